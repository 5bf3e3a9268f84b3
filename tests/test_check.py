"""What makes a tree valid, and what is said of one that is not."""

import msgspec
import pytest
from hypothesis import given, settings
from strategies import article_of, articles, empty, everything, paragraph, placed, text

from formats.check import check
from formats.tree import (
    Aside,
    Back,
    BlockQuote,
    Cell,
    Contributor,
    Date,
    Dateline,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Identifier,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    NoteRef,
    Organisation,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    Rights,
    Row,
    Section,
    SetAside,
    Span,
    Speech,
    Stanza,
    Table,
    Text,
    Verse,
    VerseLine,
)

drawn = settings(max_examples=300, deadline=None, derandomize=True)


def replaced(node, **fields):
    return msgspec.structs.replace(node, **fields)


# --- what may stand where


@given(articles())
@drawn
def test_drawn_articles_are_valid(article):
    assert check(article) == ()


@pytest.mark.parametrize("one", [everything(), placed(everything()), empty()], ids=["rich", "placed", "empty"])
def test_fixed_articles_are_valid(one):
    assert check(one) == ()


NOTE = Back(footnotes=(Footnote(label="1", blocks=(paragraph("Counted."),)),))
LINK = Link(target="https://example.org/", content=text("here"))
MARK = NoteRef(note="1")
ITEM = ListItem(blocks=(paragraph("a"),))
NOBODY = Organisation(name="CNA")


def run(*content, **fields):
    return article_of(Paragraph(content=content), **fields)


def nested(levels):
    section = Section(title=Heading(content=text("Deepest")))
    for _ in range(levels - 1):
        section = Section(title=Heading(content=text("Higher")), blocks=(section,))
    return section


def quoted(levels):
    block = paragraph("Deep.")
    for _ in range(levels):
        block = BlockQuote(blocks=(block,))
    return block


