"""The cover: a picture of title, people and publication, or a page that says the same where none can be drawn."""

from pathlib import Path
from typing import NamedTuple

from formats.epub.cover.errors import CannotDraw
from formats.epub.cover.told import Told
from formats.epub.page import BookSetting, Page, page
from formats.markup import NOTHING, Markup, container, element, escape, void
from formats.notice import Notice, Report

IMAGE, PAGE, TITLE_PAGE = "cover-image.png", "cover.xhtml", "titlepage.xhtml"
IMAGE_MARK = "cover-image"  # how the manifest calls it


class Cover(NamedTuple):
    """The pages that open the book, one or none, and the pictures on them."""

    pages: tuple[Page, ...] = ()
    images: tuple[Page, ...] = ()


NO_COVER = Cover()


def draw_cover(told: Told, setting: BookSetting, font: str | None, report: Report) -> Cover:
    """A page with the picture; where it cannot be drawn a title page, and a notice that says why.

    `font` names a file; None takes a font that comes with the extra "cover", or one of the machine's. Raises `BadFont`.
    """
    try:
        image = _drawn(told, setting, font, report)
    except CannotDraw as obstacle:
        report(Notice("cover-missing", f"there is a title page instead of a cover: {obstacle}"))
        return Cover((title_page(told, setting),))
    return Cover((_cover_page(told, setting),), (Page(IMAGE, image),))


def check_font(font: str) -> None:
    """Raises `BadFont` where the file is no font, as far as the extra "cover" is there to tell."""
    try:
        from formats.epub.cover.fonts import check  # noqa: PLC0415 - as above
    except ImportError:
        return
    check(Path(font))


def title_page(told: Told, setting: BookSetting) -> Page:
    """Title, people, publication and date on a page of words."""
    parts = [
        element("p", escape(told.publication), {"class": "imprint"}) if told.publication else NOTHING,
        element("h1", escape(told.title), {"epub:type": "title"}),
        *(element("p", escape(person), {"class": "byline"}) for person in told.people),
        element("p", escape(told.date), {"class": "date"}) if told.date else NOTHING,
    ]
    return _front_page(TITLE_PAGE, container("section", parts, _kind("titlepage")), told, setting)


def _drawn(told: Told, setting: BookSetting, font: str | None, report: Report) -> bytes:
    try:
        from formats.epub.cover.drawing import draw  # noqa: PLC0415 - needs what only the extra "cover" installs
    except ImportError as error:
        raise CannotDraw(f"{error.name} is not installed; pip install 'copydesk[cover]'") from error
    return draw(told, setting, Path(font) if font else None, report)


def _cover_page(told: Told, setting: BookSetting) -> Page:
    attributes = {"src": IMAGE, "alt": setting.words.comma.join(told.lines()), "role": "doc-cover"}
    return _front_page(PAGE, container("section", [void("img", attributes)], _kind("cover")), told, setting)


def _kind(name: str) -> dict[str, str]:
    return {"epub:type": name, "class": name}


def _front_page(name: str, content: Markup, told: Told, setting: BookSetting) -> Page:
    return page(name, told.title, container("body", [content], {"epub:type": "frontmatter", **setting.way}), setting)
