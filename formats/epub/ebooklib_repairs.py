"""EbookLib without its defects: each is named here, beside what is done about it."""

from typing import NamedTuple

from ebooklib import epub

from formats.epub.archive import archive
from formats.epub.package_document import package_document
from formats.epub.page import Page
from formats.scripts import Direction

MEDIA_TYPES = {
    "xhtml": "application/xhtml+xml",
    "css": "text/css",
    "ncx": "application/x-dtbncx+xml",
    "png": "image/png",
}
NCX = "ncx"
PROPERTIES = {"nav.xhtml": ["nav"], "cover-image.png": ["cover-image"]}

MIMETYPE, PACKAGE = "mimetype", "content.opf"


class Place(NamedTuple):
    """A page that old devices can jump to: "cover", "text" ..."""

    type: str
    title: str
    href: str


def new_book(identifier: str, language: str, progression: Direction | None) -> epub.EpubBook:
    """A book with an identifier, as EbookLib invents a random one otherwise; `progression` is how pages are turned."""
    book = epub.EpubBook()
    book.set_identifier(identifier)
    book.set_language(language)
    book.set_direction(progression)
    return book


def add_element(book: epub.EpubBook, name: str, value: str, mark: str | None = None) -> None:
    """Say something of the book with an element of Dublin Core, whose id is `mark`.

    add_author and set_title leave no choice: the first gives all authors the id "creator", the second gives none.
    """
    book.add_metadata("DC", name, value, {"id": mark} if mark else {})


def add_meta(book: epub.EpubBook, name: str, value: str, refines: str | None = None, scheme: str | None = None) -> None:
    """Say something of the book with a meta element, or of the element whose id is `refines`.

    add_author gives file-as a scheme, which only a role has.
    """
    attributes = {"refines": refines and f"#{refines}", "property": name, "scheme": scheme}
    book.add_metadata(None, "meta", value, {key: text for key, text in attributes.items() if text})


def add_old_meta(book: epub.EpubBook, name: str, content: str) -> None:
    """Say something of the book as EPUB 2 did, which some devices look for."""
    book.add_metadata(None, "meta", None, {"name": name, "content": content})


def add_place(book: epub.EpubBook, place: Place) -> None:
    """Name a page in the guide of EPUB 2, which EbookLib keeps as a list of dicts."""
    book.guide.append(place._asdict())


def add_file(book: epub.EpubBook, page: Page) -> epub.EpubItem:
    """Put a file into the book as it is, with its properties in the manifest.

    EpubHtml parses what it is given, as HTML, and writes it anew from a template: that takes time, changes the case of
    SVG names, and cuts a file short at an XML declaration. EpubNav gives its heading the second level, hides no
    landmarks, and takes every id for a page number. EpubNcx says that it has no levels. A plain item of bytes is left
    alone; the spine refers to an item with the id "ncx", there or not.
    """
    stem, _, extension = page.name.rpartition(".")
    mark = NCX if extension == NCX else stem
    item = epub.EpubItem(uid=mark, file_name=page.name, media_type=MEDIA_TYPES[extension], content=page.payload)
    item.properties = PROPERTIES.get(page.name, [])
    book.add_item(item)
    return item


def package(book: epub.EpubBook, modified: str, direction: Direction | None) -> bytes:
    """The book as a zip file; `modified` is a time in UTC, to the second, `direction` that of its metadata."""
    writer = _Writer(book, modified, direction)
    writer.write()
    return archive(writer.out.members, first=MIMETYPE)


class _Members:
    """Takes the place of EbookLib's zip file, which stamps the time of day on its members."""

    def __init__(self) -> None:
        self.members: dict[str, bytes] = {}

    def writestr(self, name: str, payload: str | bytes, compress_type: int | None = None) -> None:
        self.members[name] = payload.encode() if isinstance(payload, str) else payload


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """EbookLib's writer, into memory: to disk it leaves half a file behind when it fails."""

    def __init__(self, book: epub.EpubBook, modified: str, direction: Direction | None) -> None:
        super().__init__("", book)
        self.modified = modified
        self.direction = direction
        self.out = _Members()

    def write(self) -> None:
        self.out.writestr(MIMETYPE, "application/epub+zip")
        self._write_container()
        self._write_opf()
        self._write_items()

    def _write_opf(self) -> None:
        self.out.writestr(
            f"{self.book.FOLDER_NAME}/{PACKAGE}", package_document(self.book, self.modified, self.direction)
        )
