"""One call of `copydesk bind`, from what was asked for to how it ended."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from convert.archive.errors import OutputIsInput, WrongUsage
from convert.archive.inputs import Asked, gather
from convert.archive.inputs.rule import Rule
from convert.archive.outputs import put
from convert.archive.plan import STANDARD_OUTPUT
from convert.archive.shown import shown
from convert.archive.tally import counted
from convert.archive.task import Task
from convert.archive.work import check
from convert.binding.desk import Desk
from convert.binding.progress import watched
from convert.endings import Ending
from convert.reading.own_model import load_model
from convert.streams import emit, say, standard_output
from formats.anthology import By, NothingToBind, Plan, TooManyArticles, bind
from formats.errors import CopydeskError
from formats.publication import load_imprint


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    inputs: Sequence[str] = ()
    lists: Sequence[str] = ()
    output: str
    title: str | None = None
    by: By | None = None
    cover: bool = True
    cover_font: str | None = None
    encoding: str | None = None
    language: str | None = None
    replace: bool = False  # bytes that cannot be read become U+FFFD
    model: str | None = None
    publication: str | None = None
    filters: Sequence[str] = ()
    quiet: bool = False
    verbose: bool = False


def fulfil(wish: Wish) -> Ending:
    """Bind what `wish` names into one book. Failures are said on standard error, the summary goes to standard output.

    Raises a `CopydeskError` where the wish cannot be meant; then nothing was written.
    """
    desk = Desk(_task(wish), book=shown(wish.output), verbose=wish.verbose)
    asked = Asked(names=tuple(wish.inputs), lists=tuple(wish.lists))
    _check_output(wish.output, asked)
    plan = Plan(title=wish.title, by=wish.by, cover=wish.cover, cover_font=wish.cover_font)
    try:
        articles = watched(desk.articles(gather(asked)), quiet=wish.quiet)
        payload = bind(articles, plan, report=desk.hear)
    except NothingToBind as error:
        say(f"{shown(wish.output)}: not written, as {error}")
        return Ending.SOME_FAILED if desk.read else Ending.WRONG_USAGE
    except TooManyArticles as error:
        say(f"{shown(wish.output)}: not written: {error}")
        return Ending.SOME_FAILED
    except KeyboardInterrupt:
        say(f"interrupted after {counted(desk.bound, 'article')}; {shown(wish.output)}: not written")
        return Ending.INTERRUPTED
    return _delivered(payload, desk, wish)


def _task(wish: Wish) -> Task:
    """How texts are read. Raises where one of its names is unknown."""
    task = Task(
        formats=(),
        encoding=wish.encoding,
        language=wish.language,
        replace=wish.replace,
        model=load_model(Path(wish.model)) if wish.model else None,
        imprint=load_imprint(Path(wish.publication)) if wish.publication else None,
        filters=tuple(wish.filters),
    )
    check(task)
    return task


def _check_output(output: str, asked: Asked) -> None:
    if output == STANDARD_OUTPUT:
        return
    path = Path(output)
    if path.is_dir() or output.endswith("/"):
        raise WrongUsage(f"{shown(output)}: is a folder; name a file, as in -o {shown(path / 'issue.epub')}")
    if path.exists() and Rule(asked)(path):
        raise OutputIsInput(shown(path))


def _delivered(payload: bytes, desk: Desk, wish: Wish) -> Ending:
    if wish.output == STANDARD_OUTPUT:
        emit(payload)
    else:
        try:
            put(Path(wish.output), payload)
        except CopydeskError as error:
            say(str(error))
            return Ending.SOME_FAILED
        if not wish.quiet:
            with standard_output():
                print(desk)
    return Ending.SOME_FAILED if desk.failed else Ending.ALL_DONE
