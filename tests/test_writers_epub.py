"""The EPUB writer: the file, what it says of itself, its pages, and the ways through them."""

import os
import re
import subprocess
import sys
from collections import Counter
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec
import pytest
from epub_samples import TYPE, article, book, find, long, noted, notes, section, words
from hypothesis import given, settings
from strategies import articles, empty, everything, paragraph, text

import formats
from formats import epub
from formats.epub.archive import SMALL
from formats.epub.pages import LIMIT
from formats.notice import Notice
from formats.tree import (
    Article,
    Contributor,
    Date,
    Identifier,
    Link,
    Organisation,
    PersonName,
    Phrase,
    Publication,
    Role,
    SetAside,
    Span,
)

ROOT = Path(__file__).resolve().parents[1]
HEADING = re.compile(r"\{.*\}h([1-6])")  # "{http://www.w3.org/1999/xhtml}h2"

# --- the file ----------------------------------------------------------------------------------------------------


def test_the_media_type_comes_first_the_rest_is_sorted_and_what_is_large_is_compressed() -> None:
    with ZipFile(BytesIO(epub.write(everything()))) as archive:
        assert archive.testzip() is None
        first, *others = archive.infolist()
        assert (first.filename, first.compress_type, archive.read(first)) == (
            "mimetype",
            ZIP_STORED,
            b"application/epub+zip",
        )
        assert first.extra == b""
        assert [one.filename for one in others] == sorted(one.filename for one in others)
        small = {one.filename for one in archive.infolist() if one.file_size < SMALL}
        assert {one.filename for one in archive.infolist() if one.compress_type == ZIP_STORED} == small
        assert {one.compress_type for one in archive.infolist()} == {ZIP_STORED, ZIP_DEFLATED}


def test_every_member_has_the_same_time_and_rights() -> None:
    with ZipFile(BytesIO(epub.write(everything()))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(one.create_system, one.external_attr >> 16) for one in archive.infolist()} == {(3, 0o100644)}


def test_the_bytes_depend_on_the_article_alone() -> None:
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from formats import epub; from rich_article import everything\n"
        "sys.stdout.buffer.write(epub.write(everything()))"
    )
    payloads = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for zone, seed, locale in (("UTC", "0", "C"), ("Asia/Tokyo", "1", "C.UTF-8"), ("America/Lima", "2", "POSIX"))
    }
    assert payloads == {epub.write(everything())}


def test_ebooklib_is_imported_when_a_book_is_written_and_not_before() -> None:
    program = "import sys, formats; formats.names(); sys.exit('ebooklib' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    assert formats.writer("epub").suffix == ".epub"


# --- what it says of itself --------------------------------------------------------------------------------------


def test_the_identifier_follows_from_title_and_words() -> None:
    (one,) = book(article(paragraph("Words."))).metadata("identifier")
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one)
    same = article(paragraph("Words."), keywords=(Phrase(text="harbour"),), language="de")
    assert book(same).metadata("identifier") == [one]
    assert book(article(paragraph("Other words."))).metadata("identifier") != [one]
    assert book(article(paragraph("Words."), title="Another")).metadata("identifier") != [one]


SATO = PersonName(literal="佐藤花子", given="花子", family="佐藤", family_first=True)
PEOPLE: list[tuple[PersonName | Organisation, Role, str, str, str]] = [
    (PersonName(literal="Ann Lee", given="Ann", family="Lee"), "author", "creator", "aut", "Lee, Ann"),
    (
        PersonName(literal="A. B., Jr.", given="A.", family="B.", suffix="Jr."),
        "editor",
        "contributor",
        "edt",
        "B., A., Jr.",
    ),
    (PersonName(literal="Sukarno"), "translator", "contributor", "trl", "Sukarno"),
    (SATO, "photographer", "contributor", "pht", "佐藤花子"),
    (Organisation(name="Coastal News"), "contributor", "contributor", "ctb", "Coastal News"),
]


