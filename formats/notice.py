"""What a phase or a writer has to tell: a code, a text, a span."""

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from formats.tree import Article, Span


class Notice(msgspec.Struct, frozen=True):
    """Something a person may want to know, and never an error.

    `code` is a stable kebab-case name ("control-character", "set-aside"), `text` a sentence for people, `span`
    the characters of the source that it is about, where there are any.
    """

    code: str
    text: str
    span: Span | None = None


Report: TypeAlias = Callable[[Notice], None]


def ignore(notice: Notice) -> None:
    """Take a notice and keep quiet: the default `report` of readers and writers."""


def tell_set_aside(article: Article, report: Report) -> None:
    """Report what is no part of the story, for a writer whose format has no place for it."""
    for piece in article.set_aside:
        report(Notice("set-aside", f"{piece.reason}: {piece.text}", piece.span))
