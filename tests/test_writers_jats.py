"""JATS: every node in its element, and a notice of what JATS cannot say."""

import pytest
from lxml import etree
from rich_article import article_of, everything, paragraph, text
from strategies import empty

from formats import Notice, jats
from formats.tree import (
    Article,
    Aside,
    Back,
    BlockQuote,
    Break,
    Cell,
    Code,
    Contributor,
    Credit,
    Date,
    Dateline,
    Emphasis,
    Figure,
    Footnote,
    Genre,
    Heading,
    Identifier,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    Organisation,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    Publication,
    PullQuote,
    Rights,
    Row,
    Section,
    SetAside,
    Span,
    Speech,
    Stanza,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)

NAMESPACES = (' xmlns:ali="http://www.niso.org/schemas/ali/1.0/"', ' xmlns:xlink="http://www.w3.org/1999/xlink"')
NOTED = Back(footnotes=(Footnote(label="*", blocks=(paragraph("Counted twice."),)),))


def written(article: Article) -> etree._Element:
    return etree.fromstring(jats.write(article), etree.XMLParser(remove_blank_text=True))


def markup(element: etree._Element) -> str:
    """What is in the element, without the blanks that only indent."""
    found = "".join(etree.tostring(child, encoding="unicode") for child in element)
    for declaration in NAMESPACES:
        found = found.replace(declaration, "")
    return found


def body(*blocks, **parts) -> str:
    return markup(written(article_of(*blocks, **parts)).find("body"))


def inlines(*content, **parts) -> str:
    return body(Paragraph(content=content), **parts)


def custom(root):
    """Names and values of the custom metadata."""
    entries = root.iterfind("front/article-meta/custom-meta-group/custom-meta")
    return {entry.findtext("meta-name"): entry.findtext("meta-value") for entry in entries}


def meta(path: str, **front) -> str:
    return "|".join(
        markup(found) or found.text or ""
        for found in written(article_of(**front)).iterfind(f"front/article-meta/{path}")
    )


def notices(article: Article) -> list[Notice]:
    found: list[Notice] = []
    jats.write(article, report=found.append)
    return found


def section(title: str, *blocks) -> Section:
    return Section(title=Heading(content=text(title)), blocks=blocks)


def bullets(*blocks) -> List:
    return List(items=(ListItem(blocks=blocks),))


def row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(content=text(cell)) for cell in cells))


def link(target: str, *content) -> Link:
    return Link(target=target, content=content)


def author(literal: str, **fields) -> Contributor:
    parts = {
        name: fields.pop(name) for name in ("given", "family", "prefix", "suffix", "family_first") if name in fields
    }
    return Contributor(name=PersonName(literal=literal, **parts), **fields)


# --- the document


def test_the_head_is_that_of_the_standard():
    lines = jats.write(empty()).decode().splitlines()
    assert lines[0] == '<?xml version="1.0" encoding="UTF-8"?>'
    assert lines[1] == (
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN"'
        ' "JATS-journalpublishing1-3.dtd">'
    )
    assert 'article-type="other" dtd-version="1.3" xml:lang="und"' in lines[2]


def test_the_structure_is_indented_and_running_text_is_not():
    words = (Emphasis(content=text("Only")), Strong(content=text("marks")))
    lines = jats.write(article_of(BlockQuote(blocks=(Paragraph(content=words),)))).decode().splitlines()
    assert "    <disp-quote>" in lines
    assert "      <p><italic>Only</italic><bold>marks</bold></p>" in lines


@pytest.mark.parametrize(
    ("kind", "article_type"),
    [
        ("news", "news"),
        ("analysis", "article-commentary"),
        ("background", "news"),
        ("reportage", "news"),
        ("blog", "other"),
        ("opinion", "article-commentary"),
        ("editorial", "editorial"),
        ("review", "product-review"),
        ("interview", "other"),
        ("letter", "letter"),
        ("press-release", "news"),
        ("poem", "other"),
    ],
)
def test_the_genre_is_the_type_of_the_article(kind, article_type):
    assert written(article_of(genre=Genre(kind=kind))).get("article-type") == article_type
    assert meta("custom-meta-group/custom-meta", genre=Genre(kind=kind)) == (
        f"<meta-name>genre</meta-name><meta-value>{kind}</meta-value>"
    )


