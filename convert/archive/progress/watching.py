"""Outcomes on their way through, while somebody is told how many there are."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from typing import Protocol

from convert.archive.outcome import Outcome
from convert.archive.progress.lines import Objects, Words
from convert.archive.progress.pace import Pace, Stand
from convert.archive.progress.total import Total


class Show(Protocol):
    """A way to tell where a run stands."""

    seconds: float  # from one time to the next
    ends: bool  # whether it tells at the end as well

    def show(self, stand: Stand) -> None:
        """Tell it."""


def _bar(stack: ExitStack) -> Show:
    from convert.archive.progress.bar import Bar  # noqa: PLC0415 - rich takes 50 ms, which only a terminal pays for

    bar = Bar()
    stack.callback(bar.close)
    return bar


def _suitable(stack: ExitStack) -> Show:
    return _bar(stack) if sys.stderr.isatty() else Words()


NONE = "none"
SHOWS: dict[str, Callable[[ExitStack], Show]] = {
    "auto": _suitable,  # a bar on a terminal, else plain
    "bar": _bar,
    "plain": lambda _: Words(),
    "json": lambda _: Objects(),
}


KINDS = (*SHOWS, NONE)


def watched(outcomes: Generator[Outcome | None], total: Total, kind: str) -> Generator[Outcome]:
    """The same outcomes; meanwhile it is told on standard error how far the run is, in one of `KINDS`.

    For nobody nothing is counted: to go through all the names again takes an eighth of the time of the parent.
    """
    if kind == NONE:
        with closing(outcomes):
            yield from (outcome for outcome in outcomes if outcome is not None)
        return
    pace = Pace(total)
    with ExitStack() as stack, closing(outcomes):
        show = SHOWS[kind](stack)
        shown_at = time.monotonic()
        for outcome in outcomes:
            pace.add(outcome)
            if outcome is not None:
                yield outcome
            if time.monotonic() - shown_at > show.seconds:
                show.show(pace.stand())
                shown_at = time.monotonic()
        if show.ends:
            show.show(pace.stand())