INVALID = {
    # words
    "a NUL": (article_of(paragraph("a\x00b")), "XML forbids"),
    "a lone surrogate": (article_of(paragraph("a\ud800b")), "XML forbids"),
    "a carriage return": (article_of(Preformatted(text="a\rb")), "XML forbids"),
    "a control in a reason": (article_of(Paragraph(content=text("a"), why=("\x0c",))), "in why that XML forbids"),
    "a control in the source": (article_of(source="\x0c"), "XML forbids"),
    "a phrase with blanks around it": (article_of(kicker=Phrase(text=" City")), "Phrase has no trimmed"),
    "a phrase on two lines": (article_of(kicker=Phrase(text="Ci\nty")), "Phrase has no trimmed"),
    "a phrase without words": (article_of(kicker=Phrase(text="\u200b")), "Phrase has no trimmed"),
    "an empty affiliation": (
        article_of(contributors=(Contributor(name=NOBODY, affiliation=""),)),
        "trimmed, visible, single line for its affiliation",
    ),
    "an empty name": (
        article_of(contributors=(Contributor(name=PersonName(literal="")),)),
        "PersonName has no trimmed",
    ),
    "a paragraph of nothing": (run(), "Paragraph has no content"),
    "a paragraph of blanks": (article_of(paragraph("  ")), "without words"),
    "a paragraph of a mark": (run(MARK, back=NOTE), "without words"),
    "a paragraph with blanks at its end": (article_of(paragraph("Yes. ")), "blanks at an end"),
    "an emphasis with blanks at its end": (
        run(Emphasis(content=text("a ")), Text(text="b")),
        "Emphasis has a line that is empty, or has blanks",
    ),
    "a line end in a text": (article_of(paragraph("a\u2028b")), "has a line end"),
    "an empty text": (
        run(*text("a"), MARK, *text(""), back=NOTE),
        "Text is empty",
    ),
    "a line break at the end": (run(*text("a"), LineBreak()), "a line that is empty"),
    "a blank beside a line break": (
        run(*text("a "), LineBreak(), *text("b")),
        "blanks at an end",
    ),
    "a line break in a heading": (
        article_of(Section(title=Heading(content=(*text("a"), LineBreak(), *text("b"))))),
        "is one line and has a LineBreak",
    ),
    "two texts side by side": (run(*text("a"), *text("b")), "two Text side by side"),
    "two emphases side by side": (
        run(Emphasis(content=text("a")), Emphasis(content=text("b"))),
        "two Emphasis side by side",
    ),
    # content
    "an emphasis of an emphasis": (
        run(Emphasis(content=(Emphasis(content=text("a")),))),
        "Emphasis is within its like",
    ),
    "a link in a link": (run(replaced(LINK, content=(LINK,))), "Link is within its like"),
    "a mark in a link": (
        run(replaced(LINK, content=(*text("a"), MARK)), back=NOTE),
        "NoteRef is in a link",
    ),
    "a mark in a footnote": (
        article_of(back=Back(footnotes=(Footnote(label="1", blocks=(Paragraph(content=(*text("a"), MARK)),)),))),
        "NoteRef is in a link or a footnote",
    ),
    "a mark without its footnote": (
        run(*text("a"), NoteRef(note="2"), back=NOTE),
        "no footnote '2'",
    ),
    "two footnotes of one label": (
        article_of(back=Back(footnotes=NOTE.footnotes * 2)),
        "more than one is labelled '1'",
    ),
    "a label with a bracket": (
        article_of(back=Back(footnotes=(replaced(NOTE.footnotes[0], label="[1]"),))),
        "Footnote has a label",
    ),
    "a quote of nothing": (article_of(BlockQuote(blocks=())), "BlockQuote has no blocks"),
    "a list of nothing": (article_of(List(items=())), "List has no items"),
    "an item of nothing": (article_of(List(items=(ListItem(blocks=()),))), "ListItem has no blocks"),
    "a table of nothing": (article_of(Table(rows=())), "Table has no rows"),
    "a row of nothing": (article_of(Table(rows=(Row(cells=()),))), "Row has no cells"),
    "a verse of nothing": (article_of(Verse(stanzas=())), "Verse has no stanzas"),
    "a stanza of nothing": (article_of(Verse(stanzas=(Stanza(lines=()),))), "Stanza has no lines"),
    "a speech of nothing": (article_of(Speech(speaker=Phrase(text="Q"), blocks=())), "Speech has no blocks"),
    "a box of nothing": (article_of(Aside(blocks=())), "Aside has no blocks"),
    "a figure of nothing": (article_of(Figure()), "neither a caption nor a credit"),
    "a section in a quote": (article_of(BlockQuote(blocks=(nested(1),))), "BlockQuote cannot hold a Section"),
    "a box in a box": (article_of(Aside(blocks=(Aside(blocks=(paragraph("a"),)),))), "Aside cannot hold a Aside"),
    "a figure in an item": (
        article_of(List(items=(ListItem(blocks=(Figure(caption=text("a")),)),))),
        "ListItem cannot hold a Figure",
    ),
    "a paragraph behind a section": (article_of(nested(1), paragraph("a")), "something else behind a section"),
    "six levels of sections": (article_of(nested(6)), "more than 5 levels deep"),
    "a hundred levels of quotes": (article_of(quoted(100)), "more than 100 levels of nodes"),
    "ragged rows": (
        article_of(Table(rows=(Row(cells=(Cell(),)),), header=Row(cells=(Cell(), Cell())))),
        "rows of different lengths",
    ),
    "no title": (article_of(paragraph("a"), title=None), "Front has no title"),
    "no title above words": (article_of(title=None, source="a"), "Front has no title"),
    "a dateline that opens nothing": (
        article_of(paragraph("The bridge."), dateline=Dateline(literal="KIEL", place="Kiel")),
        "Dateline opens no paragraph",
    ),
    "something set aside that is blank": (
        article_of(set_aside=(SetAside(text=" ", reason="share"),)),
        "no trimmed and visible",
    ),
    # values
    "a confidence of more than one": (article_of(Paragraph(content=text("a"), confidence=1.1)), "confidence 1.1"),
    "a confidence that is no number": (
        article_of(Paragraph(content=text("a"), confidence=float("nan"))),
        "confidence nan",
    ),
    "a list from below zero": (
        article_of(List(items=(ITEM,), ordered=True, start=-1)),
        "start at -1",
    ),
    "bullets with a start": (article_of(List(items=(ITEM,), start=2)), "cannot start at 2"),
    "a verse line from the left": (
        article_of(Verse(stanzas=(Stanza(lines=(VerseLine(content=text("a"), indent=-1),)),))),
        "indent -1",
    ),
    "preformatted blank lines": (article_of(Preformatted(text="a\n")), "with a blank line"),
    "a month of thirteen": (article_of(published=Date(value="2019-13", literal="?")), "no ISO 8601 date"),
    "a day that never was": (article_of(published=Date(value="2019-02-29", literal="?")), "no ISO 8601 date"),
    "a time with seconds": (article_of(published=Date(value="2019-02-28T10:00:00", literal="?")), "no ISO 8601 date"),
    "a language by name": (article_of(language=Language(tag="English")), "no BCP 47 tag"),
    "an address without a host": (
        article_of(contributors=(Contributor(name=NOBODY, email="ann@"),)),
        "no e-mail address",
    ),
    "a short year": (article_of(rights=Rights(statement="© 26", year="26")), "has no year"),
    "a relative link": (run(replaced(LINK, target="/a/b")), "no absolute URI"),
    "a link with a blank": (run(replaced(LINK, target="https://a/b c")), "no absolute URI"),
    "a link that runs code": (
        run(replaced(LINK, target="JavaScript:alert(1)")),
        "or runs code",
    ),
    "a relative address": (article_of(identifiers=(Identifier(kind="url", value="a.html"),)), "is no identifier"),
}