# --- blocks


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (paragraph("Words."), "<p>Words.</p>"),
        (
            section("One", paragraph("a"), section("Two", paragraph("b"))),
            "<sec><title>One</title><p>a</p><sec><title>Two</title><p>b</p></sec></sec>",
        ),
        (
            BlockQuote(blocks=(paragraph("a"), paragraph("b")), attribution=Phrase(text="Ann Lee")),
            "<disp-quote><p>a</p><p>b</p><attrib>Ann Lee</attrib></disp-quote>",
        ),
        (
            PullQuote(content=text("Wow."), attribution=Phrase(text="Ann Lee")),
            '<disp-quote content-type="pullquote"><p>Wow.</p><attrib>Ann Lee</attrib></disp-quote>',
        ),
        (
            bullets(paragraph("a"), List(ordered=True, items=(ListItem(blocks=(paragraph("b"),)),))),
            '<list list-type="bullet"><list-item><p>a</p>'
            '<list list-type="order"><list-item><p>b</p></list-item></list></list-item></list>',
        ),
        (
            bullets(BlockQuote(blocks=(paragraph("a"),))),
            '<list list-type="bullet"><list-item><p><disp-quote><p>a</p></disp-quote></p></list-item></list>',
        ),
        (
            Table(header=row("What", "Cost"), rows=(row("Steel", "31"),)),
            '<table-wrap id="table1"><table><thead><tr><th scope="col">What</th><th scope="col">Cost</th></tr></thead>'
            "<tbody><tr><td>Steel</td><td>31</td></tr></tbody></table></table-wrap>",
        ),
        (
            Table(rows=(row("Steel", "31"), row("Paint", "1"))),
            '<table-wrap id="table1"><table><tr><th scope="row">Steel</th><td>31</td></tr>'
            '<tr><th scope="row">Paint</th><td>1</td></tr></table></table-wrap>',
        ),
        (
            Table(caption=text("Costs"), rows=(row("Steel"),)),
            '<table-wrap id="table1"><label><sup/></label><caption><p>Costs</p></caption>'
            '<table><tr><th scope="row">Steel</th></tr></table></table-wrap>',
        ),
        (
            Table(caption=text("Table 1: Costs"), rows=(row("Steel"),)),
            '<table-wrap id="table1"><label><sup/></label><caption><p>Table 1: Costs</p></caption>'
            '<table><tr><th scope="row">Steel</th></tr></table></table-wrap>',
        ),
        (
            Figure(caption=text("A ribbon."), credit=Phrase(text="Ann Lee/dpa")),
            '<boxed-text content-type="figure" id="figure1"><caption><p>A ribbon.</p></caption>'
            "<attrib>Ann Lee/dpa</attrib></boxed-text>",
        ),
        (
            Verse(stanzas=(Stanza(lines=(VerseLine(content=text("a")), VerseLine(content=text("b"), indent=4))),)),
            '<verse-group><verse-line>a</verse-line><verse-line indent-level="4">b</verse-line></verse-group>',
        ),
        (
            Verse(stanzas=tuple(Stanza(lines=(VerseLine(content=text(words)),)) for words in "ab")),
            "<verse-group><verse-group><verse-line>a</verse-line></verse-group>"
            "<verse-group><verse-line>b</verse-line></verse-group></verse-group>",
        ),
        (Preformatted(text="a  b\n    c"), '<preformat xml:space="preserve">a  b\n    c</preformat>'),
        (
            Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("No."), Preformatted(text="x"))),
            '<speech><speaker>Ann</speaker><p>No.</p><p><preformat xml:space="preserve">x</preformat></p></speech>',
        ),
        (
            Aside(title=Heading(content=text("In figures")), blocks=(paragraph("412 metres"),)),
            '<boxed-text id="box1"><caption><title>In figures</title></caption><p>412 metres</p></boxed-text>',
        ),
        (
            Aside(title=Heading(content=text("Box 2. In figures")), blocks=(paragraph("412 metres"),)),
            '<boxed-text id="box1"><label><sup/></label><caption><title>Box 2. In figures</title></caption>'
            "<p>412 metres</p></boxed-text>",
        ),
        (Break(text="* * *"), '<p content-type="break">* * *</p>'),
    ],
)
def test_a_block_is_written(block, expected):
    assert body(block) == expected


