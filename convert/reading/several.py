"""Files that hold several documents: exports that count them, digests that end each."""

import re
from collections.abc import Iterator

import msgspec

from convert.reading.fields.language import identify, known_language
from convert.reading.lexicon import Lexicon, lexicon_for
from convert.reading.model import Model
from convert.reading.read import read
from convert.reading.source import decode
from formats.notice import Report, ignore
from formats.tree import Article

# '3 of 20', '3 von 20', '3/20'
COUNT = r"\d{1,6}[ \t]*+(?:[^\W\d_]{1,4}|/)[ \t]*+\d{1,6}"
NUMBER = re.compile(r"\d+")


def read_all(  # noqa: PLR0913 - as for `read`
    data: bytes | str,
    *,
    encoding: str | None = None,
    language: str | None = None,
    model: Model | None = None,
    replace: bool = False,
    report: Report = ignore,
) -> Iterator[Article]:
    """The articles of a file that holds one document or several, in their order; spans count within each document.

    A file is divided where two lines or more count its documents, in order and with the same total ("Document 3 of
    20"), or say that a document ends ("End of Document"). Takes and raises what `read` does.

    >>> import convert
    >>> export = "Document 1 of 2\\n\\nRain\\n\\nIt rained.\\n\\nDocument 2 of 2\\n\\nSun\\n\\nThe sun shone.\\n"
    >>> [article.front.title.text for article in convert.read_all(export)]
    ['Rain', 'Sun']
    """
    source = decode(data, encoding=encoding, replace=replace, report=report)
    for start, end in documents(source.text, language=language):
        article = read(source.text[start:end], language=language, model=model, report=report)
        decoded = msgspec.structs.replace(article.source, encoding=source.encoding)
        yield msgspec.structs.replace(article, source=decoded)


def documents(text: str, *, language: str | None = None) -> list[tuple[int, int]]:
    """Where each document of `text` starts and ends, without the lines that part them; one at least.

    `language` as for `read`: the lines that part documents are understood in it, and in English.
    """
    spoken = known_language(language) if language is not None else identify(text)
    parts = _parting_lines(text, lexicon_for(spoken.tag))
    starts = [0, *(end for _, end in parts)]
    ends = [*(start for start, _ in parts), len(text)]
    found = [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return found or [(0, len(text))]


def _parting_lines(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    word, end = (lexicon.anywhere(name).pattern for name in ("document_words", "document_ends"))
    counters = _counters(_lines(rf"{word}[ \t]*+{COUNT}|{COUNT}[ \t]*+{word}", text))
    ends = _lines(end, text)
    if len(ends) == 1 and not counters:  # what follows it is the foot of the page of the one document
        return []
    return sorted(line.span() for line in (*counters, *ends))


def _lines(pattern: str, text: str) -> list[re.Match[str]]:
    """The lines of `text` that hold nothing else."""
    return list(re.finditer(rf"^[ \t]*+(?:{pattern})[ \t]*+$", text, re.IGNORECASE | re.MULTILINE))


def _counters(lines: list[re.Match[str]]) -> list[re.Match[str]]:
    """`lines` such as "Document 3 of 20", if it is documents that they count; an export may be one of several files."""
    counts = [tuple(map(int, NUMBER.findall(line.group()))) for line in lines]
    if len(counts) < 2:  # noqa: PLR2004 - one document
        return []
    first, total = counts[0]
    in_order = counts == [(number, total) for number in range(first, first + len(counts))]
    return lines if in_order and counts[-1][0] <= total else []
