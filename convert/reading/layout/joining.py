"""The lines of a draft to one text, with the way back to the source."""

import re
from functools import cached_property

from convert.reading.layout.breaks import HYPHENS, stands_whole
from convert.reading.layout.drafts import Draft, Part
from convert.reading.layout.hyphens import Hyphens, Join
from convert.reading.layout.links import MARK, link_marks
from convert.reading.page import Form, Piece
from convert.reading.words import NO_WIDTH, UNSPACED, WIDE, may_be_unspaced

KEEP_LINES = frozenset({Form.TABLE, Form.VERSE, Form.PREFORMATTED})
# Runs of characters that are neither blanks nor without width.
WORD = re.compile(rf"[^\s{NO_WIDTH}]+")
SHOWN = re.compile(rf"[^{NO_WIDTH}]+")
IDEOGRAPHIC_SPACE = "\u3000"
# The part of a word before a hyphen that ends a line, and the one that opens the next line.
LEFT = re.compile(r"[\w'’\-]*\w$")
RIGHT = re.compile(r"\w[\w'’\-]*")
LONGEST_WORD = 60
SOFT_HYPHENS = frozenset("\u00ad\u200b")
DASHES = frozenset("—―")
FIRST_UNSPACED = "\u0e00"  # of scripts, and of dashes: below, a blank parts words
QUOTES = "“”‘’"  # beyond that, and all the same
# "wind—and", "wind— and": how the text sets its dashes.
CLOSED_DASH = re.compile(r"\w[—―]\w")
# "使用 Python": East Asian text that sets blanks around Latin words.
SPACED_LATIN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff] [A-Za-z0-9]")


