"""JSON Lines: one line a document, the same fields in every line, and a label for each piece of the text."""

import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from rich_article import article_of, everything, paragraph, text
from strategies import articles, empty

from formats import Notice, jsonl
from formats.jsonl.record import Record
from formats.tree import (
    Aside,
    BlockQuote,
    Break,
    Cell,
    Emphasis,
    Figure,
    Heading,
    List,
    ListItem,
    Paragraph,
    Phrase,
    PullQuote,
    Row,
    Section,
    Span,
    Speech,
    Table,
)


def record(article):
    return json.loads(jsonl.write(article))


def labels(*blocks):
    """Type, text and surroundings of each label."""
    return [(label["type"], label["text"], label["within"]) for label in record(article_of(*blocks))["labels"]]


BLOCKS = [
    (paragraph("a"), [("Paragraph", "a", [])]),
    (
        Section(title=Heading(content=text("Head")), blocks=(paragraph("a"),)),
        [("Heading", "Head", []), ("Paragraph", "a", ["Section"])],
    ),
    (
        BlockQuote(blocks=(paragraph("a"),), attribution=Phrase(text="Ann")),
        [("Paragraph", "a", ["BlockQuote"]), ("Attribution", "Ann", ["BlockQuote"])],
    ),
    (PullQuote(content=text("a")), [("PullQuote", "a", [])]),
    (
        List(items=(ListItem(blocks=(paragraph("a"), List(items=(ListItem(blocks=(paragraph("b"),)),)))),)),
        [("Paragraph", "a", ["ListItem"]), ("Paragraph", "b", ["ListItem", "ListItem"])],
    ),
    (
        Table(caption=text("Costs"), rows=(Row(cells=(Cell(content=text("a")), Cell(content=text("b")))),)),
        [("Caption", "Costs", ["Table"]), ("Table", "a\tb", [])],
    ),
    (Figure(credit=Phrase(text="AP")), [("Credit", "AP", ["Figure"])]),
    (
        Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("a"),)),
        [("Speaker", "Ann", ["Speech"]), ("Paragraph", "a", ["Speech"])],
    ),
    (
        Aside(title=Heading(content=text("Box")), blocks=(paragraph("a"),)),
        [("Heading", "Box", ["Aside"]), ("Paragraph", "a", ["Aside"])],
    ),
    (Break(text="* * *"), [("Break", "* * *", [])]),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_blocks(block, expected):
    assert labels(block) == expected


def test_labels_know_their_place_in_both_texts():
    blocks = (Paragraph(content=text("Öl"), span=Span(7, 9)), paragraph("b"))
    found = record(article_of(*blocks))
    assert found["text"] == "Öl\n\nb"
    assert [label["span"] for label in found["labels"]] == [[0, 2], [4, 5]]
    assert [label["source"] for label in found["labels"]] == [[7, 9], None]


def test_all_lines_have_the_same_fields():
    assert [*record(empty())] == [*record(everything())] == [*Record.__struct_fields__]


def test_the_id_follows_from_title_and_words_alone():
    one, same = article_of(paragraph("a")), article_of(paragraph("a"), kicker=Phrase(text="Harbour"))
    assert record(one)["id"] == record(same)["id"]
    assert record(one)["id"] != record(article_of(paragraph("b")))["id"]
    assert record(one)["id"].startswith("urn:uuid:")


def test_what_is_lost_is_told():
    told: list[Notice] = []
    jsonl.write(article_of(Paragraph(content=(Emphasis(content=text("a")),))), report=told.append)
    assert [notice.code for notice in told] == ["plain-text"]


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(articles())
def test_every_article_is_one_line_of_the_same_type(article):
    payload = jsonl.write(article)
    assert payload.count(b"\n") == 1
    assert payload.endswith(b"\n")
    assert jsonl.write(article) == payload
    assert msgspec.json.encode(msgspec.json.decode(payload, type=Record)) == payload.rstrip(b"\n")
