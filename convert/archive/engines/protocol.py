"""What an engine is: the place where chunks are worked at."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import msgspec

from convert.archive.chunks import Chunk, Grain
from convert.archive.work import Done
from formats.errors import CopydeskError


class Finished(msgspec.Struct, frozen=True):
    """A chunk that was worked at, with what came of each of its jobs."""

    chunk: Chunk
    done: Sequence[Done]


class Lost(msgspec.Struct, frozen=True):
    """A chunk of which nothing came, because whoever worked at it is gone."""

    chunk: Chunk
    error: CopydeskError  # what to say if a job of it is to blame
    suspect: int | None = None  # the job that was worked at then, if that is known


Event: TypeAlias = Finished | Lost


class Engine(Protocol):
    """Works at chunks, several at a time, and in any order."""

    @property
    def grain(self) -> Grain:
        """How large chunks are to be."""

    @property
    def width(self) -> int:
        """How many chunks it works at at the same time."""

    def submit(self, chunk: Chunk) -> None:
        """Take a chunk; there are never more under way than `width`."""

    def wait(self, seconds: float) -> Sequence[Event]:
        """What has happened to chunks since it was last asked; if nothing has, wait so long at most.

        Raises a `CopydeskError` where nothing more can come.
        """

    def close(self) -> None:
        """Stop all work, at once."""