def test_what_follows_a_section_goes_into_it_with_a_notice():
    behind = Paragraph(content=text("c"), span=Span(7, 8))
    article = article_of(section("One", section("Two", paragraph("b"))), behind)
    assert markup(written(article).find("body")) == (
        "<sec><title>One</title><sec><title>Two</title><p>b</p><p>c</p></sec></sec>"
    )
    assert [(notice.code, notice.span) for notice in notices(article)] == [("after-section", Span(7, 8))]


def test_a_section_in_a_quote_is_a_box_with_a_notice():
    article = article_of(BlockQuote(blocks=(section("One", paragraph("a")),)))
    assert markup(written(article).find("body/disp-quote")) == (
        '<boxed-text content-type="section" id="box1"><caption><title>One</title></caption><p>a</p></boxed-text>'
    )
    assert [notice.code for notice in notices(article)] == ["section-in-block"]


# --- inlines


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Emphasis(content=(Text(text="a"), Strong(content=text("b")))),), "<italic>a<bold>b</bold></italic>"),
        ((Code(text="a < b"),), "<monospace>a &lt; b</monospace>"),
        (
            (link("https://a.example/b", Emphasis(content=text("the desk"))), Text(text=" says")),
            '<ext-link ext-link-type="uri" xlink:href="https://a.example/b"><italic>the desk</italic></ext-link> says',
        ),
        (
            (Text(text="see "), link("https://a.example/b", Text(text="https://a.example/b"))),
            'see https://<ext-link ext-link-type="uri" xlink:href="https://a.example/b" '
            'xlink:title="https://a.example/b">a.example/b</ext-link>',
        ),
        (
            (link("https://a.example/b?c", Strong(content=(Code(text="http://a.example"), Text(text=" etc.")))),),
            "<bold><monospace>http://</monospace></bold>"
            '<ext-link ext-link-type="uri" xlink:href="https://a.example/b?c" xlink:title="https://a.example/b?c">'
            "<bold><monospace>a.example</monospace> etc.</bold></ext-link>",
        ),
        (
            (link("mailto:ann@a.example", Text(text="mailto:ann@a.example")),),
            'mailto:<ext-link ext-link-type="uri" xlink:href="mailto:ann@a.example" '
            'xlink:title="mailto:ann@a.example">ann@a.example</ext-link>',
        ),
        ((Text(text="twice"), NoteRef(note="*")), 'twice<xref ref-type="fn" rid="fn1">*</xref>'),
        (
            (link("https://a.example/", Text(text="twice"), NoteRef(note="*")),),
            '<ext-link ext-link-type="uri" xlink:href="https://a.example/">twice'
            '<sup><xref ref-type="fn" rid="fn1">*</xref></sup></ext-link>',
        ),
        ((Text(text="a"), LineBreak(), Text(text="b")), "a\nb"),
    ],
)
def test_inlines_are_written(content, expected):
    assert inlines(*content, back=NOTED) == f"<p>{expected}</p>"


def test_a_link_in_verse_stands_in_named_content():
    line = VerseLine(content=(link("https://a.example/", Text(text="the ferry")),))
    assert body(Verse(stanzas=(Stanza(lines=(line,)),))) == (
        '<verse-group><verse-line><named-content content-type="link"><ext-link ext-link-type="uri" '
        'xlink:href="https://a.example/">the ferry</ext-link></named-content></verse-line></verse-group>'
    )


