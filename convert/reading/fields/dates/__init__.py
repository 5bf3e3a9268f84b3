"""Dates in any written form: `find_dates` and what it finds."""

from convert.reading.fields.dates.written_dates import FoundDate, find_dates

__all__ = ["FoundDate", "find_dates"]
