"""The report of a run: for each thing that an output does not hold, or that somebody may want to know, a line of JSON.

    {"input":"a.txt","document":1,"formats":["jats","epub"],"code":"set-aside","text":"share: Share","span":[0,5]}
    {"input":"b.txt","error":"byte 17 (0x9d) is not UTF-8; pass --encoding","phase":"read"}

docs/report.md says what each field holds.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, Self, assert_never, cast

import msgspec

from convert.archive.outcome import Converted, Failed, Outcome
from convert.archive.outputs import bring, takes_what_comes, writing
from convert.archive.remote.address import Address
from convert.archive.remote.requests import upload_to
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
    """A file that outcomes are written to as they come; it is in its place when all that came is in it.

    One that goes to an object store is on this machine until then, and is put there unless the run was broken off.
    """

    def __init__(self, place: Path | Address) -> None:
        self.place = place
        self.file: IO[bytes] | None = None

    def add(self, outcome: Outcome) -> None:
        """Write what there is to report of one input. Raises `CannotWrite` or `StoreLost`."""
        lines = b"".join(msgspec.json.encode(loss) + b"\n" for loss in losses(outcome))
        if self.file is not None and lines:
            with self._writing():
                self.file.write(lines)

    def __enter__(self) -> Self:
        with self._writing():
            self.file = _unfinished(self.place)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        assert self.file is not None
        unfinished = Path(self.file.name)
        try:
            with self._writing():
                self.file.close()
            if unfinished == self.place:
                return
            if isinstance(self.place, Path):
                bring(os.fspath(unfinished), os.fspath(self.place))
            elif kind is None:
                upload_to(self.place, unfinished)
        finally:
            if unfinished != self.place:
                unfinished.unlink(missing_ok=True)

    def _writing(self) -> AbstractContextManager[None]:
        return writing(self.place if isinstance(self.place, Path) else tempfile.gettempdir())


def _unfinished(place: Path | Address) -> IO[bytes]:
    if isinstance(place, Path):
        if takes_what_comes(place):
            return place.open("ab")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place.with_name(f".copydesk-{os.getpid()}-report.part").open("wb")
    return cast(IO[bytes], tempfile.NamedTemporaryFile(prefix="copydesk-", suffix="-report.part", delete=False))
