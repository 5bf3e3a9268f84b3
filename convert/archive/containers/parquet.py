"""Parquet: a row a text. Needs the extra `parquet`."""

from collections.abc import Iterator
from typing import BinaryIO

from convert.archive.containers.entry import Found, Terms
from convert.archive.containers.errors import BadContainer, NoSuchField
from convert.archive.containers.fields import entry_of
from convert.archive.errors import MissingExtra

ROWS_AT_ONCE = 256


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The text in each row, from the columns that are asked for."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("Parquet", "parquet") from error
    try:
        file = parquet.ParquetFile(stream)
        wanted = [name for name in (terms.text_field, terms.id_field) if name]
        if terms.text_field.split(".")[0] not in file.schema_arrow.names:
            raise NoSuchField(terms.text_field, tuple(file.schema_arrow.names))
        number = 0
        for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield entry_of(row, number, terms)
    except pyarrow.ArrowException as error:
        raise BadContainer(str(error).splitlines()[0]) from error
