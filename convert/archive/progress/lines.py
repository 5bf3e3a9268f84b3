"""Progress in lines: for logs, and for machines."""

import sys

import msgspec

from convert.archive.progress.pace import Stand
from convert.streams import say


class Words:
    """A line for people, now and then, of runs that take long."""

    seconds = 10.0  # from one line to the next
    ends = False

    def show(self, stand: Stand) -> None:
        """Say where the run stands."""
        say(str(stand))


class Objects:
    """A JSON object a second, and one at the end."""

    seconds = 1.0
    ends = True

    def show(self, stand: Stand) -> None:
        """Print where the run stands."""
        print(msgspec.json.encode(stand).decode(), file=sys.stderr, flush=True)
