"""Emphasis, code, links and note references are found where they are meant, and nowhere else."""

import pytest

from convert.reading.assembly.inline import inlines
from convert.reading.page import Chunk, Piece
from formats.tree import Code, Emphasis, Inline, Link, NoteRef, Span, Strong, Text
from formats.walk import inline_text, walk


def parsed(text: str, *notes: str) -> tuple[Inline, ...]:
    chunk = Chunk(index=0, text=text, span=Span(0, len(text)), pieces=(Piece(0, 0),))
    return inlines(chunk, 0, len(text), frozenset(notes))


def shown(content: tuple[Inline, ...]) -> list[str]:
    return [_shown(inline) for inline in content]


def _shown(inline: Inline) -> str:
    match inline:
        case Emphasis(content=content):
            return f"<em {inline_text(content)}>"
        case Strong(content=content):
            return f"<strong {inline_text(content)}>"
        case Link(content=content, target=target):
            return f"<a {target} {inline_text(content)}>"
        case Code(text=text):
            return f"<code {text}>"
        case NoteRef(note=note):
            return f"<note {note}>"
        case Text(text=text):
            return text
        case _:
            raise AssertionError(inline)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", ["plain words"]),
        ("*long* gloves", ["<em long>", " gloves"]),
        ("_long_ gloves", ["<em long>", " gloves"]),
        ("gloves, **every** day", ["gloves, ", "<strong every>", " day"]),
        ("run `make all` now", ["run ", "<code make all>", " now"]),
        ("see https://example.org/a.", ["see ", "<a https://example.org/a https://example.org/a>", "."]),
        ("(see www.example.org)", ["(see ", "<a http://www.example.org www.example.org>", ")"]),
        ("https://example.org/a_(b)", ["<a https://example.org/a_(b) https://example.org/a_(b)>"]),
        ("[the report](https://example.org/a) says", ["<a https://example.org/a the report>", " says"]),
        ("<https://example.org/>", ["<a https://example.org/ https://example.org/>"]),
        ("write to ann@example.org!", ["write to ", "<a mailto:ann@example.org ann@example.org>", "!"]),
    ],
)
def test_markup_that_is_meant(text: str, expected: list[str]) -> None:
    assert shown(parsed(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "snake_case_name",
        "price* and cost*",
        "* * *",
        "**",
        "_ _",
        "a < b > c",
        "AT&T [sic] said",
        "an array[1] of things",
        "https://",
        "http://[broken",
        "ann@",
        "[words](not a link)",
    ],
)
def test_marks_that_mean_themselves(text: str) -> None:
    assert parsed(text) == (Text(text=text, span=Span(0, len(text))),)


def test_a_note_mark_counts_only_where_the_note_exists() -> None:
    assert shown(parsed("quiet.[1] But", "1")) == ["quiet.", "<note 1>", " But"]
    assert shown(parsed("quiet.² But", "2")) == ["quiet.", "<note 2>", " But"]
    assert shown(parsed("quiet.[2] But", "1")) == ["quiet.[2] But"]


def test_blanks_at_the_ends_are_no_part() -> None:
    assert parsed("  words  ") == (Text(text="words", span=Span(2, 7)),)
    assert parsed("   ") == ()


@pytest.mark.parametrize(
    "text", ["*" * 20_000, "[" * 20_000, "_a" * 20_000, "http://" * 5_000, "a@" * 20_000, "`" * 20_001]
)
def test_hostile_runs_come_back_whole(text: str) -> None:
    assert inline_text(parsed(text)) == text


def test_spans_point_at_the_source() -> None:
    text = "gloves, **every** day, see www.example.org now"
    for inline in parsed(text):
        for node in walk(inline):
            if isinstance(node, Text):
                assert node.span is not None
                assert text[node.span.start : node.span.end] == node.text
