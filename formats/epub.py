"""EPUB 3.3."""

from functools import cache
from importlib.resources import files

from formats.ebooklib_repairs import add_contents, add_element, add_file, add_meta, new_book, package
from formats.epub_dates import moment
from formats.epub_metadata import Element, Meta, description, identifier
from formats.epub_nav import nav_page, outline
from formats.epub_page import STYLE, Page, setting
from formats.epub_pages import volume
from formats.legal import legal
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
    front, its = article.front, setting(article.front)
    text = volume(article, its, report=report)
    branches = outline(text.entries)
    book = new_book(identifier(article, its), its.title, its.language, its.direction)
    for said in description(article, its):
        match said:
            case Element():
                add_element(book, *said)
            case Meta():
                add_meta(book, *said)
    book.spine = [add_file(book, page) for page in text.pages]
    add_file(book, nav_page(text, branches, its), "nav")
    add_file(book, _style())
    add_contents(book, branches)
    changed = front.updated or front.published
    return package(book, moment(changed.value if changed else None))


@cache
def _style() -> Page:
    return Page(STYLE, files("formats").joinpath("epub.css").read_bytes())
