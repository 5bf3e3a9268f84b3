"""What all pages of a book share, and one page of it as a file."""

from typing import NamedTuple

import msgspec

from formats.epub.wording import Wording, wording
from formats.markup import Attributes, Markup, element, escape, lines, void
from formats.scripts import Direction, direction
from formats.tree import Front

STYLE = "style.css"
OPENING = Markup('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>')
NAMESPACES = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
CHARSET = void("meta", {"charset": "utf-8"})
STYLE_LINK = void("link", {"rel": "stylesheet", "type": "text/css", "href": STYLE})


class Setting(msgspec.Struct, frozen=True):
    """What every page of the book knows."""

    title: str
    language: str
    direction: Direction | None  # None: not known; who shows the page looks at its words
    words: Wording
    foreign: Attributes  # names the language of `words` where it is not the article's

    @property
    def way(self) -> Attributes:
        """The direction of a page, which some devices look for in html and some in body."""
        return {"dir": self.direction or "auto"}


class Page(NamedTuple):
    """A file of the book."""

    name: str
    payload: bytes


def setting(front: Front) -> Setting:
    """The setting of an article's book; an article without a title, being empty, is called untitled."""
    tag = front.language.tag
    found, words = wording(tag)
    foreign = {} if tag.startswith(found) else {"lang": found, "xml:lang": found}
    title = front.title.text if front.title else words.untitled
    return Setting(title=title, language=tag, direction=direction(tag), words=words, foreign=foreign)


def page(name: str, title: str, body: Markup, in_setting: Setting) -> Page:
    """A page with this `title`, whose `body` is a body element."""
    head = element("head", lines([CHARSET, element("title", escape(title)), STYLE_LINK]))
    tags = {"lang": in_setting.language, "xml:lang": in_setting.language, **in_setting.way}
    document = lines([OPENING, element("html", lines([head, body]), {**NAMESPACES, **tags})])
    return Page(name, document.encode() + b"\n")
