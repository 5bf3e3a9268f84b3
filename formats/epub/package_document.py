"""The package document: what the book says of itself, its files, and their order."""

from collections.abc import Iterator

from ebooklib.epub import NAMESPACES, EpubBook, EpubItem

from formats.markup import NOTHING, Markup, container, element, escape, lines, void
from formats.scripts import Direction

OPENING = Markup('<?xml version="1.0" encoding="utf-8"?>')


def package_document(book: EpubBook, modified: str, direction: Direction | None) -> bytes:
    """The file, from what EbookLib keeps in `book`; `modified` is a time in UTC, `direction` that of its words.

    EbookLib builds a tree of it and prints that, which takes as long as writing a page of an article. It also says the
    local time in place of `modified`, names no language, takes the way pages are turned for that of the words, and
    declares a prefix, "rendition", that nothing uses and every reader knows.
    """
    attributes = {
        "xmlns": NAMESPACES["OPF"],
        "unique-identifier": book.IDENTIFIER_ID,
        "version": "3.0",
        "xml:lang": book.language,
        **({"dir": direction} if direction else {}),
    }
    parts = [_metadata(book, modified), _manifest(book), _spine(book), _guide(book)]
    return lines([OPENING, container("package", parts, attributes)]).encode() + b"\n"


def _metadata(book: EpubBook, modified: str) -> Markup:
    said = [element("meta", escape(modified), {"property": "dcterms:modified"}), *_said(book)]
    return container("metadata", said, {"xmlns:dc": NAMESPACES["DC"]})


def _said(book: EpubBook) -> Iterator[Markup]:
    """EbookLib keeps what was said by namespace and name: elements of Dublin Core, and meta elements otherwise."""
    for namespace, names in book.metadata.items():
        for name, values in names.items():
            tag = f"dc:{name}" if namespace == NAMESPACES["DC"] else "meta"
            for value, attributes in values:
                yield element(tag, escape(value), attributes) if value else void(tag, attributes)


def _manifest(book: EpubBook) -> Markup:
    return container("manifest", [void("item", _described(item)) for item in book.items])


def _described(item: EpubItem) -> dict[str, str]:
    known = {"href": item.file_name, "id": item.id, "media-type": item.media_type}
    return {**known, "properties": " ".join(item.properties)} if item.properties else known


def _spine(book: EpubBook) -> Markup:
    turned = {"page-progression-direction": book.direction} if book.direction else {}
    return container("spine", [void("itemref", {"idref": item.id}) for item in book.spine], {"toc": "ncx", **turned})


def _guide(book: EpubBook) -> Markup:
    return container("guide", [void("reference", place) for place in book.guide]) if book.guide else NOTHING