def test_a_break_in_a_title_stays_one():
    article = article_of(Section(title=Heading(content=(Text(text="a"), LineBreak(), Text(text="b")))))
    assert markup(written(article).find("body")) == "<sec><title>a<break/>b</title></sec>"
    assert notices(article) == []


def test_a_link_in_a_link_keeps_its_words_with_a_notice():
    inner = Link(target="https://b.example/", content=text("office"), span=Span(4, 10))
    article = article_of(Paragraph(content=(link("https://a.example/", Text(text="the "), inner),)))
    assert markup(written(article).find("body/p")) == (
        '<ext-link ext-link-type="uri" xlink:href="https://a.example/">the office</ext-link>'
    )
    assert [(notice.code, notice.span) for notice in notices(article)] == [("nested-link", Span(4, 10))]


def test_a_reference_to_no_note_is_superscript_with_a_notice():
    article = article_of(Paragraph(content=(Text(text="a"), NoteRef(note="7"))))
    assert markup(written(article).find("body")) == "<p>a<sup>7</sup></p>"
    assert [notice.code for notice in notices(article)] == ["no-such-note"]


def test_specials_come_back():
    words = "a < b & c > d ]]> \u2028 \U0001f6b2 \u00a0 &amp; <b>"
    assert written(article_of(paragraph(words), title=Phrase(text=words))).findtext("body/p") == words


def test_characters_that_xml_forbids_are_left_out_with_a_notice():
    bad = link("https://a.example/\x01", Text(text="a\x00b"))
    article = article_of(Paragraph(content=(bad, Text(text="\ud800c\ufffe"))), Break(text="\x0c"))
    assert markup(written(article).find("body")) == (
        '<p><ext-link ext-link-type="uri" xlink:href="https://a.example/">ab</ext-link>c</p><p content-type="break"/>'
    )
    assert [notice.code for notice in notices(article)] == ["control-character"] * 4


# --- front and back


@pytest.mark.parametrize(
    ("contributor", "expected"),
    [
        (
            author("Dr. Juan de la Cruz, Jr.", given="Juan", family="de la Cruz", prefix="Dr.", suffix="Jr."),
            "<name><surname>de la Cruz</surname><given-names>Juan</given-names><prefix>Dr.</prefix>"
            "<suffix>Jr.</suffix></name>",
        ),
        (
            author("Sato Hanako", given="Hanako", family="Sato", family_first=True),
            '<name name-style="eastern"><surname>Sato</surname><given-names>Hanako</given-names></name>',
        ),
        (
            author("佐藤花子", given="花子", family="佐藤", family_first=True),
            '<string-name name-style="eastern"><surname>佐藤</surname><given-names>花子</given-names></string-name>',
        ),
        (author("Sukarno", family="Sukarno"), "<name><surname>Sukarno</surname></name>"),
        (author("ssi"), "<string-name>ssi</string-name>"),
        (author("Ann B. Lee", given="Ann", family="Lee"), "<string-name>Ann B. Lee</string-name>"),
        (Contributor(name=Organisation(name="dpa")), "<collab>dpa</collab>"),
        (
            author("Ann Lee", position="reporter", place="Kiel", email="ann@a.example", bio=text("Ann Lee swims.")),
            '<string-name>Ann Lee</string-name><role vocab="uncontrolled">reporter</role>'
            "<address><addr-line>Kiel</addr-line></address><email>ann@a.example</email>"
            "<bio><p>Ann Lee swims.</p></bio>",
        ),
    ],
)
def test_an_author_is_written(contributor, expected):
    assert meta("contrib-group/contrib[@contrib-type='author']", contributors=(contributor,)) == expected


