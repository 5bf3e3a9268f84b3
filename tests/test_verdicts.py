"""What speaks for a thing and what against it, at the head of its review."""

import pytest
from pages import page_of

from convert import read
from convert.reading.labels import Label, LabelledChunk
from convert.reading.verdicts import with_points_of_a_review
from formats.tree import List, Node
from formats.walk import children, plain_text

POINTS = "Pros\n+\nIt folds flat\n+\nQuiet at all speeds\nCons\n-\nThe bin is small\n-\nNo spare filter"
STORY = "I have lived with it for five weeks, and it has never failed me.\n\n{}\n\nThe bin is emptied in the evening."


def said(text: str, language: str = "en") -> dict[str, Label]:
    """What is said of the lines of `text`, where all were furniture before."""
    page = page_of(text, language)
    lines = [LabelledChunk(chunk, Label.FURNITURE, 0.9, ()) for chunk in page.chunks]
    found = with_points_of_a_review(lines, page)
    return {line.chunk.text: line.label for line in found if line.label is not Label.FURNITURE}


def test_points_are_items_and_signs_on_lines_of_their_own_are_not() -> None:
    assert said(STORY.format(POINTS)) == {
        "Pros": Label.SUBHEAD,
        "It folds flat": Label.LIST_ITEM,
        "Quiet at all speeds": Label.LIST_ITEM,
        "Cons": Label.SUBHEAD,
        "The bin is small": Label.LIST_ITEM,
        "No spare filter": Label.LIST_ITEM,
    }


def test_what_speaks_against_may_come_first() -> None:
    found = said("Nachteile\nDer Behälter ist klein\nVorteile\nSehr leise", "de")
    assert found == {
        "Nachteile": Label.SUBHEAD,
        "Der Behälter ist klein": Label.LIST_ITEM,
        "Vorteile": Label.SUBHEAD,
        "Sehr leise": Label.LIST_ITEM,
    }


def test_the_list_ends_where_a_gap_comes_first_or_what_is_no_point() -> None:
    apart = said("Pros\nIt folds flat\nQuiet at all speeds\nCons\nThe bin is small\n\nBest vacuums for pet hair")
    assert "Best vacuums for pet hair" not in apart
    long = (
        "The hinge half-way down the tube is what makes this one different from all others that we have tested so far."
    )
    assert long not in said(f"Pros\nIt folds flat\nQuiet\nCons\nThe bin is small\n{long}")
    assert "Sign up" not in said("Pros\nIt folds flat\nQuiet\nCons\nThe bin is small\nSign up")


@pytest.mark.parametrize(
    "text",
    [
        "Pros\nIt folds flat\nQuiet at all speeds",
        "Pros\nIt folds flat\nPros\nQuiet at all speeds",
        "Pros\nCons",
        "Pros\n" + "A line\n" * 20 + "Cons\nAnother line",
        f"Pros\n{'We tested it on oak and on tile for five weeks, with a cat in the house. ' * 2}\nCons\nThe bin",
        "The pros know\nIt folds flat\nThe cons of it\nThe bin is small",
    ],
    ids=["one", "twice", "nothing", "far", "text", "in lines"],
)
def test_a_word_alone_heads_no_points(text: str) -> None:
    assert said(text) == {}


WITHOUT_SIGNS = "Pros\n\nIt folds flat\nQuiet at all speeds\n\nCons\n\nThe bin is small\nNo spare filter"
WITH_SIGNS = "Pros\n\n+\nIt folds flat\n\n+\nQuiet at all speeds\n\nCons\n\n-\nThe bin is small\n\n-\nNo spare filter"


@pytest.mark.parametrize("points", [WITHOUT_SIGNS, WITH_SIGNS], ids=["without signs", "with signs"])
def test_the_points_of_a_review_are_lists_of_the_article(points: str) -> None:
    review = f"Whirr V9 review: it bends\n\nBy Ann Lee\n\n{STORY.format(points)}\n"
    article = read(review)
    lists = [node for block in article.body for node in _lists(block)]
    assert [[plain_text(item) for item in each.items] for each in lists] == [
        ["It folds flat", "Quiet at all speeds"],
        ["The bin is small", "No spare filter"],
    ]


def _lists(node: Node) -> list[List]:
    if isinstance(node, List):
        return [node]
    return [found for child in children(node) for found in _lists(child)]
