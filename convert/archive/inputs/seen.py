"""Which files were named before, on disk where they are many."""

import os
import sqlite3
from pathlib import Path

from convert.archive.remote.address import Address


class Seen:
    """The files that have come by. SQLite moves a nameless database to disk when it grows."""

    def __init__(self) -> None:
        self.base = sqlite3.connect("", isolation_level=None)
        self.base.execute("CREATE TABLE seen (path BLOB PRIMARY KEY) WITHOUT ROWID")

    def is_new(self, path: Path | Address) -> bool:
        """Whether `path` comes for the first time, under whatever name."""
        return self.base.execute("INSERT OR IGNORE INTO seen VALUES (?)", (_place(path),)).rowcount == 1

    def has(self, path: Path | Address) -> bool:
        """Whether `path` has come."""
        return self.base.execute("SELECT 1 FROM seen WHERE path = ?", (_place(path),)).fetchone() is not None

    def close(self) -> None:
        """Give the disk back."""
        self.base.close()


def _place(path: Path | Address) -> bytes:
    if isinstance(path, Address):
        return str(path).encode()
    return os.fsencode(os.path.abspath(path))  # noqa: PTH100 - links stay as they are, at a tenth of the cost
