"""Makes the lexicon's table of months and weekdays from the Unicode CLDR: `python -m convert.learning.calendars`."""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

from babel import Locale, localedata

from convert.reading.phrases import is_spaced

# By context, width and number: ["format"]["wide"][1] is "January".
Names: TypeAlias = Mapping[str, Mapping[str, Mapping[int, str]]]

# Each language with the regions whose names differ: "Jänner" in Austria, "Sept" in Britain, "setiembre" in Uruguay.
LANGUAGES: dict[str, tuple[str, ...]] = {
    "af": (), "ar": ("LB", "DZ", "MA"), "bg": (), "bn": (), "ca": (), "cs": (), "da": (), "de": ("AT",), "el": (),
    "en": ("GB", "AU", "CA"), "es": ("MX", "PE", "UY"), "et": (), "fa": (), "fi": (), "fr": ("CA", "CH"), "he": (),
    "hi": (), "hr": (), "hu": (), "id": (), "is": (), "it": (), "ja": (), "ko": (), "lt": (), "lv": (), "mk": (),
    "ms": (), "nb": (), "nl": ("BE",), "pl": (), "pt": ("PT",), "ro": (), "ru": (), "sk": (), "sl": (), "sq": (),
    "sr": ("Latn",), "sv": (), "sw": (), "th": (), "tr": (), "uk": (), "vi": (), "zh": ("Hant",),
}  # fmt: skip
MONTHS = range(1, 13)
WEEKDAYS = range(7)
CONTEXTS = ("format", "stand-alone")  # "5 января", "январь"
LINE = 116
HEADER = "# Months and weekdays in 45 languages, from the Unicode CLDR; made by convert/learning/calendars.py.\n"


def main() -> None:
    """Write the table into the lexicon."""
    Path(str(files("convert.reading.lexicon") / "calendars.yaml")).write_text(calendars(), "utf-8")


def calendars() -> str:
    """The table as YAML: for each language its months, parted by bars, and its weekdays."""
    return HEADER + "".join(_calendar(language, regions) for language, regions in LANGUAGES.items())


def _calendar(language: str, regions: Iterable[str]) -> str:
    locales = [_locale(tag) for tag in (language, *(f"{language}_{region}" for region in regions))]
    months = [_names([locale.months for locale in locales], month) for month in MONTHS]
    weekdays = sorted({name for day in WEEKDAYS for name in _names([locale.days for locale in locales], day)})
    entries = [_entry("months", "\n| ".join(map("; ".join, months)))] if any(months) else []
    return f"{language}:\n" + "".join((*entries, _entry("weekdays", "; ".join(weekdays))))


def _locale(tag: str) -> Locale:
    localedata._cache.clear()  # Babel 2.18 lets names of one locale run over into those that are loaded after it
    return Locale.parse(tag)


def _names(calendars: Iterable[Names], number: int) -> list[str]:
    """What one month or day is called, sorted: abbreviations with and without a full stop, no figures ("1月")."""
    forms = [calendar[context] for calendar in calendars for context in CONTEXTS]
    wide = {_folded(form["wide"][number]) for form in forms}
    short = {_folded(form["abbreviated"][number]).removesuffix(".") for form in forms} - wide
    stopped = {f"{name}." for name in short if is_spaced(name[-1]) or "." in name}
    return sorted(name for name in wide | short | stopped if not name[0].isdigit())


def _folded(name: str) -> str:
    """`name` for comparing, without marks of writing direction."""
    return "".join(character for character in name.casefold() if unicodedata.category(character) != "Cf")


def _entry(key: str, names: str) -> str:
    lines = [line for row in names.split("\n") for line in textwrap.wrap(row, LINE - 4, break_on_hyphens=False)]
    return f"  {key}: >-\n" + textwrap.indent("\n".join(lines), "    ") + "\n"


if __name__ == "__main__":
    main()
