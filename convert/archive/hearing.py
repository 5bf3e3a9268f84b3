"""Listens to all that is told while the documents of an input are read and written, and notes who told it of which."""

from collections.abc import Sequence

from convert.archive.outcome import Told
from formats.notice import Notice, Report
from formats.tree import Article


class Hearing:
    """What was told of the documents of one input, each thing once, however many writers told it."""

    def __init__(self) -> None:
        self.heard: dict[tuple[int, Notice], list[str]] = {}

    def of(self, document: int, written_as: str | None = None) -> Report:
        """Who listens to the reader, or to a writer, of a document; 0 is the input as a whole."""

        def hear(notice: Notice) -> None:
            tellers = self.heard.setdefault((document, notice), [])
            if written_as is not None and written_as not in tellers:
                tellers.append(written_as)

        return hear

    def told(self, articles: Sequence[Article]) -> tuple[Told, ...]:
        """All of it, with the line of the source where spans count in the text that is known."""
        one = len(articles) == 1
        return tuple(
            Told(
                notice=notice,
                line=_line(notice, articles[max(document - 1, 0)].source.text if document or one else None),
                document=1 if one else document,
                formats=tuple(tellers),
            )
            for (document, notice), tellers in self.heard.items()
        )


def _line(notice: Notice, text: str | None) -> int | None:
    return None if not text or notice.span is None else text.count("\n", 0, notice.span.start) + 1
