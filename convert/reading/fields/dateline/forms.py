"""The forms of a dateline in scripts that part words by blanks: place, day, agency and a dash, in several orders."""

import re
from typing import NamedTuple

from convert.reading.fields.dates.month_names import month_number
from convert.reading.lexicon import Lexicon

REACH = 120  # characters within which a dateline ends
MOST_WORDS = 4  # of one part of a place: "Rio de Janeiro"
MOST_PARTS = 3  # "Upper Darby", "Delaware County", "Pa."
LONGEST_PARTICLE = 4  # letters: "Frankfurt am Main", "Newcastle upon Tyne"

# ' — ', '—', ' -- ', ' - ', '.- '
DASH = r"\s?(?:—|―|--)\s?|\s[–-]\s?|–\s|\.[–—-]\s?"
# A long word in lower case, which is in no dateline unless it is the month behind a number: 'council', but 'января' in
# 'МОСКВА, 8 января'.
LONG_WORD = "[a-zß-öø-ÿа-яё]{5}"
RUNNING = rf"(?<![^\W_])(?<!\d\s)(?<!\d\.\s){LONG_WORD}"
# ' council': most of them, and quick to find
BEHIND_A_BLANK = re.compile(rf" (?<![\d.] ){LONG_WORD}")
# One of them ends the head of every dateline but "Riad. ".
SIGN = re.compile(r"[(\[/:—―–-]")
# 'HAYWARD, Calif.', 'NEW YORK, May 3, 2024', 'London/Teheran'
HEAD = rf"(?P<head>(?:(?!{RUNNING})[^()\[\]:\n]){{2,80}}?)"
# 'HAYWARD, Calif. (AP)', 'NEW YORK--(BUSINESS WIRE)', 'SEOUL, May 3, 2024 /PRNewswire/', 'МОСКВА, 8 января. /ТАСС/'
WITH_AGENCY = re.compile(
    rf"{HEAD}\s?(?:[\[(](?P<agency>[^()\[\]\n]{{2,40}}+)[\])]|(?<=\s)/\s?(?P<slashed>[^/()\s][^/()\n]{{1,29}}+)/)"
)
# 'BERLIN -- ', 'NEW DELHI: ', 'London/Teheran - '
PARTED = re.compile(rf"{HEAD}(?P<separator>{DASH}|:\s)")
# '(ANSA) - ' before 'ROMA, 12 MAR - '
LED = re.compile(rf"\((?P<agency>[^()\n]{{2,40}}+)\)(?:{DASH})")
# ' - ', '. ', ': ' behind '(dpa)'
BEHIND_AGENCY = re.compile(rf"(?P<dash>{DASH})|[.:]?\s?")
# 'Riad. ' before 'Die Boote fahren', as German papers have it
STOPPED = re.compile(r"(?P<head>[^\W\d_a-z][^\s.,:()/]{2,24}+(?:[\s/][^\W\d_a-z][^\s.,:()/]{2,24}+)?)\.\s(?=\S)")
# '. ' in 'МОСКВА, 8 янв - РИА Новости. Текст'
STOP = re.compile(r"[.,/]\s?")
WORD = re.compile(r"[^\s,]+")
DAY_NUMBER = re.compile(r"(?:\d{1,2}|\d{4})\.?")
# "Coeur d'Alene", 'ST. LOUIS', 'القاهرة', 'काठमांडू' with its vowel signs
NAME = re.compile(r"(?:[^\W\d_]|[.'’\-\s\u0300-\u036f\u0900-\u0eff])+")
AROUND = " \u00a0,–—-"


class Head(NamedTuple):
    """What opens a paragraph in the form of a dateline."""

    place: str  # "HAYWARD, Calif."
    end: int  # where its words end
    body: int  # where the words of the paragraph begin
    agency: str | None = None
    has_day: bool = False
    separator: str = ""  # "—", "-", ":", "."; "" where none parts an agency from the words behind it


def head_of(text: str, lexicon: Lexicon) -> Head | None:
    """What a text opens with, if it has the form of a dateline; whether it is one is another question."""
    opening = text[:REACH]
    if not _has_a_sign(opening):
        return _stopped(opening)
    led = LED.match(opening)
    if led is not None:
        head = _parted(opening, led.end(), lexicon)
        return head._replace(agency=led["agency"]) if head is not None else None
    return _with_agency(opening, lexicon) or _parted(opening, 0, lexicon) or _stopped(opening)


