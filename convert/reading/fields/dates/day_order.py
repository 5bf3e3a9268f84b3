"""Whether who wrote a page puts the day before the month, by the other things that show where they write."""

import re
from collections.abc import Iterable

from convert.reading.fields.dates.month_names import month_number
from convert.reading.lexicon import Lexicon

ORDINAL = "(?:st|nd|rd|th)?+"
# '19 May', '3rd of June'
DAY_MONTH = re.compile(rf"(?<![\w.,:/\-])\d{{1,2}}{ORDINAL}\s(?:of\s)?([A-Z][a-z]{{2,8}})\b")
# 'May 19', 'Sept. 3rd'
MONTH_DAY = re.compile(rf"\b([A-Z][a-z]{{2,8}})\.?\s\d{{1,2}}{ORDINAL}(?![\w:%]|[.,/\-]\d)")


def puts_the_day_first(texts: Iterable[str], lexicon: Lexicon) -> bool | None:
    """What the days with a named month and the spelling of all `texts` speak for; None where they leave it open.

    Each day counts, of words and signs ("colour", "£") each that is found. Linear in the texts.
    """
    shown, day_signs, month_signs = 0, set[str](), set[str]()
    for text in texts:
        shown += _days(DAY_MONTH, text, lexicon) - _days(MONTH_DAY, text, lexicon)
        day_signs.update(_signs("day_first_signs", text, lexicon))
        month_signs.update(_signs("month_first_signs", text, lexicon))
    shown += len(day_signs) - len(month_signs)
    return shown > 0 if shown else None


def _days(form: re.Pattern[str], text: str, lexicon: Lexicon) -> int:
    return sum(month_number(found[1], lexicon.months) is not None for found in form.finditer(text))


def _signs(name: str, text: str, lexicon: Lexicon) -> Iterable[str]:
    return (found.casefold() for found in lexicon.anywhere(name).findall(text))
