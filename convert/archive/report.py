"""What a run has to say: a line for each failure, one for each notice on request, and a summary at the end."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from convert.archive.run import Converted, Failed, Outcome
from convert.archive.shown import shown


def lines(outcome: Outcome, *, verbose: bool = False) -> Iterator[str]:
    """What there is to say of one input, a line each; of one that went well only its notices, if `verbose`."""
    match outcome:
        case Failed(name=name, error=error):
            yield shown(f"{name}: {error}")
        case Converted(name=name, notices=notices):
            for told in notices if verbose else ():
                place = name if told.line is None else f"{name}:{told.line}"
                yield shown(f"{place}: {told.notice.text} ({told.notice.code})")
        case _:
            assert_never(outcome)


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many documents, files, notices and failures there were, and the names of what failed.

    For example "3 documents converted, 12 files written, 2 notices, 1 failure: bad.txt".
    """
    good = [outcome for outcome in outcomes if isinstance(outcome, Converted)]
    bad = [outcome.name for outcome in outcomes if isinstance(outcome, Failed)]
    left = sum(outcome.left for outcome in good)
    parts = [
        f"{_counted(sum(outcome.documents for outcome in good), 'document')} converted",
        f"{_counted(sum(outcome.written for outcome in good), 'file')} written",
        *([f"{_counted(left, 'file')} left as {'it was' if left == 1 else 'they were'}"] if left else []),
        _counted(sum(len(outcome.notices) for outcome in good), "notice"),
        _counted(len(bad), "failure") + (f": {', '.join(bad)}" if bad else ""),
    ]
    return ", ".join(parts)


def _counted(count: int, thing: str) -> str:
    return f"{count or 'no'} {thing}{'' if count == 1 else 's'}"
