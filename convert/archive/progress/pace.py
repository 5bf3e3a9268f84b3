"""How far a run is, how fast, and how long it may still take."""

import time

import msgspec

from convert.archive.outcome import Outcome
from convert.archive.progress.total import Total
from convert.archive.tally import Tally


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """Where a run stands."""

    inputs: int  # that came to an end
    documents: int
    unchanged: int
    failures: int
    total: int | None  # inputs, if they have been counted
    seconds: float  # since it began
    per_second: float  # inputs
    seconds_left: float | None  # if the total is known

    def __str__(self) -> str:
        """For example "1,200 of 10,000 inputs, 85.1 a second, 2 failures, 1 min 43 s left"."""
        total = "" if self.total is None else f" of {self.total:,}"
        left = "" if self.seconds_left is None else f", {_span(self.seconds_left)} left"
        return f"{self.inputs:,}{total} inputs, {self.per_second:,.1f} a second, {self.failures:,} failures{left}"


class Pace:
    """Adds up outcomes, and tells where the run stands."""

    def __init__(self, total: Total) -> None:
        self.total = total
        self.tally = Tally()
        self.began = time.monotonic()

    def add(self, outcome: Outcome | None) -> None:
        """Count one more; in the pauses, when there is none, how many there are at all."""
        if outcome is None:
            self.total.count_on()
        else:
            self.tally.add(outcome)

    def stand(self) -> Stand:
        """Where the run stands now."""
        seconds = time.monotonic() - self.began
        done = self.tally.inputs
        total = self.total.known()
        rate = done / seconds if seconds else 0.0
        return Stand(
            inputs=done,
            documents=self.tally.documents,
            unchanged=self.tally.unchanged,
            failures=self.tally.failures,
            total=total,
            seconds=round(seconds, 1),
            per_second=round(rate, 1),
            seconds_left=round((total - done) / rate, 1) if total is not None and rate else None,
        )


def _span(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
