"""A tree as indented lines, one node a line, for people and for comparing: `tree.txt` of a golden case."""

from collections.abc import Iterator
from typing import Any

from formats.tree import Article, Inferred, Node, Source

INDENT = "  "
TEXTS = ("text", "literal")  # shown last, in quotes, without the name of the field
UNNAMED = {"content", "blocks", "items", "rows", "cells", "stanzas", "lines"}  # the nodes in them speak for themselves
LEFT_OUT = {"span", "confidence", "why"}  # the span is shown in front, the confidence rounded


def dump(article: Article) -> str:
    """The tree of `article`: for each node `[start:end] Node field=value ~confidence "text"`.

    Fields that have their default are left out, and so are reasons; confidences have one decimal, so that the same
    reading gives the same lines. Of the source only its length and encoding are shown.

        Article
          front: Front
            language: Language tag='en' ~1.0
            title: [13:45] Phrase ~0.9 'Council keeps the ferry, for now'
          body
            [47:90] Paragraph ~1.0
              [47:90] Text 'The council voted on Tuesday to keep it all.'
          source: Source characters=90
    """
    return "\n".join(_lines(article, "", "")) + "\n"


def _lines(node: Node, name: str, indent: str) -> Iterator[str]:
    label = f"{name}: " if name else ""
    yield " ".join(filter(None, (f"{indent}{label}{_span(node)}{type(node).__name__}", *_fields(node), *_texts(node))))
    for field in node.__struct_fields__:
        value = getattr(node, field)
        if isinstance(value, Node):
            yield from _lines(value, field, indent + INDENT)
        elif _holds_nodes(value):
            yield from _row(value, field, indent + INDENT)


def _row(nodes: tuple[Node, ...], field: str, indent: str) -> Iterator[str]:
    if field not in UNNAMED:
        yield f"{indent}{field}"
        indent += INDENT
    for node in nodes:
        yield from _lines(node, "", indent)


def _holds_nodes(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Node)


def _span(node: Node) -> str:
    return "" if node.span is None else f"[{node.span.start}:{node.span.end}] "


def _fields(node: Node) -> Iterator[str]:
    if isinstance(node, Source):
        yield f"characters={len(node.text)}"
    defaults = dict(zip(reversed(node.__struct_fields__), reversed(node.__struct_defaults__), strict=False))
    for name in node.__struct_fields__:
        value = getattr(node, name)
        if name not in LEFT_OUT and name not in TEXTS and _is_short(value) and value != defaults.get(name):
            yield f"{name}={value!r}"
    if isinstance(node, Inferred) and node.confidence is not None:
        yield f"~{node.confidence:.1f}"


def _texts(node: Node) -> Iterator[str]:
    if not isinstance(node, Source):
        yield from (repr(getattr(node, name)) for name in TEXTS if hasattr(node, name))


def _is_short(value: Any) -> bool:
    return isinstance(value, str | int)
