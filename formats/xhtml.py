"""Blocks and inlines to XHTML."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, assert_never

import msgspec

from formats.addresses import web_address
from formats.markup import NOTHING, Attributes, Markup, container, element, escape, join, lines, void
from formats.notice import Notice, Report, ignore
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    NoteRef,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Row,
    Section,
    Speech,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)
from formats.walk import inline_text

DEEPEST = 6  # HTML has h1 to h6; below that aria-level says how deep a heading is
WIDEST = 10  # classes indent-1 to indent-10
COLUMNS = 2  # of a text set in one width make about the em that an indent class stands for


class Entry(NamedTuple):
    """A heading on its way into a table of contents."""

    depth: int
    text: str
    href: str
    language: str | None = None  # where it is another than that of the whole


class Trail:
    """What was met while blocks were written: headings, and where each note was referred to.

    `page` is put before the fragment of every address; `raised` says how many levels the headings of the page
    stand above their depth in the whole.
    """

    def __init__(self) -> None:
        self.page = ""
        self.raised = 0
        self.headings: list[Entry] = []
        self.references: dict[str, list[str]] = {}
        self._counts: Counter[str] = Counter()

    def mark(self, kind: str) -> str:
        """A new id: "section-1", "section-2" ..."""
        self._counts[kind] += 1
        return f"{kind}-{self._counts[kind]}"

    def address(self, mark: str) -> str:
        """How other pages call the place with this id."""
        return f"{self.page}#{mark}"


class Context(msgspec.Struct, frozen=True):
    """What blocks must know of the page that they stand on."""

    trail: Trail
    notes: Mapping[str, str]  # the label of a footnote -> the address of its words
    level: int = 2  # of the next heading
    epub_types: bool = True  # say epub:type besides role
    report: Report = ignore

    def deeper(self) -> "Context":
        """The context below a heading."""
        return msgspec.structs.replace(self, level=self.level + 1)

    def type(self, name: str) -> Attributes:
        """epub:type, where it is wanted."""
        return {"epub:type": name} if self.epub_types else {}


def blocks(run: Iterable[Block], context: Context) -> Markup:
    """Blocks, a line or more each."""
    return lines([block(one, context) for one in run])


def block(node: Block, context: Context) -> Markup:
    """One block."""
    match node:
        case Paragraph():
            return element("p", inlines(node.content, context))
        case Section():
            return _section(node, context)
        case BlockQuote():
            return _block_quote(node, context)
        case PullQuote():
            return _pull_quote(node, context)
        case List():
            return _list(node, context)
        case Table():
            return _table(node, context)
        case Figure():
            return _figure(node, context)
        case Verse():
            return _verse(node, context)
        case Preformatted():
            return element("pre", escape(node.text))
        case Speech():
            return _speech(node, context)
        case Aside():
            return _aside(node, context)
        case Break():
            return void("hr")
        case _:
            assert_never(node)


def inlines(content: Iterable[Inline], context: Context) -> Markup:
    """The words of a paragraph, a heading, a cell ..."""
    return join([_inline(one, context) for one in content])


def heading(content: Markup, level: int, attributes: Attributes) -> Markup:
    """A heading of any level from 1 up."""
    if level > DEEPEST:
        return element(f"h{DEEPEST}", content, {**attributes, "aria-level": str(level)})
    return element(f"h{level}", content, attributes)


def led_by(mark: Markup, run: tuple[Block, ...], context: Context) -> Markup:
    """Blocks with `mark` at the head of the first paragraph, or on a line of its own where none comes first."""
    if run and isinstance(run[0], Paragraph):
        first = element("p", join([mark, inlines(run[0].content, context)], escape(" ")))
        return lines([first, blocks(run[1:], context)])
    return lines([element("p", mark), blocks(run, context)])


# --- inlines -----------------------------------------------------------------------------------------------------


def _inline(node: Inline, context: Context) -> Markup:
    match node:
        case Text():
            return escape(node.text)
        case Emphasis():
            return element("em", inlines(node.content, context))
        case Strong():
            return element("strong", inlines(node.content, context))
        case Code():
            return element("code", escape(node.text))
        case Link():
            return _link(node, context)
        case NoteRef():
            return _note_reference(node, context)
        case LineBreak():
            return void("br")
        case _:
            assert_never(node)


def _link(link: Link, context: Context) -> Markup:
    words = inlines(link.content, context)
    target = web_address(link.target)
    if target is None:
        context.report(Notice("link-target", f"{link.target!r} is no address that a reader can open", link.span))
        return words
    return element("a", words, {"href": target})


def _note_reference(node: NoteRef, context: Context) -> Markup:
    target = context.notes.get(node.note)
    if target is None:
        context.report(Notice("note-missing", f"there is no note {node.note!r}", node.span))
        return element("sup", escape(node.note))
    mark = context.trail.mark("ref")
    context.trail.references.setdefault(node.note, []).append(context.trail.address(mark))
    attributes = {"id": mark, "href": target, **context.type("noteref"), "role": "doc-noteref"}
    return element("a", escape(node.note), attributes)


# --- blocks ------------------------------------------------------------------------------------------------------


def _section(section: Section, context: Context) -> Markup:
    mark = context.trail.mark("section")
    record_heading(section.title, mark, context)
    title = heading(inlines(section.title.content, context), context.level, {"id": mark})
    parts = [title, blocks(section.blocks, context.deeper())]
    return container("section", parts, {"aria-labelledby": mark})


def record_heading(title: Heading, mark: str, context: Context) -> None:
    """Tell the trail of a heading, for the table of contents."""
    trail = context.trail
    words = " ".join(inline_text(title.content).split())
    trail.headings.append(Entry(context.level - 1 + trail.raised, words, trail.address(mark)))


def _block_quote(quote: BlockQuote, context: Context) -> Markup:
    words = container("blockquote", [blocks(quote.blocks, context)])
    if quote.attribution is None:
        return words
    return container("figure", [words, _attribution("figcaption", quote.attribution)], {"class": "quote"})


def _pull_quote(quote: PullQuote, context: Context) -> Markup:
    words = element("p", inlines(quote.content, context))
    by = NOTHING if quote.attribution is None else _attribution("p", quote.attribution)
    attributes = {"class": "pullquote", **context.type("pullquote"), "role": "doc-pullquote"}
    return container("aside", [words, by], attributes)


def _attribution(name: str, attribution: Phrase) -> Markup:
    return element(name, escape(attribution.text), {"class": "attribution"})


def _list(node: List, context: Context) -> Markup:
    items = [_list_item(item, context) for item in node.items]
    if not node.ordered:
        return container("ul", items)
    return container("ol", items, {"start": str(node.start)} if node.start != 1 else None)


def _list_item(item: ListItem, context: Context) -> Markup:
    """An item; one of a paragraph alone, or with lists below it, is set tight."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if first and isinstance(first[0], Paragraph) and all(isinstance(one, List) for one in rest):
        return element("li", lines([inlines(first[0].content, context), blocks(rest, context)]))
    return container("li", [blocks(item.blocks, context)])


