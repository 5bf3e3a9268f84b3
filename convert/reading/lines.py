"""A source cut into lines, and lines into blocks that blank lines part."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from convert.reading.page import SourceLine
from convert.reading.signs import sign_of
from convert.reading.words import MARGIN, WIDE
from formats.content import VISIBLE

TAB_STOP = 8
# "```", "~~~ python": opens text that is to stay as it is, blank lines and all; the same without a word closes it.
FENCE = re.compile(r"(?P<marks>`{3,40}|~{3,40})[ \t]*(?P<word>[\w+#.-]*)")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line that has something to see."""

    start: int  # offset into Source.text
    text: str
    indent: int  # columns before the first visible character
    first: int  # offset of that character into text
    last: int  # offset behind the last visible one
    sign: str  # what it opens with: "bullet", "quote" ..., see signs.py; "" for most

    @property
    def words(self) -> str:
        """The line without its margins."""
        return self.text[self.first : self.last]

    @property
    def source(self) -> SourceLine:
        """The line as a chunk keeps it."""
        return SourceLine(self.start, self.start + len(self.text), self.text, self.indent)


class Block(msgspec.Struct, frozen=True):
    """Lines without a blank one between them, or what stands between two fences, and they."""

    lines: Sequence[Line]
    blanks_before: int
    is_fenced: bool = False


def read_blocks(text: str) -> Iterator[Block]:
    """The blocks of `text`, in order."""
    lines = list(_lines(text))
    fences = _fences(lines) if "```" in text or "~~~" in text else {}
    at = blanks = 0
    while at < len(lines):
        if lines[at] is None:
            blanks, at = blanks + 1, at + 1
            continue
        stop = fences.get(at) or _end(lines, at, fences)
        yield Block([line for line in lines[at:stop] if line], blanks, at in fences)
        blanks, at = 0, stop


def columns(text: str) -> int:
    """How many columns `text` takes in a fixed pitch, wide characters two."""
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text))


def _lines(text: str) -> Iterator[Line | None]:
    """The lines of `text`, None for a blank one."""
    start = 0
    for raw in text.split("\n"):
        yield _line(start, raw) if raw else None
        start += len(raw) + 1


def _line(start: int, raw: str) -> Line | None:
    first, last, indent = 0, len(raw), 0
    if raw[0] in MARGIN or raw[-1] in MARGIN:
        last = len(raw.rstrip(MARGIN))
        first = len(raw) - len(raw.lstrip(MARGIN))
        indent = first if raw.startswith(" " * first) else _columns_before(raw[:first])
    if first >= last or not (raw.isascii() or VISIBLE.search(raw)):
        return None
    return Line(start, raw, indent, first, last, sign_of(raw, first, last))


def _columns_before(margin: str) -> int:
    at = 0
    for character in margin:
        at += TAB_STOP - at % TAB_STOP if character == "\t" else len(WIDE.findall(character)) + character.isspace()
    return at


def _end(lines: list[Line | None], at: int, fences: dict[int, int]) -> int:
    """Where the block that opens at `at` ends: before a blank line or a fence."""
    at += 1
    while at < len(lines) and lines[at] is not None and at not in fences:
        at += 1
    return at


def _fences(lines: list[Line | None]) -> dict[int, int]:
    """For each line that opens a fenced block the one behind its end. A fence that nothing closes is none."""
    fences = [(at, found) for at, line in enumerate(lines) if line and (found := FENCE.fullmatch(line.words))]
    ends: dict[int, int] = {}
    unclosed: set[str] = set()
    number = 0
    while number < len(fences):
        at, opening = fences[number]
        number += 1
        if opening["marks"] in unclosed:
            continue
        closing = next((later for later in range(number, len(fences)) if _closes(fences[later][1], opening)), None)
        if closing is None:
            unclosed.add(opening["marks"])
        else:
            ends[at] = fences[closing][0] + 1
            number = closing + 1
    return ends


def _closes(found: re.Match[str], opening: re.Match[str]) -> bool:
    return not found["word"] and found["marks"].startswith(opening["marks"])
