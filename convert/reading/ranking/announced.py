"""The day that words announce as that of publication, beside one that they give to an update or to nothing."""

from collections.abc import Sequence
from datetime import date

from convert.reading.ranking.moments import DAY_LENGTH, day_of, is_announced
from convert.reading.ranking.ranker import Finding, likely
from convert.reading.ranking.surroundings import Surroundings

NEAR = 2  # chunks between two dates of one head: "Fri 6 May 2022", "First published on Thu 5 May 2022"
LONGEST = 7  # days of a live page, which is told to be of its last day; an earlier text is some other


def announced_beside(chosen: Finding | None, findings: Sequence[Finding], around: Surroundings) -> Finding | None:
    """`chosen`, or the most probable of those beside it that are announced as published and of an earlier day."""
    if chosen is None or is_announced(chosen.candidate, around, "published_cues"):
        return chosen
    others = (each for each in likely(findings) if _is_announced_beside(each, chosen, around))
    return max(others, key=lambda finding: finding.confidence, default=chosen)


def _is_announced_beside(finding: Finding, chosen: Finding, around: Surroundings) -> bool:
    mine, theirs = finding.candidate, chosen.candidate
    is_near = abs(mine.chunk - theirs.chunk) <= NEAR and is_announced(mine, around, "published_cues")
    return is_near and _may_be_updated(day_of(mine), day_of(theirs), is_announced(theirs, around, "updated_cues"))


def _may_be_updated(first: str, last: str, is_told: bool) -> bool:
    """Whether a text of the `first` day may have been brought up to date on the `last`."""
    if len(first) < DAY_LENGTH or len(last) < DAY_LENGTH:
        return False
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return days > 0 and (is_told or days <= LONGEST)