def _table(table: Table, context: Context) -> Markup:
    caption = element("caption", inlines(table.caption, context)) if table.caption else NOTHING
    head = container("thead", [_header(table.header, context)]) if table.header else NOTHING
    body = container("tbody", [_row(row, context) for row in table.rows]) if table.rows else NOTHING
    return container("table", [caption, head, body])


def _header(row: Row, context: Context) -> Markup:
    return element("tr", join([_header_cell(cell, context) for cell in row.cells]))


def _header_cell(cell: Cell, context: Context) -> Markup:
    """A heading of a column; a cell without words heads nothing."""
    return element("th", inlines(cell.content, context), {"scope": "col"}) if cell.content else element("td", NOTHING)


def _row(row: Row, context: Context) -> Markup:
    return element("tr", join([element("td", inlines(cell.content, context)) for cell in row.cells]))


def _figure(figure: Figure, context: Context) -> Markup:
    """What stood below a picture; the picture itself is not in a text."""
    credit = element("span", escape(figure.credit.text), {"class": "credit"}) if figure.credit else NOTHING
    caption = join(filter(None, [inlines(figure.caption, context), credit]), escape(" "))
    return container("figure", [element("figcaption", caption)]) if caption else NOTHING


def _verse(verse: Verse, context: Context) -> Markup:
    stanzas = [
        container("div", [_verse_line(line, context) for line in stanza.lines], {"class": "stanza"})
        for stanza in verse.stanzas
    ]
    return container("div", stanzas, {"class": "verse"})


def _verse_line(line: VerseLine, context: Context) -> Markup:
    depth = min(WIDEST, -(-line.indent // COLUMNS))
    kind = f"line indent-{depth}" if depth > 0 else "line"
    return element("div", inlines(line.content, context) or void("br"), {"class": kind})


def _speech(speech: Speech, context: Context) -> Markup:
    said_by = speech.speaker.text
    kind = "speaker name" if said_by[-1:].isalnum() else "speaker"  # "Q." and "Lee:" want no colon
    speaker = element("b", escape(said_by), {"class": kind})
    return container("div", [led_by(speaker, speech.blocks, context)], {"class": "speech"})


def _aside(aside: Aside, context: Context) -> Markup:
    kind = {"class": "sidebar"}
    if aside.title is None:
        return container("aside", [blocks(aside.blocks, context)], kind)
    mark = context.trail.mark("aside")
    title = heading(inlines(aside.title.content, context), context.level, {"id": mark})
    return container("aside", [title, blocks(aside.blocks, context.deeper())], {**kind, "aria-labelledby": mark})
