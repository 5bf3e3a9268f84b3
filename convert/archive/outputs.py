"""Puts files in their place, whole or not at all."""

import os
from pathlib import Path

from convert.archive.errors import CannotWrite
from convert.archive.shown import shown


def put(path: Path, payload: bytes) -> None:
    """Write `payload` to `path`, making the folders above it. Raises `CannotWrite`, and then all is as it was.

    It is written beside its place under another name and then renamed, so that nobody ever sees a part of it.
    """
    unfinished = path.with_name(f".copydesk-{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(payload)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(shown(path), _reason(error)) from error


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, if they are not there. Raises `CannotWrite`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(shown(folder), _reason(error)) from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file stands where a folder should be"
    return error.strerror or str(error)
