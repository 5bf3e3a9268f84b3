"""Many phrases looked for at once: as one regex, or by the first word of a text."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from convert.reading.words import UNSPACED

# 'share' in 'share this'; '関' in '関連記事'; '©'
FIRST_WORD = re.compile(rf"[^\W{UNSPACED.pattern[1:]}++|\S")
# Characters that are typed in several ways, and the one that stands for each; offsets stay.
SAME = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "\xa0": " ", "\u202f": " ", "\u3000": " ", "İ": "i"}
APOSTROPHES = "['’‘ʼ´]"

Trie = dict[str, Any]  # from a character to what may follow it; "" where a phrase may end


def plain(text: str) -> str:
    """`text` in lower case, with one kind of blank and of apostrophe; as long as `text`."""
    if not text.isascii():
        for typed, same in SAME.items():
            text = text.replace(typed, same)
    return text.lower()


def from_capitals(phrase: str) -> str:
    """A lower-case phrase as it comes from one in capitals, which do not show that an "i" has no dot: "KASIM"."""
    return phrase.replace("ı", "i")


def alternation(phrases: Iterable[str]) -> str:
    """A regex for any of the lower-case phrases, whole words only, the longest first; to be used ignoring case.

    Phrases share their beginnings, so that a text which opens like none of them is turned down at its first character.
    """
    words, others = _trie(), _trie()
    for phrase in sorted(phrases):
        _add(words if is_spaced(phrase[0]) else others, phrase)
    branches = []
    if words:
        branches.append(rf"(?<!\w)(?=[{''.join(words)}]){_branches(words)}")
    if others:
        branches.append(_branches(others))
    return f"(?:{'|'.join(branches)})" if branches else r"(?!)"


def is_spaced(character: str) -> bool:
    """Whether it belongs to a word that blanks or marks part from the next."""
    return character.isalnum() and UNSPACED.match(character) is None


def _trie() -> Trie:
    return {}


def _add(trie: Trie, phrase: str) -> None:
    for character in phrase:
        trie = trie.setdefault(character, {})
    trie[""] = {}


def _branches(trie: Trie, before: str = "") -> str:
    branches = []
    for character, below in trie.items():
        if character:
            run, rest = _run(character, below)
            branches.append(_literal(run) + _branches(rest, run[-1]))
    if "" in trie:
        branches.append(r"(?!\w)" if is_spaced(before) else "")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _run(character: str, trie: Trie) -> tuple[str, Trie]:
    """The characters that follow one another without a choice, and what comes after them."""
    run = character
    while len(trie) == 1 and "" not in trie:
        ((character, trie),) = trie.items()
        run += character
    return run, trie


def _literal(run: str) -> str:
    return re.escape(run).replace(r"\ ", r"\s+").replace("'", APOSTROPHES)


class PhraseIndex:
    """Lower-case phrases under their first word; takes no time to prepare."""

    def __init__(self, phrases: Collection[str]) -> None:
        by_first: dict[str, list[str]] = {}
        self._spelled = {other: phrase for phrase in phrases if (other := from_capitals(phrase)) != phrase}
        for phrase in sorted(sorted({*phrases, *self._spelled}), key=len, reverse=True):
            by_first.setdefault(FIRST_WORD.match(phrase).group(), []).append(phrase)  # type: ignore[union-attr] # none is empty
        self._by_first = {first: tuple(found) for first, found in by_first.items()}

    def at(self, text: str, place: int) -> Iterator[str]:
        """The phrases that stand at `place` of a `plain` text, whole words only, the longest first."""
        word = FIRST_WORD.match(text, place)
        phrases = self._by_first.get(word.group(), ()) if word is not None else ()
        if not text.startswith(phrases, place):
            return iter(())
        return (self._spelled.get(phrase, phrase) for phrase in _those_at(place, text, phrases))


def _those_at(place: int, text: str, phrases: tuple[str, ...]) -> Iterator[str]:
    for phrase in phrases:
        end = place + len(phrase)
        if text.startswith(phrase, place) and not (is_spaced(phrase[-1]) and is_spaced(text[end : end + 1])):
            yield phrase
