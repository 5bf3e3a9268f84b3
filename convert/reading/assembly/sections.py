"""Subheads, and the sections that they open."""

from convert.reading.assembly.teller import Teller
from convert.reading.labels import LabelledChunk
from convert.reading.page import Form
from formats.tree import Block, Heading, Section, Span

DEFAULT_LEVEL = 2  # of a subhead without a mark of its own: what "##" says
LEVELS = {"=": 1} | dict.fromkeys("-~^*_+", 2)  # underlined headings, after Markdown's setext headings

Subhead = tuple[int, LabelledChunk, Heading]  # its level, its line, its words


def sections(flat: list[Block | Subhead]) -> tuple[Block, ...]:
    """Nest what follows each subhead into a section; a deeper subhead opens a section within."""
    made: list[Block] = []
    at = 0
    while at < len(flat):
        head = flat[at]
        if isinstance(head, tuple):
            stop = at + 1
            while stop < len(flat) and not _closes(flat[stop], head[0]):
                stop += 1
            made.append(_section(head, sections(flat[at + 1 : stop])))
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


def subhead(line: LabelledChunk, teller: Teller) -> Subhead:
    """A line as the head of a section, which is not yet there."""
    return _level(line), line, _heading(line, teller)


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
    return LEVELS.get(marker, len(marker))
