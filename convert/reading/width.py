"""The width at which the lines of a text were broken, and the breaks that it explains."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from convert.reading.lines import Block, Line, columns, unquoted
from convert.reading.words import UNSPACED, WIDE

Size: TypeAlias = Callable[[str], int]

NARROWEST = 30
WIDEST_CHARACTER = 4  # bytes
NARROWEST_OF_ITS_OWN = 45  # for a few lines in a text whose other lines are not broken at that width
FEWEST_OF_THEIR_OWN = 4
MANY_OF_THEIR_OWN = 8
FEW_BREAKS = 2  # explained: then none of them may be at the end of a sentence
SHARE_THAT_FLOWS = 0.25  # of the breaks explained; in German every second line opens with a capital
SHARE_OF_WIDER = 0.1  # lines wider than the width, for each break that it explains: tables, addresses
SHARE_OF_BREAKS = 0.95  # explained, so that nothing else need be counted
NARROW = 64  # columns: below, lines may be verse
SHARE_OF_FLOWING = 0.75  # of all breaks within a sentence, that a narrow width must explain
SHARE_OF_PAUSES = 0.4  # of the breaks that it explains, at most: verse pauses at the ends of its lines
SHORTEST = 4  # a line below a quarter of the width was broken on purpose, however long the next word
SLACK = 0.125  # of the width: so much earlier a break is explained as well, if the sentence flows on
RAGGED_SLACK = 0.2
SHARE_OF_RAGGED = 0.1  # of the breaks within a sentence, that a width leaves open in a text that was broken by hand
SHARE_OF_EVEN = 0.8  # of those breaks, that such a text has near its margin
FEWEST_RAGGED = 6
KINSOKU = 4  # columns that East Asian lines may stay short by: no line opens with a comma
SPARE_ROOM = 4  # columns, for two letters and a hyphen at least
LONG_WORD = 8  # letters
QUOTED = "quote"
OPENING_QUOTES = frozenset("\"'“„‘‚«»‹(")
HYPHENS = frozenset("-‐")
SOFT_HYPHEN = "\u00ad"
# In UTF-8, all that characters below U+3000 are made of: what is left is East Asian, or a picture.
NARROW_BYTES = bytes(range(0xE3))
FIRST_UNSPACED = "\u0e00"
# "end.", "end?”", "終。": a sentence is over.
SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”’»“)\]」』）]*+$")


class Width(NamedTuple):
    """The most columns that a line has; or characters, or bytes, as `size` counts."""

    most: int
    size: Size
    breaks: int = 0  # how many it explains where it was found
    is_ragged: bool = False  # lines were broken by hand, most of them some columns before

    def explains(self, line: Line, below: Line) -> bool:
        """Whether `line` had to end: the next word would not have fitted, or hardly and the sentence flows on."""
        return self.explains_break(_measured(line, below, self.size))

    def explains_break(self, a_break: "Break") -> bool:
        """The same of a break that is measured."""
        if a_break.need > self.most:
            return a_break.size * SHORTEST > self.most
        slack = RAGGED_SLACK if self.is_ragged else SLACK
        return (a_break.flows or self.is_ragged) and self.most - a_break.need < self.most * slack


class Break(NamedTuple):
    """The end of a line within a block, measured."""

    size: int  # of the line
    need: int  # what the line would take with the first word of the next one
    flows: bool
    pauses: bool  # the line ends with a mark


class Wrapping(NamedTuple):
    """How the lines of a text were broken."""

    width: Width | None
    forced: frozenset[int]  # where lines begin before which the break is explained, by the width or by a cut word
    spared: int = 0  # long words that went to the next line whole, though a part of them would have fitted

    def explains(self, below: Line) -> bool:
        """Whether the line above `below`, in the same block, had to end."""
        return below.start in self.forced


def wrapping(blocks: Sequence[Block], text: str) -> Wrapping:
    """The width that explains most of the line breaks of a text, if its lines were broken at one."""
    pairs = [pair for block in blocks if not block.is_fenced for pair in _pairs(block)]
    telling = [pair for pair in pairs if pair[0].last * WIDEST_CHARACTER >= NARROWEST and is_open(pair[1])]
    best, breaks = Width(0, len), list[Break]()
    for size in _sizes(text) if telling else ():
        measured = [_measured(line, below, size) for line, below in telling]
        width = _best_width(measured, pairs, blocks, size)
        if width.breaks > best.breaks:
            best, breaks = width, measured
        if best.breaks > len(telling) * SHARE_OF_BREAKS:
            break
        breaks = breaks or measured
    best = _ragged_width(breaks, best) or best
    forced = {below.start for line, below in pairs if cuts_word(line, below)}
    if not best.breaks:
        return Wrapping(None, frozenset(forced))
    forced |= {below.start for (_, below), a_break in zip(telling, breaks, strict=True) if best.explains_break(a_break)}
    forced |= {below.start for line, below in pairs if not is_open(below) and best.explains(line, below)}
    spared = sum(best.most - one.size >= SPARE_ROOM and one.need - one.size > LONG_WORD for one in breaks)
    return Wrapping(best, frozenset(forced), spared)


def own_width(lines: Sequence[Line]) -> Width | None:
    """The width at which these few lines were broken, if all their breaks show the same one."""
    if len(lines) < FEWEST_OF_THEIR_OWN:
        return None
    sizes = [columns(line.text[: line.last]) for line in lines]
    most = max(sizes)
    if most < (NARROWEST if len(lines) >= MANY_OF_THEIR_OWN else NARROWEST_OF_ITS_OWN):
        return None
    if min(sizes[:-1]) * SHORTEST <= most:
        return None
    breaks = [_measured(line, below, columns) for line, below in pairwise(lines)]
    width = Width(most, columns, len(breaks))
    flowing = sum(a_break.flows for a_break in breaks)
    return width if 2 * flowing >= len(breaks) and all(map(width.explains_break, breaks)) else None


def flows(line: Line, below: Line) -> bool:
    """Whether a sentence seems to go on from `line` to `below`: no end there, and no capital here."""
    head = below.text[below.first : below.last][:1]
    if head in OPENING_QUOTES:
        head = below.text[below.first + 1 : below.last][:1]
    return head.isalpha() and not head.isupper() and not ends_sentence(line)


def cuts_word(line: Line, below: Line) -> bool:
    """Whether a hyphen ends the line, and a letter or digit opens the next: no author breaks a line there."""
    if line.text[line.last - 1] in HYPHENS:
        return line.text[line.last - 2 : line.last - 1].isalnum() and below.text[below.first : below.last][:1].isalnum()
    return line.text[line.last : line.last + 1] == SOFT_HYPHEN


def ends_sentence(line: Line) -> bool:
    """Whether a sentence ends with the line."""
    tail = line.text[line.last - 1]
    if tail.isalnum() or tail == ",":
        return False
    return SENTENCE_END.search(line.text[max(line.last - 4, 0) : line.last]) is not None


def is_open(line: Line) -> bool:
    """Whether the line above may go on in this one, as far as its first characters tell."""
    return line.sign in ("", "mark")


def count_bytes(text: str) -> int:
    """The length of `text` in UTF-8: older tools broke lines by it."""
    return len(text.encode("utf-8", "surrogatepass"))


def _pairs(block: Block) -> Iterable[tuple[Line, Line]]:
    """Each line of a block with the one below, without signs where both are quoted."""
    if len(block.lines) == 1:
        return ()
    return pairwise(map(unquoted, block.lines) if block.lines[-1].sign == QUOTED else block.lines)


def _sizes(text: str) -> tuple[Size, ...]:
    """The ways to measure a line that may differ in `text`, the likeliest first."""
    if text.isascii():
        return (len,)
    return (
        (columns, len, count_bytes)
        if text.encode("utf-8", "surrogatepass").translate(None, NARROW_BYTES)
        else (len, count_bytes)
    )


def _measured(line: Line, below: Line, size: Size) -> Break:
    head = below.text[below.first : below.first + 1]  # nothing, where only a quote sign stands
    end = below.text.find(" ", below.first, below.last)
    if end < 0:
        end = below.last
    if size is len:
        length, room = line.last, 1 + end - below.first
    else:
        length, room = size(line.text[: line.last]), 1 + size(below.text[below.first : end])
    if head >= FIRST_UNSPACED and _needs_no_blank(head, line):
        room = size(head) + KINSOKU
    return Break(length, length + room, flows(line, below), not line.text[line.last - 1].isalnum())


def _needs_no_blank(head: str, line: Line) -> bool:
    is_wide = WIDE.match(head) is not None and WIDE.match(line.text[line.last - 1]) is not None
    return is_wide or UNSPACED.match(head) is not None


def _best_width(
    breaks: Sequence[Break], pairs: Sequence[tuple[Line, Line]], blocks: Sequence[Block], size: Size
) -> Width:
    """The width that explains most breaks and that few lines go beyond.

    A break says that the width is no less than the size of its line, and less than that with the next word. Where most
    of these intervals meet is the width.
    """
    long = [a_break for a_break in breaks if a_break.size >= NARROWEST]
    changes = Counter(a_break.size for a_break in long)
    changes.subtract(a_break.need for a_break in long)
    flow_changes = Counter(a_break.size for a_break in long if a_break.flows)
    flow_changes.subtract(a_break.need for a_break in long if a_break.flows)
    best = Width(0, size)
    sizes: list[int] = []
    all_flow: int | None = None
    explained = flow = 0
    for place, next_place in pairwise(sorted(changes)):
        explained += changes[place]
        flow += flow_changes[place]
        if explained <= best.breaks or not _is_prose(explained, flow):
            continue
        sizes = sizes or _sorted_sizes(blocks, size)
        wider = len(sizes) - bisect_right(sizes, next_place - 1)
        if wider > explained * SHARE_OF_WIDER:
            continue
        if next_place <= NARROW:
            all_flow = all_flow or sum(flows(*pair) and not cuts_word(*pair) for pair in pairs)
            paused = sum(a_break.pauses for a_break in long if a_break.size < next_place <= a_break.need)
            if paused > explained * SHARE_OF_PAUSES or flow < all_flow * SHARE_OF_FLOWING:  # verse
                continue
        best = Width(next_place - 1, size, explained)
    return best


def _ragged_width(breaks: Sequence[Break], width: Width) -> Width | None:
    """The width of a text that was broken by hand, if `width` leaves too many breaks within sentences open."""
    within = [a_break for a_break in breaks if a_break.flows and a_break.size >= NARROWEST]
    open_ones = sum(a_break.need <= width.most for a_break in within)
    if len(within) < FEWEST_RAGGED or open_ones <= len(within) * SHARE_OF_RAGGED:
        return None
    most = sorted(a_break.size for a_break in within)[-1 - len(within) // 20]
    ragged = Width(most, width.size, len(within), is_ragged=True)
    near = sum(map(ragged.explains_break, within))
    return ragged if near >= len(within) * SHARE_OF_EVEN else None


def _sorted_sizes(blocks: Sequence[Block], size: Size) -> list[int]:
    """The sizes of all lines that could have been broken."""
    lines = [line for block in blocks for line in block.lines if " " in line.words or not line.text.isascii()]
    return sorted(line.last if size is len else size(line.text[: line.last]) for line in lines)


def _is_prose(explained: int, flow: int) -> bool:
    return flow == explained if explained <= FEW_BREAKS else flow >= explained * SHARE_THAT_FLOWS
