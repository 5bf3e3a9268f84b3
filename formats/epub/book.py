"""A book as files and what is said of them, and how it is packed."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import assert_never

import msgspec
from ebooklib.epub import EpubBook

from formats.epub.ebooklib_repairs import (
    Place,
    add_element,
    add_file,
    add_meta,
    add_old_meta,
    add_place,
    new_book,
    package,
)
from formats.epub.page import COLUMNS_STYLE, STYLE, BookSetting, Page
from formats.epub.said import Element, Meta, OldMeta, Said


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """All that a book is made of; the style sheets come by themselves."""

    identifier: str
    setting: BookSetting
    said: Iterable[Said]
    spine: tuple[Page, ...]  # in reading order
    others: tuple[Page, ...]  # that are not read one after the other
    modified: str  # in UTC, to the second
    guide: tuple[Place, ...] = ()


def packed(made: Book) -> bytes:
    """The book as a zip file."""
    setting = made.setting
    book = new_book(made.identifier, setting.language, setting.progression)
    for said in made.said:
        _say(said, book)
    book.spine = [add_file(book, page) for page in made.spine]
    for page in (*made.others, *_styles(columns=setting.columns)):
        add_file(book, page)
    for place in made.guide:
        add_place(book, place)
    return package(book, made.modified, setting.direction)


def _say(said: Said, book: EpubBook) -> None:
    match said:
        case Element():
            add_element(book, *said)
        case Meta():
            add_meta(book, *said)
        case OldMeta():
            add_old_meta(book, *said)
        case _:
            assert_never(said)


def _styles(*, columns: bool) -> tuple[Page, ...]:
    return tuple(_style(name) for name in ((STYLE, COLUMNS_STYLE) if columns else (STYLE,)))


@cache
def _style(name: str) -> Page:
    return Page(name, files("formats.epub").joinpath(name).read_bytes())
