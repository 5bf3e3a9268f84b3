"""The tree: its nodes, walking it, rewriting it."""

from collections import Counter
from typing import get_args

from hypothesis import given, settings
from strategies import article_of, articles, everything, paragraph, text

from formats import tree
from formats.tree import (
    BlockQuote,
    Code,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    Node,
    NoteRef,
    Paragraph,
    Phrase,
    Section,
    Text,
)
from formats.walk import children, inline_text, plain_text, rewrite, walk

drawn = settings(max_examples=200, deadline=None, derandomize=True)


def node_types():
    return {kind for kind in vars(tree).values() if isinstance(kind, type) and issubclass(kind, Node)} - {
        Node,
        tree.Inferred,
    }


def test_the_rich_article_has_every_node_type():
    assert {type(node) for node in walk(everything())} == node_types()


def test_the_rich_article_fills_every_field_of_front_and_back():
    front, back = everything().front, everything().back
    assert all(getattr(front, name) for name in front.__struct_fields__ if name != "span")
    assert all(getattr(back, name) for name in back.__struct_fields__ if name != "span")


def test_children_come_in_the_order_of_the_fields():
    quote = BlockQuote(blocks=(paragraph("One."), paragraph("Two.")), attribution=Phrase(text="Ann Lee"))
    assert list(children(quote)) == [*quote.blocks, quote.attribution]


def test_walk_gives_parents_before_their_children():
    quote = BlockQuote(blocks=(paragraph("One."),))
    assert [type(node).__name__ for node in walk(quote)] == ["BlockQuote", "Paragraph", "Text"]


@given(articles())
@drawn
def test_rewriting_without_a_change_gives_the_same_object(article):
    assert rewrite(article, lambda node: node) is article


@given(articles())
@drawn
def test_rewriting_reaches_every_node_once(article):
    seen = Counter()

    def count(node):
        seen[id(node)] += 1
        return node

    rewrite(article, count)
    assert sum(seen.values()) == sum(1 for _ in walk(article))


def test_rewriting_changes_what_it_is_told_to_and_nothing_else():
    old = article_of(
        paragraph("The ferry."), Section(title=Heading(content=text("What")), blocks=(paragraph("The ferry."),))
    )
    new = rewrite(old, lambda node: Text(text="The bridge.") if node == Text(text="The ferry.") else node)
    assert [plain_text(node) for node in walk(new) if isinstance(node, Paragraph)] == ["The bridge.", "The bridge."]
    assert new.front is old.front


def test_plain_text_is_what_a_reader_hears():
    content = (
        Text(text="See "),
        Emphasis(content=(Text(text="the "), Code(text="log"))),
        LineBreak(),
        Link(target="https://example.org/", content=text("here")),
        NoteRef(note="1"),
    )
    assert inline_text(content) == "See the log here"


def test_unions_are_closed():
    assert set(get_args(tree.Block)) | set(get_args(tree.Inline)) < node_types()
