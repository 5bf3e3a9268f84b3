"""A source split into chunks: lines that belong together, in the form that they have."""

from collections.abc import Sequence

from convert.reading.fields.language import identify, known_language
from convert.reading.layout.cues import over_cues
from convert.reading.layout.drafts import Draft
from convert.reading.layout.forms import drafts
from convert.reading.layout.hyphens import Hyphens
from convert.reading.layout.initials import with_initials
from convert.reading.layout.items import settle
from convert.reading.layout.joining import Joiner
from convert.reading.layout.mails import with_forwarded_text
from convert.reading.layout.outline import Outline, outline
from convert.reading.layout.turns import over_turns
from convert.reading.lexicon import Lexicon, lexicon_for
from convert.reading.page import Chunk, Form, Layout, Page
from formats.notice import Notice, Report, ignore
from formats.tree import Source, Span

DEEPEST_QUOTE = 12
QUOTE_SIGN = ">"


def split(source: Source, *, language: str | None = None, report: Report = ignore) -> Page:
    """The page that `source` makes: every visible character of it is in the span of one chunk.

    A chunk that printed pages cut in two has the lines between the halves within its span, which are chunks as well.

    `language` is a BCP 47 tag if the caller knows it; raises `UnknownLanguage` if it is none.
    """
    spoken = known_language(language) if language is not None else identify(source.text)
    lexicon = lexicon_for(spoken.tag)
    whole = outline(source.text)
    found = [draft for number, block in enumerate(whole.blocks) for draft in drafts(block, number, whole)]
    settled = with_forwarded_text(settle(found, has_gaps=whole.has_gaps))
    if whole.layout is Layout.WRAPPED:
        settled = over_turns(settled)
    settled = with_initials(over_cues(settled), lexicon)
    _cap_depths(settled, report)
    return Page(
        source=source,
        chunks=_chunks(settled, whole, lexicon),
        layout=whole.layout,
        language=spoken,
        lexicon=lexicon,
    )


def _cap_depths(settled: Sequence[Draft], report: Report) -> None:
    too_deep = [draft for draft in settled if draft.form is Form.QUOTED and draft.depth > DEEPEST_QUOTE]
    if too_deep:
        text = f"quotations are nested up to {max(draft.depth for draft in too_deep)} deep, read as {DEEPEST_QUOTE}"
        report(Notice("nesting-capped", text, _span(too_deep[0])))
    for draft in too_deep:
        draft.depth = DEEPEST_QUOTE


def _chunks(settled: Sequence[Draft], whole: Outline, lexicon: Lexicon) -> tuple[Chunk, ...]:
    hyphens = Hyphens(whole.text, lexicon.words("name_joints"), whole.wrapped.spared)
    joiner = Joiner(whole.text, hyphens)
    return tuple([_chunk(index, draft, joiner) for index, draft in enumerate(settled)])


def _chunk(index: int, draft: Draft, joiner: Joiner) -> Chunk:
    text, pieces, is_plain = joiner.join(draft)
    return Chunk(
        index=index,
        text=text,
        span=_span(draft),
        pieces=pieces,
        form=draft.form,
        marker="" if draft.form is Form.PROSE else draft.marker,
        depth=draft.depth,
        blanks_before=draft.blanks_before if index else 0,
        is_plain=is_plain,
    )


def _span(draft: Draft) -> Span:
    """From the first visible character of its lines to the last."""
    first, last = draft.parts[0].line, draft.last_line
    opening = first.text.index(">") if draft.marker == QUOTE_SIGN else first.first
    return Span(first.start + opening, last.start + last.last)
