"""List items, as they follow each other, to lists in lists."""

import re
from collections.abc import Sequence

from convert.reading.assembly.inline import inlines
from convert.reading.labels import LabelledChunk
from formats.tree import Block, List, ListItem, Paragraph, Span

# '3.', '12)', '(4)'
NUMBER = re.compile(r"\(?(\d{1,9})[.)]")
# 'a)', '(b)', 'iv.'
LETTER = re.compile(r"\(?[a-zA-Z]{1,5}[.)]")


def lists(items: Sequence[LabelledChunk], notes: frozenset[str]) -> tuple[List, ...]:
    """The lists that `items` make: a deeper item belongs to the item above it, another kind of marker opens a list."""
    made: list[List] = []
    start = 0
    depth = min(line.chunk.depth for line in items)
    heads = [at for at, line in enumerate(items) if line.chunk.depth == depth or at == 0]
    for at in heads[1:]:
        if _is_ordered(items[at]) != _is_ordered(items[start]):
            made.append(_list(items[start:at], depth, notes))
            start = at
    made.append(_list(items[start:], depth, notes))
    return tuple(made)


def _list(items: Sequence[LabelledChunk], depth: int, notes: frozenset[str]) -> List:
    heads = [at for at, line in enumerate(items) if line.chunk.depth == depth or at == 0]
    ends = [*heads[1:], len(items)]
    number = NUMBER.match(items[0].chunk.marker)
    return List(
        items=tuple(_item(items[at:end], notes) for at, end in zip(heads, ends, strict=True)),
        ordered=_is_ordered(items[0]),
        start=int(number[1]) if number else 1,
        span=Span(items[0].chunk.span.start, items[-1].chunk.span.end),
        confidence=items[0].confidence,
        why=items[0].why,
    )


def _item(lines: Sequence[LabelledChunk], notes: frozenset[str]) -> ListItem:
    own, nested = lines[0], lines[1:]
    words = Paragraph(
        content=inlines(own.chunk, 0, len(own.chunk.text), notes),
        span=own.chunk.span_of(0, len(own.chunk.text)),
        confidence=own.confidence,
        why=own.why,
    )
    below: tuple[Block, ...] = lists(nested, notes) if nested else ()
    return ListItem(blocks=(words, *below), span=Span(own.chunk.span.start, lines[-1].chunk.span.end))


def _is_ordered(line: LabelledChunk) -> bool:
    return NUMBER.match(line.chunk.marker) is not None or LETTER.fullmatch(line.chunk.marker) is not None
