"""The two levels of an anthology: groups by section, date or author, and the articles in them."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias, assert_never

from formats.anthology.chapter import Chapter
from formats.anthology.plan import By
from formats.epub.people import filed_as
from formats.matter.wording import Wording

LAST = "\U0010ffff"  # sorts behind whatever is known
MOST_DATES = 40  # where there are more days they are put together to months, and months to years
PRECISIONS = (10, 7, 4)  # characters of "2026-05-03"


class Group(NamedTuple):
    """Articles that stand together."""

    label: str | None  # None: it is the only one, as nothing is known that sets them apart
    chapters: tuple[Chapter, ...]


class Shelf(NamedTuple):
    """Where an article belongs: `order` tells one from the other and sorts them, `label` is for people."""

    order: str
    label: str


Place: TypeAlias = Callable[[Chapter], Shelf | None]  # None: not known


def grouped(chapters: Sequence[Chapter], by: By | None, words: Wording) -> tuple[Group, ...]:
    """The articles in groups, in each from the oldest to the newest, and then as they came.

    Sections stand in the order in which they first come, dates from the oldest to the newest, authors as in an index,
    by the first author of each article; what belongs nowhere comes last.
    """
    place, nowhere = _rule(chapters, by or _fitting(chapters), words)
    shelves: dict[str, tuple[str, list[Chapter]]] = {}
    for one in sorted(chapters, key=lambda one: (one.published or LAST, one.number)):
        shelf = place(one) or Shelf(LAST, nowhere)
        shelves.setdefault(shelf.order, (shelf.label, []))[1].append(one)
    if shelves.keys() == {LAST}:
        return (Group(None, tuple(shelves[LAST][1])),)
    return tuple(Group(label, tuple(found)) for _, (label, found) in sorted(shelves.items()))


def sorting(text: str) -> str:
    """What an index is sorted by in all locales: letters without case and accents, then the words themselves."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return f"{plain.casefold()}\0{text}"


def _fitting(chapters: Sequence[Chapter]) -> By:
    """What tells these articles apart."""
    if 2 * sum(one.section is not None for one in chapters) > len(chapters):
        return "section"
    return "date" if len({one.day for one in chapters if one.day}) > 1 else "author"


def _rule(chapters: Sequence[Chapter], by: By, words: Wording) -> tuple[Place, str]:
    """Where each article belongs, and what is written above those that belong nowhere."""
    match by:
        case "section":
            return _by_section(chapters), words.other
        case "date":
            return _by_date(chapters), words.undated
        case "author":
            return _by_author, words.unsigned
        case _:
            assert_never(by)


def _by_section(chapters: Sequence[Chapter]) -> Place:
    """Sections that differ in letter case alone are one, and are called as the first of them is."""
    labels: dict[str, Shelf] = {}
    for one in chapters:
        if one.section:
            labels.setdefault(one.section.casefold(), Shelf(f"{len(labels):09}", one.section))
    return lambda one: labels[one.section.casefold()] if one.section else None


def _by_date(chapters: Sequence[Chapter]) -> Place:
    days = {one.day for one in chapters if one.day}
    fine = (size for size in PRECISIONS if len({day[:size] for day in days}) <= MOST_DATES)
    size = next(fine, PRECISIONS[-1])
    return lambda one: Shelf(one.day[:size], one.day[:size]) if one.day else None


def _by_author(one: Chapter) -> Shelf | None:
    first = next((person for person in one.contributors if person.role == "author"), None)
    return Shelf(sorting(filed_as(first.name)), one.authors[0]) if first else None
