"""Subtitles: sentences go on from one to the next, over the numbers and the times between them."""

import re
from collections.abc import Sequence

from convert.reading.layout.breaks import ends_sentence
from convert.reading.layout.drafts import Draft
from convert.reading.page import Form

# "00:01:02,480 --> 00:01:05,000", "01:02.480 --> 01:05.000 align:start"
TIMES = re.compile(r"(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> (?:\d\d:)?\d\d:\d\d[.,]\d{3}(?: .*)?")
NUMBER = re.compile(r"\d{1,5}")
# "- Who?", "MAN: Nobody.", "[music]", "(laughter)", "♪ ... ♪": said by another, or not said at all.
ANOTHER = re.compile(r"[-–—♪\[(>]|[A-Z][A-Z .'\d]{1,24}:")
CLOSED = re.compile(r"[\])♪]$")
FEWEST = 2
MOST_LINES = 24  # of a paragraph, where nobody set marks


def over_cues(drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts`, where those of subtitles are sentences; each number is one with its times, as page turns are."""
    times = [at for at, draft in enumerate(drafts) if _is_line(draft) and TIMES.fullmatch(_words(draft))]
    if len(times) < FEWEST:
        return [*drafts]
    made = [*drafts[: _first(drafts, times[0])]]
    said: Draft | None = None  # what may go on in the next cue
    for at, stop in zip(times, [*times[1:], len(drafts)], strict=True):
        first = _first(drafts, at)
        turn = drafts[first]
        turn.form = Form.TURN
        turn.parts.extend(drafts[at].parts if first < at else [])
        made.append(turn)
        end = _first(drafts, stop) if stop < len(drafts) else stop
        for draft in drafts[at + 1 : end]:
            if said and _goes_on(said, draft):
                said.parts.extend(draft.parts)
            else:
                said = draft if draft.form is Form.PROSE else None
                made.append(draft)
        if said and _is_over(said):
            said = None
    return made


def _first(drafts: Sequence[Draft], at: int) -> int:
    """The place of the number that stands above the times, of the times where there is none."""
    return at - 1 if at and _is_line(drafts[at - 1]) and NUMBER.fullmatch(_words(drafts[at - 1])) else at


def _goes_on(said: Draft, draft: Draft) -> bool:
    return draft.form is Form.PROSE and not ANOTHER.match(_words(draft)) and not CLOSED.search(said.last_line.words)


def _is_over(said: Draft) -> bool:
    return ends_sentence(said.last_line) or len(said.parts) > MOST_LINES


def _is_line(draft: Draft) -> bool:
    return draft.form is Form.PROSE and len(draft.parts) == 1


def _words(draft: Draft) -> str:
    return draft.parts[0].line.words
