"""Zip files, with the names that the outputs would have in a folder; the same outputs give the same bytes."""

from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import formats
from convert.archive.inputs import Input
from convert.archive.packs.kinds import Pack
from convert.archive.shown import shown
from convert.archive.task import Task
from convert.archive.work import Product

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows
READABLE = 0o644 << 16
UNIX = 3
PACKED_ALREADY = b"PK\3\4"  # an EPUB is a zip file itself


def start(path: Path, task: Task) -> Pack:
    """A new zip file."""
    return _Zip(path, task)


class _Zip:
    def __init__(self, path: Path, task: Task) -> None:
        self.file = ZipFile(path, "w")
        self.suffixes = {name: formats.writer(name).suffix for name in task.formats}

    def add(self, place: str, item: Input, product: Product) -> None:
        for name, payload in product.payloads.items():
            assert isinstance(payload, bytes)
            entry = ZipInfo(shown(f"{place}{self.suffixes[name]}"), LONG_AGO)
            entry.external_attr, entry.create_system = READABLE, UNIX
            entry.compress_type = ZIP_STORED if payload.startswith(PACKED_ALREADY) else ZIP_DEFLATED
            self.file.writestr(entry, payload)

    def close(self) -> None:
        self.file.close()

    def drop(self) -> None:
        with suppress(OSError):
            self.file.close()
