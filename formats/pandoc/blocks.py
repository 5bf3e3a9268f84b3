"""Blocks to pandoc's."""

from collections.abc import Iterable
from typing import assert_never

from formats.pandoc.inlines import Context, inlines
from formats.pandoc.pieces import NO_ATTRIBUTES, Piece, Pieces, classes, div, paragraph, piece, words
from formats.pandoc.tables import table
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    Inline,
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
    VerseLine,
)

HARD_BLANK = "\u00a0"  # what pandoc indents lines of verse with
COLON = piece("Str", ":")


def blocks(run: Iterable[Block], context: Context) -> Pieces:
    """Blocks in their order; a section is a heading with what stands below it."""
    found: Pieces = []
    for block in run:
        if isinstance(block, Section):
            found += [_heading(block.title.content, context), *blocks(block.blocks, context.deeper())]
        else:
            found.append(_block(block, context))
    return found


def led_by(mark: Pieces, run: tuple[Block, ...], context: Context) -> Pieces:
    """Blocks with `mark` at the head of the first paragraph, or in one of its own where none comes first."""
    if run and isinstance(run[0], Paragraph):
        first = [*mark, piece("Space"), *inlines(run[0].content, context)]
        return [paragraph(first), *blocks(run[1:], context)]
    return [paragraph(mark), *blocks(run, context)]


def _block(
    block: Paragraph | BlockQuote | PullQuote | List | Table | Figure | Verse | Preformatted | Speech | Aside | Break,
    context: Context,
) -> Piece:
    match block:
        case Paragraph(content=content):
            return paragraph(inlines(content, context))
        case BlockQuote():
            quoted = [*blocks(block.blocks, context), *_attribution(block.attribution)]
            return piece("BlockQuote", quoted)
        case PullQuote():
            quoted = [paragraph(inlines(block.content, context)), *_attribution(block.attribution)]
            return div("pullquote", [piece("BlockQuote", quoted)])
        case List():
            return _list(block, context)
        case Table():
            return table(block, context)
        case Figure():
            return _figure(block, context)
        case Verse(stanzas=stanzas):
            return div("verse", [_stanza(stanza, context) for stanza in stanzas])
        case Preformatted(text=text):
            return piece("CodeBlock", NO_ATTRIBUTES, text)
        case Speech():
            return div("speech", led_by([_speaker(block.speaker)], block.blocks, context))
        case Aside():
            return _aside(block, context)
        case Break():
            return piece("HorizontalRule")
        case _:
            assert_never(block)


def _heading(content: tuple[Inline, ...], context: Context, *kinds: str) -> Piece:
    return piece("Header", context.level, classes(*kinds), inlines(content, context))


def _attribution(attribution: Phrase | None) -> Pieces:
    return [div("attribution", [paragraph(words(f"— {attribution.text}"))])] if attribution else []


def _list(block: List, context: Context) -> Piece:
    items = [_item(item, context) for item in block.items]
    if not block.ordered:
        return piece("BulletList", items)
    return piece("OrderedList", (block.start, piece("Decimal"), piece("Period")), items)


def _item(item: ListItem, context: Context) -> Pieces:
    """An item; one of a paragraph alone, or with lists below it, is set tight."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if first and isinstance(first[0], Paragraph) and all(isinstance(one, List) for one in rest):
        return [piece("Plain", inlines(first[0].content, context)), *blocks(rest, context)]
    return blocks(item.blocks, context)


def _figure(figure: Figure, context: Context) -> Piece:
    """The words that went with a picture; pandoc's own figures hold the picture, which is not in a text."""
    caption = inlines(figure.caption, context)
    credit = [piece("Span", classes("credit"), words(figure.credit.text))] if figure.credit else []
    between = [piece("Space")] if caption and credit else []
    return div("figure", [paragraph([*caption, *between, *credit])])


def _stanza(stanza: Stanza, context: Context) -> Piece:
    return piece("LineBlock", [_verse_line(line, context) for line in stanza.lines])


def _verse_line(line: VerseLine, context: Context) -> Pieces:
    indent = words(HARD_BLANK * line.indent)
    return [*indent, *inlines(line.content, context)]


def _speaker(speaker: Phrase) -> Piece:
    """Who speaks; "Q." and "Lee:" want no colon."""
    name = piece("Span", classes("speaker"), words(speaker.text))
    return piece("Strong", [name, COLON] if speaker.text[-1:].isalnum() else [name])


def _aside(aside: Aside, context: Context) -> Piece:
    """A box; its title is no part of the table of contents."""
    if aside.title is None:
        return div("sidebar", blocks(aside.blocks, context))
    title = _heading(aside.title.content, context, "unnumbered", "unlisted")
    return div("sidebar", [title, *blocks(aside.blocks, context.deeper())])
