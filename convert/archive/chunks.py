"""How the inputs of a run are parted: few bytes a chunk, so that no worker waits long for another."""

from collections.abc import Iterator

import msgspec

from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Record

PARTS = 4  # that a lost chunk is taken apart into
SETTLED_AT_ONCE = 256  # jobs without work that may come by before a chunk is full


class Grain(msgspec.Struct, frozen=True, kw_only=True):
    """How large chunks are."""

    first: int  # jobs in those at the beginning, so that a short run is spread as well
    most: int  # jobs in those of a long run
    size: int  # bytes, or one input that is longer


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """An input, and what is known of it before it is worked at."""

    number: int
    item: Input | Unreadable
    known: str | None = None  # the digest of its bytes when it was done before
    record: Record | None = None  # what an earlier run has made of it, if that stays
    left: int = 0  # outputs that are there already, if they are not to be replaced
    shard: int = 0  # the pack that its outputs go to, where a store has many
    tries: int = 0

    def input(self) -> Input:
        """The item, which can be read."""
        assert isinstance(self.item, Input)
        return self.item

    def needs_work(self) -> bool:
        """Whether there is anything to be done about it."""
        return isinstance(self.item, Input) and self.record is None and not self.left


class Chunk(msgspec.Struct, frozen=True):
    """Jobs that one worker is given at once."""

    jobs: tuple[Job, ...]

    def parts(self) -> "tuple[Chunk, ...]":
        """Its jobs in several chunks."""
        each = -(-len(self.jobs) // PARTS)
        return tuple(Chunk(self.jobs[first : first + each]) for first in range(0, len(self.jobs), each))

    def without(self, index: int) -> "Chunk":
        """Its other jobs."""
        return Chunk(self.jobs[:index] + self.jobs[index + 1 :])


def next_chunk(jobs: Iterator[Job], most: int, most_bytes: int) -> tuple[Chunk, tuple[Job, ...]]:
    """A chunk of the next `jobs`, which is empty at their end; and those that need no work."""
    taken: list[Job] = []
    settled: list[Job] = []
    size = 0
    for job in jobs:
        if job.needs_work():
            taken.append(job)
            size += job.input().size
        else:
            settled.append(job)
        if size >= most_bytes or len(taken) >= most or len(settled) >= SETTLED_AT_ONCE:
            break
    return Chunk(tuple(taken)), tuple(settled)
