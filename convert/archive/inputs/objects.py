"""The texts below a prefix of an object store, by the rules of a folder."""

from collections.abc import Iterator
from pathlib import Path

from convert.archive.errors import CannotRead, NothingBelow
from convert.archive.inputs.order import in_order
from convert.archive.item import Input, Unreadable, is_text, stem_of
from convert.archive.names import safe
from convert.archive.remote.address import Address
from convert.archive.remote.extra import need_obstore
from convert.archive.remote.requests import size_of, sizes_below
from convert.archive.shown import UNSHOWABLE

FOLDER, FILE = "\2", "\1"  # sort as a walk through folders does: files before folders, and both before letters


def objects_at(address: Address, *, leave_out: object = None) -> Iterator[Input | Unreadable]:
    """The object at `address`, or the texts below it, in the order in which a folder is walked.

    Stores promise no order of their lists, so that keys are put in order first, on disk where they are many. Raises
    `MissingExtra`.
    """
    need_obstore(str(address))
    texts = 0
    try:
        size = None if address.is_prefix else size_of(address)
        if size is not None:
            yield _input(address, Path(address.path.name), size)
            return
        for name, size in map(_unsortable, in_order(_sortable(address))):
            found = address.below(name)
            if not (isinstance(leave_out, Address) and address != leave_out and leave_out.holds(found)):
                texts += 1
                yield _input(found, Path(name), size)
    except CannotRead as error:
        yield Unreadable(str(address), error)
        return
    if not texts:
        yield Unreadable(str(address), NothingBelow())


def _input(address: Address, name: Path, size: int) -> Input:
    folder = Path(*map(safe, name.parent.parts))
    return Input(address=address, folder=folder, place=safe(stem_of(name)), size=size)


def _sortable(prefix: Address) -> Iterator[str]:
    r"""The names of the texts below `prefix` and their sizes: "\2sub\1a.txt\1" and "2048" for "sub/a.txt"."""
    for name, size in sizes_below(prefix):
        *folders, file = name.split("/")
        if is_text(file) and not any(part.startswith(".") for part in folders) and not UNSHOWABLE.search(name):
            yield "".join(f"{FOLDER}{part}" for part in folders) + f"{FILE}{file}{FILE}{size}"


def _unsortable(sortable: str) -> tuple[str, int]:
    name, _, size = sortable.rpartition(FILE)
    return name.replace(FOLDER, "/").replace(FILE, "/").lstrip("/"), int(size)
