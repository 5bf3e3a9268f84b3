"""Time zones as newspapers write them: an abbreviation, "GMT+7", "+0900"."""

import re
from datetime import date, timedelta

# Offsets from the IANA time zone database; HNE, HAE and their like are Canada's in French. Where an abbreviation has
# several meanings it is the one that the English-language press of that zone prints: CST is Chicago's, IST India's.
OFFSETS = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), "Z"),
    **dict.fromkeys(("BST", "CET", "MEZ", "WAT"), "+01:00"),
    **dict.fromkeys(("CEST", "MESZ", "EET", "CAT", "SAST"), "+02:00"),
    **dict.fromkeys(("EEST", "MSK", "МСК", "TRT", "EAT"), "+03:00"),
    "GST": "+04:00",
    "PKT": "+05:00",
    "IST": "+05:30",
    **dict.fromkeys(("ICT", "WIB"), "+07:00"),
    **dict.fromkeys(("AWST", "HKT", "MYT", "PHT", "SGT", "WITA"), "+08:00"),
    **dict.fromkeys(("JST", "KST", "WIT"), "+09:00"),
    "ACST": "+09:30",
    "AEST": "+10:00",
    "ACDT": "+10:30",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "NDT": "-02:30",
    **dict.fromkeys(("ADT", "ART", "BRT", "HAA"), "-03:00"),
    "NST": "-03:30",
    **dict.fromkeys(("AST", "EDT", "HAE", "HNA"), "-04:00"),
    **dict.fromkeys(("CDT", "EST", "HAC", "HNE"), "-05:00"),
    **dict.fromkeys(("CST", "HAR", "HNC", "MDT"), "-06:00"),
    **dict.fromkeys(("HAP", "HNR", "MST", "PDT"), "-07:00"),
    **dict.fromkeys(("AKDT", "HNP", "PST"), "-08:00"),
    "AKST": "-09:00",
    "HST": "-10:00",
}
# What "10 a.m. ET" means hangs on the season: in winter, in summer.
SEASONAL = {
    "ET": ("-05:00", "-04:00"),
    "CT": ("-06:00", "-05:00"),
    "MT": ("-07:00", "-06:00"),
    "PT": ("-08:00", "-07:00"),
}
# Energy Policy Act of 2005: summer time from the second Sunday of March to the first of November, from this year on.
FIRST_YEAR_OF_RULE = 2007
UNITED_STATES = frozenset({"EDT", "EST", "CDT", "CST", "MDT", "MST", "PDT", "PST", "AKDT", "AKST", "HST", *SEASONAL})

NAMES = "|".join(sorted({*OFFSETS, *SEASONAL} - {"Z"}, key=lambda name: (-len(name), name)))
# '(GMT+7)', 'UTC+05:30', 'GMT-0400'; '+0900', '+02:00', '-0500'; 'EDT', '(IST)', 'PTUpdated'
ZONE = re.compile(
    r"\s?[(（]?(?:"
    r"(?:GMT|UTC)\s?(?P<sign>[+\-−])(?P<hours>\d|0\d|1[0-4])(?::?(?P<minutes>[0-5]\d))?(?!\d)"
    r"|(?P<bare>\+(?:0\d|1[0-4]):?[0-5]\d|[\-−](?:0\d|1[0-2])[0-5]\d)(?!\d)"
    rf"|(?P<name>{NAMES})(?![^\W\d_]|[+\-]\d)|(?P<glued>{NAMES})(?=[A-Z][a-z])"
    r")[)）]?"
)
# '2024-04-24T10:22:05+02:00', '2024-04-24T10:22Z': an ISO 8601 time, whose zone may be written like a span of hours
ISO_ZONE = re.compile(r"(?P<name>Z)(?!\w)|\s?(?P<bare>[+\-−](?:0\d|1[0-4]):?[0-5]\d)(?!\d)")


def offset(zone: re.Match[str], day: date) -> str | None:
    """The ISO 8601 offset on `day` that a match of `ZONE` or `ISO_ZONE` states: "+05:30", "Z".

    None for "ET" and its like before the rule of their season was what it is today.
    """
    match zone.groupdict():
        case {"bare": str(bare)}:
            return _iso(bare[0], bare[1:3], bare[-2:])
        case {"sign": str(sign), "hours": str(hours), "minutes": minutes}:
            return _iso(sign, hours, minutes or "00")
        case _:
            return _named(name(zone), day)


def name(zone: re.Match[str]) -> str:
    """The abbreviation that a match of `ZONE` or `ISO_ZONE` found, "" if it found an offset."""
    groups = zone.groupdict()
    return groups.get("name") or groups.get("glued") or ""


def is_name(abbreviation: str) -> bool:
    """Whether a zone is called so: "EST", "ET"."""
    return abbreviation in OFFSETS or abbreviation in SEASONAL


def _iso(sign: str, hours: str, minutes: str) -> str:
    if int(hours) == int(minutes) == 0:
        return "Z"
    return f"{'+' if sign == '+' else '-'}{int(hours):02}:{int(minutes):02}"


def _named(abbreviation: str, day: date) -> str | None:
    if abbreviation not in SEASONAL:
        return OFFSETS[abbreviation]
    if day.year < FIRST_YEAR_OF_RULE:
        return None
    winter, summer = SEASONAL[abbreviation]
    return summer if _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1) else winter


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=6 - first.weekday() + 7 * (which - 1))
