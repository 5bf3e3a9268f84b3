"""The engine of many machines: a Dask cluster, or one that is started on this machine. Needs the extra `dask`.

Workers need the texts, and the folder of the outputs, at the same paths as this machine. Where the folder is not, they
hand over the outputs. A worker should have one thread: who hangs is ended together with the process that it is in.
"""

import faulthandler
import logging
import os
import queue
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import forkserver, get_context
from pathlib import Path
from secrets import token_hex
from typing import Any

import msgspec

from convert.archive.chunks import Chunk, Grain, Job
from convert.archive.engines.errors import EngineLost, NoScheduler
from convert.archive.engines.finding import Setting
from convert.archive.engines.processes import time_for
from convert.archive.engines.protocol import Event, Finished, Lost
from convert.archive.errors import MissingExtra, WorkerLost
from convert.archive.work import Done, Workplace, warm_up, work

CHUNKS_A_WORKER = 2  # so that none waits while we see to what it has sent
COUNT_AGAIN = 1.0  # seconds after which workers are counted anew, for they come and go: it is a request
PATIENCE = 15  # seconds for a scheduler to answer
# Of a cluster of our own. A chunk whose worker has ended is not tried again: we take it apart first. Nobody looks at
# profiles and gauges of workers that go away with the run.
QUIET = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "500ms",
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.worker.memory.monitor-interval": "1s",
}
WARM: set[str] = set()  # the tasks that this worker is ready for


def start(place: Workplace, setting: Setting) -> "Dask":
    """The engine. Raises `MissingExtra` or `NoScheduler`."""
    try:
        import distributed  # noqa: PLC0415 - an extra, and takes a second
    except ImportError as error:
        raise MissingExtra("the engine dask", "dask") from error
    return Dask(_client(distributed, setting), place, setting)


def _client(distributed: Any, setting: Setting) -> Any:
    if setting.scheduler is None:
        return distributed.Client(_cluster(distributed, setting.jobs))
    try:
        return distributed.Client(setting.scheduler, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        raise NoScheduler(setting.scheduler, type(error).__name__) from error


def _cluster(distributed: Any, workers: int) -> Any:
    """A cluster on this machine."""
    import dask  # noqa: PLC0415

    with dask.config.set(QUIET | {"distributed.worker.multiprocessing-method": _beginning()}):
        return distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
        )


def _beginning() -> str:
    """How workers begin: forked from a process that has loaded once what all of them need, where forking works."""
    if sys.platform != "linux":
        return "spawn"
    get_context("forkserver").set_forkserver_preload(["distributed", __name__])
    forkserver.ensure_running()  # now, as distributed would have it load other packages
    return "forkserver"


class Dask:
    """Chunks as tasks of a Dask cluster. What it does twice, when workers are lost, does no harm."""

    grain = Grain(first=50, most=500, size=2_000_000)

    def __init__(self, client: Any, place: Workplace, setting: Setting) -> None:
        self.client, self.timeout = client, setting.timeout
        parts = place.parts and place.parts.absolute()
        self.place = msgspec.structs.replace(place, parts=parts)  # goes with each chunk: what is scattered can be lost
        self.under_way: dict[Any, _Sent] = {}
        self.ended: queue.SimpleQueue[Any] = queue.SimpleQueue()  # futures, as they come to their ends
        self.threads, self.counted = 0, 0.0

    @property
    def width(self) -> int:
        """Two chunks for each thread that the cluster has now."""
        if time.monotonic() - self.counted > COUNT_AGAIN:
            self.threads, self.counted = sum(self.client.nthreads().values()), time.monotonic()
        return CHUNKS_A_WORKER * max(1, self.threads)

    def submit(self, chunk: Chunk) -> None:
        """Send a chunk to whoever has time."""
        mark = self.place.parts and self.place.parts / f"at-{token_hex(8)}"
        future = self.client.submit(_worked, _absolute(chunk), self.place, self.timeout, mark, pure=False)
        self.under_way[future] = _Sent(chunk, mark)
        future.add_done_callback(self.ended.put)

    def wait(self, seconds: float) -> Sequence[Event]:
        """What became of chunks that have ended, in one way or another. Raises `EngineLost`."""
        if self.client.status != "running":
            raise EngineLost(f"the connection to the scheduler is {self.client.status}")
        with suppress(queue.Empty):
            future = self.ended.get(timeout=seconds)
            return [self._event(future, self.under_way.pop(future))]
        return ()

    def close(self) -> None:
        """Forget what is under way, and end the cluster if it is ours."""
        self.client.cancel(list(self.under_way))
        cluster = self.client.cluster
        self.client.close()
        if cluster is not None:
            cluster.close()

    def _event(self, future: Any, sent: "_Sent") -> Event:
        if future.status == "finished":
            return Finished(sent.chunk, future.result())
        error = future.exception() if future.status == "error" else None
        return Lost(sent.chunk, WorkerLost(type(error).__name__ if error else future.status), sent.suspect())


class _Sent(msgspec.Struct, frozen=True):
    """A chunk that is under way, and the file in which its worker notes where it is."""

    chunk: Chunk
    mark: Path | None

    def suspect(self) -> int | None:
        """The job that it was at, as far as that can be seen from here; it has removed the file if it was done."""
        try:
            return int(self.mark.read_text("ascii")) if self.mark else None
        except (OSError, ValueError):
            return None


def _absolute(chunk: Chunk) -> Chunk:
    return Chunk(tuple(_absolute_job(job) for job in chunk.jobs))


def _absolute_job(job: Job) -> Job:
    item = job.input()
    path = item.path and item.path.absolute()
    return msgspec.structs.replace(job, item=msgspec.structs.replace(item, path=path))


def _worked(chunk: Chunk, place: Workplace, timeout: float, mark: Path | None) -> list[Done]:
    """What comes of the jobs of a chunk, in a worker. What it has to load first is not on the time of the first job."""
    _warmed_up(place.task.fingerprint(), place)
    if place.parts is None or mark is None or not place.parts.is_dir():
        place = msgspec.structs.replace(place, parts=None)
        return [_worked_in_time(job, place, time_for(job, timeout)) for job in chunk.jobs]
    done = []
    for index, job in enumerate(chunk.jobs):
        mark.write_text(str(index), "ascii")
        done.append(_worked_in_time(job, place, time_for(job, timeout)))
    mark.unlink(missing_ok=True)
    return done


def _warmed_up(task: str, place: Workplace) -> None:
    if task not in WARM:
        warm_up(place.task)
        WARM.add(task)


def _worked_in_time(job: Job, place: Workplace, seconds: float) -> Done:
    if not seconds:
        return work(job.input(), place, job.known)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)  # ends the process from outside of Python
        try:
            return work(job.input(), place, job.known)
        finally:
            faulthandler.cancel_dump_traceback_later()
