"""Lines that only interrupt a page: what it says again and again ("Article content", "Reply"), and "Advertisement".

They part what belongs together, so that a paragraph between two of them looks like a lone line among menus. Labels are
given to the page as it reads without them.
"""

from collections.abc import Iterable

import msgspec

from convert.reading.fields.names import looks_like_a_name
from convert.reading.observations.shape import SENTENCE_END
from convert.reading.page import Chunk, Form, Page

SAID_OF_ECHOES = "the page says the same in line after line"
SAID_OF_ADVERTISEMENTS = "it says that an advertisement stands here"
ADVERTISEMENTS = ("furniture.advertisement", "furniture_lines.advertisement")
MOST_WORDS = 4
FEWEST_TIMES = 4
DASHES = ("-", "–", "—", "―")


def interruption(chunk: Chunk, page: Page) -> str | None:
    """Why `chunk` only interrupts what stands around it; None where it says something of its own."""
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


def without_interruptions(page: Page) -> Page:
    """`page` as it reads without such lines, the chunks that are left numbered anew; `page` itself if it has none."""
    kept = [chunk for chunk in page.chunks if interruption(chunk, page) is None]
    return page if len(kept) == len(page.chunks) else msgspec.structs.replace(page, chunks=tuple(_numbered(kept)))


def _numbered(chunks: Iterable[Chunk]) -> Iterable[Chunk]:
    return (msgspec.structs.replace(chunk, index=index) for index, chunk in enumerate(chunks))
