"""What became of the inputs of a run."""

from typing import TypeAlias

import msgspec

from convert.archive.facts import Facts
from formats.errors import CopydeskError
from formats.notice import Notice


class Told(msgspec.Struct, frozen=True):
    """A notice, with who told it, and the line of the source that it is about, where that is known."""

    notice: Notice
    line: int | None = None
    document: int = 1  # which of those in the input; 0: the input as a whole
    formats: tuple[str, ...] = ()  # whose writers told it; none: who read the document did


class Converted(msgspec.Struct, frozen=True, kw_only=True):
    """An input whose documents were read and written."""

    name: str
    documents: int
    written: int = 0
    left: int = 0  # outputs that were there already and were not to be overwritten
    facts: tuple[Facts, ...] = ()  # of each document
    unchanged: bool = False  # an earlier run did it, and neither it nor the task has changed
    notices: tuple[Told, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure the reader was of the least certain part of any of its documents."""
        return min((facts.confidence for facts in self.facts), default=1.0)


class Failed(msgspec.Struct, frozen=True):
    """An input of which nothing was written, or not all of it."""

    name: str
    error: CopydeskError
    phase: str = "find"  # find, open, read, change, write, store; work: whoever worked at it was lost


Outcome: TypeAlias = Converted | Failed
