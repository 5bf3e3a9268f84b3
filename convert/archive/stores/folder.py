"""A folder of outputs, each in a file of its own; none is put onto an input."""

# Paths are plain strings here: `pathlib` takes ten times as long, and all outputs of all workers pass by.
# ruff: noqa: PTH110, PTH118

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import formats
from convert.archive.chunks import Job
from convert.archive.errors import OutputIsInput
from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Ledger
from convert.archive.outputs import bring, drop, fresh_parts, lay_ready
from convert.archive.shown import shown
from convert.archive.stores.naming import claim, places_of, stems
from convert.archive.stores.protocol import Placed, Step
from convert.archive.task import Task
from convert.archive.work import Done, Payload
from formats.errors import CopydeskError


class Folder:
    """Moves what was laid ready to its place. Who comes first has the place, in the order of the inputs.

    What is laid ready is on the same disk, in a folder of its own that goes away at the end.
    """

    def __init__(
        self, folder: Path, task: Task, ledger: Ledger, *, is_input: Callable[[Path], bool], overwrite: bool
    ) -> None:
        self.ledger, self.is_input, self.overwrite = ledger, is_input, overwrite
        self.prefix = "" if folder == Path() else os.path.join(folder, "")
        self.numbered = task.name is not None
        self.suffixes = {name: formats.writer(name).suffix for name in task.formats}
        self.parts = fresh_parts(folder)

    def jobs(self, found: Iterable[Input | Unreadable], ledger: Ledger | None) -> Iterator[Job]:
        """A job for each input, with the digest of its bytes if all that was made of it is still where it would go."""
        for number, item in enumerate(found):
            if isinstance(item, Input) and self._spared(item):
                yield Job(number=number, item=item, left=len(self.suffixes))
                continue
            record = ledger.done(str(item)) if ledger and isinstance(item, Input) else None
            known = record.digest if record and self._holds(item, record.places) else None
            yield Job(number=number, item=item, known=known)

    def ahead(self, steps: Iterator[Step | None]) -> Iterator[Step | None]:
        """The same steps: a disk needs no lead."""
        return steps

    def place(self, job: Job, done: Done) -> Placed:
        """Put the outputs of a job in their places.

        Raises `OutputTaken`, `OutputIsInput`, `CannotWrite`, or `StoreLost`.
        """
        laid = [self._laid(part) for product in done.products for part in product.payloads.values()]
        try:
            places = places_of(job.input(), done.products, self.ledger)
            paths = [
                self._free(place, name)
                for place, product in zip(places, done.products, strict=True)
                for name in product.payloads
            ]
            written = sum([self._put(path, part) for path, part in zip(paths, laid, strict=True)])
        except CopydeskError:
            drop(laid)
            raise
        return Placed(places, written, len(paths) - written)

    def keep(self, job: Job, places: tuple[str, ...]) -> None:
        """Keep the places of an input that is not done again. Raises `OutputTaken`."""
        claim(job.input(), places, self.ledger)

    def finish(self) -> None:
        """All files are in their places already."""

    def close(self) -> None:
        """Remove what was laid ready and has found no place."""
        shutil.rmtree(self.parts, ignore_errors=True)

    def _spared(self, item: Input) -> bool:
        """Whether all outputs of `item` are there, and are not to be replaced; if it holds one document."""
        return not self.overwrite and self._holds(item, (item.stem.as_posix(),))

    def _holds(self, item: Input | Unreadable, places: tuple[str, ...]) -> bool:
        """Whether all outputs at these places exist, and they are where those of `item` go."""
        stay = self.numbered or (isinstance(item, Input) and places == stems(item.stem.as_posix(), len(places)))
        return stay and all(os.path.exists(self._path(place, name)) for place in places for name in self.suffixes)

    def _free(self, place: str, name: str) -> str:
        path = self._path(place, name)
        if os.path.exists(path) and self.is_input(Path(path)):
            raise OutputIsInput(shown(path))
        return path

    def _path(self, place: str, name: str) -> str:
        return f"{self.prefix}{place}{self.suffixes[name]}"

    def _put(self, path: str, part: str) -> bool:
        if not self.overwrite and os.path.exists(path):
            drop([part])
            return False
        bring(part, path)
        return True

    def _laid(self, payload: Payload) -> str:
        """Where a payload is laid ready; workers that have no such disk hand it over."""
        return payload if isinstance(payload, str) else lay_ready(payload, self.parts)
