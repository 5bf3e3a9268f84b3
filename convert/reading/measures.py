"""What can be measured of a chunk and of where it stands, in numbers."""

from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec

from convert.reading.observations.extent import main_run
from convert.reading.observations.place import text_places
from convert.reading.page import Chunk, Page, once_a_page

NONE = -1.0  # there is no such neighbour
NEAR, FAR = 3, 10  # chunks above and below in which running text is counted
AROUND = 5  # chunks to each side over which lengths are averaged
OPENING = 200  # characters in which capitals and digits are counted


class _Facts(msgspec.Struct, frozen=True):
    """What is counted once for a page."""

    words: tuple[int, ...]  # of each chunk
    words_before: tuple[int, ...]  # of all chunks before each
    texts_before: tuple[int, ...]  # how many chunks of running text stand before each
    text_words_before: tuple[int, ...]  # how many words those have
    run: range  # the longest run of running text

    def texts(self, start: int, end: int) -> int:
        """How many chunks from `start` to `end` are running text."""
        last = len(self.words)
        return self.texts_before[min(end, last)] - self.texts_before[max(start, 0)]

    def words_at(self, index: int) -> float:
        """The words of one chunk; `NONE` outside the page."""
        return self.words[index] if 0 <= index < len(self.words) else NONE

    def mean_words(self, start: int, end: int) -> float:
        """The mean of the words of the chunks from `start` to `end`."""
        start, end = max(start, 0), min(end, len(self.words))
        return (self.words_before[end] - self.words_before[start]) / (end - start)


@once_a_page
def _facts(page: Page) -> _Facts:
    prose = text_places(page)
    words = tuple(chunk.words for chunk in page.chunks)
    run = main_run(page) or range(len(words), len(words) + 1)
    return _Facts(
        words=words,
        words_before=_sums(words),
        texts_before=_sums([int(chunk.index in prose) for chunk in page.chunks]),
        text_words_before=_sums([chunk.words if chunk.index in prose else 0 for chunk in page.chunks]),
        run=run,
    )


def _sums(numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(accumulate(numbers, initial=0))


def _share_above(chunk: Chunk, facts: _Facts) -> float:
    return facts.text_words_before[chunk.index] / (facts.text_words_before[-1] or 1)


def _capitals(text: str) -> float:
    return sum(map(str.isupper, text)) / (sum(map(str.isalpha, text)) or 1)


Measure = Callable[[Chunk, _Facts], float]

# Name, what `explain` prints of it, and how it is taken.
MEASURES: tuple[tuple[str, str, Measure], ...] = (
    ("place", "chunks above it: {:.0f}", lambda chunk, facts: chunk.index),
    ("page_length", "chunks of the page: {:.0f}", lambda chunk, facts: len(facts.words)),
    ("place_in_page", "its place on the page: {:.2f} of the way", lambda c, facts: c.index / len(facts.words)),
    ("chunks_left", "chunks from it to the end: {:.0f}", lambda chunk, facts: len(facts.words) - chunk.index),
    ("words", "its words: {:.0f}", lambda chunk, facts: chunk.words),
    ("characters", "its characters: {:.0f}", lambda chunk, facts: len(chunk.text)),
    ("since_the_run", "chunks since the longest run of text began: {:.0f}", lambda c, f: c.index - f.run.start),
    ("until_the_end_of_the_run", "chunks until that run ends: {:.0f}", lambda c, facts: facts.run.stop - 1 - c.index),
    ("share_above", "share of the text that stands above it: {:.2f}", _share_above),
    ("text_words", "words of the running text: {:.0f}", lambda chunk, facts: facts.text_words_before[-1] or 1),
    ("texts_above", "texts among the three above: {:.0f}", lambda c, facts: facts.texts(c.index - NEAR, c.index)),
    ("texts_below", "texts among the three below: {:.0f}", lambda c, f: f.texts(c.index + 1, c.index + 1 + NEAR)),
    ("texts_far_above", "texts among the ten above: {:.0f}", lambda c, facts: facts.texts(c.index - FAR, c.index)),
    ("texts_far_below", "texts among the ten below: {:.0f}", lambda c, f: f.texts(c.index + 1, c.index + 1 + FAR)),
    ("words_above", "words of the line above: {:.0f}", lambda chunk, facts: facts.words_at(chunk.index - 1)),
    ("words_below", "words of the line below: {:.0f}", lambda chunk, facts: facts.words_at(chunk.index + 1)),
    ("words_second_above", "words two lines above: {:.0f}", lambda chunk, facts: facts.words_at(chunk.index - 2)),
    ("words_second_below", "words two lines below: {:.0f}", lambda chunk, facts: facts.words_at(chunk.index + 2)),
    ("words_around", "words of a line around it: {:.0f}", lambda c, f: f.mean_words(c.index - AROUND, c.index + 6)),
    ("capitals", "share of capitals: {:.2f}", lambda chunk, facts: _capitals(chunk.text[:OPENING])),
    ("digits", "digits in it: {:.0f}", lambda chunk, facts: sum(map(str.isdigit, chunk.text[:OPENING]))),
    ("blank_lines", "blank lines above it: {:.0f}", lambda chunk, facts: chunk.blanks_before),
    ("depth", "its depth: {:.0f}", lambda chunk, facts: chunk.depth),
    ("commas", "commas in it: {:.0f}", lambda chunk, facts: chunk.text.count(",")),
    ("stops", "full stops in it: {:.0f}", lambda chunk, facts: chunk.text.count(".")),
)
MEASURE_NAMES = tuple(name for name, _, _ in MEASURES)
MEASURE_SENTENCES = {name: sentence for name, sentence, _ in MEASURES}


def measured(chunk: Chunk, page: Page) -> list[float]:
    """The measures of `chunk`, in the order of `MEASURE_NAMES`."""
    facts = _facts(page)
    return [float(take(chunk, facts)) for _, _, take in MEASURES]
