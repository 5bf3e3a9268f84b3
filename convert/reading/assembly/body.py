"""The story itself: settled lines to blocks, in runs that belong together."""

from collections.abc import Iterator

from convert.reading.assembly.displays import figure, pull_quote, quote, speech, verse
from convert.reading.assembly.lists import lists
from convert.reading.assembly.sections import Subhead, sections, subhead
from convert.reading.assembly.tables import table
from convert.reading.assembly.teller import Run, Teller, paragraph
from convert.reading.fields.speakers import last_speech, speeches
from convert.reading.labels import Label
from convert.reading.observations.shape import is_quoted_throughout
from convert.reading.page import Chunk, Page
from formats.tree import Block, Break, Preformatted


def blocks(lines: Run, teller: Teller) -> tuple[Block, ...]:
    """The blocks of the body, from its lines in their order; a subhead opens a section that reaches to the next."""
    return sections(list(_flat(lines, teller)))


def _flat(lines: Run, teller: Teller) -> Iterator[Block | Subhead]:
    at = 0
    while at < len(lines):
        run = _run(lines, at, teller.page)
        line = run[0]
        if line.label is Label.SUBHEAD:
            yield subhead(line, teller)
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
        case Label.PARAGRAPH:
            signed = adjacent and stop == at + 1 and line.label is Label.ATTRIBUTION
            return signed and _is_one_quotation(first.chunk, page)
        case Label.LIST_ITEM:
            return line.label is first.label and _only_signs_part(before.chunk, line.chunk, page)
        case Label.VERSE:
            return adjacent and line.label is first.label
        case Label.QUOTE:
            return adjacent and before.label is not Label.ATTRIBUTION and line.label in (first.label, Label.ATTRIBUTION)
        case Label.PULL_QUOTE:
            return adjacent and stop == at + 1 and line.label is Label.ATTRIBUTION
        case Label.CAPTION:
            return adjacent and stop == at + 1 and line.label is Label.PHOTO_CREDIT
        case Label.SPEECH:
            goes_on = line.label is Label.PARAGRAPH and line.chunk.index < last_speech(page)
            return goes_on and first.chunk.index in speeches(page)
        case _:
            return False


def _only_signs_part(above: Chunk, below: Chunk, page: Page) -> bool:
    """Whether nothing stands between two chunks but lines that say nothing: the "+" above a point of a review."""
    between = page.chunks[above.index + 1 : below.index]
    return not any(character.isalnum() for chunk in between for character in chunk.text)


def _is_one_quotation(chunk: Chunk, page: Page) -> bool:
    """Whether nobody speaks between two quotations: not "It rained," she said. "I left."."""
    return is_quoted_throughout(chunk, page) and chunk.text[0] not in chunk.text[1:].rstrip(".")[:-1]


def _blocks_of(run: Run, teller: Teller) -> Iterator[Block]:
    line = run[0]
    match line.label:
        case Label.PARAGRAPH:
            yield quote(run, teller) if len(run) > 1 else paragraph(line, teller)
        case Label.LIST_ITEM:
            yield from lists(run, teller.notes)
        case Label.VERSE:
            yield verse(run, teller)
        case Label.QUOTE:
            yield quote(run, teller)
        case Label.PULL_QUOTE:
            yield pull_quote(run, teller)
        case Label.CAPTION | Label.PHOTO_CREDIT:
            yield figure(run, teller)
        case Label.SPEECH if line.chunk.index in speeches(teller.page):
            yield speech(run, teller)
        case Label.TABLE:
            yield table(line, teller.notes)
        case Label.PREFORMATTED:
            yield Preformatted(text=line.chunk.text, span=line.chunk.span, confidence=line.confidence, why=line.why)
        case Label.BREAK:
            yield Break(text=line.chunk.text, span=line.chunk.span, confidence=line.confidence, why=line.why)
        case _:
            yield paragraph(line, teller)
