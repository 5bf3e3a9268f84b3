"""What a container holds, and what may be taken out of it."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

import msgspec

from convert.archive.containers.errors import TooLarge, UnsafeName
from convert.archive.item import Unreadable, is_text
from convert.archive.names import safe
from formats.errors import CopydeskError

PIECE = 1 << 16


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """How containers are read."""

    text_field: str = "text"  # of JSON Lines, CSV and Parquet: where the text is
    id_field: str | None = None  # where its name is; None: it has the number of its line or row
    max_bytes: int = 256_000_000  # of one text


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A text in a container."""

    name: str  # as the container has it, or its number: "a/b.txt", "17"
    place: str  # the name of its outputs, without suffixes, which no system takes for anything else: "a/b", "17"
    data: bytes
    encoding: str | None = None  # where the container knows it


Found = Entry | Unreadable  # an entry that cannot be read has its own name, not that of the container


def barred(name: str, error: CopydeskError) -> Unreadable:
    """An entry called `name` that cannot be read."""
    return Unreadable(name, error)


def holds_text(name: str) -> bool:
    """Whether an entry of an archive is read, as its name says."""
    return is_text(name.replace("\\", "/").rsplit("/", 1)[-1])


def safe_place(name: str) -> str:
    """Where the outputs of an entry go, below those of its container. Raises `UnsafeName` for one that leads out.

    >>> safe_place("/wire/2026/a.b.txt"), safe_place("C:\\\\con.txt")
    ('wire/2026/a.b', 'C/_con')
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", "."}]
    if ".." in parts or not parts:
        raise UnsafeName(name)
    parts[-1] = PurePosixPath(parts[-1]).stem
    return "/".join(safe(part) for part in parts)


def whole(stream: BinaryIO, most: int) -> bytes:
    """All bytes of `stream`. Raises `TooLarge` if there are more than `most`, and reads no more than that."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise TooLarge(most)
    return data


def lines_of(stream: BinaryIO, most: int) -> Iterator[bytes | TooLarge]:
    """The lines of `stream`; for one that is longer than `most` bytes the error, and it is passed over."""
    while line := stream.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(PIECE)) and not rest.endswith(b"\n"):
            pass
        yield TooLarge(most)
