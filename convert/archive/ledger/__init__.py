"""What was done of what, with what result: an SQLite file beside the outputs."""

from convert.archive.ledger.book import Ledger
from convert.archive.ledger.place import ledger_of
from convert.archive.ledger.record import CONVERTED, FAILED, Record, Run, record_of

__all__ = ["CONVERTED", "FAILED", "Ledger", "Record", "Run", "ledger_of", "record_of"]