def test_each_person_has_an_id_a_role_and_a_place_in_an_index() -> None:
    written = book(article(contributors=tuple(Contributor(name=name, role=role) for name, role, *_ in PEOPLE)))
    found = find(written.package, "//dc:creator | //dc:contributor")
    assert len({element.get("id") for element in found}) == len(PEOPLE)
    said = []
    for element in found:
        refined = written.refined(element.get("id"))
        said.append((element.tag.rpartition("}")[2], refined["role"], refined["file-as"]))
    assert sorted(said) == sorted((element, role, filed) for *_, element, role, filed in PEOPLE)


@pytest.mark.parametrize(
    ("published", "updated", "modified"),
    [
        (None, None, "1980-01-01T00:00:00Z"),
        ("2019", None, "2019-01-01T00:00:00Z"),
        ("2019-03", None, "2019-03-01T00:00:00Z"),
        ("2019-03-12", "2019-03-13T10:22", "2019-03-13T10:22:00Z"),
        ("2019-03-12T00:22+09:00", None, "2019-03-11T15:22:00Z"),
        (None, "2019-03-12T10:22Z", "2019-03-12T10:22:00Z"),
        ("0001-01-01T00:00+09:00", None, "1980-01-01T00:00:00Z"),
        ("0999-12-31", None, "0999-12-31T00:00:00Z"),
    ],
)
def test_modified_is_the_last_date_of_the_article_in_utc(
    published: str | None, updated: str | None, modified: str
) -> None:
    dates = [Date(value=value, literal="then") if value else None for value in (published, updated)]
    assert book(article(published=dates[0], updated=dates[1])).meta("dcterms:modified") == [modified]


@pytest.mark.parametrize(
    ("value", "date"),
    [("2019", "2019"), ("2019-03-12T10:22", "2019-03-12"), ("2019-03-12T10:22+09:00", "2019-03-12T10:22+09:00")],
)
def test_a_time_without_a_zone_is_no_date_of_a_book(value: str, date: str) -> None:
    assert book(article(published=Date(value=value, literal="then"))).metadata("date") == [date]


def test_the_metadata_say_what_the_front_says() -> None:
    written = book(everything())
    front = everything().front
    assert front.title and front.subtitle and front.section and front.rights and front.publication
    assert written.metadata("title") == [front.title.text, front.subtitle.text]
    assert (written.refined("title"), written.refined("subtitle")) == (
        {"title-type": "main"},
        {"title-type": "subtitle"},
    )
    assert written.metadata("language") == [front.language.tag]
    assert written.metadata("subject") == [front.section.text, *(keyword.text for keyword in front.keywords)]
    assert written.metadata("rights") == [front.rights.statement]
    assert written.metadata("publisher") == [front.publication.publisher]
    assert written.metadata("description") == [
        "Westhaven opened its first new bridge in a century on Sunday. The ferry will sail on until the autumn."
    ]
    assert front.publication.title and written.metadata("source")[0].startswith(front.publication.title)


def test_identifiers_of_the_article_and_of_its_paper_are_kept_apart() -> None:
    known = [("doi", "10.5555/1"), ("issn", "1234-5679"), ("url", "https://example.org/a"), ("slug", "bridge")]
    written = book(article(identifiers=tuple(Identifier(kind=kind, value=value) for kind, value in known)))
    assert written.metadata("identifier")[1:] == ["doi:10.5555/1", "slug:bridge"]
    assert written.metadata("source") == ["https://example.org/a"]
    assert written.meta("dcterms:isPartOf") == ["urn:issn:1234-5679"]


def test_a_paper_without_a_publisher_publishes_itself() -> None:
    written = book(article(publication=Publication(title="The Courier", issue="118")))
    assert written.metadata("publisher") == ["The Courier"]
    assert written.metadata("source") == ["The Courier, Issue: 118"]


def test_what_is_claimed_of_accessibility() -> None:
    written = book(everything())
    assert written.meta("schema:accessMode") == written.meta("schema:accessModeSufficient") == ["textual"]
    assert written.meta("schema:accessibilityHazard") == ["none"]
    assert len(written.meta("schema:accessibilitySummary")) == 1
    assert "alternativeText" not in written.meta("schema:accessibilityFeature")