class Copy:
    """A text that grows, and where its runs come from."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._runs: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._runs)

    def add(self, run: str, source: int) -> None:
        """Add what stands at `source` in the source."""
        if not self.pieces or source - self._length != self.pieces[-1].source - self.pieces[-1].at:
            self.pieces.append(Piece(self._length, source))
        self.fill(run)

    def fill(self, blanks: str) -> None:
        """Add blanks or line ends."""
        self._runs.append(blanks)
        self._length += len(blanks)

    def drop_last(self) -> None:
        """Take the last character away."""
        self._runs[-1] = self._runs[-1][:-1]
        self._length -= 1


class Joiner:
    """Joins the lines of drafts of one text, by its habits."""

    def __init__(self, text: str, hyphens: Hyphens) -> None:
        """`hyphens` are those of the same text."""
        self._text, self._hyphens = text, hyphens

    def join(self, draft: Draft) -> tuple[str, tuple[Piece, ...], bool]:
        """The text of the chunk that `draft` becomes, its pieces, and whether it is known to be plain."""
        parts = [part for part in draft.parts if part.start < part.end]
        flows = len(parts) == 1 or draft.form not in KEEP_LINES
        as_it_stands = flows and not draft.opens_with_initial and not self._links
        if as_it_stands and (text := self._as_it_stands(parts)):
            return text, (Piece(0, parts[0].line.start + parts[0].start),), self._parts_words
        copy = Copy()
        if draft.form in KEEP_LINES:
            self._keep_lines(parts, copy)
        else:
            self._flow(parts, copy, closed=draft.opens_with_initial)
        return copy.text, tuple(copy.pieces), False

    def _as_it_stands(self, parts: list[Part]) -> str:
        """The text of lines that need no more than a blank for each line end, as nearly all; "" for others."""
        start = end = -1
        for part in parts:
            opens = part.line.start + part.start
            if start < 0:
                start = opens
            elif opens != end + 1 or not _parts_latin(self._text[end - 1], self._text[opens]):
                return ""
            end = part.line.start + part.end
        text = self._text[start:end].replace("\n", " ")
        return text if _is_plain(text) else ""

    def _flow(self, parts: list[Part], copy: Copy, *, closed: bool) -> None:
        """Lines one behind the other, each run of blanks as one; with `closed` nothing parts the first two."""
        head = ""
        for at, part in enumerate(parts):
            words = part.line.text[part.start : part.end]
            if at > closed:
                self._glue(head, parts[at - 1], words, copy)
            start = part.line.start + part.start
            if _is_plain(words) and not self._holds_links(words):
                copy.add(words, start)
            else:
                self._add_words(words, start, copy)
            head = words

    def _holds_links(self, words: str) -> bool:
        return bool(self._links) and any(mark["number"] in self._links for mark in MARK.finditer(words))

    def _add_words(self, words: str, start: int, copy: Copy) -> None:
        """Words with what their gaps come to; the number of a link is no more than a character without width."""
        if self._holds_links(words):
            words = MARK.sub(
                lambda mark: len(mark[0]) * NO_WIDTH[0] if mark["number"] in self._links else mark[0], words
            )
        end = 0
        for word in WORD.finditer(words):
            gap = words[end : word.start()]
            if end and not gap.strip(NO_WIDTH):
                gap = ""
            elif end:
                is_wide = IDEOGRAPHIC_SPACE in gap and WIDE.match(words[end - 1]) and WIDE.match(word.group())
                gap = IDEOGRAPHIC_SPACE if is_wide else " "
            copy.fill(gap if end else "")
            copy.add(word.group(), start + word.start())
            end = word.end()

    def _glue(self, head: str, above: Part, tail: str, copy: Copy) -> None:
        """What comes between two lines: a blank, or nothing, and then perhaps not even the hyphen."""
        is_cut = head[-1] in HYPHENS and not stands_whole(head)
        if is_cut and (left := LEFT.search(head[-LONGEST_WORD:-1])) and (right := RIGHT.match(tail)):
            join = self._hyphens.join(left.group(), right.group())
            if join is Join.WHOLE:
                copy.drop_last()
            if join is Join.APART:
                copy.fill(" ")
        elif not (above.line.text[above.end : above.end + 1] in SOFT_HYPHENS or self._is_closed(head, tail)):
            copy.fill(" ")

    def _is_closed(self, head: str, tail: str) -> bool:
        """Whether no blank belongs between two lines: in East Asian and Thai text, and about some dashes."""
        if head[-1] < FIRST_UNSPACED and tail[0] < FIRST_UNSPACED:
            return False
        if head[-1] in DASHES or tail[0] in DASHES:
            return self._closes_dashes and not head[-2:-1].isspace()
        east = [_is_unspaced(character) for character in (head[-1], tail[0])]
        return all(east) or (any(east) and not self._spaces_latin)

    @cached_property
    def _links(self) -> frozenset[str]:
        return link_marks(self._text)

    @cached_property
    def _parts_words(self) -> bool:
        """Whether blanks part all words of the text: no script stands in it that does without."""
        return not may_be_unspaced(self._text)

    @cached_property
    def _closes_dashes(self) -> bool:
        return CLOSED_DASH.search(self._text) is not None

    @cached_property
    def _spaces_latin(self) -> bool:
        return SPACED_LATIN.search(self._text) is not None

    def _keep_lines(self, parts: list[Part], copy: Copy) -> None:
        """Lines one below the other, without what margin they share."""
        margin = _common_margin(parts)
        end = 0
        for part in parts:
            line = part.line
            if copy.pieces:
                copy.fill("\n" * self._text.count("\n", end, line.start))
            for run in SHOWN.finditer(line.text, margin, part.end):
                copy.add(run.group(), line.start + run.start())
            end = line.start + part.end


def _common_margin(parts: list[Part]) -> int:
    """How many characters all lines open with, none of them visible."""
    margins = [part.line.text[: part.line.first] for part in parts]
    low, high = min(margins), max(margins)
    return next((at for at, character in enumerate(low) if character != high[at : at + 1]), len(low))


def _is_plain(words: str) -> bool:
    """Whether there are no blanks but single ones, and nothing without width."""
    return words.isprintable() and "  " not in words


def _parts_latin(last: str, first: str) -> bool:
    """Whether a line end between these characters is a blank, as it is nearly always in scripts that have blanks."""
    return (last < FIRST_UNSPACED or last in QUOTES) and (first < FIRST_UNSPACED or first in QUOTES) and last != "-"


def _is_unspaced(character: str) -> bool:
    """Whether it is of a script that puts no blanks between words, or one of its marks."""
    return bool(UNSPACED.match(character)) or (bool(WIDE.match(character)) and not character.isalpha())
