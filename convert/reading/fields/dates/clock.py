"""Times of day as they stand beside a date: "4:10pm", "16.10 Uhr", "à 10h22", "19:25 (GMT+7)"."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from convert.reading.fields.dates import zones
from convert.reading.lexicon import Lexicon

WORDS, RELATIVE = "clock_words", "relative_dates"
REACH = 48  # characters before a date in which its time may begin
NOON = 12
# The halves of the day, as CLDR's patterns of the 12-hour clock name them, without full stops.
LATIN = ("am", "pm")
BEFORE_NOON = ("am", "πμ", "ص", "오전", "上午", "凌晨", "早上", "午前")
AFTER_NOON = ("pm", "μμ", "م", "오후", "下午", "晚上", "午後")
HALF_BEFORE = "오전|오후|上午|凌晨|早上|下午|晚上|午前|午後|AM|PM"
# 'a.m.', 'PM', 'p. m.', 'amUpdated', 'μ.μ.', 'م'
HALF = r"(?:[ap]\.?\s?m(?-i:(?![^\W\d_])|(?=[A-Z][a-z]))\.?|[πμ]\.?μ\b\.?|[صم]\b)"
# '10:22', '10:22:05.120'; '10h22', '10 h'; '10時22分', '오후 3시'; '16.10'; '2010' (GMT); '4' (pm); '10' (Uhr);
# but '3:50 min' is a length; a day may have been put right behind: '16:0125. Oktober'
TIME = re.compile(
    rf"(?:(?P<half_before>{HALF_BEFORE})\s?)?(?P<hour>[01]?\d|2[0-3])(?:"
    r"\s?[:：]\s?(?P<colon>[0-5]\d)(?P<seconds>[:：][0-5]\d(?:[.,]\d{1,9}+)?)?(?!\s?min\b)(?:(?!\d)|(?=\d\d?\.?\s?[^\W\d_]{3}|\d\d?[./]\d))"
    r"|\s?h\s?(?P<h>[0-5]\d)?(?:min\b)?(?![^\W_])"
    r"|\s?[時时시点點]\s?(?:(?P<counter>[0-5]?\d)\s?[分분])?"
    r"|\.(?P<dot>[0-5]\d)(?![\d%€$])(?!\.\d)"
    r"|(?P<military>[0-5]\d)(?=\s?(?:GMT|UTC))"
    rf"|(?=\s?{HALF})"
    r"|(?P<alone>(?=\s[^\W\d_])(?!\smin\b))"
    rf")(?:\s?(?P<half>{HALF}))?",
    re.IGNORECASE,
)
# 18 November 2019[ | ]4:10pm, [ @]17:19, [T]10:22
LEAD = re.compile(r"T(?=\d)|\.?[\s,;|·•∙@/\-–—(（]{0,5}+")
# 10:22[, ]12 March; 2010 GMT[ (0410 HKT) ]March; 10:22 [am ]12. März: words of three letters stand for "on"
TAIL = re.compile(r"(?:\s?\([^()]{1,20}+\))?[\s,;|·•∙/\-–—]{0,5}+(?:[^\W\d_]{1,3}\s)?\Z")
BLANKS = re.compile(r"\s{0,3}+")


class Clock(msgspec.Struct, frozen=True):
    """A time of day, with where it stands, its words and its zone among it."""

    start: int
    end: int
    hour: int
    minute: int
    american: bool  # told by the 12-hour clock or a zone of the United States
    zone: re.Match[str] | None = None

    def iso(self, day: date) -> str:
        """Hour, minute and the zone's offset on `day`: "10:22-04:00"."""
        offset = zones.offset(self.zone, day) if self.zone is not None else None
        return f"{self.hour:02}:{self.minute:02}{offset or ''}"


def clock_after(text: str, at: int, lexicon: Lexicon) -> Clock | None:
    """The time that follows what ends at `at`."""
    lead = LEAD.match(text, at)
    start = lead.end() if lead is not None else at
    time, word = TIME.match(text, start), None
    if time is None:
        word = lexicon.anywhere(WORDS).match(text, start)
        time = TIME.match(text, _skip_blanks(text, word.end())) if word is not None else None
    if time is None:
        return None
    clock = _clock(text, time, lexicon, start=start, marked=word is not None)
    return _closed(text, clock) if clock is not None else None


