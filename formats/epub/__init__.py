"""EPUB 3.3."""

from itertools import chain

from formats.epub.accessibility import accessibility
from formats.epub.book import Book, packed
from formats.epub.colophon import colophon
from formats.epub.cover import NO_COVER, Cover, draw_cover
from formats.epub.cover.told import Told
from formats.epub.dates import moment
from formats.epub.devices import guide, hints
from formats.epub.metadata import description
from formats.epub.nav import landmarks, nav_page, outline
from formats.epub.ncx import ncx
from formats.epub.page import BookSetting, book_setting
from formats.epub.pages import Frame, volume
from formats.identity import identity
from formats.legal import legal
from formats.notice import Notice, Report, ignore
from formats.people import name_of
from formats.tree import Article, Front

media_type = "application/epub+zip"
suffix = ".epub"


def write(
    article: Article,
    *,
    report: Report = ignore,
    cover: bool = False,
    cover_font: str | None = None,
    columns: bool | None = None,
) -> bytes:
    """The article as a book; what was set aside is named on its last page, and is reported.

    `cover` draws a picture, which takes many times as long as the book and needs the extra "cover"; it is drawn with
    the font in the file `cover_font`, or with one that has the characters. `columns` sets the text from top to bottom
    and turns the pages to the right, as is done with Japanese unless it is False. Raises `BadFont`.
    """
    for one in article.set_aside:
        report(Notice("set-aside", f"{one.reason}: {one.text}", one.span))
    kept = legal(article, report)
    in_setting = book_setting(kept.front, columns=columns)
    opening = draw_cover(_told(kept.front, in_setting), in_setting, cover_font, report) if cover else NO_COVER
    return packed(_book(kept, in_setting, opening, report))


def _book(article: Article, in_setting: BookSetting, cover: Cover, report: Report) -> Book:
    name = identity(article)
    text = volume(article, Frame(in_setting), report=report)
    branches = outline(text.entries)
    contents = nav_page(branches, landmarks(text, in_setting), in_setting)
    changed = article.front.updated or article.front.published
    said = (description(article, in_setting), accessibility(cover=bool(cover.images)), hints(in_setting, cover))
    return Book(
        identifier=name,
        setting=in_setting,
        said=chain.from_iterable(said),
        spine=(*cover.pages, *text.pages, colophon(article.set_aside, name, in_setting)),
        others=(contents, ncx(branches, name, in_setting), *cover.images),
        modified=moment(changed.value if changed else None),
        guide=tuple(guide(in_setting, cover, text.pages[0])),
    )


def _told(front: Front, in_setting: BookSetting) -> Told:
    return Told(
        title=in_setting.title,
        people=tuple(name_of(one) for one in front.contributors if one.role == "author"),
        publication=front.publication.title if front.publication else None,
        date=front.published.literal if front.published else None,
    )
