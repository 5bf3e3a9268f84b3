"""The ends of lines within a block: how much room they leave, and whether a sentence goes on below."""

import re
from collections.abc import Callable
from typing import TypeAlias

import msgspec

from convert.reading.layout.lines import Line, columns
from convert.reading.words import SENTENCE_MARKS, UNSPACED, WIDE

Size: TypeAlias = Callable[[str], int]  # of a text, in columns, characters or bytes

KINSOKU = 4  # columns that East Asian lines may stay short by: no line opens with a comma
OPENING_QUOTES = frozenset("\"'“„‘‚«»‹(")
HYPHENS = frozenset("-‐")
LONG_CAPITALS = 50  # columns of a line of prose in capitals; bylines and most headlines are shorter
SOFT_HYPHEN = "\u00ad"
FIRST_UNSPACED = "\u0e00"  # below, scripts put blanks between words
# "-ends-", "-30-", "A+ A-", "B-" alone: no word goes on below.
WHOLE = re.compile(r"(?:(?<!\S)[-‐][^\s\-‐]{1,20}|\b(\w)\+\s{1,9}\1|^\w)[-‐]$")
# In UTF-8, all that characters below U+3000 are made of: what is left is East Asian, or a picture.
NARROW_BYTES = bytes(range(0xE3))
# "end.", "end?”", "終。", "है।": a sentence is over.
SENTENCE_END = re.compile(rf"[:：{SENTENCE_MARKS}][\"'”’»“)\]」』）]*+$")


class Break(msgspec.Struct, frozen=True, gc=False):
    """The end of a line within a block, measured."""

    size: int  # of the line
    need: int  # what the line would take with the first word of the next one
    flows: bool  # a sentence seems to go on below
    pauses: bool  # the line ends with a mark


def measured(line: Line, below: Line, size: Size) -> Break:
    """The end of `line`, above `below`, measured by `size`."""
    head = below.head
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


def flows(line: Line, below: Line) -> bool:
    """Whether a sentence seems to go on from `line` to `below`: no end there, and no capital here that says much."""
    head = below.head
    if head in OPENING_QUOTES:
        head = below.text[below.first + 1 : below.first + 2]
    if not head.isalpha() or ends_sentence(line):
        return False
    return not head.isupper() or _is_prose_in_capitals(line, below)


def _is_prose_in_capitals(line: Line, below: Line) -> bool:
    """Whether both lines have nothing but capitals, as copy from a teletype: then one at the head opens nothing."""
    if line.last < LONG_CAPITALS or not (below.text.isupper() and line.text.isupper()):
        return False
    return below.last >= LONG_CAPITALS or ends_sentence(below)


def ends_sentence(line: Line) -> bool:
    """Whether a sentence ends with the line."""
    tail = line.text[line.last - 1]
    if tail.isalnum() or tail == ",":
        return False
    return SENTENCE_END.search(line.text[max(line.last - 4, 0) : line.last]) is not None


def cuts_word(line: Line, below: Line) -> bool:
    """Whether a hyphen ends the line, and a letter or digit opens the next: no author breaks a line there."""
    if line.text[line.last - 1] in HYPHENS:
        is_inside = line.text[line.last - 2 : line.last - 1].isalnum() and below.head.isalnum()
        return is_inside and not stands_whole(line.words)
    return line.text[line.last : line.last + 1] == SOFT_HYPHEN


def stands_whole(words: str) -> bool:
    """Whether the hyphen at the end of `words` frames a word, or is the sign of a grade or a size."""
    return WHOLE.search(words) is not None


def is_open(line: Line) -> bool:
    """Whether the line above may go on in this one, as far as its first characters tell."""
    return line.sign in ("", "mark")


def sizes(text: str) -> tuple[Size, ...]:
    """The ways to measure a line that may differ in `text`, the likeliest first."""
    if text.isascii():
        return (len,)
    has_wide = text.encode("utf-8", "surrogatepass").translate(None, NARROW_BYTES)
    return (columns, len, count_bytes) if has_wide else (len, count_bytes)


def count_bytes(text: str) -> int:
    """The length of `text` in UTF-8: older tools broke lines by it."""
    return len(text.encode("utf-8", "surrogatepass"))


def _needs_no_blank(head: str, line: Line) -> bool:
    is_wide = WIDE.match(head) is not None and WIDE.match(line.text[line.last - 1]) is not None
    return is_wide or UNSPACED.match(head) is not None