@pytest.mark.parametrize(("one", "complaint"), INVALID.values(), ids=INVALID)
def test_what_is_wrong_is_said(one, complaint):
    said = check(one)
    assert len(said) >= 1
    assert any(complaint in violation for violation in said), said


def test_a_violation_names_the_place():
    said = check(article_of(paragraph("a"), BlockQuote(blocks=(paragraph("b "),))))
    assert said == ("article.body[1].blocks[0]: Paragraph has a line that is empty, or has blanks at an end: 'b '",)


# --- spans


def at(start, end, words):
    return Paragraph(span=Span(start, end), content=text(words))


SPANS = {
    "inside the source": ((at(0, 4, "Yes."),), "Yes.", ()),
    "outside the source": ((at(0, 9, "Yes."),), "Yes.", ("Paragraph [0:9] is not inside [0:4]",)),
    "backwards": (
        (at(0, 4, "Yes."), at(3, 2, "No.")),
        "Yes.",
        ("does not end before", "Paragraph [3:2] is not inside"),
    ),
    "outside the node above": (
        (BlockQuote(span=Span(0, 4), blocks=(at(0, 7, "Yes. No"),)),),
        "Yes. No",
        ("Paragraph [0:7] is not inside [0:4]",),
    ),
    "out of order": ((at(4, 7, "No."), at(0, 4, "Yes.")), "Yes.No.", ("[4:7] does not end before Paragraph [0:4]",)),
    "overlapping": ((at(0, 5, "Yes.N"), at(4, 7, "No.")), "Yes.No.", ("[0:5] does not end before Paragraph [4:7]",)),
    "lost": ((at(0, 4, "Yes."),), "Yes. And no.", ("lost: 'And no.' at [5:12]",)),
    "lost in between": ((at(0, 4, "Yes."), at(12, 15, "No.")), "Yes. or not No.", ("lost: 'or not' at [5:11]",)),
    "lost in a container": (
        (BlockQuote(span=Span(0, 12), blocks=(at(2, 6, "Yes."),)),),
        "> Yes. > No.",
        ("lost: 'No.' at [9:12]",),
    ),
    "a mark without a container": ((at(2, 6, "Yes."),), "> Yes.", ("lost: '>' at [0:1]",)),
    "marks of a container": ((BlockQuote(span=Span(0, 6), blocks=(at(2, 6, "Yes."),)),), "> Yes.", ()),
    "the numeral of an item": (
        (List(span=Span(0, 8), items=(ListItem(span=Span(0, 8), blocks=(at(4, 8, "Yes."),)),)),),
        "12. Yes.",
        (),
    ),
    "more than the numeral of an item": (
        (List(span=Span(0, 11), items=(ListItem(span=Span(0, 11), blocks=(at(7, 11, "Yes."),)),)),),
        "12. or Yes.",
        ("lost: 'or' at [4:6]",),
    ),
    "nothing to see": ((at(0, 4, "Yes."),), "Yes.\u200b \u00ad\ufeff\n", ()),
}


@pytest.mark.parametrize(("body", "source", "complaints"), SPANS.values(), ids=SPANS)
def test_spans(body, source, complaints):
    said = check(article_of(*body, source=source))
    assert len(said) == len(complaints), said
    assert all(complaint in violation for complaint, violation in zip(complaints, said, strict=True)), said


def test_what_is_set_aside_is_not_lost():
    share = SetAside(span=Span(4, 9), text="Share", reason="share")
    assert check(article_of(at(0, 4, "Yes."), source="Yes.Share", set_aside=(share,))) == ()


def test_a_bio_may_stand_away_from_the_byline():
    bio = (Text(span=Span(8, 21), text="Ann is a poet"),)
    ann = Contributor(span=Span(0, 7), name=PersonName(literal="Ann Lee"), bio=bio)
    assert check(article_of(source="Ann Lee\nAnn is a poet", contributors=(ann,))) == ()


def test_each_dropped_block_is_noticed():
    whole = placed(everything())
    for at_block in range(len(whole.body)):
        cut = replaced(whole, body=whole.body[:at_block] + whole.body[at_block + 1 :])
        assert any(violation.startswith("lost") for violation in check(cut))
