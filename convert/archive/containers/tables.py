"""CSV and its kin: a row a text, with the names of the columns in the first."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from convert.archive.containers.entry import Found, Terms, barred
from convert.archive.containers.errors import BadLine
from convert.archive.containers.fields import entry_of

SEPARATORS = ("\t", ";", ",")


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The text in each row; the separator is the one that the first line has most of."""
    csv.field_size_limit(terms.max_bytes)
    lines = TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        yield from _rows(lines, terms)
    finally:
        lines.detach()  # whoever opened the stream closes it


def _rows(lines: TextIOWrapper, terms: Terms) -> Iterator[Found]:
    head = lines.readline()
    separator = max(SEPARATORS, key=head.count)
    names = next(csv.reader([head], delimiter=separator), [])
    rows = csv.reader(lines, delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield barred(str(number), BadLine(str(error)))
            continue
        if row is None:
            return
        if row:
            yield entry_of(dict(zip(names, row, strict=False)), number, terms)
