"""Runs of lines that draw a table: with pipes, with tabs, or with columns of blanks."""

import re
from collections.abc import Iterator, Sequence

from convert.reading.layout.breaks import ends_sentence
from convert.reading.layout.lines import Line, columns
from convert.reading.layout.mails import are_a_record, head_a_mail
from convert.reading.layout.signs import sign_end

# "|---|---:|", "--- | ---", "+-----+---+": what parts the header of a table from its rows, or frames it.
FRAME_SIGNS = frozenset("|+-=: \t")
# "---  -----", "======": parts a header from rows of aligned columns.
UNDERLINE = re.compile(r"[-=\s]{3,}")
GAP = re.compile(r"[ \xa0]{2,}")
FEWEST_ALIGNED = 3
FEWEST_WITH_ONE_TAB = 3
NARROWEST_GAP = 2
WIDEST = 400  # columns: beyond, nobody aligns by eye


def tables(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where in `lines` tables stand: the first line, and the one behind the last."""
    done = 0
    rows = [at for at, line in enumerate(lines) if may_hold_a_row(line.text)]
    for at in rows if len(rows) > 1 else ():
        if at >= done:
            stop = next((stop for find in (_piped, _tabbed, _aligned) if (stop := find(lines, at)) > at), at)
            if stop > at and not any(is_none(lines[at:stop]) for is_none in (head_a_mail, are_a_record)):
                yield at, stop
            done = max(stop, at + 1)


def may_hold_a_row(text: str) -> bool:
    """Whether a row of a table, or its frame, may stand in `text`: most texts hold nothing that draws one."""
    return "|" in text or "  " in text or "\t" in text or "+-" in text


def _piped(lines: Sequence[Line], at: int) -> int:
    """The end of a table whose cells are parted by pipes: they stand at the edge, or a frame line stands below."""
    if at and _has_pipes(lines[at - 1]):  # within a run that was found to be none
        return at
    stop = at
    while stop < len(lines) and _has_pipes(lines[stop]):
        stop += 1
    framed = any(_is_frame(line) for line in lines[at:stop])
    edged = all(line.text[line.first] == line.text[line.last - 1] == "|" for line in lines[at:stop])
    return stop if stop > at + 1 and (framed or edged) else at


def _has_pipes(line: Line) -> bool:
    return "|" in line.text or _is_frame(line)


def _is_frame(line: Line) -> bool:
    words = line.words
    return "--" in words and ("|" in words or "+" in words) and FRAME_SIGNS.issuperset(words)


def _tabbed(lines: Sequence[Line], at: int) -> int:
    """The end of a table whose cells are parted by as many tabs in every line; the first of its head may be empty."""
    head = lines[at]
    tabs = 0 if _is_tabbed_item(head) else head.words.count("\t")
    if tabs and at + 1 < len(lines):
        below = lines[at + 1].words.count("\t")
        tabs = below if below == head.text.count("\t", 0, head.last) else tabs
    stop = at + 1
    while tabs and stop < len(lines) and _has_cells(lines[stop], tabs):
        stop += 1
    return stop if stop - at >= (2 if tabs > 1 else FEWEST_WITH_ONE_TAB) else at


def _has_cells(line: Line, tabs: int) -> bool:
    """Whether so many tabs part the cells of the line; the first or last may be empty, but not before a sentence."""
    if _is_tabbed_item(line):
        return False
    within = line.words.count("\t")
    with_empty = {line.text.count("\t", 0, line.last), line.text.count("\t", line.first)}
    return within == tabs or (tabs in with_empty and (within > 0 or not ends_sentence(line)))


def _is_tabbed_item(line: Line) -> bool:
    """Whether its only tab stands behind the bullet or the number that opens it, as word processors set them."""
    if line.sign not in ("bullet", "number") or line.words.count("\t") != 1:
        return False
    return line.text[sign_end(line.text, line.first) :].startswith("\t")


def _aligned(lines: Sequence[Line], at: int) -> int:
    """The end of a table whose columns are parted by two blanks or more, at the same place in three lines or more."""
    common, rows, stop = -1, 0, at
    while stop < len(lines):
        if rows and UNDERLINE.fullmatch(lines[stop].words):
            stop += 1
            continue
        gaps = _gaps(lines[stop])
        if not _has_room(common & gaps):
            break
        common &= gaps
        rows += 1
        stop += 1
    return stop if rows >= FEWEST_ALIGNED else at


def _gaps(line: Line) -> int:
    """The columns within runs of blanks inside a line, as bits."""
    if line.sign == "bullet" or "  " not in line.words or len(line.text) > WIDEST:
        return 0
    bits = 0
    first = sign_end(line.text, line.first) + 1 if line.sign == "number" else line.first
    for gap in GAP.finditer(line.text, first, line.last):
        start = columns(line.text[: gap.start()])
        bits |= ((1 << (gap.end() - gap.start())) - 1) << start
    return bits


def _has_room(bits: int) -> bool:
    """Whether somewhere enough columns in a row are set."""
    return bits == -1 or bits & (bits >> (NARROWEST_GAP - 1)) != 0
