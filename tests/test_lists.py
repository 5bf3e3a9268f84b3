"""What is probable by itself, beside the list that it stands in."""

from math import isclose, sqrt

from pages import page_of

from convert.reading.fields.candidate import Candidate
from convert.reading.ranking.lists import filled, weighed_with_their_list
from convert.reading.ranking.ranker import Finding
from formats.tree import Phrase


def found(confidence: float, line: int, cue: str = "", text: str = "rain") -> Finding:
    return Finding(Candidate(chunk=line, start=0, end=len(text), value=Phrase(text=text), cue=cue), confidence, ())


def confidences(*findings: Finding) -> list[float]:
    texts = {each.candidate.chunk: each.candidate.value.text for each in findings}  # type: ignore[attr-defined]
    page = page_of("\n\n".join(texts.get(line, "rain") for line in range(6)))
    return [each.confidence for each in weighed_with_their_list(findings, page)]


def test_one_by_itself_stays_as_it_is() -> None:
    assert all(map(isclose, confidences(found(0.4, 3), found(0.9, 5)), (0.4, 0.9)))


def test_a_list_lifts_its_doubtful_and_lowers_its_sure() -> None:
    low, high = confidences(found(0.2, 3), found(0.8, 4))
    assert isclose(low, sqrt(0.2 * 0.5))
    assert isclose(high, sqrt(0.8 * 0.5))


def test_lines_apart_and_lines_without_the_label_are_no_part_of_the_list() -> None:
    assert all(map(isclose, confidences(found(0.9, 3, "Tags:"), found(0.1, 3), found(0.5, 5)), (0.9, 0.1, 0.5)))


def test_furniture_below_a_list_is_no_part_of_it() -> None:
    assert all(map(isclose, confidences(found(0.9, 3), found(0.1, 4, text="Most read")), (0.9, 0.1)))


def kept(*findings: Finding) -> list[int]:
    page = page_of("\n\n".join(["rain"] * 6))
    return [each.candidate.chunk for each in filled(findings, 0.3, page) if each.confidence >= 0.3]


def test_what_stands_among_likely_tags_of_an_announced_list_is_one() -> None:
    assert kept(found(0.4, 1, "Tags:"), found(0.1, 2, "Tags:"), found(0.5, 3, "Tags:"), found(0.1, 4, "Tags:")) == [
        1,
        2,
        3,
    ]
    assert kept(found(0.4, 1), found(0.1, 2), found(0.5, 3)) == [1, 3]
    assert kept(found(0.4, 1, "Tags:"), found(0.1, 2, "Tags:"), found(0.1, 3, "Tags:")) == [1]


def test_what_shares_a_line_with_two_likely_tags_is_one() -> None:
    phrases = [Phrase(text=text) for text in ("rain", "snow", "ice")]
    page = page_of("rain, snow, ice")
    findings = [
        Finding(Candidate(chunk=0, start=start, end=start + len(phrase.text), value=phrase, cue=""), confidence, ())
        for start, phrase, confidence in zip((0, 6, 12), phrases, (0.5, 0.6, 0.1), strict=True)
    ]
    assert all(each.confidence >= 0.3 for each in filled(findings, 0.3, page))
    assert [each.confidence for each in filled(findings[1:], 0.3, page)] == [0.6, 0.1]
