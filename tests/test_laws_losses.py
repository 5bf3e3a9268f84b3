"""What holds for every writer: the words of a tree are in its output, or in what it reports."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree, html
from readers import cmark_html, front_matter
from rich_article import everything
from strategies import articles

import formats
from formats import Notice
from formats.registry import BUILT_IN
from formats.tree import (
    Article,
    Code,
    Contributor,
    Dateline,
    Identifier,
    Inline,
    LineBreak,
    Node,
    NoteRef,
    Organisation,
    PersonName,
    Phrase,
    Preformatted,
    Publication,
    Rights,
    SetAside,
    Text,
)
from formats.walk import walk

drawn = settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
every_writer = pytest.mark.parametrize("name", [name for name in BUILT_IN if name != "json"])  # which is the tree


def letters(text: str) -> str:
    """The letters and digits of a text, without what stands between them."""
    return "".join(filter(str.isalnum, text))


# --- words in ----------------------------------------------------------------------------------------------------


def words_in(article: Article) -> Iterator[str]:
    """Every piece of text in a tree; dates are held as what they mean, not as what they were."""
    for node in walk(article):
        yield from filter(None, map(letters, _pieces(node)))


def _pieces(node: Node) -> Iterator[str]:
    match node:
        case Phrase(text=text) | Preformatted(text=text) | SetAside(text=text):
            yield text
        case PersonName(literal=literal):  # whose parts stand in the order of the format
            yield from literal.split()
        case Organisation(name=name):
            yield name
        case Identifier(value=value):
            yield value
        case Rights(statement=statement, holder=holder):
            yield from filter(None, (statement, holder))
        case Publication():
            yield from filter(None, (node.title, node.publisher, node.edition, node.issue, node.page, node.url))
        case Contributor():
            yield from filter(None, (node.position, node.affiliation, node.place, node.email))
            yield from _runs(node.bio)
        case Dateline(literal=literal):
            yield literal
        case _:
            for name in ("content", "caption"):
                if not isinstance(node, Inline) and hasattr(node, name):
                    yield from _runs(getattr(node, name))


def _runs(content: tuple[Inline, ...]) -> list[str]:
    """The text of a run between the marks of its notes, which are not the same everywhere."""
    return "".join(map(_run, content)).split("\0")


def _run(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text
        case NoteRef():
            return "\0"
        case LineBreak():
            return " "
        case _:
            return "".join(map(_run, inline.content))


# --- words out ---------------------------------------------------------------------------------------------------


def words_out(name: str, payload: bytes) -> str:
    """All letters that an output holds, in whatever place."""
    match name:
        case "jats":
            return letters(_of_xml(etree.fromstring(payload)))
        case "html":
            page = html.document_fromstring(payload)
            data = (script.text for script in page.iter("script"))
            return letters("".join((*_of_xml(page), *(one for text in data for one in _strings(json.loads(text))))))
        case "epub":
            with ZipFile(BytesIO(payload)) as book:
                pages = [book.read(one) for one in book.namelist() if one.endswith((".xhtml", ".opf"))]
            return letters("".join(_of_xml(etree.fromstring(page)) for page in pages))
        case "markdown":
            fields, text = front_matter(payload.decode())
            return letters("".join(_strings(fields)) + _of_xml(html.fromstring(f"<div>{cmark_html(text)}</div>")))
        case "text":
            return letters(payload.decode())
        case "pandoc":
            return letters("".join(_of_pandoc(json.loads(payload))))
        case _:
            return letters("".join(_strings(json.loads(payload))))


def _of_xml(root: Any) -> str:
    attributes = (value for element in root.iter() for value in element.attrib.values())
    return "".join((*root.itertext(), *attributes))


def _of_pandoc(value: Any) -> Iterator[str]:
    """The strings of pandoc's tree, but for the names of its types."""
    match value:
        case {"t": "Link", "c": [_, content, _]}:  # its address would stand within a run
            yield from _of_pandoc(content)
        case {"t": _, **rest}:
            yield from _of_pandoc(rest.get("c", ""))
        case dict():
            for one in value.values():
                yield from _of_pandoc(one)
        case list():
            for one in value:
                yield from _of_pandoc(one)
        case _:
            yield str(value)


def _strings(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for one in value.values():
                yield from _strings(one)
        case list():
            for one in value:
                yield from _strings(one)
        case _:
            yield str(value)


def lost(article: Article, name: str) -> list[str]:
    """The words of a tree that are neither in an output nor in what its writer reports."""
    told: list[Notice] = []
    out = words_out(name, formats.write(article, name, report=told.append))
    reported = letters("".join(notice.text for notice in told))
    return [words for words in words_in(article) if words not in out and words not in reported]


@every_writer
def test_of_everything_nothing_is_lost_without_a_word(name):
    assert lost(everything(), name) == []


@every_writer
@given(articles())
@drawn
def test_of_no_article_anything_is_lost_without_a_word(name, article):
    assert lost(article, name) == []
