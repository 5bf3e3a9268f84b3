"""The article, and the forms it takes."""

from formats.canonical import read as read_json
from formats.canonical import schema
from formats.errors import BadWriter, CopydeskError, TreeError, UnknownFormat
from formats.notice import Notice, Report, ignore
from formats.registry import Writer, names, write, writer

__all__ = [
    "BadWriter",
    "CopydeskError",
    "Notice",
    "Report",
    "TreeError",
    "UnknownFormat",
    "Writer",
    "ignore",
    "names",
    "read_json",
    "schema",
    "write",
    "writer",
]
