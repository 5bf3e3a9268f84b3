"""Parquet: a row a document, with its facts and its outputs in columns. Needs the extra `parquet`."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from convert.archive.errors import MissingExtra
from convert.archive.inputs import Input
from convert.archive.packs.kinds import Pack
from convert.archive.packs.rows import row, textual
from convert.archive.task import Task
from convert.archive.work import Product

GROUP_BYTES = 16_000_000  # of outputs in a row group, which is held in memory


def start(path: Path, task: Task) -> Pack:
    """A new Parquet file. Raises `MissingExtra`."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("Parquet", "parquet") from error
    return _Parquet(path, task, pyarrow)


class _Parquet:
    def __init__(self, path: Path, task: Task, pyarrow: Any) -> None:
        texts = ("name", "source", "title", "published", "section", "language", "genre")
        is_text = textual(task)
        self.pyarrow = pyarrow
        self.schema = pyarrow.schema(
            [
                *((name, pyarrow.string()) for name in texts),
                ("authors", pyarrow.list_(pyarrow.string())),
                ("confidence", pyarrow.float64()),
                *((name, pyarrow.string() if name in is_text else pyarrow.binary()) for name in task.formats),
            ]
        )
        self.file = pyarrow.parquet.ParquetWriter(path, self.schema, compression="zstd")
        self.rows: list[dict[str, Any]] = []
        self.size = 0

    def add(self, place: str, item: Input, product: Product) -> None:
        self.rows.append(row(place, item, product))
        self.size += sum(len(payload) for payload in product.payloads.values() if isinstance(payload, bytes))
        if self.size >= GROUP_BYTES:
            self._flush()

    def close(self) -> None:
        self._flush()
        self.file.close()

    def drop(self) -> None:
        with suppress(OSError, self.pyarrow.ArrowInvalid):  # a file that could not be written to counts as closed
            self.file.close()

    def _flush(self) -> None:
        if self.rows:
            self.file.write_table(self.pyarrow.Table.from_pylist(self.rows, schema=self.schema))
        self.rows, self.size = [], 0
