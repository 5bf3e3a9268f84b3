"""The forms in which a day is written, and what each of them reads: year, month, day."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from convert.reading.fields.dates.month_names import LETTER, FoundMonth, is_thai, last_month
from convert.reading.fields.dates.solar_year import gregorian, is_solar_year
from convert.reading.fields.dates.spelled_out import ERAS, FIRST_OF_ERA, spelled_days
from convert.reading.lexicon import Lexicon

FIRST_YEAR, LAST_YEAR = 1450, 2099
PIVOT = 69  # POSIX, strptime %y: 69..99 are 1969..1999, 00..68 are 2000..2068
MONTHS = 12
ERA_LENGTH = 2  # characters of its name
BUDDHIST_ERA = 543  # how far Thai years are ahead: 2567 is 2024
BUDDHIST_CENTURY = 2500  # that two digits of a Thai year leave out
SOLAR = "fa"  # the language whose years in numbers are those of the solar calendar
SHORT = 2  # digits of a year without its century
LONGEST_DAY = 2  # digits
LONG_ENOUGH = 4  # letters of a month in lower case that needs no day beside it: "mars 2024", but not "set 2000"
REACH = 48  # characters before a number in which the name of its month may stand

# A text without any of these names no day, but for days of East Asian eras and numerals.
GATE = re.compile(r"\d(?:\d{3}|\s?[./\-．／]\s?\d|\s?[年년]|\s?[\u0e01-\u0e44])")
NUMBER = re.compile(r"\d++")
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|re|º|ª|°|:[ae])?+"
# 'November', 'janv', 'เม.ย'
MONTH = rf"(?P<month>{LETTER}{{1,40}}+(?:\.{LETTER}{{1,2}}(?=\.))?+)"
YEAR = r"(?P<year>\d{4})"
# The particles that CLDR's date patterns put between day, month and year, as in "d 'de' MMMM 'de' y", "d בMMMM y";
# deeds and notices have "this 9th day of June 2015".
PARTICLES = ("de", "del", "do", "da", "di", "of", "day of", "ماه")
OF = rf"(?:(?:{'|'.join((*PARTICLES, *map(str.upper, PARTICLES)))})\s|[dD]['’]|ב)?+"
AFTER_YEAR = r"(?:\s?(?:г|р|r)\.|\s(?:года|року|roku)\b)?+"
# And those behind a year that leads: "2024. gada 24. aprīlī", "2024 m. balandžio 24", "2024 жылғы 24 сәуір",
# "2024ko apirilak 24".
BEHIND_FIRST_YEAR = r"(?:(?:\s?m\.|[.\s]\s?gada|\s(?:жылғы|жылы|жылдын|ж\.)|[e]?ko)\s)"
# What may follow the last number: nothing of the same kind, but a time that was put right behind it, "2024-19:20".
ENDS = r"(?:(?!\d|[./\-．／:]\d)|(?=-?\d\d?:\d\d))"
# Behind a year in four figures a count or another date may have been put as well: '06/11/20230 comments'.
COUNTED = r"(?=\d{1,6}(?![\d./\-．／:])|\d\d?[./]\d\d?[./]\d{4})"

# '18 November 2019', '18. Nov. 2019', '3 de mayo del 2024', '1er mars 2024', '28-Apr-2024', '8 января 2026 г.',
# and with both names that Arabic papers give a month: '24 أبريل/نيسان 2024'
DAY_NAME_YEAR = re.compile(
    rf"{DAY}[\s.\-/]{{0,3}}+{OF}{MONTH}(?:/{LETTER}{{2,12}}+(?:\s{LETTER}{{2,8}}+)?)?[\s.,،\-/]{{0,3}}+{OF}{YEAR}{AFTER_YEAR}"
)
# '24 เม.ย. 67'
DAY_THAI_NAME_SHORT_YEAR = re.compile(
    rf"(?<![\d.:]){DAY}\s?(?=[\u0e01-\u0e44]){MONTH}\.?\s?(?P<year>\d\d)(?!\d|[.:]\d)"
)
# '18, 2019', '28 20232:23 PM', '21, 202501747', '3 de 2024', behind the name of a month
DAY_YEAR_AFTER_MONTH = re.compile(rf"{DAY}[\s.,،\-]{{1,3}}+{OF}{YEAR}")
# '22 tháng 10 năm 2025', '22 tháng 10, 2025'
DAY_COUNTED_YEAR = re.compile(
    rf"{DAY}\s(?P<counter>{LETTER}{{2,8}}+)\s(?P<number>\d{{1,2}})[\s,/]{{1,2}}+(?:{LETTER}{{2,8}}+\s)?{YEAR}"
)
# '05.04.2025', '06. 01. 2026', '02/12/2024', '12.03.19', '06/11/20230 comments'
OPEN_NUMBERS = re.compile(
    r"(?<![/$€£#])(?<!\d[.,:\-])(?<!\bv)(?P<first>\d{1,2})\s?(?P<mark>[./\-．／])\s?(?P<second>\d{1,2})"
    rf"\s?(?P=mark)\s?(?P<year>\d{{4}}(?:{ENDS}|{COUNTED})|\d\d{ENDS})"
)
# '6年4月24日' behind the name of an era, '5月1日' behind that of its first year: '令和元年5月1日'
ERA_NUMBERS = re.compile(
    rf"(?:(?<={'|'.join(ERAS)})(?P<of_era>\d{{1,3}})年|(?<={f'{FIRST_OF_ERA}年|'.join(ERAS)}{FIRST_OF_ERA}年))"
    r"\s?(?P<number>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?日)?"
)
# '2024. április 3.', '2024 m. balandžio 24 d.', '2024-Apr-03'
YEAR_NAME_DAY = re.compile(
    rf"{YEAR}(?:{BEHIND_FIRST_YEAR}|[\s.,\-]{{1,3}}+){MONTH}[\s.\-]{{1,3}}+{DAY}(?!\d|[.,]?\s?\d{{4}}|:\d)"
)
# '2024. gada 24. aprīlī', '2024 жылғы 24 сәуір'
YEAR_DAY_NAME = re.compile(rf"{YEAR}{BEHIND_FIRST_YEAR}{DAY}[\s.\-]{{1,3}}+{MONTH}")
# '091012 Jan 22', '091012Z JAN 2022': day, hour and minute in one, as agencies and armies write them
TIMED_DAY_NAME_YEAR = re.compile(
    rf"(?<!\w)(?P<day>\d\d)(?:[01]\d|2[0-3])[0-5]\dZ?\s{MONTH}\s(?P<year>\d{{4}}|\d\d)(?!\w|[.,:]\d)"
)
# '2024-04-24', '2024/04/24', '2024. 4. 24.', '2024.03.1708:00'
YEAR_NUMBERS = re.compile(
    rf"(?<!/)(?<!\d[.,\-]){YEAR}\s?(?P<mark>[./\-．／])\s?(?P<number>\d{{1,2}})\s?(?P=mark)\s?(?P<day>\d{{1,2}}){ENDS}"
)
# '2021 11/04 20:16:38': the day without its year would be one as well, so that the time has to follow
YEAR_MONTH_DAY_TIME = re.compile(rf"(?<![/\d.,\-]){YEAR}\s(?P<number>[01]\d)/(?P<day>[0-3]\d)(?=\s+[0-2]\d:[0-5]\d)")
# '2024年4月24日', '2024년 4월'
EASTERN_NUMBERS = re.compile(
    rf"{YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월](?:\s?(?P<day>\d{{1,2}})\s?[日일號号])?"
)
# '2019' behind the name of a month
YEAR_AFTER_MONTH = re.compile(rf"{YEAR}(?!\d){AFTER_YEAR}")
# ' de' at the end of 'maio de', between month and year
PARTICLE_AT_END = re.compile(rf"\s(?:{'|'.join(PARTICLES)})\Z")
BETWEEN = " \u00a0\u202f.,-'’"

# '12.03.19', '3/5/19'; '3.5.19' only at the head of a text or behind a mark: versions look like it
SHORT_DATE = re.compile(r"\d\d\.\d\d\.\d\d|\d{1,2}/\d{1,2}/\d\d")
MARK_BEFORE = re.compile(r"[^\w\s]\s{0,2}+\Z")
# '11-02-24, 07:48', or alone: part numbers look like it as well
HYPHENED_DATE = re.compile(r"\d\d-\d\d-\d\d[\s,|]{1,3}\d\d?[:.]\d\d")


class Reading(NamedTuple):
    """A day as its form gives it."""

    start: int
    end: int
    year: int
    month: int
    day: int | None = None  # None: the month as a whole
    mark: str = ""  # what stands between its numbers where the form does not tell day from month: "/" in "02/12/2024"
    day_first: bool | None = None  # how such numbers are read


def readings(text: str, lexicon: Lexicon) -> list[Reading]:
    """What the forms read in a text, from left to right, longer ones before shorter ones; they may overlap.

    Open numbers are read day first wherever that is a day.
    """
    numbers = (number for match in NUMBER.finditer(text) for number in _numbers(text, *match.span()))
    found = [reading for start, end in numbers for reading in _readings_at(text, start, end, lexicon)]
    found += filter(None, (_checked(Reading(*spelled)) for spelled in spelled_days(text)))
    return sorted(found, key=lambda reading: (reading.start, -reading.end))


def turned(reading: Reading) -> Reading | None:
    """The same numbers in the other order; None where that is no day, or the form leaves no choice."""
    if reading.day is None or reading.day_first is None:
        return None
    return _checked(reading._replace(month=reading.day, day=reading.month, day_first=not reading.day_first))


def is_year(year: int) -> bool:
    """Whether an article may bear it."""
    return FIRST_YEAR <= year <= LAST_YEAR


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A run of digits, and what may be a day in it that was put right behind a year or a time: "20199. Februar"."""
    yield start, end
    behind_year, behind_time = start + len("2019"), start + len("59")
    if 0 < end - behind_year <= LONGEST_DAY:
        yield behind_year, end
    elif 0 < end - behind_time <= LONGEST_DAY and text[start - 1 : start] == ":":
        yield behind_time, end


