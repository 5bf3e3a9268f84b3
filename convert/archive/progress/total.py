"""How many inputs there are at all, counted bit by bit while a run is under way."""

import time
from collections.abc import Iterator

from msgspec.structs import replace

from convert.archive.containers.kinds import kind_of
from convert.archive.inputs import STANDARD_INPUT, Asked, files_of
from convert.archive.item import Input, Unreadable

SECONDS_AT_ONCE = 0.01


class Total:
    """Goes through the names a second time, in the pauses of the run; what containers and stores hold nobody knows."""

    def __init__(self, asked: Asked) -> None:
        countable = STANDARD_INPUT not in (*asked.names, *asked.lists)
        names = files_of(replace(asked, look_up=False))
        self.rest: Iterator[Input | Unreadable] | None = names if countable else None
        self.counted = 0
        self.complete = False

    def count_on(self) -> None:
        """Count for a moment."""
        until = time.monotonic() + SECONDS_AT_ONCE
        while self.rest is not None and time.monotonic() < until:
            item = next(self.rest, None)
            if item is None:
                self.complete, self.rest = True, None
            elif isinstance(item, Input) and _stands_for_many(item):
                self.rest = None
            else:
                self.counted += 1

    def known(self) -> int | None:
        """The number of inputs, once they are counted."""
        return self.counted if self.complete else None


def _stands_for_many(item: Input) -> bool:
    return item.address is not None or (item.path is not None and kind_of(item.path) is not None)
