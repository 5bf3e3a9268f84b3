"""Many articles in one book: a digest, an issue of a magazine, a year of a paper."""

from collections.abc import Iterable

from formats.anthology.assembly import book_of
from formats.anthology.chapter import Chapter, chapter
from formats.anthology.errors import NothingToBind, TooManyArticles
from formats.anthology.plan import By, Plan
from formats.epub.book import packed
from formats.epub.cover import check_font
from formats.epub.page import is_japanese
from formats.notice import Report, ignore
from formats.tree import Article

__all__ = ["By", "NothingToBind", "Plan", "TooManyArticles", "bind"]

MOST = 50_000  # a zip file counts 65,535 files, and long articles have several


def bind(articles: Iterable[Article], plan: Plan, *, report: Report = ignore) -> bytes:
    """The articles in one EPUB. Each is written when it comes, and its tree is let go: there may be thousands.

    What an article has to tell goes to `report` before the next one is asked for. Raises `NothingToBind` or
    `TooManyArticles`, or `BadFont` if the font that the plan names is none.

    >>> import convert
    >>> from formats.anthology import Plan, bind
    >>> texts = ("A bridge opens\\n\\nIt opened on Monday.", "A ferry sails\\n\\nIt sailed on Tuesday.")
    >>> bind(map(convert.read, texts), Plan(title="The week", cover=False))[:2]
    b'PK'
    """
    if plan.cover and plan.cover_font:
        check_font(plan.cover_font)
    chapters: list[Chapter] = []
    columns = plan.columns
    for number, article in enumerate(articles, start=1):
        if number > MOST:
            raise TooManyArticles(MOST)
        if columns is None:
            columns = is_japanese(article.front.language.tag)
        chapters.append(chapter(article, number, columns=columns, report=report))
    if not chapters:
        raise NothingToBind
    return packed(book_of(chapters, plan, columns=bool(columns), report=report))
