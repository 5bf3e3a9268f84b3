"""Puts files in their place, whole or not at all."""

import errno
import os
import platform
import re
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from convert.archive.errors import CannotWrite, StoreLost
from convert.archive.shown import shown

# What no other document would be spared: a full disk, a quota, a disk that is gone or has become read-only.
LOST = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN})

DEVICES = Path(os.devnull).parent
PARTS = ".copydesk-{}-{}-parts"  # of the machine and the process whose they are: shared disks have several


def put(path: Path, payload: bytes) -> None:
    """Write `payload` to `path`, making the folders above it. Raises `CannotWrite`, and then all is as it was.

    It is written beside its place under another name and then renamed, so that nobody ever sees a part of it; only
    what goes into a pipe or a device is sent there as it is.
    """
    unfinished = path.with_name(f".copydesk-{os.getpid()}.part")
    with writing(path):
        if takes_what_comes(path):
            with path.open("ab") as place:
                place.write(payload)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(payload)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def lay_ready(payload: bytes, parts: Path) -> str:
    """The path of a new file in the folder `parts` that holds `payload`. Raises `CannotWrite` or `StoreLost`."""
    part = parts / token_hex(12)
    with writing(parts.parent):
        try:
            part.write_bytes(payload)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return os.fspath(part)


@contextmanager
def laying(parts: Path | None) -> Iterator[Callable[[bytes], bytes | str]]:
    """What lays ready, in the folder `parts`, the outputs of one input; without a folder it hands them back.

    Whatever goes wrong within: nothing is left lying there.
    """
    if parts is None:
        yield _handed_over
        return
    laid: list[str] = []

    def lay(payload: bytes) -> str:
        laid.append(lay_ready(payload, parts))
        return laid[-1]

    try:
        yield lay
    except BaseException:
        drop(laid)
        raise


def _handed_over(payload: bytes) -> bytes:
    return payload


def bring(part: str, path: str) -> None:
    """Move what was laid ready to its place, making the folders above it. Raises `CannotWrite` or `StoreLost`."""
    with writing(path):
        try:
            os.replace(part, path)  # noqa: PTH105 - pathlib takes ten times as long
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(part).replace(path)


def deliver(part: Path, path: Path) -> None:
    """The same for a file that may go into a pipe or a device."""
    if not takes_what_comes(path):
        bring(os.fspath(part), os.fspath(path))
        return
    with writing(path), part.open("rb") as file, path.open("ab") as place:
        shutil.copyfileobj(file, place)
    part.unlink()


def takes_what_comes(path: Path) -> bool:
    """Whether `path` is a pipe or a device, or a name for what this process has open: no other file takes its place."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return DEVICES in path.absolute().parents or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def drop(parts: Iterable[str]) -> None:
    """Remove what was laid ready, as far as it is still there."""
    for part in parts:
        Path(part).unlink(missing_ok=True)


def fresh_parts(folder: Path) -> Path:
    """A new folder in `folder` where outputs are laid ready; those that killed runs left are removed.

    Raises `CannotWrite`.
    """
    for left in folder.glob(PARTS.format("*", "*")):
        *_, host, process, _ = left.name.split("-")
        if host == _host() and not _runs(int(process)):
            shutil.rmtree(left, ignore_errors=True)
    parts = folder / PARTS.format(_host(), os.getpid())
    with writing(folder):
        parts.mkdir(parents=True, exist_ok=True)
    return parts


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, if they are not there. Raises `CannotWrite`."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def writing(path: str | Path) -> Iterator[None]:
    """Whatever the system does not let us write within is `CannotWrite`, or `StoreLost`."""
    try:
        yield
    except OSError as error:
        kind = StoreLost if error.errno in LOST else CannotWrite
        raise kind(shown(path), _reason(error)) from error


def _host() -> str:
    return re.sub(r"[^A-Za-z0-9]", "", platform.node())


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file stands where a folder should be"
    return error.strerror or str(error)
