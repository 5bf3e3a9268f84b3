"""Files are divided where their own lines say so, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from news_copy import shaped_copy

import convert
from convert.errors import UnknownLanguage
from convert.reading.several import documents, read_all

STORIES = (
    "Ferries return\n\nBy Ann Lee\n\nThe night ferries will cross the sound again on Friday, the harbour office said.",
    "Harbour dredged\n\nBy Bo Ek\n\nThe harbour was dredged in the spring, and now the council has to pay for it.",
    "Pilots wanted\n\nNobody has answered the advertisement for two pilots, which the office put up in March.",
)
GERMAN = "Fähren fahren wieder\n\nDie Nachtfähren fahren von Freitag an wieder über den Sund, teilte das Hafenamt mit."


def counted(line: str, stories: tuple[str, ...] = STORIES, first: int = 1, total: int | None = None) -> str:
    """An export with `line` above each story: '{number} of {total} DOCUMENTS'."""
    count = {"total": total or len(stories)}
    heads = [line.format(number=number, **count) for number in range(first, first + len(stories))]
    return "\n\n".join(f"{head}\n\n{story}" for head, story in zip(heads, stories, strict=True))


def parts(text: str, language: str | None = "en") -> list[str]:
    return [text[start:end].strip() for start, end in documents(text, language=language)]


@pytest.mark.parametrize(
    "line",
    [
        "Document {number} of {total}",
        "{number} of {total} DOCUMENTS",
        "    DOCUMENT {number} OF {total}  ",
        "Article {number}/{total}",
        "doc {number} / {total}",
    ],
)
def test_an_export_is_divided_where_it_counts(line: str) -> None:
    assert parts(counted(line)) == list(STORIES)


@pytest.mark.parametrize(
    ("line", "language"),
    [("Dokument {number} von {total}", "de"), ("Documento {number} de {total}", "es"), ("文档 {number}/{total}", "zh")],
)
def test_documents_are_counted_in_the_language_of_the_text(line: str, language: str) -> None:
    assert parts(counted(line), language) == list(STORIES)


def test_the_language_is_found_where_nobody_names_it() -> None:
    stories = (GERMAN, GERMAN.replace("Sund", "Fluss"))
    assert parts(counted("Dokument {number} von {total}", stories), None) == list(stories)


def test_a_counter_may_stand_below_each_document() -> None:
    text = "\n\n".join(f"{story}\n\nDocument {number} of 3" for number, story in enumerate(STORIES, start=1))
    assert parts(text) == list(STORIES)


def test_an_export_in_several_files_goes_on_counting() -> None:
    assert parts(counted("{number} of {total} DOCUMENTS", first=501, total=900)) == list(STORIES)


def test_documents_are_divided_where_each_says_that_it_ends() -> None:
    assert parts("\n\nEnd of Document\n\n\n".join((*STORIES, ""))) == list(STORIES)


def test_a_document_may_be_counted_and_ended() -> None:
    text = counted("Document {number} of {total}", tuple(f"{story}\n\nEnd of Document" for story in STORIES))
    assert parts(text) == list(STORIES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        STORIES[0],
        "\n\n".join(f"{number} of 5\n\n{story}" for number, story in enumerate(STORIES, start=1)),
        "\n\n".join(f"Page {number} of 5\n\n{story}" for number, story in enumerate(STORIES, start=1)),
        f"{STORIES[0]}\n\nYou have read\n\n1 of 3 articles\n\n{STORIES[1]}",
        f"{STORIES[0]}\n\nEnd of article\n\nRead more\n\n{STORIES[1]}",
        counted("He said that Document {number} of {total} was missing"),
        counted("Document {number} of {total} was missing"),
        f"Document 1 of 3\n\n{STORIES[0]}\n\nDocument 2 of 9\n\n{STORIES[1]}",
        f"Document 1 of 3\n\n{STORIES[0]}\n\nDocument 3 of 3\n\n{STORIES[1]}",
        f"Document 2 of 2\n\n{STORIES[0]}\n\nDocument 1 of 2\n\n{STORIES[1]}",
        counted("Document {number} of {total}", first=3, total=4),
        "Document 12345\n\nDocument 12346",
    ],
)
def test_one_document_stays_whole(text: str) -> None:
    assert documents(text, language="en") == [(0, len(text))]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(shaped_copy().filter(str.strip), min_size=2, max_size=4))
def test_counted_documents_come_back_as_they_went_in(stories: list[str]) -> None:
    text = counted("Document {number} of {total}", tuple(stories))
    assert parts(text) == [story.strip() for story in stories]


def test_each_document_is_an_article_whose_spans_count_within_it() -> None:
    articles = list(read_all(counted("Document {number} of {total}")))
    assert [article.front.title.text for article in articles] == ["Ferries return", "Harbour dredged", "Pilots wanted"]
    for article in articles:
        start, end = article.front.title.span
        assert article.source.text[start:end].strip() == article.front.title.text


def test_nothing_is_read_before_it_is_asked_for() -> None:
    articles = read_all(counted("Document {number} of {total}"), language="not a tag")
    with pytest.raises(UnknownLanguage):
        next(articles)


@pytest.mark.parametrize("text", [STORIES[0], "", GERMAN])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_a_file_of_one_document_is_read_as_such(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert list(convert.read_all(data, encoding=encoding)) == [convert.read(data, encoding=encoding)]


def test_what_is_odd_is_told_once() -> None:
    heard = []
    list(read_all(counted("Document {number} of {total}").replace("Ferries", "Ferries\x00"), report=heard.append))
    assert [notice.code for notice in heard] == [heard[0].code]
