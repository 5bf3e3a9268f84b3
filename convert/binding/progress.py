"""How far a book is, where somebody watches."""

import sys
from collections.abc import Iterator

from formats.tree import Article


def watched(articles: Iterator[Article], *, quiet: bool) -> Iterator[Article]:
    """The same articles, with their count on standard error while they come, if that is a terminal.

    What is printed meanwhile stands above the count, which goes away at the end.
    """
    if quiet or not sys.stderr.isatty():
        yield from articles
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms that only a terminal pays for
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(articles, description="Binding")
