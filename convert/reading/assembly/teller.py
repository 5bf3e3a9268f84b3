"""What building blocks needs besides the lines, and the paragraph, which all of them are built of."""

from collections.abc import Sequence

import msgspec

from convert.reading.assembly.inline import inlines, marked
from convert.reading.fields.notes import desk_words
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page
from formats.tree import Inline, Paragraph, Span

Run = Sequence[LabelledChunk]


class Teller(msgspec.Struct, frozen=True):
    """What building blocks needs besides the lines: the page, and the labels of its footnotes."""

    page: Page
    notes: frozenset[str]

    def inlines(self, line: LabelledChunk, start: int = 0, end: int | None = None) -> tuple[Inline, ...]:
        """The inlines of a line, or of a part of it; a note or a credit at its end is left out."""
        content = inlines(line.chunk, start, self.end(line) if end is None else end, self.notes)
        return content if start or line.label is Label.FOOTNOTE else marked(line.chunk, content)

    def end(self, line: LabelledChunk) -> int:
        """Where the words of the story end in a line: before "(Slightly abridged)" or "(Reporting by ...)"."""
        starts = [found.start for found in desk_words(line.chunk, self.page) if found.start > 0]
        return min(starts, default=len(line.chunk.text))


def paragraph(line: LabelledChunk, teller: Teller, start: int = 0) -> Paragraph:
    """The paragraph that a line is, from `start` on."""
    end = teller.end(line)
    text = line.chunk.text[start:end]
    first = line.chunk.span.start if start == 0 else line.chunk.offset(start)
    return Paragraph(
        content=teller.inlines(line, start, end),
        span=Span(first, line.chunk.offset(start + len(text.rstrip()) - 1) + 1),
        confidence=line.confidence,
        why=line.why,
    )


def span_of(run: Run) -> Span:
    """From the first character of a run of lines to its last."""
    return Span(run[0].chunk.span.start, run[-1].chunk.span.end)