def _has_a_sign(opening: str) -> bool:
    """Whether a sign that ends the head of a dateline stands before the first long word in lower case."""
    running = BEHIND_A_BLANK.search(opening)
    return SIGN.search(opening, 0, running.start() if running is not None else REACH) is not None


def parts(place: str) -> list[str]:
    """The parts of a place: "HAYWARD" and "Calif.", "London" and "Teheran"."""
    return [part.strip() for part in place.replace("/", ",").split(",")]


def _with_agency(opening: str, lexicon: Lexicon) -> Head | None:
    match = WITH_AGENCY.match(opening)
    place, has_day = _place_and_day(match["head"], lexicon) if match is not None else ("", False)
    if match is None or not place:
        return None
    behind = BEHIND_AGENCY.match(opening, match.end())
    signed = (match["agency"] or match["slashed"]).strip()
    holds_day = all(_is_of_a_day(word, lexicon) for word in WORD.findall(signed))
    return Head(
        place=place,
        end=match.end(),
        body=behind.end() if behind is not None else match.end(),
        agency=None if holds_day else signed,
        has_day=has_day or holds_day,
        separator=(behind["dash"] or "").strip() if behind is not None else "",
    )


def _parted(opening: str, start: int, lexicon: Lexicon) -> Head | None:
    match = PARTED.match(opening, start)
    place, has_day = _place_and_day(match["head"], lexicon) if match is not None else ("", False)
    if match is None or not place:
        return None
    head = Head(place, match.end("head"), match.end(), has_day=has_day, separator=match["separator"].strip())
    return _with_agency_behind(opening, head, lexicon)


def _with_agency_behind(opening: str, head: Head, lexicon: Lexicon) -> Head:
    """Russian wires sign behind the dash: "МОСКВА, 8 янв - РИА Новости."."""
    agency = lexicon.anywhere("agencies").match(opening, head.body) if head.separator != ":" else None
    stop = STOP.match(opening, agency.end()) if agency is not None else None
    if agency is None or stop is None:
        return head
    return head._replace(end=agency.end(), body=stop.end(), agency=agency[0])


def _stopped(opening: str) -> Head | None:
    match = STOPPED.match(opening) if "." in opening else None
    return Head(match["head"], match.end("head"), match.end(), separator=".") if match is not None else None


def _place_and_day(words: str, lexicon: Lexicon) -> tuple[str, bool]:
    """The place in "SPRINGFIELD, Ill., May 3, 2024", and whether a day follows it; "" if it is no place."""
    words = words.rstrip(AROUND)
    tokens = list(WORD.finditer(words))
    kept = len(tokens)
    while kept and _is_of_a_day(tokens[kept - 1][0], lexicon):
        kept -= 1
    before = words[: tokens[kept - 1].end()] if kept else ""
    day = [token[0] for token in tokens[kept:]]
    numbered = any(DAY_NUMBER.fullmatch(word) for word in day)
    has_month = any(month_number(word.rstrip("."), lexicon.months) for word in day)
    cut = numbered and (has_month or words[len(before) :].startswith(","))
    place = before.rstrip(AROUND) if cut else words
    return place if _is_like_a_place(place) else "", numbered and has_month


def _is_of_a_day(word: str, lexicon: Lexicon) -> bool:
    name = word.rstrip(".")
    is_name = month_number(name, lexicon.months) is not None or name.casefold() in lexicon.weekdays
    return is_name or DAY_NUMBER.fullmatch(word) is not None


def _is_like_a_place(place: str) -> bool:
    names = parts(place)
    return len(names) <= MOST_PARTS and all(map(_is_like_a_name, names))


def _is_like_a_name(part: str) -> bool:
    """A few words with capitals, but for particles: "Frankfurt am Main", "St. Louis"; any in scripts without case."""
    words = part.split()
    return (
        0 < len(words) <= MOST_WORDS
        and words[0][0].isalpha()
        and not words[0][0].islower()
        and all(not word[0].islower() or len(word) <= LONGEST_PARTICLE for word in words)
        and NAME.fullmatch(part) is not None
    )
