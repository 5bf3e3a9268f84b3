"""Containers among the inputs: what they hold takes their place."""

import lzma
import tarfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from convert.archive.containers.compressed import honest_size, opened
from convert.archive.containers.entry import Entry, Found, Terms
from convert.archive.containers.errors import BadContainer, Bomb, NoTextsInside, TooLarge
from convert.archive.containers.kinds import Kind, bare_name, kind_of
from convert.archive.errors import CannotRead
from convert.archive.item import Input, Unreadable
from convert.archive.shown import shown
from formats.errors import CopydeskError

DAMAGED = (EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, UnicodeDecodeError)


def unpacked(found: Iterable[Input | Unreadable], terms: Terms) -> Iterator[Input | Unreadable]:
    """`found`, with the texts in each container in its place. What is too large to be read is an error."""
    for item in found:
        kind = kind_of(item.path) if isinstance(item, Input) and item.path is not None else None
        if isinstance(item, Unreadable) or item.path is None:
            yield item
        elif kind is not None:
            yield from _inside(item, item.path, kind, terms)
        elif item.size > terms.max_bytes:
            yield Unreadable(str(item), TooLarge(terms.max_bytes))
        else:
            yield item


def _inside(item: Input, path: Path, kind: Kind, terms: Terms) -> Iterator[Input | Unreadable]:
    folder = item.folder / bare_name(path)
    texts = size = 0
    try:
        most = honest_size(path, terms.max_bytes)
        with opened(path, terms.max_bytes) as stream:
            for entry in kind.entries(stream, terms):
                texts += 1
                size += len(entry.data) if isinstance(entry, Entry) else 0
                if size > most:
                    raise Bomb(most)
                yield _input(entry, path, folder)
    except CopydeskError as error:
        yield Unreadable(str(item), error)
    except OSError as error:
        yield Unreadable(str(item), CannotRead(error.strerror or str(error)))
    except DAMAGED as error:
        yield Unreadable(str(item), BadContainer(str(error) or "it ends too early"))
    else:
        if not texts:
            yield Unreadable(str(item), NoTextsInside())


def _input(entry: Found, path: Path, folder: Path) -> Input | Unreadable:
    if isinstance(entry, Unreadable):
        return Unreadable(shown(f"{path}:{entry.name}"), entry.error)
    return Input(
        path=path,
        folder=folder,
        entry=entry.name,
        place=entry.place,
        data=entry.data,
        size=len(entry.data),
        encoding=entry.encoding,
    )
