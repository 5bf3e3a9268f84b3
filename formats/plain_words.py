"""Inlines as plain text, with a memory of what plain text does not show of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import assert_never

import msgspec

from formats.notice import Notice
from formats.tree import Code, Emphasis, Inline, LineBreak, Link, Node, NoteRef, Strong, Text


class Reference(msgspec.Struct, frozen=True):
    """A link that was met: its words, and where they lead."""

    words: str
    target: str


class PlainWords:
    """Takes runs of inlines for their words, and keeps what is lost of them.

    `mark` says what stands in the text for a reference to a note, by the note's label; without it nothing does.
    """

    def __init__(self, mark: Callable[[str], str] | None = None) -> None:
        self.mark = mark
        self.references: list[Reference] = []
        self.unmarked: list[str] = []  # the types of nodes that cannot be told any more from their words

    def line(self, content: Sequence[Inline]) -> str:
        """The words of a run."""
        if len(content) == 1 and isinstance(content[0], Text):  # as in most paragraphs
            return content[0].text
        return "".join(map(self._inline, content))

    def leave_unmarked(self, node: Node) -> None:
        """Count a node of which only the words are left."""
        self.unmarked.append(type(node).__name__)

    def loss(self, format_name: str) -> Notice | None:
        """What has to be told of the nodes that were left unmarked, if there are any."""
        if not self.unmarked:
            return None
        counts = ", ".join(f"{count} {name}" for name, count in Counter(self.unmarked).items())
        text = f"{format_name} holds the words of these as plain text, without their marks: {counts}"
        return Notice("plain-text", text)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text=text):
                return text
            case Emphasis(content=content) | Strong(content=content):
                self.leave_unmarked(inline)
                return self.line(content)
            case Code(text=text):
                self.leave_unmarked(inline)
                return text
            case Link(target=target, content=content):
                words = self.line(content)
                self.references.append(Reference(words, target))
                return words
            case NoteRef(note=label):
                return self._note(inline, label)
            case LineBreak():
                return "\n"
            case _:
                assert_never(inline)

    def _note(self, reference: NoteRef, label: str) -> str:
        if self.mark:
            return self.mark(label)
        self.leave_unmarked(reference)
        return ""
