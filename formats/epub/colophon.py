"""The last page: how the book was made, and what of the text is not in it."""

from collections.abc import Iterable

from formats.epub.page import BookSetting, Page, page
from formats.legal import ILLEGAL
from formats.markup import NOTHING, Markup, container, element, escape, lines
from formats.matter.wording import Wording
from formats.tree import Reason, SetAside

NAME = "colophon.xhtml"
TITLE_MARK = "colophon"
SHOWN = 12  # pieces of each kind; a page dump has hundreds, and nobody wants to read them
LONGEST = 60  # characters of a piece
MORE = "…"


def colophon(set_aside: Iterable[SetAside], identifier: str, setting: BookSetting) -> Page:
    """A page for whoever wonders whether the book is complete and where it is from."""
    words = setting.words
    parts = [
        element("h1", escape(words.colophon), {"id": TITLE_MARK}),
        element("p", escape(words.made)),
        _left_out(set_aside, setting),
        element("p", element("code", escape(identifier))),
    ]
    attributes = {"epub:type": "colophon", "role": "doc-colophon", "aria-labelledby": TITLE_MARK, "class": "colophon"}
    body = container("section", parts, {**attributes, **setting.foreign})
    return page(NAME, words.colophon, container("body", [body], {"epub:type": "backmatter", **setting.way}), setting)


def _left_out(set_aside: Iterable[SetAside], setting: BookSetting) -> Markup:
    kinds: dict[str, list[str]] = {}
    for piece in set_aside:
        kinds.setdefault(_kind(piece.reason, setting.words), []).append(piece.text)
    if not kinds:
        return NOTHING
    listed = [lines([element("dt", escape(kind)), *_pieces(texts, setting)]) for kind, texts in kinds.items()]
    return lines([element("h2", escape(setting.words.left_out)), container("dl", listed)])


def _kind(reason: Reason, words: Wording) -> str:
    match reason:
        case "metadata" | "keywords" | "contact":
            return words.details
        case "repeated" | "running-head" | "end-mark" | "markup":
            return words.marks
        case _:
            return words.furniture


def _pieces(texts: list[str], setting: BookSetting) -> Iterable[Markup]:
    """The first words of the first pieces, in the language of the text, and how many more there are."""
    own = {"lang": setting.language, "xml:lang": setting.language} if setting.foreign else None
    yield from (element("dd", escape(_shortened(text)), own) for text in texts[:SHOWN])
    if len(texts) > SHOWN:
        yield element("dd", escape(f"{MORE} +{len(texts) - SHOWN}"))


def _shortened(text: str) -> str:
    line = " ".join(ILLEGAL.sub("", text).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + MORE
