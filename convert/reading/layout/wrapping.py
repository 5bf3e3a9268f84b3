"""How the lines of a text were broken, and so which of them go on in the next."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.reading.layout.breaks import Break, cuts_word, ends_sentence, is_open, measured, sizes
from convert.reading.layout.lines import Block, Line, unquoted
from convert.reading.layout.mails import fields
from convert.reading.layout.width import NARROWEST, Width, best_width, ragged_width

CENTRE = 16  # columns more than the margin: what stands so far from it was centred
LONGEST_HEADLINE = 160  # characters
WIDEST_CHARACTER = 4  # bytes
SHARE_OF_BREAKS = 0.95  # explained, so that nothing else need be counted
SPARE_ROOM = 4  # columns, for two letters and a hyphen at least
LONG_WORD = 8  # letters
QUOTED = "quote"
COLUMN_GAP = "   "  # within a line: it was set out, as the head of a page or the row of a table is
# "LAND & WATER   No. 4", "page 3 of 5      12 May"; behind a sentence justified prose may have wider ones.
WIDE_GAP = re.compile(r"(?<=[^\s.!?:]) {3,}(?=\S)")
GAP = re.compile(r"(?<=\S) +(?=\S)")


class Wrapping(NamedTuple):
    """The width of a text, and its breaks that are no author's."""

    width: Width | None
    forced: frozenset[int]  # where lines begin before which the break is explained, by the width or by a cut word
    spared: int = 0  # long words that went to the next line whole, though a part of them would have fitted

    def explains(self, below: Line) -> bool:
        """Whether the line above `below`, in the same block, had to end."""
        return below.start in self.forced


def wrapping(blocks: Sequence[Block], text: str) -> Wrapping:
    """How the lines of `text` were broken: the width that explains most of their ends, if one does."""
    farthest = CENTRE + min([line.indent for block in blocks for line in block.lines], default=0)
    pairs = [pair for block in blocks if not block.is_fenced for pair in _pairs(block) if pair[0].indent < farthest]
    telling = [pair for pair in pairs if pair[0].last * WIDEST_CHARACTER >= NARROWEST and is_open(pair[1])]
    width, breaks = _width(telling, pairs, _wrapped_lines(blocks, farthest), text) if telling else (None, [])
    forced = {below.start for line, below in pairs if cuts_word(line, below)}
    if width is None:
        return Wrapping(None, frozenset(forced))
    forced |= {pair[1].start for pair, one in zip(telling, breaks, strict=True) if width.explains_break(one)}
    forced |= {below.start for line, below in pairs if not is_open(below) and width.explains(line, below)}
    if COLUMN_GAP in text:
        forced -= {below.start for line, below in pairs if is_set_out(line) or is_set_out(below)}
    spared = sum(width.most - one.size >= SPARE_ROOM and one.need - one.size > LONG_WORD for one in breaks)
    return Wrapping(width, frozenset(forced), spared)


def _pairs(block: Block) -> Iterable[tuple[Line, Line]]:
    """Each line of a block with the one below, without signs where both are quoted, and without heads of fields."""
    if len(block.lines) == 1:
        return ()
    lines = map(unquoted, block.lines) if block.lines[-1].sign == QUOTED else block.lines
    labelled = fields(block.lines)
    return (pair for at, pair in enumerate(pairwise(lines), 1) if at not in labelled)


def _heads(block: Block) -> bool:
    """Whether one line that ends no sentence is all of it: a headline may be longer than lines that were wrapped."""
    if len(block.lines) != 1 or ends_sentence(block.lines[0]):
        return False
    return len(block.lines[0].words) <= LONGEST_HEADLINE  # what is longer is a paragraph: Thai has no full stops


def _wrapped_lines(blocks: Sequence[Block], farthest: int) -> list[Line]:
    """The lines that a tool that wraps could have broken: neither headlines nor centred, nor fields of a head."""
    telling = (block for block in blocks if block is blocks[0] or not _heads(block))
    lines = (line for block in telling for line in _without_fields(block))
    return [line for line in lines if line.indent < farthest and _may_be_wrapped(line)]


def _without_fields(block: Block) -> Iterable[Line]:
    """The lines of a block but for those of a head of fields, each of which has a line of its own."""
    labelled = fields(block.lines) if len(block.lines) > 1 else ()
    return (line for at, line in enumerate(block.lines) if at not in labelled) if labelled else block.lines


def _may_be_wrapped(line: Line) -> bool:
    """Whether a tool that wraps could have broken it: addresses have no blank, and columns more than wide ones need."""
    return (" " in line.words or not line.text.isascii()) and COLUMN_GAP not in line.words


def is_set_out(line: Line) -> bool:
    """Whether a wide gap parts its words, and others stand close: justified prose has gaps of nearly one width."""
    if COLUMN_GAP not in line.words or WIDE_GAP.search(line.words) is None:
        return False
    gaps = GAP.findall(line.words)
    return len(gaps) == 1 or min(gaps) == " "


def _width(
    telling: Sequence[tuple[Line, Line]], pairs: Sequence[tuple[Line, Line]], lines: Sequence[Line], text: str
) -> tuple[Width | None, list[Break]]:
    """The width of a text, in columns, characters or bytes, and its telling breaks in the same."""
    best: Width | None = None
    breaks: list[Break] = []
    for size in sizes(text):
        found = [measured(line, below, size) for line, below in telling]
        width = best_width(found, pairs, lines, size)
        if best is None or width.breaks > best.breaks:
            best, breaks = width, found
        if best.breaks > len(telling) * SHARE_OF_BREAKS:
            break
    best = best and (ragged_width(breaks, best) or best)
    return (best if best and best.breaks else None), breaks
