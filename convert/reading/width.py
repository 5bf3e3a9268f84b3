"""The width at which the lines of a text were broken, and which breaks it explains."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from convert.reading.lines import Block, Line, columns
from convert.reading.words import UNSPACED, WIDE

Size: TypeAlias = Callable[[str], int]
Break: TypeAlias = tuple[Line, Line]

NARROWEST = 30
NARROWEST_OF_ITS_OWN = 45  # for a few lines within a text whose lines are not broken at that width
FEWEST_OF_THEIR_OWN = 4
MANY_OF_THEIR_OWN = 8
FEW_BREAKS = 2  # explained: then none of them may be at the end of a sentence
SHARE_THAT_FLOWS = 0.25  # of the breaks explained; in German every second line opens with a capital
SHARE_OF_WIDER = 0.1  # lines wider than the width, for each break that it explains: tables, addresses
SHARE_OF_BREAKS = 0.5  # explained by columns, so that nothing else need be counted
NARROW = 64  # columns: below, lines may be verse
SHARE_OF_FLOWING = 0.75  # of all breaks within a sentence, that a narrow width must explain
SHORTEST = 4  # a line below a quarter of the width was broken on purpose, however long the next word
RAGGED = 8  # within an eighth of the width a break is explained as well, if the sentence flows on
KINSOKU = 4  # columns that East Asian lines may stay short by: no line opens with a comma
# "end.", "end?”", "終。": a sentence is over.
SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”’»“)\]」』）]*+$")


class Width(NamedTuple):
    """The most columns that a line has; or characters, or bytes, as `size` counts."""

    most: int
    size: Size
    breaks: int  # how many it explains, in the text or lines that it was found in

    def explains(self, line: Line, below: Line) -> bool:
        """Whether the line had to end: the next word would not have fitted, or hardly and the sentence flows on."""
        size = self.size(line.text[: line.last])
        need = size + _first_word(line, below, self.size)
        if need > self.most:
            return size * SHORTEST > self.most
        return (self.most - need) * RAGGED < self.most and flows(line, below)


def flows(line: Line, below: Line) -> bool:
    """Whether a sentence seems to go on from `line` to `below`: no end there, and no capital here."""
    head = below.text[below.first]
    return head.isalpha() and not head.isupper() and not SENTENCE_END.search(line.text[: line.last][-4:])


def common_width(blocks: Sequence[Block]) -> Width | None:
    """The width that explains most of the line breaks of a text, if its lines were broken at one."""
    breaks = [pair for block in blocks if not block.is_fenced for pair in pairwise(block.lines) if is_open(pair[1])]
    lines = [line for block in blocks for line in block.lines if " " in line.words or not line.text.isascii()]
    best = Width(0, columns, 0)
    for size in (columns, len, count_bytes):
        best = max(best, _best_width(breaks, lines, size), key=lambda width: width.breaks)
        if best.breaks > len(breaks) * SHARE_OF_BREAKS or all(line.text.isascii() for line, _ in breaks):
            break
    return best if best.breaks else None


def own_width(lines: Sequence[Line]) -> Width | None:
    """The width at which these few lines were broken, if all their breaks show the same one."""
    if len(lines) < FEWEST_OF_THEIR_OWN:
        return None
    most = max(columns(line.text[: line.last]) for line in lines)
    if most < (NARROWEST if len(lines) >= MANY_OF_THEIR_OWN else NARROWEST_OF_ITS_OWN):
        return None
    breaks = list(pairwise(lines))
    width = Width(most, columns, len(breaks))
    flowing = sum(flows(*pair) for pair in breaks)
    return width if 2 * flowing >= len(breaks) and all(width.explains(*pair) for pair in breaks) else None


def is_open(line: Line) -> bool:
    """Whether the line above may go on in this one, as far as its first characters tell."""
    return line.sign in ("", "mark")


def count_bytes(text: str) -> int:
    """The length of `text` in UTF-8: older tools broke lines by it."""
    return len(text.encode())


def _best_width(breaks: Sequence[Break], lines: Sequence[Line], size: Size) -> Width:
    """The width that explains most breaks and that few lines go beyond.

    A break says that the width is no less than the size of its line, and less than that with the next word. Where most
    of these intervals meet is the width.
    """
    intervals = list(_intervals(breaks, size))
    starts = Counter(start for start, _, _ in intervals)
    ends = Counter(end for _, end, _ in intervals)
    flowing = Counter(start for start, _, does_flow in intervals if does_flow)
    flowing.subtract(end for _, end, does_flow in intervals if does_flow)
    sizes = sorted(size(line.text[: line.last]) for line in lines) if intervals else []
    all_flow = sum(flows(*pair) for pair in breaks) if intervals else 0
    explained = flow = 0
    best = Width(0, size, 0)
    places = sorted(starts | ends)
    for place, next_place in pairwise(places):
        explained += starts[place] - ends[place]
        flow += flowing[place]
        wider = len(sizes) - bisect_right(sizes, next_place - 1)
        is_verse = next_place <= NARROW and flow < all_flow * SHARE_OF_FLOWING
        is_prose = not is_verse and _is_prose(explained, flow)
        if explained > best.breaks and wider <= explained * SHARE_OF_WIDER and is_prose:
            best = Width(next_place - 1, size, explained)
    return best


def _intervals(breaks: Sequence[Break], size: Size) -> Iterator[tuple[int, int, bool]]:
    for line, below in breaks:
        least = size(line.text[: line.last])
        if least >= NARROWEST:
            yield least, least + _first_word(line, below, size), flows(line, below)


def _is_prose(explained: int, flow: int) -> bool:
    return flow == explained if explained <= FEW_BREAKS else flow >= explained * SHARE_THAT_FLOWS


def _first_word(line: Line, below: Line, size: Size) -> int:
    """The size of what would have to be added to `line`: a blank and the first word of `below`."""
    head = below.text[below.first]
    if UNSPACED.match(head) or (WIDE.match(head) and WIDE.match(line.text[line.last - 1])):
        return size(head) + KINSOKU
    end = below.text.find(" ", below.first, below.last)
    return 1 + size(below.text[below.first : end if end > 0 else below.last])
