"""Tags of one list are mostly right or wrong together, and are weighed together."""

from collections.abc import Iterator, Sequence
from math import sqrt

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.lexicon import FURNITURE
from convert.reading.page import Form, Page
from convert.reading.ranking.ranker import Finding

FEWEST_LIKELY = 2  # items of a list that say that it lists tags
Place = tuple[int, bool]  # the first line of a list, and whether a label announces it


def weighed_with_their_list(findings: Sequence[Finding], page: Page) -> tuple[Finding, ...]:
    """`findings`, in the order of the text, each as probable as it is by itself and as its list is on average.

    What opens like page furniture ("Most read", "Leave a comment") is of no list.
    """
    places = list(_lists(findings, page))
    lists: dict[Place, list[float]] = {}
    for place, finding in zip(places, findings, strict=True):
        if place is not None:
            lists.setdefault(place, []).append(finding.confidence)
    means = {place: sum(confidences) / len(confidences) for place, confidences in lists.items()}
    return tuple(
        finding if place is None else _weighed(finding, means[place])
        for place, finding in zip(places, findings, strict=True)
    )


def filled(findings: Sequence[Finding], enough: float, page: Page) -> tuple[Finding, ...]:
    """`findings` with all items likely that stand among likely ones of a list, or share a line with two of them.

    A label or bullets say that lines make a list.
    """
    lists: dict[tuple[int, bool], list[int]] = {}
    for at, (place, finding) in enumerate(zip(_lists(findings, page), findings, strict=True)):
        is_listed = bool(finding.candidate.cue) or _is_an_item(finding.candidate, page)
        if place is None and is_listed:
            continue
        start = place[0] if place is not None and is_listed else finding.candidate.chunk
        lists.setdefault((start, is_listed), []).append(at)
    among = {at for places in lists.values() for at in _among_likely_ones(places, findings, enough)}
    return tuple(
        msgspec.structs.replace(finding, confidence=max(finding.confidence, enough)) if at in among else finding
        for at, finding in enumerate(findings)
    )


def _is_an_item(candidate: Candidate, page: Page) -> bool:
    return page.chunks[candidate.chunk].form is Form.LIST_ITEM


def _among_likely_ones(places: Sequence[int], findings: Sequence[Finding], enough: float) -> Iterator[int]:
    """The places of a list between its first and last likely item, and of the lines in which these stand."""
    kept = [at for at in places if findings[at].confidence >= enough]
    if len(kept) < FEWEST_LIKELY:
        return
    lines = {findings[at].candidate.chunk for at in kept}
    yield from (at for at in places if kept[0] < at < kept[-1] or findings[at].candidate.chunk in lines)


def _weighed(finding: Finding, mean: float) -> Finding:
    return msgspec.structs.replace(finding, confidence=sqrt(finding.confidence * mean))


def _lists(findings: Sequence[Finding], page: Page) -> Iterator[Place | None]:
    """The list that each is of: lines in a row, those behind a label apart from others."""
    start = before = -1
    for finding in findings:
        here = finding.candidate.chunk
        if here > before + 1:
            start = here
        before = here
        yield None if is_furniture(finding.candidate, page) else (start, bool(finding.candidate.cue))


def is_furniture(candidate: Candidate, page: Page) -> bool:
    """Whether `candidate` opens like page furniture, whatever stands before it in its line."""
    text = page.chunks[candidate.chunk].text
    if candidate.start == 0 and candidate.end == len(text):
        return page.opens_like_furniture(candidate.chunk)
    return not page.lexicon.openings(text[candidate.start : candidate.end]).isdisjoint(FURNITURE)
