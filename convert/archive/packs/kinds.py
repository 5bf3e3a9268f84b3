"""Which kinds of packs there are; one is known by the end of its name."""

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from convert.archive.inputs import Input
from convert.archive.remote.address import Address
from convert.archive.task import Task
from convert.archive.work import Product

KINDS = {
    ".zip": "convert.archive.packs.zips",
    ".jsonl": "convert.archive.packs.json_lines",
    ".parquet": "convert.archive.packs.parquet",
}


class Pack(Protocol):
    """A file that is being made."""

    def add(self, place: str, item: Input, product: Product) -> None:
        """Add the outputs of a document of `item`, whose name in the pack is `place`."""

    def close(self) -> None:
        """Finish the file."""

    def drop(self) -> None:
        """Let go of the file, which is not finished and goes away; also where no more can be written to it."""


class Kind(Protocol):
    """What a module must have to be a kind of pack."""

    def start(self, path: Path, task: Task) -> Pack:
        """A new pack in the file `path`. Raises `MissingExtra` where a package is missing."""


def pack_kind(output: Path | Address) -> Kind | None:
    """The kind of pack that `output` is to be, as its name says; `None` for a folder or a prefix."""
    name = output.path if isinstance(output, Address) else output
    home = KINDS.get(name.suffix.lower())
    return None if home is None or (isinstance(output, Path) and output.is_dir()) else cast(Kind, import_module(home))
