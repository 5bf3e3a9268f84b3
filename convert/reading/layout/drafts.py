"""Lines on their way to a chunk: which belong together, in what form, before their words are joined."""

import msgspec

from convert.reading.layout.lines import Line
from convert.reading.page import Form


class Part(msgspec.Struct, frozen=True, gc=False):
    """What a line gives to the text of a chunk: `line.text[start:end]`, nothing if that is empty."""

    line: Line
    start: int
    end: int


class Draft(msgspec.Struct, kw_only=True):
    """A chunk in the making."""

    form: Form = Form.PROSE
    parts: list[Part]
    marker: str = ""
    depth: int = 0
    blanks_before: int = 0
    opens_with_initial: bool = False  # the first part is a letter of the word that the second opens with
    goes_on: bool = False  # were it prose, it would go on from the draft before it: the break between them was forced

    @property
    def indent(self) -> int:
        """The columns before its first line."""
        return self.parts[0].line.indent

    @property
    def last_line(self) -> Line:
        """The line that it ends with."""
        return self.parts[-1].line


def whole(line: Line) -> Part:
    """All of a line."""
    return Part(line, line.first, line.last)
