"""Entries of word lists, found word by word in a row of atoms."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from convert.reading.fields.names.atoms import Atom, keys

Meaning = TypeVar("Meaning")
COLONS = {":", "："}


class Entry(NamedTuple, Generic[Meaning]):
    """One entry of a word list: its words, and what it stands for."""

    words: tuple[str, ...]
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Entries of word lists, found at a place in a row of atoms, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[Entry[Meaning]]] = {}
        for phrase, meaning in entries:
            words = keys(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append(Entry(words, meaning))
        for same_start in self._by_first.values():
            same_start.sort(key=lambda entry: (-len(entry.words), entry.words, str(entry.meaning)))
        self._ends = frozenset(entry.words[-1] for same_start in self._by_first.values() for entry in same_start)
        self.single_words = frozenset(word for word, same in self._by_first.items() if len(same[-1].words) == 1)

    @property
    def first_words(self) -> Iterable[str]:
        """What the entries begin with."""
        return self._by_first.keys()

    @property
    def last_words(self) -> frozenset[str]:
        """What the entries end with, colons left out."""
        entries = (entry for same_start in self._by_first.values() for entry in same_start)
        return frozenset(next((word for word in reversed(entry.words) if word not in COLONS), "") for entry in entries)

    def starts_with(self, word: str) -> bool:
        """Whether an entry begins with `word`."""
        return word in self._by_first

    def at(self, row: Sequence[Atom], index: int) -> Entry[Meaning] | None:
        """The longest entry that begins at `row[index]`."""
        entries = self._by_first.get(row[index].key)
        if entries is None:
            return None
        here = tuple([atom.key for atom in row[index : index + len(entries[0].words)]])
        for entry in entries:
            if here[: len(entry.words)] == entry.words:
                return entry
        return None

    def opens(self, words: Sequence[str], index: int) -> bool:
        """Whether an entry begins at `words[index]`, keys of words without marks; colons in entries are set aside."""
        for entry in self._by_first.get(words[index], ()):
            bare = tuple([word for word in entry.words if word not in COLONS])
            if tuple(words[index : index + len(bare)]) == bare:
                return True
        return False

    def ends(self, row: Sequence[Atom]) -> Entry[Meaning] | None:
        """The longest entry that `row` ends with."""
        if not row or row[-1].key not in self._ends:
            return None
        for index in range(len(row)):
            entry = self.at(row, index)
            if entry is not None and index + len(entry.words) == len(row):
                return entry
        return None

    def __contains__(self, word: str) -> bool:
        return word in self.single_words


class Endings:
    """Words that others end with, such as "redakteur" in "Wirtschaftsredakteur"."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(sorted(words))
        self._shortest = min(map(len, filter(str.isascii, self._words)), default=0)
        self._tails = frozenset(word[-self._shortest :] for word in self._words)

    def end(self, word: str) -> bool:
        """Whether `word` ends with one of them; the last letters of nearly all words say that it does not."""
        may_end = not word.isascii() or word[-self._shortest :] in self._tails
        return may_end and word.endswith(self._words)
