"""Tells of a text that is no plain text: the source of a page or of a document, whose marks are read as words."""

import re

from formats.notice import Notice, Report
from formats.tree import Span

HEAD = 4000  # characters that are looked at
MANY = 10  # tags there that no article on writing pages has at its top
KINDS = {
    "HTML": re.compile(r"\s*+(?:<!doctype html|<html)\b", re.IGNORECASE),
    "XML": re.compile(r"\s*+<\?xml\b"),
    "RTF": re.compile(r"\s*+\{\\rtf\d"),
}
TAG = re.compile(
    r"</?(?:p|div|span|a|br|h[1-6]|li|ul|ol|table|t[dr]|body|head|meta|script|section|article)\b[^<>]*>", re.I
)


def tell_of_markup(text: str, report: Report) -> None:
    """Report what `text` is written in, if it opens like a page's source or like a document of a word processor."""
    kind = next((name for name, opening in KINDS.items() if opening.match(text)), None)
    if kind is None and text.lstrip()[:1] == "<" and len(TAG.findall(text[:HEAD])) >= MANY:
        kind = "HTML"
    if kind is not None:
        told = f"this looks like {kind}, whose marks are read as words; take its text first, as with pandoc -t plain"
        report(Notice("markup", told, Span(0, min(len(text), 1))))
