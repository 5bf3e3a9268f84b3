"""The words and marks of a short line, with their offsets."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import msgspec

from convert.reading.phrases import from_capitals


class Mark(StrEnum):
    """What an atom is, by its characters alone."""

    WORD = "word"
    NUMBER = "number"
    COMMA = "comma"
    COLON = "colon"
    STOP = "stop"  # the end of a sentence
    WALL = "wall"  # whatever else parts one thing from the next: "|", "·", "/", "(", a line break
    EMAIL = "email"
    HANDLE = "handle"  # "@annlee"


WORD = Mark.WORD  # asked for most, and a global is looked up faster than a member of an enum


class Atom(msgspec.Struct, frozen=True, gc=False):
    """One word or mark; `key` is its text for looking it up: case folded, without the dot of an abbreviation."""

    mark: Mark
    start: int
    end: int
    text: str
    key: str


# Letters with what may stand inside a word: accents that follow their letter, soft hyphens, zero-width joiners.
_LETTER = r"[^\W\d_]"
_INNER = r"[\w\u00ad\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0e4e\u200c\u200d]"
_WORDS_AND_MARKS = rf"""
      (?P<word>                                                                 # O'Brien, J.R, J.-B, Keepers', בן־צור
        {_LETTER}(?:{_INNER}++|[-'’ʼ‐‑.־׳](?={_LETTER})|\.[-‐‑](?={_LETTER}\.)|(?<=[ァ-ヺー])[・＝](?=[ァ-ヺ]))*+
        (?:(?<=s)['’](?=\s))? | & )
    | (?P<number>\d++(?:[.:/\-]\d++)*+)                                         # 2024, 28.04.2023, 10:22
    | (?P<comma>[,、，])
    | (?P<colon>[:：])
    | (?P<stop>[.!?。！？…])
    | (?P<wall>[^\s\w] | \n | _)
"""
ATOM = re.compile(_WORDS_AND_MARKS, re.VERBOSE)
# The same in a text with an "@".
ATOM_OR_ADDRESS = re.compile(
    rf"""
      (?P<email>[\w.+\-]{{1,64}}+@[\w\-]{{1,63}}+(?:\.[\w\-]{{1,63}}+){{1,6}}+)   # ann.lee@example.com
    | (?P<handle>@\w{{2,40}}+)                                                  # @annlee
    | {_WORDS_AND_MARKS}
    """,
    re.VERBOSE,
)
MARKS: dict[str | None, Mark] = {mark.value: mark for mark in Mark}  # by the group that matched
# 'A', 'J.R', 'J.-B', 'Ph.D': their dot belongs to them
DOTTED = re.compile(rf"{_LETTER}|{_LETTER}{{1,3}}+(?:\.[-‐‑]?{_LETTER}{{1,3}}+)++")
STROKE, BAR = "丨", "｜"  # a Han letter that pages take for a bar: 文丨王小明
SHORT = 3  # letters: "St. John", "Wm. Lee", "McDonald", "DeLuca"


class Spelling(NamedTuple):
    """What must be known of a language's words to tell where one ends; all of them as `key` has them."""

    abbreviations: frozenset[str] = frozenset()  # whose dot ends no sentence: "jr", "dr"
    particles: frozenset[str] = frozenset()  # that open a name with a capital inside: "mac", "fitz"
    cues: frozenset[str] = frozenset()  # that names are glued to: "by" in "ByAnn Lee"


def atoms(text: str, spelling: Spelling) -> list[Atom]:
    """The words and marks of `text`.

    Words that were run together are parted: "byAnn" is "by", "Ann". Where that happens behind a name an empty wall
    parts them: "Ann LeePublished" is "Ann", "Lee", "", "Published".
    """
    found: list[Atom] = []
    text = text.replace(STROKE, BAR)
    for match in (ATOM_OR_ADDRESS if "@" in text else ATOM).finditer(text):
        mark, word = MARKS[match.lastgroup], match[0]
        if mark is WORD:
            if _is_plain(word):
                found.append(Atom(WORD, *match.span(), word, key(word)))
            else:
                found.extend(_parted(word, match.start(), spelling, follows_a_name=_ends_in_a_capital(found)))
        elif word == "." and _keeps_its_dot(text, match.start(), found, spelling):
            found[-1] = _with_its_dot(found[-1])
        else:
            found.append(Atom(mark, *match.span(), word, word))
    return found


def key(word: str) -> str:
    """`word` for looking it up in a list: case folded, straight apostrophes, no dot behind it, no soft hyphens."""
    if word.isascii():
        return word.lower().rstrip(".")
    small = from_capitals(word.replace("İ", "i").casefold())  # else it keeps a dot of its own, which no list has
    return small.replace("’", "'").replace("\u00ad", "").rstrip(".")


def keys(phrase: str) -> tuple[str, ...]:
    """The words of an entry of a word list, for finding it in a row of atoms; a colon counts as a word."""
    return tuple(
        each.key for each in map(_from_match, ATOM.finditer(phrase.replace(STROKE, BAR))) if each.mark is not Mark.STOP
    )


def _from_match(match: re.Match[str]) -> Atom:
    return _atom(MARKS[match.lastgroup], match.start(), match[0])


def _atom(mark: Mark, start: int, text: str) -> Atom:
    return Atom(mark, start, start + len(text), text, key(text) if mark is WORD else text)


def _is_plain(word: str) -> bool:
    """Whether nothing can have been run together in it: "Satoshi", "by"."""
    behind = word[1:]
    return not behind or (behind.isalpha() and behind.islower())


def _ends_in_a_capital(found: list[Atom]) -> bool:
    """Whether the last word so far opens with a capital, so that the next may end a name."""
    return bool(found) and found[-1].mark is WORD and found[-1].text[0].isupper()


def _keeps_its_dot(text: str, at: int, found: list[Atom], spelling: Spelling) -> bool:
    """Whether the dot at `at` belongs to the word before it: "J.", "Jr.", "St. John"."""
    if not found or found[-1].mark is not WORD or found[-1].end != at:
        return False
    word = found[-1]
    if word.key in spelling.abbreviations or DOTTED.fullmatch(word.text):
        return True
    return len(word.text) <= SHORT and word.text[0].isupper() and text[at + 1 : at + 3].strip()[:1].isupper()


def _with_its_dot(word: Atom) -> Atom:
    return msgspec.structs.replace(word, end=word.end + 1, text=f"{word.text}.")


def _parted(word: str, start: int, spelling: Spelling, *, follows_a_name: bool) -> Iterator[Atom]:
    """The words of a run without blanks: "MillsPublished", "bySatoshi", "November21", but not "McDonald"."""
    opening = 0
    for at in range(1, len(word)):
        if not _is_seam(word[at - 1], word[at]):
            continue
        head = word[opening:at]
        if _may_end(head, word[at], spelling, is_behind=follows_a_name or opening > 0):
            yield _piece(word, start, opening, at)
            if word[at].isupper() and key(head) not in spelling.cues:
                yield Atom(Mark.WALL, start + at, start + at, "", "")
            opening = at
    yield _piece(word, start, opening, len(word))


def _piece(word: str, start: int, opening: int, end: int) -> Atom:
    text = word[opening:end]
    return _atom(Mark.NUMBER if text[0].isdigit() else Mark.WORD, start + opening, text)


def _is_seam(before: str, here: str) -> bool:
    return before.isdigit() != here.isdigit() or (before.islower() and here.isupper())


def _may_end(head: str, here: str, spelling: Spelling, *, is_behind: bool) -> bool:
    """Whether a word may end before `here`; `is_behind` another one with a capital."""
    if head[-1].isdigit() or here.isdigit():
        return not head.isupper()  # "BR24" and "A4" are words
    if key(head) in spelling.cues:
        return not is_behind or head.islower()
    return is_behind and head[0].isupper() and len(head) > SHORT and key(head) not in spelling.particles
