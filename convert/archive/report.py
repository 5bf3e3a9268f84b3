"""What a run has to say of an input: a line for its failure, or one for each notice on request."""

from collections.abc import Iterator
from typing import assert_never

from convert.archive.outcome import Converted, Failed, Outcome
from convert.archive.shown import shown

UNASKED = frozenset(("markup",))  # notices of what can hardly have been meant


def lines(outcome: Outcome, *, verbose: bool = False) -> Iterator[str]:
    """What there is to say of one input, a line each; of one that went well its notices, if `verbose`, or some."""
    match outcome:
        case Failed(name=name, error=error):
            yield shown(f"{name}: {error}")
        case Converted(name=name, notices=notices):
            for told in notices:
                if verbose or told.notice.code in UNASKED:
                    place = name if told.line is None else f"{name}:{told.line}"
                    yield shown(f"{place}: {told.notice.text} ({told.notice.code})")
        case _:
            assert_never(outcome)


def doubts(outcome: Outcome, below: float) -> Iterator[str]:
    """A line for each document that is less sure than `below`."""
    for facts in outcome.facts if isinstance(outcome, Converted) else ():
        if facts.confidence < below:
            yield shown(
                f"{outcome.name}: the {facts.doubt} of “{facts.title}” is {facts.confidence:.2f} sure, below {below:g}"
            )
