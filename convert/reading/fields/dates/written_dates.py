"""Dates in a text: each with its time, its zone and its weekday, and with the order of its numbers settled."""

import re
from datetime import date

import msgspec

from convert.reading.fields.dates import spelled_out
from convert.reading.fields.dates.clock import Clock, clock_after, clock_before
from convert.reading.fields.dates.date_forms import GATE, Reading, is_year, readings, turned
from convert.reading.fields.dates.digits import with_latin_digits
from convert.reading.fields.dates.month_names import LETTER, folded, word_starts
from convert.reading.lexicon import Lexicon

# Languages whose readers put the month first in "02/12/2024".
MONTH_FIRST = frozenset({"en"})
LONGEST_YEAR_LINE = 60  # characters of a line that gives nothing but a year
REACH = 24  # characters before a date in which its weekday may begin
# '2019' behind 'Published: ', or alone on its line
YEAR_ALONE = re.compile(r"\s*+(?P<year>\d{4})\s*+\Z")
# Letters of a weekday that is a common word as well ("on" in Norwegian, "qui" in Portuguese) unless a mark tells it.
SHORT_BEFORE, SHORT_AFTER = 2, 3
# 'Fri, ', 'Thứ tư, ', 'quarta-feira, ' before a date
WORDS_BEFORE = re.compile(rf"(?P<words>(?:{LETTER}{{1,12}}+[\s\-])?{LETTER}{{1,24}}+)\.?(?P<mark>[\s,，、]{{0,3}}+)\Z")
# ' (Wed)', ', четверг', '水曜日' behind a date
WORD_AFTER = re.compile(
    rf"(?P<mark>[\s,，]{{0,2}}+)(?P<bracket>[(（])?(?P<word>{LETTER}{{1,16}}+)\.?(?(bracket)[)）])(?!{LETTER})"
)


class FoundDate(msgspec.Struct, frozen=True):
    """A date in a text, with its weekday, time and zone where they stand beside it."""

    start: int
    end: int
    value: str  # ISO 8601, as in `formats.tree.Date`
    ambiguous: bool = False  # "02/12/2024": the numbers allow both orders
    day_first: bool | None = None  # how its numbers were read; None where the form tells day and month apart


def find_dates(text: str, lexicon: Lexicon, *, day_first: bool | None = None) -> tuple[FoundDate, ...]:
    """Every date in `text`, in its order, none inside another; where readings overlap, the one that begins first.

    `day_first` says how "02/12/2024" is read where its numbers allow both orders; without it the time beside it
    (12-hour clock or a zone of the United States) decides, then the language. Linear in the text.
    """
    if not may_hold_a_date(text):
        return ()
    text = with_latin_digits(text)
    found: list[FoundDate] = []
    for reading in readings(text, lexicon):
        floor = found[-1].end if found else 0
        if reading.start >= floor:
            found.append(_found(text, reading, floor, lexicon, day_first))
    return tuple(found) or _year_alone(text, lexicon)


def may_hold_a_date(text: str) -> bool:
    """A first, cheap look: whether digits or numerals stand in `text` as they do in dates."""
    return GATE.search(text) is not None or spelled_out.GATE in text


def _found(text: str, reading: Reading, floor: int, lexicon: Lexicon, day_first: bool | None) -> FoundDate:
    if reading.day is None:
        return FoundDate(reading.start, reading.end, f"{reading.year:04}-{reading.month:02}")
    start = _weekday_before(text, floor, reading.start, lexicon.weekdays)
    end = _weekday_after(text, reading.end, lexicon.weekdays)
    clock = _clock(text, floor, start, end, lexicon)
    other = turned(reading)
    settled = other if other is not None and not _is_day_first(reading, clock, lexicon, day_first) else reading
    return FoundDate(
        start=min(start, clock.start) if clock is not None else start,
        end=max(end, clock.end) if clock is not None else end,
        value=_iso(settled, clock),
        ambiguous=other is not None and reading.day != reading.month,
        day_first=settled.day_first,
    )


def _clock(text: str, floor: int, start: int, end: int, lexicon: Lexicon) -> Clock | None:
    return clock_after(text, end, lexicon) or clock_before(text, floor, start, lexicon)


def _is_day_first(reading: Reading, clock: Clock | None, lexicon: Lexicon, day_first: bool | None) -> bool:
    """How numbers that allow both orders are read; between dots the day leads, unless somebody knows better."""
    if day_first is not None:
        return day_first
    if reading.mark in ".．":
        return True
    return lexicon.language not in MONTH_FIRST or (clock is not None and not clock.american)


def _iso(reading: Reading, clock: Clock | None) -> str:
    assert reading.day is not None
    day = date(reading.year, reading.month, reading.day)
    return f"{day.isoformat()}T{clock.iso(day)}" if clock is not None else day.isoformat()


def _weekday_before(text: str, floor: int, at: int, weekdays: frozenset[str]) -> int:
    """Where the weekday begins that stands right before `at`; `at` where none does."""
    found = WORDS_BEFORE.search(text, max(floor, at - REACH), at)
    if found is None:
        return at
    words, marked = found["words"], "," in found["mark"]
    for begin in word_starts(words):
        longest = SHORT_BEFORE - 1 if marked and words[begin].isupper() else SHORT_BEFORE
        if _is_weekday(words[begin:], weekdays, longer_than=longest):
            return found.start("words") + begin
    return at


def _weekday_after(text: str, at: int, weekdays: frozenset[str]) -> int:
    found = WORD_AFTER.match(text, at)
    if found is None or (found["word"][0].isupper() and not found["mark"] and not found["bracket"]):
        return at
    longest = 0 if found["bracket"] else SHORT_AFTER
    return found.end() if _is_weekday(found["word"], weekdays, longer_than=longest) else at


def _is_weekday(word: str, weekdays: frozenset[str], *, longer_than: int) -> bool:
    """Whether a word is a weekday of so many letters, which do not matter in scripts without case."""
    name = folded(word)
    has_case = word[0].isupper() or word[0].islower()
    return (name in weekdays or f"{name}." in weekdays) and (len(word) > longer_than or not has_case)


def _year_alone(text: str, lexicon: Lexicon) -> tuple[FoundDate, ...]:
    if len(text) > LONGEST_YEAR_LINE:
        return ()
    cue = lexicon.opening("published_cues").match(text)
    found = YEAR_ALONE.match(text, cue.end() if cue is not None else 0)
    if found is None or not is_year(int(found["year"])):
        return ()
    return (FoundDate(found.start("year"), found.end("year"), f"{int(found['year']):04}"),)
