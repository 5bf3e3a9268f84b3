"""Files that hold several documents: exports that count them, digests that end each."""

import re
from collections.abc import Iterator

from convert.reading.lexicon import lexicon_for
from convert.reading.read import read
from convert.reading.source import decode
from formats.notice import Report, ignore
from formats.tree import Article

# 'Document 3 of 20', 'Dokument 3 von 20'; or '3 of 20 DOCUMENTS'
COUNTER = (
    r"^[ \t]*(?:{words}[ \t]+(?P<number>\d{{1,6}})[ \t]+\w{{1,4}}[ \t]+\d{{1,6}}"
    r"|(?P<first>\d{{1,6}})[ \t]+\w{{1,4}}[ \t]+\d{{1,6}}[ \t]+{words})[ \t]*$"
)
# 'End of Document'
END = r"^[ \t]*{words}[ \t]*$"


def read_all(
    data: bytes | str, *, encoding: str | None = None, language: str | None = None, report: Report = ignore
) -> Iterator[Article]:
    """The articles of a file that holds one document or several, in their order; spans count within each document.

    A file is divided where lines count its documents up to a total that they all name ("Document 3 of 20"), or where
    lines say that a document ends ("End of Document"). Takes and raises what `read` does.

    >>> import convert
    >>> export = "Document 1 of 2\\n\\nRain\\n\\nIt rained.\\n\\nDocument 2 of 2\\n\\nSun\\n\\nThe sun shone.\\n"
    >>> [article.front.title.text for article in convert.read_all(export)]
    ['Rain', 'Sun']
    """
    text = decode(data, encoding=encoding, report=report).text
    for start, end in documents(text):
        yield read(text[start:end], language=language, report=report)


def documents(text: str) -> list[tuple[int, int]]:
    """Where each document of `text` starts and ends, without the lines that part them; one at least."""
    parts = _parting_lines(text)
    if not parts:
        return [(0, len(text))]
    starts = [0, *(end for _, end in parts)]
    ends = [*(start for start, _ in parts), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()] or [
        (0, len(text))
    ]


def _parting_lines(text: str) -> list[tuple[int, int]]:
    lexicon = lexicon_for("und")
    counter = re.compile(COUNTER.format(words=lexicon.anywhere("document_words").pattern), re.IGNORECASE | re.MULTILINE)
    counters = list(counter.finditer(text))
    if [int(found["number"] or found["first"]) for found in counters] != list(range(1, len(counters) + 1)):
        counters = []
    ends = re.compile(END.format(words=lexicon.anywhere("document_ends").pattern), re.IGNORECASE | re.MULTILINE)
    return sorted(found.span() for found in (*counters, *ends.finditer(text)))
