"""Which kinds of containers there are, and how one is known: by the end of its name."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol, cast

from convert.archive.containers.entry import Found, Terms

KINDS = {
    ".zip": "convert.archive.containers.zips",
    ".tar": "convert.archive.containers.tars",
    ".jsonl": "convert.archive.containers.json_lines",
    ".ndjson": "convert.archive.containers.json_lines",
    ".csv": "convert.archive.containers.tables",
    ".tsv": "convert.archive.containers.tables",
    ".mbox": "convert.archive.containers.mail",
    ".parquet": "convert.archive.containers.parquet",
    ".warc": "convert.archive.containers.warcs",
    ".wet": "convert.archive.containers.warcs",
}
SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz", ".tzst": ".tar.zst"}
COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
UNPACKS_ITSELF = (".zip", ".parquet", ".warc", ".wet")  # reads what is compressed in its own way


class Kind(Protocol):
    """What a module must have to be a kind of container."""

    def entries(self, stream: BinaryIO, terms: Terms) -> Iterator[Found]:
        """The texts in a container whose bytes, decompressed, are in `stream`, one at a time and in its order.

        Raises `BadContainer` where it is damaged, `MissingExtra` where a package is missing that reads it.
        """


def kind_of(path: PurePath) -> Kind | None:
    """The kind of container that `path` is, if it is one."""
    suffixes = _suffixes(path)
    name = suffixes[-1] if suffixes else ""
    if name in COMPRESSED and len(suffixes) > 1:
        name = suffixes[-2]
    return cast(Kind, import_module(KINDS[name])) if name in KINDS else None


def compression_of(path: PurePath) -> str | None:
    """How `path` is compressed, as its name says: ".gz"; not if its kind of container sees to that itself."""
    suffixes = _suffixes(path)
    if not suffixes or suffixes[-1] not in COMPRESSED or any(suffix in UNPACKS_ITSELF for suffix in suffixes[-2:]):
        return None
    return suffixes[-1]


def bare_name(path: PurePath) -> str:
    """The name of a container without what says its kind: "wire" for "wire.tar.gz"."""
    name = path.name
    for suffix in reversed(_suffixes(path)):
        if suffix in KINDS or suffix in COMPRESSED:
            name = name[: -len(suffix)] if name.lower().endswith(suffix) else path.stem
    return name or path.name


def _suffixes(path: PurePath) -> list[str]:
    name = path.name.lower()
    for short, long in SHORT.items():
        if name.endswith(short):
            name = name.removesuffix(short) + long
    return Path(name).suffixes
