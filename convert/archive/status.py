"""What `copydesk status` tells of an output: how far it is, how its last run ended, what failed."""

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from convert.archive.ledger import CONVERTED, FAILED
from convert.archive.ledger.reader import ledger_to_read
from convert.archive.ledger.record import Run
from convert.archive.remote.address import Address
from convert.archive.tally import counted
from convert.endings import Ending

MOST_FAILURES = 20
ENDINGS = {
    Ending.ALL_DONE: "all done",
    Ending.SOME_FAILED: "not all done",
    Ending.INTERRUPTED: "interrupted",
}


def status(output: Path | Address, *, every_failure: bool = False) -> Iterator[str]:
    """What the ledger of `output` says, a line each. Raises `NoLedger` or `BadLedger`.

    For example "200 inputs converted: 210 documents, 3.1 seconds of work", "1 input failed",
    "last run: 2026-05-03 10:20, copydesk 0.1.0: all done", "in/bad.txt (open): cannot be read: ...".
    """
    with ledger_to_read(output) as ledger:
        counts = {count.outcome: count for count in ledger.counts()}
        done, failed = counts.get(CONVERTED), counts.get(FAILED)
        yield f"{counted(done.inputs if done else 0, 'input')} converted" + (
            f": {counted(done.documents, 'document')}, {done.seconds:,.1f} seconds of work" if done else ""
        )
        yield f"{counted(failed.inputs if failed else 0, 'input')} failed"
        for run in islice(ledger.runs(), 1):
            yield f"last run: {_day(run.began)}, copydesk {run.version}: {_ending(run)}"
        most = None if every_failure else MOST_FAILURES
        for record in islice(ledger.failures(), most):
            yield f"{record.name} ({record.phase}): {record.message}"
        if failed and most is not None and failed.inputs > most:
            yield f"and {failed.inputs - most} more: --failures names them all"


def _ending(run: Run) -> str:
    if run.ending is None or run.ended is None:
        return "it is still at work, was killed, or could not note its end; the same command goes on from there"
    return f"{ENDINGS[Ending(run.ending)]}, after {run.ended - run.began:,.1f} seconds"


def _day(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
