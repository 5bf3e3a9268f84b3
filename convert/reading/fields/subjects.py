"""The subject of a memo or a mail, the headline that it brings, and the lines that name nothing but who sends it."""

import re
from collections.abc import Iterator

from convert.reading.fields.letters import is_salutation
from convert.reading.fields.names.organisations import is_organisation
from convert.reading.fields.records import behind_label, is_a_label
from convert.reading.page import Chunk, Form, Page
from convert.reading.words import folded, word_set

HEAD = 12  # chunks at the top of a text in which the lines of a memo stand
NEAR = 4  # chunks between its subject and who it is from or to
LONGEST = 12  # words of a line that names a sender
LONGEST_SOURCE = 4  # words of one that names a source: "Sources: Council to keep its old ferry" is a headline
FARTHEST = 30  # chunks below a subject in which the headline stands that says the same
LEAST_SHARED = 3  # words
SHARE = 0.75  # of the words of a subject or a headline, whichever has fewer, that both have
LONGEST_HEADLINE = 30  # words
LONGER = 2.5  # times the words of the subject: whatever has more is a sentence that holds them
RELEASE_WORDS = 8  # "For immediate release: Monday, 3 May 2024"
# 'Re: ', 'AW: Fwd: ', before the words of a subject
ANSWER = re.compile(r"(?:(?:re|aw|wg|fw|fwd|tr|rv|sv|vs)\s*:\s*+)+", re.IGNORECASE)
# ': ', ' - ' between what a release is and what it says: "Press release - Ferry returns"
BEHIND_A_CUE = re.compile(r"\s*[:：|/–—-]\s*")
# ', ', ' | ', ' - ' in 'University of Havnstad, Press Office'
PART = re.compile(r"\s*[,|·•]\s+|\s+[–—-]\s+")


def subject_of(page: Page) -> tuple[Chunk, int] | None:
    """The line at the head of a memo that says its subject, and where that begins; None for any other text."""
    for chunk in page.chunks[:HEAD]:
        start = behind_label(chunk, "subject_cues", page)
        if start is not None and any(map(str.isalnum, chunk.text[start:])) and _stands_in_a_head(chunk, page):
            return chunk, _behind_what_it_is(chunk.text, start, page)
    return None


def headline_of(subject: Chunk, start: int, page: Page) -> Chunk | None:
    """The line below a subject that says nearly the same: the headline of what the mail brings."""
    words = word_set(subject.text[start:])
    below = page.chunks[subject.index + 1 : subject.index + 1 + FARTHEST]
    return next((chunk for chunk in below if _says_nearly(words, chunk) and not _is_of_a_head(chunk, page)), None)


def released_below(subject: Chunk, page: Page) -> Iterator[Chunk]:
    """The short lines between one such as "For immediate release" and the text of a mail."""
    below = page.chunks[subject.index + 1 : subject.index + 1 + FARTHEST]
    release = next((at for at, chunk in enumerate(below, 1) if _says_that_it_is_released(chunk, page)), len(below))
    for chunk in below[release:]:
        if chunk.words > LONGEST_HEADLINE:
            return
        if not _is_of_a_head(chunk, page) and not is_salutation(chunk, page):
            yield chunk


def is_released(page: Page) -> bool:
    """Whether a mail brings news that is sent out: its subject says so, or a short line near it."""
    near = page.chunks[:FARTHEST]
    subjects = (chunk for chunk in near if behind_label(chunk, "subject_cues", page) is not None)
    in_a_subject = page.lexicon.anywhere("press_release_cues")
    return any(in_a_subject.search(chunk.text) for chunk in subjects) or any(
        _says_that_it_is_released(chunk, page) for chunk in near
    )


def _says_that_it_is_released(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= RELEASE_WORDS and "press_release_cues" in page.openings[chunk.index]


def names_a_sender(chunk: Chunk, page: Page) -> bool:
    """Whether a line says no more than who sends out news: "University of Havnstad, Press Office", "来源：江城日报"."""
    if chunk.words <= LONGEST_SOURCE and behind_label(chunk, "source_cues", page) is not None:
        return True
    if chunk.words <= LONGEST and chunk.index and is_a_label(page.chunks[chunk.index - 1], "source_cues", page):
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


def _behind_what_it_is(text: str, start: int, page: Page) -> int:
    """Where the words of a subject begin behind "Re: " and "Press release: "; `start` if nothing follows those."""
    answer = ANSWER.match(text, start)
    words = answer.end() if answer is not None else start
    cue = page.lexicon.opening("press_release_cues").match(text, words)
    mark = BEHIND_A_CUE.match(text, cue.start() + len(cue[0].rstrip(" :："))) if cue is not None else None
    starts = (mark.end() if mark is not None else words, words)
    return next((each for each in starts if any(map(str.isalnum, text[each:]))), start)


def _says_nearly(words: frozenset[str], chunk: Chunk) -> bool:
    """Whether a line holds most of `words` and little else, and is no sentence."""
    if chunk.form is Form.TABLE or chunk.words > LONGER * len(words) or chunk.text.endswith((".", ",", ":")):
        return False
    shared = len(words & chunk.word_set)
    return shared >= LEAST_SHARED and shared >= SHARE * min(len(words), len(chunk.word_set))


def _is_of_a_head(chunk: Chunk, page: Page) -> bool:
    return any(behind_label(chunk, cues, page) is not None for cues in ("mail_cues", "subject_cues"))
