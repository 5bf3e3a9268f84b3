"""Stretches of a chunk that may be a word of the desk: the whole line, or what stands behind a paragraph."""

import re
from collections.abc import Iterator

import msgspec

LONGEST_IN_BRACKETS = 300  # characters
TAIL = 400  # characters at the end of a paragraph whose sentences may be the desk's
CLOSERS = {")": "(", "]": "[", "）": "（", "】": "【", "〕": "〔", "］": "［"}
# '— Reporting by', '* Correction'
MARKS_BEFORE = re.compile(r"[\s*_†‡–—―-]*+")
# 'It rained. |Ann Lee', but not 'J. |Lee'
SENTENCE_START = re.compile(r"[.!?…。！？](?:(?<=[^\W\d_]{2}[.!?…])\s++(?=[^\W\d_])|(?<=[。！？])(?=[^\s）」』]))")


class Remark(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a text, and the words that it comes to without brackets and marks."""

    start: int
    end: int
    words: str
    at: int  # where the words begin
    bracketed: bool

    @property
    def follows_text(self) -> bool:
        """Whether words of the story stand before it."""
        return self.start > 0


def whole_line(text: str) -> Remark:
    """All of `text`, without the marks and the one pair of brackets around it."""
    at = MARKS_BEFORE.match(text).end()  # type: ignore[union-attr] # it matches nothing, too
    stop = max(at, len(text.rstrip(" *_")))
    bracketed = at < stop and CLOSERS.get(text[stop - 1]) == text[at]
    return _remark(text, (0, len(text)), (at + 1, stop - 1) if bracketed else (at, stop), bracketed)


def in_brackets_behind(text: str, end: int) -> Remark | None:
    """What stands in brackets at the end of `text[:end]`, behind other words: "(Slightly abridged)"."""
    stop = len(text[:end].rstrip())
    closes = stop - 2 if text[stop - 1 : stop] in (".", "。") else stop - 1
    opener = CLOSERS.get(text[closes]) if closes > 0 else None
    if opener is None:
        return None
    start = text.rfind(opener, max(0, closes - LONGEST_IN_BRACKETS), closes)
    if start <= 0 or not text[start + 1 : closes].strip():
        return None
    return _remark(text, (start, stop), (start + 1, closes), bracketed=True)


def last_sentences(text: str, end: int) -> Iterator[Remark]:
    """The last sentences of `text[:end]`, the longest run of them first: "Ann Lee contributed to this report."."""
    for boundary in SENTENCE_START.finditer(text, max(0, end - TAIL), end):
        yield _remark(text, (boundary.end(), end), (boundary.end(), end), bracketed=False)


def _remark(text: str, place: tuple[int, int], inside: tuple[int, int], bracketed: bool) -> Remark:
    words = text[slice(*inside)]
    at = inside[0] + len(words) - len(words.lstrip())
    return Remark(*place, words.strip(), at, bracketed)
