"""The report of a run: for each thing that an output does not hold, or that somebody may want to know, a line of JSON.

    {"input":"a.txt","document":1,"formats":["jats","epub"],"code":"set-aside","text":"share: Share","span":[0,5]}
    {"input":"b.txt","error":"byte 17 (0x9d) is not UTF-8; pass --encoding","phase":"read"}

docs/report.md says what each field holds.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self, assert_never

import msgspec

from convert.archive.outcome import Converted, Failed, Outcome
from convert.archive.outputs import writing
from convert.archive.shown import shown
from formats.tree import Span


class Loss(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A notice about a document."""

    input: str
    document: int  # from 1; 0: the input as a whole
    formats: tuple[str, ...] = ()  # whose writers told it; none: who read the document did
    code: str
    text: str
    span: Span | None = None  # characters of the document's text
    line: int | None = None  # of the input, from 1, where that is known


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An input of which nothing was written, or not all of it."""

    input: str
    error: str
    phase: str  # find, open, read, change, write, store, work


def losses(outcome: Outcome) -> Iterator[Loss | Failure]:
    """What there is to report of one input."""
    name = shown(outcome.name)
    match outcome:
        case Failed(error=error, phase=phase):
            yield Failure(input=name, error=shown(str(error)), phase=phase)
        case Converted(notices=notices):
            for told in notices:
                notice = told.notice
                yield Loss(
                    input=name,
                    document=told.document,
                    formats=told.formats,
                    code=notice.code,
                    text=notice.text,
                    span=notice.span,
                    line=told.line,
                )
        case _:
            assert_never(outcome)


class LossReport:
    """A file that outcomes are written to as they come; it is in its place when all that came is in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.unfinished = path.with_name(f".copydesk-{os.getpid()}-report.part")
        self.file: IO[bytes] | None = None

    def add(self, outcome: Outcome) -> None:
        """Write what there is to report of one input. Raises `CannotWrite` or `StoreLost`."""
        lines = b"".join(msgspec.json.encode(loss) + b"\n" for loss in losses(outcome))
        if self.file is not None and lines:
            with writing(self.path):
                self.file.write(lines)

    def __enter__(self) -> Self:
        with writing(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.file = self.unfinished.open("wb")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        assert self.file is not None
        try:
            with writing(self.path):
                self.file.close()
                self.unfinished.replace(self.path)
        finally:
            self.unfinished.unlink(missing_ok=True)
