"""What the desk says of an article: notes, corrections and credits, on lines of their own or behind a paragraph."""

from collections.abc import Iterable, Iterator

import msgspec

from convert.reading.assembly.inline import inlines, marked
from convert.reading.fields.notes import desk_words, notes
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page
from formats.tree import Credit, Note

# The lines that may end with a note or a credit in brackets.
STORY = frozenset({Label.PARAGRAPH, Label.SPEECH, Label.QUOTE})
NO_NOTES: frozenset[str] = frozenset()


def desk_notes(lines: Iterable[LabelledChunk], page: Page) -> Iterator[Note]:
    """The editor's notes and corrections in `lines`, in their order."""
    for line in lines:
        if line.label is Label.EDITORS_NOTE:
            yield _note(line, page)
        elif line.label in STORY:
            for found in desk_words(line.chunk, page):
                if isinstance(found.value, Note) and found.start:
                    yield found.value


def credit_lines(lines: Iterable[LabelledChunk], page: Page) -> Iterator[Credit]:
    """The credits in `lines`, in their order."""
    for line in lines:
        if line.label is Label.CREDIT_LINE:
            yield whole_credit(line)
        elif line.label in STORY:
            for found in desk_words(line.chunk, page):
                if isinstance(found.value, Credit) and found.start:
                    yield found.value


def whole_credit(line: LabelledChunk) -> Credit:
    """A line as a credit, word for word."""
    content = marked(line.chunk, inlines(line.chunk, 0, len(line.chunk.text), NO_NOTES))
    return Credit(content=content, span=line.chunk.span, confidence=line.confidence, why=line.why)


def _note(line: LabelledChunk, page: Page) -> Note:
    whole = next((found.value for found in notes(line.chunk, page) if found.start == 0), None)
    content = marked(line.chunk, inlines(line.chunk, 0, len(line.chunk.text), NO_NOTES))
    note = whole if isinstance(whole, Note) else Note(content=content)
    return msgspec.structs.replace(note, span=line.chunk.span, confidence=line.confidence, why=line.why)
