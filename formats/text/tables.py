"""Tables whose columns stand below each other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from formats.columns import width_of

GAP = "  "
RULE = "-"
WIDEST = 60  # columns: a cell that is wider does not push the others of its column away


def table_lines(rows: Sequence[Sequence[str]], *, headed: bool) -> Iterator[str]:
    """A line for each row; below the first a rule, where that is the header."""
    widths = [_column_width(column) for column in zip_longest(*rows, fillvalue="")]
    for place, row in enumerate(rows):
        yield _row(row, widths)
        if headed and place == 0:
            yield _row([RULE * width for width in widths], widths)


def _column_width(cells: Sequence[str]) -> int:
    return min(WIDEST, max(1, *map(width_of, cells)))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - width_of(cell)) for cell, width in zip(cells, widths, strict=False))
    return GAP.join(padded).rstrip()
