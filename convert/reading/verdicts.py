"""What speaks for a thing and what against it, at the head of a review: "Pros", "Cons", and the points below each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Form, Page
from convert.reading.sayings import SAID

FOR, AGAINST = "pro_heads", "con_heads"
LONGEST_LIST = 16  # chunks below a heading, the signs that stand on lines of their own among them
LONGEST_POINT = 16  # words
FORMS = frozenset({Form.PROSE, Form.LIST_ITEM})
SAID_OF_POINTS = "it is of a list of what speaks for or against what is reviewed"


def with_points_of_a_review(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """The points below "Pros" and "Cons" as items of a list, and these as its headings."""
    heads = {index: Label.SUBHEAD for pair in _pairs_of_heads(page) for index in pair}
    points = {index: Label.LIST_ITEM for pair in _pairs_of_heads(page) for index in _points(*pair, page)}
    said = points | heads
    for line in lines:
        label = said.get(line.chunk.index, line.label)
        yield line if label is line.label else LabelledChunk(line.chunk, label, SAID, (SAID_OF_POINTS,))


def _pairs_of_heads(page: Page) -> list[tuple[int, int]]:
    """Where "Pros" and then "Cons" are lines of their own with a few points between them, or the other way round."""
    kinds = {word: name for name in (FOR, AGAINST) for word in page.lexicon.words(name)}
    if page.repeats.keys().isdisjoint(kinds):
        return []
    heads = [chunk.index for chunk in page.chunks if chunk.folded in kinds]
    return [
        (first, second)
        for first, second in pairwise(heads)
        if kinds[page.chunks[first].folded] != kinds[page.chunks[second].folded]
        and 1 < second - first <= LONGEST_LIST
        and all(_may_be_a_point(index, page) for index in range(first + 1, second))
    ]


def _points(first: int, second: int, page: Page) -> Iterator[int]:
    """The chunks that say something between the headings, and below the second as many at most."""
    between = range(first + 1, second)
    yield from (index for index in between if _says_something(index, page))
    have_gaps = any(page.chunks[index].blanks_before for index in between[1:])
    for index in range(second + 1, min(2 * second - first, len(page.chunks))):
        is_apart = index > second + 1 and page.chunks[index].blanks_before and not have_gaps
        if is_apart or not _may_be_a_point(index, page):
            return
        if _says_something(index, page):
            yield index


def _may_be_a_point(index: int, page: Page) -> bool:
    chunk = page.chunks[index]
    return chunk.words <= LONGEST_POINT and chunk.form in FORMS and not page.opens_like_furniture(index)


def _says_something(index: int, page: Page) -> bool:
    """Whether it is more than a sign: those before points may stand on lines of their own."""
    return any(map(str.isalpha, page.chunks[index].text))
