"""Who of the people that are probable had a part in an article: nobody twice, and nobody from another story."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from convert.reading.ranking.ranker import Finding, likely
from convert.reading.words import folded
from formats.tree import Contributor, Organisation

DETAILS = ("position", "affiliation", "place", "email")
# Measured out of fold. Most articles name an author, so that the likeliest needs less where a cue announces it.
ANNOUNCED = 0.5  # of the probability that is enough else
AT_THE_FOOT = 0.7  # the same where the likeliest is the last line of a page
AS_LIKELY = 0.9  # of the likeliest, for names that share its line
NEAR = 2  # chunks from the likeliest author, in which other authors stand
SURE = 0.7  # the probability at which one farther away signs as well


def signers(
    findings: tuple[Finding, ...], enough: float, closes: Collection[int] = (), last: int = -1
) -> tuple[Finding, ...]:
    """The probable ones without doubles; an organisation signs beside an author or where no person does.

    `enough` is the probability that makes one likely; `closes` are the chunks right below the close of a letter, `last`
    is the last of the page.
    """
    likely_ones = likely(findings, enough)
    if not any(map(_writes, likely_ones)):
        others = (
            _announced(findings, enough * ANNOUNCED)
            or _below_the_close(findings, closes)
            or _at_the_foot(findings, last, enough * AT_THE_FOOT)
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


def _at_the_foot(findings: Iterable[Finding], last: int, enough: float) -> tuple[Finding, ...]:
    """Who opens the last line of a page, as the only one to do so."""
    signing = [each for each in findings if _writes(each) and each.candidate.chunk == last and not each.candidate.start]
    return likely(signing, enough) if len(signing) == 1 else ()


def _together(findings: Sequence[Finding]) -> Iterator[Finding]:
    """`findings` without authors far from the likeliest, as the writers of other stories are, unless nearly sure.

    What is said elsewhere of those who are near is kept.
    """
    best = max(filter(_writes, findings), key=_confidence, default=None)
    near = {_name(each) for each in findings if best and abs(each.candidate.chunk - best.candidate.chunk) <= NEAR}
    return (each for each in findings if not _writes(each) or each.confidence >= SURE or _name(each) in near)


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
        key = (_name(each), _contributor(each).role)
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


def _name(finding: Finding) -> str:
    name = _contributor(finding).name
    return folded(name.name if isinstance(name, Organisation) else name.literal)
