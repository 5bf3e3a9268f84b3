"""What can be seen of a candidate in its place among the lines at the head of a story."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings, once

ORDER = {
    "stands_above_all_headlines": "it stands above all lines that read as headlines",
    "stands_below_a_headline": "a line that reads as a headline stands above it",
    "is_the_only_headline": "no other line reads as a headline",
    "is_the_first_headline": "it is the first of several lines that read as headlines",
    "is_the_second_headline": "it is the second line that reads as a headline",
    "is_the_third_headline": "it is the third line that reads as a headline",
    "is_the_last_headline": "it is the last line that reads as a headline",
}
IN_ORDER = ("is_the_first_headline", "is_the_second_headline", "is_the_third_headline")
NEAR = (Label.BYLINE, Label.DATE_LINE)
EDGES = (2, 4, 8)
DISTANCES = ("1", "2_to_3", "4_to_7", "8_to_12")
FARTHEST = 12  # chunks
WORDS = 4  # of a line that may be a title
ENDS = {
    "is_the_first_of_four_words": "no line of four words stands above it",
    "is_the_last_of_four_words": "no line of four words stands between it and the text",
}


def observe_heads(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see where the candidate stands among headlines, and how far from byline and date."""
    observations.add_family(ORDER, _order)
    observations.add_family(_distances(), _near)
    observations.add_family(ENDS, _ends)


def _order(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    headlines, place = _places(around)[Label.HEADLINE], candidate.chunk
    if not headlines:
        return
    if place != headlines[0]:
        yield "stands_below_a_headline" if place > headlines[0] else "stands_above_all_headlines"
    if len(headlines) == 1 and place == headlines[0]:
        yield "is_the_only_headline"
    elif place in headlines[: len(IN_ORDER)]:
        yield IN_ORDER[headlines.index(place)]
    if place == headlines[-1]:
        yield "is_the_last_headline"


def _distances() -> dict[str, str]:
    sentences = {}
    for label in NEAR:
        for distance in DISTANCES:
            for side in ("below", "above"):
                lines = distance.replace("_", " ")
                sentences[_name(label, distance, side)] = f"the nearest {label} stands {lines} lines {side} it"
        sentences[_none(label)] = f"no {label} stands near it"
    return sentences


def _near(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    for label in NEAR:
        places = _places(around)[label]
        at = bisect_left(places, candidate.chunk)
        if at < len(places) and places[at] == candidate.chunk:
            continue
        below = places[at] - candidate.chunk if at < len(places) else FARTHEST + 1
        above = candidate.chunk - places[at - 1] if at else FARTHEST + 1
        if min(below, above) > FARTHEST:
            yield _none(label)
        else:
            distance = DISTANCES[bisect_right(EDGES, min(below, above))]
            yield _name(label, distance, "below" if below <= above else "above")


def _name(label: Label, distance: str, side: str) -> str:
    return f"has_a_{label.name.lower()}_{distance}_{side}"


def _none(label: Label) -> str:
    return f"has_no_{label.name.lower()}_near"


def _ends(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    first, last = _first_and_last(around)
    if candidate.chunk < around.body.start:
        if candidate.chunk <= first:
            yield "is_the_first_of_four_words"
        if candidate.chunk >= last:
            yield "is_the_last_of_four_words"


@once
def _first_and_last(around: Surroundings) -> tuple[int, int]:
    """Where the first and the last line of four words stand above the body."""
    above = around.page.chunks[: around.body.start]
    places = [chunk.index for chunk in above if chunk.words >= WORDS]
    return (places[0], places[-1]) if places else (around.body.start, 0)


@once
def _places(around: Surroundings) -> dict[Label, tuple[int, ...]]:
    """Where lines of the labels that are asked about stand."""
    asked = (Label.HEADLINE, *NEAR)
    return {label: tuple(line.chunk.index for line in around.lines if line.label is label) for label in asked}
