"""What is said about an article and has no element of its own in JATS."""

from collections.abc import Iterator

from lxml.etree import _Element

from formats.jats.draft import Draft
from formats.jats.permissions import other_rights
from formats.plain_text import plain_paragraphs
from formats.tree import Article, Dateline, Publication
from formats.word_count import word_count


def write_custom(meta: _Element, article: Article, draft: Draft) -> None:
    """Append a `custom-meta-group`, if there is anything to put in it."""
    entries = tuple(_entries(article))
    if not entries:
        return
    group = draft.add(meta, "custom-meta-group")
    for name, value in entries:
        entry = draft.add(group, "custom-meta")
        draft.add(entry, "meta-name", name)
        draft.add(entry, "meta-value", value)


def _entries(article: Article) -> Iterator[tuple[str, str]]:
    """Names and values."""
    front = article.front
    if front.genre:
        yield "genre", front.genre.kind
    if front.dateline:
        yield from _dateline(front.dateline)
    if front.publication:
        yield from _place(front.publication)
    if words := word_count(front.language, plain_paragraphs(article.body).encode()):
        yield "word-count", str(words)
    yield from other_rights(front.rights).items()


def _place(publication: Publication) -> Iterator[tuple[str, str]]:
    """Where it stood; the page is in `fpage` as well, which many take for a number."""
    if publication.edition:
        yield "edition", publication.edition
    if publication.page:
        yield "page", publication.page


def _dateline(dateline: Dateline) -> Iterator[tuple[str, str]]:
    yield "dateline", dateline.literal
    yield "dateline-place", dateline.place
    if dateline.agency:
        yield "dateline-agency", dateline.agency
    if dateline.date:
        yield "dateline-date", dateline.date.value
