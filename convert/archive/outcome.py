"""What became of the inputs of a run."""

from typing import TypeAlias

import msgspec

from formats.errors import CopydeskError
from formats.notice import Notice


class Told(msgspec.Struct, frozen=True):
    """A notice, with the line of the source that it is about, where that is known."""

    notice: Notice
    line: int | None = None


class Converted(msgspec.Struct, frozen=True, kw_only=True):
    """An input whose documents were read and written."""

    name: str
    documents: int
    written: int = 0
    left: int = 0  # outputs that were there already and were not to be overwritten
    unchanged: bool = False  # an earlier run did it, and neither it nor the task has changed
    notices: tuple[Told, ...] = ()


class Failed(msgspec.Struct, frozen=True):
    """An input of which nothing was written, or not all of it."""

    name: str
    error: CopydeskError
    phase: str = "find"  # find, open, read, write, store; work: whoever worked at it was lost


Outcome: TypeAlias = Converted | Failed
