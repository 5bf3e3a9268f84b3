"""Who of the people that are probable had a part in an article: nobody twice, and nobody from another story."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from convert.reading.ranking.ranker import Finding, likely
from convert.reading.ranking.signing import Ground
from convert.reading.words import folded
from formats.tree import Contributor, Organisation

NOWHERE = Ground()
DETAILS = ("position", "affiliation", "place", "email")
# Measured out of fold. Most articles name an author, so that the likeliest needs less where a cue announces it.
ANNOUNCED = 0.5  # of the probability that is enough else
BESIDE_A_DATE = 0.625  # the same where the likeliest opens a line that has a date in it or below it
AT_THE_FOOT = 0.7  # the same where the likeliest is the last line of a page
AS_LIKELY = 0.9  # of the likeliest, for names that share its line
NEAR = 2  # chunks from the likeliest author or one near, in which other authors stand
SURE = 0.7  # the probability at which one farther away signs as well


def signers(findings: tuple[Finding, ...], enough: float, ground: Ground = NOWHERE) -> tuple[Finding, ...]:
    """The probable ones without doubles; an organisation signs beside an author or where no person does.

    `enough` is the probability that makes one likely; `ground` tells what stands where on the page.
    """
    likely_ones = _without_pictured(likely(findings, enough), ground.pictured)
    if not any(map(_writes, likely_ones)):
        others = (
            _announced(findings, enough * ANNOUNCED)
            or _below_the_close(findings, ground.closes)
            or _beside_a_date(findings, ground.dated, enough * BESIDE_A_DATE)
            or _at_the_foot(findings, ground.last, enough * AT_THE_FOOT)
        )
        likely_ones = (*likely_ones, *others)
    chosen = tuple(_distinct_people(_apart(_together(likely_ones))))
    persons = [each for each in chosen if not isinstance(_contributor(each).name, Organisation)]
    authors = list(filter(_writes, persons))
    lines = {each.candidate.chunk for each in authors}
    return tuple(each for each in chosen if each in persons or not authors or each.candidate.chunk in lines)


def _announced(findings: Iterable[Finding], enough: float) -> tuple[Finding, ...]:
    """The likeliest author, with those who are as likely in the same line, if a cue announces them: "By Ann Lee"."""
    best = max(filter(_writes, findings), key=_confidence, default=None)
    if best is None or not best.candidate.cue or best.confidence < enough:
        return ()
    mates = (each for each in findings if _writes(each) and each.candidate.chunk == best.candidate.chunk)
    return tuple(each for each in mates if each.confidence >= AS_LIKELY * best.confidence)


def _below_the_close(findings: Iterable[Finding], closes: Collection[int]) -> tuple[Finding, ...]:
    """Who signs below "Yours faithfully,", if one letter is all that is signed."""
    signing = [each for each in findings if _writes(each) and each.candidate.chunk in closes]
    return (max(signing, key=_confidence),) if signing and len(closes) == 1 else ()


def _beside_a_date(findings: Iterable[Finding], dated: Collection[int], enough: float) -> tuple[Finding, ...]:
    """The likeliest of those who open a line soon below the title that has a date in it or below it."""
    signing = [each for each in findings if _opens_a_line(each) and each.candidate.chunk in dated]
    return likely([max(signing, key=_confidence)], enough) if signing else ()


def _without_pictured(findings: Sequence[Finding], pictured: Collection[int]) -> tuple[Finding, ...]:
    """`findings` without authors right above the credit of a picture, whom it shows, if others are authors as well."""
    if all(each.candidate.chunk in pictured for each in findings if _writes(each)):
        return tuple(findings)
    return tuple(each for each in findings if not _writes(each) or each.candidate.chunk not in pictured)


def _opens_a_line(finding: Finding) -> bool:
    return _writes(finding) and finding.candidate.start == 0


def _at_the_foot(findings: Iterable[Finding], last: int, enough: float) -> tuple[Finding, ...]:
    """Who opens the last line of a page, as the only one to do so."""
    signing = [each for each in findings if _opens_a_line(each) and each.candidate.chunk == last]
    return likely(signing, enough) if len(signing) == 1 else ()


def _together(findings: Sequence[Finding]) -> Iterator[Finding]:
    """`findings` without authors far from the likeliest, as the writers of other stories are, unless nearly sure.

    Near is who stands near somebody near. What is said elsewhere of those is kept.
    """
    authors = sorted(filter(_writes, findings), key=_chunk)
    best = max(authors, key=_confidence, default=None)
    runs = _runs(authors)
    near = {name_of(each) for run in runs if best in run for each in run}
    return (each for each in findings if not _writes(each) or each.confidence >= SURE or name_of(each) in near)


def _runs(findings: Sequence[Finding]) -> list[list[Finding]]:
    """`findings`, in their order on the page, cut where the next is far."""
    runs: list[list[Finding]] = []
    for each in findings:
        if runs and _chunk(each) - _chunk(runs[-1][-1]) <= NEAR:
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _chunk(finding: Finding) -> int:
    return finding.candidate.chunk


def _writes(finding: Finding) -> bool:
    return _contributor(finding).role == "author"


def _confidence(finding: Finding) -> float:
    return finding.confidence


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of candidates of which one lies in what belongs to another, only the most probable; of equals the longest."""
    ordered = sorted(findings, key=lambda each: (-each.confidence, each.candidate.start - each.candidate.end))
    kept: list[Finding] = []
    for each in ordered:
        rivals = (other for other in kept if other.candidate.chunk == each.candidate.chunk)
        if not any(_lies_within(each, other) or _lies_within(other, each) for other in rivals):
            kept.append(each)
    return iter(sorted(kept, key=lambda each: (each.candidate.chunk, each.candidate.start)))


def _lies_within(each: Finding, other: Finding) -> bool:
    """The name of `each` stands in what belongs to `other`: its name, position and place."""
    name, whole = _contributor(each).name.span, _contributor(other).span
    return name is not None and whole is not None and name.start < whole.end and whole.start < name.end


def _distinct_people(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each person once for each role, at their first place, with what other places say about them besides."""
    first: dict[tuple[str, str], Finding] = {}
    for each in findings:
        key = (name_of(each), _contributor(each).role)
        first[key] = _with_details(first[key], _contributor(each)) if key in first else each
    return iter(first.values())


def _with_details(finding: Finding, other: Contributor) -> Finding:
    known = _contributor(finding)
    missing = {name: getattr(other, name) for name in DETAILS if getattr(known, name) is None}
    value = msgspec.structs.replace(known, **missing)
    return msgspec.structs.replace(finding, candidate=msgspec.structs.replace(finding.candidate, value=value))


def _contributor(finding: Finding) -> Contributor:
    assert isinstance(finding.candidate.value, Contributor)
    return finding.candidate.value


def name_of(finding: Finding) -> str:
    """The name of somebody, for comparing."""
    name = _contributor(finding).name
    return folded(name.name if isinstance(name, Organisation) else name.literal)
