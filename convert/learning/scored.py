"""An article in the few fields that a corpus has gold for."""

from collections.abc import Iterator

import msgspec

from formats.tree import Article, Contributor, Figure, Node, Organisation, Paragraph, Section, Table
from formats.walk import children, inline_text


class Output(msgspec.Struct, frozen=True):
    """What a scorer compares with gold."""

    title: str | None
    authors: tuple[str, ...]
    date: str | None
    topics: tuple[str, ...]
    paragraphs: tuple[str, ...]
    subheads: tuple[str, ...]


def scored(article: Article) -> Output:
    """The fields of `article`, as plain text."""
    front = article.front
    nodes = [node for block in article.body for node in _outside_displays(block)]
    paragraphs = (_plain(node.content) for node in nodes if isinstance(node, Paragraph))
    return Output(
        title=front.title.text if front.title else None,
        authors=tuple(_name(person) for person in front.contributors if person.role == "author"),
        date=front.published.value if front.published else None,
        topics=tuple(keyword.text for keyword in front.keywords),
        paragraphs=tuple(text for text in paragraphs if text),
        subheads=tuple(_plain(node.title.content) for node in nodes if isinstance(node, Section)),
    )


def _outside_displays(node: Node) -> Iterator[Node]:
    """`node` and those below it, but for figures and tables, which are no running text."""
    if not isinstance(node, Figure | Table):
        yield node
        for child in children(node):
            yield from _outside_displays(child)


def _plain(content: tuple[Node, ...]) -> str:
    return " ".join(inline_text(content).split())


def _name(contributor: Contributor) -> str:
    name = contributor.name
    return name.name if isinstance(name, Organisation) else name.literal
