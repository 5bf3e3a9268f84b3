"""Children, walk, rewrite and plain text of a node."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from formats.tree import Code, LineBreak, Node, NoteRef, Text

AnyNode = TypeVar("AnyNode", bound=Node)


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below `node`, in the order of its fields."""
    for name in _node_fields(type(node)):
        value = getattr(node, name)
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield value


def walk(node: Node) -> Iterator[Node]:
    """`node` and all nodes below it, parents before their children."""
    yield node
    for child in children(node):
        yield from walk(child)


def rewrite(node: AnyNode, change: Callable[[Node], Node]) -> AnyNode:
    """A tree in which every node is replaced by `change(node)`, from the leaves up.

    Where nothing changed the same object comes back: `rewrite(tree, lambda node: node) is tree`.
    """
    changed = {}
    for name in _node_fields(type(node)):
        value = getattr(node, name)
        fresh = _rewrite_value(value, change)
        if fresh is not value:
            changed[name] = fresh
    rebuilt = msgspec.structs.replace(node, **changed) if changed else node
    return cast(AnyNode, change(rebuilt))


def plain_text(node: Node) -> str:
    """The words of a node as a reader would hear them: no marks, line breaks as blanks, note references left out."""
    words: list[str] = []
    _gather(node, words)
    return "".join(words)


def inline_text(content: tuple[Node, ...]) -> str:
    """The words of a run of inlines."""
    return "".join(plain_text(inline) for inline in content)


def _rewrite_value(value: Any, change: Callable[[Node], Node]) -> Any:
    if isinstance(value, tuple):
        fresh = tuple(rewrite(item, change) for item in value)
        return value if all(a is b for a, b in zip(value, fresh, strict=True)) else fresh
    return value if value is None else rewrite(value, change)


def _gather(node: Node, words: list[str]) -> None:
    match node:
        case Text(text=text) | Code(text=text):
            words.append(text)
        case LineBreak():
            words.append(" ")
        case NoteRef():
            return
        case _:
            for child in children(node):
                _gather(child, words)


@cache
def _node_fields(kind: type[Node]) -> tuple[str, ...]:
    """The names of the fields that hold nodes, read from the annotations once a type."""
    fields = msgspec.structs.fields(kind)
    return tuple(field.name for field in fields if _holds_nodes(msgspec.inspect.type_info(field.type)))


def _holds_nodes(info: Any) -> bool:
    match info:
        case msgspec.inspect.StructType(cls=cls):
            return issubclass(cls, Node)
        case msgspec.inspect.UnionType(types=types):
            return any(_holds_nodes(one) for one in types)
        case msgspec.inspect.VarTupleType(item_type=item):
            return _holds_nodes(item)
        case _:
            return False
