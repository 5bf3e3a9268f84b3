"""Days in East Asian numerals, as deeds and upright columns have them: 二〇二四年四月二十四日, 令和六年四月十日."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# The year before the first of an East Asian era: 令和6年 is 2024.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
FIRST_OF_ERA = "元"  # stands for the number of its first year
DIGITS = {"〇": 0, "零": 0, "○": 0, **{digit: at for at, digit in enumerate("一二三四五六七八九", 1)}}
TEN = "十"
NUMERALS = rf"[{''.join(DIGITS)}{TEN}]"
DAY = re.compile(
    rf"(?:(?P<year>[{''.join(DIGITS)}]{{4}})|(?P<era>{'|'.join(ERAS)})(?P<of_era>{FIRST_OF_ERA}|{NUMERALS}{{1,3}}))年"
    rf"(?P<month>{NUMERALS}{{1,2}})月(?P<day>{NUMERALS}{{1,3}})[日號号]"
)
GATE = "月"  # a text without it has no such day


class SpelledDay(NamedTuple):
    """What the numerals say; whether the calendar has such a day is not asked."""

    start: int
    end: int
    year: int
    month: int
    day: int


def spelled_days(text: str) -> Iterator[SpelledDay]:
    """Every day in numerals, in the order of the text."""
    if GATE in text:
        for match in DAY.finditer(text):
            yield SpelledDay(*match.span(), _year(match), _number(match["month"]), _number(match["day"]))


def _year(match: re.Match[str]) -> int:
    if match["era"] is None:
        return int("".join(str(DIGITS[digit]) for digit in match["year"]))
    return ERAS[match["era"]] + (1 if match["of_era"] == FIRST_OF_ERA else _number(match["of_era"]))


def _number(numerals: str) -> int:
    """A number under a hundred: 二十四 is 24, 十 is 10; a day of several tens is none."""
    tens, ten, ones = numerals.rpartition(TEN)
    return (10 * DIGITS.get(tens, 1) if ten else 0) + DIGITS.get(ones, 0)
