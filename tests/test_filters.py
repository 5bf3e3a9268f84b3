"""Filters: found by name, held to what they promise, and the two that are shipped."""

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from rich_article import article_of, everything, paragraph, text
from strategies import articles

from formats import filters
from formats.check import check
from formats.errors import FilterFailed, UnknownFilter
from formats.filters import filter_called, filter_names, filtered
from formats.filters.quotation_marks import Marks, normalised
from formats.tree import (
    Article,
    Back,
    Break,
    Code,
    Credit,
    Emphasis,
    Footnote,
    Language,
    NoteRef,
    Paragraph,
    Phrase,
    SetAside,
    Span,
    Text,
)
from formats.walk import walk

drawn = settings(max_examples=100, deadline=None, derandomize=True)


def untouched(article: Article) -> Article:
    return article


def broken(article: Article) -> Article:
    return article_of(Paragraph(content=()))


# --- names -------------------------------------------------------------------------------------------------------


@pytest.fixture
def plug_in(monkeypatch):
    point = EntryPoint("shout", "test_filters:untouched", filters.GROUP)
    monkeypatch.setattr(filters, "entry_points", lambda group: [point])
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget():
    filters._plug_ins.cache_clear()
    filter_called.cache_clear()


def test_shipped_filters_come_first(plug_in):
    assert filter_names() == ("drop-credits", "quotation-marks", "shout")
    assert filter_called("shout") is untouched


UNKNOWN = {
    "loud": "known filters: drop-credits, quotation-marks; others are written module:function",
    "no_such_module:loud": "No module named 'no_such_module'",
    "test_filters:loud": "module 'test_filters' has no attribute 'loud'",
    "test_filters:UNKNOWN": "test_filters:UNKNOWN is no function",
    ":loud": "Empty module name",
}


@pytest.mark.parametrize(("name", "reason"), UNKNOWN.items())
def test_what_is_no_filter_is_named(name, reason):
    with pytest.raises(UnknownFilter) as caught:
        filtered(everything(), name)
    assert str(caught.value) == f"no filter {name!r}: {reason}"


def test_a_filter_gives_back_a_tree_that_keeps_its_promises():
    assert filtered(everything(), "test_filters:untouched") is everything()
    with pytest.raises(FilterFailed, match="Paragraph has no content"):
        filtered(everything(), "test_filters:broken")


def test_the_guide_s_filter_does_what_it_says():
    guide = Path(__file__).resolve().parents[1] / "docs" / "filters.md"
    names: dict[str, Any] = {}
    exec(guide.read_text("utf-8").partition("```python\n")[2].partition("```")[0], names)
    found = names["plain_breaks"](article_of(Break(text="⁂"), paragraph("a")))
    assert found.body == (Break(text="* * *"), paragraph("a"))


# --- drop-credits ------------------------------------------------------------------------------------------------


def test_credits_are_set_aside_in_their_place():
    credit = Credit(content=text("Reporting by Ann"), span=Span(10, 26))
    around = (
        SetAside(text="Share", reason="share", span=Span(0, 5)),
        SetAside(text="Print", reason="controls", span=Span(30, 35)),
    )
    source = "Share ....Reporting by Ann....Print"
    found = filtered(
        article_of(paragraph("...."), back=Back(credits=(credit,)), set_aside=around, source=source.replace(".", " ")),
        "drop-credits",
    )
    assert found.back.credits == ()
    assert [(piece.text, piece.reason) for piece in found.set_aside] == [
        ("Share", "share"),
        ("Reporting by Ann", "metadata"),
        ("Print", "controls"),
    ]


def test_the_mark_of_a_note_at_the_end_of_a_credit_leaves_no_blank():
    back = Back(
        footnotes=(Footnote(label="1", blocks=(paragraph("a"),)),),
        credits=(Credit(content=(*text("By Ann "), NoteRef(note="1"))),),
    )
    assert filtered(article_of(paragraph("b"), back=back), "drop-credits").set_aside[0].text == "By Ann"


@given(articles())
@drawn
def test_no_credit_is_left_and_nothing_is_lost(article):
    found = filtered(article, "drop-credits")
    assert found.back.credits == ()
    assert check(found) == ()


# --- quotation-marks ---------------------------------------------------------------------------------------------

ENGLISH = Marks("“", "”", "‘", "’")
GERMAN = Marks("„", "“", "‚", "‘")
FRENCH = Marks("«\u00a0", "\u00a0»", "“", "”")

TEXTS = [
    (ENGLISH, '"No," she said.', "“No,” she said."),
    (ENGLISH, "„Nein“, sagte sie («nie»).", "“Nein”, sagte sie (“nie”)."),
    (ENGLISH, "« Non », dit-elle", "“Non”, dit-elle"),
    (ENGLISH, "\"It's 'done'\", he said.", "“It's ‘done’”, he said."),
    (ENGLISH, "the dogs' dinner, rock 'n' roll", "the dogs' dinner, rock 'n' roll"),
    (ENGLISH, "She is 5'4\" tall.", "She is 5'4\" tall."),
    (ENGLISH, "‘No,’ she said.", "“No,” she said."),
    (ENGLISH, '"A paragraph that opens a long quotation.', "“A paragraph that opens a long quotation."),
    (GERMAN, "Er sagte: \"Ich kenne 'Faust' nicht.\"", "Er sagte: „Ich kenne ‚Faust‘ nicht.“"),
    (GERMAN, "»Nein«, sagte sie.", "„Nein“, sagte sie."),
    (FRENCH, 'Il a dit "non" hier', "Il a dit «\u00a0non\u00a0» hier"),
    (FRENCH, "Il a dit « non » hier", "Il a dit «\u00a0non\u00a0» hier"),
]


@pytest.mark.parametrize(("marks", "words", "expected"), TEXTS)
def test_marks(marks, words, expected):
    assert "".join(normalised(words, marks)) == expected
    assert "".join(normalised(expected, marks)) == expected


def test_marks_are_seen_across_emphasis_and_not_in_code():
    content = (*text('She said "'), Emphasis(content=text("no")), *text('" to '), Code(text='x = "y"'))
    article = article_of(Paragraph(content=content), title=Phrase(text='A "bridge"'), language=Language(tag="de-AT"))
    found = filtered(article, "quotation-marks")
    assert found.front.title.text == "A „bridge“"
    assert found.body[0].content == (
        *text("She said „"),
        Emphasis(content=text("no")),
        *text("“ to "),
        Code(text='x = "y"'),
    )


def test_a_language_that_is_not_known_stays_as_it_is():
    article = article_of(paragraph('"a"'), language=Language(tag="und"))
    assert filtered(article, "quotation-marks") is article


@given(articles())
@drawn
def test_only_marks_and_blanks_change(article):
    found = filtered(article, "quotation-marks")
    assert check(found) == ()
    assert letters(found) == letters(article)


def letters(article: Article) -> list[str]:
    texts = "".join(node.text for node in walk(article) if isinstance(node, Text | Phrase))
    return [character for character in texts if character.isalnum()]
