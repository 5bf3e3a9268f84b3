"""Lines that say the same again and again between the paragraphs: "Article content", "Advertisement", "Reply".

They part what belongs together, so that a paragraph between two of them looks like a lone line among menus. Labels are
given to the page as it reads without them.
"""

from collections.abc import Iterable

import msgspec

from convert.reading.fields.names import looks_like_a_name
from convert.reading.observations.shape import SENTENCE_END
from convert.reading.page import Chunk, Form, Page, once_a_page

MOST_WORDS = 4
FEWEST_TIMES = 4
DASHES = ("-", "–", "—", "―")


def is_echo(chunk: Chunk, page: Page) -> bool:
    """Whether `chunk` is a short line that the page repeats; a speaker's name, a sentence or a signature is none."""
    if chunk.form is not Form.PROSE or chunk.words > MOST_WORDS or page.repeats[chunk.folded] < FEWEST_TIMES:
        return False
    says_more = chunk.text.endswith((":", "：")) or chunk.text.startswith(DASHES) or SENTENCE_END.search(chunk.text)
    return not says_more and not looks_like_a_name(chunk.text, page.lexicon)


@once_a_page
def without_echoes(page: Page) -> Page:
    """`page` as it reads without such lines, the chunks that are left numbered anew; `page` itself if it has none."""
    kept = [chunk for chunk in page.chunks if not is_echo(chunk, page)]
    return page if len(kept) == len(page.chunks) else msgspec.structs.replace(page, chunks=tuple(_numbered(kept)))


def _numbered(chunks: Iterable[Chunk]) -> Iterable[Chunk]:
    return (msgspec.structs.replace(chunk, index=index) for index, chunk in enumerate(chunks))
