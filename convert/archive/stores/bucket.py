"""A prefix of an object store, each output an object of its own; none is put onto an input."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import formats
from convert.archive.chunks import Job
from convert.archive.errors import OutputIsInput
from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Ledger
from convert.archive.remote.address import Address
from convert.archive.remote.courier import Errand, courier
from convert.archive.remote.requests import is_put
from convert.archive.shown import shown
from convert.archive.stores.naming import claim, places_of, stems
from convert.archive.stores.protocol import Placed, Step
from convert.archive.task import Task
from convert.archive.work import Done
from formats.errors import CopydeskError

LEAD = 32  # jobs whose outputs are under way
LEAD_BYTES = 32_000_000

_Begun: TypeAlias = tuple[tuple[str, ...], list[tuple[Address, Errand]]]  # places; addresses of outputs, and errands


class Bucket:
    """Puts each output in its place by one request: it is there as a whole or not at all.

    What is there is not looked up, for that would be a request for each output: what an earlier run has done is known
    by the ledger, and what is not to be replaced is put on the condition that it is not there.
    """

    def __init__(
        self,
        prefix: Address,
        task: Task,
        ledger: Ledger,
        *,
        is_input: Callable[[Path | Address], bool],
        overwrite: bool,
    ) -> None:
        self.prefix, self.ledger, self.is_input, self.overwrite = prefix, ledger, is_input, overwrite
        self.numbered = task.name is not None
        self.writers = {name: formats.writer(name) for name in task.formats}
        self.parts: Path | None = None  # outputs are handed over
        self.begun: dict[int, _Begun | CopydeskError] = {}  # by the numbers of the jobs

    def jobs(self, found: Iterable[Input | Unreadable], ledger: Ledger | None) -> Iterator[Job]:
        """A job for each input, with the digest of its bytes if the ledger has all that was made of it."""
        for number, item in enumerate(found):
            record = ledger.done(str(item)) if ledger and isinstance(item, Input) else None
            known = record.digest if record and self._stays(item, record.places) else None
            yield Job(number=number, item=item, known=known)

    def ahead(self, steps: Iterator[Step | None]) -> Iterator[Step | None]:
        """The same steps; the outputs of those that follow are on their way when one comes.

        Whose the places are is settled in the order of the steps: one that keeps its places is not overtaken.
        """
        waiting: deque[Step] = deque()
        for step in steps:
            if step is not None and self._begin(*step):
                waiting.append(step)
                if len(waiting) > LEAD or sum(map(_weight, waiting)) > LEAD_BYTES:
                    yield waiting.popleft()
                continue
            while waiting:
                yield waiting.popleft()
            yield step
        yield from waiting

    def place(self, job: Job, done: Done) -> Placed:
        """Wait until the outputs of a job are in their places.

        Raises `OutputTaken`, `OutputIsInput`, `CannotWrite`, or `StoreLost`.
        """
        begun = self.begun.pop(job.number)
        if isinstance(begun, CopydeskError):
            raise begun
        places, under_way = begun
        answers = [(address, errand.answer()) for address, errand in under_way]
        written = sum([is_put(address, answer) for address, answer in answers])
        return Placed(places, written, len(answers) - written)

    def keep(self, job: Job, places: tuple[str, ...]) -> None:
        """Keep the places of an input that is not done again. Raises `OutputTaken`."""
        claim(job.input(), places, self.ledger)

    def finish(self) -> None:
        """All objects are in their places already."""

    def close(self) -> None:
        """Nothing is left behind: an object is whole or not there."""

    def _begin(self, job: Job, done: Done | None) -> bool:
        """Begin to put the outputs of a job, if it has new ones."""
        if done is None or done.unchanged or done.error is not None:
            return False
        try:
            self.begun[job.number] = self._sent(job, done)
        except CopydeskError as error:  # it is for `place` to raise
            self.begun[job.number] = error
        return True

    def _sent(self, job: Job, done: Done) -> _Begun:
        places = places_of(job.input(), done.products, self.ledger)
        payloads = [
            (self._free(place, name), name, payload)
            for place, product in zip(places, done.products, strict=True)
            for name, payload in product.payloads.items()
        ]
        under_way = [
            (
                address,
                courier().send(
                    "put", address.root, address.key, payload, self.writers[name].media_type, self.overwrite
                ),
            )
            for address, name, payload in payloads
        ]
        return places, under_way

    def _stays(self, item: Input | Unreadable, places: tuple[str, ...]) -> bool:
        """Whether these places are where the outputs of `item` go."""
        return self.numbered or (isinstance(item, Input) and places == stems(item.stem.as_posix(), len(places)))

    def _free(self, place: str, name: str) -> Address:
        address = self.prefix.below(shown(f"{place}{self.writers[name].suffix}"))
        if self.is_input(address):
            raise OutputIsInput(str(address))
        return address


def _weight(step: Step) -> int:
    _, done = step
    return sum(len(payload) for product in done.products for payload in product.payloads.values()) if done else 0