def test_who_shares_an_affiliation_refers_to_it():
    people = (author("Ann", affiliation="Desk"), author("Bo", affiliation="Bureau"), author("Cy", affiliation="Desk"))
    root = written(article_of(contributors=people))
    assert [xref.get("rid") for xref in root.iter("xref")] == ["aff1", "aff2", "aff1"]
    assert {aff.get("id"): aff.findtext("institution") for aff in root.iter("aff")} == {
        "aff1": "Desk",
        "aff2": "Bureau",
    }


def test_others_than_authors_have_their_role_and_an_unnamed_author_beside_them():
    contributors = (
        author("Ann Lee", role="photographer"),
        Contributor(name=Organisation(name="dpa"), role="contributor"),
    )
    assert meta("contrib-group", contributors=contributors) == (
        '<contrib contrib-type="author"><anonymous/></contrib>'
        '<contrib contrib-type="photographer"><string-name>Ann Lee</string-name></contrib>'
        '<contrib contrib-type="contributor"><string-name content-type="organization">dpa</string-name></contrib>'
    )


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2019", "<year>2019</year>"),
        ("2019-03", "<month>03</month><year>2019</year>"),
        ("2019-03-12", "<day>12</day><month>03</month><year>2019</year>"),
        ("2019-03-12T10:22+09:00", "<day>12</day><month>03</month><year>2019</year>"),
    ],
)
def test_a_date_keeps_its_precision(value, parts):
    date = Date(value=value, literal="that day")
    assert meta(f"pub-date[@iso-8601-date='{value}']", published=date) == parts
    assert meta(f"history/date[@iso-8601-date='{value}'][@date-type='updated']", updated=date) == parts


def test_a_missing_date_is_not_invented():
    root = written(article_of())
    assert root.find("front/article-meta/pub-date") is None
    assert root.find("front/article-meta/pub-date-not-available") is not None


@pytest.mark.parametrize(
    ("rights", "permissions", "custom"),
    [
        (None, "", []),
        (
            Rights(statement="© 2026 Courier Press", year="2026", holder="Courier Press"),
            "<copyright-statement>© 2026 Courier Press</copyright-statement>"
            "<copyright-year>2026</copyright-year><copyright-holder>Courier Press</copyright-holder>",
            [],
        ),
        (
            Rights(statement="All rights reserved", year="2026", holder="Courier Press"),
            "<copyright-year>2026</copyright-year><copyright-holder>Courier Press</copyright-holder>",
            ["copyright-statement", "All rights reserved"],
        ),
        (
            Rights(statement="© The Courier", holder="The Courier"),
            "",
            ["copyright-statement", "© The Courier", "copyright-holder", "The Courier"],
        ),
    ],
)
def test_the_owner_is_named_as_far_as_the_rules_allow(rights, permissions, custom):
    root = written(article_of(rights=rights))
    assert markup(root.find("front/article-meta/permissions")) == permissions
    assert [part.text for entry in root.iter("custom-meta") for part in entry] == custom


def test_a_publication_is_a_journal():
    publication = Publication(title="The Courier", publisher="Press Ltd.", edition="Late City", issue="118", page="A4")
    root = written(article_of(publication=publication, identifiers=(Identifier(kind="issn", value="1234-5679"),)))
    assert markup(root.find("front/journal-meta")) == (
        "<journal-id>The Courier</journal-id>"
        "<journal-title-group><journal-title>The Courier</journal-title></journal-title-group>"
        "<issn>1234-5679</issn><publisher><publisher-name>Press Ltd.</publisher-name></publisher>"
    )
    assert root.findtext("front/article-meta/issue") == "118"
    assert root.findtext("front/article-meta/fpage") == "A4"
    assert custom(root) == {"edition": "Late City", "page": "A4"}


def test_the_words_of_the_body_are_counted_where_blanks_part_them():
    assert custom(written(article_of(section("One", paragraph("two three"))))) == {"word-count": "3"}
    assert custom(written(article_of(paragraph("東京で会見した。"), language=Language(tag="ja")))) == {}


