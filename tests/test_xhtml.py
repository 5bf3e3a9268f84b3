"""Blocks and inlines as XHTML."""

import pytest
from hypothesis import given, settings
from lxml import etree
from strategies import articles, everything, paragraph, text

from formats import xhtml
from formats.tree import (
    Article,
    Aside,
    Block,
    BlockQuote,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    NoteRef,
    Phrase,
    Preformatted,
    PullQuote,
    Row,
    Section,
    Speech,
    Stanza,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)
from formats.walk import plain_text, walk
from formats.xhtml import Context, Entry, Trail

NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def context(**more: object) -> Context:
    return Context(trail=Trail(), notes={"1": "#note-1"}, **more)  # type: ignore[arg-type]


INLINES: list[tuple[Inline, str]] = [
    (Text(text='5 < 7 & "7" > 5'), '5 &lt; 7 &amp; "7" &gt; 5'),
    (Emphasis(content=text("so")), "<em>so</em>"),
    (Strong(content=(Emphasis(content=text("so")),)), "<strong><em>so</em></strong>"),
    (Code(text="a  <b>"), "<code>a  &lt;b&gt;</code>"),
    (Link(target="https://a.example/?b&c", content=text("x")), '<a href="https://a.example/?b&amp;c">x</a>'),
    (NoteRef(note="1"), '<a id="ref-1" href="#note-1" epub:type="noteref" role="doc-noteref">1</a>'),
    (LineBreak(), "<br/>"),
]


@pytest.mark.parametrize(("inline", "markup"), INLINES, ids=lambda one: type(one).__name__)
def test_inlines(inline: Inline, markup: str) -> None:
    assert xhtml.inlines((inline,), context()) == markup


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks=blocks)


def row(*words: str) -> Row:
    return Row(cells=tuple(Cell(content=text(word) if word else ()) for word in words))


def line(words: str, indent: int = 0) -> VerseLine:
    return VerseLine(content=text(words), indent=indent)


BLOCKS: list[tuple[Block, str]] = [
    (paragraph("A."), "<p>A.</p>"),
    (
        Section(title=Heading(content=text("S")), blocks=(paragraph("A."),)),
        '<section aria-labelledby="section-1"> <h2 id="section-1">S</h2> <p>A.</p> </section>',
    ),
    (BlockQuote(blocks=(paragraph("Q."),)), "<blockquote> <p>Q.</p> </blockquote>"),
    (
        BlockQuote(blocks=(paragraph("Q."),), attribution=Phrase(text="R & S")),
        '<figure class="quote"> <blockquote> <p>Q.</p> </blockquote> '
        '<figcaption class="attribution">R &amp; S</figcaption> </figure>',
    ),
    (
        PullQuote(content=text("Q."), attribution=Phrase(text="R")),
        '<aside class="pullquote" epub:type="pullquote" role="doc-pullquote"> '
        '<p>Q.</p> <p class="attribution">R</p> </aside>',
    ),
    (
        List(items=(item(paragraph("a")), item(paragraph("b"), paragraph("c")))),
        "<ul> <li>a</li> <li> <p>b</p> <p>c</p> </li> </ul>",
    ),
    (
        List(items=(item(paragraph("a"), List(items=(item(paragraph("b")),))),), ordered=True, start=3),
        '<ol start="3"> <li>a <ul> <li>b</li> </ul></li> </ol>',
    ),
    (
        Table(caption=text("T"), header=row("H", ""), rows=(row("a", "b"),)),
        '<table> <caption>T</caption> <thead> <tr><th scope="col">H</th><td></td></tr> </thead> '
        "<tbody> <tr><td>a</td><td>b</td></tr> </tbody> </table>",
    ),
    (
        Figure(caption=text("Seen."), credit=Phrase(text="Ann")),
        '<figure> <figcaption>Seen. <span class="credit">Ann</span></figcaption> </figure>',
    ),
    (
        Figure(credit=Phrase(text="Ann")),
        '<figure> <figcaption><span class="credit">Ann</span></figcaption> </figure>',
    ),
    (
        Verse(stanzas=(Stanza(lines=(line("a"), line("b", 3), line("c", 99))),)),
        '<div class="verse"> <div class="stanza"> <div class="line">a</div> <div class="line indent-2">b</div> '
        '<div class="line indent-10">c</div> </div> </div>',
    ),
    (
        Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("Yes."), paragraph("No."))),
        '<div class="speech"> <p><b class="speaker name">Ann</b> Yes.</p> <p>No.</p> </div>',
    ),
    (
        Speech(speaker=Phrase(text="Q."), blocks=(BlockQuote(blocks=(paragraph("Yes."),)),)),
        '<div class="speech"> <p><b class="speaker">Q.</b></p> <blockquote> <p>Yes.</p> </blockquote> </div>',
    ),
    (Aside(blocks=(paragraph("A."),)), '<aside class="sidebar"> <p>A.</p> </aside>'),
    (
        Aside(title=Heading(content=text("B")), blocks=(paragraph("A."),)),
        '<aside class="sidebar" aria-labelledby="aside-1"> <h2 id="aside-1">B</h2> <p>A.</p> </aside>',
    ),
    (Break(text="* * *"), "<hr/>"),
]


