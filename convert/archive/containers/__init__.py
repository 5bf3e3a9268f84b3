"""Files that hold many texts, a kind each: archives, tables, mailboxes."""

from convert.archive.containers.entry import Terms
from convert.archive.containers.opening import unpacked

__all__ = ["Terms", "unpacked"]
