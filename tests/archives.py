"""A stand-in for the reader, and short ways to run an archive through it."""

import contextlib
import os
import signal
import time
from pathlib import Path

from strategies import article_of, paragraph

from convert.archive.containers import Terms
from convert.archive.inputs import Asked, gather
from convert.archive.inputs.rule import Rule
from convert.archive.order import Order, carry_out
from convert.archive.plan import prepare
from convert.archive.remote.address import destination
from convert.archive.task import Task
from convert.errors import UndecodableText
from formats.notice import Notice
from formats.tree import Span


def read_all(data, /, *, report, **_):
    """An article for each part between lines of "%"; bytes beyond ASCII are an error, and some words do harm."""
    for part in data.split(b"%\n"):
        try:
            text = part.decode("ascii")
        except UnicodeDecodeError as error:
            raise UndecodableText(error.start, part[error.start], "utf-8", "windows-1252") from error
        if "!" in text:
            report(Notice("loud", "somebody shouts", Span(text.index("!"), text.index("!") + 1)))
        _do_harm(text)
        yield article_of(paragraph(" ".join(text.split())), source=text)


def _do_harm(text):
    if "MISTAKE" in text:
        raise ZeroDivisionError("for once")
    if "KILL" in text and not ("ONCE" in text and _came_before(Path("killed"))):
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        with contextlib.suppress(KeyboardInterrupt):
            time.sleep(600)


def _came_before(mark):
    """Whether `mark` is there already; it is from now on."""
    found = mark.exists()
    mark.touch()
    return found


TERMS = Terms()


def task(**fields):
    return Task(**{"formats": ("json", "jats"), **fields})


def converted(  # noqa: PLR0913 - all that a test may want to say
    names, *, folder="out", formats=("json", "jats"), name=None, filters=(), lists=(), terms=TERMS, **fields
):
    """What became of the inputs called `names`."""
    asked = Asked(names=tuple(names), lists=lists, terms=terms, leave_out=destination(str(folder)))
    prepare(destination(str(folder)))
    order = Order(
        **{
            "task": task(formats=formats, name=name, filters=filters),
            "output": destination(str(folder)),
            "is_input": Rule(asked),
            "jobs": 2,
            **fields,
        }
    )
    return [outcome for outcome in carry_out(order, gather(asked)) if outcome is not None]


def write(**texts):
    """Files by their names, with "__" for "/" and "_" for "."."""
    for name, text in texts.items():
        path = Path(name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def files(folder="out"):
    """All files in a folder and below, whatever else is going on there."""
    found = (Path(here, name) for here, _, names in os.walk(folder) for name in names)
    return sorted(path.relative_to(folder).as_posix() for path in found)
