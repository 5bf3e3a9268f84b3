"""Figures behind keywords that count articles: "Oberfranken 12204", "Ukraine3458", "Rain (12)"."""

import re
from collections.abc import Sequence

from convert.reading.page import Page, once_a_page
from convert.reading.stretch import Stretch
from convert.reading.words import word_set
from formats.stretches import stretches

# 'Rain (12)', 'Rain [1.234]', not 'Rain (1985)'
IN_BRACKETS = re.compile(r"\s*+[(\[（](?!(?:19|20)\d\d\D)\d[\d.,]{0,8}[)\]）]\Z")
# 'Ukraine3458', not 'Covid-19', 'G7'
GLUED = re.compile(r"(?<=[^\W\d_])\d{2,7}\Z")
# 'Kirche 3922', 'Kirche 3.922'
PARTED = re.compile(r"(?<=[^\W\d_])\s++\d{1,3}(?:[.,]?\d{3})*+\Z")
# 'in 1999', 'Euro2024'
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d\Z")
# 'Apollo 11', 'COVID-19'
NUMBERED = re.compile(r"(?P<name>[^\W\d_]++)[ -](?P<number>\d{2,3})(?!\d)")
BRACKETS = (")", "]", "）")  # what a count ends with that is no figure
MOST_FIGURES = 3  # of the number that a thing has: "Apollo11", "Covid19"
FEWEST = 2  # items that must have a figure before it is taken for a count


def without_counts(items: Sequence[Stretch], page: Page) -> list[Stretch]:
    """`items` of one list, each without the count at its end.

    A figure is a count in brackets; where half of the items have one, two at least; and glued to a word where it is
    long and no year, or where the page has the word, but not with that number.
    """
    ending_in_a_figure = [text for item in items if (text := item.text)[-1:].isdecimal()]
    enough = max(FEWEST, len(items) / 2)
    counted = {pattern for pattern in (GLUED, PARTED) if _occurs(pattern, ending_in_a_figure, enough)}
    return [_without(item, counted, page) for item in items]


def _occurs(pattern: re.Pattern[str], texts: Sequence[str], enough: float) -> bool:
    """Whether it ends so many of `texts` with a figure that is no year."""
    return len([text for text in texts if pattern.search(text) and not YEAR.search(text)]) >= enough


def _without(item: Stretch, counted: set[re.Pattern[str]], page: Page) -> Stretch:
    if not (item.text[-1:].isdecimal() or item.text.endswith(BRACKETS)):
        return item
    figure = IN_BRACKETS.search(item.text) or (PARTED.search(item.text) if PARTED in counted else None)
    if figure is None and (glued := GLUED.search(item.text)) is not None:
        figure = glued if GLUED in counted or _counts(glued, page) else None
    return item.cut(0, figure.start()) if figure is not None else item


def _counts(figure: re.Match[str], page: Page) -> bool:
    """Whether "Ukraine3458" is a word and a count, unlike "Apollo11" and "Euro2024"."""
    if YEAR.search(figure.string):
        return False
    word = figure.string[: figure.start()].casefold().split()[-1]
    return len(figure.group()) > MOST_FIGURES or (
        word in _words(page) and (word, figure.group()) not in _numbered(page)
    )


@once_a_page
def _words(page: Page) -> frozenset[str]:
    return frozenset().union(*map(word_set, stretches(page.source.text, "\n")))


@once_a_page
def _numbered(page: Page) -> frozenset[tuple[str, str]]:
    """The things of the page that have a number: ("apollo", "11")."""
    return frozenset((found["name"].casefold(), found["number"]) for found in NUMBERED.finditer(page.source.text))
