"""From inputs to outputs: each is given to the engine, and what comes of it to the store and the ledger."""

from collections.abc import Callable, Iterable, Iterator

from convert.archive.chunks import Job
from convert.archive.engines.protocol import Engine
from convert.archive.errors import CannotRead, StoreLost
from convert.archive.inputs import Input, Unreadable
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

    Raises nothing that one document is to blame for; `StoreLost` where no other would fare better. When `stopped`
    says so nothing new is begun.
    """
    jobs = (_job(number, item, store, ledger if resume else None) for number, item in enumerate(found))
    for step in Window(jobs, engine, stopped=stopped):
        yield step and _settled(*step, store, ledger)


def _job(number: int, item: Input | Unreadable, store: Store, ledger: Ledger | None) -> Job:
    """What is to be done about `item`, and what is known of it."""
    if isinstance(item, Unreadable):
        return Job(number=number, item=item, settled=Failed(item.name, item.error))
    left = store.spared(item)
    if left:
        return Job(number=number, item=item, settled=Converted(name=str(item), documents=1, left=left))
    try:
        item = item.held()
    except CannotRead as error:
        return Job(number=number, item=item, settled=Failed(str(item), error, "open"))
    record = ledger and ledger.done(str(item))
    known = record.digest if record and store.holds(item, record.places) else None
    return Job(number=number, item=item, known=known)


def _settled(job: Job, done: Done | None, store: Store, ledger: Ledger) -> Outcome:
    """What became of a job, noted in the ledger."""
    if done is None or isinstance(job.item, Unreadable):
        assert job.settled is not None
        ledger.enter(record_of(job.settled)) if isinstance(job.settled, Failed) else None
        return job.settled
    if isinstance(done.error, StoreLost):
        raise done.error
    if done.error is not None:
        return _failed(job.item, done, done.error, done.phase, ledger)
    try:
        return _kept(job.item, store, ledger) if done.unchanged else _placed(job.item, done, store, ledger)
    except StoreLost:
        raise
    except CopydeskError as error:
        return _failed(job.item, done, error, "store", ledger)


def _placed(item: Input, done: Done, store: Store, ledger: Ledger) -> Outcome:
    placed = store.place(item, done.products)
    outcome = Converted(
        name=str(item),
        documents=len(done.products),
        written=placed.written,
        left=placed.left,
        facts=tuple(product.facts for product in done.products),
        notices=done.notices,
    )
    ledger.enter(record_of(outcome, digest=done.digest, places=placed.places, seconds=done.seconds))
    return outcome


def _kept(item: Input, store: Store, ledger: Ledger) -> Outcome:
    record = ledger.done(str(item))
    assert record is not None
    store.keep(item, record.places)
    ledger.enter(record)
    return Converted(
        name=str(item), documents=record.documents, unchanged=True, facts=record.facts, notices=record.notices
    )


def _failed(item: Input, done: Done, error: CopydeskError, phase: str, ledger: Ledger) -> Outcome:
    outcome = Failed(str(item), error, phase)
    ledger.enter(record_of(outcome, digest=done.digest, seconds=done.seconds))
    return outcome
