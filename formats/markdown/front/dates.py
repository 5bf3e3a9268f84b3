"""Dates of the tree as front matter has them, and back."""

import re

from formats.values import is_date

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(Z|[+-]\d\d:\d\d)?")
# 2019, 2019-03, 2019-03-12, 2019-03-12T10:22:33Z, 2019-03-12 10:22:00.000 +0900
WRITTEN = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[Tt ]+(?P<minute>\d\d:\d\d)(?::\d\d(?:\.\d+)?)? *(?P<zone>Z|[+-]\d\d(?::?\d\d)?|UTC)?)?"
)


def with_seconds(value: str) -> str:
    """An ISO date whose time has seconds: Hugo reads none without. "2019-03-12T10:22:00+09:00"."""
    return MINUTE.sub(lambda found: f"{found[1]}T{found[2]}:00{found[3] or ''}", value)


def with_blanks(value: str) -> str:
    """A date as Jekyll has it: "2019-03-12 10:22:00 +0900"."""
    return MINUTE.sub(lambda found: f"{found[1]} {found[2]}:00{_offset(found[3])}", value)


def without_zone(value: str) -> str:
    """A date as Obsidian has it: "2019-03-12T10:22:00"."""
    return MINUTE.sub(lambda found: f"{found[1]}T{found[2]}:00", value)


def is_yaml_date(text: str) -> bool:
    """Whether YAML reads a date here, and not a number or a string."""
    return DAY.match(text) is not None


def read_date(text: str) -> str | None:
    """The value that a date in the tree has, to the minute; None if this is no date in numbers."""
    found = WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    zone = found["zone"] or ""
    value = found["day"] + (f"T{found['minute']}{_zone(zone)}" if found["minute"] else "")
    return value if is_date(value) else None


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    return " Z" if zone == "Z" else f" {zone.replace(':', '')}"


def _zone(zone: str) -> str:
    """A zone as ISO has it, "Z" or "+09:00", whichever way it was written."""
    if zone in ("", "Z"):
        return zone
    if zone == "UTC":
        return "Z"
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
