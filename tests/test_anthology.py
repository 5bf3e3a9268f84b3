"""Many articles in one book: groups, contents, front pages, index, and what the book says of itself."""

from collections.abc import Iterator
from typing import Any

import pytest
from epub_samples import Book, arabic, article, find, japanese, long, words
from epubcheck_runner import epubcheck_complaints, needs_epubcheck
from strategies import empty, everything, paragraph

from formats.anthology import By, NothingToBind, Plan, TooManyArticles, bind
from formats.anthology.grouping import MOST_DATES, sorting
from formats.epub.cover.errors import BadFont
from formats.epub.pages import LIMIT
from formats.notice import Notice
from formats.tree import Article, Contributor, Date, PersonName, Phrase, Publication, SetAside

NO_COVER = Plan(title="The week", cover=False)


def piece(
    title: str,
    *,
    by: str | None = None,
    day: str | None = None,
    section: str | None = None,
    tags: tuple[str, ...] = (),
    **front: Any,
) -> Article:
    """An article of one paragraph."""
    return article(
        paragraph(f"{title}, it was said."),
        title=title,
        contributors=(Contributor(name=name_of(by)),) if by else (),
        published=Date(value=day, literal=day) if day else None,
        section=Phrase(text=section) if section else None,
        keywords=tuple(Phrase(text=tag) for tag in tags),
        **front,
    )


def name_of(literal: str) -> PersonName:
    given, _, family = literal.rpartition(" ")
    return PersonName(literal=literal, given=given or None, family=family if given else None)


WEEK = (
    piece("Bridge opens", by="Ann Lee", day="2026-05-04", section="Traffic", tags=("bridge", "ferries")),
    piece("Match lost", by="Tom Baum", day="2026-05-03T18:00", section="Sport", tags=("Élan",)),
    piece("Ferry sails", by="Ann Lee", day="2026-05-03", section="TRAFFIC", tags=("Ferries", "élan")),
    piece("A word", day=None),
)


def bound(*pieces: Article, plan: Plan = NO_COVER, **changes: Any) -> Book:
    wanted = Plan(**{name: getattr(plan, name) for name in plan.__struct_fields__} | changes)
    return Book(bind(iter(pieces), wanted))


def contents(book: Book) -> list[tuple[int, str]]:
    """The entries of the table of contents with their depth, but for the index."""
    links = find(book.page("nav.xhtml"), "//h:nav[@role='doc-toc']//h:a")
    told = [(len(find(link, "ancestor::h:ol")), words(link)) for link in links]
    return [entry for entry in told if entry != (1, "Subjects")]


# --- groups ------------------------------------------------------------------------------------------------------

BY_SECTION = [
    (1, "Traffic"), (2, "Ferry sails"), (2, "Bridge opens"), (1, "Sport"), (2, "Match lost"),
    (1, "Other"), (2, "A word"),
]  # fmt: skip
BY_DATE = [
    (1, "2026-05-03"), (2, "Ferry sails"), (2, "Match lost"), (1, "2026-05-04"), (2, "Bridge opens"),
    (1, "Undated"), (2, "A word"),
]  # fmt: skip
BY_AUTHOR = [
    (1, "Tom Baum"), (2, "Match lost"), (1, "Ann Lee"), (2, "Ferry sails"), (2, "Bridge opens"),
    (1, "Unsigned"), (2, "A word"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "expected"), [("section", BY_SECTION), ("date", BY_DATE), ("author", BY_AUTHOR), (None, BY_SECTION)]
)
def test_the_contents_have_two_levels(by: By | None, expected: list[tuple[int, str]]) -> None:
    assert contents(bound(*WEEK, by=by)) == expected


def test_the_pages_come_in_the_order_of_the_contents() -> None:
    book = bound(*WEEK, by="date")
    heads = [words(find(page, "//h:h1")[0]) for page in book.pages.values()]
    assert heads == [
        "The week", "Contents", "2026-05-03", "Ferry sails", "Match lost", "Bridge opens", "A word", "Subjects",
        "About this book",
    ]  # fmt: skip


def test_articles_that_nothing_sets_apart_stand_in_one_level() -> None:
    assert contents(bound(piece("One"), piece("Two"), by="section")) == [(1, "One"), (1, "Two")]


