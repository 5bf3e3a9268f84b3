"""A source cut into lines, and lines into blocks that blank lines part."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from convert.reading.layout.signs import sign_of
from convert.reading.words import MARGIN, WIDE
from formats.check.content import VISIBLE

TAB_STOP = 8
EDGE = frozenset(MARGIN)
# "```", "~~~ python": opens text that is to stay as it is, blank lines and all; the same without a word closes it.
FENCE = re.compile(r"(?P<marks>`{3,40}|~{3,40})[ \t]*(?P<word>[\w+#.-]*)")


# "> > ", ">>": what a quoted line opens with
QUOTE = re.compile(r"[> \t\xa0]*")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of the source that has something to see, without its newline."""

    start: int  # offset into Source.text
    text: str  # as it stands: Source.text[start:end]
    indent: int  # columns before the first visible character (a tab goes to the next multiple of 8)
    first: int  # offset of the first visible character into text
    last: int  # offset behind the last visible one
    sign: str  # what it opens with: "bullet", "quote" ..., see signs.py; "" for most

    @property
    def end(self) -> int:
        """The offset behind it, where its newline stands."""
        return self.start + len(self.text)

    @property
    def head(self) -> str:
        """The first visible character; nothing where only a quote sign stands."""
        return self.text[self.first : self.first + 1] if self.first < self.last else ""

    @property
    def words(self) -> str:
        """The line without its margins."""
        return self.text[self.first : self.last]


class Block(msgspec.Struct, frozen=True):
    """Lines without a blank one between them, or what stands between two fences, and they."""

    lines: Sequence[Line]
    blanks_before: int
    is_fenced: bool = False


def read_blocks(text: str) -> Iterator[Block]:
    """The blocks of `text`, in order."""
    blanks = 0
    lines: list[Line] = []
    for found in [*_with_fenced(list(_lines(text)), text), None]:
        if isinstance(found, Line):
            lines.append(found)
            continue
        if lines:
            yield Block(lines, blanks)
            blanks, lines = 0, []
        if found:
            yield msgspec.structs.replace(found, blanks_before=blanks)
            blanks = 0
        else:
            blanks += 1


def columns(text: str) -> int:
    """How many columns `text` takes in a fixed pitch, wide characters two."""
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text))


def unquoted(line: Line) -> Line:
    """The line without the signs that mark it as quoted, which stay in its text."""
    if line.sign != "quote":
        return line
    found = QUOTE.match(line.text, line.first, line.last)
    return msgspec.structs.replace(line, first=found.end() if found else line.first, sign="")


def _lines(text: str) -> Iterator[Line | None]:
    """The lines of `text`, None for a blank one."""
    start = 0
    for raw in text.split("\n"):
        if not raw:
            yield None
        elif raw[0] in EDGE or raw[-1] in EDGE:
            yield _line_with_margin(start, raw)
        elif raw.isascii() or VISIBLE.search(raw):
            yield Line(start, raw, 0, 0, len(raw), sign_of(raw, 0, len(raw)))
        else:
            yield None
        start += len(raw) + 1


def _line_with_margin(start: int, raw: str) -> Line | None:
    last = len(raw.rstrip(MARGIN))
    first = len(raw) - len(raw.lstrip(MARGIN))
    if first >= last or not VISIBLE.search(raw):
        return None
    indent = first if raw.startswith(" " * first) else _columns_before(raw[:first])
    return Line(start, raw, indent, first, last, sign_of(raw, first, last))


def _columns_before(margin: str) -> int:
    at = 0
    for character in margin:
        at += TAB_STOP - at % TAB_STOP if character == "\t" else len(WIDE.findall(character)) + character.isspace()
    return at


def _with_fenced(lines: list[Line | None], text: str) -> Iterable[Line | Block | None]:
    """`lines`, with a block in the place of those that fences enclose."""
    if not any(sign in text and 3 * sign in text for sign in "`~"):
        return lines
    made: list[Line | Block | None] = []
    at = 0
    for start, stop in _fences(lines).items():
        fenced = [line for line in lines[start:stop] if line]
        made += [*lines[at:start], Block(fenced, 0, is_fenced=True)]
        at = stop
    return made + lines[at:]


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
