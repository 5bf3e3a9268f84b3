"""What all pages of a book share, and one page of it as a file."""

from typing import NamedTuple

from formats.markup import Markup, element, escape, lines, void
from formats.matter.setting import Setting

STYLE = "style.css"
OPENING = Markup('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>')
NAMESPACES = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
CHARSET = void("meta", {"charset": "utf-8"})
STYLE_LINK = void("link", {"rel": "stylesheet", "type": "text/css", "href": STYLE})


class Page(NamedTuple):
    """A file of the book."""

    name: str
    payload: bytes


def page(name: str, title: str, body: Markup, in_setting: Setting) -> Page:
    """A page with this `title`, whose `body` is a body element."""
    head = element("head", lines([CHARSET, element("title", escape(title)), STYLE_LINK]))
    tags = {"lang": in_setting.language, "xml:lang": in_setting.language, **in_setting.way}
    document = lines([OPENING, element("html", lines([head, body]), {**NAMESPACES, **tags})])
    return Page(name, document.encode() + b"\n")
