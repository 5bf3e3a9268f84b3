"""The article, and the forms it takes."""

from formats.canonical import read as read_json
from formats.canonical import schema
from formats.errors import BadOption, BadWriter, CopydeskError, TreeError, UnknownFormat, UnknownOption
from formats.notice import Notice, Report, ignore
from formats.registry import Writer, checked_options, names, options, write, writer
from formats.writer_options import Option

__all__ = [
    "BadOption",
    "BadWriter",
    "CopydeskError",
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
    "schema",
    "write",
    "writer",
]
