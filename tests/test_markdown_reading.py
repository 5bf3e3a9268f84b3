"""Markdown that people write: their front matter, and what CommonMark has that the tree has not."""

import pytest
from rich_article import paragraph, text

import formats
from formats import Notice
from formats.check import check
from formats.markdown.reading import read
from formats.tree import (
    Article,
    Block,
    BlockQuote,
    Cell,
    Code,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    NoteRef,
    Organisation,
    Paragraph,
    Phrase,
    Preformatted,
    Row,
    Section,
    Strong,
    Table,
)
from formats.walk import plain_text, walk


def article(markdown: str) -> Article:
    found = read(markdown)
    assert check(found) == ()
    return found


def body(markdown: str) -> tuple[Block, ...]:
    return article(markdown).body


def told(markdown: str) -> list[Notice]:
    notices: list[Notice] = []
    read(markdown, report=notices.append)
    return notices


def front(yaml: str) -> formats.tree.Front:
    return article(f"---\n{yaml}\n---\n\nA paragraph.\n").front


# --- front matter of other tools ---------------------------------------------------------------------------------

HUGO = """\
title: "A bridge: at last"
date: 2026-05-03T18:40:00+02:00
lastmod: 2026-05-04
authors: [Ann Lee, Tom Baum]
categories: [City, Harbour]
tags: [Bridges]
params:
  subtitle: Ten years
draft: false
"""
JEKYLL = """\
title: A bridge
date: 2026-05-03 18:40:00 +0200
last_modified_at: 2026-05-04
author: Ann Lee
categories: City
excerpt: It opened.
"""
PANDOC = """\
title: A bridge
author:
- name: Ann Lee
  affiliation: Kiel Bureau
  email: ann@courier.example
- Tom Baum
date: 2026-05-03
abstract: |
  It opened.

  It is full.
keywords: [Bridges, Ferries]
lang: en-GB
rights: © 2026 The Courier
"""
OBSIDIAN = """\
title: A bridge
tags:
  - bridges
date: 2026-05-03T18:40:00
aliases: []
"""


def test_hugo():
    found = front(HUGO)
    assert (found.title.text, found.subtitle.text, found.section.text) == ("A bridge: at last", "Ten years", "City")
    assert (found.published.value, found.updated.value) == ("2026-05-03T18:40+02:00", "2026-05-04")
    assert [one.name.literal for one in found.contributors] == ["Ann Lee", "Tom Baum"]
    assert [one.text for one in found.keywords] == ["Bridges", "Harbour"]


def test_jekyll():
    found = front(JEKYLL)
    assert (found.published.value, found.updated.value) == ("2026-05-03T18:40+02:00", "2026-05-04")
    assert [one.name.literal for one in found.contributors] == ["Ann Lee"]
    assert (found.section.text, found.abstract) == ("City", (paragraph("It opened."),))


def test_pandoc():
    found = front(PANDOC)
    ann, tom = found.contributors
    assert (ann.affiliation, ann.email, tom.name.literal) == ("Kiel Bureau", "ann@courier.example", "Tom Baum")
    assert found.abstract == (paragraph("It opened."), paragraph("It is full."))
    assert (found.language.tag, found.rights.statement) == ("en-GB", "© 2026 The Courier")
    assert [one.text for one in found.keywords] == ["Bridges", "Ferries"]


def test_obsidian():
    found = front(OBSIDIAN)
    assert (found.published.value, found.keywords) == ("2026-05-03T18:40", (Phrase(text="bridges"),))


def test_toml():
    found = article('+++\ntitle = "A bridge"\ndate = 2026-05-03T18:40:00Z\ntags = ["no"]\n+++\n\nText.\n').front
    assert (found.title.text, found.published.value) == ("A bridge", "2026-05-03T18:40Z")
    assert found.keywords == (Phrase(text="no"),)


def test_nothing_is_taken_for_a_number_or_a_truth_value():
    found = front("title: 12:30\ntags: [no, 010, 1e3, ~]\nissue: 118")
    assert found.title.text == "12:30"
    assert [one.text for one in found.keywords] == ["no", "010", "1e3"]
    assert found.publication.issue == "118"


def test_what_has_no_place_is_told():
    assert [(one.code, one.text) for one in told("---\ndraft: true\ndate: soon\nlang: English\n---\n\nText.\n")] == [
        ("front-matter-key", "the front matter's draft is left out: true"),
        ("front-matter-value", "'English' is no tag of a language"),
        ("front-matter-value", "'soon' is no date; write it like 2026-05-03"),
    ]


# --- corrections -------------------------------------------------------------------------------------------------

