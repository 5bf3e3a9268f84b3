"""What holds for the Markdown of every article: three parsers give back what the tree has, be it ever so hostile."""

from typing import Any

import pytest
from agreement import markdown_disagreements
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readback import of_article
from readers import cmark_html, front_matter, markdown_it_html, mistletoe_html, of_markdown
from rich_article import article_of, everything, paragraph, text
from strategies import MIXED_LINES, backs, bodies, fronts, preformatted_texts

from formats import markdown
from formats.tree import (
    Article,
    Block,
    BlockQuote,
    Cell,
    Code,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Preformatted,
    Row,
    Section,
    Source,
    Stanza,
    Strong,
    Table,
    Verse,
    VerseLine,
)

drawn = settings(max_examples=500, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
JUDGES = {"cmark": cmark_html, "markdown-it": markdown_it_html, "mistletoe": mistletoe_html}
every_judge = pytest.mark.parametrize("to_html", JUDGES.values(), ids=JUDGES)


def without_notes() -> st.SearchStrategy[Article]:
    """Articles that parsers understand which know no footnotes."""
    parts = {"front": fronts((), None), "body": bodies(()), "back": backs(())}
    return st.builds(Article, **parts, set_aside=st.just(()), source=st.just(Source(text="")))


def row(*words: str) -> Row:
    return Row(cells=tuple(Cell(content=text(one)) for one in words))


def body(block: Block) -> str:
    """What stands below the front matter."""
    return front_matter(markdown.write(article_of(block)).decode())[1]


PLACES = {
    "paragraph": paragraph,
    "second line": lambda words: Paragraph(content=(*text("a"), LineBreak(), *text(words))),
    "heading": lambda words: Section(title=Heading(content=text(words))),
    "item": lambda words: List(items=(ListItem(blocks=(paragraph(words),)),)),
    "quotation": lambda words: BlockQuote(blocks=(paragraph(words),)),
    "cell": lambda words: Table(header=row("a", words), rows=(row(words, "b"),)),
    "link": lambda words: Paragraph(content=(Link(target="https://example.org/", content=text(words)),)),
    "emphasis": lambda words: Paragraph(content=(*text("a"), Emphasis(content=text(words)), *text("b"))),
    "strong": lambda words: Paragraph(content=(Strong(content=text(words)), *text(" b"))),
    "code": lambda words: Paragraph(content=(Code(text=words),)),
    "verse": lambda words: Verse(stanzas=(Stanza(lines=(VerseLine(content=text(words), indent=2),)),)),
}


def shown(markdown_text: str, to_html: Any) -> list[tuple[str, str]]:
    """The kinds and words of what a parser makes of Markdown."""
    return [
        (seen.kind, seen.text) for seen in of_markdown(f"---\nlang: en\n---\n{markdown_text}".encode(), to_html).blocks
    ]


@every_judge
@pytest.mark.parametrize("place", PLACES)
def test_every_hostile_line_comes_back_in_every_place(place: str, to_html: Any) -> None:
    for words in MIXED_LINES:
        block = PLACES[place](words)
        expected = [
            (seen.kind.replace("line", "paragraph"), seen.text) for seen in of_article(article_of(block)).blocks
        ]
        assert shown(body(block), to_html) == expected, words


@drawn
@given(preformatted_texts())
def test_lines_come_back_to_the_blank(words: str) -> None:
    for to_html in (cmark_html, markdown_it_html):
        assert shown(body(Preformatted(text=words)), to_html) == [("preformatted", words)]


@drawn
@given(without_notes())
def test_all_parsers_read_what_the_tree_has(article: Article) -> None:
    written, tree = markdown.write(article), of_article(article)
    assert written == markdown.write(article)
    assert written.endswith(b"\n") and not written.endswith(b"\n\n")
    for name, to_html in JUDGES.items():
        found = of_markdown(written, to_html)
        assert list(markdown_disagreements(article, tree, found)) == [], name


def test_the_judges_can_object() -> None:
    assert shown("a*b*", cmark_html) == [("paragraph", "ab"), ("emphasis", "b")]
    broken = markdown.write(everything()).replace(b"- for bicycles", b"for bicycles")
    assert list(markdown_disagreements(everything(), of_article(everything()), of_markdown(broken)))
