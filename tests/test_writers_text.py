"""Plain text: what a person would type, and what the reader takes for the same article."""

import pytest
from hypothesis import HealthCheck, given, settings
from readback import of_article
from rich_article import article_of, everything, paragraph, text
from samples import SAMPLES
from strategies import articles, empty

import convert
import formats
from formats import Notice
from formats import text as plain
from formats.tree import (
    Aside,
    BlockQuote,
    Break,
    Cell,
    Contributor,
    Date,
    Emphasis,
    Figure,
    Heading,
    Language,
    Link,
    List,
    ListItem,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    PullQuote,
    Row,
    Section,
    Speech,
    Stanza,
    Table,
    Verse,
    VerseLine,
)


def written(*blocks, **front):
    return plain.write(article_of(*blocks, **{"title": None, **front})).decode()


def item(*blocks):
    return ListItem(blocks=blocks)


def row(*cells):
    return Row(cells=tuple(Cell(content=text(cell) if cell else ()) for cell in cells))


INNER = List(items=(item(paragraph("b")),))
TABLE = Table(caption=text("Costs"), header=row("What", "€"), rows=(row("鋼", "31"), row("Paint", "")))
BLOCKS = [
    (paragraph("a"), "a"),
    (Section(title=Heading(content=text("Head")), blocks=(paragraph("a"),)), "Head\n----\n\na"),
    (BlockQuote(blocks=(paragraph("a"), paragraph("b")), attribution=Phrase(text="Ann")), "> a\n>\n> b\n>\n> — Ann"),
    (PullQuote(content=text("a"), attribution=Phrase(text="Ann")), "> a\n>\n> — Ann"),
    (List(items=(item(paragraph("a"), INNER), item(paragraph("c")))), "- a\n  - b\n- c"),
    (List(ordered=True, start=9, items=(item(paragraph("a")), item(paragraph("b"), INNER))), "9. a\n10. b\n    - b"),
    (List(items=(item(paragraph("a"), paragraph("b")), item(paragraph("c")))), "- a\n\n  b\n\n- c"),
    (TABLE, "Costs\n\nWhat   €\n-----  --\n鋼     31\nPaint"),
    (Figure(caption=text("The bridge."), credit=Phrase(text="AP")), "The bridge. (AP)"),
    (Figure(credit=Phrase(text="AP")), "(AP)"),
    (Verse(stanzas=(Stanza(lines=(VerseLine(content=text("a")), VerseLine(content=text("b"), indent=2))),)), "a\n  b"),
    (Preformatted(text="a\n\n  b"), "    a\n\n      b"),
    (Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("a"), paragraph("b"))), "Ann: a\n\nb"),
    (Speech(speaker=Phrase(text="Q."), blocks=(paragraph("a"),)), "Q. a"),
    (Speech(speaker=Phrase(text="Ann"), blocks=(INNER,)), "Ann:\n\n- b"),
    (Aside(title=Heading(content=text("Box")), blocks=(paragraph("a"),)), "Box\n---\n\na"),
    (Break(), "* * *"),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_blocks(block, expected):
    assert written(block) == f"{expected}\n"


def test_what_stands_above_the_story():
    ann = Contributor(name=PersonName(literal="Ann Lee"), position="reporter", affiliation="City Desk")
    bo = Contributor(name=PersonName(literal="Bo Ray"))
    kim = Contributor(name=PersonName(literal="Kim Oh"), role="photographer")
    day = Date(value="2026-05-03", literal="May 3, 2026")
    head = {"title": Phrase(text="A bridge"), "subtitle": Phrase(text="At last"), "published": day}
    assert written(paragraph("a"), contributors=(ann, bo, kim), **head) == (
        "A bridge\n\nAt last\n\nBy Ann Lee, reporter, City Desk; Bo Ray\n\nPhotos: Kim Oh\n\nMay 3, 2026\n\na\n"
    )


def test_words_of_its_own_are_in_the_language_of_the_article():
    ann, words = Contributor(name=PersonName(literal="Ann Lee")), (Phrase(text="Hafen"),)
    german = written(paragraph("a"), contributors=(ann,), keywords=words, language=Language(tag="de-AT"))
    assert german == "Von Ann Lee\n\na\n\nSchlagwörter: Hafen\n"
    unknown = written(paragraph("a"), contributors=(ann,), keywords=words, language=Language(tag="und"))
    assert unknown == "Ann Lee\n\na\n\nHafen\n"


def test_an_empty_article_is_an_empty_text():
    assert plain.write(empty()) == b""


def test_what_is_lost_is_told():
    told: list[Notice] = []
    link = Link(target="https://example.org/", content=text("there"))
    content = (Emphasis(content=text("Go")), *text(" "), link)
    assert plain.write(article_of(Paragraph(content=content), title=None), report=told.append) == b"Go there\n"
    assert [notice.code for notice in told] == ["link-target", "plain-text"]
    assert "https://example.org/" in told[0].text
    assert "1 Emphasis" in told[1].text


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(articles())
def test_no_more_than_one_blank_line_in_a_row_and_one_line_end_at_the_end(article):
    found = plain.write(article).decode()
    assert found == plain.write(article).decode()
    assert not found.endswith("\n\n")
    assert found.endswith("\n") or not found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_reader_finds_the_same_title_authors_and_paragraphs(sample):
    article = convert.read(sample.read_bytes())
    first, second = of_article(article), of_article(convert.read(plain.write(article)))
    assert (second.title, second.authors) == (first.title, first.authors)
    rights = [article.front.rights.statement] if article.front.rights else []
    found = [seen.text for seen in second.of("paragraph") if seen.text not in rights]
    assert found == [seen.text for seen in first.of("paragraph")]


def test_everything_is_there():
    found = formats.write(everything(), "text").decode()
    for words in ("By Dr. Mara Okafor-Lind, Jr., transport reporter", "said.[1]", "\n[1] Counted", "Page: A4"):
        assert words in found
