"""Where a printed page ends amid a sentence: lines of both pages stand between the two halves.

They number the page, head the next one, or say "Continued on page 7". The paragraph goes on as if no page ended; such
lines, of the form of page turns, stand behind it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from convert.reading.layout.breaks import cuts_word, ends_sentence
from convert.reading.layout.drafts import Draft
from convert.reading.layout.jumps import is_jump
from convert.reading.layout.wrapping import is_set_out
from convert.reading.page import Form

# "12", "- 12 -", "3/9"
NUMBER = re.compile(r"[-–—|]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–—|]?")
PAGE_NUMBER = re.compile(r"^\d{1,3}\s+|\s+\d{1,3}$")
MOST_LINES = 5  # between the halves
FEWEST_LINES = 2  # of the paragraph that is cut: else it is a heading, and the number counts something


def over_turns(drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` of wrapped copy, where a paragraph that the end of a page cuts is whole."""
    ends = {at for at, draft in enumerate(drafts) if _ends_a_page(draft)}
    if not ends:
        return [*drafts]
    lines = Counter(_without_number(draft) for draft in drafts if _is_line(draft))
    heads = {at for at, draft in enumerate(drafts) if _is_line(draft) and lines[_without_number(draft)] > 1}
    made: list[Draft] = []
    cut, at = None, 0  # the paragraph that may have been cut
    while at < len(drafts):
        below = at
        while below < len(drafts) and below - at < MOST_LINES and (below in ends or below in heads):
            below += 1
        turns = cut and not ends.isdisjoint(range(at, below))
        if cut and turns and below < len(drafts) and _goes_on(cut, drafts[below]):
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


def _ends_a_page(draft: Draft) -> bool:
    """Whether it is the number of a page, a head that was set out, or says where the story goes on."""
    line = draft.parts[0].line
    if _is_line(draft) and (NUMBER.fullmatch(line.words) or is_set_out(line)):
        return True
    return len(draft.parts) == 1 and draft.form in (Form.PROSE, Form.LIST_ITEM) and is_jump(line)


def _without_number(draft: Draft) -> str:
    """The words of a line without a number at one end: heads of left and right pages have it on the outside."""
    return PAGE_NUMBER.sub("", draft.parts[0].line.words)


def _goes_on(cut: Draft, below: Draft) -> bool:
    """Whether `below` says on what `cut` ends with: no full stop there, and no capital here."""
    if not cut.form is below.form is Form.PROSE or ends_sentence(cut.last_line):
        return False
    opening = below.parts[0].line
    return opening.head.islower() or cuts_word(cut.last_line, opening)