@pytest.mark.parametrize(
    ("language", "package", "spine", "page"),
    [
        ("en", "ltr", "ltr", "ltr"),
        ("ar", "rtl", "rtl", "rtl"),
        ("az-Arab", "rtl", "rtl", "rtl"),
        ("und", None, None, "auto"),
    ],
)
def test_the_direction_follows_from_the_language(language: str, package: str, spine: str, page: str) -> None:
    written = book(article(paragraph("Words."), language=language))
    assert written.package.get("dir") == package
    assert find(written.package, "//opf:spine")[0].get("page-progression-direction") == spine
    for name in ("article.xhtml", "nav.xhtml"):
        assert {element.get("dir") for element in find(written.page(name), "/h:html | //h:body")} == {page}
        assert find(written.page(name), "/h:html")[0].get("lang") == language


# --- the pages ---------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(articles())
def test_pages_keep_the_promises_of_their_markup(drawn: Article) -> None:
    written = book(drawn)
    assert len(written.meta("dcterms:modified")) == 1
    for page in [*written.pages.values(), written.page("nav.xhtml")]:
        marks = Counter(element.get("id") for element in find(page, "//*[@id]"))
        assert set(marks.values()) <= {1}
        assert {element.get("aria-labelledby") for element in find(page, "//*[@aria-labelledby]")} <= set(marks)
        levels = _levels(page)
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))
    _assert_links_arrive(drawn)


def test_a_long_article_keeps_them_too() -> None:
    written = book(long())
    assert len(written.pages) > 3
    for name, page in written.pages.items():
        assert len(written.files[f"EPUB/{name}"]) < LIMIT
        levels = _levels(page)
        assert levels.count(1) == 1 and all(low <= high + 1 for high, low in pairwise(levels))
    _assert_links_arrive(long())


def _levels(page: object) -> list[int]:
    found = [(HEADING.fullmatch(str(element.tag)), element.get("aria-level")) for element in find(page, "//h:*")]
    return [int(level or heading[1]) for heading, level in found if heading]


def _assert_links_arrive(written: Article) -> None:
    one = book(written)
    marks = {name: {element.get("id") for element in find(page, "//*[@id]")} for name, page in one.pages.items()}
    for page in [*one.pages.values(), one.page("nav.xhtml")]:
        for href in (link.get("href") for link in find(page, "//h:a")):
            name, _, mark = href.partition("#")
            if ":" not in href:
                assert name in marks and (not mark or mark in marks[name]), href
    for src in (content.get("src") for content in find(one.page("toc.ncx"), "//ncx:content")):
        name, _, mark = src.partition("#")
        assert name in marks and (not mark or mark in marks[name]), src


def test_the_title_block_shows_who_when_and_where() -> None:
    (page,) = book(everything()).story.values()
    (head,) = find(page, "//h:header")
    assert [words(line) for line in find(head, "./h:p[@class='byline']")] == [
        "Dr. Mara Okafor-Lind, Jr., transport reporter, Westhaven Bureau, Westhaven, mara.okafor-lind@courier.example",
        "Coastal News Agency",
        "Photos: 佐藤花子",
        "Editing: Ines Prado",
        "Translation: Tom Baum",
        "Contribution: Lee Ashe, Northport",
    ]
    assert [time.get("datetime") for time in find(head, ".//h:time")] == ["2026-05-03T18:40+02:00", "2026-05-04"]
    assert [element.get("role") for element in find(head, "./*[@role]")] == ["doc-subtitle", "doc-abstract", "note"]


def test_authors_without_particulars_share_a_line() -> None:
    names = tuple(Contributor(name=PersonName(literal=name)) for name in ("Ann Lee", "Tom Baum"))
    (page,) = book(article(contributors=names, language="ja")).story.values()
    assert [words(line) for line in find(page, "//h:p[@class='byline']")] == ["Ann Lee、Tom Baum"]


@pytest.mark.parametrize(("literal", "shown"), [("4 May", "Updated: 4 May"), ("Updated May 4", "Updated May 4")])
def test_an_update_is_announced_once(literal: str, shown: str) -> None:
    (page,) = book(article(updated=Date(value="2026-05-04", literal=literal))).story.values()
    assert [words(line) for line in find(page, "//h:p[@class='date']")] == [shown]


