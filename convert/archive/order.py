"""An order to convert an archive, and how it is carried out."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from convert.archive.engines.finding import DEFAULT, Setting, starter
from convert.archive.inputs import Input, Unreadable
from convert.archive.ledger import Ledger
from convert.archive.outcome import Failed, Outcome
from convert.archive.outputs import put
from convert.archive.overview import DOUBTFUL, page, review_list
from convert.archive.packs.kinds import Kind, pack_kind
from convert.archive.remote.address import Address
from convert.archive.remote.requests import put_at
from convert.archive.run import run
from convert.archive.stores.bucket import Bucket
from convert.archive.stores.bucket_shards import BucketShards
from convert.archive.stores.folder import Folder
from convert.archive.stores.protocol import Store
from convert.archive.stores.shards import Shards
from convert.archive.task import Task
from convert.archive.work import Workplace
from convert.endings import Ending

TIMEOUT = 120.0


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be made, where to, and how."""

    task: Task
    output: Path | Address  # a folder or prefix, or the file of a pack
    shard: int | None = None  # inputs in each pack of a series of them
    ledger: Path | None = None  # None: kept as long as the run
    overwrite: bool = True  # False: outputs that are there already stay as they are
    resume: bool = True  # what the ledger says is done is not done again
    jobs: int | None = None  # processes; None: one for each core
    engine: str = DEFAULT
    scheduler: str | None = None  # of an engine that has one elsewhere
    timeout: float = TIMEOUT  # seconds for a document, and again for each million bytes of it; 0: for ever
    page: Path | Address | None = None  # where the report goes, as HTML
    review: Path | Address | None = None  # where the list of what a person should look at goes
    doubtful: float = DOUBTFUL  # the sureness below which a document is on it
    is_input: Callable[[Path | Address], bool] = lambda path: False  # what no output may replace

    @property
    def goes_on(self) -> bool:
        """Whether a run that has stopped is taken up where it was: one pack is made as a whole, or not at all."""
        return self.ledger is not None and (self.shard is not None or pack_kind(self.output) is None)


def carry_out(
    order: Order, found: Iterable[Input | Unreadable], *, stopped: Callable[[], bool] = lambda: False
) -> Generator[Outcome | None]:
    """What became of each input, as `run` tells it. Raises `CannotWrite`, `StoreLost` or `SourceLost`."""
    ledger = Ledger(order.ledger, task=order.task.fingerprint(), model=order.task.model_fingerprint())
    ending = Ending.SOME_FAILED
    try:
        good = True
        for outcome in _running(order, found, ledger, stopped):
            good = good and not isinstance(outcome, Failed)
            yield outcome
        ledger.commit()
        _report(order, ledger)
        ending = Ending.INTERRUPTED if stopped() else Ending.ALL_DONE if good else Ending.SOME_FAILED
    finally:
        ledger.close(ending)


def _running(
    order: Order, found: Iterable[Input | Unreadable], ledger: Ledger, stopped: Callable[[], bool]
) -> Iterator[Outcome | None]:
    with closing(_store(order, ledger)) as store:
        place = Workplace(task=order.task, parts=store.parts)
        setting = Setting(jobs=order.jobs or cores(), timeout=order.timeout, scheduler=order.scheduler)
        with closing(starter(order.engine)(place, setting)) as engine:
            yield from run(found, engine=engine, store=store, ledger=ledger, resume=order.resume, stopped=stopped)


def _store(order: Order, ledger: Ledger) -> Store:
    kind = pack_kind(order.output)
    if isinstance(order.output, Address):
        return _remote_store(order, order.output, kind, ledger)
    if kind is None:
        return Folder(order.output, order.task, ledger, is_input=order.is_input, overwrite=order.overwrite)
    return Shards(order.output, kind, order.task, ledger, is_input=order.is_input, size=order.shard)


def _remote_store(order: Order, output: Address, kind: Kind | None, ledger: Ledger) -> Store:
    if kind is None:
        return Bucket(output, order.task, ledger, is_input=order.is_input, overwrite=order.overwrite)
    return BucketShards(output, kind, order.task, ledger, is_input=order.is_input, size=order.shard)


def _report(order: Order, ledger: Ledger) -> None:
    """Write what was asked for about the run, of which nothing more comes. Raises `CannotWrite` or `StoreLost`."""
    if order.page is not None:
        _put(order.page, page(ledger.reading(), ledger.run), "text/html; charset=utf-8")
    if order.review is not None:
        names = review_list(ledger.reading(), ledger.run, order.doubtful)
        _put(order.review, "".join(f"{name}\n" for name in names).encode(), "text/plain; charset=utf-8")


def _put(place: Path | Address, payload: bytes, media_type: str) -> None:
    if isinstance(place, Address):
        put_at(place, payload, media_type)
    else:
        put(place, payload)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
