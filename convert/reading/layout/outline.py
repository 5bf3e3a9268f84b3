"""What is known of a text as a whole before its lines are put together."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from convert.reading.layout.lines import Block, Line, columns, read_blocks
from convert.reading.layout.signs import sign_end
from convert.reading.layout.verse import stanzas
from convert.reading.layout.wrapping import Wrapping, wrapping
from convert.reading.page import Layout
from convert.reading.words import MARGIN

INDENTS = range(2, 10)  # columns that the first line of a paragraph is set in by
SHORTEST_OPENING = 40  # columns of that line; lines of verse are shorter
FEWEST_OPENINGS = 2
IDEOGRAPHIC_SPACE = "\u3000"
SHARE_OF_WRAPPED = 0.25  # breaks that a width explains, for each line, in a text that is called hard-wrapped
SHARE_OF_GAPS = 0.1  # blank lines for each line, at most, in one whose paragraphs are parted by line ends
NOTE, MARK = "note", "mark"
# "2 Open problems", "3 Results and discussion": words alone, up to five.
HEADING = re.compile(r"\d{1,2}(?:[ \t\xa0]+[^\W\d_][\w'’\-]*){1,5}")
# "the war¹", "the war[1]", "the war[^1]": where a note is called, or stands at the head of a line.
NOTE_CALL = re.compile(r"[\[⁰¹²³⁴-⁹](?:(?<=\[)\^?(?P<number>\d{1,3})\]|(?<=[⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{0,2})")
CALL_SIGNS = "[⁰¹²³⁴⁵⁶⁷⁸⁹"
NOTE_LABEL = re.compile(r"[^\[\]^:\s]+")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Outline(msgspec.Struct, frozen=True, dict=True):
    """A text in blocks, and what they have in common."""

    text: str
    blocks: tuple[Block, ...]
    wrapped: Wrapping
    is_indented: bool

    @cached_property
    def has_gaps(self) -> bool:
        """Whether blank lines part it."""
        gaps = sum(block.blanks_before > 0 for block in self.blocks[1:])
        return gaps > sum(len(block.lines) for block in self.blocks) * SHARE_OF_GAPS

    @cached_property
    def margin(self) -> int:
        """The columns that all lines are set in by."""
        return min(line.indent for block in self.blocks for line in block.lines)

    @cached_property
    def stanzas(self) -> frozenset[int]:
        """The indices of the blocks that are verse."""
        return stanzas(self.blocks, self.wrapped)

    @cached_property
    def calls(self) -> frozenset[str]:
        """The labels of notes that stand within lines."""
        return frozenset(_called(self.text))

    @cached_property
    def bare_notes(self) -> frozenset[str]:
        """The labels of notes that open with a bare number: they count from one, and the text calls them."""
        labels = {"0"}
        for block in self.blocks:
            for line in block.lines:
                if line.sign == MARK and (label := note_label(line)) in self.calls and str(int(label) - 1) in labels:
                    labels.update({label} if not is_numbered_heading(line) else ())
        return frozenset(labels - {"0"})

    @cached_property
    def numbers_its_paragraphs(self) -> bool:
        """Whether most of the text stands behind marks like those of notes, which it does not call."""
        noted = 0
        for block in self.blocks:
            marked = [
                at for at, line in enumerate(block.lines) if line.sign == NOTE and note_label(line) not in self.calls
            ]
            noted += sum(len(line.text) for line in block.lines[marked[0] :]) if marked else 0
        return 2 * noted > len(self.text)

    @cached_property
    def layout(self) -> Layout:
        """How the text shows where a paragraph ends."""
        lines = sum(len(block.lines) for block in self.blocks)
        if self.is_indented:
            return Layout.INDENTED
        if self.wrapped.width and self.wrapped.width.breaks > lines * SHARE_OF_WRAPPED:
            return Layout.WRAPPED
        return Layout.BLANK_LINES if self.has_gaps or lines <= 1 else Layout.LINE_PER_PARAGRAPH


def outline(text: str) -> Outline:
    """The outline of `text`."""
    blocks = tuple(read_blocks(text))
    return Outline(text, blocks, wrapping(blocks, text), _is_indented(blocks))


def note_label(line: Line) -> str:
    """The label of the note that a line opens: "1" for "[1] Text", "[^1]: Text", "¹ Text" and "1 Text"."""
    found = NOTE_LABEL.search(line.text, line.first, sign_end(line.text, line.first))
    return found.group().translate(DIGITS) if found else ""


def is_numbered_heading(line: Line) -> bool:
    """Whether a bare number opens it, and few words follow it up to its end, where no mark stands."""
    return HEADING.fullmatch(line.words) is not None


def _called(text: str) -> Iterator[str]:
    """The labels that stand within lines of `text`."""
    if not any(sign in text for sign in CALL_SIGNS):
        return
    for found in NOTE_CALL.finditer(text):
        if text[max(found.start() - 2, 0) : found.start()].strip(MARGIN + "\n>"):
            yield (found["number"] or found.group()).translate(DIGITS)


def _is_indented(blocks: Sequence[Block]) -> bool:
    """Whether paragraphs open with an indent, some of them without a blank line before."""
    of_several = [block.lines for block in blocks if len(block.lines) > 1 and not block.is_fenced]
    wrapped = [lines for lines in of_several if any(line.indent for line in lines)]
    openings = sum(_opens_paragraph(lines, at) for lines in wrapped for at in range(len(lines)))
    within = sum(_opens_paragraph(lines, at) for lines in wrapped for at in range(1, len(lines)))
    ideographic = sum(line.text[0] == IDEOGRAPHIC_SPACE for lines in wrapped for line in lines)
    return (within > 0 and openings >= FEWEST_OPENINGS) or ideographic >= FEWEST_OPENINGS


def _opens_paragraph(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is set in further than the one below it, which goes on in it."""
    line = lines[at]
    if line.indent < INDENTS.start or line.sign or at + 1 == len(lines) or (at and lines[at - 1].sign):
        return False
    below = lines[at + 1]
    is_prose = not below.sign and "  " not in line.words and columns(line.text) >= SHORTEST_OPENING
    return is_prose and line.indent - below.indent in INDENTS
