"""Blocks to Markdown."""

import re
from collections.abc import Sequence
from typing import assert_never

from formats.markdown import italics
from formats.markdown.escape import escape, escape_line_start
from formats.markdown.inlines import HARD_BREAK, Inlines
from formats.markdown.marks import (
    APART,
    ASIDE,
    BREAK,
    BREAK_MARK,
    CAPTION,
    EMPTY_HEADER,
    END_OF_QUOTATION,
    END_OF_VERSE,
    FIGURE,
    PARAGRAPH,
    PULL_QUOTE,
    TITLE,
    VERSE,
    mark,
)
from formats.markdown.table import pipe_table
from formats.markdown.talk import Talk, parted
from formats.markdown.wrap import KEPT
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
    Row,
    Section,
    Speech,
    Stanza,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)

TOP = 2  # sections begin at "##": the title is the only first-level heading
DEEPEST = 6
FENCE = re.compile(r"`{3,}")
OPENINGS = re.compile(r"(?P<quotation>>)|(?P<bullets>-)(?: |$)|(?P<numbers>[0-9]+\.)(?: |$)", re.MULTILINE)
MAY_FOLLOW_ON = re.compile(r"(?:-|1\.) ")  # CommonMark lets no other list follow a paragraph without a blank line
LINE_END = re.compile(r"\n(?=[^\n])")  # before a line that is not empty
BY = "— "


