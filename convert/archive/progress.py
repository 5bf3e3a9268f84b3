"""A bar that shows how far a run is, where somebody watches."""

import sys
from collections.abc import Iterator

from convert.archive.run import Outcome


def watched(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The same outcomes, with a bar on standard error while they come, if that is a terminal.

    What is printed meanwhile stands above the bar, which goes away at the end.
    """
    if total <= 1 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms that only a terminal pays for
    from rich.progress import track  # noqa: PLC0415

    yield from track(outcomes, "Converting", total=total, console=Console(stderr=True), transient=True)
