"""Web archives: the records that are plain text, as crawlers extract it (WET) or servers sent it. Needs `warc`."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from convert.archive.containers.entry import Entry, Found, Terms, barred
from convert.archive.containers.errors import TooLarge
from convert.archive.errors import MissingExtra
from convert.archive.names import slug

PLAIN = "text/plain"


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The text of each record that holds plain text."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("WARC", "warc") from error
    kinds = WarcRecordType.conversion | WarcRecordType.resource | WarcRecordType.response
    for number, record in enumerate(ArchiveIterator(stream, record_types=kinds, parse_http=True), 1):
        if _content_type(record) == PLAIN:
            yield _entry(record, number, terms.max_bytes)


def _content_type(record: Any) -> str:
    return str(record.http_content_type or record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()


def _entry(record: Any, number: int, most: int) -> Found:
    address = str(record.headers.get("WARC-Target-URI") or number)
    data = record.reader.read(most + 1)
    if len(data) > most:
        return barred(address, TooLarge(most))
    parts = urlsplit(address)
    words = slug(f"{parts.netloc} {parts.path}")
    return Entry(name=address, place=f"{number:06}-{words}" if words else f"{number:06}", data=data, encoding=None)
