"""What the courier does: requests to object stores, many at once, in a process that does nothing else."""

import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from convert.archive.remote.extra import patience, plain_http
from convert.archive.remote.trouble import Trouble

AT_ONCE = 32  # requests
KEYS_AT_ONCE = 1000
ORPHAN_CHECK = 2.0  # seconds after which it looks whether there is still somebody to work for
MOST_RETRIES = 10


def errands(pipe: "Connection[Any, Any]") -> None:
    """Run the errands that come through `pipe`, until there is nobody left to run them for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl-C is for the parent: it ends us when it is done
    parent = os.getppid()
    answering = threading.Lock()

    def run(ticket: int, errand: str, particulars: tuple[Any, ...]) -> None:
        try:
            answer = _done(errand, particulars)
        except BaseException:  # ours, or a panic in obstore, which is no Exception: else the parent waits for ever
            traceback.print_exc()
            os._exit(1)
        with answering, suppress(OSError):  # who has sent us may be gone
            pipe.send((ticket, answer))

    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        while os.getppid() == parent:
            if pipe.poll(ORPHAN_CHECK):
                pool.submit(run, *pipe.recv())
    except (EOFError, OSError):
        pass
    os._exit(0)  # at once: what is under way is for nobody


def _done(errand: str, particulars: tuple[Any, ...]) -> Any:
    from obstore.exceptions import BaseError  # noqa: PLC0415 - an extra, and only this process may load it

    try:
        return ERRANDS[errand](*particulars)
    except (BaseError, OSError, ValueError) as error:
        return Trouble.of(error)


@cache
def store(root: str) -> Any:
    """What obstore takes for the bucket `root`: "s3://wire". Settings and credentials are in the environment."""
    from obstore.store import from_url  # noqa: PLC0415 - likewise

    retry: Any = {"max_retries": MOST_RETRIES, "retry_timeout": timedelta(seconds=patience())}
    return from_url(root, retry_config=retry, client_options={"allow_http": plain_http()}, **_account(root))


def _account(root: str) -> dict[str, Any]:
    """The account of Azure, which obstore 0.12 reads from the environment, and then misses among its arguments."""
    name = os.environ.get("AZURE_STORAGE_ACCOUNT_NAME")
    return {"account_name": name} if name and root.startswith("az://") else {}


def _size(root: str, key: str) -> int:
    """How many bytes an object has."""
    return int(store(root).head(key)["size"])


def _keys(root: str, prefix: str, listing: int) -> list[tuple[str, int]]:
    """The next keys below `prefix` with the sizes of their objects, of a listing of this number; none at its end."""
    if listing not in LISTINGS:
        LISTINGS[listing] = iter(store(root).list(prefix or None, chunk_size=KEYS_AT_ONCE))
    found = next(LISTINGS[listing], None)
    if found is None:
        del LISTINGS[listing]
        return []
    return [(entry["path"], entry["size"]) for entry in found]


LISTINGS: dict[int, Iterator[Any]] = {}


def _get(root: str, key: str) -> bytes:
    return bytes(store(root).get(key).bytes())


def _fetch(root: str, key: str, path: str) -> None:
    """Write an object to a file, a piece at a time."""
    with Path(path).open("wb") as file:
        for piece in store(root).get(key).stream():
            file.write(piece)


def _put(root: str, key: str, payload: bytes, media_type: str, overwrite: bool) -> None:
    """Put an object in its place, in one request: it is there as a whole or not at all."""
    mode = "overwrite" if overwrite else "create"
    attributes = {"Content-Type": media_type}
    store(root).put(key, payload, mode=mode, use_multipart=False, attributes=attributes)


def _upload(root: str, key: str, path: str) -> None:
    """Put a file in its place, in parts if it is large; it is there when all of them are."""
    store(root).put(key, Path(path))


ERRANDS: dict[str, Callable[..., Any]] = {
    "size": _size,
    "keys": _keys,
    "get": _get,
    "fetch": _fetch,
    "put": _put,
    "upload": _upload,
}
