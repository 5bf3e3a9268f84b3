"""What a ledger says of an input, and of a run."""

import msgspec

from convert.archive.facts import Facts
from convert.archive.outcome import Converted, Failed, Outcome, Told
from convert.archive.shown import shown

CONVERTED, FAILED = "converted", "failed"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an input the last time that it was worked at."""

    name: str
    outcome: str  # CONVERTED or FAILED
    digest: str = ""  # of its bytes
    documents: int = 0
    places: tuple[str, ...] = ()  # of its documents: below the output folder, without suffixes
    facts: tuple[Facts, ...] = ()  # of its documents
    notices: tuple[Told, ...] = ()
    phase: str = ""  # of a failure, as are the next two
    error: str = ""
    message: str = ""
    seconds: float = 0


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A call of the program."""

    began: float  # seconds since 1970
    ended: float | None  # None: it is still at it, or was killed
    ending: int | None  # its exit code
    version: str
    model: str  # the fingerprint of the weights
    options: str  # JSON


def record_of(outcome: Outcome, *, digest: str = "", places: tuple[str, ...] = (), seconds: float = 0) -> Record:
    """The record of what became of an input."""
    name = shown(outcome.name)
    match outcome:
        case Converted(documents=documents, facts=facts, notices=notices):
            return Record(
                name=name,
                outcome=CONVERTED,
                digest=digest,
                documents=documents,
                places=places,
                facts=facts,
                notices=notices,
                seconds=seconds,
            )
        case Failed(error=error, phase=phase):
            return Record(
                name=name,
                outcome=FAILED,
                digest=digest,
                phase=phase,
                error=type(error).__name__,
                message=shown(str(error)),
                seconds=seconds,
            )
