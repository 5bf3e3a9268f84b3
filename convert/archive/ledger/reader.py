"""What a ledger says to whoever asks, also while a run writes it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

import msgspec

from convert.archive.errors import BadLedger, NoLedger
from convert.archive.ledger.place import ledger_of
from convert.archive.ledger.record import FAILED, Record, Run
from convert.archive.ledger.schema import FIELDS, record
from convert.archive.shown import shown


class Counts(msgspec.Struct, frozen=True):
    """How many inputs came to an end in some way, and how many documents were in them."""

    outcome: str
    inputs: int
    documents: int
    seconds: float  # of work


class LedgerReader:
    """The ledger of an output, to be read. Raises `NoLedger` or `BadLedger`."""

    def __init__(self, output: Path) -> None:
        path = ledger_of(output)
        if not path.is_file():
            raise NoLedger(shown(output), shown(path))
        try:
            self.base = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
            self.base.execute("SELECT 1 FROM documents, runs, places LIMIT 1").fetchone()
        except sqlite3.Error as error:
            raise BadLedger(shown(path), str(error)) from error

    def __enter__(self) -> "LedgerReader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.base.close()

    def runs(self) -> Iterator[Run]:
        """The calls of the program, the latest first."""
        fields = ", ".join(Run.__struct_fields__)
        for row in self.base.execute(f"SELECT {fields} FROM runs ORDER BY run DESC"):
            yield Run(**dict(zip(Run.__struct_fields__, row, strict=True)))

    def counts(self) -> tuple[Counts, ...]:
        """What became of how many inputs."""
        question = (
            "SELECT outcome, COUNT(*), SUM(documents), SUM(seconds) FROM documents GROUP BY outcome ORDER BY outcome"
        )
        return tuple(Counts(*row) for row in self.base.execute(question))

    def failures(self) -> Iterator[Record]:
        """The inputs that failed, by their names."""
        return self._records("WHERE outcome = ? ORDER BY name", (FAILED,))

    def records(self) -> Iterator[Record]:
        """All inputs, by their names."""
        return self._records("ORDER BY name", ())

    def _records(self, condition: str, values: tuple[str, ...]) -> Iterator[Record]:
        return map(record, self.base.execute(f"SELECT {FIELDS} FROM documents {condition}", values))
