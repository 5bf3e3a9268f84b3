"""The reasons for which lines are set aside."""

import pytest
from pages import page_of

from convert.reading.assembly.aside import set_aside
from convert.reading.labels import Label, LabelledChunk


def reasons(text: str, language: str = "en", was: Label = Label.FURNITURE) -> list[str]:
    """Why each line of `text` is set aside, where none is part of the story, and all were taken for `was` before."""
    page = page_of(text, language)
    before = [LabelledChunk(chunk, was, 0.9, ()) for chunk in page.chunks]
    settled = [LabelledChunk(chunk, Label.FURNITURE, 0.9, ()) for chunk in page.chunks]
    return [aside.reason for aside in set_aside(page, before, settled, (), None)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tagged:", "en", ["keywords"]),
        ("Schlagwörter", "de", ["keywords"]),
        ("Tagged sheep", "en", ["furniture"]),
        ("Newsletter\nOur day in the valley", "en", ["newsletter", "newsletter"]),
        ("Rain\nRain", "en", ["repeated", "repeated"]),
        ("###", "en", ["end-mark"]),
        ("Rain in the hills", "en", ["furniture"]),
    ],
)
def test_a_line_is_set_aside_for_what_it_says(text: str, language: str, expected: list[str]) -> None:
    assert reasons(text, language) == expected


@pytest.mark.parametrize(
    ("was", "reason"),
    [
        (Label.BYLINE, "metadata"),
        (Label.DATE_LINE, "metadata"),
        (Label.KEYWORD, "keywords"),
        (Label.KICKER, "navigation"),
    ],
)
def test_what_says_nothing_is_set_aside_for_what_it_was_taken_for(was: Label, reason: str) -> None:
    assert reasons("Rain in the hills", was=was) == [reason]
