"""The table of contents: the outline of the article, and the page that reading systems take it from."""

from collections.abc import Iterator, Sequence
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


def outline(entries: Sequence[Entry]) -> tuple[Branch, ...]:
    """The entries as a tree, by their depth."""
    return tuple(_branches(list(entries)[::-1], 0))


def nav_page(volume: Volume, branches: tuple[Branch, ...], setting: BookSetting) -> Page:
    """The navigation page: a table of contents for all, and the landmarks that only machines see."""
    body = container("body", [_contents(branches, setting), _landmarks(volume, setting)], setting.way)
    return page(NAME, setting.title, body, setting)


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
    link = element("a", escape(branch.entry.text), {"href": branch.entry.href})
    return element("li", lines([link, _list(branch.below)]))


def _landmarks(volume: Volume, setting: BookSetting) -> Markup:
    places = [_landmark("bodymatter", volume.pages[0].name, setting.title)]
    if volume.notes is not None:
        places.append(_landmark("endnotes", volume.notes, setting.words.notes))
    places.append(_landmark("colophon", COLOPHON, setting.words.colophon))
    return container(
        "nav", [container("ol", places)], {"epub:type": "landmarks", "id": "landmarks", "hidden": "hidden"}
    )


def _landmark(kind: str, href: str, words: str) -> Markup:
    return element("li", element("a", escape(words), {"epub:type": kind, "href": href}))
