"""The dateline: place, and often agency and day, at the head of a paragraph."""

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.dateline.eastern import eastern_head_of
from convert.reading.fields.dateline.evidence import is_believable, names_a_region
from convert.reading.fields.dateline.forms import Head, head_of
from convert.reading.fields.dates.written_dates import find_dates
from convert.reading.page import Chunk, Form, Page
from formats.tree import Date, Dateline

DAY_LENGTH = len("2019-03-12")


def find_dateline(chunk: Chunk, page: Page) -> Candidate | None:
    """The dateline that opens a chunk: "HAYWARD, Calif. (AP)", "Kiel (dpa/lno)", "東京"; None if there is none.

    The dash behind it is no part of it. A day without its year stays in the literal.
    """
    if chunk.form is not Form.PROSE:
        return None
    head = eastern_head_of(chunk.text, page.lexicon)
    if head is None:
        head = head_of(chunk.text, page.lexicon)
        if head is None or not is_believable(head, chunk, page):
            return None
        if names_a_region(head, page) and chunk.text.startswith(head.place):
            head = head._replace(place=chunk.text[: head.end], agency=None)
    return Candidate(chunk=chunk.index, start=0, end=head.end, value=_dateline(head, chunk, page))


def _dateline(head: Head, chunk: Chunk, page: Page) -> Dateline:
    return Dateline(
        literal=chunk.text[: head.end],
        place=head.place,
        agency=head.agency,
        date=_date(head, chunk, page),
        span=chunk.span_of(0, head.end),
    )


def _date(head: Head, chunk: Chunk, page: Page) -> Date | None:
    """The day, if the dateline says its year."""
    for found in find_dates(chunk.text[: head.end], page.lexicon):
        if len(found.value) >= DAY_LENGTH:
            literal = chunk.text[found.start : found.end]
            return Date(value=found.value, literal=literal, span=chunk.span_of(found.start, found.end))
    return None
