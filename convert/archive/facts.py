"""What a list of articles says of each: the few things by which one is found, sorted or doubted."""

from collections.abc import Iterator
from statistics import fmean

import msgspec

from formats.tree import Article, Inferred, Organisation


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a line of a list; "" for what it does not have."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""  # ISO 8601, at the precision of the text
    section: str = ""
    language: str = ""
    genre: str = ""
    confidence: float = 1.0  # of the part that is the least certain
    doubt: str = ""  # that part: title, authors, date, body; "" if all is certain


def facts_of(article: Article) -> Facts:
    """The facts of `article`."""
    front = article.front
    confidence, doubt = min((part for part in _parts(article) if part[0] < 1), default=(1.0, ""))
    return Facts(
        title=front.title.text if front.title else "",
        authors=tuple(
            person.name.name if isinstance(person.name, Organisation) else person.name.literal
            for person in front.contributors
            if person.role == "author"
        ),
        published=front.published.value if front.published else "",
        section=front.section.text if front.section else "",
        language=front.language.tag,
        genre=front.genre.kind if front.genre else "",
        confidence=round(confidence, 3),
        doubt=doubt,
    )


def _parts(article: Article) -> Iterator[tuple[float, str]]:
    """How sure the reader was of each part; of the body on average, as its blocks are many."""
    front = article.front
    if front.title:
        yield _sureness(front.title), "title"
    yield from ((_sureness(person), "authors") for person in front.contributors)
    if front.published:
        yield _sureness(front.published), "date"
    blocks = [_sureness(block) for block in article.body if isinstance(block, Inferred)]
    if blocks:
        yield fmean(blocks), "body"


def _sureness(node: Inferred) -> float:
    return 1.0 if node.confidence is None else node.confidence
