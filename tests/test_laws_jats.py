"""What holds for the JATS of every article: it is valid, has all the words in their order, and is always the same."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from rich_article import article_of, everything, paragraph, text
from strategies import articles, empty
from validators_jats import jats4r_errors, jats_dtd_errors, needs_dtd, needs_jats4r

from formats import jats
from formats.check.places import DEEPEST
from formats.tree import (
    Article,
    Aside,
    Back,
    BlockQuote,
    Break,
    Cell,
    Figure,
    Footnote,
    Front,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Node,
    NoteRef,
    Organisation,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Row,
    Section,
    Speech,
    Stanza,
    Table,
    Text,
    Verse,
    VerseLine,
)
from formats.walk import children, walk

drawn = settings(max_examples=500, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

HEADED = Section(title=Heading(content=text("Box 1")), blocks=(paragraph("a"),))
EVERY_BLOCK = (
    paragraph("a"),
    HEADED,
    BlockQuote(blocks=(paragraph("a"),), attribution=Phrase(text="b")),
    PullQuote(content=text("a"), attribution=Phrase(text="b")),
    List(items=(ListItem(blocks=(paragraph("a"),)),)),
    Table(rows=(Row(cells=(Cell(content=text("a")),)),), caption=text("b")),
    Figure(caption=text("Box 7"), credit=Phrase(text="b")),
    Verse(stanzas=(Stanza(lines=(VerseLine(content=text("a")),)),)),
    Preformatted(text="a"),
    Speech(speaker=Phrase(text="a"), blocks=()),
    Aside(title=Heading(content=text("a")), blocks=(HEADED, paragraph("b"))),
    Break(text=""),
    List(items=()),
    List(items=(ListItem(blocks=()),)),
    Verse(stanzas=(Stanza(lines=()),)),
    Table(rows=(Row(cells=()),), caption=text("a")),
)
HOLDERS = {
    "article": article_of,
    "section": lambda *blocks: article_of(Section(title=Heading(content=()), blocks=blocks)),
    "quote": lambda *blocks: article_of(BlockQuote(blocks=blocks)),
    "item": lambda *blocks: article_of(List(items=(ListItem(blocks=blocks),))),
    "speech": lambda *blocks: article_of(Speech(speaker=Phrase(text="a"), blocks=blocks)),
    "aside": lambda *blocks: article_of(Aside(blocks=blocks)),
    "footnote": lambda *blocks: article_of(back=Back(footnotes=(Footnote(label="1", blocks=blocks),))),
}


@needs_dtd
@needs_jats4r
@given(articles())
@drawn
def test_the_judges_have_nothing_to_say(article):
    payload = jats.write(article)
    assert jats_dtd_errors(payload) == []
    assert jats4r_errors(payload) == []


@needs_dtd
@needs_jats4r
@pytest.mark.parametrize("article", [empty(), everything()], ids=["empty", "everything"])
def test_the_least_and_the_most_are_valid(article):
    assert jats_dtd_errors(jats.write(article)) + jats4r_errors(jats.write(article)) == []


@needs_dtd
@needs_jats4r
@pytest.mark.parametrize("holder", HOLDERS)
def test_any_block_may_stand_anywhere(holder):
    """Even where the tree's own rules would not have it."""
    for block in EVERY_BLOCK:
        payload = jats.write(HOLDERS[holder](block, HEADED, block))
        assert jats_dtd_errors(payload) + jats4r_errors(payload) == [], type(block).__name__


@given(articles())
@drawn
def test_an_article_comes_back_from_its_document(article):
    payload = jats.write(article)
    root = etree.fromstring(payload)
    assert words_in(root) == words_of(article)
    assert [*paragraphs_in(root)] == [*paragraphs_of(article)]
    assert front_in(root.find("front/article-meta")) == front_of(article.front)
    assert jats.write(article) == payload


def test_the_cost_of_many_pieces_is_that_of_their_number():
    """A hundred thousand of them in one paragraph: whoever joined them one by one would not come back."""
    content = (Text(text="a"), LineBreak()) * 50_000
    root = etree.fromstring(jats.write(article_of(Paragraph(content=content))))
    assert root.findtext("body/p") == "a\n" * 50_000


