"""What is asked of object stores by who waits for the answer."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from convert.archive.errors import CannotRead, CannotWrite, SourceLost, StoreLost
from convert.archive.names import safe
from convert.archive.remote.address import Address
from convert.archive.remote.courier import courier
from convert.archive.remote.trouble import Trouble

LISTINGS = count(1)


def size_of(address: Address) -> int | None:
    """The bytes of the object at `address`, if there is one. Raises `CannotRead`."""
    match courier().ask("size", address.root, address.key):
        case Trouble(kind="missing"):
            return None
        case Trouble(reason=reason):
            raise CannotRead(reason)
        case size:
            return int(size)


def sizes_below(prefix: Address) -> Iterator[tuple[str, int]]:
    """The names of all objects below `prefix`, in no order, and their sizes. Raises `CannotRead`."""
    listing = next(LISTINGS)
    while page := courier().ask("keys", prefix.root, prefix.key, listing):
        if isinstance(page, Trouble):
            raise CannotRead(page.reason)
        for key, size in page:
            yield key[len(prefix.key) :].lstrip("/"), size


def bytes_at(address: Address) -> bytes:
    """The object at `address`. Raises `CannotRead` or `SourceLost`."""
    return bytes(had(address, courier().ask("get", address.root, address.key)))


def fetched_to(folder: Path, address: Address) -> Path:
    """A file in `folder` with the bytes of an object. Raises `CannotRead` or `SourceLost`."""
    path = folder / safe(address.path.name)
    had(address, courier().ask("fetch", address.root, address.key, str(path)))
    return path


def had(address: Address, answer: Any) -> Any:
    """What came of an errand that reads the object at `address`. Raises `CannotRead` or `SourceLost`."""
    match answer:
        case Trouble(kind="lost", reason=reason):
            raise SourceLost(str(address), reason)
        case Trouble(kind="missing"):
            raise CannotRead("there is no such object any more")
        case Trouble(reason=reason):
            raise CannotRead(reason)
    return answer


def put_at(address: Address, payload: bytes, media_type: str) -> None:
    """Put `payload` at `address`, whatever is there. Raises `CannotWrite` or `StoreLost`."""
    is_put(address, courier().ask("put", address.root, address.key, payload, media_type, True))


def upload_to(address: Address, path: Path) -> None:
    """Put the file `path`, which may be large, at `address`. Raises `CannotWrite` or `StoreLost`."""
    is_put(address, courier().ask("upload", address.root, address.key, str(path)))


def is_put(address: Address, answer: Any) -> bool:
    """Whether something was put at `address`, by what came of that, or what is there was left as it was.

    Raises `CannotWrite` or `StoreLost`.
    """
    match answer:
        case Trouble(kind="taken"):
            return False
        case Trouble(kind="barred", reason=reason):
            raise CannotWrite(str(address), reason)
        case Trouble(reason=reason):
            raise StoreLost(str(address), reason)
    return True
