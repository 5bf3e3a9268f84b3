"""A stretch of a chunk's text, to be cut into smaller ones without losing its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from convert.reading.page import Chunk


class Stretch(NamedTuple):
    """`chunk.text[start:end]`."""

    chunk: Chunk
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.chunk.text[self.start : self.end]

    def cut(self, start: int, end: int) -> "Stretch":
        """The part at `text[start:end]`, without blanks around it."""
        words = self.text[start:end]
        opens = self.start + start + len(words) - len(words.lstrip())
        return Stretch(self.chunk, opens, opens + len(words.strip()))

    def parted(self, separator: re.Pattern[str]) -> Iterator["Stretch"]:
        """The parts between the matches of `separator`, those without words left out."""
        start = 0
        for found in separator.finditer(self.text):
            yield from self._worded(start, found.start())
            start = found.end()
        yield from self._worded(start, len(self.text))

    def _worded(self, start: int, end: int) -> Iterator["Stretch"]:
        part = self.cut(start, end)
        if part.start < part.end:
            yield part


def whole(chunk: Chunk) -> Stretch:
    """All of a chunk's text."""
    return Stretch(chunk, 0, len(chunk.text))
