"""The engine of one machine: a process for each core."""

import os
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any

from convert.archive.chunks import Chunk, Grain, Job
from convert.archive.engines.finding import Setting
from convert.archive.engines.protocol import Event, Finished, Lost
from convert.archive.errors import TookTooLong, WorkerLost
from convert.archive.forking import context
from convert.archive.work import Done, Workplace, warm_up, work
from formats.errors import CopydeskError

BYTES_A_TIMEOUT = 1_000_000  # longer texts have their time again for each million bytes
GRACE = 1.0  # seconds for a process that has closed its pipe to end of itself, so that it can be said how it ended
ORPHAN_CHECK = 2.0  # seconds after which an idle worker looks whether there is still somebody to work for


def start(place: Workplace, setting: Setting) -> "Processes":
    """The engine."""
    warm_up(place.task)
    return Processes(place, setting)


class Processes:
    """A pool that knows what each worker works at, and since when: who kills or hangs one is found at once."""

    grain = Grain(first=1, most=64, size=256_000)  # a few seconds of work at most

    def __init__(self, place: Workplace, setting: Setting) -> None:
        self.place, self.width, self.timeout = place, setting.jobs, setting.timeout
        self.idle: list[_Worker] = []
        self.busy: list[_Worker] = []

    def submit(self, chunk: Chunk) -> None:
        """Give `chunk` to an idle worker, or to a new one."""
        worker = self.idle.pop() if self.idle else _Worker(self.place)
        self.busy.append(worker)
        worker.take(chunk)

    def wait(self, seconds: float) -> Sequence[Event]:
        """What became of the chunks of workers that have answered, have ended, or are out of time."""
        ready = set(wait([worker.pipe for worker in self.busy], seconds))
        events = [self._answer(worker) for worker in self.busy if worker.pipe in ready]
        events += [self._give_up(worker) for worker in self.busy if worker.pipe not in ready and self._is_late(worker)]
        self.busy = [worker for worker in self.busy if worker.chunk is not None]
        return events

    def close(self) -> None:
        """End all workers, whatever they are at."""
        for worker in (*self.idle, *self.busy):
            worker.end()
        self.idle, self.busy = [], []

    def _answer(self, worker: "_Worker") -> Event:
        chunk, suspect = worker.released(), worker.at()
        try:
            done = worker.pipe.recv()
        except (EOFError, OSError):
            return Lost(chunk, WorkerLost(worker.end(grace=GRACE)), suspect)
        self.idle.append(worker)
        return Finished(chunk, done)

    def _is_late(self, worker: "_Worker") -> bool:
        return bool(self.timeout) and worker.seconds() > time_for(worker.job(), self.timeout)

    def _give_up(self, worker: "_Worker") -> Event:
        error: CopydeskError = TookTooLong(time_for(worker.job(), self.timeout))
        suspect = worker.at()
        worker.end()
        return Lost(worker.released(), error, suspect)


def time_for(job: Job, timeout: float) -> float:
    """Seconds that a job has, if a text of usual length has `timeout`."""
    return timeout * (1 + job.input().size // BYTES_A_TIMEOUT)


class _Worker:
    """A process, seen from outside."""

    def __init__(self, place: Workplace) -> None:
        self.clock = context().RawArray("d", 2)  # the job that it is at, and when it began with it
        self.pipe, its_end = context().Pipe()
        self.process = context().Process(target=_labour, args=(its_end, self.clock, place), daemon=True)
        self.process.start()
        its_end.close()
        self.chunk: Chunk | None = None

    def take(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.clock[:] = [0, time.monotonic()]
        with suppress(OSError):  # it is gone: whoever waits for its answer will see that
            self.pipe.send(chunk)

    def released(self) -> Chunk:
        """The chunk that it had."""
        assert self.chunk is not None
        chunk, self.chunk = self.chunk, None
        return chunk

    def at(self) -> int:
        return int(self.clock[0])

    def job(self) -> Job:
        assert self.chunk is not None
        return self.chunk.jobs[min(self.at(), len(self.chunk.jobs) - 1)]

    def seconds(self) -> float:
        """How long it has been at its job."""
        return time.monotonic() - float(self.clock[1])

    def end(self, *, grace: float = 0) -> str:
        """End it, and say how it ended."""
        self.pipe.close()
        self.process.join(grace)
        self.process.kill()
        self.process.join()
        return _ending(self.process.exitcode or 0)


def _ending(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    return signal.strsignal(-code) or f"signal {-code}"


def _labour(pipe: "Connection[Any, Any]", clock: Any, place: Workplace) -> None:
    """Work at chunks until there is nobody left to ask for more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl-C is for the parent: it lets us finish
    parent = os.getppid()
    try:
        while os.getppid() == parent:
            if pipe.poll(ORPHAN_CHECK):
                pipe.send(_worked(pipe.recv(), clock, place))
    except (EOFError, OSError):
        return


def _worked(chunk: Chunk, clock: Any, place: Workplace) -> list[Done]:
    done = []
    for index, job in enumerate(chunk.jobs):
        clock[:] = [index, time.monotonic()]
        done.append(work(job.input(), place, job.known))
    return done
