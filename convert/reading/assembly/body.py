"""The story itself: settled lines to blocks, and subheads to sections."""

from collections.abc import Iterator, Sequence

import msgspec

from convert.reading.assembly.inline import inlines, marked
from convert.reading.assembly.lists import lists
from convert.reading.assembly.tables import table
from convert.reading.fields.notes import credits, notes
from convert.reading.fields.speakers import last_speech, speeches
from convert.reading.label import Label, LabelledChunk
from convert.reading.observations.shape import is_quoted_throughout
from convert.reading.observations.wording import ATTRIBUTION
from convert.reading.page import Form, Page
from formats.tree import (
    Block,
    BlockQuote,
    Break,
    Figure,
    Heading,
    Inline,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Span,
    Speech,
    Stanza,
    Verse,
    VerseLine,
)

Run = Sequence[LabelledChunk]

DEFAULT_LEVEL = 2  # of a subhead without a mark of its own: what "##" says
LONGEST_ATTRIBUTION = 14  # words
LEVELS = {"=": 1, "-": 2}  # underlined headings, after Markdown's setext headings


class Teller(msgspec.Struct, frozen=True):
    """What building blocks needs besides the lines: the page, and the labels of its footnotes."""

    page: Page
    notes: frozenset[str]

    def inlines(self, line: LabelledChunk, start: int = 0, end: int | None = None) -> tuple[Inline, ...]:
        """The inlines of a line, or of a part of it; a note or a credit at its end is left out."""
        content = inlines(line.chunk, start, self.end(line) if end is None else end, self.notes)
        return content if start or line.label is Label.FOOTNOTE else marked(line.chunk, content)

    def end(self, line: LabelledChunk) -> int:
        """Where the words of the story end in a line: before "(Slightly abridged)" or "(Reporting by ...)"."""
        found = [*notes(line.chunk, self.page), *credits(line.chunk, self.page)]
        return min((each.start for each in found if each.start > 0), default=len(line.chunk.text))


def blocks(lines: Run, teller: Teller) -> tuple[Block, ...]:
    """The blocks of the body, from its lines in their order; a subhead opens a section that reaches to the next."""
    return _sections(list(_flat(lines, teller)))


Subhead = tuple[int, LabelledChunk, Heading]  # its level, its line, its words


def _flat(lines: Run, teller: Teller) -> Iterator[Block | Subhead]:
    at = 0
    while at < len(lines):
        run = _run(lines, at, teller.page)
        line = run[0]
        if line.label is Label.SUBHEAD:
            yield _level(line), line, _heading(line, teller)
        else:
            yield from _blocks_of(run, teller)
        at += len(run)


def _run(lines: Run, at: int, page: Page) -> Run:
    """The lines from `at` on that make one block together."""
    stop = at + 1
    while stop < len(lines) and _belongs(lines, at, stop, page):
        stop += 1
    return lines[at:stop]


def _belongs(lines: Run, at: int, stop: int, page: Page) -> bool:
    first, line, before = lines[at], lines[stop], lines[stop - 1]
    adjacent = line.chunk.index == before.chunk.index + 1
    match first.label:
        case Label.LIST_ITEM | Label.VERSE:
            return adjacent and line.label is first.label
        case Label.QUOTE:
            return adjacent and before.label is not Label.ATTRIBUTION and line.label in (first.label, Label.ATTRIBUTION)
        case Label.PULL_QUOTE:
            return adjacent and stop == at + 1 and line.label is Label.ATTRIBUTION
        case Label.CAPTION:
            return adjacent and stop == at + 1 and line.label is Label.PHOTO_CREDIT
        case Label.SPEECH:
            return line.label is Label.PARAGRAPH and line.chunk.index < last_speech(page)
        case Label.PARAGRAPH:
            quoted = stop == at + 1 and is_quoted_throughout(first.chunk, page)
            return adjacent and quoted and line.label is Label.ATTRIBUTION
        case _:
            return False


def _blocks_of(run: Run, teller: Teller) -> Iterator[Block]:
    line = run[0]
    match line.label:
        case Label.LIST_ITEM:
            yield from lists(run, teller.notes)
        case Label.VERSE:
            yield _verse(run, teller)
        case Label.QUOTE:
            yield _quote(run, teller)
        case Label.PULL_QUOTE:
            yield _pull_quote(run, teller)
        case Label.PARAGRAPH if len(run) > 1:
            yield _quote(run, teller)
        case Label.CAPTION | Label.PHOTO_CREDIT:
            yield _figure(run, teller)
        case Label.SPEECH:
            yield _speech(run, teller)
        case Label.TABLE:
            yield table(line, teller.notes)
        case Label.PREFORMATTED:
            yield Preformatted(text=line.chunk.text, span=line.chunk.span, confidence=line.confidence, why=line.why)
        case Label.BREAK:
            yield Break(text=line.chunk.text, span=line.chunk.span, confidence=line.confidence, why=line.why)
        case _:
            yield paragraph(line, teller)