def test_what_tells_articles_apart_is_found() -> None:
    dated = (piece("One", day="2026-05-03"), piece("Two", day="2026-05-04"))
    assert [label for depth, label in contents(bound(*dated)) if depth == 1] == ["2026-05-03", "2026-05-04"]
    signed = (piece("One", by="Ann Lee"), piece("Two", by="Tom Baum"))
    assert [label for depth, label in contents(bound(*signed)) if depth == 1] == ["Tom Baum", "Ann Lee"]


def test_a_kicker_is_a_section_where_none_is_named() -> None:
    book = bound(piece("One", kicker=Phrase(text="Opinion")), piece("Two", section="Sport"))
    assert [label for depth, label in contents(book) if depth == 1] == ["Opinion", "Sport"]


def test_many_days_are_put_together_to_months_and_many_months_to_years() -> None:
    days = [
        piece(f"Day {number}", day=f"2026-{1 + number // 28:02}-{1 + number % 28:02}")
        for number in range(MOST_DATES + 1)
    ]
    assert [label for depth, label in contents(bound(*days, by="date")) if depth == 1] == ["2026-01", "2026-02"]
    months = [
        piece(f"Month {number}", day=f"{2000 + number // 12}-{1 + number % 12:02}") for number in range(MOST_DATES + 2)
    ]
    assert [label for depth, label in contents(bound(*months, by="date")) if depth == 1] == [
        "2000",
        "2001",
        "2002",
        "2003",
    ]


def test_the_page_of_a_group_says_who_wrote_what_and_when() -> None:
    page = bound(*WEEK, by="section").page("group-1.xhtml")
    assert [words(line) for line in find(page, "//h:li/*")] == [
        "Ferry sails", "Ann Lee", "2026-05-03", "Bridge opens", "Ann Lee", "2026-05-04",
    ]  # fmt: skip


# --- index -------------------------------------------------------------------------------------------------------


def test_the_index_leads_from_each_keyword_to_its_articles() -> None:
    lines = [words(line) for line in find(bound(*WEEK).page("index.xhtml"), "//h:dl/*")]
    assert lines == [
        "bridge",
        "Bridge opens",
        "élan",
        "Ferry sails",
        "Match lost",
        "Ferries",
        "Ferry sails",
        "Bridge opens",
    ]


def test_there_is_no_index_of_nothing() -> None:
    book = bound(piece("One"), piece("Two"))
    assert "index.xhtml" not in book.pages
    assert "index.xhtml" not in str(book.files["EPUB/nav.xhtml"])


def test_words_are_sorted_without_regard_to_accents_and_case() -> None:
    assert sorted(["Zoo", "ärger", "Arbeit", "élan", "Elan", "Äther"], key=sorting) == [
        "Arbeit", "ärger", "Äther", "Elan", "élan", "Zoo",
    ]  # fmt: skip


# --- what the book says of itself --------------------------------------------------------------------------------


def test_title_and_dates_are_found_where_none_are_given() -> None:
    paper = Publication(title="The Courier")
    days = (piece("One", day="2026-05-03", publication=paper), piece("Two", day="2026-05-09", publication=paper))
    book = bound(*days, title=None)
    assert book.metadata("title") == ["The Courier, 2026-05-03 – 2026-05-09"]
    assert (book.metadata("publisher"), book.metadata("date")) == (["The Courier"], ["2026-05-09"])
    assert book.metadata("coverage") == ["2026-05-03/2026-05-09"]
    assert bound(piece("One", day="2026-05-03"), title=None).metadata("title") == ["Articles, 2026-05-03"]
    assert bound(piece("One"), title=" ").metadata("title") == ["Articles"]


def test_the_title_page_says_who_and_when() -> None:
    (page,) = (bound(*WEEK).page("titlepage.xhtml"),)
    assert [words(line) for line in find(page, "//h:section/*")] == [
        "The week", "Ann Lee", "Tom Baum", "2026-05-03 – 2026-05-04",
    ]  # fmt: skip


def test_few_authors_are_creators_and_many_give_way_to_the_paper() -> None:
    assert bound(*WEEK).metadata("creator") == ["Ann Lee", "Tom Baum"]
    crowd = [piece(f"Piece {one}", by=f"Author {one}", publication=Publication(title="The Courier")) for one in "ABCD"]
    book = bound(*crowd)
    assert book.metadata("creator") == ["The Courier"]
    assert book.metadata("contributor") == ["Author A", "Author B", "Author C", "Author D"]
    unpublished = [piece(f"Piece {one}", by=f"Author {one}") for one in "ABCDD"]
    assert bound(*unpublished).metadata("creator") == ["Author D", "Author A", "Author B"]


