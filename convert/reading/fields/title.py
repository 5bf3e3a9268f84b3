"""Candidates for the title: lines that could stand over the story."""

import re
from collections.abc import Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.page import Chunk, Form, Page
from formats.tree import Phrase

LONGEST = 45  # words; the longest headlines of real papers have some 35
FARTHEST = 400  # chunks from the top: page dumps have up to 200 menu lines before the title
FORMS = {Form.PROSE, Form.HEADING, Form.QUOTED, Form.LIST_ITEM}
# 'A title | The Daily Example', 'A title - Example News', 'A title :: Example'
SITE_SUFFIX = re.compile(r"\s(?:[|•·]|[-–—]|::)\s(?=[^|]{2,40}$)")
# 'PARIS (AP) A fire broke out. More followed' -> 'PARIS (AP) A fire broke out.'
FIRST_SENTENCE = re.compile(r".{20,160}?[.!?。！？](?=\s|$)|.{1,120}(?=\s|$)", re.DOTALL)


def candidates(page: Page) -> tuple[Candidate, ...]:
    """Every line that could be the title, whole and without the name of a site behind it.

    Where no line could, the opening words of the first chunk; nothing for a text without letters.
    """
    found = tuple(candidate for chunk in page.chunks[:FARTHEST] for candidate in _of_chunk(chunk))
    return found or _opening_words(page)


def _of_chunk(chunk: Chunk) -> Iterator[Candidate]:
    if chunk.form not in FORMS or chunk.words > LONGEST or not any(map(str.isalpha, chunk.text)):
        return
    yield _candidate(chunk, 0, len(chunk.text))
    cuts = list(SITE_SUFFIX.finditer(chunk.text))
    if cuts and cuts[-1].start() > 0:
        yield _candidate(chunk, 0, cuts[-1].start())


def _opening_words(page: Page) -> tuple[Candidate, ...]:
    for chunk in page.chunks:
        found = FIRST_SENTENCE.match(chunk.text)
        if found is not None and any(map(str.isalnum, found[0])):
            return (_candidate(chunk, 0, found.end()),)
    return ()


def _candidate(chunk: Chunk, start: int, end: int) -> Candidate:
    text = " ".join(chunk.text[start:end].split())
    return Candidate(chunk=chunk.index, start=start, end=end, value=Phrase(text=text, span=chunk.span_of(start, end)))
