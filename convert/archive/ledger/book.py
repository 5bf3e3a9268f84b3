"""The open ledger of a run: one process writes it, any may read it meanwhile."""

import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from convert.archive.errors import BadLedger, StoreLost
from convert.archive.ledger.reader import LedgerReader
from convert.archive.ledger.record import CONVERTED, Record
from convert.archive.ledger.schema import FIELDS, TABLES, record, row
from convert.archive.shown import shown
from convert.version import VERSION
from formats.errors import CopydeskError

SECONDS_A_TRANSACTION = 1.0


class Ledger:
    """What is done, in the file `path`; without one it lasts as long as the run, on disk only if it grows large.

    What a killed run had not yet committed is done again by the next, to the same effect. Raises `StoreLost`.
    """

    def __init__(self, path: Path | None, *, task: str = "", model: str = "", options: str = "{}") -> None:
        self.path, self.task = path, task
        self.committed = time.monotonic()
        try:
            self.base = sqlite3.connect(path or "", isolation_level=None)
            self.base.execute("PRAGMA journal_mode=WAL")  # so that readers and the writer do not wait for each other
            self.base.execute("PRAGMA synchronous=NORMAL")
            self.base.executescript(TABLES)
        except sqlite3.OperationalError as error:  # it may be a good one: the disk is full, or not ours to write to
            raise self._lost(error) from error
        except sqlite3.DatabaseError as error:
            raise BadLedger(shown(path or ""), str(error)) from error
        begun = "INSERT INTO runs (began, version, model, options) VALUES (?, ?, ?, ?)"
        self.run = self._write(begun, (time.time(), VERSION, model, options)).lastrowid or 0

    def done(self, name: str) -> Record | None:
        """What was made of the input `name` by the same task, now or earlier."""
        question = f"SELECT {FIELDS} FROM documents WHERE name = ? AND task = ? AND outcome = ?"
        found = self._execute(question, (shown(name), self.task, CONVERTED)).fetchone()
        return found and record(found)

    def claim(self, place: str, name: str) -> str:
        """Whose the place `place` among the outputs is in this run: that of the input `name`, if it was nobody's."""
        place, name = shown(place), shown(name)
        question = "SELECT name FROM places WHERE place = ? AND run = ?"
        found = self._execute(question, (place, self.run)).fetchone()
        if found is not None:
            return str(found[0])
        self._take(place, name)
        return name

    def claim_numbered(self, place: str, name: str) -> str:
        """A place that is the input's own from now on: `place`, or "place-2", "place-3" where others have it.

        What others have had in earlier runs of the same task is theirs, for they may come yet. Letter cases do not
        tell places apart, as on many systems they do not.
        """
        free = place
        number = self._numbers(place)
        while self._is_taken(free.casefold(), shown(name)):
            number += 1
            free = f"{place}-{number}"
        self._take(free.casefold(), name)
        if number > 1:
            self._write("UPDATE places SET numbers = ? WHERE place = ?", (number, shown(place.casefold())))
        return free

    def _take(self, place: str, name: str) -> None:
        row = (shown(place), shown(name), self.task, self.run, 1)
        self._write("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?)", row)

    def _is_taken(self, place: str, name: str) -> bool:
        question = "SELECT 1 FROM places WHERE place = ? AND (run = ? OR (task = ? AND name != ?))"
        return self._execute(question, (shown(place), self.run, self.task, name)).fetchone() is not None

    def _numbers(self, place: str) -> int:
        """How far the numbers of a place were given out in this run, so that nobody counts through them again."""
        question = "SELECT numbers FROM places WHERE place = ? AND run = ?"
        found = self._execute(question, (shown(place.casefold()), self.run)).fetchone()
        return int(found[0]) if found else 1

    def enter(self, what: Record) -> None:
        """Note what became of an input."""
        values = row(what, self.task, self.run)
        self._write(f"INSERT OR REPLACE INTO documents VALUES ({', '.join('?' * len(values))})", values)
        if time.monotonic() - self.committed > SECONDS_A_TRANSACTION:
            self.commit()

    def pack(self, name: str) -> str | None:
        """The digest of what is in the pack called `name`, if the same task has finished it."""
        question = "SELECT digest FROM packs WHERE name = ? AND task = ?"
        found = self._execute(question, (shown(name), self.task)).fetchone()
        return found and str(found[0])

    def enter_pack(self, name: str, digest: str) -> None:
        """Note that a pack is finished."""
        self._write("INSERT OR REPLACE INTO packs VALUES (?, ?, ?)", (shown(name), digest, self.task))

    def commit(self) -> None:
        """Let what was noted outlive whatever happens to this process."""
        if self.base.in_transaction:
            self._execute("COMMIT")
        self.committed = time.monotonic()

    def reading(self) -> LedgerReader:
        """Answers from what was noted so far."""
        return LedgerReader(self.base)

    def close(self, ending: int) -> None:
        """Note how the run ended, if there is still a disk to note it on, and close."""
        with suppress(StoreLost):
            self._write("UPDATE runs SET ended = ?, ending = ? WHERE run = ?", (time.time(), ending, self.run))
            self.commit()
        self.base.close()

    def _write(self, statement: str, values: tuple[Any, ...]) -> sqlite3.Cursor:
        if not self.base.in_transaction:
            self._execute("BEGIN IMMEDIATE")
        return self._execute(statement, values)

    def _execute(self, statement: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        try:
            return self.base.execute(statement, values)
        except sqlite3.Error as error:
            raise self._lost(error) from error

    def _lost(self, error: sqlite3.Error) -> CopydeskError:
        return StoreLost(shown(self.path or "the ledger"), str(error))
