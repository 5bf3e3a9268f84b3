"""One call of `copydesk convert`, from what was asked for to how it ended."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from convert.archive import report
from convert.archive.inputs import Input, Unreadable, gather
from convert.archive.plan import chosen_formats, only_one, output_folder
from convert.archive.progress import watched
from convert.archive.run import Failed, ReadAll, Task, convert_one, run
from convert.endings import Ending
from convert.streams import emit, say, standard_output
from formats.errors import CopydeskError
from formats.notice import ignore


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    inputs: Sequence[str]
    formats: Sequence[str]
    output: str | None = None
    encoding: str | None = None
    language: str | None = None
    overwrite: bool = True
    quiet: bool = False
    verbose: bool = False


def fulfil(wish: Wish, read_all: ReadAll) -> Ending:
    """Convert what `wish` names. Failures are said on standard error, the summary goes to standard output.

    Raises a `CopydeskError` where the wish cannot be meant; then nothing was converted.
    """
    chosen = chosen_formats(wish.formats)
    tuple(read_all(b"", encoding=wish.encoding, language=wish.language, report=ignore))  # raises where they are unknown
    found = gather(wish.inputs)
    if all(isinstance(item, Unreadable) for item in found):
        return _nothing_to_do(found)
    folder = output_folder(wish.inputs, wish.output)
    task = Task(
        formats=chosen,
        read_all=read_all,
        folder=folder or Path(),
        encoding=wish.encoding,
        language=wish.language,
        overwrite=wish.overwrite,
    )
    return _to_standard_output(only_one(found, chosen), task, wish) if folder is None else _to_files(found, task, wish)


def _nothing_to_do(found: Sequence[Input | Unreadable]) -> Ending:
    for item in found:
        assert isinstance(item, Unreadable)
        say(f"{item.name}: {item.error}")
    return Ending.WRONG_USAGE


def _to_standard_output(item: Input, task: Task, wish: Wish) -> Ending:
    try:
        payload, outcome = convert_one(item, task)
        emit(payload)
    except CopydeskError as error:
        say(f"{item}: {error}")
        return Ending.SOME_FAILED
    for line in report.lines(outcome, verbose=wish.verbose):
        say(line)
    return Ending.ALL_DONE


def _to_files(found: Sequence[Input | Unreadable], task: Task, wish: Wish) -> Ending:
    outcomes = []
    interrupted = False
    running = run(found, task)
    try:
        for outcome in running if wish.quiet else watched(running, len(found)):
            outcomes.append(outcome)
            for line in report.lines(outcome, verbose=wish.verbose):
                say(line)
    except KeyboardInterrupt:
        interrupted = True
        say(f"interrupted after {len(outcomes)} of {len(found)} inputs")
    if not wish.quiet:
        with standard_output():
            print(report.summary(outcomes))
    if interrupted:
        return Ending.INTERRUPTED
    return Ending.SOME_FAILED if any(isinstance(outcome, Failed) for outcome in outcomes) else Ending.ALL_DONE
