"""Pages made by hand for tests of what reads them: a chunk for each line that is not blank."""

import re

from convert.reading.lexicon import lexicon_for
from convert.reading.page import Chunk, Form, Layout, Page, Piece
from formats.tree import Language, Source, Span

# '  • Rain', '- Rain', '3. Rain'
LIST_ITEM = re.compile(r"(?P<marker>[•*–-]|\d{1,2}[.)])\s+(?=\S)")


def page_of(text: str, language: str = "en") -> Page:
    """The page of `text`, every line of which is a paragraph or a list item."""
    chunks: list[Chunk] = []
    start, blanks = 0, 0
    for line in text.split("\n"):
        if line.strip():
            chunks.append(_chunk(len(chunks), line, start, blanks))
        blanks = 0 if line.strip() else blanks + 1
        start += len(line) + 1
    return Page(
        source=Source(text=text),
        chunks=tuple(chunks),
        layout=Layout.BLANK_LINES,
        language=Language(tag=language),
        lexicon=lexicon_for(language),
    )


def _chunk(index: int, line: str, start: int, blanks: int) -> Chunk:
    indent = len(line) - len(line.lstrip())
    item = LIST_ITEM.match(line, indent)
    opens = item.end() if item else indent
    words = line[opens:].rstrip()
    return Chunk(
        index=index,
        text=words,
        span=Span(start + indent, start + opens + len(words)),
        pieces=(Piece(0, start + opens),),
        form=Form.LIST_ITEM if item else Form.PROSE,
        marker=item["marker"] if item else "",
        blanks_before=blanks if index else 0,
    )
