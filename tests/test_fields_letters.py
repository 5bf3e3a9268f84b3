"""Letters greet, take leave and are signed; other texts are not letters."""

import pytest

from convert.reading.fields.letters import is_close, is_salutation, signatures
from convert.reading.layout import split
from convert.reading.page import Page
from formats.tree import Source


def page_of(text: str, language: str = "en") -> Page:
    return split(Source(text=text), language=language)


@pytest.mark.parametrize(
    ("line", "language"),
    [("Dear Madam,", "en"), ("Sir,", "en"), ("Sehr geehrte Frau Lee,", "de"), ("Estimado señor director:", "es")],
)
def test_salutations(line: str, language: str) -> None:
    page = page_of(line, language)
    assert is_salutation(page.chunks[0], page)


@pytest.mark.parametrize("line", ["Dear old harbour returns", "Sir Ann Lee opens bridge", "Hello from the sea"])
def test_lines_that_greet_nobody(line: str) -> None:
    page = page_of(line)
    assert not is_salutation(page.chunks[0], page)


def test_a_close_is_short() -> None:
    page = page_of(
        "Yours faithfully,\n\nYours is the only ship that we have seen in this harbour all year long, he said."
    )
    assert [is_close(chunk, page) for chunk in page.chunks] == [True, False]


def test_who_signs_stands_below_the_close() -> None:
    page = page_of("Dear Madam,\n\nThe gulls are mine.\n\nYours faithfully,\nAnn Lee\nLower Quay")
    assert [page.chunks[index].text for index in sorted(signatures(page))] == ["Ann Lee", "Lower Quay"]


def test_nobody_signs_what_greets_nobody() -> None:
    page = page_of("The gulls are mine.\n\nYours faithfully,\nAnn Lee")
    assert signatures(page) == frozenset()


def test_who_signs_stands_above_the_greeting_of_the_answer() -> None:
    page = page_of(
        "Ask the ferryman\n\nDear Bo,\n\nIs it late?\n\nWet in Wick\n\nDear Wet,\n\nIt is.\n\nDear Bo,\n\nWhy?"
    )
    assert [page.chunks[index].text for index in sorted(signatures(page))] == ["Wet in Wick"]
