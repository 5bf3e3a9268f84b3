"""A tree as lines."""

from collections import Counter

from hypothesis import given, settings
from strategies import article_of, articles, placed, text

from formats import tree
from formats.dump import dump
from formats.tree import (
    Emphasis,
    Paragraph,
)
from formats.walk import walk

drawn = settings(max_examples=50, deadline=None, derandomize=True)


def test_a_dump_is_one_line_a_node():
    one = placed(
        article_of(Paragraph(content=(*text("a\u200b "), Emphasis(content=text("b")))), genre=tree.Genre(kind="news"))
    )
    assert dump(one) == (
        "Article\n"
        "  front: Front\n"
        "    language: Language tag='en'\n"
        "    title: [0:8] Phrase 'A bridge'\n"
        "    genre: Genre kind='news'\n"
        "  body\n"
        "    [18:22] Paragraph\n"
        "      [18:21] Text 'a\\u200b '\n"
        "      [21:22] Emphasis\n"
        "        [21:22] Text 'b'\n"
        "  back: Back\n"
        "  source: Source characters=26\n"
    )


def test_a_dump_rounds_confidences_and_leaves_reasons_out():
    one = article_of(Paragraph(content=text("a"), confidence=0.9432, why=("is short",)))
    assert "    Paragraph ~0.9\n" in dump(one)


@given(articles())
@drawn
def test_a_dump_has_every_node(article):
    lines = dump(article).splitlines()
    kinds = Counter(type(node).__name__ for node in walk(article))
    assert sum(kinds.values()) <= len(lines)
    for kind, count in kinds.items():
        assert sum(f" {kind} " in f" {line.lstrip()} " for line in lines) >= count
