"""The texts in a folder and in those below it."""

import os
from collections.abc import Iterator
from pathlib import Path

from convert.archive.errors import CannotRead, NoTexts
from convert.archive.inputs.order import in_order
from convert.archive.item import Input, Unreadable, is_text
from convert.archive.shown import shown


def in_folder(folder: Path, *, leave_out: Path | None = None) -> Iterator[Input | Unreadable]:
    """The texts in `folder`, in alphabetical order, those of its sub-folders behind its own.

    Hidden files and folders are passed over, links to folders are not followed, nor is the folder `leave_out`, which
    is where outputs go.
    """
    texts = 0
    for item in _walked(folder, folder, leave_out and leave_out.resolve()):
        texts += 1
        yield item
    if not texts:
        yield Unreadable(shown(folder), NoTexts())


def _walked(here: Path, top: Path, leave_out: Path | None) -> Iterator[Input | Unreadable]:
    try:
        yield from _texts(here, top)
        folders = [name for name in in_order(_folders(here)) if not name.startswith(".")]
    except OSError as error:
        yield Unreadable(shown(here), CannotRead(error.strerror or str(error)))
        return
    for name in folders:
        if leave_out is None or (here / name).resolve() != leave_out:
            yield from _walked(here / name, top, leave_out)


def _texts(here: Path, top: Path) -> Iterator[Input]:
    folder = here.relative_to(top)
    for name in in_order(_files(here)):
        path = here / name
        yield Input(path=path, folder=folder, size=_size(path))


def _files(here: Path) -> Iterator[str]:
    with os.scandir(here) as entries:
        yield from (entry.name for entry in entries if is_text(entry.name) and not _is_folder(entry))


def _folders(here: Path) -> Iterator[str]:
    with os.scandir(here) as entries:
        yield from (entry.name for entry in entries if entry.is_dir(follow_symlinks=False))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle: opening it says so
        return False


def _size(path: Path) -> int:
    """The bytes of a file, 0 where nobody can tell: opening it says why."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
