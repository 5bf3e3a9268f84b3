"""Lines that only interrupt a page: what it says again and again ("Article content", "Reply"), and "Advertisement".

Where a printed page ends and the next begins its number and its head do so as well. Such lines part what belongs
together, so that a paragraph between two of them looks like a lone line among menus. Labels are given to the page as it
reads without them.
"""

from collections.abc import Iterable

import msgspec

from convert.reading.fields.moments import dates_of
from convert.reading.fields.names import looks_like_a_name
from convert.reading.observations.shape import DIGIT, SENTENCE_END
from convert.reading.page import Chunk, Form, Layout, Page, once_a_page

SAID_OF_ECHOES = "the page says the same in line after line"
SAID_OF_ADVERTISEMENTS = "it says that an advertisement stands here"
SAID_OF_TURNS = "a page ends here and the next begins"
SAID_OF_CUES = "it says when a subtitle is shown"
ARROW = " --> "  # between the times of a subtitle
ADVERTISEMENTS = ("furniture.advertisement", "furniture_lines.advertisement")
MOST_WORDS = 4
FEWEST_TIMES = 4
LONGEST_NUMBER = 3  # digits of the number of a page
FEWEST_IN_A_HEAD, LONGEST_HEAD = 3, 20  # words of the head that its pages have
DASHES = ("-", "–", "—", "―")


def interruption(chunk: Chunk, page: Page) -> str | None:
    """Why `chunk` only interrupts what stands around it; None where it says something of its own."""
    if chunk.form is Form.TURN or chunk.index in _turns(page):
        return SAID_OF_CUES if ARROW in chunk.text else SAID_OF_TURNS
    if chunk.form is not Form.PROSE or chunk.words > MOST_WORDS:
        return None
    if chunk.index and any(chunk.folded in page.lexicon.words(name) for name in ADVERTISEMENTS):
        return SAID_OF_ADVERTISEMENTS
    return SAID_OF_ECHOES if _is_echo(chunk, page) else None


def _is_echo(chunk: Chunk, page: Page) -> bool:
    """Whether `chunk` is a short line that the page repeats; a speaker's name, a sentence or a signature is none."""
    if page.repeats[chunk.folded] < FEWEST_TIMES:
        return False
    says_more = chunk.text.endswith((":", "：")) or chunk.text.startswith(DASHES) or SENTENCE_END.search(chunk.text)
    return not says_more and not looks_like_a_name(chunk.text, page.lexicon)


@once_a_page
def _turns(page: Page) -> frozenset[int]:
    """The numbers of pages that stand beside a head which wrapped copy has more than once, and these heads."""
    if page.layout is not Layout.WRAPPED:
        return frozenset()
    numbers = [chunk.index for chunk in page.chunks if len(chunk.text) <= LONGEST_NUMBER and chunk.text.isdecimal()]
    beside = {index + step: index for index in numbers for step in (-1, 1) if 0 <= index + step < len(page.chunks)}
    heads = {index for index in beside if _may_head_pages(page.chunks[index], page)}
    said = {page.chunks[index].folded for index in heads}
    again = {chunk.index for chunk in page.chunks if chunk.folded in said} if said else set()
    return frozenset(again | {beside[index] for index in heads})


def _may_head_pages(chunk: Chunk, page: Page) -> bool:
    """Whether it is a line that comes again, with a volume, an issue or pages: "HARBOUR REVIEW   Vol. 12, No. 3"."""
    is_short = FEWEST_IN_A_HEAD <= chunk.words <= LONGEST_HEAD and not SENTENCE_END.search(chunk.text)
    return (
        is_short
        and page.repeats[chunk.folded] > 1
        and DIGIT.search(chunk.text) is not None
        and not dates_of(page)[chunk.index]
    )


def without_interruptions(page: Page) -> Page:
    """`page` as it reads without such lines, the chunks that are left numbered anew; `page` itself if it has none."""
    kept = [chunk for chunk in page.chunks if interruption(chunk, page) is None]
    return page if len(kept) == len(page.chunks) else msgspec.structs.replace(page, chunks=tuple(_numbered(kept)))


def _numbered(chunks: Iterable[Chunk]) -> Iterable[Chunk]:
    return (msgspec.structs.replace(chunk, index=index) for index, chunk in enumerate(chunks))