PEOPLE = """\
authors:
  - {first}
  - Coastal News
copydesk:
  dates:
    date: {{value: "2026-05-03", literal: May 3}}
  people:
    - name: Ann Lee
      given: Ann
      position: reporter
    - name: Coastal News
      organisation: true
date: {date}
"""


def test_what_is_remembered_counts_as_long_as_the_rest_says_the_same():
    found = front(PEOPLE.format(first="Ann Lee", date="2026-05-03"))
    assert (found.contributors[0].name.given, found.contributors[0].position) == ("Ann", "reporter")
    assert isinstance(found.contributors[1].name, Organisation)
    assert found.published.literal == "May 3"


def test_a_corrected_name_or_date_is_not_mixed_with_the_old_one():
    found = front(PEOPLE.format(first="Anne Leigh", date="2026-05-04"))
    assert (found.contributors[0].name.literal, found.contributors[0].name.given) == ("Anne Leigh", None)
    assert isinstance(found.contributors[1].name, Organisation)
    assert (found.published.value, found.published.literal) == ("2026-05-04", "2026-05-04")


def test_a_dateline_without_its_words_is_left_out():
    assert article(
        "---\ncopydesk: {dateline: {literal: KIEL (dpa), place: KIEL}}\n---\n\nKIEL (dpa) — It rained.\n"
    ).front.dateline
    assert front("copydesk: {dateline: {literal: KIEL (dpa), place: KIEL}}").dateline is None


# --- titles ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "title", "blocks"),
    [
        ("# A bridge\n\nText.\n", "A bridge", 1),
        ("---\ntitle: A bridge\n---\n\n# A bridge\n\nText.\n", "A bridge", 1),
        ("---\ntitle: A bridge\n---\n\n# Another\n\nText.\n", "A bridge", 1),
        (
            "A text of eleven words to which nobody ever gave a title.\n",
            "A text of eleven words to which nobody ever gave",
            1,
        ),
        ("## Part one\n\nText.\n", "Part one", 1),
        ("", None, 0),
    ],
)
def test_titles(markdown, title, blocks):
    found = article(markdown)
    assert (found.front.title and found.front.title.text, len(found.body)) == (title, blocks)


# --- blocks ------------------------------------------------------------------------------------------------------


def bold(words: str) -> Paragraph:
    return Paragraph(content=(Strong(content=text(words)),))


BR = LineBreak()
LINK = Link(target="https://example.org/", content=text("a"))
BLOCKS: dict[str, tuple[str, tuple[Block, ...]]] = {
    "lines of one paragraph": ("One\ntwo.\n", (paragraph("One two."),)),
    "lines of Japanese": ("東京\n都。\n", (paragraph("東京都。"),)),
    "hard breaks": (
        "a  \nb<br>c\n",
        (Paragraph(content=(*text("a"), BR, *text("b"), BR, *text("c"))),),
    ),
    "sections that skip a level": (
        "## A\n\n#### B\n\nb\n\n## C\n",
        (
            Section(
                title=Heading(content=text("A")),
                blocks=(Section(title=Heading(content=text("B")), blocks=(paragraph("b"),)),),
            ),
            Section(title=Heading(content=text("C"))),
        ),
    ),
    "heading in a quotation": ("> # A\n>\n> b\n", (BlockQuote(blocks=(bold("A"), paragraph("b"))),)),
    "quotation with a source": (
        "> a\n>\n> — Ann\n",
        (BlockQuote(blocks=(paragraph("a"),), attribution=Phrase(text="Ann")),),
    ),
    "picture": ("![A bridge](bridge.jpg)\n", (Figure(caption=text("A bridge")),)),
    "bold words and a colon are no speech": (
        "**Note:** a\n",
        (Paragraph(content=(Strong(content=text("Note:")), *text(" a"))),),
    ),
    "table in a list": (
        "- a\n\n  | b | c |\n  | - | - |\n  | d | e |\n",
        (List(items=(ListItem(blocks=tuple(map(paragraph, "abcde"))),)),),
    ),
    "table of a header alone": ("| a |\n| - |\n", (Table(rows=(Row(cells=(Cell(content=text("a")),)),)),)),
    "empty items": ("- a\n-\n", (List(items=(ListItem(blocks=(paragraph("a"),)),)),)),
    "indented code": ("    a\n\n    b\n", (Preformatted(text="a\n\nb"),)),
    "HTML": ("<div class='x'>Two <b>words</b></div>\n", (paragraph("Two words"),)),
    "struck-out words": ("a ~~b~~ c\n", (paragraph("a b c"),)),
    "relative link": ("[a](/b) c\n", (paragraph("a c"),)),
    "dangerous link": ("[a](javascript:b) c\n", (paragraph("a c"),)),
    "emphasis in emphasis": ("*a *b* c*\n", (Paragraph(content=(Emphasis(content=text("a b c")),)),)),
    "reference": (
        "[a][x]\n\n[x]: https://example.org/\n",
        (Paragraph(content=(LINK,)),),
    ),
    "code": ("``a ` b``\n", (Paragraph(content=(Code(text="a ` b"),)),)),
    "note that nothing defines": ("a[^1]\n", (paragraph("a[^1]"),)),
    "entities and escapes": ("&amp; \\* &#65;\n", (paragraph("& * A"),)),
}