def test_each_article_says_who_when_and_what_about() -> None:
    head = find(bound(*WEEK).page("a0001.xhtml"), "//h:meta[@name]")
    assert {one.get("name"): one.get("content") for one in head} == {
        "author": "Ann Lee",
        "dcterms.issued": "2026-05-04",
        "section": "Traffic",
        "keywords": "bridge, ferries",
    }


def test_the_book_has_the_language_of_most_and_each_article_its_own() -> None:
    book = bound(japanese(), piece("One"), arabic(), piece("Two"), columns=False)
    assert book.metadata("language") == ["en", "ar", "ja"]
    languages = [(page.get("lang"), page.get("dir")) for name, page in book.pages.items() if name.startswith("a0")]
    assert sorted(languages) == [("ar", "rtl"), ("en", "ltr"), ("en", "ltr"), ("ja", "ltr")]
    foreign = {words(link): link.get("lang") for link in find(book.page("nav.xhtml"), "//h:nav[1]//h:a[@lang]")}
    assert foreign == {"الميناء الجديد يستقبل أول سفينة": "ar", "新しい橋が開通": "ja"}


def test_the_first_article_says_whether_the_book_is_set_in_columns() -> None:
    assert find(bound(japanese(), piece("One")).package, "//opf:spine")[0].get("page-progression-direction") == "rtl"
    assert "EPUB/columns.css" in bound(japanese()).files
    assert "EPUB/columns.css" not in bound(piece("One"), japanese()).files


def test_the_identifier_follows_from_title_and_articles() -> None:
    (one,) = bound(*WEEK).metadata("identifier")
    assert bound(*WEEK, by="author").metadata("identifier") == [one]
    assert bound(*WEEK[::-1]).metadata("identifier") != [one]
    assert bound(*WEEK, title="Another week").metadata("identifier") != [one]


def test_the_same_articles_give_the_same_bytes() -> None:
    assert bound(*WEEK).payload == bound(*WEEK).payload


# --- many, long, empty -------------------------------------------------------------------------------------------


def test_no_article_is_no_book() -> None:
    with pytest.raises(NothingToBind, match="there is no article to bind"):
        bind([], NO_COVER)


def test_more_articles_than_a_book_can_hold_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formats.anthology.MOST", 3)
    with pytest.raises(TooManyArticles, match="a book holds 3 articles at most; bind them into several"):
        bind(WEEK, NO_COVER)


def test_a_bad_font_is_found_before_the_first_article_is_read() -> None:
    pytest.importorskip("fontTools", reason="there is no fontTools: pip install 'copydesk[cover]'")

    def never() -> Iterator[Article]:
        raise AssertionError
        yield

    with pytest.raises(BadFont):
        bind(never(), Plan(cover_font="there-is-none.ttf"))


def test_each_article_is_told_of_before_the_next_one_is_asked_for() -> None:
    told: list[str] = []

    def one_by_one() -> Iterator[Article]:
        for title in ("One", "Two"):
            aside = (SetAside(text=f"Share {title}", reason="share"),)
            written = piece(title)
            told.append(title)
            yield Article(
                front=written.front, body=written.body, back=written.back, set_aside=aside, source=written.source
            )

    def hear(notice: Notice) -> None:
        told.append(notice.text)

    bind(one_by_one(), NO_COVER, report=hear)
    assert told == ["One", "share: Share One", "Two", "share: Share Two"]


def test_a_long_article_is_cut_and_a_long_list_goes_on() -> None:
    many = [piece(f"{number} " + "word " * 120, tags=("long",)) for number in range(500)]
    book = bound(long(), *many, by="section")
    assert max(len(book.files[f"EPUB/{name}"]) for name in book.pages) < LIMIT
    assert {"a0001-2.xhtml", "a0001-notes.xhtml", "index.xhtml", "index-2.xhtml"} <= book.pages.keys()
    assert "nav.xhtml" not in book.pages  # as it is too long to be read, and devices show it in a menu


@needs_epubcheck
def test_anthologies_are_valid() -> None:
    mixed = (everything(), arabic(), japanese(), empty(), long(), *WEEK)
    by: list[By] = ["section", "date", "author"]
    books = [
        *(bound(*mixed, by=one, cover=True).payload for one in by),
        bound(*mixed[::-1]).payload,
        bound(japanese(), *WEEK).payload,
        bound(empty()).payload,
    ]
    assert epubcheck_complaints(books) == [[]] * len(books)