def test_notes_lead_there_and_back() -> None:
    written = book(article(noted("One", "1", "*"), noted("Two", "1"), back=notes("1", "*", "a")))
    (page,) = written.story.values()
    references = find(page, "//h:a[@role='doc-noteref']")
    assert [(link.text, link.get("href"), link.get(TYPE)) for link in references] == [
        ("1", "article.xhtml#note-1", "noteref"),
        ("*", "article.xhtml#note-2", "noteref"),
        ("1", "article.xhtml#note-1", "noteref"),
    ]
    backs = find(page, "//h:a[@role='doc-backlink']")
    assert [(link.text, link.get("href")) for link in backs] == [
        ("1", "article.xhtml#ref-1"),
        ("↑2", "article.xhtml#ref-3"),
        ("*", "article.xhtml#ref-2"),
    ]
    (section_,) = find(page, "//h:section[@role='doc-endnotes']")
    assert [words(note) for note in find(section_, "./h:div[@role='doc-footnote']")] == [
        "1 ↑2 Note 1.",
        "* Note *.",
        "a Note a.",
    ]


def test_a_book_of_its_own_speaks_the_language_of_the_article() -> None:
    german = book(article(noted("Eins", "1"), language="de-AT", back=notes("1")))
    assert words(find(german.page("nav.xhtml"), "//h:h1")[0]) == "Inhalt"
    assert words(find(german.page("article.xhtml"), "//h:h2")[0]) == "Anmerkungen"
    swahili = book(article(noted("Moja", "1"), language="sw", back=notes("1")))
    assert [(words(one), one.get("lang")) for one in find(swahili.page("nav.xhtml"), "//h:h1")] == [("Contents", "en")]


# --- the ways through them ---------------------------------------------------------------------------------------

NESTED = (section("One", section("Deep", paragraph("A."))), section("Two", paragraph("B.")))


def test_the_contents_nest_as_the_sections_do() -> None:
    nav = book(article(*NESTED)).page("nav.xhtml")
    (toc,) = find(nav, "//h:nav[@role='doc-toc']")
    assert (toc.get(TYPE), toc.get("aria-labelledby")) == ("toc", "contents")
    depths = [(words(link), len(find(link, "ancestor::h:ol"))) for link in find(toc, ".//h:a")]
    assert depths == [("A title", 1), ("One", 2), ("Deep", 3), ("Two", 2)]


def test_landmarks_are_hidden_and_lead_only_to_pages_in_the_spine() -> None:
    written = book(article(noted("One", "1"), back=notes("1")))
    (landmarks,) = find(written.page("nav.xhtml"), "//h:nav[@hidden]")
    assert landmarks.get(TYPE) == "landmarks"
    links = [(link.get(TYPE), link.get("href")) for link in find(landmarks, ".//h:a")]
    assert links == [
        ("bodymatter", "article.xhtml"),
        ("endnotes", "article.xhtml#notes"),
        ("colophon", "colophon.xhtml"),
    ]


def test_old_devices_find_the_same_contents() -> None:
    ncx = book(article(*NESTED)).page("toc.ncx")
    assert [words(label) for label in find(ncx, "//ncx:navPoint/ncx:navLabel")] == ["A title", "One", "Deep", "Two"]
    assert find(ncx, "//ncx:meta[@name='dtb:depth']")[0].get("content") == "3"
    marks = [point.get("id") for point in find(ncx, "//ncx:navPoint")]
    assert len(set(marks)) == len(marks)


def test_a_section_that_fits_no_page_is_opened() -> None:
    written = book(long())
    heads = [words(find(page, "//h:h1")[0]) for page in written.story.values()]
    assert heads == ["A long book", "A long book", "Part Two", "Part Two", "Part Three", "Part Three", "Notes"]
    running = [bool(find(page, "//h:h1[@class='running']")) for page in written.story.values()]
    assert running == [False, True, False, True, False, True, False]
    labels = [words(link) for link in find(written.page("nav.xhtml"), "//h:nav[@role='doc-toc']//h:a")]
    assert [label for label in labels if "Chapter" not in label] == [
        "A long book", "Part Two", "Scene 1", "Scene 2", "Part Three", "Notes",
    ]  # fmt: skip


