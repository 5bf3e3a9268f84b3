"""The files that a pattern matches, where the shell did not expand it."""

import fnmatch
import glob
import os
from collections.abc import Iterator
from pathlib import Path

from convert.archive.errors import NothingThere
from convert.archive.inputs.order import in_order
from convert.archive.item import Input, Unreadable
from convert.archive.shown import shown

ANY_FOLDERS = "**"


def matching(pattern: str) -> Iterator[Input | Unreadable]:
    """The files that `pattern` matches, folder by folder in alphabetical order; hidden ones only where it says so.

    Their sub-folders are kept from where the pattern begins: "2026" in "wire/20*/*.txt".
    """
    base, parts = _parted(pattern)
    found = False
    for path in _expanded(base, parts):
        if path.is_file():
            found = True
            yield Input(path=path, folder=path.parent.relative_to(base), size=path.stat().st_size)
    if not found:
        yield Unreadable(shown(pattern), NothingThere())


def _parted(pattern: str) -> tuple[Path, tuple[str, ...]]:
    """The folder that all matches are in, and the rest: "texts" and "20*", "*.txt" of "texts/20*/*.txt"."""
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:fixed]), parts[fixed:]


def _expanded(here: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    if not parts:
        yield here
        return
    part, *others = parts
    rest = tuple(others)
    if part == ANY_FOLDERS:
        yield from _expanded(here, rest or ("*",))
        for name in in_order(_folders(here)):
            yield from _expanded(here / name, parts)
    elif glob.has_magic(part):
        for name in in_order(_matches(here, part)):
            yield from _expanded(here / name, rest)
    elif (here / part).exists():
        yield from _expanded(here / part, rest)


def _matches(here: Path, part: str) -> Iterator[str]:
    return (name for name in _names(here) if fnmatch.fnmatch(name, part) and (part[0] == "." or name[0] != "."))


def _folders(here: Path) -> Iterator[str]:
    visible = ((name, here / name) for name in _names(here) if name[0] != ".")
    return (name for name, path in visible if path.is_dir() and not path.is_symlink())


def _names(here: Path) -> Iterator[str]:
    try:
        with os.scandir(here) as entries:
            yield from (entry.name for entry in entries)
    except OSError:  # no folder, or none that may be looked into: nothing in it matches
        return
