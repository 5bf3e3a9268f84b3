"""JSON Lines: an object a document, with its facts and its outputs; those that are no text are in Base64."""

from contextlib import suppress
from pathlib import Path

import msgspec

from convert.archive.inputs import Input
from convert.archive.packs.kinds import Pack
from convert.archive.packs.rows import row, textual
from convert.archive.task import Task
from convert.archive.work import Product


def start(path: Path, task: Task) -> Pack:
    """A new file of JSON Lines."""
    return _JsonLines(path, task)


class _JsonLines:
    def __init__(self, path: Path, task: Task) -> None:
        self.file = path.open("wb")
        self.textual = textual(task)

    def add(self, place: str, item: Input, product: Product) -> None:
        values = row(place, item, product)
        values |= {name: bytes(values[name]).decode() for name in product.payloads if name in self.textual}
        self.file.write(msgspec.json.encode(values) + b"\n")

    def close(self) -> None:
        self.file.close()

    def drop(self) -> None:
        with suppress(OSError):
            self.file.close()
