"""Hyphens at the ends of lines: which belong to a word, and which only showed that it goes on below."""

import re
from enum import Enum, auto
from functools import cached_property

from convert.reading.words import WORD
from formats.stretches import stretches

# "Mini-⏎stry", "high-⏎performance": the parts of a word at the end of a line, and of the next.
BROKEN = re.compile(r"(?<![\w'’\-])([\w'’\-]+)-[ \t]*\n[ \t>|]*([\w'’\-]+)")
# "high-performance" within a line
WITHIN = re.compile(r"[^\W\d_]-[^\W\d_]")
MANY = 4  # broken words: if more than those with a hyphen within lines, most had none before
# "Wild- und Nutztiere", "pre- and post-war": a hyphen that stands for what comes later.
SUSPENDED = re.compile(r"[^\W\d_]- ([^\W\d_]+)")


class Join(Enum):
    """How the parts of a word come together."""

    WHOLE = auto()  # "Ministry"
    HYPHENED = auto()  # "high-performance"
    APART = auto()  # "Wild- und Nutztiere"


class Hyphens:
    """The habits of one text, told by the words that it writes elsewhere."""

    def __init__(self, text: str, joints: frozenset[str], spared: int = 0) -> None:
        """`joints` are words of the language that stand between parts of compounds: "und" in "Wild- und Nutztiere".

        `spared` is how many long words were not cut at the end of a line, though a part of them would have fitted.
        """
        self._text, self._joints, self._spared = text, joints, spared

    def join(self, left: str, right: str) -> Join:
        """How `left`, which a hyphen at the end of a line follows, and `right` on the next line come together."""
        before, after = left.casefold(), right.casefold().rstrip("-'’")
        if f"{before}-{after}" in self._words or _opens_anew(left, right):
            return Join.HYPHENED
        if self._is_word(before + after):
            return Join.WHOLE
        if after in self._joints or after in self._suspending:
            return Join.APART
        are_words = self._is_word(before.rpartition("-")[2]) and self._is_word(after.partition("-")[0])
        return Join.HYPHENED if are_words or not self._cuts_words else Join.WHOLE

    def _is_word(self, word: str) -> bool:
        """Whether the text has the word elsewhere, with or without an apostrophe and what follows it."""
        return word in self._words or re.split("['’]", word, maxsplit=1)[0] in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the text, but for those that a line end parts."""
        words: set[str] = set()
        for stretch in stretches(self._text, "\n\n"):
            words.update(WORD.findall(BROKEN.sub("\n", stretch).casefold()))
        return frozenset(words)

    @cached_property
    def _suspending(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in SUSPENDED.findall(self._text))

    @cached_property
    def _cuts_words(self) -> bool:
        """Whether words are cut at the ends of lines here: those that the text tells say so, or the long ones.

        Few words have hyphens of their own, and few of these stand at the end of a line.
        """
        cut = kept = 0
        for left, right in BROKEN.findall(self._text):
            before, after = left.casefold(), right.casefold().rstrip("-'’")
            is_own = f"{before}-{after}" in self._words or _opens_anew(left, right)
            kept += is_own
            cut += not is_own and self._is_word(before + after)
        if cut != kept:
            return cut > kept
        broken = len(BROKEN.findall(self._text))
        return broken >= self._spared or (broken >= MANY and broken > len(WITHIN.findall(self._text)))


def _opens_anew(left: str, right: str) -> bool:
    """Whether a capital or a digit shows that the hyphen is the word's own; in all capitals it shows nothing."""
    return left[-1].isdigit() or right[0].isdigit() or (right[0].isupper() and not left.isupper())
