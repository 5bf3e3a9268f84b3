"""Bytes to a source: decoded, with one kind of newline, and without characters that no output could hold."""

from convert.reading.source.charset import characters
from convert.reading.source.cleaning import clean
from convert.reading.source.markup import tell_of_markup
from formats.notice import Notice, Report, ignore
from formats.tree import Source


def decode(data: bytes | str, *, encoding: str | None = None, replace: bool = False, report: Report = ignore) -> Source:
    """`data` as a `Source`; a string is only cleaned.

    `encoding` forces one, with `replace` unreadable bytes become U+FFFD, which `report` is told. Raises
    `UnknownEncoding` and `UndecodableText`.

    >>> decode(b"It\\x92s done.\\r\\n").text
    'It’s done.\\n'
    """
    if isinstance(data, str):
        return Source(text=_plain(data, report))
    found = characters(data, encoding=encoding, replace=replace)
    if found.is_guess:
        report(Notice("encoding-guessed", f"the text is not UTF-8; it was read as {found.encoding}"))
    return Source(text=_plain(found.text, report), encoding=found.encoding)


def _plain(text: str, report: Report) -> str:
    cleaned = clean(text, report)
    tell_of_markup(cleaned, report)
    return cleaned
