"""The table of contents: the outline of the article, and the page that reading systems take it from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from formats.epub.colophon import NAME as COLOPHON
from formats.epub.page import BookSetting, Page, page
from formats.epub.pages import Volume
from formats.markup import NOTHING, Markup, container, element, escape, lines
from formats.xhtml import Entry

NAME = "nav.xhtml"
TITLE_MARK = "contents"


class Branch(NamedTuple):
    """An entry and those below it."""

    entry: Entry
    below: tuple["Branch", ...]


class Landmark(NamedTuple):
    """A place that reading systems have a button for: "bodymatter", "endnotes" ..."""

    kind: str
    words: str
    href: str


def outline(entries: Sequence[Entry]) -> tuple[Branch, ...]:
    """The entries as a tree, by their depth."""
    return tuple(_branches(list(entries)[::-1], 0))


def nav_page(branches: tuple[Branch, ...], landmarks: Iterable[Landmark], setting: BookSetting) -> Page:
    """The navigation page: a table of contents for all, and the landmarks that only machines see."""
    body = container("body", [_contents(branches, setting), _landmarks(landmarks)], setting.way)
    return page(NAME, setting.title, body, setting)


def landmarks(volume: Volume, setting: BookSetting) -> Iterator[Landmark]:
    """Where the text of an article begins, its notes, and the colophon."""
    yield Landmark("bodymatter", setting.title, volume.pages[0].name)
    if volume.notes is not None:
        yield Landmark("endnotes", setting.words.notes, volume.notes)
    yield Landmark("colophon", setting.words.colophon, COLOPHON)


def _branches(waiting: list[Entry], depth: int) -> Iterator[Branch]:
    """Take entries of `depth` or deeper from the end of `waiting`."""
    while waiting and waiting[-1].depth >= depth:
        entry = waiting.pop()
        yield Branch(entry, tuple(_branches(waiting, entry.depth + 1)))


def _contents(branches: tuple[Branch, ...], setting: BookSetting) -> Markup:
    attributes = {"epub:type": "toc", "id": "toc", "role": "doc-toc", "aria-labelledby": TITLE_MARK}
    title = element("h1", escape(setting.words.contents), {"id": TITLE_MARK, **setting.foreign})
    return container("nav", [title, _list(branches)], attributes)


def _list(branches: tuple[Branch, ...]) -> Markup:
    return container("ol", [_item(branch) for branch in branches]) if branches else NOTHING


def _item(branch: Branch) -> Markup:
    entry = branch.entry
    language = {"lang": entry.language, "xml:lang": entry.language} if entry.language else {}
    link = element("a", escape(entry.text), {"href": entry.href, **language})
    return element("li", lines([link, _list(branch.below)]), {"class": "group"} if branch.below else None)


def _landmarks(places: Iterable[Landmark]) -> Markup:
    attributes = {"epub:type": "landmarks", "id": "landmarks", "hidden": "hidden"}
    return container("nav", [container("ol", [_landmark(place) for place in places])], attributes)


def _landmark(place: Landmark) -> Markup:
    return element("li", element("a", escape(place.words), {"epub:type": place.kind, "href": place.href}))
