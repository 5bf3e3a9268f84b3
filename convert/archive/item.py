"""What there is to read, one document or file at a time, and what cannot be."""

import sys
from pathlib import Path, PurePath

import msgspec

from convert.archive.errors import CannotRead
from convert.archive.remote.address import Address
from convert.archive.remote.requests import bytes_at
from convert.archive.shown import shown
from formats.errors import CopydeskError

TREE = ".tree.json"
SUFFIXES = (".txt", ".text")  # what a folder or an archive is searched for, in any letter case
WRITTEN = ".plain.txt"  # what the writer of plain text made: a folder may be where its own outputs go


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be read: a file, an object in a store, what a container holds, or else standard input."""

    path: Path | None = None
    address: Address | None = None  # of an object, which has no path
    folder: Path = Path()  # where it stands below the folder that was named; kept below the output folder
    data: bytes | None = None  # what a container holds
    entry: str | None = None  # its name in the container, which is `path`
    place: str | None = None  # the stem of its outputs, below `folder`
    size: int = 0  # bytes, as far as they are known before it is read
    encoding: str | None = None  # where the container knows it

    @property
    def stem(self) -> Path:
        """The name of its outputs, without their suffixes, below the output folder."""
        if self.place is not None:
            return self.folder / self.place
        return self.folder / ("stdin" if self.path is None else stem_of(self.path))

    @property
    def called(self) -> PurePath | None:
        """The path whose name says what kind of file this is; standard input has none."""
        return self.path if self.address is None else self.address.path

    def __str__(self) -> str:
        if self.called is None:
            return "standard input"
        whole = str(self.address or self.path)
        return shown(whole if self.entry is None else f"{whole}:{self.entry}")

    def read(self) -> bytes:
        """Its bytes. Raises `CannotRead`, or `SourceLost`."""
        if self.data is not None:
            return self.data
        if self.address is not None:
            return bytes_at(self.address)
        try:
            return sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        except OSError as error:
            raise CannotRead(error.strerror or str(error)) from error

    def held(self) -> "Input":
        """The same for a process that cannot read it: one that has no standard input. Raises `CannotRead`."""
        if self.called is not None or self.data is not None:
            return self
        data = self.read()
        return msgspec.structs.replace(self, data=data, size=len(data))


class Unreadable(msgspec.Struct, frozen=True):
    """What was named and is not there, or cannot be looked into."""

    name: str
    error: CopydeskError


def stem_of(path: PurePath) -> str:
    """The name of a file without its suffix, be it ".tree.json"."""
    return path.name[: -len(TREE)] if path.name.lower().endswith(TREE) else path.stem


def is_text(name: str) -> bool:
    """Whether a file called `name` is read when its folder, or its archive, is searched."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".") and not name.endswith(WRITTEN)
