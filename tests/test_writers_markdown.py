"""Markdown: what each node becomes, what is escaped and what is not, and that parsers give all words back."""

import pytest
from readers import cmark_html, front_matter, of_markdown
from rich_article import article_of, paragraph, text
from strategies import empty

from formats import Notice, markdown
from formats.tree import (
    Article,
    Aside,
    Back,
    Block,
    BlockQuote,
    Break,
    Cell,
    Code,
    Contributor,
    Credit,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    PullQuote,
    Row,
    Section,
    SetAside,
    Span,
    Speech,
    Stanza,
    Strong,
    Table,
    Verse,
    VerseLine,
)


def body(*blocks: Block, back: Back | None = None) -> str:
    """What stands below the front matter."""
    return front_matter(markdown.write(article_of(*blocks, back=back)).decode())[1].strip("\n")


def line(*content: Inline) -> str:
    return body(Paragraph(content=content))


def items(*words: str) -> tuple[ListItem, ...]:
    return tuple(ListItem(blocks=(paragraph(one),)) for one in words)


def row(*words: str) -> Row:
    return Row(cells=tuple(Cell(content=text(one) if one else ()) for one in words))


def quote(*words: str, by: str | None = None) -> BlockQuote:
    return BlockQuote(blocks=tuple(map(paragraph, words)), attribution=by and Phrase(text=by))


def verse(*words: str) -> Verse:
    return Verse(stanzas=(Stanza(lines=tuple(VerseLine(content=text(one)) for one in words)),))


def MARKED(words: str) -> str:  # noqa: N802 - it stands out among the expected lines
    return f'[//]: # "{words}"\n\n'


BOLD = Paragraph(content=(Strong(content=text("So:")), *text(" yes")))

# --- blocks ------------------------------------------------------------------------------------------------------

