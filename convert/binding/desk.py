"""Reads the texts of a book one after the other, and notes what became of each."""

from collections.abc import Iterable, Iterator

from convert.archive.inputs import Input, Unreadable
from convert.archive.readers import articles_of
from convert.archive.report import UNASKED
from convert.archive.tally import counted
from convert.archive.task import Task
from convert.archive.work import changed
from convert.binding.errors import NoText
from convert.streams import say
from formats.errors import CopydeskError
from formats.notice import Notice
from formats.tree import Article

OF_THE_BOOK = {"cover-font", "cover-missing"}  # notices: it would look otherwise on other machines


class Desk:
    """What has been read for `book`, and what was heard of it."""

    def __init__(self, task: Task, *, book: str, verbose: bool) -> None:
        self.task, self.book, self.verbose = task, book, verbose
        self.read = self.bound = self.notices = 0
        self.failed: list[str] = []
        self.current = book

    def articles(self, found: Iterable[Input | Unreadable]) -> Iterator[Article]:
        """The articles of all inputs; of an input that cannot be read it is said why, and the next one is taken."""
        for item in found:
            self.current = item.name if isinstance(item, Unreadable) else str(item)
            try:
                articles = self._articles(item)
            except CopydeskError as error:
                say(f"{self.current}: {error}")
                self.failed.append(self.current)
                continue
            self.bound += len(articles)
            yield from articles
        self.current = self.book

    def hear(self, notice: Notice) -> None:
        """Note what the input at hand has to tell, or the book, and say it where that is wanted."""
        self.notices += 1
        if self.verbose or notice.code in OF_THE_BOOK | UNASKED:
            say(f"{self.current}: {notice.text} ({notice.code})")

    def __str__(self) -> str:
        """For example "12 articles bound, no notices, 1 failure: bad.txt"."""
        failures = counted(len(self.failed), "failure") + (f": {', '.join(self.failed)}" if self.failed else "")
        return f"{counted(self.bound, 'article')} bound, {counted(self.notices, 'notice')}, {failures}"

    def _articles(self, item: Input | Unreadable) -> tuple[Article, ...]:
        if isinstance(item, Unreadable):
            raise item.error
        data = item.read()
        self.read += 1
        articles = articles_of(data, item, self.task, self.hear)
        if not any(one.front.title or one.body for one in articles):
            raise NoText
        return tuple(changed(article, self.task) for article in articles)
