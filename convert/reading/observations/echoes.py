"""What can be seen in whether the text below a short line goes on from it."""

from convert.reading.observations.place import text_places
from convert.reading.observations.registry import observation
from convert.reading.page import Chunk, Page, once_a_page

SHORTEST = 3  # letters of a word that says what a line is about, in scripts with an alphabet
FEWEST_WORDS, LONGEST = 2, 28  # rarer words of a line, and words of it
BELOW = 6  # chunks below a line in which text is looked for
TEXTS = 2  # chunks of it


TAKEN_UP, NOT_TAKEN_UP = ("is_taken_up_below",), ("is_not_taken_up_below",)
SENTENCES = {
    TAKEN_UP[0]: "the text below it has one of its rarer words",
    NOT_TAKEN_UP[0]: "the text below it has none of its rarer words",
}


def _taken_up(chunk: Chunk, page: Page) -> tuple[str, ...]:
    words = _words_to_take_up(chunk, page)
    if not words:
        return ()
    return NOT_TAKEN_UP if words.isdisjoint(_below(chunk, page)) else TAKEN_UP


observation.add_family(SENTENCES, _taken_up)


def rare_words(index: int, page: Page) -> frozenset[str]:
    """The distinct words of a chunk without the commonest of the language, and without the shortest."""
    known = _known(page)
    if index not in known:
        words = page.chunks[index].word_set - page.lexicon.words("common_words")
        known[index] = frozenset(word for word in words if len(word) >= SHORTEST or not word.isascii())
    return known[index]


@once_a_page
def _known(page: Page) -> dict[int, frozenset[str]]:
    """The rare words of chunks, put in as they are asked for."""
    return {}


def _words_to_take_up(chunk: Chunk, page: Page) -> frozenset[str]:
    """The rarer words of a short line with text below it, if there are some."""
    if chunk.words > LONGEST or chunk.index in text_places(page) or not _texts_below(page)[chunk.index]:
        return frozenset()
    words = rare_words(chunk.index, page)
    return words if len(words) >= FEWEST_WORDS else frozenset()


def _below(chunk: Chunk, page: Page) -> frozenset[str]:
    """The words of the next texts, which are the same for all lines above them."""
    texts, known = _texts_below(page)[chunk.index], _words_below(page)
    if texts not in known:
        known[texts] = frozenset().union(*(page.chunks[index].word_set for index in texts))
    return known[texts]


@once_a_page
def _words_below(page: Page) -> dict[tuple[int, ...], frozenset[str]]:
    """The words of texts, put in as they are asked for."""
    return {}


@once_a_page
def _texts_below(page: Page) -> tuple[tuple[int, ...], ...]:
    """For each chunk the next chunks of running text that stand near below it."""
    prose, found = text_places(page), []
    next_ones: tuple[int, ...] = ()
    for chunk in reversed(page.chunks):
        found.append(next_ones if next_ones and next_ones[0] - chunk.index <= BELOW else ())
        if chunk.index in prose:
            next_ones = (chunk.index, *next_ones[: TEXTS - 1])
    return tuple(reversed(found))