def test_a_long_article_loses_no_word() -> None:
    told = " ".join(words(line) for page in book(long()).story.values() for line in find(page, "//h:article//h:p"))
    assert told.count("It was a long way to the harbour") == 10 * (7 * 90 + 10 + 400 + 700)


def test_closing_lines_stand_once_below_the_story() -> None:
    (page,) = book(everything()).story.values()
    assert [line.get("class") for line in find(page, "//h:footer/*")] == [*["note"] * 4, "credit", "bio", "rights"]
    spread = msgspec.structs.replace(long(), front=everything().front)
    footers = [len(find(page, "//h:footer")) for page in book(spread).story.values()]
    assert footers == [0, 0, 0, 0, 0, 1, 0]


# --- what cannot be said -----------------------------------------------------------------------------------------


def test_what_was_set_aside_is_told_and_stands_on_the_last_page_alone() -> None:
    piece = SetAside(text="print PRINT", reason="controls", span=Span(3, 14))
    heard: list[Notice] = []
    written = book(msgspec.structs.replace(article(paragraph("A.")), set_aside=(piece,)), report=heard.append)
    assert heard == [Notice("set-aside", "controls: print PRINT", Span(3, 14))]
    assert [name for name, payload in written.files.items() if b"PRINT" in payload] == ["EPUB/colophon.xhtml"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out_and_told(character: str) -> None:
    spoilt = article(
        paragraph(f"be{character}fore"),
        section(f"Sub{character}head"),
        title=f"A {character}title",
        contributors=(Contributor(name=PersonName(literal=f"Ann{character} Lee")),),
    )
    heard: list[Notice] = []
    written = book(spoilt, report=heard.append)
    assert [notice.code for notice in heard] == ["control-character"] * 4
    assert (written.metadata("title"), written.metadata("creator")) == (["A title"], ["Ann Lee"])
    assert words(find(written.page("article.xhtml"), "//h:article/h:p")[0]) == "before"
    assert [words(label) for label in find(written.page("toc.ncx"), "//ncx:navLabel")] == ["A title", "Subhead"]


def test_what_only_looks_like_it_is_kept() -> None:
    heard: list[Notice] = []
    (page,) = book(article(paragraph(r"C:\bin\file \u0000")), report=heard.append).story.values()
    assert words(find(page, "//h:article/h:p")[0]) == r"C:\bin\file \u0000"
    assert heard == []


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://example.org/straße/東京?a=1&b=2#c", "https://example.org/straße/東京?a=1&b=2#c"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("https://example.org/50%-off/%41", "https://example.org/50%25-off/%41"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("https://हिन्दी.example/", "https://हिन्दी.example/"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("gopher://example.org/", None),
        ("http:///path", None),
        ("http://example.org:99999/", None),
    ],
)  # fmt: skip
def test_links_lead_to_addresses_that_can_be_opened(target: str, href: str | None) -> None:
    heard: list[Notice] = []
    linked = formats.tree.Paragraph(content=(Link(target=target, content=text("here")),))
    (page,) = book(article(linked), report=heard.append).story.values()
    assert [link.get("href") for link in find(page, "//h:article/h:p/h:a")] == ([href] if href else [])
    assert words(find(page, "//h:article/h:p")[0]) == "here"
    assert [notice.code for notice in heard] == ([] if href else ["link-target"])


def test_a_reference_to_no_note_is_told() -> None:
    heard: list[Notice] = []
    (page,) = book(article(noted("One", "7")), report=heard.append).story.values()
    assert words(find(page, "//h:sup")[0]) == "7"
    assert [notice.code for notice in heard] == ["note-missing"]


def test_an_empty_article_is_a_book() -> None:
    written = book(empty())
    assert written.metadata("title") == ["Untitled"]
    assert written.metadata("language") == ["und"]
