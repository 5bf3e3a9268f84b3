"""The article, and the forms it takes."""

from typing import TYPE_CHECKING, Any

from formats.canonical import read as read_json
from formats.canonical import schema
from formats.errors import BadOption, BadWriter, CopydeskError, MarkdownError, TreeError, UnknownFormat, UnknownOption
from formats.notice import Notice, Report, ignore
from formats.registry import Writer, checked_options, names, options, write, writer
from formats.writer_options import Option

if TYPE_CHECKING:
    from formats.markdown.reading import read as read_markdown

__all__ = [
    "BadOption",
    "BadWriter",
    "CopydeskError",
    "MarkdownError",
    "Notice",
    "Option",
    "Report",
    "TreeError",
    "UnknownFormat",
    "UnknownOption",
    "Writer",
    "checked_options",
    "ignore",
    "names",
    "options",
    "read_json",
    "read_markdown",
    "schema",
    "write",
    "writer",
]


def __getattr__(name: str) -> Any:
    """Import the reader of Markdown, and the parser with it, when it is first asked for."""
    if name != "read_markdown":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from formats.markdown.reading import read  # noqa: PLC0415

    return read
