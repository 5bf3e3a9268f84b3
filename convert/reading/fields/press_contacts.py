"""Lines that name whom the press may ask, or who sent out a release: people who wrote nothing of it."""

import re
from collections.abc import Iterable

from convert.reading.fields.records import behind_label
from convert.reading.fields.subjects import HEAD, headline_of, is_released, subject_of
from convert.reading.page import Chunk, Page, once_a_page

LABEL_WORDS = 12  # "Media contact: Ann Lee, Head of Communications, Harbour Works"
LONGEST = 12  # words of a line of a contact
MOST_LINES = 10
# '+47 55 01 02 03', '(555) 010-4417', '0999 / 12 34 - 310'
PHONE = re.compile(r"[+(]?\d(?:[ ()/.–-]{0,3}\d){6,14}")


@once_a_page
def press_contacts(page: Page) -> frozenset[int]:
    """The indices of the lines of press contacts, and of those that stand above a release which came by mail."""
    contacts = {index for chunk in page.chunks for index in _contact(chunk, page)}
    return frozenset(contacts.union(_above_a_release(page)))


def _contact(label: Chunk, page: Page) -> tuple[int, ...]:
    """The lines of the contact that `label` announces, down to a blank line below a telephone number or an address."""
    if "press_contact_cues" not in page.openings[label.index] or label.words > LABEL_WORDS:
        return ()
    lines, is_reached = [label.index], _tells_how(label)
    for chunk in page.chunks[label.index + 1 : label.index + 1 + MOST_LINES]:
        tells = _tells_how(chunk)
        parted = chunk.blanks_before > 0 and is_reached and not tells
        if parted or chunk.words > LONGEST or "byline_cues" in page.openings[chunk.index]:
            break
        lines.append(chunk.index)
        is_reached = is_reached or tells
    return tuple(lines) if is_reached else ()


def _tells_how(chunk: Chunk) -> bool:
    return "@" in chunk.text or PHONE.search(chunk.text) is not None


def _above_a_release(page: Page) -> Iterable[int]:
    """The lines of a mail that say who sends a release to whom, and those above its headline: a covering note."""
    subject = subject_of(page)
    if subject is None or not is_released(page):
        return ()
    headline = headline_of(*subject, page)
    if headline is not None:
        return range(headline.index)
    return [chunk.index for chunk in page.chunks[:HEAD] if behind_label(chunk, "mail_cues", page) is not None]
