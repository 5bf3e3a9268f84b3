"""Lines without signs to paragraphs: where a line goes on in the next, and where the break is the author's."""

import re
from collections.abc import Sequence

from convert.reading.layout.breaks import ends_sentence, flows
from convert.reading.layout.jumps import is_jump
from convert.reading.layout.lines import Line
from convert.reading.layout.mails import fields
from convert.reading.layout.outline import Outline
from convert.reading.layout.width import Width, own_width
from convert.reading.layout.wrapping import Wrapping, is_set_out
from convert.reading.lexicon import lexicon_for
from convert.reading.page import Layout

INDENT = 2  # columns
CENTRE = 20  # columns more than the margin
SHORTEST_BROKEN = 30  # columns of a line that goes on below for no other reason than its words
SHARE_OF_BROKEN = 0.6  # of the width, that do in a narrow column
LONGEST_DAY = 32  # columns
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d$")
# "« We sell stamps »", "“A road to nowhere”": no mark of a sentence within.
QUOTED_TITLE = re.compile(r"[«»„“”\"'‚‘][^.!?…]*\w[\s\xa0\u202f]?[»«“”’\"‘']")
NAME = re.compile(r"[^\W\d_]+")
HEAD_LINES = 4  # at most, above the first paragraph of a text that parts paragraphs by indents


def paragraphs(lines: Sequence[Line], outline: Outline) -> list[Sequence[Line]]:
    """The paragraphs that `lines`, between which no blank one stands, make."""
    if len(lines) == 1:
        return [lines]
    joins = _joins(lines, outline)
    made, start = [], 0
    for at in range(1, len(lines)):
        steps = at - start > 1 and abs(lines[at].indent - lines[at - 1].indent) >= INDENT
        if not joins[at] or steps or _turns(lines[at - 1], lines[at]):
            made.append(lines[start:at])
            start = at
    made.append(lines[start:])
    return made


def _turns(line: Line, below: Line) -> bool:
    """Whether a printed page ends between them."""
    return _numbers_a_page(line, below) or is_jump(line) or is_jump(below)


def _numbers_a_page(line: Line, below: Line) -> bool:
    """Whether there is nothing but a number in the middle of `line`, and `below` begins at the margin."""
    return line.indent - below.indent >= CENTRE and line.words.isdecimal()


def _joins(lines: Sequence[Line], outline: Outline) -> list[bool]:
    """For each line whether it seems to go on from the one above it."""
    joins = _forced(lines, outline.wrapped)
    if outline.is_indented:
        head = _head(lines)
        margin = min([line.indent for line in lines])
        for at in range(1, len(lines)):
            opens = lines[at].indent - margin >= INDENT
            goes_on = lines[at - 1].last >= SHORTEST_BROKEN and flows(lines[at - 1], lines[at])
            joins[at] = not opens and (joins[at] and goes_on if at < head else joins[at] or goes_on)
    if outline.has_gaps and not outline.is_indented:
        return joins
    if outline.layout is Layout.WRAPPED:
        for at in range(1, len(lines)):
            joins[at] = joins[at] or _is_broken_title(lines[at - 1], lines[at], outline.wrapped.width)
    ends = [*(not goes_on for goes_on in joins[1:]), True]
    return [joins[at] and not (ends[at] and _stands_apart(lines[at - 1], lines[at])) for at in range(len(lines))]


def _is_broken_title(line: Line, below: Line, width: Width | None) -> bool:
    """Whether the words of `line` go on in small letters in `below`, though they had room: this was large type."""
    shortest = min(SHORTEST_BROKEN, width.most * SHARE_OF_BROKEN) if width else SHORTEST_BROKEN
    if line.last < shortest or is_set_out(line) or line.head.islower() or not below.head.islower():
        return False
    return line.text[line.last - 1].isalnum()


def _stands_apart(line: Line, below: Line) -> bool:
    """Whether `below`, where a paragraph would end, is a headline below a sentence, or a day below a headline."""
    ends_openly = below.text[below.last - 1].isalnum() or QUOTED_TITLE.fullmatch(below.words) is not None
    return ends_openly and (ends_sentence(line) or _is_day(below))


def _is_day(line: Line) -> bool:
    """Whether it names a day of a year, and nothing else: "Monday July 19 2021"."""
    if line.last - line.first > LONGEST_DAY or not YEAR.search(line.words):
        return False
    lexicon = lexicon_for("und")
    names = NAME.findall(line.words.casefold())
    return bool(names) and all(name in lexicon.months or name in lexicon.weekdays for name in names)


def _forced(lines: Sequence[Line], wrapped: Wrapping) -> list[bool]:
    """For each line whether the break above it is explained, by the width of the text or one that these lines share."""
    forced = [line.start in wrapped.forced for line in lines]
    if sum(forced[1:]) < len(lines) - 1 and own_width(lines):
        forced = [True] * len(lines)
    labelled = fields(lines)
    return [is_forced and at not in labelled for at, is_forced in enumerate(forced)]


def _head(lines: Sequence[Line]) -> int:
    """How many lines stand above the first that is set in, if they are a headline and a byline."""
    margin = min(line.indent for line in lines)
    first = next((at for at, line in enumerate(lines) if line.indent - margin >= INDENT), 0)
    return first if first <= HEAD_LINES else 0