BLOCKS: list[tuple[str, tuple[Block, ...], str]] = [
    ("paragraphs", (paragraph("One."), paragraph("Two.")), "One.\n\nTwo."),
    ("lines of a paragraph", (Paragraph(content=(*text("a"), LineBreak(), *text("- b"))),), "a\\\n\\- b"),
    (
        "sections",
        (Section(title=Heading(content=text("A #")), blocks=(Section(title=Heading(content=text("B"))),)),),
        "## A \\#\n\n### B",
    ),
    ("quotation", (quote("One.", "Two.", by="Ann Lee"),), "> One.\n>\n> Two.\n>\n> — Ann Lee"),
    (
        "pull quote",
        (PullQuote(content=text("One."), attribution=Phrase(text="Ann")),),
        MARKED("pull quote") + "> One.\n>\n> — Ann",
    ),
    ("list", (List(items=items("a", "b")),), "- a\n- b"),
    ("numbered list", (List(items=items("a", "b"), ordered=True, start=9),), "9. a\n10. b"),
    (
        "list in a list",
        (List(items=(ListItem(blocks=(paragraph("a"), List(items=items("b", "c")))), *items("d")), ordered=True),),
        "1. a\n   - b\n   - c\n2. d",
    ),
    (
        "list in a list that does not begin with one",
        (List(items=(ListItem(blocks=(paragraph("a"), List(items=items("b"), ordered=True, start=3))),)),),
        "- a\n\n  3. b",
    ),
    (
        "items of several blocks",
        (List(items=(ListItem(blocks=(paragraph("a"), quote("b"))), *items("c"))),),
        "- a\n\n  > b\n\n- c",
    ),
    ("two lists", (List(items=items("a")), List(items=items("b"))), "- a\n\n[//]: #\n\n- b"),
    ("two numbered lists", (2 * (List(items=items("a"), ordered=True),)), "1. a\n\n[//]: #\n\n1. a"),
    ("two kinds of lists", (List(items=items("a")), List(items=items("b"), ordered=True)), "- a\n\n1. b"),
    ("two quotations", (quote("a"), quote("b")), "> a\n\n[//]: #\n\n> b"),
    ("quotation and pull quote", (quote("a"), PullQuote(content=text("b"))), "> a\n\n" + MARKED("pull quote") + "> b"),
    ("list and rule", (List(items=items("a")), Break(text="* * *"), List(items=items("b"))), "- a\n\n---\n\n- b"),
    ("list and lines", (List(items=items("a")), Preformatted(text="    b")), "- a\n\n```text\n    b\n```"),
    (
        "table",
        (Table(header=row("What", "€"), rows=(row("a | b", "1"), row("東京", ""))),),
        "| What   | €   |\n| ------ | --- |\n| a \\| b | 1   |\n| 東京   |     |",
    ),
    ("table without header", (Table(rows=(row("a", "b"),)),), "|     |     |\n| --- | --- |\n| a   | b   |"),
    (
        "code in a table",
        (Table(header=row("a"), rows=(Row(cells=(Cell(content=(Code(text="x|y"),)),)),)),),
        "| a      |\n| ------ |\n| `x\\|y` |",
    ),
    (
        "caption of a table",
        (Table(caption=text("Costs."), rows=(row("a"),)),),
        MARKED("caption") + "_Costs._\n\n|     |\n| --- |\n| a   |",
    ),
    (
        "table whose header is there and empty",
        (Table(header=row(""), rows=(row("a"),)),),
        MARKED("empty header") + "|     |\n| --- |\n| a   |",
    ),
    (
        "figure",
        (Figure(caption=text("The bridge."), credit=Phrase(text="Ann/AP")),),
        MARKED("figure") + "_The bridge._ (Ann/AP)",
    ),
    ("caption alone", (Figure(caption=text("The bridge")),), MARKED("figure") + "(_The bridge_)"),
    ("credit alone", (Figure(credit=Phrase(text="Ann/AP")),), MARKED("figure") + "(Ann/AP)"),
    (
        "caption with emphasis, and a credit",
        (Figure(caption=(*text("The "), Emphasis(content=text("Aurora"))), credit=Phrase(text="AP")),),
        MARKED("figure") + "The _Aurora_\\\n(AP)",
    ),
    (
        "caption that looks as if it had a credit",
        (Figure(caption=(Emphasis(content=text("Aurora")), *text(" (ship)"))),),
        MARKED("figure: as it stands") + "_Aurora_ (ship)",
    ),
    (
        "caption with emphasis",
        (Figure(caption=(*text("The "), Emphasis(content=text("Aurora")))),),
        MARKED("figure") + "The _Aurora_",
    ),
    (
        "verse",
        (
            Verse(
                stanzas=(
                    Stanza(lines=(VerseLine(content=text("a")), VerseLine(content=text("1. b"), indent=3))),
                    Stanza(lines=(VerseLine(content=text("# c")),)),
                )
            ),
        ),
        MARKED("verse") + "a\\\n&emsp;&nbsp;1. b\n\n\\# c",
    ),
    ("fence", (Preformatted(text="a\n````\n\nb"),), "`````text\na\n````\n\nb\n`````"),
    (
        "speech",
        (Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("- Yes."), paragraph("No."))),),
        MARKED("speech") + "**Ann:** - Yes.\n\nNo.",
    ),
    (
        "speech that is a list",
        (Speech(speaker=Phrase(text="Ann"), blocks=(List(items=items("a")),)),),
        MARKED("speech") + "**Ann:**\n\n- a",
    ),
    (
        "aside",
        (Aside(title=Heading(content=text("In short")), blocks=(paragraph("a"),)),),
        MARKED("aside") + "> **In short**\n>\n> a",
    ),
    ("rule", (paragraph("a"), Break(text="* * *"), paragraph("b")), "a\n\n---\n\nb"),
    ("another rule", (Break(text="⁂"), Break()), MARKED("break: ⁂") + "---\n\n" + MARKED("break") + "---"),
    (
        "speeches and what is none",
        (
            Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("Yes?"),)),
            Speech(speaker=Phrase(text="Olu"), blocks=(verse("a"),)),
            Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("Ah."), BOLD)),
            BOLD,
            paragraph("They left."),
        ),
        MARKED("speech")
        + "**Ann:** Yes?\n\n**Olu:**\n\n"
        + MARKED("verse")
        + "a\n\n"
        + MARKED("end of verse")
        + "**Ann:** Ah.\n\n"
        + MARKED("paragraph")
        + "**So:** yes\n\n"
        + MARKED("end of speech").rstrip()
        + "\n"
        + MARKED("paragraph")
        + "**So:** yes\n\nThey left.",
    ),
    ("bold words without talk", (BOLD,), "**So:** yes"),
    ("verse and paragraph", (verse("a"), paragraph("b")), MARKED("verse") + "a\n\n" + MARKED("end of verse") + "b"),
    (
        "aside that begins with bold words",
        (Aside(blocks=(Paragraph(content=(Strong(content=text("a")),)), paragraph("b"))),),
        MARKED("aside") + '> [//]: # "paragraph"\n>\n> **a**\n>\n> b',
    ),
    (
        "aside whose title has bold words",
        (Aside(title=Heading(content=(Strong(content=text("a")),)), blocks=(paragraph("b"),)),),
        MARKED("aside") + '> [//]: # "title"\n>\n> **a**\n>\n> b',
    ),
    ("quotation that ends with a dash", (quote("a", "— b"),), '> a\n>\n> — b\n>\n> [//]: # "end of quotation"'),
]


