"""HTML: one page that stands on its own, is well-formed for XML as well, and lets nothing out of its script."""

import json
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from lxml import etree
from lxml import html as lxml_html
from rich_article import article_of, everything, paragraph, text
from strategies import articles, empty

import formats
from formats import Notice, html
from formats.tree import (
    Back,
    Footnote,
    Language,
    Link,
    NoteRef,
    Paragraph,
    Phrase,
    SetAside,
    Span,
)

drawn = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def page(article):
    return lxml_html.document_fromstring(html.write(article).decode())


def linked_data(article):
    (block,) = page(article).xpath("//script[@type='application/ld+json']/text()")
    return json.loads(block)


def test_a_page_names_its_language_and_direction():
    assert dict(page(everything()).attrib) == {"lang": "en", "dir": "ltr"}
    assert page(article_of(paragraph("مرحبا"), language=Language(tag="ar"))).get("dir") == "rtl"
    assert page(empty()).get("dir") == "auto"


def test_a_page_has_one_main_heading_and_no_level_is_skipped():
    levels = [int(heading.tag[1]) for heading in page(everything()).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_all_that_is_seen_is_in_landmarks():
    assert [child.tag for child in page(everything()).find("body")] == ["main"]
    assert {element.tag for element in page(everything()).find("body/main/article")} >= {"header", "footer", "section"}


def test_a_page_needs_nothing_from_elsewhere():
    outside = [*page(everything()).xpath("//@src"), *page(everything()).xpath("//link[@rel='stylesheet']/@href")]
    assert outside == []
    assert "url(" not in page(everything()).findtext(".//style")


def test_every_address_on_the_page_leads_somewhere():
    root = page(everything())
    marks = root.xpath("//@id")
    assert len(marks) == len(set(marks))
    assert {address[1:] for address in root.xpath("//a/@href") if address.startswith("#")} <= {*marks}
    assert set(root.xpath("//@aria-labelledby")) <= {*marks}


def test_notes_lead_there_and_back():
    note = Footnote(label="1", blocks=(paragraph("Counted."),))
    root = page(article_of(Paragraph(content=(*text("Full."), NoteRef(note="1"))), back=Back(footnotes=(note,))))
    (there,) = root.xpath("//a[@role='doc-noteref']")
    (back,) = root.xpath("//a[@role='doc-backlink']")
    assert root.get_element_by_id(there.get("href")[1:]).get("role") == "doc-footnote"
    assert root.get_element_by_id(back.get("href")[1:]) is there


def test_the_script_says_what_the_file_of_that_format_says():
    assert linked_data(everything()) == json.loads(formats.write(everything(), "jsonld"))


def test_nothing_leads_out_of_the_script():
    title = "</script><script>alert(1)</script> <!-- & ]]>"
    payload = html.write(article_of(paragraph("a"), title=Phrase(text=title)))
    assert payload.count(b"<script") == payload.count(b"</script>") == 1
    assert linked_data(article_of(paragraph("a"), title=Phrase(text=title)))["headline"] == title


def test_only_addresses_that_a_reader_can_open_are_links():
    told: list[Notice] = []
    odd = Link(target="javascript:alert(1)", content=text("here"))
    payload = html.write(article_of(Paragraph(content=(odd,))), report=told.append)
    assert b"javascript" not in payload.split(b"<body>")[1]
    assert [notice.code for notice in told] == ["link-target"]


def test_what_was_set_aside_is_told():
    told: list[Notice] = []
    piece = SetAside(text="print PRINT", reason="controls", span=Span(3, 14))
    assert b"PRINT" not in html.write(article_of(paragraph("a"), set_aside=(piece,)), report=told.append)
    assert told == [Notice("set-aside", "controls: print PRINT", Span(3, 14))]


@drawn
@given(articles())
def test_every_page_is_well_formed_for_xml_too(article):
    root = etree.fromstring(html.write(article))
    assert [child.tag for child in root] == ["head", "body"]
    assert html.write(article) == html.write(article)
