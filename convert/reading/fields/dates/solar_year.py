"""Days of the solar calendar of Iran and Afghanistan as days of the Gregorian one: 6 Aban 1402 is 28 October 2023."""

from datetime import date, timedelta

MONTHS = 12
FIRST_SOLAR_YEAR, LAST_SOLAR_YEAR = 1300, 1440  # 1921 to 2062; the years of the Hijra that are told today lie beyond
LONG_MONTHS = 6  # from the first on, of 31 days; the others have 30, the last 29 and in leap years 30
FIRST_DAY = date(622, 3, 21).toordinal()  # 1 Farvardin of the year 1, by the rule below


def is_solar_year(year: int) -> bool:
    """Whether it is one of our time."""
    return FIRST_SOLAR_YEAR <= year <= LAST_SOLAR_YEAR


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day that a solar one is; None where the calendar has no such day, or the year is far from our time.

    Leap years come by the rule of 33 years, which agrees with the observed equinox from 1799 to 2256 (as in ICU).
    """
    if not (is_solar_year(year) and 1 <= month <= MONTHS and 1 <= day <= _length(year, month)):
        return None
    return date.fromordinal(_new_year(year)) + timedelta(days=30 * (month - 1) + min(month - 1, LONG_MONTHS) + day - 1)


def _new_year(year: int) -> int:
    """The ordinal of 1 Farvardin."""
    return FIRST_DAY + 365 * (year - 1) + (8 * year + 21) // 33


def _length(year: int, month: int) -> int:
    """Days of a month."""
    if month == MONTHS:
        return _new_year(year + 1) - _new_year(year) - 336
    return 31 if month <= LONG_MONTHS else 30