@pytest.mark.parametrize(("blocks", "expected"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_blocks(blocks: tuple[Block, ...], expected: str) -> None:
    assert body(*blocks) == expected


def test_a_large_table_is_not_filled_up() -> None:
    table = body(Table(header=row("a", "b"), rows=(row("x" * 10_000, "y"), *[row("1", "2")] * 1_000)))
    assert "| 1   | 2   |" in table


# --- inlines -----------------------------------------------------------------------------------------------------

EM, STRONG = Emphasis(content=text("b")), Strong(content=text("b"))

INLINES: list[tuple[tuple[Inline, ...], str]] = [
    ((*text("a "), EM, *text(" c")), "a _b_ c"),
    ((*text("a"), EM, *text("c")), "a*b*c"),
    ((*text("a "), STRONG, *text("c")), "a **b**c"),
    ((EM, STRONG), "_b_**b**"),
    ((*text("a"), EM, STRONG), "&#97;_b_**b**"),
    ((STRONG, EM, *text("c")), "**b**_b_&#99;"),
    ((Emphasis(content=(*text("a "), STRONG)),), "_a **b**_"),
    ((Strong(content=(EM, *text(" c"))),), "**_b_ c**"),
    ((*text("a"), Emphasis(content=text("“b”")), *text("c")), "&#97;_“b”_&#99;"),
    ((*text("日本"), Strong(content=text("「b」")), *text("です")), "日&#26412;**「b」**&#12391;す"),
    ((*text("a"), Strong(content=text("€5")), *text("c")), "&#97;**€5**c"),
    ((Code(text="a`b"),), "``a`b``"),
    ((Code(text="`a"),), "`` `a ``"),
    ((Code(text="a"), Code(text="b")), "`ab`"),
    ((Link(target="https://example.org/a_b", content=text("a_b [c]")),), "[a_b \\[c\\]](https://example.org/a_b)"),
    ((Link(target="https://example.org/a", content=text("https://example.org/a")),), "<https://example.org/a>"),
    ((Link(target="mailto:ann@example.org", content=text("ann@example.org")),), "<ann@example.org>"),
    ((Link(target="https://example.org/(a", content=text("a")),), "[a](<https://example.org/(a>)"),
    ((Link(target="https://example.org/?a&lt;b", content=text("a")),), "[a](https://example.org/?a&amp;lt;b)"),
    ((Link(target="https://example.org/a b", content=text("a")),), "[a](https://example.org/a%20b)"),
    ((*text("Wow!"), Link(target="https://example.org/", content=text("a"))), "Wow\\![a](https://example.org/)"),
    ((*text("A mark: `"), Code(text="a")), "A mark: &#96;`a`"),
    ((Emphasis(content=text("a")), *text("\x7f")), "*a*\x7f"),
    ((*text("a\x7f"), Emphasis(content=text("“b”"))), "a&#127;_“b”_"),
    ((*text("a"), LineBreak(), *text("b")), "a\\\nb"),
]


@pytest.mark.parametrize(("content", "expected"), INLINES)
def test_inlines(content: tuple[Inline, ...], expected: str) -> None:
    assert line(*content) == expected


UNESCAPED = (
    "snake_case", "AT&T", "a #tag", "a * b", "a < b", "5 > 4", "[sic]", "Learn C#", "it cost $5 and $10", "50%", "a: b",
    "(a)", "1986", "No. 5", "- not at all", "a - b", "“so”", "@ann", "12:30", "a+b=c", "…", "—", "either/or", "www",
)  # fmt: skip
ESCAPED = {
    "*very*": r"\*very\*",
    "2 * 3 * 4": r"2 \* 3 \* 4",
    "_very_": r"\_very\_",
    "__init__": r"\_\_init\_\_",
    "`a`": r"\`a\`",
    "a\\b": r"a\\b",
    "[a](b)": r"[a\](b)",
    "[a][b]": r"[a\][b]",
    "[^1]": r"\[^1]".replace("^", r"\^"),
    "[!NOTE]": r"\[!NOTE]",
    "[x] done": r"\[x] done",
    "<b>": r"\<b>",
    "<!-- a": r"\<!-- a",
    "&amp;": r"\&amp;",
    "10~20": r"10\~20",
    "a | b": r"a \| b",
    "US$5": r"US\$5",
    "$x$": r"\$x\$",
    "x^2": r"x\^2",
    "{{ x }}": r"\{{ x }}",
    "https://example.org": r"https\://example.org",
    "www.example.org": r"www\.example.org",
    "Www.example.org": r"Www\.example.org",
    "It was WWW.": r"It was WWW\.",
    "a www. of our own": r"a www\. of our own",
    "ann@example.org": r"ann\@example.org",
    "# a": r"\# a",
    "#tag": r"\#tag",
    "> a": r"\> a",
    "- a": r"\- a",
    "+ a": r"\+ a",
    "---": r"\---",
    "===": r"\===",
    ": a": r"\: a",
    "1986. It was": r"1986\. It was",
    "1) a": r"1\) a",
    "(a) b": r"\(a) b",
    "a  b": "a b",
}


@pytest.mark.parametrize("words", [one for one in UNESCAPED if not one.startswith("- ")])
def test_no_more_is_escaped_than_must_be(words: str) -> None:
    assert line(*text(words)) == words


@pytest.mark.parametrize(("words", "expected"), ESCAPED.items())
def test_marks_are_escaped(words: str, expected: str) -> None:
    assert line(*text(words)) == expected


# --- notes and words of the desk ---------------------------------------------------------------------------------


def test_footnotes() -> None:
    marks = [NoteRef(note=label) for label in ("*", "a", "A")]
    notes = [Footnote(label=label, blocks=(paragraph(f"Note {label}."),)) for label in ("*", "a", "A")]
    written = body(Paragraph(content=(*text("x"), *marks)), back=Back(footnotes=tuple(notes)))
    assert (
        written
        == "x[^1][^a][^2]\n\n"
        + MARKED("footnote: *")
        + "[^1]: Note \\*.\n\n[^a]: Note a.\n\n"
        + MARKED("footnote: A")
        + "[^2]: Note A."
    )


def test_a_footnote_of_several_blocks() -> None:
    note = Footnote(label="1", blocks=(paragraph("One."), List(items=items("a", "b"))))
    written = body(Paragraph(content=(*text("x"), NoteRef(note="1"))), back=Back(footnotes=(note,)))
    assert written == "x[^1]\n\n[^1]: One.\n\n    - a\n    - b"


def test_a_footnote_that_nothing_refers_to_is_a_paragraph_since_parsers_leave_it_out() -> None:
    note = Footnote(label="1", blocks=(paragraph("One."),))
    assert body(paragraph("x"), back=Back(footnotes=(note,))) == "x\n\n" + MARKED("footnote: 1") + "[1] One."
    assert "One" not in cmark_html("x\n\n[^1]: One.")


def test_a_reference_without_a_footnote_keeps_its_label() -> None:
    assert line(*text("x"), NoteRef(note="2")) == "x[2]"


def test_what_follows_a_reference_does_not_become_a_part_of_it() -> None:
    back = Back(footnotes=(Footnote(label="1", blocks=(paragraph("One."),)),))
    written = body(Paragraph(content=(*text("x"), NoteRef(note="1"), *text("(y)"))), back=back)
    assert written.startswith("x[^1]\\(y)")


def test_words_of_the_desk_stand_in_italics_around_the_story() -> None:
    back = Back(
        notes=(Note(content=text("Slightly abridged")),),
        credits=(Credit(content=text("Reporting by Ann Lee.")),),
    )
    person = Contributor(
        name=PersonName(literal="Ann Lee"), bio=(*text("Ann Lee covers "), Emphasis(content=text("trade")))
    )
    article = article_of(paragraph("x"), back=back, notes=(Note(content=text("Updated.")),), contributors=(person,))
    _, written = front_matter(markdown.write(article).decode())
    assert (
        written == f"\n{MARKED('note')}_Updated._\n\nx\n\n{MARKED('closing note')}(_Slightly abridged_)\n\n"
        f"{MARKED('credit')}_Reporting by Ann Lee._\n\n{MARKED('bio: 1')}Ann Lee covers _trade_\n"
    )


REMARKS = {
    "It was late.": "_It was late._",
    "Slightly abridged": "(_Slightly abridged_)",
    "(Reporting by Ann)": "(_Reporting by Ann_)",
    "（共同）": "（_共同_）",
    "See (a) and (b)": "(_See (a) and (b)_)",
}


@pytest.mark.parametrize(("words", "expected"), REMARKS.items())
def test_a_remark_that_is_no_sentence_stands_in_parentheses(words: str, expected: str) -> None:
    note = "closing note: in parentheses" if words[0] in "(（" else "closing note"
    assert body(back=Back(notes=(Note(content=text(words)),))) == MARKED(note) + expected


def test_the_title_is_a_heading_where_that_is_wanted() -> None:
    article = article_of(paragraph("x"), title=Phrase(text="A *bridge*"))
    assert b"\n---\n\n# A \\*bridge\\*\n\nx\n" in markdown.write(article, heading=True)
    assert b"# A" not in markdown.write(article)


def test_an_empty_article_has_front_matter_only() -> None:
    assert markdown.write(empty()) == b"---\nlang: und\n---\n"


# --- notices -----------------------------------------------------------------------------------------------------


def notices(article: Article) -> list[Notice]:
    told: list[Notice] = []
    markdown.write(article, report=told.append)
    return told


def test_what_was_set_aside_is_told() -> None:
    piece = SetAside(text="print PRINT", reason="controls", span=Span(3, 14))
    assert notices(article_of(set_aside=(piece,))) == [Notice("set-aside", "controls: print PRINT", Span(3, 14))]


def test_nothing_is_told_where_nothing_is_lost() -> None:
    assert notices(article_of(paragraph("a"), PullQuote(content=text("a")), abstract=(paragraph("b"),))) == []


def test_without_front_matter_what_would_stand_in_it_is_told() -> None:
    told: list[Notice] = []
    article = article_of(paragraph("a"), keywords=(Phrase(text="Bridges"), Phrase(text="Ferries")))
    assert markdown.write(article, front_matter="none", heading=True, report=told.append) == b"# A bridge\n\na\n"
    assert told == [Notice("no-front-matter", "tags: Bridges; Ferries"), Notice("no-front-matter", "lang: en")]


# --- options -----------------------------------------------------------------------------------------------------


def test_addresses_stand_at_the_end_where_links_are_references() -> None:
    one, other = "https://example.org/a", "https://example.org/(b"
    links = (
        Link(target=one, content=text("a")),
        Link(target=other, content=text("b")),
        Link(target=one, content=text("c")),
    )
    article = article_of(Paragraph(content=(*text("[2] "), *links)))
    written = front_matter(markdown.write(article, links="reference").decode())[1]
    assert written == "\n[2] [a][3][b][4][c][3]\n\n[3]: https://example.org/a\n[4]: <https://example.org/(b>\n"


def test_lines_are_no_longer_than_they_may_be() -> None:
    words = paragraph("The bridge that nobody wanted 1. was full - by noon.")
    code = Paragraph(content=(*text("Run "), Code(text="count --from 0"), *text(" again")))
    article = article_of(words, List(items=(ListItem(blocks=(words,)),)), code)
    written = front_matter(markdown.write(article, wrap=20).decode())[1]
    assert written == (
        "\nThe bridge that\nnobody wanted 1. was\nfull - by noon.\n\n"
        "- The bridge that\n  nobody wanted 1.\n  was full - by\n  noon.\n\n"
        "Run `count --from 0`\nagain\n"
    )


def test_a_line_that_is_parted_opens_nothing() -> None:
    written = front_matter(
        markdown.write(article_of(paragraph("In the whole year 1986. It was - well - warm")), wrap=20).decode()
    )[1]
    assert written == "\nIn the whole year\n1986\\. It was - well\n\\- warm\n"


def test_a_tree_that_does_not_keep_its_promises_is_written_all_the_same() -> None:
    nothing: tuple[Inline, ...] = ()
    hollow = (
        Paragraph(content=nothing),
        Paragraph(content=(Emphasis(content=nothing), Code(text=""), *text("x"))),
        Section(title=Heading(content=nothing)),
        BlockQuote(blocks=()),
        PullQuote(content=nothing),
        List(items=(ListItem(blocks=()),)),
        Table(rows=()),
        Table(rows=(row("a"), row("b", "c")), header=row("d")),
        Figure(),
        Verse(stanzas=(Stanza(lines=()),)),
        Preformatted(text=""),
        Speech(speaker=Phrase(text="Ann"), blocks=()),
        Aside(blocks=()),
    )
    back = Back(footnotes=(Footnote(label="1", blocks=()),), notes=(Note(content=nothing), Note(content=text("()"))))
    note = Paragraph(content=(*text("y"), NoteRef(note="1")))
    shown = of_markdown(markdown.write(article_of(*hollow, note, back=back)))
    assert [seen.text for seen in shown.of("paragraph", "cell")] == ["x", "d", "a", "b", "c", "Ann:", "y", "(())"]
