"""The spans of a tree: where they must lie, and which words of the source lie in none."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from formats.check.places import Place, places
from formats.tree import (
    Article,
    Aside,
    Back,
    BlockQuote,
    Contributor,
    Footnote,
    Front,
    List,
    ListItem,
    Node,
    Section,
    Source,
    Span,
    Speech,
    Table,
)
from formats.values import VISIBLE

# Their spans keep no words, only marks: what they hold must have spans of its own.
CONTAINERS = (Article, Front, Back, Source, Section, BlockQuote, List, ListItem, Speech, Aside, Footnote)

# Words that are said of the article in any order, or at two ends of it.
UNORDERED = {"contributors", "keywords", "identifiers", "notes", "bio"}

MARKED = (ListItem, Footnote)  # a marker stands at the head of them

WORD = re.compile(r"\S+")


def span_violations(article: Article) -> Iterator[str]:
    """Spans outside the source or outside the span of a node above, and siblings that overlap or are out of order."""
    for place in places(article):
        span = place.node.span
        if span is not None:
            around = _around(place) or Span(0, len(article.source.text))
            if not around.start <= span.start <= span.end <= around.end:
                yield f"{place}: {_name(place.node)} is not inside {_written(around)}"
        for siblings in _in_order(place.node):
            for one, other in pairwise(node for node in siblings if node.span is not None):
                if _span(one).end > _span(other).start:
                    yield f"{place}: {_name(one)} does not end before {_name(other)} begins"


def lost_text(article: Article) -> Iterator[str]:
    """Words of the source that are in the span of no node that holds words, and are not set aside."""
    text = article.source.text
    nodes = [place.node for place in places(article) if place.node.span is not None]
    kept = [_span(node) for node in nodes if not isinstance(node, CONTAINERS)]
    kept += [marker(node, text) for node in nodes if isinstance(node, MARKED)]
    marked = _merged(_span(node) for node in nodes if isinstance(node, CONTAINERS))
    for gap in _gaps(_merged(kept), len(text)):
        for lost in _unmarked(gap, marked, text):
            yield f"lost: {text[slice(*lost)]!r:.60} at {_written(lost)}"


def marker(node: Node, text: str) -> Span:
    """What stands at the head of an item or a footnote, up to the first blank: "12.", "b)", "[^note]:".

    Nothing where the words of an item begin with it, as those of ingredients do. `node` has a span in `text`.
    """
    start, end = _span(node)
    if isinstance(node, ListItem) and node.blocks and (words := node.blocks[0].span) and words.start == start:
        return Span(start, start)
    word = WORD.match(text, start, end)
    return Span(start, word.end() if word else start)


def _around(place: Place) -> Span | None:
    """The span of the nearest node above that has one. A bio stands where it stands, most often at the end."""
    step, above = place.step, place.above
    while above is not None:
        if above.node.span is not None and not (isinstance(above.node, Contributor) and step.startswith("bio")):
            return above.node.span
        step, above = above.step, above.above
    return None


def _in_order(node: Node) -> Iterator[tuple[Node, ...]]:
    match node:
        case Section(title=title, blocks=blocks):
            yield (title, *blocks)
        case Aside(title=title, blocks=blocks):
            yield (*([title] if title else []), *blocks)
        case Speech(speaker=speaker, blocks=blocks):
            yield (speaker, *blocks)
        case Table(header=header, rows=rows):
            yield (*([header] if header else []), *rows)
        case _:
            for name in node.__struct_fields__:
                value = getattr(node, name)
                if isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], Node) and name not in UNORDERED:
                    yield value


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same characters in as few spans as hold them, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _gaps(spans: list[Span], length: int) -> Iterator[Span]:
    at = 0
    for span in spans:
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < length:
        yield Span(at, length)


def _unmarked(gap: Span, marked: list[Span], text: str) -> Iterator[Span]:
    """From the first to the last word of a gap that is more than a mark in a container, if there is one."""
    words = (word for word in WORD.finditer(text, *gap) if VISIBLE.search(word.group()))
    lost = [Span(*word.span()) for word in words if not _is_mark(word.group()) or not _within(word.start(), marked)]
    if lost:
        yield Span(lost[0].start, lost[-1].end)


def _is_mark(word: str) -> bool:
    return not any(character.isalnum() for character in word)


def _within(offset: int, spans: list[Span]) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start)
    return at > 0 and offset < spans[at - 1].end


def _span(node: Node) -> Span:
    """The span of a node that is known to have one."""
    assert node.span is not None
    return node.span


def _name(node: Node) -> str:
    return f"{type(node).__name__} {_written(_span(node))}"


def _written(span: Span) -> str:
    return f"[{span.start}:{span.end}]"
