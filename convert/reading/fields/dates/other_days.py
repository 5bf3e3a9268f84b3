"""Days that are told of something else than the article: of births, deadlines, visits, spans of years."""

import re
from collections.abc import Sequence
from itertools import pairwise

from convert.reading.fields.dates.written_dates import FoundDate
from convert.reading.lexicon import Lexicon

REACH = 48  # characters before a date in which the words may stand
YEAR_LENGTH = len("2019")
LONGEST_ISSUE = 1  # years: "December 2023 - January 2024" may be the issue, "1871 - 1949" is a life
# ' – ' in '2 February 1871 – 14 November 1949', ' - † '
DASH = re.compile(r"\s?[-–—‒]\s?[†+]?\s?")


def of_something_else(text: str, dates: Sequence[FoundDate], lexicon: Lexicon) -> frozenset[FoundDate]:
    """Those of the `dates` of `text` that words right before them give to something else, and those of long spans."""
    ends = (0, *(found.end for found in dates))
    announced = {
        found
        for floor, found in zip(ends, dates, strict=False)
        if _is_announced(text[max(floor, found.start - REACH) : found.start], lexicon)
    }
    spans = [pair for pair in pairwise(dates) if _is_a_long_span(text, *pair)]
    return frozenset(announced.union(*spans))


def _is_announced(before: str, lexicon: Lexicon) -> bool:
    """Whether the words before a date end with such a cue: "Born: ", "Retrieved on "."""
    if not any(map(str.isalpha, before)):
        return False
    cues = lexicon.anywhere("other_day_cues").finditer(before)
    return any(not any(map(str.isalnum, before[cue.end() :])) for cue in cues)


def _is_a_long_span(text: str, first: FoundDate, last: FoundDate) -> bool:
    years = int(last.value[:YEAR_LENGTH]) - int(first.value[:YEAR_LENGTH])
    return years > LONGEST_ISSUE and DASH.fullmatch(text, first.end, last.start) is not None
