"""Objects that are fetched ahead, so that nobody waits for a store between one text and the next."""

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from convert.archive.errors import CannotRead
from convert.archive.item import Input, Unreadable
from convert.archive.remote.courier import Errand, courier
from convert.archive.remote.requests import had

MOST = 32  # objects under way
MOST_BYTES = 32_000_000

Item = Input | Unreadable


def fetched(found: Iterable[Item]) -> Iterator[Item]:
    """`found`, with the bytes of objects. Raises `SourceLost` where no other could be fetched either."""
    ahead: deque[tuple[Item, Errand | None]] = deque()
    size = 0
    for item in found:
        ahead.append((item, _begun(item)))
        size += _size(item)
        while ahead and (ahead[0][1] is None or len(ahead) > MOST or size > MOST_BYTES):
            size -= _size(ahead[0][0])
            yield _finished(*ahead.popleft())
    while ahead:
        yield _finished(*ahead.popleft())


def _begun(item: Item) -> Errand | None:
    """The errand that fetches an item, if it has to be fetched."""
    if isinstance(item, Unreadable) or item.address is None or item.data is not None:
        return None
    return courier().send("get", item.address.root, item.address.key)


def _finished(item: Item, errand: Errand | None) -> Item:
    if errand is None or isinstance(item, Unreadable) or item.address is None:
        return item
    try:
        data = had(item.address, errand.answer())
    except CannotRead as error:
        return Unreadable(str(item), error)
    return msgspec.structs.replace(item, data=data, size=len(data))


def _size(item: Item) -> int:
    return item.size if isinstance(item, Input) else 0
