"""Names from a list: a file with a name a line, or standard input."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO

from convert.archive.errors import CannotRead, WrongUsage
from convert.archive.shown import shown

STANDARD_INPUT = "-"
PIECE = 1 << 16


def names_from(source: str) -> Iterator[str]:
    """The names in the list `source`, in its order; a NUL ends each where the list holds any (`find -print0`).

    Raises `WrongUsage` where there is no such list.
    """
    try:
        with _opened(source) as stream:
            yield from _names(stream)
    except OSError as error:
        raise WrongUsage(f"{shown(source)}: {CannotRead(error.strerror or str(error))}") from error


def _opened(source: str) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if source == STANDARD_INPUT else Path(source).open("rb")


def _names(stream: IO[bytes]) -> Iterator[str]:
    piece = stream.read(PIECE)
    separator = b"\0" if b"\0" in piece else b"\n"
    rest = b""
    while piece:
        *names, rest = (rest + piece).split(separator)
        yield from _decoded(names, separator)
        piece = stream.read(PIECE)
    yield from _decoded([rest], separator)


def _decoded(names: list[bytes], separator: bytes) -> Iterator[str]:
    for name in names:
        bare = name if separator == b"\0" else name.rstrip(b"\r")
        if bare:
            yield os.fsdecode(bare)