@pytest.mark.parametrize(("markdown", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(markdown, expected):
    assert body(markdown) == expected


def test_footnotes():
    found = article("a[^x] b[^y]\n\n[^x]: One.\n[^y]: See[^x].\n[^z]: Nobody asks.\n")
    assert found.body == (Paragraph(content=(*text("a"), NoteRef(note="x"), *text(" b"), NoteRef(note="y"))),)
    assert [(one.label, one.blocks) for one in found.back.footnotes] == [
        ("x", (paragraph("One."),)),
        ("y", (paragraph("See[x]."),)),
        ("z", (paragraph("Nobody asks."),)),
    ]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("![a](b.jpg) c\n", "image"),
        ("a <i>b</i>\n", "html"),
        ("<div>a</div>\n", "html"),
        ("~~a~~ b\n", "mark-left-out"),
        ("[a](/b)\n", "link-target"),
        ('a\n\n[//]: # "todo"\n', "comment"),
        ("a[^1]\n\n[^1]: b\n[^1]: c\n", "footnote-left-out"),
    ],
)
def test_what_the_tree_has_no_room_for_is_told(markdown, code):
    assert code in [notice.code for notice in told(f"---\ntitle: t\n---\n\n{markdown}")]


@pytest.mark.parametrize("definition", ["", "<!-- x -->", "&nbsp;", '[//]: # "note"'])
def test_a_reference_to_a_footnote_without_words_is_words(definition):
    markdown = f"# One\n\nA[^1] _b_.\n\n[^1]: {definition}\n"
    found = article(markdown)
    assert found.body == (Paragraph(content=(*text("A[1] "), Emphasis(content=text("b")), *text("."))),)
    assert found.back.footnotes == ()
    assert "no-such-note" in {notice.code for notice in told(markdown)}


@pytest.mark.parametrize("place", ["_{}_ b", "## {}", "- {}", "> {}", "| {} |\n| - |\n| b |", '[//]: # "verse"\n\n{}'])
def test_a_reference_to_a_footnote_without_words_is_words_wherever_it_stands(place):
    found = article(f"{place.format('a[^1]')}\n\nc[^2]\n\n[^1]: ---\n[^2]: d\n")
    assert "a[1]" in plain_text(found)
    assert [node.note for node in walk(found) if isinstance(node, NoteRef)] == ["2"]


def test_a_footnote_whose_label_is_none_is_left_out():
    markdown = 'a[^1]\n\n[//]: # "footnote: b c"\n\n[^1]: d\n'
    assert body(markdown) == (paragraph("a[b c]"),)
    assert "'b c' is no label of a footnote" in [notice.text for notice in told(markdown)]


@pytest.mark.parametrize("place", ["{} b", "_{}_ b", "[{}](https://example.org/) b", "## {}"])
def test_a_reference_without_a_definition_is_words_and_told(place):
    assert "a[^1]" in plain_text(article(place.format("a[^1]")))
    assert [notice.text for notice in told(place.format("a[^1]"))] == [
        "there is no footnote '1' to refer to; its label is kept in brackets"
    ]


@pytest.mark.parametrize("words", ["a\\[^1] b", "a `[^1]` b", "[^1](https://example.org/) b", "[^ a] b"])
def test_what_only_looks_like_a_reference_is_not_told(words):
    assert told(words) == []


def test_a_link_may_show_brackets_with_a_caret():
    link = Link(target="https://example.org/", content=text("[^1]"))
    assert body("[[^1]](https://example.org/)") == (Paragraph(content=(link,)),)


def test_quotations_that_nest_too_deep_are_an_error():
    with pytest.raises(formats.MarkdownError, match="nest too deep"):
        read("> " * 200 + "a\n")


def test_line_ends_and_a_byte_order_mark_do_not_matter():
    plain = "---\ntitle: A\n---\n\nb\n\nc\n"
    assert read(plain.replace("\n", "\r\n").encode("utf-8-sig")) == read(plain)


def test_the_reader_is_at_hand():
    assert formats.read_markdown("# A\n\nb\n").front.title.text == "A"
