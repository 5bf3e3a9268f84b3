"""The lines of a table to rows and cells."""

import re
from collections.abc import Iterator

from convert.reading.assembly.inline import inlines
from convert.reading.labels import LabelledChunk
from convert.reading.page import Chunk
from convert.reading.words import MARGIN
from formats.tree import Cell, Row, Table

Place = tuple[int, int]  # where a cell stands in the chunk's text

# '|---|:--:|', '----  ----', '+----+----+', '====='
RULE_LINE = re.compile(r"[\s|:+=\-–—_]*[-=–—_]{3}[\s|:+=\-–—_]*")
PIPE = re.compile(r"(?<!\\)\|")
RULED_TWICE = {0, 2}  # the lines above and below a header that is ruled on both sides
TAB = re.compile(r"\t")


def table(line: LabelledChunk, notes: frozenset[str]) -> Table:
    """The table that a chunk's lines draw with pipes, tabs or aligned columns.

    The first row is the header where a rule stands below it, or where it alone holds no digit in a column of numbers.
    """
    chunk = line.chunk
    rows = _rows(chunk)
    width = max(map(len, rows), default=1)
    made = [_row(chunk, row, width, notes) for row in rows]
    headed = len(made) > 1 and (_has_rule_below_the_first(chunk) or _only_the_first_has_no_digits(chunk, rows))
    return Table(
        header=made[0] if headed else None,
        rows=tuple(made[1:] if headed else made),
        span=chunk.span,
        confidence=line.confidence,
        why=line.why,
    )


def _rows(chunk: Chunk) -> list[list[Place]]:
    lines = [place for place in _lines(chunk.text) if not _is_rule(chunk.text[place[0] : place[1]])]
    texts = [chunk.text[start:end] for start, end in lines]
    if sum("|" in text for text in texts) > len(texts) / 2:
        return [list(_piped(chunk.text, *place)) for place in lines]
    if any("\t" in text for text in texts):
        return [list(_parted(chunk.text, *place)) for place in lines]
    return _aligned(chunk.text, lines)


def _lines(text: str) -> Iterator[Place]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _is_rule(line: str) -> bool:
    return RULE_LINE.fullmatch(line) is not None


def _piped(text: str, start: int, end: int) -> Iterator[Place]:
    while start < end and (text[start].isspace() or text[start] == "|"):
        start += 1
        if text[start - 1] == "|":
            break
    while end > start and text[end - 1].isspace():
        end -= 1
    end -= text[end - 1 : end] == "|"
    for bar in PIPE.finditer(text, start, end):
        yield start, bar.start()
        start = bar.end()
    yield start, end


def _parted(text: str, start: int, end: int) -> Iterator[Place]:
    for tab in TAB.finditer(text, start, end):
        yield start, tab.start()
        start = tab.end()
    yield start, end


def _aligned(text: str, lines: list[Place]) -> list[list[Place]]:
    """Columns begin where, in every line that reaches so far, two blanks end or words begin below the first row's."""
    starts = _column_starts([text[start:end] for start, end in lines])
    return [
        [
            (min(start + left, end), min(start + right, end))
            for left, right in zip(starts, [*starts[1:], end - start], strict=True)
        ]
        for start, end in lines
    ]


def _column_starts(texts: list[str]) -> list[int]:
    """Columns of characters that are blank in all lines part the table; each part begins behind one."""
    width = max(map(len, texts))
    blank = [all(at >= len(text) or text[at].isspace() for text in texts) for at in range(width)]
    starts = [at for at in range(width) if not blank[at] and (at == 0 or (blank[at - 1] and at > 1 and blank[at - 2]))]
    return starts or [0]


def _row(chunk: Chunk, places: list[Place], width: int, notes: frozenset[str]) -> Row:
    cells = tuple(_cell(chunk, start, end, notes) for start, end in places)
    first, last = places[0][0], places[-1][1]
    text = chunk.text[first:last]
    first, last = first + len(text) - len(text.lstrip()), last - len(text) + len(text.rstrip())
    return Row(
        cells=cells + (Cell(),) * (width - len(cells)), span=chunk.span_of(first, last) if first < last else None
    )


def _cell(chunk: Chunk, start: int, end: int, notes: frozenset[str]) -> Cell:
    return Cell(content=inlines(chunk, start, end, notes)) if chunk.text[start:end].strip(MARGIN) else Cell()


def _has_rule_below_the_first(chunk: Chunk) -> bool:
    lines = [line for line in chunk.text.split("\n") if line.strip()]
    rules = [at for at, line in enumerate(lines) if _is_rule(line)]
    return rules[:1] == [1] or (rules[:1] == [0] and set(rules) >= RULED_TWICE)


def _only_the_first_has_no_digits(chunk: Chunk, rows: list[list[Place]]) -> bool:
    """A column whose head is a word and whose other cells are numbers."""
    for at in range(1, len(rows[0])):
        column = [chunk.text[slice(*row[at])] for row in rows if at < len(row)]
        head, rest = column[0], column[1:]
        if head.strip() and not _has_digit(head) and rest and all(map(_has_digit, rest)):
            return True
    return False


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
