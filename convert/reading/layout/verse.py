"""Blocks whose line breaks are a poet's."""

import re
from collections.abc import Sequence, Set
from itertools import groupby, pairwise

from convert.reading.layout.breaks import flows
from convert.reading.layout.lines import Block, Line, columns
from convert.reading.layout.width import Width
from convert.reading.layout.wrapping import Wrapping
from convert.reading.words import SENTENCE_MARKS, count_words

LONGEST = 64  # columns
LONGEST_UNMARKED = 45  # where few lines end with a mark, which prose that was broken by hand does not either
FEWEST_WORDS = 3  # of a line, on average
COUPLET = 2
FEWEST_COUPLETS = 3
NARROWEST = 45  # columns of prose that is broken at a width of its own
# "rungs,", "day;", "goes –": the sentence goes on in the next line.
PAUSE = re.compile(r"[,;—–、，；،؛][\"'”’»]?$")
# "keep the ferry in repair;", "pay its dues; and": what is laid down point by point.
POINT = re.compile(r";(?: \w+)?$")
# "day.", "hand,", "five!”": a line that ends with a mark.
MARK = re.compile(rf"[{SENTENCE_MARKS},;:—–、，；،؛][\"'”’»)」』]*+$")
# "12 May", "a@b.c", "Home | News", "www.a.b", "Name    12", "list 1 of 2" (for those who listen): not in poems.
PROSAIC = re.compile(r"\d{2}|[@|/©\t]|www\.| {4}|\d of \d")


def stanzas(blocks: Sequence[Block], wrapped: Wrapping) -> frozenset[int]:
    """The indices of the blocks that are stanzas; couplets are some only beside a longer one, or three in a row."""
    maybe = [at for at, block in enumerate(blocks) if _may_be_stanza(block.lines, wrapped)]
    likely = _sure(blocks, [at for at in maybe if not _is_announced(blocks, at)])
    found: set[int] = set()
    for _, run in groupby(enumerate(likely), key=lambda pair: pair[1] - pair[0]):
        neighbours = [at for _, at in run]
        if len(neighbours) >= FEWEST_COUPLETS or any(len(blocks[at].lines) > COUPLET for at in neighbours):
            found.update(neighbours)
    return frozenset(found)


def _sure(blocks: Sequence[Block], likely: Sequence[int]) -> list[int]:
    """Those of the `likely` blocks that are no menus or teasers in a script without capitals, whose lines all run on.

    Such lines without marks are a poem's where the text has no prose, or within prose, in stanzas of the same length.
    """
    silent = {at for at in likely if _is_silent(blocks[at].lines)}
    if not silent:
        return list(likely)
    prose = [at for at, block in enumerate(blocks) if any(columns(line.words) > LONGEST for line in block.lines)]
    if not prose:
        return list(likely)
    framed = range(prose[0], prose[-1])
    return [at for at in likely if at not in silent or (at in framed and _has_equal(blocks, at, silent))]


def _is_silent(lines: Sequence[Line]) -> bool:
    """Whether little tells where a sentence goes on: few lines open with a letter that has case, or end with a mark."""
    cased = sum(line.head.isupper() or line.head.islower() for line in lines)
    return 2 * cased < len(lines) and not _is_marked(lines)


def _is_marked(lines: Sequence[Line]) -> bool:
    return sum(MARK.search(line.words) is not None for line in lines) * 2 >= len(lines)


def _has_equal(blocks: Sequence[Block], at: int, silent: Set[int]) -> bool:
    """Whether another such stanza of as many lines, and more than two, stands right above or below."""
    long = len(blocks[at].lines)
    return long > COUPLET and any(len(blocks[near].lines) == long for near in (at - 1, at + 1) if near in silent)


def _may_be_stanza(lines: Sequence[Line], wrapped: Wrapping) -> bool:
    """Short lines of words whose breaks no width explains, and which most sentences run across."""
    if len(lines) < COUPLET or any(map(wrapped.explains, lines[1:])):
        return False
    if len(lines[0].words) > LONGEST or any(line.sign for line in lines):
        return False
    words = [line.words for line in lines]
    if any(columns(line) > LONGEST or PROSAIC.search(line) for line in words):
        return False
    if sum(map(count_words, words)) < FEWEST_WORDS * len(words):
        return False
    breaks = list(pairwise(lines))
    if _fills_lines(words, breaks) or _are_points(words):
        return False
    pauses = sum(PAUSE.search(line) is not None for line in words[:-1])
    flowing = sum(flows(line, below) and not PAUSE.search(line.words) for line, below in breaks)
    if not _is_marked(lines) and max(map(columns, words)) > LONGEST_UNMARKED:
        return False
    closed = MARK.search(words[-1]) is not None or flowing * 2 > len(breaks)
    return closed and (pauses + flowing) * 2 >= len(breaks)


def _is_announced(blocks: Sequence[Block], at: int) -> bool:
    """Whether a colon announces lines in small letters that nothing joins: "What I tried:", "a longer cable"."""
    words = [line.words for line in blocks[at].lines]
    is_small = all(line[0].islower() and not PAUSE.search(line) for line in words)
    return is_small and at > 0 and blocks[at - 1].lines[-1].words.endswith(":")


def _are_points(words: Sequence[str]) -> bool:
    """Whether all lines but the last end with a semicolon, in small letters: what is decided or laid down by law."""
    return all(line[0].islower() and POINT.search(line) for line in words[:-1])


def _fills_lines(words: Sequence[str], breaks: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the widest line would explain all breaks: then this is prose in a narrow column."""
    most = max(map(columns, words))
    width = Width(most, columns, len(breaks))
    return len(breaks) > 1 and most >= NARROWEST and all(width.explains(*pair) for pair in breaks)
