"""From inputs to outputs: each is given to the engine, and what comes of it to the store and the ledger."""

from collections.abc import Callable, Iterable, Iterator

from convert.archive.chunks import Job
from convert.archive.engines.protocol import Engine
from convert.archive.errors import CannotRead, StoreLost
from convert.archive.inputs import Input, Unreadable
from convert.archive.inputs.ahead import fetched
from convert.archive.ledger import Ledger, record_of
from convert.archive.outcome import Converted, Failed, Outcome
from convert.archive.stores.protocol import Store
from convert.archive.window import Window
from convert.archive.work import Done
from formats.errors import CopydeskError


def run(  # noqa: PLR0913 - the parts of a run
    found: Iterable[Input | Unreadable],
    *,
    engine: Engine,
    store: Store,
    ledger: Ledger,
    resume: bool = True,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome | None]:
    """What became of each input, in their order, and `None` now and then while none is ready.

    Raises nothing that one document is to blame for; `StoreLost` or `SourceLost` where no other would fare better. When
    `stopped` says so nothing new is begun.
    """
    jobs = store.jobs(map(_held, fetched(found)), ledger if resume else None)
    window = Window(jobs, engine, stopped=stopped)
    for step in store.ahead(iter(window)):
        yield step and _settled(*step, store, ledger)
    if window.exhausted:
        store.finish()


def _held(item: Input | Unreadable) -> Input | Unreadable:
    """`item` for processes that have no standard input."""
    try:
        return item if isinstance(item, Unreadable) else item.held()
    except CannotRead as error:
        return Unreadable(str(item), error)


def _settled(job: Job, done: Done | None, store: Store, ledger: Ledger) -> Outcome:
    """What became of a job, noted in the ledger."""
    if isinstance(job.item, Unreadable):
        return _noted(Failed(job.item.name, job.item.error), ledger)
    if job.left:
        return Converted(name=str(job.item), documents=1, left=job.left)
    if done is not None and done.error is not None:
        return _failed(job, done, done.error, done.phase, ledger)
    try:
        return _kept(job, store, ledger) if done is None or done.unchanged else _placed(job, done, store, ledger)
    except CopydeskError as error:
        return _failed(job, done or Done(), error, "store", ledger)


def _placed(job: Job, done: Done, store: Store, ledger: Ledger) -> Outcome:
    placed = store.place(job, done)
    outcome = Converted(
        name=str(job.item),
        documents=len(done.products),
        written=placed.written,
        left=placed.left,
        facts=tuple(product.facts for product in done.products),
        notices=done.notices,
    )
    ledger.enter(record_of(outcome, digest=done.digest, places=placed.places, seconds=done.seconds))
    return outcome


def _kept(job: Job, store: Store, ledger: Ledger) -> Outcome:
    record = job.record or ledger.done(str(job.item))
    assert record is not None
    store.keep(job, record.places)
    ledger.enter(record)
    return Converted(
        name=str(job.item), documents=record.documents, unchanged=True, facts=record.facts, notices=record.notices
    )


def _failed(job: Job, done: Done, error: CopydeskError, phase: str, ledger: Ledger) -> Outcome:
    if isinstance(error, StoreLost):
        raise error
    return _noted(Failed(str(job.item), error, phase), ledger, seconds=done.seconds)


def _noted(outcome: Outcome, ledger: Ledger, *, seconds: float = 0) -> Outcome:
    ledger.enter(record_of(outcome, seconds=seconds))
    return outcome
