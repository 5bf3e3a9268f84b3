"""The content model: what may stand where in a tree, and what its words look like."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from formats.check.node_values import value_complaints
from formats.check.places import Place, places
from formats.tree import (
    Article,
    Aside,
    BlockQuote,
    Break,
    Code,
    Credit,
    Dateline,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Inferred,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Preformatted,
    PullQuote,
    Row,
    Section,
    SetAside,
    Source,
    Speech,
    Stanza,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)
from formats.values import (
    FORBIDDEN,
    LINE_END,
    VISIBLE,
    WORDS,
    is_phrase,
)
from formats.walk import inline_text, plain_text, walk

__all__ = ["ALLOWED", "VISIBLE", "content_violations"]

DEEPEST_SECTION = 5  # h1 is the title; h2 to h6 remain

Kinds: TypeAlias = tuple[type[Node], ...]

PLAIN: Kinds = (Paragraph, List, BlockQuote, Verse, Preformatted)
SPOKEN: Kinds = (*PLAIN, Table, Figure, Break)
QUOTED: Kinds = (*SPOKEN, Speech)
BOXED: Kinds = (*QUOTED, PullQuote)
ALLOWED: dict[type[Node], Kinds] = {
    Article: (*BOXED, Aside, Section),
    Section: (*BOXED, Aside, Section),
    Aside: BOXED,
    BlockQuote: QUOTED,
    Speech: SPOKEN,
    ListItem: PLAIN,
    Footnote: PLAIN,
}

# The fields that hold something, always.
FILLED = {
    Emphasis: "content",
    Strong: "content",
    Link: "content",
    Heading: "content",
    Paragraph: "content",
    PullQuote: "content",
    VerseLine: "content",
    Note: "content",
    Credit: "content",
    BlockQuote: "blocks",
    ListItem: "blocks",
    Speech: "blocks",
    Aside: "blocks",
    Footnote: "blocks",
    List: "items",
    Table: "rows",
    Row: "cells",
    Verse: "stanzas",
    Stanza: "lines",
}
BROKEN = (Paragraph, PullQuote, Note, Credit, Emphasis, Strong)  # their lines may be parted by a LineBreak

# Strings with a shape of their own; all others are phrases.
SHAPED = {(kind, "text") for kind in (Text, Preformatted, Break, SetAside, Source)} | {(Source, "encoding")}


def content_violations(article: Article) -> Iterator[str]:
    """What the content model objects to. The tree is no deeper than `formats.check.places.DEEPEST`."""
    labels = Counter(footnote.label for footnote in article.back.footnotes)
    for label in (label for label, times in labels.items() if times > 1):
        yield f"article.back.footnotes: more than one is labelled {label!r}"
    known = frozenset(labels)
    for place in places(article):
        for complaint in _complaints(place, known):
            yield f"{place}: {type(place.node).__name__} {complaint}"
    yield from _front_violations(article)


def _complaints(place: Place, labels: frozenset[str]) -> Iterator[str]:
    node = place.node
    yield from _string_complaints(node)
    field = FILLED.get(type(node))
    if field is not None and not getattr(node, field):
        yield f"has no {field}"
    for content in _runs(node):
        yield from _run_complaints(content, broken=isinstance(node, BROKEN))
    yield from _block_complaints(place)
    yield from _inline_complaints(place, labels)
    yield from value_complaints(node)


# --- words


def _string_complaints(node: Node) -> Iterator[str]:
    for name in node.__struct_fields__:
        value = getattr(node, name)
        if isinstance(value, str):
            if FORBIDDEN.search(value):
                yield f"has a character in {name} that XML forbids: {value!r:.60}"
            if (type(node), name) not in SHAPED and not is_phrase(value):
                yield f"has no trimmed, visible, single line for its {name}: {value!r:.60}"
    if isinstance(node, Inferred) and any(FORBIDDEN.search(reason) for reason in node.why):
        yield "has a character in why that XML forbids"


def _runs(node: Node) -> Iterator[tuple[Inline, ...]]:
    """The runs of inlines directly in `node`, but for empty ones."""
    for name in ("content", "caption", "bio"):
        content = getattr(node, name, ())
        if content:
            yield content


def _run_complaints(content: tuple[Inline, ...], *, broken: bool) -> Iterator[str]:
    if VISIBLE.search(inline_text(content)) is None:
        yield "has a run of inlines without words"
    lines = _shape(content).split("\n")
    if len(lines) > 1 and not broken:
        yield "is one line and has a LineBreak"
    if any(line != line.strip() or not line for line in lines):
        yield f"has a line that is empty, or has blanks at an end: {inline_text(content)!r:.60}"
    for one, other in pairwise(content):
        if type(one) is type(other) and isinstance(one, Text | Emphasis | Strong):
            yield f"has two {type(one).__name__} side by side"


def _shape(content: tuple[Node, ...]) -> str:
    """The words of a run, its line breaks as line ends, and something in the place of a note's mark."""
    return "".join(_shape_of(inline) for node in content for inline in walk(node))


def _shape_of(inline: Node) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text
        case LineBreak():
            return "\n"
        case NoteRef():
            return "*"
        case _:
            return ""


# --- what stands where


def _block_complaints(place: Place) -> Iterator[str]:
    node = place.node
    allowed = ALLOWED.get(type(node))
    if allowed is None:
        return
    blocks = node.body if isinstance(node, Article) else getattr(node, "blocks")  # noqa: B009 - of seven types
    for kind in sorted({type(block).__name__ for block in blocks if not isinstance(block, allowed)}):
        yield f"cannot hold a {kind}"
    sections = [isinstance(block, Section) for block in blocks]
    if sections != sorted(sections):
        yield "has something else behind a section"
    if isinstance(node, Section) and _section_depth(place) > DEEPEST_SECTION:
        yield f"is more than {DEEPEST_SECTION} levels deep"


def _section_depth(place: Place) -> int:
    return 1 + sum(isinstance(above, Section) for above in place.ancestors())


def _inline_complaints(place: Place, labels: frozenset[str]) -> Iterator[str]:
    match place.node:
        case Text(text=text):
            if not text or LINE_END.search(text):
                yield f"is empty or has a line end: {text!r:.60}"
        case Emphasis() | Strong() | Link():
            if any(type(above) is type(place.node) for above in place.ancestors()):
                yield "is within its like"
        case NoteRef(note=note):
            if note not in labels:
                yield f"has no footnote {note!r}"
            if any(isinstance(above, Link | Footnote) for above in place.ancestors()):
                yield "is in a link or a footnote"
        case _:
            return


# --- front


def _front_violations(article: Article) -> Iterator[str]:
    front = article.front
    if front.title is None and (
        WORDS.search(article.source.text) or any(map(WORDS.search, map(plain_text, article.body)))
    ):
        yield "article.front: Front has no title, but the text has words"
    if front.dateline is not None and not _opens_a_paragraph(front.dateline, article):
        yield f"article.front.dateline: Dateline opens no paragraph: {front.dateline.literal!r:.60}"


def _opens_a_paragraph(dateline: Dateline, article: Article) -> bool:
    literal = " ".join(dateline.literal.split())
    paragraphs = (node for block in article.body for node in walk(block) if isinstance(node, Paragraph))
    return any(" ".join(plain_text(paragraph).split()).startswith(literal) for paragraph in paragraphs)
