"""Progress on a terminal."""

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from convert.archive.progress.pace import Stand


class Bar:
    """A bar that moves while a run is under way, and goes away at the end; what is printed stands above it.

    It has no thread of its own, for processes are forked from this one.
    """

    seconds = 0.1  # from one look to the next
    ends = False

    def __init__(self) -> None:
        columns = (SpinnerColumn(), TextColumn("Converting"), BarColumn(), TextColumn("{task.fields[stand]}"))
        self.progress = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
        self.task = self.progress.add_task("", total=None, stand="")
        self.progress.start()

    def show(self, stand: Stand) -> None:
        """Show where the run stands."""
        self.progress.update(self.task, completed=stand.inputs, total=stand.total, stand=str(stand))
        self.progress.refresh()

    def close(self) -> None:
        """Take the bar away."""
        self.progress.stop()
