"""Dates of the tree as the package document of a book wants them."""

import re
from datetime import UTC, datetime

UNKNOWN = "1980-01-01T00:00:00Z"  # the first day of a zip file's calendar

# "2019", "2019-03", "2019-03-12", "2019-03-12T10:22", "2019-03-12T10:22+09:00"
ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?)?)?)?")


def day_or_moment(value: str) -> str:
    """A date as W3C-DTF has it, which knows no time of day without a zone: that is left out."""
    parts = ISO_DATE.fullmatch(value)
    if parts is None or parts[4] is None or parts[6] is not None:
        return value
    return value.partition("T")[0]


def moment(value: str | None) -> str:
    """A date to the second in UTC, as "2019-03-12T10:22:00Z": the earliest that `value` can mean, if it is a date.

    A time without a zone is taken for UTC: it must not depend on where the book is made.
    """
    parts = ISO_DATE.fullmatch(value or "")
    if parts is None:
        return UNKNOWN
    year, month, day, hour, minute, zone = parts.groups()
    local = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:00"
    try:
        universal = datetime.fromisoformat(local + (zone or "Z")).astimezone(UTC)
    except (ValueError, OverflowError):  # 31 June; the first hours of the year 1, east of Greenwich
        return UNKNOWN
    return f"{universal:%Y-%m-%dT%H:%M:%SZ}".zfill(len(UNKNOWN))
