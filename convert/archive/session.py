"""One call of `copydesk convert`, from what was asked for to how it ended."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path

import msgspec

from convert.archive import report
from convert.archive.choices import chosen_options
from convert.archive.containers import Terms
from convert.archive.engines.finding import DEFAULT, starter
from convert.archive.errors import SourceLost, StoreLost, WrongUsage
from convert.archive.inputs import Asked, Input, Unreadable, gather
from convert.archive.inputs.rule import Rule
from convert.archive.interruption import interruption
from convert.archive.ledger import ledger_of
from convert.archive.losses import LossReport
from convert.archive.names import known_template
from convert.archive.order import TIMEOUT, Order, carry_out
from convert.archive.outcome import Failed, Outcome
from convert.archive.overview import DOUBTFUL
from convert.archive.plan import check_pack, chosen_formats, keeps_ledger, only_one, output_folder, prepare
from convert.archive.progress import KINDS, watched
from convert.archive.progress.total import Total
from convert.archive.remote.address import Address, address_of, destination
from convert.archive.single import convert_one
from convert.archive.tally import Tally, counted
from convert.archive.task import Task
from convert.archive.work import check
from convert.endings import Ending
from convert.reading.own_model import load_model
from convert.streams import emit, say, standard_output
from formats.errors import CopydeskError
from formats.publication import load_imprint


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    inputs: Sequence[str] = ()
    lists: Sequence[str] = ()
    terms: Terms = Terms()
    formats: Sequence[str]
    output: str | None = None
    encoding: str | None = None
    language: str | None = None
    replace: bool = False  # bytes that cannot be read become U+FFFD
    model: str | None = None
    publication: str | None = None
    filters: Sequence[str] = ()
    settings: Sequence[str] = ()  # options of writers: "markdown.wrap=72"
    markdown: Mapping[str, object] = {}  # those of Markdown; None: nothing was said
    report: str | None = None
    name: str | None = None
    overwrite: bool = True
    resume: bool = True
    shard: int | None = None
    jobs: int | None = None
    engine: str = DEFAULT
    scheduler: str | None = None
    timeout: float = TIMEOUT
    report_html: str | None = None
    needs_review: str | None = None
    fail_under: float | None = None
    progress: str = "auto"  # one of `convert.archive.progress.KINDS`
    quiet: bool = False
    verbose: bool = False


def fulfil(wish: Wish) -> Ending:
    """Convert what `wish` names. Failures are said on standard error, the summary goes to standard output.

    Raises a `CopydeskError` where the wish cannot be meant; then nothing was converted.
    """
    _ready_for_reports(wish)
    task = _task(wish)
    folder = output_folder([*wish.inputs, *wish.lists], wish.output)
    asked = Asked(names=tuple(wish.inputs), lists=tuple(wish.lists), terms=wish.terms, leave_out=folder)
    barred, found = _first_readable(gather(asked))
    if found is None:
        return _nothing_to_do(barred)
    every = chain(barred, found)
    if folder is not None:
        check_pack(folder, shard=wish.shard, overwrite=wish.overwrite)
    if folder is None:
        return _to_standard_output(only_one(every, task.formats), task, wish)
    return _to_files(every, _order(wish, task, asked, folder), Total(asked), wish)


def _ready_for_reports(wish: Wish) -> None:
    """Have a way to the object stores where reports go, if any does. Raises `MissingExtra`, or `WrongUsage`."""
    for name in (wish.report, wish.report_html, wish.needs_review):
        if name and (address := address_of(name)):
            prepare(address)


def _task(wish: Wish) -> Task:
    if wish.progress not in KINDS:
        raise WrongUsage(f"unknown progress {wish.progress!r}; known: {', '.join(KINDS)}")
    chosen = chosen_formats(wish.formats)
    task = Task(
        formats=chosen,
        encoding=wish.encoding,
        language=wish.language,
        replace=wish.replace,
        model=load_model(Path(wish.model)) if wish.model else None,
        imprint=load_imprint(Path(wish.publication)) if wish.publication else None,
        filters=tuple(wish.filters),
        options=chosen_options(chosen, wish.settings, wish.markdown),
        name=known_template(wish.name) if wish.name else None,
    )
    check(task)
    starter(wish.engine)  # raises where there is no such engine
    return task


def _order(wish: Wish, task: Task, asked: Asked, folder: Path | Address) -> Order:
    return Order(
        task=task,
        output=folder,
        shard=wish.shard,
        ledger=ledger_of(folder) if keeps_ledger(asked, wish.output) else None,
        overwrite=wish.overwrite,
        resume=wish.resume,
        jobs=wish.jobs,
        engine=wish.engine,
        scheduler=wish.scheduler,
        timeout=wish.timeout,
        page=destination(wish.report_html) if wish.report_html else None,
        review=destination(wish.needs_review) if wish.needs_review else None,
        doubtful=DOUBTFUL if wish.fail_under is None else wish.fail_under,
        is_input=Rule(asked),
    )


def _first_readable(
    found: Iterator[Input | Unreadable],
) -> tuple[list[Input | Unreadable], Iterator[Input | Unreadable] | None]:
    """What cannot be read at the beginning, and the rest; `None` if there is none."""
    barred: list[Input | Unreadable] = []
    for item in found:
        if isinstance(item, Input):
            return barred, chain((item,), found)
        barred.append(item)
    return barred, None


def _nothing_to_do(found: Sequence[Input | Unreadable]) -> Ending:
    for item in found:
        assert isinstance(item, Unreadable)
        say(f"{item.name}: {item.error}")
    return Ending.WRONG_USAGE


def _to_standard_output(item: Input, task: Task, wish: Wish) -> Ending:
    with _loss_report(wish) as losses:
        try:
            payload, outcome = convert_one(item, task)
            emit(payload)
        except CopydeskError as error:
            say(f"{item}: {error}")
            losses(Failed(str(item), error, "work"))
            return Ending.SOME_FAILED
        losses(outcome)
        _say(outcome, wish)
    return Ending.ALL_DONE


def _to_files(found: Iterator[Input | Unreadable], order: Order, total: Total, wish: Wish) -> Ending:
    prepare(order.output)
    tally = Tally()
    with interruption() as stopped:
        running = watched(carry_out(order, found, stopped=stopped), total, wish.progress)
        ending = _carried_out(running, tally, wish, "; it goes on from there" if order.goes_on else "")
        if stopped():
            ending = Ending.INTERRUPTED
            again = "; the same command goes on from there" if order.goes_on else ""
            say(f"interrupted after {counted(tally.inputs, 'input')}{again}")
    if not wish.quiet:
        with standard_output():
            print(tally)
    return ending


def _carried_out(running: Generator[Outcome], tally: Tally, wish: Wish, again: str) -> Ending:
    """How the run ends; `again` is what to say of the next one, if this cannot come to its end."""
    doubts = 0
    try:
        with closing(running), _loss_report(wish) as losses:
            for outcome in running:
                tally.add(outcome)
                losses(outcome)
                _say(outcome, wish)
                doubts += len(_doubts(outcome, wish))
    except KeyboardInterrupt:
        return Ending.INTERRUPTED
    except (StoreLost, SourceLost) as error:
        say(f"{error}{again}")
        return Ending.SOME_FAILED
    return Ending.SOME_FAILED if tally.failures or doubts else Ending.ALL_DONE


@contextmanager
def _loss_report(wish: Wish) -> Iterator[Callable[[Outcome], None]]:
    """Who takes each outcome to the report, if one is wanted."""
    if wish.report is None:
        yield lambda _: None
        return
    with LossReport(destination(wish.report)) as report:
        yield report.add


def _say(outcome: Outcome, wish: Wish) -> None:
    for line in (*report.lines(outcome, verbose=wish.verbose), *_doubts(outcome, wish)):
        say(line)


def _doubts(outcome: Outcome, wish: Wish) -> tuple[str, ...]:
    return () if wish.fail_under is None else tuple(report.doubts(outcome, wish.fail_under))
