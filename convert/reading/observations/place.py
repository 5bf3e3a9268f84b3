"""What can be seen in where a chunk stands, and in what else the page says."""

from collections.abc import Iterator

from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence, holds_several_sentences
from convert.reading.page import Chunk, Form, Page, once_a_page
from convert.reading.words import words_of_all

PROSE_WORDS = 18  # a chunk of so many words that ends like a sentence is running text
OTHER_FORMS = {Form.LIST_ITEM, Form.RULE, Form.NOTE, Form.TABLE, Form.HEADING, Form.VERSE, Form.PREFORMATTED}
CONSENT = {"furniture.newsletter", "furniture.subscription", "furniture.legal"}
FEWEST_WORDS = 10  # of two sentences that are running text all the same
NEAR = 8  # chunks: a pull quote stands beside the paragraph that it is taken from
LONGEST_LINE = 50  # words that recur or are strange: what is longer is text itself
TITLE_WORDS = 3  # distinct words that a line must have before "recurs" says anything


@once_a_page
def running_text(page: Page) -> tuple[int, ...]:
    """The indices of the chunks that are surely running text: long, or of several sentences, and ending like one."""
    return tuple(chunk.index for chunk in page.chunks if _is_running_text(chunk, page))


def _is_running_text(chunk: Chunk, page: Page) -> bool:
    if chunk.words < FEWEST_WORDS or chunk.form in OTHER_FORMS or not ends_like_a_sentence(chunk, page):
        return False
    if not page.openings[chunk.index].isdisjoint(CONSENT):  # "By subscribing, you agree to our terms."
        return False
    return chunk.words >= PROSE_WORDS or holds_several_sentences(chunk, page)


@once_a_page
def text_places(page: Page) -> frozenset[int]:
    """The same, as a set."""
    return frozenset(running_text(page))


@once_a_page
def body_words(page: Page) -> frozenset[str]:
    """The distinct words of the running text."""
    return words_of_all(page.chunks[index].text for index in running_text(page))


@once_a_page
def first_places(page: Page) -> dict[str, int]:
    """Where each distinct text stands first, letter case and blanks set aside."""
    places: dict[str, int] = {}
    for chunk in page.chunks:
        places.setdefault(chunk.folded, chunk.index)
    return places


@observation("it stands before the running text")
def stands_before_the_running_text(chunk: Chunk, page: Page) -> bool:
    prose = running_text(page)
    return bool(prose) and chunk.index < prose[0]


@observation("the page has no running text")
def page_has_no_running_text(chunk: Chunk, page: Page) -> bool:
    return not running_text(page)


@observation("running text follows within three chunks")
def running_text_follows_soon(chunk: Chunk, page: Page) -> bool:
    return _distance_down(page)[chunk.index] <= 3


PLACES = {
    "stands_amid_the_running_text": "it stands amid the running text",
    "stands_after_the_running_text": "it stands after the running text",
    "is_the_first": "it is the first",
    "is_one_of_the_first_three": "it is one of the first three",
    "is_one_of_the_last_three": "it is one of the last three",
    "running_text_follows_at_once": "running text follows at once",
    "running_text_stands_right_above": "running text stands right above it",
    "is_far_from_running_text": "no running text is near it",
}


@once_a_page
def _places(page: Page) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_places_of(chunk.index, page)) for chunk in page.chunks)


def _places_of(index: int, page: Page) -> Iterator[str]:
    prose = running_text(page)
    down, up = _distance_down(page)[index], _distance_up(page)[index]
    if prose and index >= prose[0]:
        yield "stands_amid_the_running_text" if index <= prose[-1] else "stands_after_the_running_text"
    if index == 0:
        yield "is_the_first"
    if index < 3:
        yield "is_one_of_the_first_three"
    if index >= len(page.chunks) - 3:
        yield "is_one_of_the_last_three"
    if down == 1:
        yield "running_text_follows_at_once"
    if up == 1:
        yield "running_text_stands_right_above"
    if min(up, down) > 4:
        yield "is_far_from_running_text"


observation.add_family(PLACES, lambda chunk, page: _places(page)[chunk.index])


@observation("it says again what an earlier line says")
def repeats_an_earlier_line(chunk: Chunk, page: Page) -> bool:
    return first_places(page)[chunk.folded] < chunk.index


@observation("its words come again in the running text")
def words_recur_in_the_body(chunk: Chunk, page: Page) -> bool:
    words, found = _recurring(page)[chunk.index]
    return words >= TITLE_WORDS and found >= 0.6 * words


@observation("few of its words come in the running text")
def words_are_strange_to_the_body(chunk: Chunk, page: Page) -> bool:
    words, found = _recurring(page)[chunk.index]
    return words > 0 and found <= 0.25 * words


@once_a_page
def _recurring(page: Page) -> tuple[tuple[int, int], ...]:
    """For each chunk that is no text itself how many distinct words it has, and how many of them the text has."""
    body = body_words(page)
    lines = (chunk.word_set if chunk.words <= LONGEST_LINE else frozenset() for chunk in page.chunks)
    return tuple((len(words), len(words & body)) for words in lines)


@observation("a paragraph near it holds its words")
def is_contained_in_a_paragraph(chunk: Chunk, page: Page) -> bool:
    if not 5 <= chunk.words <= 40:
        return False
    words = chunk.folded.strip(" \"'“”„‘’«».…")
    around = page.chunks[max(chunk.index - NEAR, 0) : chunk.index + NEAR + 1]
    return any(other.words > chunk.words and words in other.folded for other in around)


@once_a_page
def _distance_down(page: Page) -> tuple[int, ...]:
    return _distances(page, range(len(page.chunks) - 1, -1, -1))


@once_a_page
def _distance_up(page: Page) -> tuple[int, ...]:
    return _distances(page, range(len(page.chunks)))


def _distances(page: Page, order: range) -> tuple[int, ...]:
    """For each chunk how far away running text is, itself not counted, looking against `order`."""
    prose = text_places(page)
    far = len(page.chunks) + NEAR
    distances, distance = [far] * len(page.chunks), far
    for index in order:
        distance = min(distance + 1, far)
        distances[index] = distance
        if index in prose:
            distance = 0
    return tuple(distances)
