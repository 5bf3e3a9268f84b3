"""Hyphens at the ends of lines: which belong to a word, and which only showed that it goes on below."""

import re
from enum import Enum, auto
from functools import cached_property

from convert.reading.words import WORD

# "Mini-⏎stry", "high-⏎performance": the parts of a word at the end of a line, and of the next.
BROKEN = re.compile(r"(?<![\w'’\-])([\w'’\-]+)-[ \t]*\n[ \t>|]*([\w'’\-]+)")
# "Wild- und Nutztiere", "pre- and post-war": a hyphen that stands for what comes later.
SUSPENDED = re.compile(r"[^\W\d_]- ([^\W\d_]+)")
SHARE_OF_SOFT = 0.025  # of lines, where words are cut to fill them; few words have a hyphen of their own just there


ENOUGH_LINES = 40  # to say what share is usual


class Join(Enum):
    """How the parts of a word come together."""

    WHOLE = auto()  # "Ministry"
    HYPHENED = auto()  # "high-performance"
    APART = auto()  # "Wild- und Nutztiere"


class Hyphens:
    """The habits of one text, told by the words that it writes elsewhere."""

    def __init__(self, text: str, joints: frozenset[str]) -> None:
        """`joints` are words of the language that stand between parts of compounds: "und" in "Wild- und Nutztiere"."""
        self._text, self._joints = text, joints

    def join(self, left: str, right: str) -> Join:
        """How `left`, which a hyphen at the end of a line follows, and `right` on the next line come together."""
        before, after = left.casefold(), right.casefold().rstrip("-'’")
        if f"{before}-{after}" in self._words or _opens_anew(left, right):
            return Join.HYPHENED
        if self._is_word(before + after):
            return Join.WHOLE
        if after in self._joints or after in self._suspending:
            return Join.APART
        parts = self._is_word(before.rpartition("-")[2]) + self._is_word(after.partition("-")[0])
        return Join.HYPHENED if parts == len("lr") or not self._cuts_words(parts) else Join.WHOLE

    def _is_word(self, word: str) -> bool:
        """Whether the text has the word elsewhere, with or without an apostrophe and what follows it."""
        return word in self._words or re.split("['’]", word, maxsplit=1)[0] in self._words

    def _cuts_words(self, parts: int) -> bool:
        """Whether this text cuts words at line ends; where nothing tells, a word of which no part is one was cut."""
        habit = self._habit
        return parts == 0 if habit is None else habit

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the text, but for those that a line end parts."""
        return frozenset(WORD.findall(BROKEN.sub("\n", self._text).casefold()))

    @cached_property
    def _suspending(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in SUSPENDED.findall(self._text))

    @cached_property
    def _habit(self) -> bool | None:
        """Whether words are cut at the ends of lines, from those that are told by others; None if that is open."""
        cut = kept = broken = 0
        for left, right in BROKEN.findall(self._text):
            before, after = left.casefold(), right.casefold().rstrip("-'’")
            kept += f"{before}-{after}" in self._words or _opens_anew(left, right)
            cut += f"{before}-{after}" not in self._words and self._is_word(before + after)
            broken += 1
        if cut != kept:
            return cut > kept
        lines = self._text.count("\n") + 1
        return None if lines < ENOUGH_LINES else broken > lines * SHARE_OF_SOFT


def _opens_anew(left: str, right: str) -> bool:
    """Whether a capital or a digit shows that the hyphen is the word's own; in all capitals it shows nothing."""
    return left[-1].isdigit() or right[0].isdigit() or (right[0].isupper() and not left.isupper())
