"""Which candidates gold calls right, wrong, or says nothing of."""

import pytest

from convert.learning import verdicts
from convert.learning.corpus import Gold, Present
from convert.reading.fields.candidate import Candidate
from formats.tree import Contributor, Date, Node, Organisation, PersonName, Phrase


def candidate(value: Node) -> Candidate:
    return Candidate(chunk=0, start=0, end=1, value=value)


def person(literal: str, role: str = "author") -> Candidate:
    return candidate(Contributor(name=PersonName(literal=literal), role=role))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (person("Ann Lée"), True),
        (person("Bo Ek"), False),
        (person("Ann Lee", role="photographer"), None),
        (person("Bo Ek", role="editor"), None),
        (candidate(Contributor(name=Organisation(name="Meridian News"))), True),
    ],
)
def test_authors_are_right_by_name_and_others_are_not_judged(found: Candidate, verdict: bool | None) -> None:
    assert verdicts.people([found], Gold(id="a", authors=("By Ann Lee", "Meridian News"))) == (verdict,)


@pytest.mark.parametrize("judge", [verdicts.titles, verdicts.published, verdicts.keywords, verdicts.people])
def test_what_was_not_recorded_is_not_judged(judge: object) -> None:
    assert callable(judge)
    value = {verdicts.published: Date(value="2024-03-01", literal="1 March"), verdicts.people: person("Bo").value}
    found = candidate(value.get(judge, Phrase(text="Ferries")))
    assert judge([found], Gold(id="a")) == (None,)


def test_a_title_is_right_whatever_its_quotes() -> None:
    found = [candidate(Phrase(text=text)) for text in ("“Ferries” return", "Ferries leave")]
    assert verdicts.titles(found, Gold(id="a", title='"Ferries" return.')) == (True, False)


def test_a_day_is_right_in_any_zone_that_the_text_shows() -> None:
    found = [candidate(Date(value=value, literal=value)) for value in ("2024-03-01T23:10", "2024-03-02", "2024-03")]
    gold = Gold(id="a", date="2024-03-02 04:10:00+00:00", present={"article": Present(date=("2024-03-01",))})
    assert verdicts.published(found, gold) == (True, True, False)


def test_what_a_page_names_beside_its_topics_is_not_judged() -> None:
    found = [candidate(Phrase(text=text)) for text in ("#Ferries", "Storms", "Sport")]
    gold = Gold(id="a", topics=("ferries",), topics_all=("ferries", "storms"))
    assert verdicts.keywords(found, gold) == (True, None, False)
