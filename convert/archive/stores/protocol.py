"""What a store is: the place where outputs end up."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

import msgspec

from convert.archive.chunks import Job
from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Ledger
from convert.archive.work import Done


class Placed(msgspec.Struct, frozen=True):
    """The outputs of an input: where its documents are, how many were written, or left as they were."""

    places: tuple[str, ...]
    written: int
    left: int = 0


Step: TypeAlias = tuple[Job, Done | None]  # what is to be settled


class Store(Protocol):
    """Takes what was made of the inputs, in their order."""

    @property
    def parts(self) -> Path | None:
        """The folder where workers lay outputs ready; `None`: they hand over the bytes."""

    def jobs(self, found: Iterable[Input | Unreadable], ledger: Ledger | None) -> Iterator[Job]:
        """What is to be done about each input; by the ledger, if there is one to go by, some need not be done again."""

    def ahead(self, steps: Iterator[Step | None]) -> Iterator[Step | None]:
        """The same steps, of which a store that takes its time may have begun some before they come."""

    def place(self, job: Job, done: Done) -> Placed:
        """Put the outputs of a job in their places. Raises a `CopydeskError`: `StoreLost` if no other would fit."""

    def keep(self, job: Job, places: tuple[str, ...]) -> None:
        """Let the outputs of an input that is not done again stay in their places. Raises as `place` does."""

    def finish(self) -> None:
        """Nothing more comes: all inputs are done. Raises as `place` does."""

    def close(self) -> None:
        """Leave nothing half done behind."""