def _readings_at(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Reading]:
    """What the forms that open with this number read."""
    for form, read in FORMS.get(end - start, ()):
        match = form.match(text, start)
        reading = read(match, lexicon) if match is not None else None
        if reading is not None:
            yield reading


def _with_its_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    month = last_month(match["month"], lexicon.months)
    return _reading(match, _western_year(match, month), month.number) if month is not None else None


def _behind_a_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """The month stands before the number."""
    head = match.string[max(match.start() - REACH, 0) : match.start()]
    month = last_month(PARTICLE_AT_END.sub("", head.rstrip(BETWEEN)).rstrip(BETWEEN), lexicon.months)
    if month is None or not ("day" in match.re.groupindex or _needs_no_day(head, month)):
        return None
    reading = _reading(match, _western_year(match, month), month.number)
    return reading._replace(start=match.start() - len(head) + month.begin) if reading is not None else None


def _needs_no_day(head: str, month: FoundMonth) -> bool:
    """Whether month and year are a date: "mars 2024"; not "set 2000", nor what is left of "31 June 2024"."""
    leads = not head[: month.begin].rstrip(" .")[-1:].isdigit()
    return leads and (len(month.name) >= LONG_ENOUGH or not month.name[0].islower())


def _western_year(match: re.Match[str], month: FoundMonth) -> int:
    return _since_christ(_full_year(match), thai=is_thai(month.name))


