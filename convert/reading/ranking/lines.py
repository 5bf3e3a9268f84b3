"""What can be seen of the line in which a candidate stands: what is seen of chunks, and how much of it is a date."""

from bisect import bisect_right
from collections.abc import Iterable

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.moments import dates_of
from convert.reading.fields.names.organisations import is_organisation
from convert.reading.observations import observation
from convert.reading.observations.registry import Observations
from convert.reading.observations.wording import OPENING_NAMES
from convert.reading.ranking.surroundings import Surroundings, once

# What tells a title from captions, credits and buttons.
SEEN = (
    *OPENING_NAMES.values(),
    "ends_with_a_photo_credit",
    "ends_with_a_question_mark",
    "ends_with_three_dots",
    "holds_separators",
    "is_a_sentence_among_short_lines",
    "is_all_capitals",
    "is_said_again_by_a_caption",
    "opens_with_a_quotation_mark",
)
LONGEST_NAME = 8  # words of a house
HOUSE_WORDS = ("organisation_words", "desks", "agencies")  # lists of which the name of a house has a word
EDGES = (0.2, 0.5, 0.75, 0.95)
FILLED = ("hardly", "by_a_third", "mostly", "nearly", "wholly")
DATED = tuple((f"is_{share}_a_date",) for share in FILLED)


def observe_lines(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see of the candidate's line what is seen of chunks, and which share of it dates fill."""
    observations.add_family({name: observation.sentences[name] for name in SEEN}, _seen)
    observations.add("reads_like_a_house", "it is only the name of a house", _reads_like_a_house)
    observations.add_family(
        {name: f"its line is {share.replace('_', ' ')} a date" for (name,), share in zip(DATED, FILLED, strict=True)},
        _dated,
    )


def _seen(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    return _of_chunks(around)[candidate.chunk]


@once
def _of_chunks(around: Surroundings) -> dict[int, list[str]]:
    """What is seen of each chunk in which a candidate stands."""
    chunks = [around.page.chunks[index] for index in around.per_chunk]
    return dict(zip(around.per_chunk, observation.only(SEEN)(chunks, around.page), strict=True))


def _reads_like_a_house(candidate: Candidate, around: Surroundings) -> bool:
    chunk, lexicon = around.chunk(candidate), around.page.lexicon
    if chunk.words > LONGEST_NAME or all(map(chunk.word_set.isdisjoint, map(lexicon.words, HOUSE_WORDS))):
        return False
    return is_organisation(chunk.text[candidate.start : candidate.end], lexicon)


def _dated(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    dates = dates_of(around.page)[candidate.chunk]
    if not dates:
        return ()
    text = around.chunk(candidate).text
    share = sum(_letters(text[each.start : each.end]) for each in dates) / (_letters(text) or 1)
    return DATED[bisect_right(EDGES, share)]


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
