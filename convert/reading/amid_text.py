"""Chunks that are paragraphs beyond doubt: running text with running text around it."""

from convert.reading.fields.speakers import speeches
from convert.reading.observations.extent import main_run
from convert.reading.observations.place import running_text
from convert.reading.page import Form, Page

LEAST_WORDS = 25
AROUND = 2  # chunks above and below that are looked at
MOST_OTHERS = 1  # of these that are no running text; or both stand farther away than the next
SURELY = 0.99  # of so many such chunks and more the labels that are weighed are the same
WHY = (
    "it is running text of the longest run",
    "running text stands above and below it",
    "no cue opens it",
)


def amid_text(page: Page) -> frozenset[int]:
    """The indices of the chunks of `page` that nobody needs to weigh: they are part of the story, and paragraphs.

    Long ones of the longest run of running text that stand amid others, that no cue opens and nobody speaks.
    """
    run, prose, spoken = main_run(page), frozenset(running_text(page)), speeches(page)
    return frozenset(
        index
        for index in prose
        if index in run
        and page.chunks[index].words >= LEAST_WORDS
        and page.chunks[index].form is Form.PROSE
        and not page.openings[index]
        and index not in spoken
        and _stands_amid(index, prose)
    )


def _stands_amid(index: int, prose: frozenset[int]) -> bool:
    """Whether the chunks next to it are running text, or all but one of those around it."""
    if index - 1 in prose and index + 1 in prose:
        return True
    return sum(near in prose for near in range(index - AROUND, index + AROUND + 1)) - 1 >= 2 * AROUND - MOST_OTHERS
