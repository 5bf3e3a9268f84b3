"""EPUB 3.3."""

from functools import cache
from importlib.resources import files
from typing import assert_never

from ebooklib.epub import EpubBook

from formats.epub.dates import moment
from formats.epub.ebooklib_repairs import add_element, add_file, add_meta, new_book, package
from formats.epub.metadata import Element, Meta, description
from formats.epub.nav import nav_page, outline
from formats.epub.ncx import ncx
from formats.epub.page import STYLE, Page
from formats.epub.pages import volume
from formats.identity import identity
from formats.legal import legal
from formats.matter.setting import setting
from formats.notice import Notice, Report, ignore
from formats.tree import Article

media_type = "application/epub+zip"
suffix = ".epub"


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as a book; what was set aside is not in it, and is reported."""
    for one in article.set_aside:
        report(Notice("set-aside", f"{one.reason}: {one.text}", one.span))
    return _book(legal(article, report), report)


def _book(article: Article, report: Report) -> bytes:
    front, book_setting = article.front, setting(article.front)
    text = volume(article, book_setting, report=report)
    branches, name = outline(text.entries), identity(article)
    book = new_book(name, book_setting.language, book_setting.direction)
    for said in description(article, book_setting):
        _say(said, book)
    book.spine = [add_file(book, page) for page in text.pages]
    add_file(book, nav_page(text, branches, book_setting), "nav")
    add_file(book, ncx(branches, name, book_setting))
    add_file(book, _style())
    changed = front.updated or front.published
    return package(book, moment(changed.value if changed else None))


def _say(said: Element | Meta, book: EpubBook) -> None:
    match said:
        case Element():
            add_element(book, *said)
        case Meta():
            add_meta(book, *said)
        case _:
            assert_never(said)


@cache
def _style() -> Page:
    return Page(STYLE, files("formats.epub").joinpath("epub.css").read_bytes())
