"""Lists, tables, verse, lines that are kept to the blank, and what stands below a quotation."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markdown_it.tree import SyntaxTreeNode

from formats.markdown.blocks import BY
from formats.markdown.reading.inlines import Inlines
from formats.markdown.reading.tidying import Content, legal, split_at_breaks, tidied, without_breaks
from formats.notice import Notice, Report
from formats.tree import (
    Cell,
    List,
    ListItem,
    Paragraph,
    Phrase,
    Preformatted,
    Row,
    Stanza,
    Table,
    Text,
    VerseLine,
)
from formats.values import FORBIDDEN, VISIBLE, is_phrase

if TYPE_CHECKING:
    from formats.markdown.reading.blocks import Reader

EM_SPACE, NO_BREAK_SPACE = "\u2003", "\u00a0"
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def attributed(nodes: Sequence[SyntaxTreeNode], inlines: Inlines) -> tuple[Sequence[SyntaxTreeNode], Phrase | None]:
    """What a quotation holds, and who said it, if that stands below."""
    match nodes:
        case [_, *_, last] if last.type == "paragraph":
            match inlines.run(last):
                case (Text(text=text),) if text.startswith(BY) and is_phrase(text[len(BY) :].strip()):
                    return nodes[:-1], Phrase(text=text[len(BY) :].strip())
    return nodes, None


def read_list(node: SyntaxTreeNode, reader: "Reader") -> List | None:
    """A list; an item without words is left out."""
    items = [reader.blocks(item.children, ListItem) for item in node.children]
    filled = tuple(ListItem(blocks=blocks) for blocks in items if blocks)
    if not filled:
        return None
    is_ordered = node.type == "ordered_list"
    return List(items=filled, ordered=is_ordered, start=int(node.attrs.get("start", 1)) if is_ordered else 1)


def read_table(node: SyntaxTreeNode, inlines: Inlines, *, caption: Content, keeps_header: bool) -> Table | None:
    """A table; an empty header is none, unless it is to be kept. A header with nothing below it is a row."""
    rows = [_row(row, inlines) for part in node.children for row in part.children]
    header, below = rows[0], tuple(rows[1:])
    if not below:
        return Table(rows=(header,), caption=caption) if any(cell.content for cell in header.cells) else None
    is_there = keeps_header or any(cell.content for cell in header.cells)
    return Table(rows=below, header=header if is_there else None, caption=caption)


def stanza(node: SyntaxTreeNode, inlines: Inlines) -> list[Stanza]:
    """A paragraph as lines of verse; what they are set in by stands in front of them as wide blanks."""
    lines = [_verse_line(line) for line in split_at_breaks(inlines.untrimmed(node))]
    filled = tuple(line for line in lines if line is not None)
    return [Stanza(lines=filled)] if filled else []


def preformatted(node: SyntaxTreeNode) -> Preformatted | None:
    """Code, from the first line with something in it to the last."""
    lines = [FORBIDDEN.sub(" ", line) for line in node.content.split("\n")]
    seen = [at for at, line in enumerate(lines) if VISIBLE.search(line)]
    return Preformatted(text="\n".join(lines[seen[0] : seen[-1] + 1])) if seen else None


def words_of_html(node: SyntaxTreeNode, report: Report) -> Paragraph | None:
    """The words between tags, which are left out."""
    report(Notice("html", f"tags are left out: {' '.join(legal(node.content).split())}"))
    content = tidied([Text(text=legal(TAG.sub(" ", node.content)))])
    return Paragraph(content=content) if content else None


def _row(node: SyntaxTreeNode, inlines: Inlines) -> Row:
    return Row(cells=tuple(Cell(content=without_breaks(inlines.run(cell))) for cell in node.children))


def _verse_line(content: Content) -> VerseLine | None:
    indent = 0
    match content:
        case (Text(text=text), *_):
            blanks = text[: len(text) - len(text.lstrip(EM_SPACE + NO_BREAK_SPACE))]
            indent = 2 * blanks.count(EM_SPACE) + blanks.count(NO_BREAK_SPACE)
    words = tidied(content)
    return VerseLine(content=words, indent=indent) if words else None
