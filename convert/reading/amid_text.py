"""Chunks that are paragraphs beyond doubt: running text with running text around it."""

from convert.reading.fields.speakers import speeches
from convert.reading.observations.extent import main_run
from convert.reading.observations.place import text_places
from convert.reading.page import Chunk, Form, Page

LEAST_WORDS = 25
LONG = 40  # words
FARTHER = 2  # chunks above and below stands what is looked at besides
ENOUGH, ENOUGH_OF_LONG = 3, 2  # of the four are running text; or both that stand next to it
SURELY = 0.99  # weighed all the same, 6,639 of 6,642 such chunks of news pages are paragraphs
WHY = (
    "it is running text of the longest run",
    "running text stands around it",
    "no cue opens it",
)


def amid_text(page: Page) -> frozenset[int]:
    """The indices of the chunks of `page` that nobody needs to weigh: they are part of the story, and paragraphs.

    Long ones of the longest run of running text that stand amid others, that no cue opens and nobody speaks.
    """
    run, prose, spoken = main_run(page), text_places(page), speeches(page)
    return frozenset(
        index
        for index in prose
        if index in run
        and page.chunks[index].words >= LEAST_WORDS
        and page.chunks[index].form is Form.PROSE
        and not page.openings[index]
        and index not in spoken
        and _stands_amid(page.chunks[index], prose)
    )


def _stands_amid(chunk: Chunk, prose: frozenset[int]) -> bool:
    above, below = chunk.index - 1 in prose, chunk.index + 1 in prose
    if above and below:
        return True
    farther = sum(chunk.index + distance in prose for distance in (-FARTHER, FARTHER))
    return above + below + farther >= (ENOUGH_OF_LONG if chunk.words >= LONG else ENOUGH)
