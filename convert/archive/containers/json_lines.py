"""JSON Lines: an object a line, with the text in one of its fields."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from convert.archive.containers.entry import Found, Terms, barred, lines_of
from convert.archive.containers.errors import BadLine, TooLarge
from convert.archive.containers.fields import entry_of

ESCAPES_AT_MOST = 6  # bytes in JSON for one of text: \u0000


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The text in each line; blank lines are passed over, and a bad one does not keep the others from being read."""
    for number, line in enumerate(lines_of(stream, terms.max_bytes * ESCAPES_AT_MOST), 1):
        if isinstance(line, TooLarge):
            yield barred(str(number), TooLarge(terms.max_bytes))
        elif line.strip():
            yield _entry(line, number, terms)


def _entry(line: bytes, number: int, terms: Terms) -> Found:
    try:
        row: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return barred(str(number), BadLine(str(error)))
    return entry_of(row, number, terms)
