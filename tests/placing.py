"""Gives a drawn article a source, and its nodes the spans of their words in it."""

from typing import Any, TypeVar

import msgspec

from formats.tree import (
    Article,
    Back,
    Break,
    Code,
    Contributor,
    Date,
    Dateline,
    Emphasis,
    Front,
    Genre,
    Identifier,
    Language,
    LineBreak,
    Link,
    Node,
    NoteRef,
    Organisation,
    PersonName,
    Phrase,
    Preformatted,
    Publication,
    Rights,
    SetAside,
    Source,
    Span,
    Strong,
    Text,
)

AnyNode = TypeVar("AnyNode", bound=Node)

WRITTEN: dict[type[Node], tuple[str, ...]] = {
    Text: ("text",),
    Code: ("text",),
    NoteRef: ("note",),
    Phrase: ("text",),
    Preformatted: ("text",),
    Break: ("text",),
    PersonName: ("literal",),
    Organisation: ("name",),
    Contributor: ("position", "affiliation", "place", "email"),
    Date: ("literal",),
    Dateline: ("literal",),
    Publication: ("title", "publisher", "edition", "issue", "page"),
    Identifier: ("value",),
    Rights: ("statement",),
    SetAside: ("text",),
}
UNPLACED = (Front, Back, Language, Genre, LineBreak, Source)
FIRST = ("title", "speaker", "header", "name")
INLINES = (Text, Code, NoteRef, Emphasis, Strong, Link)


class Pen:
    """Writes a source and knows where it stands."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.at = 0
        self.last_word_ends = 0

    def write(self, text: str) -> None:
        if text.strip():
            self.last_word_ends = self.at + len(text.rstrip())
        self.written.append(text)
        self.at += len(text)


def placed(article: Article) -> Article:
    """The same article with a source that holds its words in the order of the tree, and with the spans of them."""
    pen = Pen()
    front, body, back, set_aside = (
        _placed_value(part, pen) for part in (article.front, article.body, article.back, article.set_aside)
    )
    source = Source(text="".join(pen.written))
    return Article(front=front, body=body, back=back, set_aside=set_aside, source=source)


def _placed(node: AnyNode, pen: Pen) -> AnyNode:
    inline = isinstance(node, INLINES)
    start = pen.at
    pen.write(" ".join(filter(None, (getattr(node, name) for name in WRITTEN.get(type(node), ())))))
    if pen.at > start and not inline:
        pen.write("\n\n")
    names = sorted(node.__struct_fields__, key=lambda name: name not in FIRST)
    fresh = {name: _placed_value(getattr(node, name), pen) for name in names}
    end = pen.at if inline else pen.last_word_ends
    if not inline:
        pen.write("\n\n")
    if end > start and not isinstance(node, UNPLACED):
        fresh["span"] = Span(start, end)
    return msgspec.structs.replace(node, **fresh)


def _placed_value(value: Any, pen: Pen) -> Any:
    if isinstance(value, Node):
        return _placed(value, pen)
    if isinstance(value, tuple) and value and isinstance(value[0], Node):
        return tuple(_placed(item, pen) for item in value)
    return value
