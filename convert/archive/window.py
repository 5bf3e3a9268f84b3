"""The window of jobs under way: wide enough to keep an engine busy, and never wider, however many there are to come."""

from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from convert.archive.chunks import Chunk, Job, next_chunk
from convert.archive.engines.protocol import Engine, Finished, Lost
from convert.archive.work import Done
from formats.errors import CopydeskError

MOST_TRIES = 2
MOST_HELD = 32_000_000  # bytes of results that wait for one before them
RESULT_BYTES = 1_000  # what a result weighs, besides its payloads
TICK = 0.1  # seconds after which whoever watches is heard


class Window:
    """Gives jobs to an engine, and what came of them back in the order of the jobs.

    A chunk that is lost is done again without the job that is to blame, where that is known, and otherwise in parts;
    a job that is alone and lost again is given up.
    """

    def __init__(self, jobs: Iterator[Job], engine: Engine, *, stopped: Callable[[], bool]) -> None:
        self.jobs, self.engine, self.stopped = jobs, engine, stopped
        self.again: deque[Chunk] = deque()
        self.under_way = 0
        self.chunks = 0
        self.results: dict[int, tuple[Job, Done | None]] = {}
        self.held = 0
        self.exhausted = False
        self.next_number = 0

    def __iter__(self) -> Iterator[tuple[Job, Done | None] | None]:
        """Each job with what came of it, or with nothing if it was settled before; and `None` while none is ready."""
        while True:
            self._submit()
            yield from self._ready()
            if not self.under_way and not self.again and (self.exhausted or self.stopped()):
                return
            if self.under_way:
                yield None
                for event in self.engine.wait(TICK):
                    self._take(event)

    def _submit(self) -> None:
        while self.under_way < self.engine.width and (self.again or self.held < MOST_HELD):
            chunk = self.again.popleft() if self.again else self._next_chunk()
            if not chunk.jobs:
                return
            self.engine.submit(chunk)
            self.under_way += 1

    def _next_chunk(self) -> Chunk:
        if self.stopped():
            return Chunk(())
        chunk, settled = next_chunk(self.jobs, self.most(), self.engine.grain.size)
        self.chunks += 1
        self.exhausted = not chunk.jobs and not settled
        for job in settled:
            self._keep(job, None)
        return chunk

    def most(self) -> int:
        """How many jobs a chunk holds: few at first, more when a run turns out to be long."""
        grain = self.engine.grain
        return min(grain.most, grain.first + self.chunks // self.engine.width)

    def _ready(self) -> Iterator[tuple[Job, Done | None]]:
        while self.next_number in self.results:
            job, done = self.results.pop(self.next_number)
            self.next_number += 1
            self.held -= _weight(done)
            yield job, done

    def _take(self, event: Finished | Lost) -> None:
        self.under_way -= 1
        if isinstance(event, Finished):
            for job, done in zip(event.chunk.jobs, event.done, strict=True):
                self._keep(job, done)
        else:
            self._do_again(event)

    def _do_again(self, event: Lost) -> None:
        suspect = 0 if len(event.chunk.jobs) == 1 else event.suspect
        if suspect is None:
            self.again += event.chunk.parts()
            return
        others = event.chunk.without(suspect)
        if others.jobs:
            self.again.append(others)
        self._try_again(event.chunk.jobs[suspect], event.error)

    def _try_again(self, job: Job, error: CopydeskError) -> None:
        job = msgspec.structs.replace(job, tries=job.tries + 1)
        if job.tries < MOST_TRIES:
            self.again.append(Chunk((job,)))
        else:
            self._keep(job, Done(error=error, phase="work"))

    def _keep(self, job: Job, done: Done | None) -> None:
        self.held += _weight(done)
        self.results[job.number] = job, done


def _weight(done: Done | None) -> int:
    if done is None:
        return RESULT_BYTES
    payloads = (
        payload for product in done.products for payload in product.payloads.values() if isinstance(payload, bytes)
    )
    return RESULT_BYTES + sum(len(payload) for payload in payloads)
