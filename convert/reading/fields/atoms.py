"""The words and marks of a short line, with their offsets."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


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


class Atom(NamedTuple):
    """One word or mark; `key` is its text for looking it up: case folded, without the dot of an abbreviation."""

    mark: Mark
    start: int
    end: int
    text: str
    key: str


# Letters with what may stand inside a word: accents that follow their letter, soft hyphens, zero-width joiners.
_LETTER = r"[^\W\d_]"
_INNER = r"[\w\u00ad\u0300-\u036f\u0900-\u0e4e\u200c\u200d]"
ATOM = re.compile(
    rf"""
      (?P<email>[\w.+\-]{{1,64}}+@[\w\-]{{1,63}}+(?:\.[\w\-]{{1,63}}+){{1,6}}+)   # ann.lee@example.com
    | (?P<handle>@\w{{2,40}}+)                                                  # @annlee
    | (?P<word>{_LETTER}(?:{_INNER}|[-'’ʼ‐‑.](?={_LETTER})|(?<=[ァ-ヺー])[・＝](?=[ァ-ヺ]))*+ | &)  # O'Brien, J.R
    | (?P<number>\d++(?:[.:/\-]\d++)*+)                                         # 2024, 28.04.2023, 10:22
    | (?P<comma>[,、，])
    | (?P<colon>[:：])
    | (?P<stop>[.!?。！？…])
    | (?P<wall>[^\s\w] | \n | _)
    """,
    re.VERBOSE,
)
# 'A', 'J.R', 'Ph.D': their dot belongs to them
DOTTED = re.compile(rf"{_LETTER}|{_LETTER}{{1,3}}+(?:\.{_LETTER}{{1,3}}+)++")
SHORT = 3  # letters: "St. John", "Wm. Lee", "McDonald", "DeLuca"


def atoms(text: str, abbreviations: frozenset[str] = frozenset()) -> list[Atom]:
    """The words and marks of `text`; words that were run together are parted: "LeePublished" is "Lee", "Published".

    `abbreviations` are words, without their dot, whose dot ends no sentence: "jr", "dr".
    """
    found: list[Atom] = []
    for match in ATOM.finditer(text):
        mark = Mark(match.lastgroup or Mark.WALL)
        if mark is Mark.WORD and not _is_plain(match[0]):
            found.extend(_parted(match[0], match.start(), bool(found) and _is_name_like(found[-1])))
        elif mark is Mark.STOP and found and _keeps_its_dot(text, match.start(), found[-1], abbreviations):
            found[-1] = found[-1]._replace(end=match.end(), text=found[-1].text + match[0])
        else:
            found.append(_atom(mark, match.start(), match[0]))
    return found


def key(word: str) -> str:
    """`word` for looking it up in a list: case folded, straight apostrophes, no dot behind it, no soft hyphens."""
    return word.casefold().replace("’", "'").replace("\u00ad", "").rstrip(".")


def keys(phrase: str) -> tuple[str, ...]:
    """The words of an entry of a word list, for finding it in a row of atoms; a colon counts as a word."""
    return tuple(each.key for each in map(_from_match, ATOM.finditer(phrase)) if each.mark is not Mark.STOP)


def _from_match(match: re.Match[str]) -> Atom:
    return _atom(Mark(match.lastgroup or Mark.WALL), match.start(), match[0])


def _atom(mark: Mark, start: int, text: str) -> Atom:
    return Atom(mark, start, start + len(text), text, key(text) if mark is Mark.WORD else text)


def _is_plain(word: str) -> bool:
    """Whether nothing can have been run together in it: "Satoshi", "by"."""
    return len(word) == 1 or (word[1:].isalpha() and word[1:].islower())


def _is_name_like(atom: Atom) -> bool:
    return atom.mark is Mark.WORD and atom.text[0].isupper()


def _keeps_its_dot(text: str, at: int, before: Atom, abbreviations: frozenset[str]) -> bool:
    """Whether the dot at `at` belongs to the word before it: "J.", "Jr.", "St. John"."""
    if before.mark is not Mark.WORD or before.end != at or text[at] != ".":
        return False
    if before.key in abbreviations or DOTTED.fullmatch(before.text):
        return True
    return len(before.text) <= SHORT and before.text[0].isupper() and text[at + 1 : at + 3].strip()[:1].isupper()


def _parted(word: str, start: int, follows_a_name: bool) -> Iterator[Atom]:
    """The words of a run without blanks: "MillsPublished", "bySatoshi", "TimesNovember21", but not "McDonald"."""
    opening = 0
    for at in range(1, len(word)):
        if _is_joint(word, opening, at, follows_a_name or opening > 0):
            yield _piece(word, start, opening, at)
            opening = at
    yield _piece(word, start, opening, len(word))


def _piece(word: str, start: int, opening: int, end: int) -> Atom:
    text = word[opening:end]
    return _atom(Mark.NUMBER if text[0].isdigit() else Mark.WORD, start + opening, text)


def _is_joint(word: str, opening: int, at: int, follows_a_name: bool) -> bool:
    before, here = word[at - 1], word[at]
    if here.isdigit() != before.isdigit():
        return not word[opening:at].isupper() and "_" not in word  # "BR24" and "A4" are words
    if not (before.islower() and here.isupper()):
        return False
    small_start = word[opening].islower()  # "bySatoshi", but not "iPhone" or "d’Ancona"
    return at - opening > 1 if small_start else follows_a_name and at - opening > SHORT
