"""What a ledger says to whoever asks, also while a run writes it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from convert.archive.errors import BadLedger, NoLedger
from convert.archive.facts import Facts
from convert.archive.ledger.place import ledger_of
from convert.archive.ledger.record import FAILED, Record, Run
from convert.archive.ledger.schema import FIELDS, record
from convert.archive.remote.address import Address
from convert.archive.shown import shown

FACTS = "FROM documents, json_each(documents.facts) WHERE run = ?"  # a row for each document of the inputs of a run
STEPS = 10  # of sureness
MOST_SHARES = 20


class Counts(msgspec.Struct, frozen=True):
    """How many inputs came to an end in some way, and how many documents were in them."""

    outcome: str
    inputs: int
    documents: int
    seconds: float  # of work


class Share(msgspec.Struct, frozen=True):
    """How many documents have something in common."""

    name: str
    count: int


class Doubted(msgspec.Struct, frozen=True):
    """A document, and the name of its input."""

    name: str
    facts: Facts


class LedgerReader:
    """Answers from an open ledger."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base

    def runs(self) -> Iterator[Run]:
        """The calls of the program, the latest first."""
        fields = Run.__struct_fields__
        for row in self.base.execute(f"SELECT {', '.join(fields)} FROM runs ORDER BY run DESC"):
            yield Run(**dict(zip(fields, row, strict=True)))

    def counts(self, run: int | None = None) -> tuple[Counts, ...]:
        """What became of how many inputs, of `run` or of all that the ledger knows."""
        question = f"SELECT outcome, COUNT(*), SUM(documents), SUM(seconds) FROM documents {_of(run)} GROUP BY outcome"
        return tuple(Counts(*row) for row in self.base.execute(question))

    def failures(self, run: int | None = None, most: int = -1) -> Iterator[Record]:
        """The inputs that failed, by their names."""
        question = f"SELECT {FIELDS} FROM documents {_of(run)} AND outcome = ? ORDER BY name LIMIT ?"
        return map(record, self.base.execute(question, (FAILED, most)))

    def doubted(self, run: int, most: int = -1) -> Iterator[Doubted]:
        """The documents of a run, the least sure first."""
        question = f"SELECT name, value {FACTS} ORDER BY json_extract(value, '$.confidence'), name, key LIMIT ?"
        for name, facts in self.base.execute(question, (run, most)):
            yield Doubted(name, msgspec.json.decode(facts, type=Facts))

    def by_fact(self, run: int, fact: str) -> tuple[Share, ...]:
        """How many documents of a run have each value of `fact`, those of most first."""
        question = f"SELECT json_extract(value, ?) AS fact, COUNT(*) {FACTS} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"
        return self._shares(question, (f"$.{fact}", run, MOST_SHARES))

    def by_confidence(self, run: int) -> tuple[Share, ...]:
        """How many documents of a run are how sure, in steps."""
        step = f"MIN({STEPS - 1}, CAST(json_extract(value, '$.confidence') * {STEPS} AS INTEGER))"
        found = self.base.execute(f"SELECT {step}, COUNT(*) {FACTS} GROUP BY 1 ORDER BY 1", (run,))
        return tuple(Share(f"{low / STEPS:.1f} to {(low + 1) / STEPS:.1f}", count) for low, count in found)

    def _shares(self, question: str, values: tuple[Any, ...]) -> tuple[Share, ...]:
        return tuple(Share(name or "", count) for name, count in self.base.execute(question, values))


def _of(run: int | None) -> str:
    return f"WHERE run = {run:d}" if run is not None else "WHERE 1"


@contextmanager
def ledger_to_read(output: Path | Address) -> Iterator[LedgerReader]:
    """The ledger of `output`. Raises `NoLedger` or `BadLedger`."""
    path = ledger_of(output)
    if not path.is_file():
        raise NoLedger(shown(str(output)), shown(path))
    base = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
    try:
        base.execute("SELECT 1 FROM documents, runs, places LIMIT 1").fetchone()
        yield LedgerReader(base)
    except sqlite3.Error as error:
        raise BadLedger(shown(path), str(error)) from error
    finally:
        base.close()
