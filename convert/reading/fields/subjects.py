"""The subject of a memo or a mail, which is its title, and the lines that name nothing but who sends out news."""

import re

from convert.reading.fields.names.organisations import is_organisation
from convert.reading.fields.records import behind_label
from convert.reading.page import Chunk, Page
from convert.reading.words import folded

HEAD = 12  # chunks at the top of a text in which the lines of a memo stand
NEAR = 4  # chunks between its subject and who it is from or to
LONGEST = 12  # words of a line that names a sender
LONGEST_SOURCE = 4  # words of one that names a source: "Sources: Council to keep its old ferry" is a headline
# 'Re: ', 'AW: Fwd: ', before the words of a subject
ANSWER = re.compile(r"(?:(?:re|aw|wg|fw|fwd|tr|rv|sv|vs)\s*:\s*+)+", re.IGNORECASE)
# ', ', ' | ', ' - ' in 'University of Havnstad, Press Office'
PART = re.compile(r"\s*[,|·•]\s+|\s+[–—-]\s+")


def subject_of(page: Page) -> tuple[Chunk, int] | None:
    """The line at the head of a memo that says its subject, and where that begins; None for any other text."""
    for chunk in page.chunks[:HEAD]:
        start = behind_label(chunk, "subject_cues", page)
        if start is not None and any(map(str.isalnum, chunk.text[start:])) and _stands_in_a_head(chunk, page):
            answer = ANSWER.match(chunk.text, start)
            return chunk, answer.end() if answer is not None and answer.end() < len(chunk.text) else start
    return None


def names_a_sender(chunk: Chunk, page: Page) -> bool:
    """Whether a line says no more than who sends out news: "University of Havnstad, Press Office", "来源：江城日报"."""
    if chunk.words <= LONGEST_SOURCE and behind_label(chunk, "source_cues", page) is not None:
        return True
    if chunk.words > LONGEST:
        return False
    found = page.lexicon.anywhere("press_offices").search(chunk.text)
    if found is None:
        return False
    parts = PART.split(chunk.text)
    if len(parts) > 1:
        return any(folded(part) in page.lexicon.words("press_offices") for part in parts)
    house = chunk.text[: found.start()].strip()
    return found.end() == len(chunk.text) and is_organisation(house, page.lexicon)


def _stands_in_a_head(subject: Chunk, page: Page) -> bool:
    """Whether a line near the subject says who it is from or to."""
    nearby = page.chunks[max(subject.index - NEAR, 0) : subject.index + NEAR + 1]
    return any(behind_label(chunk, "mail_cues", page) is not None for chunk in nearby if chunk is not subject)
