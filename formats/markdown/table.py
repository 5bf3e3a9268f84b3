"""Pipe tables whose columns stand below each other."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from unicodedata import category, east_asian_width

NARROWEST = 3  # "---"
LARGEST = 100_000  # columns in all; in a larger table cells are not filled up, lest one long cell blow up all others
JOINED = re.compile(r"\u200d.")  # the rocket in a woman astronaut, who is one picture


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
    return max(NARROWEST, *map(_width, cells))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    filled = [*cells, *[""] * (len(widths) - len(cells))]
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(filled, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes up."""
    return len(text) if text.isascii() else sum(map(_character_width, JOINED.sub("", text)))


def _character_width(character: str) -> int:
    """Characters of East Asia are two columns wide, marks above and below others take up none."""
    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
