"""Which files to read: those named outright, those in folders, those that a pattern matches, standard input."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from convert.archive.errors import CannotRead, NoTexts, NothingThere, WrongUsage
from convert.archive.shown import shown
from formats.errors import CopydeskError

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".text")  # what a folder is searched for, in any letter case


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be read."""

    path: Path | None  # None: standard input
    folder: Path = Path()  # where it stands below the folder that was named; kept below the output folder

    @property
    def stem(self) -> Path:
        """The name of its outputs, without their suffixes, below the output folder."""
        return self.folder / ("stdin" if self.path is None else self.path.stem)

    def __str__(self) -> str:
        return "standard input" if self.path is None else shown(self.path)

    def read(self) -> bytes:
        """Its bytes. Raises `CannotRead`."""
        try:
            return sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        except OSError as error:
            raise CannotRead(error.strerror or str(error)) from error


class Unreadable(msgspec.Struct, frozen=True):
    """What was named and is not there, or cannot be looked into."""

    name: str
    error: CopydeskError


def gather(names: Iterable[str]) -> tuple[Input | Unreadable, ...]:
    """What `names` stand for, each file once: files, folders, patterns that the shell did not expand, "-".

    Folders are walked for `*.txt` and `*.text` in alphabetical order; hidden files and folders are passed over, links
    to folders are not followed. A file that is named outright is read whatever its name.
    """
    found = (item for name in names for item in _named(name))
    return tuple(dict.fromkeys(found))


def one_file(name: str) -> Input:
    """The file called `name`, or standard input for "-". Raises `WrongUsage` if it is no file."""
    path = Path(name)
    if name == STANDARD_INPUT:
        return Input(path=None)
    if path.is_dir():
        raise WrongUsage(f"{shown(name)}: is a folder; name one file")
    if not path.exists():
        raise WrongUsage(f"{shown(name)}: {NothingThere()}")
    return Input(path=path)


def _named(name: str) -> Iterator[Input | Unreadable]:
    path = Path(name)
    if name == STANDARD_INPUT:
        yield Input(path=None)
    elif path.is_dir():
        yield from _in_folder(path)
    elif path.exists():
        yield Input(path=path)
    elif glob.has_magic(name):
        yield from _matching(name)
    else:
        yield Unreadable(shown(name), NothingThere())


def _in_folder(folder: Path) -> Iterator[Input | Unreadable]:
    texts = 0
    for item in _walked(folder):
        texts += 1
        yield item
    if not texts:
        yield Unreadable(shown(folder), NoTexts())


def _walked(folder: Path) -> Iterator[Input | Unreadable]:
    barred: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Input(path=Path(here, name), folder=Path(here).relative_to(folder))
    for error in barred:
        yield Unreadable(shown(error.filename), CannotRead(error.strerror or str(error)))


def _matching(pattern: str) -> Iterator[Input | Unreadable]:
    base = _before_magic(pattern)
    matches = sorted(Path(match) for match in glob.iglob(pattern, recursive=True))  # noqa: PTH207 - it passes over hidden files
    files = [Input(path=match, folder=match.parent.relative_to(base)) for match in matches if match.is_file()]
    yield from files
    if not files:
        yield Unreadable(shown(pattern), NothingThere())


def _before_magic(pattern: str) -> Path:
    """The folder that all matches are in: "texts" for "texts/20*/*.txt"."""
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:fixed])
