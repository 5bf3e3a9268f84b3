"""Lines without signs to paragraphs: where a line goes on in the next, and where the break is the author's."""

from collections.abc import Sequence

from convert.reading.lines import Line
from convert.reading.width import Wrapping, flows, own_width

INDENT = 2  # columns
HEAD_LINES = 4  # at most, above the first paragraph of a text that parts paragraphs by indents


def paragraphs(lines: Sequence[Line], wrapped: Wrapping, *, is_indented: bool) -> list[Sequence[Line]]:
    """The paragraphs that `lines`, between which no blank one stands, make.

    `wrapped` says how the lines of the whole text were broken; with `is_indented` a line that is set in opens a
    paragraph.
    """
    if len(lines) == 1:
        return [lines]
    forced = _forced(lines, wrapped)
    head = _head(lines) if is_indented else 0
    margin = min([line.indent for line in lines])
    made, start = [], 0
    for at in range(1, len(lines)):
        line, below = lines[at - 1], lines[at]
        opens = is_indented and below.indent - margin >= INDENT
        steps = at - start > 1 and abs(below.indent - line.indent) >= INDENT
        if not forced[at] or opens or steps or (at < head and not flows(line, below)):
            made.append(lines[start:at])
            start = at
    made.append(lines[start:])
    return made


def _forced(lines: Sequence[Line], wrapped: Wrapping) -> list[bool]:
    """For each line whether the break above it is explained, by the width of the text or one that these lines share."""
    forced = [line.start in wrapped.forced for line in lines]
    if sum(forced[1:]) < len(lines) - 1 and own_width(lines):
        return [True] * len(lines)
    return forced


def _head(lines: Sequence[Line]) -> int:
    """How many lines stand above the first that is set in, if they are a headline and a byline."""
    margin = min(line.indent for line in lines)
    first = next((at for at, line in enumerate(lines) if line.indent - margin >= INDENT), 0)
    return first if first <= HEAD_LINES else 0