@pytest.mark.parametrize(("block", "markup"), BLOCKS, ids=lambda one: type(one).__name__)
def test_blocks(block: Block, markup: str) -> None:
    assert xhtml.blocks((block,), context()).replace("\n", " ") == markup


def test_every_blank_of_preformatted_text_stays() -> None:
    assert xhtml.blocks((Preformatted(text="a\n  <b>\t\n\nc"),), context()) == "<pre>a\n  &lt;b&gt;\t\n\nc</pre>"


def test_there_is_a_row_for_every_type() -> None:
    shown = {type(node) for node, _ in [*INLINES, *BLOCKS]} | {Preformatted}
    assert shown == {*Inline.__args__, *Block.__args__}


def test_headings_below_the_sixth_level_say_how_deep_they_are() -> None:
    assert xhtml.heading(xhtml.escape("S"), 6, {}) == "<h6>S</h6>"
    assert xhtml.heading(xhtml.escape("S"), 8, {"id": "a"}) == '<h6 id="a" aria-level="8">S</h6>'


def test_other_html_needs_no_epub_types() -> None:
    body = everything().body
    assert "epub:" in xhtml.blocks(body, context())
    assert "epub:" not in xhtml.blocks(body, context(epub_types=False))


def test_the_trail_tells_of_headings_and_references() -> None:
    where = context()
    where.trail.page = "a.xhtml"
    deep = Section(title=Heading(content=(*text("Deep "), Emphasis(content=text("down")), NoteRef(note="1"))))
    xhtml.blocks((Section(title=Heading(content=text("Top")), blocks=(deep,)),), where)
    assert where.trail.headings == [Entry(1, "Top", "a.xhtml#section-1"), Entry(2, "Deep down", "a.xhtml#section-2")]
    assert where.trail.references == {"1": ["a.xhtml#ref-1"]}


GENERATED = "//*[@role='doc-noteref' or self::h:b or @class='attribution' or @class='credit' or self::h:pre]"


@settings(max_examples=200, deadline=None)
@given(articles())
def test_words_stay_in_their_order(drawn: Article) -> None:
    """Tables and asides apart, whose fields do not come in the order of reading."""
    body = [block for block in drawn.body if not any(isinstance(node, Table | Aside) for node in walk(block))]
    notes = {footnote.label: "#n" for footnote in drawn.back.footnotes}
    markup = xhtml.blocks(body, Context(trail=Trail(), notes=notes))
    root = etree.fromstring(f"<body {NAMESPACES}>{markup}</body>")
    for element in root.xpath(GENERATED, namespaces={"h": "http://www.w3.org/1999/xhtml"}):
        element.text = None
    shown = "".join("".join(root.itertext()).split())
    assert shown == "".join("".join(plain_text(block) for block in body).split())
