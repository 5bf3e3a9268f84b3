"""Blocks to Markdown."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import assert_never

from formats.markdown.escape import escape, escape_line_start
from formats.markdown.inlines import HARD_BREAK, Inlines
from formats.markdown.table import pipe_table
from formats.notice import Notice, Report
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Emphasis,
    Figure,
    Inline,
    List,
    ListItem,
    Node,
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
from formats.walk import walk

TOP = 2  # sections begin at "##": the title is the only first-level heading
DEEPEST = 6
FENCE = re.compile(r"`{3,}")
OPENINGS = re.compile(r"(?P<quotation>>)|(?P<bullets>-)(?: |$)|(?P<numbers>[0-9]+\.)(?: |$)", re.MULTILINE)
MAY_FOLLOW_ON = re.compile(r"(?:-|1\.) ")  # CommonMark lets no other list follow a paragraph without a blank line
LINE_END = re.compile(r"\n(?=[^\n])")  # before a line that is not empty
PARENTHESES = ("()", "（）")
ENDS = tuple(".,;:!?)。，；：！？）")
# Stands between two lists or two quotations, which would run together: the definition of a link that nobody uses.
APART = "[//]: #"


class Blocks:
    """Writes blocks, and reports what Markdown does not tell of them."""

    def __init__(self, inlines: Inlines, report: Report) -> None:
        self.inlines = inlines
        self.report = report

    def pieces(self, run: Iterable[Block], level: int = TOP) -> list[str]:
        """What blocks become, parted where a blank line belongs; a section's heading is of `level`."""
        pieces: list[str] = []
        for block in run:
            match block:
                case Paragraph(content=content):
                    pieces.append(self.inlines.line(content))
                case Section():
                    pieces += self._section(block, level)
                case BlockQuote(blocks=blocks, attribution=attribution):
                    pieces.append(_quoted(self.pieces(blocks), attribution))
                case PullQuote():
                    pieces.append(self._pull_quote(block))
                case List():
                    pieces.append(self._list(block))
                case Table():
                    pieces += self._table(block)
                case Figure():
                    pieces.append(self._figure(block))
                case Verse(stanzas=stanzas):
                    pieces += [self._stanza(stanza) for stanza in stanzas]
                case Preformatted(text=text):
                    pieces.append(_fenced(text))
                case Speech():
                    pieces += self._speech(block)
                case Aside():
                    pieces.append(self._aside(block))
                case Break():
                    pieces.append("---")
                case _:
                    assert_never(block)
        return pieces

    def remark(self, content: Sequence[Inline]) -> str:
        """A line in italics: words about the story.

        Words that are no sentence stand in parentheses, lest they be taken for a heading (markdownlint, MD036).
        """
        match content:
            case (Text(text=text),) if text[:1] + text[-1:] in PARENTHESES and text[1:-1].strip():
                return f"{text[0]}{self._wholly(Emphasis, (Text(text=text[1:-1].strip()),))}{text[-1]}"
            case _:
                line = self._wholly(Emphasis, content)
                return f"({line})" if line.startswith("_") and not line[:-1].endswith(ENDS) else line

    def _wholly(self, mark: type[Emphasis] | type[Strong], content: Sequence[Inline]) -> str:
        """A line that is emphasised as a whole; as it is if there is such emphasis in it, so that this shows."""
        if any(isinstance(node, mark) for inline in content for node in walk(inline)):
            return self.inlines.line(content)
        return self.inlines.line((mark(content=tuple(content)),))

    def _section(self, section: Section, level: int) -> list[str]:
        if level > DEEPEST:
            self._tell("heading-depth", "Markdown has no headings this deep; it is one of the sixth level now", section)
        heading = f"{'#' * min(level, DEEPEST)} {self.inlines.heading(section.title.content)}"
        return [heading, *self.pieces(section.blocks, level + 1)]

    def _pull_quote(self, quote: PullQuote) -> str:
        self._tell("pull-quote", "Markdown does not tell a pull quote from a quotation", quote)
        return _quoted([self.inlines.line(quote.content)], quote.attribution)

    def _list(self, node: List) -> str:
        items = [self.pieces(item.blocks) for item in node.items]
        between = "\n" if all(map(_is_tight, node.items, items)) else "\n\n"
        marks = (f"{node.start + at}. " if node.ordered else "- " for at in range(len(items)))
        return between.join(
            (mark + indented(joined(item, between), len(mark))).rstrip(" ")
            for mark, item in zip(marks, items, strict=True)
        )

    def _table(self, table: Table) -> list[str]:
        caption = [self.remark(table.caption)] if table.caption else []
        header = self._cells(table.header) if table.header else []
        return [*caption, pipe_table(header, [self._cells(row) for row in table.rows])]

    def _cells(self, row: Row) -> list[str]:
        return [self.inlines.cell(cell.content) for cell in row.cells]

    def _figure(self, figure: Figure) -> str:
        """The caption in italics, the credit in parentheses behind it."""
        if figure.credit is None:
            return self.remark(figure.caption)
        credit = f"({escape(figure.credit.text)})"
        return f"{self._wholly(Emphasis, figure.caption)} {credit}" if figure.caption else credit

    def _stanza(self, stanza: Stanza) -> str:
        return escape_line_start(HARD_BREAK.join(map(self._verse_line, stanza.lines)))

    def _verse_line(self, line: VerseLine) -> str:
        """A line behind its indent; of blanks as such nothing would be left."""
        return "&emsp;" * (line.indent // 2) + "&nbsp;" * (line.indent % 2) + self.inlines.part(line.content)

    def _speech(self, speech: Speech) -> list[str]:
        speaker = f"**{escape(speech.speaker.text)}:**"
        match speech.blocks:
            case (Paragraph(content=content), *rest):
                return [escape_line_start(f"{speaker} {self.inlines.part(content)}"), *self.pieces(rest)]
            case blocks:
                return [speaker, *self.pieces(blocks)]

    def _aside(self, aside: Aside) -> str:
        self._tell("aside", "Markdown does not tell a box beside the story from a quotation", aside)
        title = [self._wholly(Strong, aside.title.content)] if aside.title else []
        return _quoted([*title, *self.pieces(aside.blocks)])

    def _tell(self, code: str, text: str, node: Node) -> None:
        self.report(Notice(code, text, node.span))


def joined(pieces: Sequence[str], between: str = "\n\n") -> str:
    """Pieces with blank lines between them, and what else keeps them apart."""
    pieces = list(filter(None, pieces))
    parted = pieces[:1]
    for before, piece in pairwise(pieces):
        if piece[0] in "->0123456789" and _runs_on(before, piece):
            parted.append(APART)
        parted.append(piece)
    return between.join(parted)


def indented(text: str, columns: int) -> str:
    """`text` with all lines but the first moved to the right, as below the mark of an item."""
    return LINE_END.sub("\n" + " " * columns, text)


def _runs_on(before: str, piece: str) -> bool:
    """Whether two pieces would be read as one list or one quotation; no other pieces begin like these."""
    first, second = OPENINGS.match(before), OPENINGS.match(piece)
    return first is not None and second is not None and first.lastgroup == second.lastgroup


def _quoted(pieces: list[str], attribution: Phrase | None = None) -> str:
    by = [f"— {escape(attribution.text)}"] if attribution else []
    return "\n".join(f"> {line}" if line else ">" for line in joined([*pieces, *by]).split("\n"))


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
