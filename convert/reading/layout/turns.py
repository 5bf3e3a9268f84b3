"""Where a printed page ends amid a sentence: its number and the head of the next page stand between the two halves.

The paragraph goes on as if no page ended; number and head, of the form of page turns, stand behind it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from convert.reading.layout.breaks import cuts_word, ends_sentence
from convert.reading.layout.drafts import Draft
from convert.reading.page import Form

# "12", "- 12 -", "3/9"
NUMBER = re.compile(r"[-–—|]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–—|]?")
FEWEST_LINES = 2  # of the paragraph that is cut: else it is a heading, and the number counts something


def over_turns(drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` of wrapped copy, where a paragraph that the end of a page cuts is whole."""
    numbers = {at for at, draft in enumerate(drafts) if _is_line(draft) and NUMBER.fullmatch(_words(draft))}
    if not numbers:
        return [*drafts]
    lines = Counter(_words(draft) for draft in drafts if _is_line(draft))
    made: list[Draft] = []
    cut, at = None, 0  # the paragraph that may have been cut
    while at < len(drafts):
        below = at + 1 + (at in numbers and at + 1 < len(drafts) and lines[_words(drafts[at + 1])] > 1)
        if cut and at in numbers and below < len(drafts) and _goes_on(cut, drafts[below]):
            cut.parts.extend(drafts[below].parts)
            for turn in drafts[at:below]:
                turn.form = Form.TURN
            made += drafts[at:below]
            at = below + 1
        else:
            cut = drafts[at] if len(drafts[at].parts) >= FEWEST_LINES else None
            made.append(drafts[at])
            at += 1
    return made


def _is_line(draft: Draft) -> bool:
    return draft.form is Form.PROSE and len(draft.parts) == 1


def _words(draft: Draft) -> str:
    return draft.parts[0].line.words


def _goes_on(cut: Draft, below: Draft) -> bool:
    """Whether `below` says on what `cut` ends with: no full stop there, and no capital here."""
    if not cut.form is below.form is Form.PROSE or ends_sentence(cut.last_line):
        return False
    opening = below.parts[0].line
    return opening.head.islower() or cuts_word(cut.last_line, opening)
