"""Of the people that are probable, who signs."""

from typing import Any

from convert.reading.fields.candidate import Candidate
from convert.reading.ranking.ranker import Finding
from convert.reading.ranking.signers import signers
from convert.reading.ranking.signing import Ground
from formats.tree import Contributor, PersonName, Span

ENOUGH = 0.4


def found(name: str, confidence: float, *, line: int = 1, at: int = 0, cue: str = "", **more: Any) -> Finding:
    span = Span(1000 * line + at, 1000 * line + at + len(name))
    value = Contributor(name=PersonName(literal=name, span=span), span=span, **more)
    return Finding(Candidate(chunk=line, start=at, end=at + len(name), value=value, cue=cue), confidence, ())


def signing(*findings: Finding, enough: float = ENOUGH) -> list[str]:
    return [each.candidate.value.name.literal for each in signers(findings, enough)]  # type: ignore[attr-defined]


def test_the_probable_sign() -> None:
    assert signing(found("Ann Lee", 0.4), found("Bo Ek", 0.39, at=20)) == ["Ann Lee"]


def test_a_cue_makes_the_likeliest_sign_where_nobody_else_does() -> None:
    announced = found("Ann Lee", 0.2, cue="By")
    assert signing(announced) == ["Ann Lee"]
    assert signing(found("Ann Lee", 0.39)) == []
    assert signing(found("Ann Lee", 0.19, cue="By")) == []
    assert signing(announced, found("Bo Ek", 0.3, line=3)) == []
    assert signing(announced, found("Bo Ek", 0.5, line=3)) == ["Bo Ek"]


def test_who_signs_the_only_letter_signs_where_nobody_else_does() -> None:
    letter = found("Ann Lee", 0.2), found("Lower Quay", 0.1)
    assert [each.candidate.start for each in signers(letter, ENOUGH, Ground(closes=frozenset({1})))] == [0]
    assert signers(letter, ENOUGH, Ground(closes=frozenset({7}))) == ()
    assert signers(letter, ENOUGH, Ground(closes=frozenset({1, 7}))) == ()
    assert signing(*letter) == []


def test_who_is_the_last_line_of_a_page_signs_where_nobody_else_does() -> None:
    name = found("Ann Lee", 0.3)
    assert [each.candidate.chunk for each in signers((name,), ENOUGH, Ground(last=1))] == [1]
    assert signers((name,), ENOUGH, Ground(last=2)) == ()
    assert signers((found("Ann Lee", 0.27),), ENOUGH, Ground(last=1)) == ()
    assert signers((found("Ann Lee", 0.3, at=9),), ENOUGH, Ground(last=1)) == ()
    assert [each.candidate.chunk for each in signers((name, found("Bo Ek", 0.5, line=7)), ENOUGH, Ground(last=1))] == [
        7
    ]


def test_those_who_are_announced_together_sign_together() -> None:
    line = found("Ann Lee", 0.3, cue="By"), found("Bo Ek", 0.28, at=20, cue="By"), found("Cy Orr", 0.2, at=40, cue="By")
    assert signing(*line) == ["Ann Lee", "Bo Ek"]


def test_who_signs_far_from_the_likeliest_wrote_another_story() -> None:
    author = found("Ann Lee", 0.9)
    assert signing(author, found("Bo Ek", 0.6, line=3)) == ["Ann Lee", "Bo Ek"]
    assert signing(author, found("Bo Ek", 0.6, line=4)) == ["Ann Lee"]
    assert signing(author, found("Bo Ek", 0.7, line=4)) == ["Ann Lee", "Bo Ek"]
    assert signing(author, found("Bo Ek", 0.6, line=40, role="editor")) == ["Ann Lee", "Bo Ek"]


def test_what_is_said_far_away_of_the_same_person_counts() -> None:
    (author,) = signers((found("Ann Lee", 0.9), found("Ann Lee", 0.5, line=40, position="reporter")), ENOUGH)
    assert author.candidate.value.position == "reporter"  # type: ignore[attr-defined]


def test_who_opens_a_line_beside_a_date_signs_where_nobody_else_does() -> None:
    name, amid = found("Ann Lee", 0.26), found("Bo Ek", 0.3, at=9)
    dated = Ground(dated=frozenset({1}))
    assert [each.candidate.start for each in signers((name, amid), ENOUGH, dated)] == [0]
    assert signers((name,), ENOUGH, Ground(dated=frozenset({2}))) == ()
    assert signers((found("Ann Lee", 0.2),), ENOUGH, dated) == ()


def test_who_stands_above_the_credit_of_a_picture_is_on_it_where_somebody_else_signs() -> None:
    shown, writes = found("Ann Lee", 0.8, line=4), found("Bo Ek", 0.7, line=3)
    pictured = Ground(pictured=frozenset({4}))
    assert [each.candidate.chunk for each in signers((writes, shown), ENOUGH, pictured)] == [3]
    assert [each.candidate.chunk for each in signers((shown,), ENOUGH, pictured)] == [4]


def test_who_stands_near_somebody_near_signs_as_well() -> None:
    names = (found("Ann Lee", 0.6, line=1), found("Bo Ek", 0.6, line=3), found("Cy Roe", 0.9, line=5))
    assert len(signers(names, ENOUGH)) == 3
    assert len(signers((names[0], names[2]), ENOUGH)) == 1
