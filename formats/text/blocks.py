"""Blocks as pieces of plain text, which blank lines part."""

from collections.abc import Iterable
from itertools import count
from types import NoneType
from typing import assert_never

from formats.columns import width_of
from formats.plain_words import PlainWords
from formats.text.tables import RULE, WIDEST, table_lines
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    Heading,
    List,
    ListItem,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Speech,
    Stanza,
    Table,
    Verse,
)

QUOTED = "> "
BULLET = "- "
BREAK = "* * *"
CODE = " " * 4


class Blocks:
    """Writes blocks in the words of `words`."""

    def __init__(self, words: PlainWords) -> None:
        self.words = words

    def pieces(self, run: Iterable[Block]) -> list[str]:
        """What blocks become; a piece may have several lines."""
        return [piece for block in run for piece in self._block(block) if piece]

    def led_by(self, mark: str, run: tuple[Block, ...]) -> list[str]:
        """Blocks with `mark` at the head of the first paragraph, or on a line of its own where none comes first."""
        if run and isinstance(run[0], Paragraph):
            return [f"{mark} {self.words.line(run[0].content)}", *self.pieces(run[1:])]
        return [mark, *self.pieces(run)]

    def _block(self, block: Block) -> list[str]:
        match block:
            case Paragraph(content=content):
                return [self.words.line(content)]
            case Section():
                return [self._heading(block.title), *self.pieces(block.blocks)]
            case BlockQuote():
                return _quoted([*self.pieces(block.blocks), *_attribution(block.attribution)])
            case PullQuote():
                return _quoted([self.words.line(block.content), *_attribution(block.attribution)])
            case List():
                return [self._list(block)]
            case Table():
                return [self.words.line(block.caption), self._table(block)]
            case Figure():
                return [self._figure(block)]
            case Verse(stanzas=stanzas):
                return [self._stanza(stanza) for stanza in stanzas]
            case Preformatted(text=text):
                return [_indented(text, CODE)]
            case Speech():
                return self.led_by(_speaker(block.speaker), block.blocks)
            case Aside():
                title = [self._heading(block.title)] if block.title else []
                return [*title, *self.pieces(block.blocks)]
            case Break(text=text):
                return [text or BREAK]
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> str:
        """A line with a rule below it, which tells it from a paragraph."""
        line = " ".join(self.words.line(heading.content).split())
        return f"{line}\n{RULE * min(width_of(line), WIDEST)}"

    def _list(self, block: List) -> str:
        """Items below each other; where one holds more than a line and lists, blank lines part all."""
        marks = (f"{number}. " for number in count(block.start)) if block.ordered else (BULLET for _ in count())
        tight = all(_is_tight(item) for item in block.items)
        items = (self._item(item, mark, tight) for item, mark in zip(block.items, marks, strict=False))
        return ("\n" if tight else "\n\n").join(items)

    def _item(self, item: ListItem, mark: str, tight: bool) -> str:
        whole = ("\n" if tight else "\n\n").join(self.pieces(item.blocks))
        return mark + _indented(whole, " " * len(mark)).removeprefix(" " * len(mark))

    def _table(self, table: Table) -> str:
        rows = [table.header, *table.rows] if table.header else table.rows
        cells = [[" ".join(self.words.line(cell.content).split()) for cell in row.cells] for row in rows]
        return "\n".join(table_lines(cells, headed=table.header is not None))

    def _figure(self, figure: Figure) -> str:
        credit = f"({figure.credit.text})" if figure.credit else ""
        return " ".join(filter(None, (self.words.line(figure.caption), credit)))

    def _stanza(self, stanza: Stanza) -> str:
        return "\n".join(" " * line.indent + self.words.line(line.content) for line in stanza.lines)


def _quoted(pieces: list[str]) -> list[str]:
    return ["\n".join(f"{QUOTED}{line}".rstrip() for line in "\n\n".join(pieces).split("\n"))]


def _attribution(attribution: Phrase | None) -> list[str]:
    return [f"— {attribution.text}"] if attribution else []


def _speaker(speaker: Phrase) -> str:
    """Who speaks; "Q." and "Lee:" want no colon."""
    return f"{speaker.text}:" if speaker.text[-1:].isalnum() else speaker.text


def _is_tight(item: ListItem) -> bool:
    first, *others = item.blocks or (None,)
    return isinstance(first, (Paragraph, NoneType)) and all(isinstance(other, List) for other in others)


def _indented(text: str, indent: str) -> str:
    return "\n".join(indent + line if line else line for line in text.split("\n"))
