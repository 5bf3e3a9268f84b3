"""Inlines to pandoc's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

import msgspec

from formats.notice import Notice, Report, ignore
from formats.pandoc.pieces import NO_ATTRIBUTES, Piece, Pieces, piece, words
from formats.tree import Code, Emphasis, Inline, LineBreak, Link, NoteRef, Strong, Text


class Context(msgspec.Struct, frozen=True):
    """What blocks and inlines know of where they stand."""

    notes: Mapping[str, Sequence[Piece]] = {}  # the label of a footnote -> its blocks
    level: int = 1  # of the next heading
    report: Report = ignore

    def deeper(self) -> "Context":
        """The context below a heading."""
        return msgspec.structs.replace(self, level=self.level + 1)


def inlines(content: Iterable[Inline], context: Context) -> Pieces:
    """The words of a paragraph, a heading, a cell ..."""
    found: Pieces = []
    for inline in content:
        if isinstance(inline, Text):
            found += words(inline.text)
        else:
            found.append(_marked(inline, context))
    return found


def _marked(inline: Emphasis | Strong | Code | Link | NoteRef | LineBreak, context: Context) -> Piece:
    match inline:
        case Emphasis(content=content):
            return piece("Emph", inlines(content, context))
        case Strong(content=content):
            return piece("Strong", inlines(content, context))
        case Code(text=text):
            return piece("Code", NO_ATTRIBUTES, text)
        case Link(content=content, target=target):
            return piece("Link", NO_ATTRIBUTES, inlines(content, context), (target, ""))
        case NoteRef():
            return _note(inline, context)
        case LineBreak():
            return piece("LineBreak")
        case _:
            assert_never(inline)


def _note(reference: NoteRef, context: Context) -> Piece:
    """The note itself, which stands where it is referred to; once more, where it is referred to once more."""
    noted = context.notes.get(reference.note)
    if noted is None:
        context.report(Notice("no-such-note", f"there is no footnote {reference.note!r} to refer to", reference.span))
        return piece("Superscript", words(reference.note))
    return piece("Note", noted)
