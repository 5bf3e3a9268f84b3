"""Makes the lexicon's table of months and weekdays: `python -m convert.learning.calendars`.

Names come from the Unicode CLDR, and from more_months.yaml what papers write beside them.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path
from typing import TypeAlias

import yaml
from babel import Locale, localedata

from convert.reading.phrases import is_spaced

# By context, width and number: ["format"]["wide"][1] is "January".
Names: TypeAlias = Mapping[str, Mapping[str, Mapping[int, str]]]

# Each language with the regions whose names differ: "Jänner" in Austria, "Sept" in Britain, "setiembre" in Uruguay.
LANGUAGES: dict[str, tuple[str, ...]] = {
    "af": (), "ar": ("LB", "DZ", "MA"), "az": (), "be": (), "bg": (), "bn": (), "ca": (), "cs": (), "da": (),
    "de": ("AT",), "el": (), "en": ("GB", "AU", "CA"), "es": ("MX", "PE", "UY"), "et": (), "eu": (), "fa": (),
    "fi": (), "fil": (), "fr": ("CA", "CH"), "gl": (), "gu": (), "he": (), "hi": (), "hr": (), "hu": (), "hy": (),
    "id": (), "is": (), "it": (), "ja": (), "ka": (), "kk": (), "km": (), "kn": (), "ko": (), "ky": (), "lo": (),
    "lt": (), "lv": (), "mk": (), "ml": (), "mr": (), "ms": (), "my": (), "nb": (), "ne": (), "nl": ("BE",), "pa": (),
    "pl": (), "ps": (), "pt": ("PT",), "ro": (), "ru": (), "si": (), "sk": (), "sl": (), "sq": (), "sr": ("Latn",),
    "sv": (), "sw": (), "ta": (), "te": (), "th": (), "tr": (), "uk": (), "ur": (), "uz": (), "vi": (),
    "zh": ("Hant",),
}  # fmt: skip
# Languages whose short names are names of people and words elsewhere: "Abe", "Ira", "Hun".
LONG_NAMES_ONLY = frozenset({"eu", "fil"})
MONTHS = range(1, 13)
WEEKDAYS = range(7)
CONTEXTS = ("format", "stand-alone")  # "5 января", "январь"
LINE = 116
HEADER = "# Months and weekdays, most from the Unicode CLDR; made by convert/learning/calendars.py.\n"

MORE_MONTHS: dict[str, str] = yaml.safe_load(files("convert.learning").joinpath("more_months.yaml").read_text("utf-8"))


def main() -> None:
    """Write the table into the lexicon."""
    Path(str(files("convert.reading.lexicon") / "calendars.yaml")).write_text(calendars(), "utf-8")


def calendars() -> str:
    """The table as YAML: for each language its months, parted by bars, and its weekdays.

    Months of the solar calendar follow those of the Gregorian one.
    """
    return HEADER + "".join(_calendar(language, regions) for language, regions in LANGUAGES.items())


def _calendar(language: str, regions: Iterable[str]) -> str:
    locales = [_locale(tag) for tag in (language, *(f"{language}_{region}" for region in regions))]
    has_short = language not in LONG_NAMES_ONLY
    months = [_names([locale.months for locale in locales], month, short=has_short) for month in MONTHS]
    days = [_names([locale.days for locale in locales], day, short=has_short) for day in WEEKDAYS]
    months = [sorted({*names, *more}) for names, more in zip_longest(months, _more_months(language), fillvalue=())]
    weekdays = sorted({name for names in days for name in names})
    entries = [_entry("months", "\n| ".join(map("; ".join, months)))] if any(months) else []
    return f"{language}:\n" + "".join((*entries, _entry("weekdays", "; ".join(weekdays))))


def _locale(tag: str) -> Locale:
    localedata._cache.clear()  # Babel 2.18 lets names of one locale run over into those that are loaded after it
    return Locale.parse(tag)


def _more_months(language: str) -> tuple[tuple[str, ...], ...]:
    """What papers call each month beside, and behind that the months of the solar calendar."""
    rows = MORE_MONTHS.get(language, "").split("|")
    return tuple(tuple(_folded(name.strip()) for name in row.split(";") if name.strip()) for row in rows)


def _names(calendars: Iterable[Names], number: int, *, short: bool) -> list[str]:
    """What one month or day is called: abbreviations with and without a full stop, no figures ("1月")."""
    forms = [calendar[context] for calendar in calendars for context in CONTEXTS]
    wide = {_folded(form["wide"][number]) for form in forms}
    bare = {_folded(form["abbreviated"][number]).removesuffix(".") for form in forms if short} - wide
    stopped = {f"{name}." for name in bare if is_spaced(name[-1]) or "." in name}
    return [name for name in wide | bare | stopped if not name[0].isdigit()]


def _folded(name: str) -> str:
    """`name` for comparing, without joiners and marks of writing direction."""
    kept = "".join(character for character in name if unicodedata.category(character) != "Cf")
    return unicodedata.normalize("NFC", kept).casefold()


def _entry(key: str, names: str) -> str:
    lines = [line for row in names.split("\n") for line in textwrap.wrap(row, LINE - 4, break_on_hyphens=False)]
    return f"  {key}: >-\n" + textwrap.indent("\n".join(lines), "    ") + "\n"


if __name__ == "__main__":
    main()