def test_the_deepest_tree_is_a_document_that_parsers_accept():
    block = paragraph("a")
    for _ in range(DEEPEST // 4):
        block = BlockQuote(blocks=(List(items=(ListItem(blocks=(block,)),)),))
    root = etree.fromstring(jats.write(article_of(block)))
    assert root.xpath("count(body//disp-quote)") == DEEPEST // 4


def test_the_words_that_are_looked_for_are_all_of_them():
    """The law above would hold for a tree that says nothing: this one says what is expected of it."""
    found = "".join(spoken(everything().body))
    assert "Costs, as far as they are knownWhatHow muchSteel" in found
    assert "Olu BrandtEvery day." in found
    assert found.endswith("(queue to the fish market)")


# --- what a document says


def words_in(root: etree._Element) -> str:
    """All characters below body and back, without the blanks, most of which only indent."""
    return "".join("".join(root.xpath("body//text() | back//text()")).split())


def paragraphs_in(root: etree._Element) -> Iterator[str]:
    """No scene breaks, captions or pull quotes, and no `p` that only makes room for another block."""
    blocks = {"boxed-text", "disp-quote", "list", "preformat", "speech", "table-wrap", "verse-group"}
    for p in root.iterfind("body//p"):
        parent = p.getparent()
        apart = p.attrib or parent.tag == "caption" or parent.get("content-type") == "pullquote"
        if not (apart or blocks.intersection(part.tag for part in p)):
            yield "".join(p.itertext())


def front_in(meta: etree._Element) -> dict[str, object]:
    named = [contrib for contrib in meta.iterfind("contrib-group/contrib") if contrib.find("anonymous") is None]
    return {
        "title": meta.findtext("title-group/article-title"),
        "published": meta.xpath("string(pub-date/@iso-8601-date)"),
        "keywords": [kwd.text for kwd in meta.iterfind("kwd-group/kwd")],
        "roles": [contrib.get("contrib-type") for contrib in named],
        "names": [name_characters("".join(contrib[0].itertext())) for contrib in named],
    }


def name_characters(name: str) -> list[str]:
    """The characters of a name, whatever their order: JATS puts the family name first."""
    return sorted("".join(name.split()).replace(",", ""))


# --- what an article says


def words_of(article: Article) -> str:
    back = article.back
    return "".join("".join(spoken((*article.body, *back.footnotes, *back.credits, *back.notes))).split())


def paragraphs_of(article: Article) -> Iterator[str]:
    for node in (node for block in article.body for node in walk(block)):
        if isinstance(node, Paragraph):
            yield "".join(spoken((node,)))


def front_of(front: Front) -> dict[str, object]:
    names = [person.name for person in front.contributors]
    return {
        "title": front.title.text if front.title else "",
        "published": front.published.value if front.published else "",
        "keywords": [keyword.text for keyword in front.keywords],
        "roles": [person.role for person in front.contributors],
        "names": [name_characters(name.name if isinstance(name, Organisation) else name.literal) for name in names],
    }


def spoken(nodes: tuple[Node, ...]) -> Iterator[str]:
    """The words of nodes in the order of reading, the marks of notes among them, line breaks as line ends."""
    for node in nodes:
        match node:
            case LineBreak():
                yield "\n"
            case NoteRef(note=note):
                yield note
            case Table(caption=caption, header=header, rows=rows):
                yield from spoken((*caption, *([header] if header else []), *rows))
            case Speech(speaker=speaker, blocks=blocks):
                yield from spoken((speaker, *blocks))
            case Link(content=content):
                yield from spoken(content)
            case Footnote(label=label, blocks=blocks):
                yield label
                yield from spoken(blocks)
            case Section(title=title, blocks=blocks) | Aside(title=title, blocks=blocks):
                yield from spoken((*([title] if title else []), *blocks))
            case _:
                yield getattr(node, "text", "")
                yield from spoken(tuple(children(node)))
