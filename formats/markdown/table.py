"""Pipe tables whose columns stand below each other."""

from collections.abc import Sequence
from itertools import zip_longest

from formats.columns import width_of

NARROWEST = 3  # "---"
LARGEST = 100_000  # columns in all; in a larger table cells are not filled up, lest one long cell blow up all others


def pipe_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The lines of a table whose cells are escaped already; short rows, and a header that is missing, are filled up."""
    widths = [_column_width(column) for column in zip_longest(header, *rows, fillvalue="")]
    if not widths:
        return ""
    if sum(widths) * len(rows) > LARGEST:
        widths = [NARROWEST] * len(widths)
    rule = f"| {' | '.join('-' * width for width in widths)} |"
    return "\n".join([_row(header, widths), rule, *(_row(row, widths) for row in rows)])


def _column_width(cells: Sequence[str]) -> int:
    return max(NARROWEST, *map(width_of, cells))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    filled = [*cells, *[""] * (len(widths) - len(cells))]
    padded = (cell + " " * (width - width_of(cell)) for cell, width in zip(filled, widths, strict=True))
    return f"| {' | '.join(padded)} |"
