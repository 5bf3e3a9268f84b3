"""Blocks as paragraphs of plain text."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from formats.plain_words import PlainWords
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    List,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Speech,
    Stanza,
    Table,
    Text,
    Verse,
)


class Part(msgspec.Struct, frozen=True):
    """A section: its heading, the text below it but not below a further heading, and the sections within it."""

    title: str
    paragraphs: tuple[str, ...]
    parts: tuple["Part", ...]

    @property
    def text(self) -> str:
        """Its paragraphs in one, which is joined when it is asked for: of a book it takes more room than the book."""
        return "\n\n".join(self.paragraphs)


def plain_paragraphs(blocks: Iterable[Block]) -> str:
    """The words of blocks, with a blank line between any two paragraphs."""
    text = PlainText()
    text.add(blocks)
    return str(text)


class PlainText(PlainWords):
    """Takes blocks in their order and keeps their words as paragraphs, with what plain text does not show of them."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []

    def __str__(self) -> str:
        return "\n\n".join(self.paragraphs)

    def add(self, blocks: Iterable[Block]) -> tuple[Part, ...]:
        """Take `blocks`, and say which sections there are among them."""
        parts: list[Part] = []
        put, line = self.paragraphs.append, self.line
        for block in blocks:
            if isinstance(block, Paragraph):  # as most are
                content = block.content
                put(content[0].text if len(content) == 1 and isinstance(content[0], Text) else line(content))
            elif isinstance(block, Section):
                parts.append(self._section(block))
            else:
                self._add_marked(block)
        return tuple(parts)

    def _put(self, *texts: str) -> None:
        self.paragraphs += filter(None, texts)

    def _section(self, section: Section) -> Part:
        title = " ".join(self.line(section.title.content).split())
        self._put(title)
        start = len(self.paragraphs)
        nested = [block for block in section.blocks if isinstance(block, Section)]
        self.add([block for block in section.blocks if not isinstance(block, Section)] if nested else section.blocks)
        paragraphs = tuple(self.paragraphs[start:])
        return Part(title, paragraphs, self.add(nested) if nested else ())

    def _add_marked(
        self,
        block: BlockQuote | PullQuote | List | Table | Figure | Verse | Preformatted | Speech | Aside | Break,
    ) -> None:
        self.leave_unmarked(block)
        match block:
            case BlockQuote(blocks=blocks, attribution=attribution):
                self.add(blocks)
                self._put(_attribution(attribution))
            case PullQuote(content=content, attribution=attribution):
                self._put(self.line(content), _attribution(attribution))
            case List(items=items):
                for item in items:
                    self.add(item.blocks)
            case Table():
                self._put(self.line(block.caption), self._rows(block))
            case Figure():
                self._put(self._figure(block))
            case Verse(stanzas=stanzas):
                self._put(*map(self._stanza, stanzas))
            case Preformatted(text=text):
                self._put(text)
            case Speech():
                self._speech(block)
            case Aside():
                self._put(self.line(block.title.content) if block.title else "")
                self.add(block.blocks)
            case Break():
                pass
            case _:
                assert_never(block)

    def _rows(self, table: Table) -> str:
        """A line for each row, with tabs between the cells."""
        rows = [table.header, *table.rows] if table.header else table.rows
        return "\n".join("\t".join(self.line(cell.content) for cell in row.cells) for row in rows)

    def _figure(self, figure: Figure) -> str:
        credit = f"({figure.credit.text})" if figure.credit else ""
        return " ".join(filter(None, (self.line(figure.caption), credit)))

    def _stanza(self, stanza: Stanza) -> str:
        return "\n".join(" " * line.indent + self.line(line.content) for line in stanza.lines)

    def _speech(self, speech: Speech) -> None:
        """The speaker stands in front of the first words, as in a script."""
        start = len(self.paragraphs)
        self.add(speech.blocks)
        first = self.paragraphs[start : start + 1]
        self.paragraphs[start : start + 1] = [" ".join((f"{speech.speaker.text}:", *first))]


def _attribution(attribution: Phrase | None) -> str:
    return f"— {attribution.text}" if attribution else ""
