"""Figures behind keywords that count articles: "Oberfranken 12204", "Ukraine3458", "Rain (12)"."""

import re
from collections.abc import Sequence

from convert.reading.page import Page
from convert.reading.stretch import Stretch

# 'Rain (12)', 'Rain [1.234]'
IN_BRACKETS = re.compile(r"\s*+[(\[（]\d[\d.,]{0,8}[)\]）]\Z")
# 'Ukraine3458', not 'Covid-19', 'G7'
GLUED = re.compile(r"(?<=[^\W\d_])\d{2,7}\Z")
# 'Kirche 3922', 'Kirche 3.922'
PARTED = re.compile(r"(?<=[^\W\d_])\s++\d{1,3}(?:[.,]?\d{3})*+\Z")
# '1999', '2024'
YEAR = re.compile(r"(?:19|20)\d\d\Z")
FIGURES = 3  # more than the number of a thing has: "Apollo11", "Covid19"


def without_counts(items: Sequence[Stretch], page: Page) -> list[Stretch]:
    """`items` of one list, each without the count at its end.

    A figure is a count in brackets; where half of the items have one; and glued to a word where it is long and no
    year, or where the page has the word without it.
    """
    many = {
        pattern: 2 * sum(_has(pattern, item) for item in items) >= max(len(items), 3) for pattern in (GLUED, PARTED)
    }
    return [_without(item, many, page) for item in items]


def _has(pattern: re.Pattern[str], item: Stretch) -> bool:
    return pattern.search(item.text) is not None


def _without(item: Stretch, many: dict[re.Pattern[str], bool], page: Page) -> Stretch:
    if (found := IN_BRACKETS.search(item.text)) is not None or (many[PARTED] and (found := PARTED.search(item.text))):
        return item.cut(0, found.start())
    found = GLUED.search(item.text)
    if found is not None and (many[GLUED] or _is_no_name(item.text, found, page)):
        return item.cut(0, found.start())
    return item


def _is_no_name(text: str, figure: re.Match[str], page: Page) -> bool:
    """Whether "Ukraine3458" is a word and a count, unlike "Apollo11" and "Euro2024"."""
    if YEAR.match(figure.group()):
        return False
    return len(figure.group()) > FIGURES or _stands_alone(text[: figure.start()], figure.group(), page.source.text)


def _stands_alone(word: str, figure: str, text: str) -> bool:
    parted = re.compile(rf"(?<!\w){re.escape(word)}(?P<figure>[ -]?{figure})?(?!\w)")
    found = list(parted.finditer(text))
    return bool(found) and all(each["figure"] is None for each in found)
