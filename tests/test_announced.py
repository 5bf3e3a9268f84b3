"""Which of two dates in the head of a page is the day of publication: the one that words announce as such."""

import pytest

from convert.reading.fields.moments import candidates
from convert.reading.layout import split
from convert.reading.ranking.announced import announced_beside
from convert.reading.ranking.ranker import Finding
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from formats.tree import Date, Source


def settled(*lines: str, sure: tuple[float, ...] = (0.9, 0.8)) -> str:
    """The day that is taken for that of publication where the first of the lines is the more probable."""
    page = split(Source(text="\n\n".join(lines)), language="en")
    days = candidates(page)
    findings = [Finding(day, chance, ()) for day, chance in zip(days, sure, strict=True)]
    around = Surroundings(page=page, story=Story(()), candidates=days)
    chosen = announced_beside(findings[0], findings, around)
    assert chosen is not None
    assert isinstance(chosen.candidate.value, Date)
    return chosen.candidate.value.value


def test_the_day_that_is_announced_is_taken_beside_one_that_is_not() -> None:
    assert settled("Wed 8 May 2024", "First published on Tue 7 May 2024") == "2024-05-07"


def test_the_day_of_an_update_gives_way_however_late_it_is() -> None:
    assert settled("Updated 8 May 2024", "Published 7 March 2019") == "2019-03-07"


@pytest.mark.parametrize(
    "lines",
    [
        ("Wed 8 May 2024", "Published 9 May 2024"),  # later
        ("Wed 8 May 2024", "Published 7 March 2019"),  # some other text
        ("Wed 8 May 2024", "Tue 7 May 2024"),
        ("Published 8 May 2024", "Posted 7 May 2024"),
        ("Wed 8 May 2024", "The ferry is back.", "It was away.", "Published 7 May 2024"),  # not in the same head
        ("May 2024", "Published 7 May 2024"),
    ],
)
def test_the_more_probable_day_stands(lines: tuple[str, ...]) -> None:
    assert settled(*lines) in ("2024-05-08", "2024-05")


def test_an_improbable_day_is_not_taken() -> None:
    assert settled("Wed 8 May 2024", "Published 7 May 2024", sure=(0.9, 0.2)) == "2024-05-08"


def test_nothing_stands_beside_no_date() -> None:
    around = Surroundings(page=split(Source(text="No day"), language="en"), story=Story(()), candidates=())
    assert announced_beside(None, (), around) is None
