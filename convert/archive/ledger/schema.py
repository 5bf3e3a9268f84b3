"""The tables of a ledger, and how their rows are read and made."""

import json
from typing import Any

import msgspec

from convert.archive.facts import Facts
from convert.archive.ledger.record import Record
from convert.archive.outcome import Told

TABLES = """
CREATE TABLE IF NOT EXISTS runs (
    run INTEGER PRIMARY KEY, began REAL, ended REAL, ending INTEGER, version TEXT, model TEXT, options TEXT
);
CREATE TABLE IF NOT EXISTS documents (
    name TEXT PRIMARY KEY, outcome TEXT, digest TEXT, documents INTEGER, places TEXT, facts TEXT, notices TEXT,
    phase TEXT, error TEXT, message TEXT, seconds REAL, task TEXT, run INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS packs (name TEXT PRIMARY KEY, digest TEXT, task TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (
    place TEXT PRIMARY KEY, name TEXT, task TEXT, run INTEGER, numbers INTEGER
) WITHOUT ROWID;
"""
FIELDS = ", ".join(Record.__struct_fields__)


def row(record: Record, task: str, run: int) -> tuple[Any, ...]:
    """`record` as a row of the table of documents."""
    nested = {name: msgspec.json.encode(getattr(record, name)).decode() for name in ("facts", "notices")}
    nested["places"] = json.dumps(record.places)  # names of files need not be text, which only this module takes
    return (*(msgspec.structs.asdict(record) | nested).values(), task, run)


def record(found: tuple[Any, ...]) -> Record:
    """The record in a row of `FIELDS`."""
    values = dict(zip(Record.__struct_fields__, found, strict=True))
    values["places"] = tuple(json.loads(values["places"]))
    values["facts"] = msgspec.json.decode(values["facts"], type=tuple[Facts, ...])
    values["notices"] = msgspec.json.decode(values["notices"], type=tuple[Told, ...])
    return Record(**values)