def _since_christ(year: int, *, thai: bool) -> int:
    """A year as the West counts it: 2567 in Thailand is 2024."""
    return year - BUDDHIST_ERA if thai and not is_year(year) else year


def _short_thai_year(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    month = last_month(match["month"], lexicon.months)
    year = BUDDHIST_CENTURY + int(match["year"]) - BUDDHIST_ERA
    return _reading(match, year, month.number) if month is not None and is_thai(month.name) else None


def _counted_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    month = lexicon.months.get(f"{match['counter'].casefold()} {int(match['number'])}")
    return _reading(match, int(match["year"]), month) if month is not None else None


def _numbered_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    return _reading(match, int(match["year"]), int(match["number"]))


def _year_in_front(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """As `_numbered_month`; in Persian also years of its own calendar."""
    year, month = int(match["year"]), int(match["number"])
    return _reading(match, year, month + MONTHS if lexicon.language == SOLAR and is_solar_year(year) else month)


def _of_an_era(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    start = match.start() - (ERA_LENGTH if match["of_era"] else ERA_LENGTH + len(f"{FIRST_OF_ERA}年"))
    era = match.string[start : start + ERA_LENGTH]
    reading = _reading(match, ERAS[era] + int(match["of_era"] or 1), int(match["number"]))
    return reading._replace(start=start) if reading is not None else None


def _open_numbers(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    if len(match["year"]) == SHORT and not _is_short_date(match):
        return None
    first, second = int(match["first"]), int(match["second"])
    year = _since_christ(_full_year(match), thai=lexicon.language == "th")
    reading = Reading(*match.span(), year, second, first, match["mark"], day_first=True)
    return _checked(reading) or turned(reading)


def _full_year(match: re.Match[str]) -> int:
    """The year, with its century where two figures leave it out."""
    year = int(match["year"])
    return year if len(match["year"]) > SHORT else year + (1900 if year >= PIVOT else 2000)


def _is_short_date(match: re.Match[str]) -> bool:
    """Whether numbers of one and two digits are no version, score, time or phone number."""
    before = match.string[max(match.start() - 3, 0) : match.start()]
    alone = not before.strip() or MARK_BEFORE.search(before) is not None
    if match["mark"] == "-":
        is_all = match[0] == match.string.strip()
        return is_all or (alone and HYPHENED_DATE.match(match.string, match.start()) is not None)
    is_one_word = not any(map(str.isspace, match[0])) and not before[-1:].isalpha()
    return is_one_word and (alone or SHORT_DATE.fullmatch(match[0]) is not None)


def _reading(match: re.Match[str], year: int, month: int) -> Reading | None:
    """The reading, if the calendar has such a day; months of the solar year count on from `MONTHS`."""
    digits = match.groupdict().get("day")
    day = int(digits) if digits is not None else None
    if month <= MONTHS:
        return _checked(Reading(*match.span(), year, month, day))
    solar = gregorian(year, month - MONTHS, day) if day is not None else None
    return _checked(Reading(*match.span(), solar.year, solar.month, solar.day)) if solar is not None else None


def _checked(reading: Reading) -> Reading | None:
    """The reading, if the calendar has such a day."""
    if not is_year(reading.year) or not 1 <= reading.month <= MONTHS:
        return None
    last = monthrange(reading.year, reading.month)[1]
    return reading if reading.day is None or 1 <= reading.day <= last else None


Form: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str], Lexicon], Reading | None]]
DAY_FORMS: tuple[Form, ...] = (
    (DAY_NAME_YEAR, _with_its_month),
    (DAY_THAI_NAME_SHORT_YEAR, _short_thai_year),
    (DAY_YEAR_AFTER_MONTH, _behind_a_month),
    (DAY_COUNTED_YEAR, _counted_month),
    (OPEN_NUMBERS, _open_numbers),
    (ERA_NUMBERS, _of_an_era),
)
YEAR_FORMS: tuple[Form, ...] = (
    (YEAR_NAME_DAY, _with_its_month),
    (YEAR_DAY_NAME, _with_its_month),
    (YEAR_NUMBERS, _year_in_front),
    (YEAR_MONTH_DAY_TIME, _numbered_month),
    (EASTERN_NUMBERS, _numbered_month),
    (YEAR_AFTER_MONTH, _behind_a_month),
)
# By the number of digits that a form opens with.
FORMS = {
    1: DAY_FORMS,
    2: DAY_FORMS,
    3: ((ERA_NUMBERS, _of_an_era),),
    4: YEAR_FORMS,
    6: ((TIMED_DAY_NAME_YEAR, _with_its_month),),
}
