"""Blocks that are set off from the running text: verse, quotations, figures, speeches."""

from convert.reading.assembly.teller import Run, Teller, paragraph, span_of
from convert.reading.fields.picture_credit import credit_start, credit_words
from convert.reading.fields.speakers import speeches
from convert.reading.labels import Label, LabelledChunk
from convert.reading.observations.wording import ATTRIBUTION
from convert.reading.page import Form
from formats.tree import Block, BlockQuote, Figure, Phrase, PullQuote, Span, Speech, Stanza, Verse, VerseLine

LONGEST_ATTRIBUTION = 14  # words


def verse(run: Run, teller: Teller) -> Verse:
    """Stanzas, a chunk each, with the lines and indents that their author gave them."""
    return Verse(
        stanzas=tuple(_stanza(line, teller) for line in run),
        span=span_of(run),
        confidence=run[0].confidence,
        why=run[0].why,
    )


def _stanza(line: LabelledChunk, teller: Teller) -> Stanza:
    made, start = [], 0
    for text in line.chunk.text.split("\n"):
        end = start + len(text)
        if text.strip():
            content = teller.inlines(line, start, end)
            made.append(VerseLine(content=content, indent=len(text) - len(text.lstrip())))
        start = end + 1
    return Stanza(lines=tuple(made), span=line.chunk.span)


def quote(run: Run, teller: Teller) -> BlockQuote:
    """Quoted lines as paragraphs, deeper ones as quotations within, and who said it."""
    quoted = run[:-1] if _names_its_source(run) else run
    return BlockQuote(
        blocks=_nested(quoted, 1, teller),
        attribution=_attribution(run),
        span=span_of(run),
        confidence=run[0].confidence,
        why=run[0].why,
    )


def _nested(run: Run, depth: int, teller: Teller) -> tuple[Block, ...]:
    """Lines of `depth` signs as paragraphs, deeper ones as quotations within."""
    made: list[Block] = []
    at = 0
    while at < len(run):
        stop = at
        while stop < len(run) and run[stop].chunk.depth > depth:
            stop += 1
        if stop > at:
            inner = run[at:stop]
            made.append(BlockQuote(blocks=_nested(inner, depth + 1, teller), span=span_of(inner)))
            at = stop
        else:
            made.append(paragraph(run[at], teller))
            at += 1
    return tuple(made)


def pull_quote(run: Run, teller: Teller) -> PullQuote:
    """A sentence of the story as a display, and who said it."""
    return PullQuote(
        content=teller.inlines(run[0]),
        attribution=_attribution(run),
        span=span_of(run),
        confidence=run[0].confidence,
        why=run[0].why,
    )


def _names_its_source(run: Run) -> bool:
    """Its last line is an attribution, or is quoted with it: "> — Ann Lee"."""
    line = run[-1]
    if line.label is Label.ATTRIBUTION:
        return True
    quoted = len(run) > 1 and line.chunk.form is Form.QUOTED and line.chunk.words <= LONGEST_ATTRIBUTION
    return quoted and ATTRIBUTION.match(line.chunk.text) is not None


def _attribution(run: Run) -> Phrase | None:
    line = run[-1]
    if not _names_its_source(run):
        return None
    dash = ATTRIBUTION.match(line.chunk.text)
    words = line.chunk.text[dash.end() :] if dash else line.chunk.text
    return Phrase(text=words, span=line.chunk.span, confidence=line.confidence, why=line.why)


def figure(run: Run, teller: Teller) -> Figure:
    """The caption, and its credit from the line below or from its own end."""
    line, below = run[0], run[1:]
    end = len(line.chunk.text)
    at = 0 if line.label is Label.PHOTO_CREDIT else end if below else credit_start(line.chunk.text, teller.page.lexicon)
    return Figure(
        caption=teller.inlines(line, end=at),
        credit=_credit(below[0], 0) if below else _credit(line, at) if at < end else None,
        span=span_of(run),
        confidence=line.confidence,
        why=line.why,
    )


def _credit(line: LabelledChunk, start: int) -> Phrase:
    text = credit_words(line.chunk.text[start:])
    first = line.chunk.span.start if start == 0 else line.chunk.offset(start)
    return Phrase(text=text, span=Span(first, line.chunk.span.end), confidence=line.confidence, why=line.why)


def speech(run: Run, teller: Teller) -> Speech:
    """What a speaker says: the turn, and the paragraphs that go on with it."""
    line = run[0]
    speaker, start = speeches(teller.page)[line.chunk.index]
    first = line.chunk.span.start
    said = paragraph(line, teller, start)
    return Speech(
        speaker=Phrase(text=speaker, span=Span(first, line.chunk.span_of(0, start).end)),
        blocks=(said, *(paragraph(more, teller) for more in run[1:])),
        span=span_of(run),
        confidence=line.confidence,
        why=line.why,
    )
