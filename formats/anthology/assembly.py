"""From written articles to the book: groups, contents, front pages, index, and what is said of it all."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from formats.anthology.chapter import Chapter
from formats.anthology.grouping import Group, grouped
from formats.anthology.metadata import (
    default_title,
    description,
    identifier,
    language_of,
    modified,
    publication_of,
    shown_dates,
)
from formats.anthology.pages import group_pages, index_pages
from formats.anthology.people import shown_authors
from formats.anthology.plan import Plan
from formats.epub.accessibility import accessibility
from formats.epub.book import Book
from formats.epub.colophon import NAME as COLOPHON
from formats.epub.colophon import colophon
from formats.epub.cover import NO_COVER, Cover, draw_cover, title_page
from formats.epub.cover.told import Told
from formats.epub.devices import guide, hints
from formats.epub.nav import Landmark, nav_page, outline
from formats.epub.ncx import ncx
from formats.epub.page import BookSetting, Page, book_setting
from formats.epub.pages import LIMIT
from formats.legal import ILLEGAL
from formats.notice import Report
from formats.tree import Front, Language, Phrase
from formats.xhtml import Entry


class Division(NamedTuple):
    """A group with its pages, those of its articles included."""

    group: Group
    front: tuple[Page, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of them in reading order."""
        return (*self.front, *chain.from_iterable(one.pages for one in self.group.chapters))


def book_of(chapters: Sequence[Chapter], plan: Plan, *, columns: bool, report: Report) -> Book:
    """The book of these articles, which are at least one."""
    setting = _setting(chapters, plan, columns=columns)
    groups = grouped(chapters, plan.by, setting.words)
    divisions = [Division(group, group_pages(group, number, setting)) for number, group in enumerate(groups, start=1)]
    index = index_pages(chain.from_iterable(group.chapters for group in groups), setting)
    name = identifier(setting.title, chapters)
    cover, opening = _front(chapters, plan, setting, report)
    entries = chain.from_iterable(_entries(division, setting) for division in divisions)
    branches = outline([*entries, *_index_entry(index, setting)])
    contents = nav_page(branches, _landmarks(divisions, index, setting), setting)
    shown = len(contents.payload) < LIMIT  # a larger one is for the device's own menu alone
    last = colophon(chain.from_iterable(one.set_aside for one in chapters), name, setting)
    body = chain.from_iterable(division.pages for division in divisions)
    said = (description(setting.title, chapters), accessibility(cover=bool(cover.images)), hints(setting, cover))
    return Book(
        identifier=name,
        setting=setting,
        said=chain.from_iterable(said),
        spine=(*opening, *([contents] if shown else []), *body, *index, last),
        others=(*([] if shown else [contents]), ncx(branches, name, setting), *cover.images),
        modified=modified(chapters),
        guide=tuple(guide(setting, cover, contents if shown else divisions[0].pages[0])),
    )


def _setting(chapters: Sequence[Chapter], plan: Plan, *, columns: bool) -> BookSetting:
    language = Language(tag=language_of(chapters))
    words = book_setting(Front(language=language)).words
    title = " ".join(ILLEGAL.sub("", plan.title or "").split()) or default_title(chapters, words)
    return book_setting(Front(language=language, title=Phrase(text=title)), columns=columns)


def _front(
    chapters: Sequence[Chapter], plan: Plan, setting: BookSetting, report: Report
) -> tuple[Cover, tuple[Page, ...]]:
    """The cover, and the pages before the contents: it, if there is a picture, and always a title page."""
    told = Told(
        title=setting.title,
        people=shown_authors(chapters),
        publication=publication_of(chapters),
        date=shown_dates(chapters),
    )
    cover = draw_cover(told, setting, plan.cover_font, report) if plan.cover else NO_COVER
    return cover, (*(cover.pages if cover.images else ()), title_page(told, setting))


def _entries(division: Division, setting: BookSetting) -> Iterator[Entry]:
    """A line of the contents for the group, and one for each article below it."""
    depth = 0
    if division.group.label is not None:
        yield Entry(0, division.group.label, division.pages[0].name)
        depth = 1
    for one in division.group.chapters:
        yield Entry(depth, one.title, one.href, one.language if one.language != setting.language else None)


def _index_entry(index: Sequence[Page], setting: BookSetting) -> Iterator[Entry]:
    for first in index[:1]:
        yield Entry(0, setting.words.tags, first.name)


def _landmarks(divisions: Sequence[Division], index: Sequence[Page], setting: BookSetting) -> Iterator[Landmark]:
    yield Landmark("bodymatter", setting.title, divisions[0].pages[0].name)
    for first in index[:1]:
        yield Landmark("index", setting.words.tags, first.name)
    yield Landmark("colophon", setting.words.colophon, COLOPHON)
