"""What the reader made of every line, how sure it was, and why."""

from collections.abc import Iterable, Iterator
from operator import itemgetter

import msgspec

from convert.reading.assembly.settle import settle
from convert.reading.choose import choose
from convert.reading.label import label
from convert.reading.labels import LabelledChunk
from convert.reading.layout import split
from convert.reading.model import Model
from convert.reading.page import Chunk, Form
from convert.reading.source import decode
from formats.values import VISIBLE


class ExplainedLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the source that is not blank, with what became of the chunk that it is part of."""

    line: int  # from 1
    text: str
    label: str
    confidence: float
    why: tuple[str, ...]
    continued: bool = False  # it is not the first line of its chunk


def explain(
    data: bytes | str,
    *,
    encoding: str | None = None,
    language: str | None = None,
    model: Model | None = None,
    replace: bool = False,
) -> Iterator[ExplainedLine]:
    """Every line of the text of one document that is not blank, in order. Takes and raises what `read` does.

    >>> import convert
    >>> lines = convert.explain("Bridge opens\\n\\nBy Ann Lee\\n\\nThe bridge over the river was opened on Monday.")
    >>> [line.label for line in lines]
    ['headline', 'byline', 'paragraph']
    """
    source = decode(data, encoding=encoding, replace=replace)
    page = split(source, language=language)
    lines = label(page, model)
    number, at = 1, 0
    for together in _with_page_turns(settle(lines, choose(page, lines, model))):
        rows = {
            start: (text, settled, place > 0)
            for settled in together
            for place, (start, text) in enumerate(_lines_of(settled.chunk, source.text))
        }
        for start, (text, settled, continued) in sorted(rows.items(), key=itemgetter(0)):
            number += source.text.count("\n", at, start)
            at = start
            yield _explained(number, text, settled, continued=continued)


def _with_page_turns(lines: Iterable[LabelledChunk]) -> Iterator[list[LabelledChunk]]:
    """Each chunk, with the page turns right behind it, which stand amid its lines."""
    together: list[LabelledChunk] = []
    for line in lines:
        if together and line.chunk.form is not Form.TURN:
            yield together
            together = []
        together.append(line)
    if together:
        yield together


def _lines_of(chunk: Chunk, text: str) -> Iterator[tuple[int, str]]:
    """The lines of a chunk that have something to see, each with its offset into the `text` of the source."""
    start = text.rfind("\n", 0, chunk.span.start) + 1
    stop = text.find("\n", chunk.span.end)
    for line in text[start : stop if stop >= 0 else None].split("\n"):
        if VISIBLE.search(line):
            yield start, line
        start += len(line) + 1


def _explained(number: int, text: str, settled: LabelledChunk, *, continued: bool) -> ExplainedLine:
    return ExplainedLine(
        line=number,
        text=text,
        label=settled.label.value,
        confidence=settled.confidence,
        why=settled.why,
        continued=continued,
    )
