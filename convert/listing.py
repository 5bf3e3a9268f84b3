"""The installed formats as lines of a table."""

from collections.abc import Iterator
from importlib.metadata import entry_points

import formats
from formats.errors import BadWriter
from formats.registry import BUILT_IN, GROUP

HEADER = ("name", "suffix", "media type", "from")


def format_rows() -> Iterator[str]:
    """A header and a line for each format: name, suffix, media type, and the package that its writer is from."""
    rows = [HEADER, *(_row(name) for name in formats.names())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(field.ljust(width) for field, width in zip(row, widths, strict=True)).rstrip()


def _row(name: str) -> tuple[str, str, str, str]:
    try:
        writer = formats.writer(name)
    except BadWriter as error:
        return name, "-", "-", str(error)
    return name, writer.suffix, writer.media_type, _origin(name)


def _origin(name: str) -> str:
    if name in BUILT_IN:
        return "copydesk"
    points = entry_points(group=GROUP, name=name)
    return next((point.dist.name for point in points if point.dist is not None), "an unnamed package")
