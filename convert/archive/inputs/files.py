"""Which files to read: those named outright, those in folders, those that a pattern matches, standard input."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from convert.archive.containers import Terms, unpacked
from convert.archive.errors import NothingThere, WrongUsage
from convert.archive.inputs.folders import in_folder
from convert.archive.inputs.lists import STANDARD_INPUT, names_from
from convert.archive.inputs.objects import objects_at
from convert.archive.inputs.patterns import matching
from convert.archive.inputs.seen import Seen
from convert.archive.item import Input, Unreadable
from convert.archive.remote.address import Address, address_of
from convert.archive.shown import shown


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be read, as it was named."""

    names: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()  # files that name others, or "-"
    terms: Terms = Terms()
    leave_out: Path | Address | None = None  # the folder of the outputs, which no search enters
    look_up: bool = True  # False: addresses in object stores stand for themselves, as each costs a request


def gather(asked: Asked | Iterable[str]) -> Iterator[Input | Unreadable]:
    """What `asked` stands for, one at a time, each once: files, folders, patterns, lists, containers, addresses, "-".

    Folders are walked for `*.txt` and `*.text` in alphabetical order; hidden files and folders are passed over, links
    to folders are not followed. A file that is named outright is read whatever its name, and opened if that
    says that it is a container.
    """
    if not isinstance(asked, Asked):
        asked = Asked(names=tuple(asked))
    return unpacked(files_of(asked), asked.terms)


def files_of(asked: Asked) -> Iterator[Input | Unreadable]:
    """The same, with containers as they are."""
    found = (item for name in _names(asked) for item in _named(name, asked))
    return found if len(asked.names) == 1 and not asked.lists else _each_once(found)


def one_file(name: str) -> Input:
    """The file called `name`, or standard input for "-". Raises `WrongUsage` if it is no file."""
    path = Path(name)
    if name == STANDARD_INPUT:
        return Input()
    if path.is_dir():
        raise WrongUsage(f"{shown(name)}: is a folder; name one file")
    if not path.exists():
        raise WrongUsage(f"{shown(name)}: {NothingThere()}")
    return Input(path=path)


def _names(asked: Asked) -> Iterator[str]:
    yield from asked.names
    for source in asked.lists:
        yield from names_from(source)


def _each_once(found: Iterator[Input | Unreadable]) -> Iterator[Input | Unreadable]:
    seen = Seen()
    stdin_came = False
    for item in found:
        if isinstance(item, Unreadable):
            yield item
        elif (place := item.address or item.path) is None:
            if not stdin_came:
                yield item
            stdin_came = True
        elif seen.is_new(place):
            yield item
    seen.close()


def _named(name: str, asked: Asked) -> Iterator[Input | Unreadable]:
    path = Path(name)
    address = address_of(name)
    if name == STANDARD_INPUT:
        yield Input()
    elif address is not None:
        yield from objects_at(address, leave_out=asked.leave_out) if asked.look_up else (Input(address=address),)
    elif path.is_dir():
        yield from in_folder(path, leave_out=asked.leave_out if isinstance(asked.leave_out, Path) else None)
    elif path.exists():
        yield Input(path=path, size=path.stat().st_size)
    elif glob.has_magic(name):
        yield from matching(name)
    else:
        yield Unreadable(shown(name), NothingThere())