def test_nothing_is_said_of_a_publication_that_is_not_named():
    assert markup(written(article_of()).find("front/journal-meta")) == "<journal-id/><issn/>"


def test_identifiers_and_addresses():
    identifiers = (
        Identifier(kind="doi", value="10.5555/1"),
        Identifier(kind="slug", value="a-bridge"),
        Identifier(kind="url", value="https://a.example/b"),
    )
    found = written(article_of(identifiers=identifiers)).find("front/article-meta")
    assert [dict(identifier.attrib) | {"": identifier.text} for identifier in found.iterfind("article-id")] == [
        {"pub-id-type": "doi", "": "10.5555/1"},
        {"pub-id-type": "custom", "custom-type": "slug", "": "a-bridge"},
    ]
    assert sorted(found.find("self-uri").values()) == ["A bridge", "https://a.example/b"]


def test_the_dateline_is_custom():
    day = Date(value="2026-03-03", literal="March 3")
    dateline = Dateline(literal="KIEL, March 3 (dpa)", place="KIEL", agency="dpa", date=day)
    root = written(article_of(dateline=dateline))
    assert {entry.findtext("meta-name"): entry.findtext("meta-value") for entry in root.iter("custom-meta")} == {
        "dateline": "KIEL, March 3 (dpa)",
        "dateline-place": "KIEL",
        "dateline-agency": "dpa",
        "dateline-date": "2026-03-03",
    }


def test_titles_subjects_and_keywords():
    parts = {"kicker": Phrase(text="Harbour"), "section": Phrase(text="City"), "subtitle": Phrase(text="A deck")}
    assert meta("article-categories", **parts) == (
        '<subj-group subj-group-type="section"><subject>City</subject></subj-group>'
        '<subj-group subj-group-type="kicker"><subject>Harbour</subject></subj-group>'
    )
    assert meta("title-group", **parts) == "<article-title>A bridge</article-title><subtitle>A deck</subtitle>"
    assert meta("kwd-group/kwd", keywords=(Phrase(text="a & b"), Phrase(text="c"))) == "a & b|c"
    assert meta("abstract", abstract=(paragraph("a"), paragraph("b"))) == "<p>a</p><p>b</p>"


def test_notes_and_credits():
    notes = (Note(content=text("Slightly abridged")), Note(content=text("Misspelled."), kind="correction"))
    credit = Credit(content=text("Reporting by Ann Lee"))
    back = Back(footnotes=NOTED.footnotes, credits=(credit,), notes=notes)
    root = written(article_of(back=back, notes=notes))
    assert markup(root.find("back")) == (
        '<fn-group><fn id="fn1"><label>*</label><p>Counted twice.</p></fn></fn-group>'
        '<notes notes-type="credit"><p>Reporting by Ann Lee</p></notes>'
        '<notes notes-type="editorial"><p>Slightly abridged</p></notes>'
        '<notes notes-type="correction"><p>Misspelled.</p></notes>'
    )
    assert markup(root.find("front/notes")) == (
        '<p content-type="editorial">Slightly abridged</p><p content-type="correction">Misspelled.</p>'
    )


def test_what_is_lost_is_told():
    assert [(notice.code, notice.text) for notice in notices(everything())] == [
        ("line-break", "JATS has no line break in running text; it is white space now"),
        ("list-start", "JATS counts every list from 1; this one begins with 3"),
        ("set-aside", "controls: print PRINT"),
        ("set-aside", "share: Share this article"),
    ]


def test_a_piece_set_aside_is_told_with_its_place():
    piece = SetAside(text="Share", reason="share", span=Span(3, 8))
    assert notices(article_of(set_aside=(piece,))) == [Notice("set-aside", "share: Share", Span(3, 8))]


def test_the_language_is_that_of_the_article():
    assert jats.write(article_of(language=Language(tag="pt-BR"))).count(b'xml:lang="pt-BR"') == 1