def clock_before(text: str, floor: int, at: int, lexicon: Lexicon) -> Clock | None:
    """The time that stands right before `at` and not before `floor`."""
    return next(
        (clock for clock in clocks(text, max(floor, at - REACH), at, lexicon) if _reaches(text, clock, at)), None
    )


def clocks(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Clock]:
    """All times between two places of a text."""
    for time in TIME.finditer(text, start, end):
        inside_a_number = text[time.start() - 1 : time.start()].isdigit()
        clock = None if inside_a_number else _clock(text, time, lexicon, start=time.start(), marked=False)
        if clock is not None and clock.end <= end:
            yield clock


def _clock(text: str, time: re.Match[str], lexicon: Lexicon, *, start: int, marked: bool) -> Clock | None:
    """The clock of a time, its zone and its word behind ("Uhr"); None for digits that only look like one."""
    end, zone = time.end(), _zone(text, time, time.end())
    word = _word_behind(text, end, lexicon) if zone is None else None
    if word is not None:
        end, zone = word.end(), _zone(text, time, word.end())
    if not _is_told(time, before=marked, behind=bool(word or zone)):
        return None
    half = _half(time)
    return Clock(
        start=start,
        end=zone.end() if zone is not None else end,
        hour=_hour(int(time["hour"]), half),
        minute=int(time["colon"] or time["h"] or time["counter"] or time["dot"] or time["military"] or 0),
        american=(half in LATIN and int(time["hour"]) <= NOON)
        or (zone is not None and zones.name(zone) in zones.UNITED_STATES),
        zone=zone,
    )


def _closed(text: str, clock: Clock) -> Clock:
    """With the bracket that closes what stands before it: "25 March 2024 (16:10 h.)"."""
    opened = text[clock.start - 1 : clock.start] in {"(", "（"} and text[clock.end : clock.end + 1] in {")", "）"}
    return msgspec.structs.replace(clock, end=clock.end + 1) if opened else clock


def _word_behind(text: str, at: int, lexicon: Lexicon) -> re.Match[str] | None:
    """The "Uhr" of "10 Uhr", but not the "hours" of "10 hours ago", nor a zone in small letters: "10h22 et"."""
    start = _skip_blanks(text, at)
    word = lexicon.anywhere(WORDS).match(text, start)
    if word is None or lexicon.anywhere(RELATIVE).match(text, start) is not None or zones.is_name(word[0].upper()):
        return None
    return word


def _zone(text: str, time: re.Match[str], at: int) -> re.Match[str] | None:
    is_iso = time["seconds"] is not None or text[time.start() - 1 : time.start()] == "T"
    return (zones.ISO_ZONE.match(text, at) if is_iso else None) or zones.ZONE.match(text, at)


def _is_told(time: re.Match[str], *, before: bool, behind: bool) -> bool:
    """Whether words beside it make a number a time: "10 Uhr", "at 9.30", "2 h CET"; "19.30" and "2:30" need none."""
    if time["alone"] is not None:
        return behind
    bare = time[0].rstrip()[-1] in "hH" or (time["dot"] is not None and len(time["hour"]) == 1)
    return not bare or before or behind or time["half"] is not None


def _half(time: re.Match[str]) -> str:
    return "".join((time["half"] or time["half_before"] or "").casefold().replace(".", "").split())


def _hour(hour: int, half: str) -> int:
    """The hour of the 24-hour clock; a half of the day that cannot be ("17:19 PM") is not believed."""
    if half in AFTER_NOON and hour < NOON:
        return hour + NOON
    if half in BEFORE_NOON and hour == NOON:
        return 0
    return hour


def _reaches(text: str, clock: Clock, at: int) -> bool:
    return TAIL.match(text, clock.end, at) is not None


def _skip_blanks(text: str, at: int) -> int:
    blanks = BLANKS.match(text, at)
    return blanks.end() if blanks is not None else at
