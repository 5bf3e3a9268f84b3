"""How a letter opens and closes: salutation, complimentary close, and who signs below it."""

from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.words import SENTENCE_MARKS

LONGEST = 8  # words of a salutation or a close
SIGNATURE = 4  # lines below a close that may hold name, function and address
SENTENCE_ENDS = tuple(f"{SENTENCE_MARKS}:,：")  # whoever signs does not end like this
CLOSING_QUOTES = "\"'”’»)"


def is_salutation(chunk: Chunk, page: Page) -> bool:
    """A short line that greets and goes on: "Dear Madam,", "Sehr geehrte Frau Lee!"."""
    opens = "letter_salutations" in page.openings[chunk.index]
    return opens and chunk.words <= LONGEST and chunk.text.endswith((",", ":", "!", "，", "："))


def is_close(chunk: Chunk, page: Page) -> bool:
    """A short line that takes leave: "Yours faithfully,", "Mit freundlichen Grüßen"."""
    return "letter_closings" in page.openings[chunk.index] and chunk.words <= LONGEST


@once_a_page
def signatures(page: Page) -> frozenset[int]:
    """The indices of the lines that sign: short ones below the close of a letter, or one above an answer's greeting."""
    greetings = [chunk.index for chunk in page.chunks if is_salutation(chunk, page)]
    if not greetings:
        return frozenset()
    found = {index - 1 for index in greetings[1:] if _may_sign(page.chunks[index - 1])}
    for close in (chunk for chunk in page.chunks if is_close(chunk, page)):
        for chunk in page.chunks[close.index + 1 : close.index + 1 + SIGNATURE]:
            if chunk.words > LONGEST:
                break
            found.add(chunk.index)
    return frozenset(found)


def below_closes(page: Page) -> frozenset[int]:
    """The indices of those of them that stand right below the close."""
    return frozenset(index for index in signatures(page) if index and is_close(page.chunks[index - 1], page))


def _may_sign(chunk: Chunk) -> bool:
    """A few words, and no sentence: "Bruised in Barford"."""
    return chunk.words <= LONGEST and not chunk.text.rstrip(CLOSING_QUOTES).endswith(SENTENCE_ENDS)