class Blocks:
    """Writes blocks, each with a mark where it would be read as another."""

    def __init__(self, inlines: Inlines) -> None:
        self.inlines = inlines

    def pieces(self, run: Sequence[Block], level: int = TOP, talk: Talk = Talk.NONE) -> list[str]:
        """What blocks become, parted where a blank line belongs; a section's heading is of `level`."""
        pieces: list[str] = []
        for at, block in enumerate(run):
            if talk is not Talk.NONE or isinstance(block, Speech):
                marks, talk = parted(block, talk)
                pieces += marks
            if isinstance(block, Paragraph):  # as most are
                pieces.append(self.inlines.line(block.content))
                continue
            match block:
                case Section():
                    pieces += self._section(block, level)
                case BlockQuote():
                    pieces.append(self._quotation(block))
                case PullQuote():
                    pieces += [mark(PULL_QUOTE), self._quoted([self.inlines.line(block.content)], block.attribution)]
                case List():
                    pieces.append(self._list(block))
                case Table():
                    pieces += self._table(block)
                case Figure():
                    pieces += self._figure(block)
                case Verse(stanzas=stanzas):
                    pieces += [mark(VERSE), *map(self._stanza, stanzas), *_end_of_verse(run[at + 1 : at + 2])]
                case Preformatted(text=text):
                    pieces.append(_fenced(text))
                case Speech(blocks=blocks):
                    pieces += self._speech(block)
                    if blocks and isinstance(blocks[-1], Verse):
                        pieces += _end_of_verse(run[at + 1 : at + 2])
                case Aside():
                    pieces += [mark(ASIDE), self._aside(block)]
                case Break(text=text):
                    pieces += ["---"] if text == BREAK_MARK else [mark(BREAK, text), "---"]
                case _:
                    assert_never(block)
        return pieces

    def remark(self, kind: str, content: tuple[Inline, ...], detail: str = "") -> list[str]:
        """A line in italics, words about the story, behind a mark that says what they are."""
        details = filter(None, (detail, italics.detail_of(content)))
        return [mark(kind, ", ".join(details)), italics.remark(content, self.inlines)]

    def within(self, columns: int, run: Sequence[Block]) -> list[str]:
        """What blocks become that are moved to the right by so many columns."""
        room = self.inlines.columns
        if room is None:
            return self.pieces(run)
        self.inlines.columns = max(1, room - columns)
        pieces = self.pieces(run)
        self.inlines.columns = room
        return pieces

    def _section(self, section: Section, level: int) -> list[str]:
        heading = f"{'#' * min(level, DEEPEST)} {self.inlines.heading(section.title.content)}"
        return [heading, *self.pieces(section.blocks, level + 1)]

    def _quotation(self, quote: BlockQuote) -> str:
        pieces = self.within(2, quote.blocks)
        if quote.attribution is None and len(pieces) > 1 and pieces[-1].startswith(BY):
            pieces.append(mark(END_OF_QUOTATION))
        return self._quoted(pieces, quote.attribution)

    def _quoted(self, pieces: list[str], attribution: Phrase | None = None) -> str:
        by = [BY + escape(attribution.text)] if attribution else []
        return "\n".join(f"> {line}" if line else ">" for line in joined([*pieces, *by]).split("\n"))

    def _list(self, node: List) -> str:
        marks = [f"{node.start + at}. " if node.ordered else "- " for at in range(len(node.items))]
        items = [self.within(len(one), item.blocks) for one, item in zip(marks, node.items, strict=True)]
        between = "\n" if all(map(_is_tight, node.items, items)) else "\n\n"
        return between.join(
            (one + indented(joined(item, between), len(one))).rstrip(" ")
            for one, item in zip(marks, items, strict=True)
        )

    def _table(self, table: Table) -> list[str]:
        caption = self.remark(CAPTION, table.caption) if table.caption else []
        header = self._cells(table.header) if table.header else []
        empty = [mark(EMPTY_HEADER)] if table.header and not any(header) else []
        return [*empty, *caption, pipe_table(header, [self._cells(row) for row in table.rows])]

    def _cells(self, row: Row) -> list[str]:
        return [self.inlines.cell(cell.content) for cell in row.cells]

    def _figure(self, figure: Figure) -> list[str]:
        return [mark(FIGURE, italics.caption_detail(figure)), italics.caption(figure, self.inlines)]

    def _stanza(self, stanza: Stanza) -> str:
        return escape_line_start(HARD_BREAK.join(map(self._verse_line, stanza.lines))).replace(KEPT, " ")

    def _verse_line(self, line: VerseLine) -> str:
        """A line behind its indent; of blanks as such nothing would be left."""
        return "&emsp;" * (line.indent // 2) + "&nbsp;" * (line.indent % 2) + self.inlines.part(line.content)

    def _speech(self, speech: Speech) -> list[str]:
        speaker = Strong(content=(Text(text=f"{speech.speaker.text}:"),))
        match speech.blocks:
            case (Paragraph(content=content), *rest):
                spoken = (speaker, Text(text=" "), *content)
                return [self.inlines.line(spoken), *self.pieces(rest, talk=Talk.PAUSED)]
            case blocks:
                return [self.inlines.line((speaker,)), *self.pieces(blocks, talk=Talk.PAUSED)]

    def _aside(self, aside: Aside) -> str:
        return self._quoted([*self._title(aside), *self.within(2, aside.blocks)])

    def _title(self, aside: Aside) -> list[str]:
        """The title in bold; or a mark that keeps bold words at the head of the aside from being one."""
        if aside.title is None:
            return [mark(PARAGRAPH)] if _begins_bold(aside.blocks) else []
        if italics.has(Strong, aside.title.content):
            return [mark(TITLE), self.inlines.line(aside.title.content)]
        return [self.inlines.line((Strong(content=aside.title.content),))]


def joined(pieces: Sequence[str], between: str = "\n\n") -> str:
    """Pieces with blank lines between them, and what else keeps them apart; marks stand close together."""
    parted: list[str] = []
    before = ""
    for piece in filter(None, pieces):
        if before and piece[0] in "->0123456789[":  # most pieces begin with a word
            _add_apart(parted, before, piece)
        else:
            parted.append(piece)
        before = piece
    return between.join(parted)


def indented(text: str, columns: int) -> str:
    """`text` with all lines but the first moved to the right, as below the mark of an item."""
    return LINE_END.sub("\n" + " " * columns, text)


def _add_apart(parted: list[str], before: str, piece: str) -> None:
    """Add a piece to those that end with `before`."""
    if piece.startswith(APART) and before.startswith(APART):
        parted[-1] += f"\n{piece}"
    else:
        parted += [APART, piece] if _runs_on(before, piece) else [piece]


def _runs_on(before: str, piece: str) -> bool:
    """Whether two pieces would be read as one list or one quotation; no other pieces begin like these."""
    first, second = OPENINGS.match(before), OPENINGS.match(piece)
    return first is not None and second is not None and first.lastgroup == second.lastgroup


def _is_tight(item: ListItem, pieces: list[str]) -> bool:
    """Whether an item needs no blank line in it: it is one piece, or a paragraph and a list below it."""
    match pieces:
        case [_, below]:
            return isinstance(item.blocks[0], Paragraph) and MAY_FOLLOW_ON.match(below) is not None
        case _:
            return len(pieces) <= 1


def _fenced(text: str) -> str:
    """Lines between fences that are longer than any in them; markdownlint (MD040) wants their language named."""
    fence = "`" * (1 + max(map(len, FENCE.findall(text)), default=2))
    return f"{fence}text\n{text}\n{fence}"


def _end_of_verse(after: Sequence[Block]) -> list[str]:
    """The mark that ends a verse, where what follows would be taken for a stanza; other marks end it, too."""
    return [mark(END_OF_VERSE)] if after and isinstance(after[0], Paragraph | Speech) else []


def _begins_bold(blocks: Sequence[Block]) -> bool:
    match blocks:
        case (Paragraph(content=(Strong(),)), *_):
            return True
        case _:
            return False
