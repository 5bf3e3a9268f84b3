"""Listens to all that is told while the documents of an input are read and written, and notes who told it of which."""

from collections.abc import Iterable, Sequence

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
        starts: dict[int, set[int]] = {}
        for document, notice in self.heard:
            if notice.span is not None and (document or one):
                starts.setdefault(document, set()).add(notice.span.start)
        lines = {
            document: _lines(articles[max(document - 1, 0)].source.text, found) for document, found in starts.items()
        }
        return tuple(
            Told(
                notice=notice,
                line=lines[document].get(notice.span.start) if notice.span and document in lines else None,
                document=1 if one else document,
                formats=tuple(tellers),
            )
            for (document, notice), tellers in self.heard.items()
        )


def _lines(text: str, starts: Iterable[int]) -> dict[int, int]:
    """The lines of offsets into `text`, from 1, each counted on from the one before; none where no text is kept."""
    if not text:
        return {}
    lines: dict[int, int] = {}
    line, before = 1, 0
    for start in sorted(starts):
        line += text.count("\n", before, start)
        lines[start], before = line, start
    return lines
