"""Containers among the inputs: what they hold takes their place."""

import lzma
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from convert.archive.containers.compressed import honest_size, opened
from convert.archive.containers.entry import Entry, Found, Terms
from convert.archive.containers.errors import BadContainer, Bomb, NoTextsInside, TooLarge
from convert.archive.containers.kinds import Kind, bare_name, kind_of
from convert.archive.errors import CannotRead
from convert.archive.item import Input, Unreadable
from convert.archive.names import safe
from convert.archive.remote.address import Address
from convert.archive.remote.requests import fetched_to
from convert.archive.shown import shown
from formats.errors import CopydeskError

DAMAGED = (EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, UnicodeDecodeError)


def unpacked(found: Iterable[Input | Unreadable], terms: Terms) -> Iterator[Input | Unreadable]:
    """`found`, with the texts in each container in its place. What is too large to be read is an error."""
    for item in found:
        kind = kind_of(item.called) if isinstance(item, Input) and item.called is not None else None
        if isinstance(item, Unreadable) or item.called is None:
            yield item
        elif kind is not None and item.address is not None:
            yield from _inside_object(item, item.address, kind, terms)
        elif kind is not None and item.path is not None:
            yield from _inside(item, item.path, kind, terms)
        elif item.size > terms.max_bytes:
            yield Unreadable(str(item), TooLarge(terms.max_bytes))
        else:
            yield item


def _inside_object(item: Input, address: Address, kind: Kind, terms: Terms) -> Iterator[Input | Unreadable]:
    """The same of an object: it is on disk as long as it is read, one at a time."""
    with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
        try:
            path = fetched_to(Path(folder), address)
        except CannotRead as error:
            yield Unreadable(str(item), error)
            return
        yield from _inside(item, path, kind, terms)


def _inside(item: Input, path: Path, kind: Kind, terms: Terms) -> Iterator[Input | Unreadable]:
    assert item.called is not None
    folder = item.folder / (bare_name(item.called) if item.address is None else safe(bare_name(item.called)))
    texts = size = 0
    try:
        most = honest_size(path, terms.max_bytes)
        with opened(path, terms.max_bytes) as stream:
            for entry in kind.entries(stream, terms):
                texts += 1
                size += len(entry.data) if isinstance(entry, Entry) else 0
                if size > most:
                    raise Bomb(most)
                yield _input(entry, item, folder)
    except CopydeskError as error:
        yield Unreadable(str(item), error)
    except OSError as error:
        yield Unreadable(str(item), CannotRead(error.strerror or str(error)))
    except DAMAGED as error:
        yield Unreadable(str(item), BadContainer(str(error) or "it ends too early"))
    else:
        if not texts:
            yield Unreadable(str(item), NoTextsInside())


def _input(entry: Found, container: Input, folder: Path) -> Input | Unreadable:
    if isinstance(entry, Unreadable):
        return Unreadable(shown(f"{container}:{entry.name}"), entry.error)
    return Input(
        path=container.path,
        address=container.address,
        folder=folder,
        entry=entry.name,
        place=entry.place,
        data=entry.data,
        size=len(entry.data),
        encoding=entry.encoding,
    )
