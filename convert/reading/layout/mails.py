"""How mail shows in lines: a head of fields, and signs before all that was forwarded."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from convert.reading.layout.drafts import Draft
from convert.reading.layout.lines import Line, unquoted
from convert.reading.lexicon import lexicon_for
from convert.reading.page import Form

FEWEST_FIELDS = 3  # lines with a label each: fewer may be prose that happens to break before one
SHARE_OF_FORWARDED = 0.6  # of all characters, that stand behind signs: less is quoted in an answer
# 'Subject:', 'Reply to:', '件名：' before what a line of the head of a mail or a record says
FIELD = re.compile(r"([^\W\d_][\w'’./-]{0,30}(?: [\w'’./-]{1,30}){0,3}) ?(?::(?=\s|$)|：)")


def fields(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a head of fields that open with a label each: "From: ", "To: ", "Subject: "."""
    head = lines[0].text
    if (":" not in head and "：" not in head) or FIELD.match(unquoted(lines[0]).words) is None:
        return frozenset()
    found = frozenset(at for at, line in enumerate(lines) if FIELD.match(unquoted(line).words))
    return found if len(found) >= FEWEST_FIELDS else frozenset()


def head_a_mail(lines: Iterable[Line]) -> bool:
    """Whether some of `lines` say who sends or gets a mail, and one what it is about."""
    labels = _labels(lines)
    cues = (lexicon_for("und").words(name) for name in ("mail_cues", "subject_cues"))
    return not any(map(labels.isdisjoint, cues))


def are_a_record(lines: Iterable[Line]) -> bool:
    """Whether one of `lines` gives a number that databases know a text by: "ISSN: 0999-0001"."""
    return not _labels(lines).isdisjoint(lexicon_for("und").words("record_cues"))


def _labels(lines: Iterable[Line]) -> set[str]:
    return {found[1].casefold() for line in lines if (found := FIELD.match(line.words))}


def with_forwarded_text(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """`drafts`, where a text that was forwarded behind signs is prose, if most of it is a mail behind signs."""
    quoted = [draft for draft in drafts if draft.form is Form.QUOTED]
    if _characters(quoted) < _characters(drafts) * SHARE_OF_FORWARDED:
        return drafts
    if not head_a_mail(draft.parts[0].line for draft in quoted):
        return drafts
    for above, draft in pairwise(drafts):
        if draft.form is Form.QUOTED and _ends_empty(above):
            draft.blanks_before = max(draft.blanks_before, 1)
    for draft in quoted:
        draft.depth -= 1
        draft.form = Form.QUOTED if draft.depth else Form.PROSE
    return drafts


def _characters(drafts: Iterable[Draft]) -> int:
    return sum(part.end - part.start for draft in drafts for part in draft.parts)


def _ends_empty(draft: Draft) -> bool:
    """Whether a line that holds nothing but a sign stands at its end."""
    return draft.parts[-1].start == draft.parts[-1].end
