"""Packs of outputs, one file or a series of numbered ones, each of which is there as a whole or not at all."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from convert.archive.chunks import Job
from convert.archive.errors import CannotRead, OutputIsInput
from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Ledger, Record
from convert.archive.outputs import deliver, fresh_parts, writing
from convert.archive.packs.kinds import Kind, Pack
from convert.archive.shown import shown
from convert.archive.stores.naming import claim, places_of
from convert.archive.stores.protocol import Placed, Step
from convert.archive.task import Task
from convert.archive.work import Done, digest_of


class Shards:
    """Fills packs in the order of the inputs: `size` inputs each, or all in one if there is no size.

    A numbered pack that is whole, and whose inputs are what they were, stays; any other is made anew from all of its
    inputs.
    """

    def __init__(  # noqa: PLR0913 - what it is made of
        self, path: Path, kind: Kind, task: Task, ledger: Ledger, *, is_input: Callable[[Path], bool], size: int | None
    ) -> None:
        self.path, self.kind, self.task, self.ledger = path, kind, task, ledger
        self.is_input, self.size = is_input, size
        self.parts: Path | None = None  # outputs are handed over
        self.room = fresh_parts(path.parent)
        self.pack: Pack | None = None
        self.shard = 0  # the number of the pack that is being filled
        self.sum = _Sum()

    def jobs(self, found: Iterable[Input | Unreadable], ledger: Ledger | None) -> Iterator[Job]:
        """A job for each input; those of a pack that stays need no work. Raises `OutputIsInput`."""
        number = 0
        for shard, group in enumerate(self._groups(iter(found)), 1):
            records = self._records(group, shard, ledger) if ledger else {}
            for item in group:
                yield Job(number=number, item=item, shard=shard, record=records.get(str(item)))
                number += 1

    def ahead(self, steps: Iterator[Step | None]) -> Iterator[Step | None]:
        """The same steps: a disk needs no lead."""
        return steps

    def place(self, job: Job, done: Done) -> Placed:
        """Add the outputs of a job to its pack. Raises `OutputTaken` or `StoreLost`."""
        self._turn_to(job.shard)
        places = places_of(job.input(), done.products, self.ledger)
        with writing(self._path(job.shard)):
            if self.pack is None:
                self.pack = self.kind.start(self._unfinished(), self.task)
            for place, product in zip(places, done.products, strict=True):
                self.pack.add(place, job.input(), product)
        self.sum.add(str(job.item), done.digest)
        return Placed(places, sum(len(product.payloads) for product in done.products))

    def keep(self, job: Job, places: tuple[str, ...]) -> None:
        """Keep the places of an input in a pack that stays. Raises `OutputTaken`."""
        self._turn_to(job.shard)
        claim(job.input(), places, self.ledger)

    def finish(self) -> None:
        """Finish the pack that is being filled. Raises `CannotWrite` or `StoreLost`."""
        if self.pack is None:
            return
        path = self._path(self.shard)
        with writing(path):
            self.pack.close()
        self.pack = None
        self._deliver(self._unfinished(), path)
        self.ledger.enter_pack(path.name, self.sum.digest())

    def close(self) -> None:
        """Remove a pack that is not finished."""
        if self.pack is not None:
            self.pack.drop()
        shutil.rmtree(self.room, ignore_errors=True)

    def _is_there(self, path: Path) -> bool:
        return path.exists()

    def _deliver(self, unfinished: Path, path: Path) -> None:
        deliver(unfinished, path)

    def _turn_to(self, shard: int) -> None:
        if shard != self.shard:
            self.finish()
            self.shard, self.sum = shard, _Sum()

    def _groups(self, found: Iterator[Input | Unreadable]) -> Iterator[Iterable[Input | Unreadable]]:
        if self.size is None:
            yield found
            return
        while group := tuple(islice(found, self.size)):
            yield group

    def _records(self, group: Iterable[Input | Unreadable], shard: int, ledger: Ledger) -> dict[str, Record]:
        """What the ledger says of the inputs of a pack that may stay; nothing if it may not."""
        path = self._path(shard)
        if self.size is None or not self._is_there(path) or ledger.pack(path.name) != _sum_of(group):
            return {}
        found = {str(item): ledger.done(str(item)) for item in group}
        return {name: record for name, record in found.items() if record is not None}

    def _path(self, shard: int) -> Path:
        path = self.path if self.size is None else self.path.with_name(f"{self.path.stem}-{shard:05}{self.path.suffix}")
        if self.is_input(path):
            raise OutputIsInput(shown(path))
        return path

    def _unfinished(self) -> Path:
        return self.room / self._path(self.shard).name


class _Sum:
    """What tells whether a pack would hold the same again: the names of its inputs, and the digests of their bytes.

    An input that failed is not in it, so that the pack is tried again.
    """

    def __init__(self) -> None:
        self.hash = blake2b(digest_size=16)

    def add(self, name: str, digest: str) -> None:
        self.hash.update(f"{shown(name)}\0{digest}\0".encode())

    def digest(self) -> str:
        return self.hash.hexdigest()


def _sum_of(group: Iterable[Input | Unreadable]) -> str:
    found = _Sum()
    for item in group:
        found.add(*((item.name, "") if isinstance(item, Unreadable) else (str(item), _digest(item))))
    return found.digest()


def _digest(item: Input) -> str:
    try:
        return digest_of(item.read())
    except CannotRead:
        return ""
