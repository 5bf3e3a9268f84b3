"""How far a run is, where somebody watches."""

import sys
from collections.abc import Iterator

from convert.archive.outcome import Outcome


def watched(outcomes: Iterator[Outcome | None], *, quiet: bool = False) -> Iterator[Outcome]:
    """The same outcomes, with a bar on standard error while they come, if that is a terminal and nobody wants quiet.

    What is printed meanwhile stands above the bar, which goes away at the end.
    """
    if quiet or not sys.stderr.isatty():
        yield from (outcome for outcome in outcomes if outcome is not None)
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms that only a terminal pays for
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        bar = progress.add_task("Converting", total=None)
        for outcome in outcomes:
            if outcome is not None:
                progress.advance(bar)
                yield outcome
            progress.refresh()
