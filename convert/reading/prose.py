"""Lines without signs to paragraphs: where a line goes on in the next, and where the break is the author's."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from convert.reading.lines import Line
from convert.reading.width import Width, flows, own_width

INDENT = 2  # columns
HEAD_LINES = 4  # at most, above the first paragraph of a text that parts paragraphs by indents


def paragraphs(lines: Sequence[Line], width: Width | None, *, is_indented: bool) -> Iterator[list[Line]]:
    """The paragraphs that `lines`, between which no blank one stands, make.

    `width` is that of the whole text; with `is_indented` a line that is set in opens a paragraph.
    """
    width = _fitting(lines, width)
    if width is None:
        yield from ([line] for line in lines)
        return
    head = _head(lines) if is_indented else 0
    margin = min(line.indent for line in lines)
    current = [lines[0]]
    for at, below in enumerate(lines[1:], start=1):
        line = current[-1]
        if (
            width.explains(line, below)
            and (at >= head or flows(line, below))
            and not (is_indented and below.indent - margin >= INDENT)
            and not _steps(current, below)
        ):
            current.append(below)
        else:
            yield current
            current = [below]
    yield current


def _fitting(lines: Sequence[Line], width: Width | None) -> Width | None:
    """The width of the text, or the narrower one at which just these lines were broken."""
    if width and all(width.explains(*pair) for pair in pairwise(lines)):
        return width
    return own_width(lines) or width


def _head(lines: Sequence[Line]) -> int:
    """How many lines stand above the first that is set in, if they are a headline and a byline."""
    margin = min(line.indent for line in lines)
    first = next((at for at, line in enumerate(lines) if line.indent - margin >= INDENT), 0)
    return first if first <= HEAD_LINES else 0


def _steps(current: Sequence[Line], below: Line) -> bool:
    """Whether the margin changes below the second line of a paragraph or later."""
    return len(current) > 1 and abs(below.indent - current[-1].indent) >= INDENT
