"""The list of what a person should look at: the input of `copydesk convert --files-from`, or of an editor."""

from collections.abc import Iterator

from convert.archive.ledger.reader import LedgerReader

DOUBTFUL = 0.5  # what is less sure than this should be looked at, unless somebody says otherwise


def review_list(ledger: LedgerReader, run: int, below: float) -> Iterator[str]:
    """The inputs of `run` that failed, or hold a document that is less sure than `below`; the least sure first."""
    yield from (record.name for record in ledger.failures(run))
    last = None
    for doubted in ledger.doubted(run):
        if doubted.facts.confidence >= below:
            return
        if doubted.name != last:
            yield doubted.name
        last = doubted.name
