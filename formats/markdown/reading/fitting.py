"""Blocks where the content model has no room for them, as others that it has."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from formats.check.content import ALLOWED
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    Inline,
    List,
    Node,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Speech,
    Strong,
    Table,
    Text,
    Verse,
)


def fitted(blocks: Iterable[Block], holder: type[Node]) -> tuple[Block, ...]:
    """`blocks` as a node of the type `holder` can hold them; all words stay."""
    allowed = ALLOWED[holder]
    return tuple(fit for block in blocks for fit in ((block,) if isinstance(block, allowed) else _plain(block, holder)))


def _plain(block: Block, holder: type[Node]) -> Iterator[Block]:
    """The paragraphs and what else there is in a block for which there is no room."""
    match block:
        case Figure(caption=caption, credit=credit):
            yield from _paragraphs(caption, _phrase(credit))
        case PullQuote(content=content, attribution=attribution):
            yield from _paragraphs(content, _phrase(attribution))
        case Table(caption=caption, header=header, rows=rows):
            yield from _paragraphs(caption)
            for row in (*((header,) if header else ()), *rows):
                yield from _paragraphs(*(cell.content for cell in row.cells))
        case Speech(speaker=speaker, blocks=blocks):
            yield Paragraph(content=(Strong(content=(Text(text=f"{speaker.text}:"),)),))
            yield from fitted(blocks, holder)
        case Aside(title=title, blocks=blocks):
            yield from _paragraphs(title.content if title else ())
            yield from fitted(blocks, holder)
        case Section(title=title, blocks=blocks):
            yield from _paragraphs(title.content)
            yield from fitted(blocks, holder)
        case Break():
            return
        case Paragraph() | BlockQuote() | List() | Verse() | Preformatted():  # there is room for these everywhere
            yield block
        case _:
            assert_never(block)


def _phrase(phrase: Phrase | None) -> tuple[Inline, ...]:
    return (Text(text=phrase.text),) if phrase else ()


def _paragraphs(*runs: tuple[Inline, ...]) -> Iterator[Paragraph]:
    yield from (Paragraph(content=content) for content in runs if content)
