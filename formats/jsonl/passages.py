"""Blocks as passages of plain text, each with what it is and what it stands in."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from formats.plain_words import PlainWords
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    Heading,
    List,
    Node,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Span,
    Speech,
    Table,
    Verse,
)


class Passage(NamedTuple):
    """A piece of the text that is one thing."""

    type: str
    text: str
    within: tuple[str, ...]
    source: Span | None


def passages(blocks: Iterable[Block], words: PlainWords) -> list[Passage]:
    """All passages with something in them, in the order of reading."""
    return [passage for block in blocks for passage in _block(block, (), words) if passage.text]


def _block(block: Block, within: tuple[str, ...], words: PlainWords) -> Iterator[Passage]:
    match block:
        case Paragraph():
            yield Passage("Paragraph", words.line(block.content), within, block.span)
        case Section():
            yield _heading(block.title, within, words)
            yield from _below(block, block.blocks, within, words)
        case BlockQuote():
            yield from _below(block, block.blocks, within, words)
            yield from _phrase("Attribution", block.attribution, block, within)
        case PullQuote():
            yield Passage("PullQuote", words.line(block.content), within, block.span)
            yield from _phrase("Attribution", block.attribution, block, within)
        case List(items=items):
            for item in items:
                yield from _below(item, item.blocks, within, words)
        case Table():
            yield Passage("Caption", words.line(block.caption), (*within, "Table"), None)
            yield Passage("Table", _rows(block, words), within, block.span)
        case Figure():
            yield Passage("Caption", words.line(block.caption), (*within, "Figure"), block.span)
            yield from _phrase("Credit", block.credit, block, within)
        case Verse():
            yield Passage("Verse", _verse(block, words), within, block.span)
        case Preformatted():
            yield Passage("Preformatted", block.text, within, block.span)
        case Speech():
            yield from _phrase("Speaker", block.speaker, block, within)
            yield from _below(block, block.blocks, within, words)
        case Aside():
            if block.title:
                yield _heading(block.title, (*within, "Aside"), words)
            yield from _below(block, block.blocks, within, words)
        case Break():
            yield Passage("Break", block.text, within, block.span)
        case _:
            assert_never(block)


def _below(node: Node, blocks: Iterable[Block], within: tuple[str, ...], words: PlainWords) -> Iterator[Passage]:
    deeper = (*within, type(node).__name__)
    for block in blocks:
        yield from _block(block, deeper, words)


def _heading(title: Heading, within: tuple[str, ...], words: PlainWords) -> Passage:
    return Passage("Heading", words.line(title.content), within, title.span)


def _phrase(kind: str, phrase: Phrase | None, node: Node, within: tuple[str, ...]) -> Iterator[Passage]:
    """A phrase that belongs to `node`, if there is one."""
    if phrase:
        yield Passage(kind, phrase.text, (*within, type(node).__name__), phrase.span)


def _rows(table: Table, words: PlainWords) -> str:
    """A line for each row, with tabs between the cells."""
    rows = [table.header, *table.rows] if table.header else table.rows
    return "\n".join("\t".join(words.line(cell.content) for cell in row.cells) for row in rows)


def _verse(verse: Verse, words: PlainWords) -> str:
    """A line for each line, with an empty one between stanzas."""
    stanzas = (
        "\n".join(" " * line.indent + words.line(line.content) for line in stanza.lines) for stanza in verse.stanzas
    )
    return "\n\n".join(stanzas)
