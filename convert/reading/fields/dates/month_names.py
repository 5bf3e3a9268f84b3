"""Names of months and weekdays in running words, where another word may stand right before them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

Months: TypeAlias = Mapping[str, int]  # names and abbreviations, case folded

# What a name is made of in any script: vowel signs that are no letters to Unicode are in it, marks and digits are not.
LETTER = r"[^\s\d.,;:/|()\[\]{}<>\"“”„«»·•…–—\-_+'’*#@!?，、；：（）。]"
# 'November' at the end of '(TimesNovember', 'เม.ย' at the end of 'เม.ย'
LAST_NAME = re.compile(rf"{LETTER}{{1,40}}+(?:\.{LETTER}{{1,2}})?\Z")
JOINERS = dict.fromkeys((0x200C, 0x200D, 0x200E, 0x200F))  # and marks of direction
THAI = ("\u0e00", "\u0e7f")


class FoundMonth(NamedTuple):
    """A month at the end of some words."""

    begin: int  # offset into the words
    name: str
    number: int


def last_month(words: str, months: Months) -> FoundMonth | None:
    """The month that `words` end with: "on Tuesday, November", "Harbour TimesNovember"."""
    parts = words.rsplit(None, 1)
    found = LAST_NAME.search(parts[-1]) if parts else None
    if found is None:
        return None
    begin = len(words) - len(found[0])
    starts = ((at, found[0][at:]) for at in word_starts(found[0]))
    return next(
        (FoundMonth(begin + at, name, number) for at, name in starts if (number := month_number(name, months))), None
    )


def word_starts(words: str) -> Iterator[int]:
    """Where a name may begin in words: 0, and where another word begins, with a blank or without: "TimesNovember"."""
    yield 0
    for at in range(1, len(words)):
        if words[at - 1].isspace() or (words[at].isupper() and words[at - 1].islower()):
            yield at


def month_number(name: str, months: Months) -> int | None:
    """The month that a name stands for, with or without its full stop."""
    key = folded(name)
    return months.get(key) or months.get(f"{key}.")


def folded(name: str) -> str:
    """A name as the table of calendars has it: one form for letters that are typed in two (য়), no joiners."""
    if name.isascii():
        return name.casefold()
    return unicodedata.normalize("NFC", name.translate(JOINERS)).replace("İ", "i").casefold()


def is_thai(name: str) -> bool:
    """Whether a name is written in the Thai script, whose papers count years from the Buddha's death."""
    return THAI[0] <= name[0] <= THAI[1]
