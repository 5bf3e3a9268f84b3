"""The width at which lines were broken: the one that explains most of their ends."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.reading.layout.breaks import Break, Size, cuts_word, flows, measured
from convert.reading.layout.lines import Line, columns

NARROWEST = 30
NARROWEST_OF_ITS_OWN = 45  # for a few lines in a text whose other lines are not broken at that width
FEWEST_OF_THEIR_OWN = 4
MANY_OF_THEIR_OWN = 8
FEW_BREAKS = 2  # explained: then none of them may be at a mark where no sentence flows on
SHARE_THAT_FLOWS = 0.25  # of the breaks explained; in German every second line opens with a capital
SHARE_OF_WIDER = 0.1  # lines wider than the width, for each break that it explains: tables, addresses
NARROW = 64  # columns: below, lines may be verse
SHARE_OF_FLOWING = 0.75  # of all breaks within a sentence, that a narrow width must explain
SHARE_OF_PAUSES = 0.4  # of the breaks that it explains, at most: verse pauses at the ends of its lines
SHORTEST = 4  # a line below a quarter of the width was broken on purpose, however long the next word
SLACK = 0.125  # of the width: so much earlier a break is explained as well, if the sentence flows on
RAGGED_SLACK = 0.2
SHARE_OF_RAGGED = 0.1  # of the breaks within a sentence, that a width leaves open in a text that was broken by hand
SHARE_OF_EVEN = 0.8  # of those breaks, that such a text has near its margin
SHARE_OF_STRAY = 0.05  # of its lines, that stick out
FEWEST_RAGGED = 6


class Width(NamedTuple):
    """The most columns that a line has; or characters, or bytes, as `size` counts."""

    most: int
    size: Size
    breaks: int = 0  # how many it explains where it was found
    is_ragged: bool = False  # lines were broken by hand, most of them some columns before

    def explains(self, line: Line, below: Line) -> bool:
        """Whether `line` had to end: the next word would not have fitted, or hardly and the sentence flows on."""
        return self.explains_break(measured(line, below, self.size))

    def explains_break(self, a_break: Break) -> bool:
        """The same of a break that is measured."""
        if a_break.need > self.most:
            return a_break.size * SHORTEST > self.most
        slack = RAGGED_SLACK if self.is_ragged else SLACK
        return (a_break.flows or self.is_ragged) and self.most - a_break.need < self.most * slack


def best_width(breaks: Sequence[Break], pairs: Sequence[tuple[Line, Line]], lines: Sequence[Line], size: Size) -> Width:
    """The width that explains most of `breaks`, and that few of `lines` go beyond; its `breaks` are 0 if there is none.

    `pairs` are all lines with the ones below them. A break says that the width is no less than the size of its line,
    and less than that with the next word: where most of these intervals meet is the width.
    """
    long = [a_break for a_break in breaks if a_break.size >= NARROWEST]
    changes = _changes(long)
    flow_changes = _changes([a_break for a_break in long if a_break.flows])
    best = Width(0, size)
    sizes: list[int] = []
    explained = flow = 0
    for place, next_place in pairwise(sorted(changes)):
        explained += changes[place]
        flow += flow_changes[place]
        if explained <= best.breaks or flow < explained * SHARE_THAT_FLOWS:
            continue
        sizes = sizes or sorted(line.last if size is len else size(line.text[: line.last]) for line in lines)
        wider = len(sizes) - bisect_right(sizes, next_place - 1)
        if wider > explained * SHARE_OF_WIDER:
            continue
        if flow < explained <= FEW_BREAKS and _explains_any(place, _apart(long, pairs, lines, size)):
            continue
        width = Width(next_place - 1, size, explained)
        if width.most >= NARROW or not _is_verse(width, flow, long, pairs):
            best = width
    return best


def ragged_width(breaks: Sequence[Break], width: Width) -> Width | None:
    """The width of a text that was broken by hand, if `width` leaves too many breaks within sentences open."""
    within = [a_break for a_break in breaks if a_break.flows and a_break.size >= NARROWEST]
    left_open = sum(a_break.need <= width.most for a_break in within)
    if len(within) < FEWEST_RAGGED or left_open <= len(within) * SHARE_OF_RAGGED:
        return None
    most = sorted(a_break.size for a_break in within)[-1 - int(len(within) * SHARE_OF_STRAY)]
    ragged = Width(most, width.size, len(within), is_ragged=True)
    even = sum(map(ragged.explains_break, within))
    return ragged if even >= len(within) * SHARE_OF_EVEN else None


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
    breaks = [measured(line, below, columns) for line, below in pairwise(lines)]
    width = Width(most, columns, len(breaks))
    flowing = sum(a_break.flows for a_break in breaks)
    return width if 2 * flowing >= len(breaks) and all(map(width.explains_break, breaks)) else None


def _changes(breaks: Sequence[Break]) -> Counter[int]:
    """By how many more or fewer breaks are explained, from each size on."""
    changes = Counter([a_break.size for a_break in breaks])
    changes.subtract(Counter([a_break.need for a_break in breaks]))
    return changes


def _apart(
    breaks: Sequence[Break], pairs: Sequence[tuple[Line, Line]], lines: Sequence[Line], size: Size
) -> list[Break]:
    """The breaks that say nothing where there are few: at marks, and below a first line that may be a title."""
    apart = [a_break for a_break in breaks if a_break.pauses and not a_break.flows]
    if lines and pairs[0][0] is lines[0] and not flows(*pairs[0]):
        apart.append(measured(*pairs[0], size))
    return apart


def _explains_any(size: int, breaks: Sequence[Break]) -> bool:
    return any(a_break.size <= size < a_break.need for a_break in breaks)


def _is_verse(width: Width, flow: int, breaks: Sequence[Break], pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether a narrow width leaves sentences that flow on open, or most of its lines end with a mark."""
    paused = sum(a_break.pauses for a_break in breaks if a_break.size <= width.most < a_break.need)
    all_flow = sum(flows(*pair) and not cuts_word(*pair) for pair in pairs)
    return paused > width.breaks * SHARE_OF_PAUSES or flow < all_flow * SHARE_OF_FLOWING
