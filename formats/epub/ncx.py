"""The table of contents for old devices, which know no navigation page."""

from itertools import count

from formats.epub.nav import Branch
from formats.epub.page import Page
from formats.markup import Markup, container, element, escape, join, lines, void
from formats.matter.setting import Setting

NAME = "toc.ncx"
OPENING = Markup('<?xml version="1.0" encoding="utf-8"?>')
NAMESPACE = {"xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1"}


def ncx(branches: tuple[Branch, ...], identifier: str, setting: Setting) -> Page:
    """The contents as DAISY's NCX."""
    places = _Places()
    parts = [
        _head(identifier, _depth(branches)),
        element("docTitle", _text(setting.title)),
        container("navMap", [_point(branch, places) for branch in branches]),
    ]
    document = lines([OPENING, container("ncx", parts, {**NAMESPACE, "xml:lang": setting.language})])
    return Page(NAME, document.encode() + b"\n")


def _head(identifier: str, depth: int) -> Markup:
    facts = {"dtb:uid": identifier, "dtb:depth": str(depth), "dtb:totalPageCount": "0", "dtb:maxPageNumber": "0"}
    return element("head", join([void("meta", {"name": name, "content": fact}) for name, fact in facts.items()]))


def _depth(branches: tuple[Branch, ...]) -> int:
    return max((1 + _depth(branch.below) for branch in branches), default=0)


class _Places:
    """Numbers entries, and the places that they lead to: two that lead to the same one have its number in common."""

    def __init__(self) -> None:
        self.entries = count(1)
        self.orders: dict[str, int] = {}

    def order(self, href: str) -> int:
        """When the place comes, in the order of reading."""
        return self.orders.setdefault(href, len(self.orders) + 1)


def _point(branch: Branch, places: _Places) -> Markup:
    marks = {"id": f"entry-{next(places.entries)}", "playOrder": str(places.order(branch.entry.href))}
    label = element("navLabel", _text(branch.entry.text))
    place = void("content", {"src": branch.entry.href})
    below = [_point(one, places) for one in branch.below]
    return container("navPoint", [label, place, *below], marks)


def _text(words: str) -> Markup:
    return element("text", escape(words))
