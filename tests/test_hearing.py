"""What is told of a document is told once, with its line, whoever tells it and in whatever order."""

from convert.archive.hearing import Hearing
from formats.notice import Notice
from formats.tree import Article, Back, Front, Language, Source, Span


def article(text: str) -> Article:
    return Article(
        front=Front(language=Language(tag="en")), body=(), back=Back(), set_aside=(), source=Source(text=text)
    )


def told(*articles: Article) -> list[tuple[str, int | None, int]]:
    hearing = Hearing()
    for document, start in ((2, 4), (1, 4), (1, 0), (1, 2), (1, 2), (0, 2)):
        hearing.of(document, "jats")(Notice("odd", f"at {start}", Span(start, start + 1)))
    hearing.of(1)(Notice("odd", "nowhere"))
    return [(each.notice.text, each.line, each.document) for each in hearing.told(articles)]


def test_lines_are_those_of_the_document() -> None:
    lines = [("at 4", 2, 2), ("at 4", 3, 1), ("at 0", 1, 1), ("at 2", 2, 1), ("at 2", None, 0), ("nowhere", None, 1)]
    assert told(article("a\nb\nc"), article("abc\nd")) == lines


def test_no_line_is_told_where_no_text_is_kept() -> None:
    assert [line for _, line, _ in told(article(""), article(""))] == [None] * 6
