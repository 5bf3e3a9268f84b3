"""What is no part of the article, each piece with the reason."""

from collections.abc import Iterator, Sequence

from convert.reading.fields.notes import is_end_mark
from convert.reading.labels import Label, LabelledChunk
from convert.reading.lexicon import Furniture
from convert.reading.page import Chunk, Form, Page
from formats.tree import Reason, Rights, SetAside

Lines = Sequence[LabelledChunk]

FURNITURE: dict[str, Reason] = {f"furniture.{reason}": reason for reason in Furniture.__struct_fields__}  # type: ignore[misc]
# What a line was taken for before the rest of the page spoke against it.
BEFORE: dict[Label, Reason] = {
    Label.BYLINE: "metadata",
    Label.DATE_LINE: "metadata",
    Label.KEYWORD: "keywords",
    Label.KICKER: "navigation",
    Label.BREAK: "markup",
}
# What a heading says of the lines below it: the headlines under "Related" are related.
SPREADS: frozenset[Reason] = frozenset(
    {"related", "newsletter", "comments", "subscription", "navigation", "share", "contact"}
)


def set_aside(
    page: Page, before: Lines, settled: Lines, left: Sequence[SetAside], owner: Rights | None
) -> tuple[SetAside, ...]:
    """All that is set aside, in the order of the text; `before` are the labels before they were settled."""
    lines = _lines(page, before, settled, owner)
    return tuple(sorted((*lines, *left), key=lambda aside: aside.span or (0, 0)))


def _lines(page: Page, before: Lines, settled: Lines, owner: Rights | None) -> Iterator[SetAside]:
    above: Reason | None = None
    for line, was in zip(settled, before, strict=True):
        if line.label not in (Label.FURNITURE, Label.END_MARK) or (owner and owner.span == line.chunk.span):
            above = None
            continue
        reason = _own_reason(line, was, page) or above or "furniture"
        above = reason if reason in SPREADS else None
        span = line.chunk.span
        text = page.source.text[span.start : span.end]
        yield SetAside(text=text, reason=reason, span=span, confidence=line.confidence, why=line.why)


def _own_reason(line: LabelledChunk, was: LabelledChunk, page: Page) -> Reason | None:
    if line.label is Label.END_MARK or is_end_mark(page.source.text[slice(*line.chunk.span)]):
        return "end-mark"
    if line.chunk.form is Form.RULE:
        return "markup"
    opened = sorted(FURNITURE[name] for name in page.openings[line.chunk.index] if name in FURNITURE)
    if opened:
        return opened[0]
    if _is_a_repeat(line.chunk, page):
        return "repeated"
    return "keywords" if _announces_keywords(line.chunk, page) else BEFORE.get(was.label)


def _announces_keywords(chunk: Chunk, page: Page) -> bool:
    """Whether it is nothing but what stands above a list of tags: "Topics:", "Schlagwörter"."""
    opens = "keyword_cues" in page.openings[chunk.index]
    return opens and page.lexicon.opening("keyword_cues").fullmatch(chunk.text) is not None


def _is_a_repeat(chunk: Chunk, page: Page) -> bool:
    return page.repeats[chunk.folded] > 1