def paragraph(line: LabelledChunk, teller: Teller, start: int = 0) -> Paragraph:
    """The paragraph that a line is, from `start` on."""
    end = teller.end(line)
    text = line.chunk.text[start:end]
    first = line.chunk.span.start if start == 0 else line.chunk.offset(start)
    return Paragraph(
        content=teller.inlines(line, start, end),
        span=Span(first, line.chunk.offset(start + len(text.rstrip()) - 1) + 1),
        confidence=line.confidence,
        why=line.why,
    )


def _heading(line: LabelledChunk, teller: Teller) -> Heading:
    return Heading(
        content=teller.inlines(line, end=len(line.chunk.text)),
        span=line.chunk.span,
        confidence=line.confidence,
        why=line.why,
    )


def _level(line: LabelledChunk) -> int:
    marker = line.chunk.marker
    if line.chunk.form is not Form.HEADING:
        return DEFAULT_LEVEL
    return LEVELS.get(marker[:1], len(marker))


def _verse(run: Run, teller: Teller) -> Verse:
    return Verse(
        stanzas=tuple(_stanza(line, teller) for line in run),
        span=_span(run),
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


def _quote(run: Run, teller: Teller) -> BlockQuote:
    quoted = run[:-1] if _names_its_source(run) else run
    return BlockQuote(
        blocks=_nested(quoted, 1, teller),
        attribution=_attribution(run),
        span=_span(run),
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
            made.append(BlockQuote(blocks=_nested(inner, depth + 1, teller), span=_span(inner)))
            at = stop
        else:
            made.append(paragraph(run[at], teller))
            at += 1
    return tuple(made)


def _pull_quote(run: Run, teller: Teller) -> PullQuote:
    return PullQuote(
        content=teller.inlines(run[0]),
        attribution=_attribution(run),
        span=_span(run),
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


def _figure(run: Run, teller: Teller) -> Figure:
    """The caption, and its credit from the line below or from its own end."""
    line, below = run[0], run[1:]
    end = len(line.chunk.text)
    at = 0 if line.label is Label.PHOTO_CREDIT else end if below else _credit_start(line, teller.page)
    return Figure(
        caption=teller.inlines(line, end=at),
        credit=_credit(below[0], 0) if below else _credit(line, at) if at < end else None,
        span=_span(run),
        confidence=line.confidence,
        why=line.why,
    )


def _credit_start(line: LabelledChunk, page: Page) -> int:
    """Where "(Photo: Ann Lee)" begins at the end of a caption; its length if there is none."""
    text = line.chunk.text
    found = page.lexicon.anywhere("photo_credit_cues").search(text, max(len(text) - 70, 1))
    if found is None:
        return len(text)
    return found.start() - (text[found.start() - 1] in "([")


def _credit(line: LabelledChunk, start: int) -> Phrase:
    text = line.chunk.text[start:].strip().strip("()[]").strip()
    first = line.chunk.span.start if start == 0 else line.chunk.offset(start)
    return Phrase(text=text, span=Span(first, line.chunk.span.end), confidence=line.confidence, why=line.why)


def _speech(run: Run, teller: Teller) -> Speech:
    line = run[0]
    speaker, start = speeches(teller.page)[line.chunk.index]
    first = line.chunk.span.start
    said = paragraph(line, teller, start)
    return Speech(
        speaker=Phrase(text=speaker, span=Span(first, line.chunk.span_of(0, start).end)),
        blocks=(said, *(paragraph(more, teller) for more in run[1:])),
        span=_span(run),
        confidence=line.confidence,
        why=line.why,
    )


def _span(run: Run) -> Span:
    return Span(run[0].chunk.span.start, run[-1].chunk.span.end)


def _sections(flat: list[Block | Subhead]) -> tuple[Block, ...]:
    """Nest what follows each subhead into a section; a deeper subhead opens a section within."""
    made: list[Block] = []
    at = 0
    while at < len(flat):
        head = flat[at]
        if isinstance(head, tuple):
            stop = at + 1
            while stop < len(flat) and not _closes(flat[stop], head[0]):
                stop += 1
            made.append(_section(head, _sections(flat[at + 1 : stop])))
            at = stop
        else:
            made.append(head)
            at += 1
    return tuple(made)


def _closes(item: Block | Subhead, level: int) -> bool:
    return isinstance(item, tuple) and item[0] <= level


def _section(head: Subhead, below: tuple[Block, ...]) -> Section:
    _, line, heading = head
    ends = [line.chunk.span.end, *(block.span.end for block in below[-1:] if block.span)]
    return Section(
        title=heading,
        blocks=below,
        span=Span(line.chunk.span.start, max(ends)),
        confidence=line.confidence,
        why=line.why,
    )
