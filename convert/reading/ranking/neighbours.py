"""What can be seen of a candidate in how the lines right above and below differ from its own."""

from collections.abc import Iterable, Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label
from convert.reading.observations.captions import ends_with_a_photo_credit
from convert.reading.observations.echoes import rare_words
from convert.reading.observations.registry import Observations
from convert.reading.page import Chunk, Page
from convert.reading.ranking.surroundings import Surroundings

DECK = 8  # words of a line that may say more about a title
LABEL = 4  # words of a line above that may be the label of a title
SHORT = 3  # words: names, dates, buttons
LONG = 5  # words of a line above that is no label
SHARED = 2  # rarer words that two lines on the same matter have both
BELOW_A_PAIR = {Label.BYLINE, Label.DATE_LINE, Label.PARAGRAPH, Label.CAPTION}
CAPTION_CUES = {"caption_cues", "photo_credit_cues"}
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
    "follows_a_colon": "the line above has eight words or fewer, and ends with a colon",
    "precedes_words_of_a_picture": "a caption or the credit of a picture stands on the line below",
    "is_the_upper_of_a_pair": "a longer line stands between it and byline, date or text",
    "is_the_lower_of_a_pair": "a shorter line that is no sentence stands above it, and byline, date or text below",
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
    yield from _in_a_pair(place, around)


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
    if not page.openings[below.index].isdisjoint(CAPTION_CUES) or ends_with_a_photo_credit(below, page):
        yield "precedes_words_of_a_picture"


def _above(line: Chunk, above: Chunk, page: Page) -> Iterator[str]:
    if above.words <= LABEL and above.words < line.words:
        yield "follows_a_shorter_line"
    if above.words >= LONG and above.words >= line.words:
        yield "follows_a_longer_line"
    if _share_words(line, above, page):
        yield "shares_words_with_the_line_above"
    if above.words <= DECK and above.text.endswith((":", "：")):
        yield "follows_a_colon"


def _in_a_pair(place: int, around: Surroundings) -> Iterator[str]:
    """Whether the line and one beside it may be a title and the line that says more about it."""
    if _are_a_pair(place, around):
        yield "is_the_upper_of_a_pair"
    if place and _are_a_pair(place - 1, around):
        yield "is_the_lower_of_a_pair"


def _are_a_pair(upper: int, around: Surroundings) -> bool:
    chunks, lines = around.page.chunks, around.lines
    if upper + 2 >= len(chunks) or lines[upper + 2].label not in BELOW_A_PAIR:
        return False
    head, deck = chunks[upper], chunks[upper + 1]
    is_head = SHORT <= head.words < deck.words and not head.text.endswith(END)
    return is_head and not any(map(around.page.opens_like_furniture, (upper, upper + 1)))


def _share_words(line: Chunk, other: Chunk, page: Page) -> bool:
    if line.words <= SHARED or other.words < SHARED:
        return False
    return len(rare_words(line.index, page) & rare_words(other.index, page)) >= SHARED
