"""How a letter opens and closes: salutation, complimentary close, and who signs below it."""

from convert.reading.page import Chunk, Page, once_a_page

LONGEST = 8  # words of a salutation or a close
SIGNATURE = 4  # lines below a close that may hold name, function and address


def is_salutation(chunk: Chunk, page: Page) -> bool:
    """A short line that greets and goes on: "Dear Madam,", "Sehr geehrte Frau Lee!"."""
    opens = "letter_salutations" in page.openings[chunk.index]
    return opens and chunk.words <= LONGEST and chunk.text.endswith((",", ":", "!", "，", "："))


def is_close(chunk: Chunk, page: Page) -> bool:
    """A short line that takes leave: "Yours faithfully,", "Mit freundlichen Grüßen"."""
    return "letter_closings" in page.openings[chunk.index] and chunk.words <= LONGEST


@once_a_page
def signatures(page: Page) -> frozenset[int]:
    """The indices of the lines below the close of a letter: short ones, up to the first long one."""
    found: set[int] = set()
    if not any(is_salutation(chunk, page) for chunk in page.chunks):
        return frozenset()
    for close in (chunk for chunk in page.chunks if is_close(chunk, page)):
        for chunk in page.chunks[close.index + 1 : close.index + 1 + SIGNATURE]:
            if chunk.words > LONGEST:
                break
            found.add(chunk.index)
    return frozenset(found)
