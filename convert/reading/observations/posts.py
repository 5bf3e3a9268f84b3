"""What can be seen of the posts of a live page, and of headings that a list of contents names."""

import re

from convert.reading.observations.place import text_places
from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence
from convert.reading.page import Chunk, Form, Page, once_a_page

FEWEST_POSTS = 3
LONGEST_STAMP = 40  # characters of a line that says when a post was written, and by whom
MOST_BESIDE = 5  # words beside the time of day
HEAD_WORDS = range(4, 29)  # of the heading of a post, or of what a list of contents names
BELOW = 2  # chunks below a heading in which text stands
# '20:42', '11.48', '9h05': a time of day
CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)")


@observation("a line with nothing but a time and a name stands above it, as above others")
def follows_the_time_of_a_post(chunk: Chunk, page: Page) -> bool:
    return chunk.index - 1 in _stamps(page)


@observation("it is the heading of a post on a live page")
def heads_a_post(chunk: Chunk, page: Page) -> bool:
    return chunk.index - 1 in _stamps(page) and _may_be_a_heading(chunk, page)


@observation("a list above names it, and text stands below it")
def is_named_in_the_contents(chunk: Chunk, page: Page) -> bool:
    place = _items(page).get(chunk.folded)
    return place is not None and place < chunk.index and _may_be_a_heading(chunk, page)


def _may_be_a_heading(chunk: Chunk, page: Page) -> bool:
    if chunk.words not in HEAD_WORDS or chunk.form is not Form.PROSE or ends_like_a_sentence(chunk, page):
        return False
    return not text_places(page).isdisjoint(range(chunk.index + 1, chunk.index + 1 + BELOW))


@once_a_page
def _stamps(page: Page) -> frozenset[int]:
    """The lines that say when a post was written, where there are several."""
    found = frozenset(chunk.index for chunk in page.chunks if _is_a_stamp(chunk))
    return found if len(found) >= FEWEST_POSTS else frozenset()


def _is_a_stamp(chunk: Chunk) -> bool:
    if len(chunk.text) > LONGEST_STAMP or not any(map(str.isdigit, chunk.text)):
        return False
    clock = CLOCK.search(chunk.text)
    return clock is not None and len((chunk.text[: clock.start()] + chunk.text[clock.end() :]).split()) <= MOST_BESIDE


@once_a_page
def _items(page: Page) -> dict[str, int]:
    """Where each item of a list that may name a heading stands first."""
    places: dict[str, int] = {}
    for chunk in page.chunks:
        if chunk.form is Form.LIST_ITEM and chunk.words in HEAD_WORDS:
            places.setdefault(chunk.folded, chunk.index)
    return places
