"""What can be seen of a candidate in how the lines right above and below differ from its own."""

from collections.abc import Iterable, Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.observations.echoes import rare_words
from convert.reading.observations.registry import Observations
from convert.reading.page import Chunk, Page
from convert.reading.ranking.surroundings import Surroundings

DECK = 8  # words of a line that may say more about a title
LABEL = 4  # words of a line above that may be the label of a title
SHORT = 3  # words: names, dates, buttons
LONG = 5  # words of a line above that is no label
SHARED = 2  # rarer words that two lines on the same matter have both
END = (".", "!", "?", "…")
NEIGHBOURS = {
    "precedes_a_longer_line": "the line below is longer",
    "precedes_a_line_like_a_deck": "the line below has eight words or more, and no fewer than it",
    "precedes_a_sentence": "the line below is a sentence",
    "precedes_a_short_line": "the line below has three words or fewer",
    "shares_words_with_the_line_below": "the line below has rarer words of it",
    "follows_a_shorter_line": "the line above is shorter, and has four words or fewer",
    "follows_a_longer_line": "the line above has five words or more, and no fewer than it",
    "shares_words_with_the_line_above": "the line above has rarer words of it",
}


def observe_neighbours(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` compare the candidate's line with the ones beside it."""
    observations.add_family(NEIGHBOURS, _neighbours)


def _neighbours(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    chunks, place = around.page.chunks, candidate.chunk
    if place + 1 < len(chunks):
        yield from _below(chunks[place], chunks[place + 1], around.page)
    if place:
        yield from _above(chunks[place], chunks[place - 1], around.page)


def _below(line: Chunk, below: Chunk, page: Page) -> Iterator[str]:
    if below.words > line.words:
        yield "precedes_a_longer_line"
    if below.words >= DECK:
        if below.words >= line.words:
            yield "precedes_a_line_like_a_deck"
        if below.text.endswith(END):
            yield "precedes_a_sentence"
    if below.words <= SHORT:
        yield "precedes_a_short_line"
    if _share_words(line, below, page):
        yield "shares_words_with_the_line_below"


def _above(line: Chunk, above: Chunk, page: Page) -> Iterator[str]:
    if above.words <= LABEL and above.words < line.words:
        yield "follows_a_shorter_line"
    if above.words >= LONG and above.words >= line.words:
        yield "follows_a_longer_line"
    if _share_words(line, above, page):
        yield "shares_words_with_the_line_above"


def _share_words(line: Chunk, other: Chunk, page: Page) -> bool:
    if line.words <= SHARED or other.words < SHARED:
        return False
    return len(rare_words(line.index, page) & rare_words(other.index, page)) >= SHARED
