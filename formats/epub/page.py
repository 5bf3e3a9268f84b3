"""What all pages of a book share, and one page of it as a file."""

import re
from functools import lru_cache
from typing import NamedTuple

from formats.epub.japanese import upright, with_readings
from formats.markup import NOTHING, Markup, element, escape, lines, void
from formats.matter.setting import Setting, setting
from formats.scripts import Direction
from formats.tree import Front

STYLE = "style.css"
COLUMNS_STYLE = "columns.css"
OPENING = Markup('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>')
NAMESPACES = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
CHARSET = void("meta", {"charset": "utf-8"})
CLOSING = "</html>\n"
STYLE_LINK, COLUMNS_LINK = (
    void("link", {"rel": "stylesheet", "type": "text/css", "href": name}) for name in (STYLE, COLUMNS_STYLE)
)
STYLE_LINKS = lines([STYLE_LINK, COLUMNS_LINK])

JAPANESE = re.compile(r"ja(?:-|$)")  # "ja", "ja-JP", not "jam"


class BookSetting(Setting, frozen=True, kw_only=True):
    """What every page of a book knows besides."""

    columns: bool = False  # set from top to bottom, in columns that follow each other from right to left

    @property
    def progression(self) -> Direction | None:
        """The side to which pages are turned."""
        return "rtl" if self.columns else self.direction


class Page(NamedTuple):
    """A file of the book."""

    name: str
    payload: bytes


def book_setting(front: Front, *, columns: bool | None = None) -> BookSetting:
    """The setting of an article's book.

    Japanese is set in columns unless `columns` says otherwise: that is how its newspapers and its books for reading
    devices are, and a device that cannot do it shows lines. Chinese and Korean news has gone over to lines.
    """
    shared = setting(front)
    wanted = is_japanese(shared.language) if columns is None else columns
    return BookSetting(**{name: getattr(shared, name) for name in Setting.__struct_fields__}, columns=wanted)


def is_japanese(tag: str) -> bool:
    """Whether this BCP 47 tag is of Japanese."""
    return JAPANESE.match(tag) is not None


def page(name: str, title: str, body: Markup, in_setting: BookSetting, described: Markup = NOTHING) -> Page:
    """A page with this `title`, whose `body` is a body element; `described` are meta elements about it."""
    links = STYLE_LINKS if in_setting.columns else STYLE_LINK
    head = element("head", lines([CHARSET, element("title", escape(title)), described, links]))
    opening = _opening(in_setting.language, in_setting.direction)
    return Page(name, f"{opening}{head}\n{_in_script(body, in_setting)}{CLOSING}".encode())


@lru_cache(maxsize=32)  # a book has one, and so have most of a thousand
def _opening(language: str, direction: Direction | None) -> Markup:
    """All that stands before the head of a page."""
    tags = {"lang": language, "xml:lang": language, "dir": direction or "auto"}
    whole = lines([OPENING, element("html", NOTHING, {**NAMESPACES, **tags})])
    return Markup(whole.removesuffix("</html>"))


def _in_script(body: Markup, in_setting: BookSetting) -> Markup:
    if is_japanese(in_setting.language):
        body = with_readings(body)
    return upright(body) if in_setting.columns else body
