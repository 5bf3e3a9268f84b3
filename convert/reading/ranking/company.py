"""What can be seen of a candidate in the lines right above and below its own, and in the other candidates."""

from collections.abc import Iterable
from math import inf

from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings

BESIDE = (
    Label.HEADLINE,
    Label.DECK,
    Label.BYLINE,
    Label.DATE_LINE,
    Label.PARAGRAPH,
    Label.SUBHEAD,
    Label.CAPTION,
    Label.KEYWORD,
    Label.FURNITURE,
)
ABOVE = {label: f"follows_a_{label.name.lower()}" for label in BESIDE}
BELOW = {label: f"precedes_a_{label.name.lower()}" for label in BESIDE}
SIZES = (
    (1, 3, "stands_in_1_to_3_words"),
    (4, 8, "stands_in_4_to_8_words"),
    (9, 16, "stands_in_9_to_16_words"),
    (17, 40, "stands_in_17_to_40_words"),
    (41, inf, "stands_in_41_or_more_words"),
)


def observe_company(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see what stands above and below the candidate's line, and how long that line is."""
    above = {name: f"the line above reads as this: {label}" for label, name in ABOVE.items()}
    below = {name: f"the line below reads as this: {label}" for label, name in BELOW.items()}
    sizes = {name: f"its line has {name[10:].replace('_', ' ')}" for _, _, name in SIZES}
    observations.add_family({**above, **below}, _beside)
    observations.add_family(sizes, _size)
    observations.add("is_the_first_below_the_title", "it is the first of its kind below the title", _is_first_below)


def _beside(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    place, lines = candidate.chunk, around.lines
    if place and lines[place - 1].label in ABOVE:
        yield ABOVE[lines[place - 1].label]
    if place + 1 < len(lines) and lines[place + 1].label in BELOW:
        yield BELOW[lines[place + 1].label]


def _size(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    words = around.chunk(candidate).words
    return (name for least, most, name in SIZES if least <= words <= most)


def _is_first_below(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk == around.first_below_the_title
