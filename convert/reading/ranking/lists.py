"""Tags of one list are mostly right or wrong together, and are weighed together."""

from collections.abc import Iterator, Sequence
from math import sqrt

import msgspec

from convert.reading.lexicon import FURNITURE, Lexicon
from convert.reading.ranking.ranker import Finding
from formats.tree import Phrase

Place = tuple[int, bool]  # the first line of a list, and whether a label announces it


def weighed_with_their_list(findings: Sequence[Finding], lexicon: Lexicon) -> tuple[Finding, ...]:
    """`findings`, in the order of the text, each as probable as it is by itself and as its list is on average.

    What opens like page furniture ("Most read", "Leave a comment") is of no list.
    """
    places = list(_lists(findings, lexicon))
    lists: dict[Place, list[float]] = {}
    for place, finding in zip(places, findings, strict=True):
        if place is not None:
            lists.setdefault(place, []).append(finding.confidence)
    means = {place: sum(confidences) / len(confidences) for place, confidences in lists.items()}
    return tuple(
        finding if place is None else _weighed(finding, means[place])
        for place, finding in zip(places, findings, strict=True)
    )


def _weighed(finding: Finding, mean: float) -> Finding:
    return msgspec.structs.replace(finding, confidence=sqrt(finding.confidence * mean))


def _lists(findings: Sequence[Finding], lexicon: Lexicon) -> Iterator[Place | None]:
    """The list that each is of: lines in a row, those behind a label apart from others."""
    start = before = -1
    for finding in findings:
        here = finding.candidate.chunk
        if here > before + 1:
            start = here
        before = here
        yield None if _opens_like_furniture(finding, lexicon) else (start, bool(finding.candidate.cue))


def _opens_like_furniture(finding: Finding, lexicon: Lexicon) -> bool:
    assert isinstance(finding.candidate.value, Phrase)
    return not lexicon.openings(finding.candidate.value.text).isdisjoint(FURNITURE)
