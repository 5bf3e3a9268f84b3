"""Where a node stands in a tree: what is above it, and the way there in words."""

from collections.abc import Iterator
from typing import NamedTuple, Optional

from formats.tree import Article, Node

DEEPEST = 100  # levels of nodes, far more than any text needs; deeper trees would exhaust the stack of who walks them


class Place(NamedTuple):
    """A node, the step that leads to it ("blocks[2]") and the place above it."""

    node: Node
    step: str
    above: Optional["Place"]
    depth: int

    def ancestors(self) -> Iterator[Node]:
        """The nodes above this one, the nearest first."""
        place = self.above
        while place is not None:
            yield place.node
            place = place.above

    def __str__(self) -> str:
        steps = [self.step]
        place = self.above
        while place is not None:
            steps.append(place.step)
            place = place.above
        return ".".join(reversed(steps))


def places(article: Article) -> Iterator[Place]:
    """Every node of `article` with its place, parents before their children, in the order of the fields.

    Without recursion, and down to `DEEPEST` levels only: a tree that nests deeper is walked as far as that.
    """
    waiting = [Place(article, "article", None, 0)]
    while waiting:
        place = waiting.pop()
        yield place
        if place.depth < DEEPEST:
            waiting += reversed(list(_below(place)))


def too_deep(article: Article) -> str | None:
    """A sentence that names a node too far down, or `None`."""
    for place in places(article):
        if place.depth == DEEPEST:
            return f"{place}: more than {DEEPEST} levels of nodes"
    return None


def _below(place: Place) -> Iterator[Place]:
    for name in place.node.__struct_fields__:
        value = getattr(place.node, name)
        if isinstance(value, Node):
            yield Place(value, name, place, place.depth + 1)
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Node):
                    yield Place(item, f"{name}[{number}]", place, place.depth + 1)
