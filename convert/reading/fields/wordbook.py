"""The word lists of a lexicon, laid out for reading bylines word by word."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar, get_args

from convert.reading.fields.atoms import Atom, key, keys
from convert.reading.lexicon import Lexicon
from formats.tree import Role

Meaning = TypeVar("Meaning")
COMPOUND = 6  # letters: "Wirtschaftsredakteur" ends in the position "redakteur"; "ag" or "desk" end too many words


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
            same_start.sort(key=lambda entry: -len(entry.words))

    def at(self, row: Sequence[Atom], index: int) -> Entry[Meaning] | None:
        """The longest entry that begins at `row[index]`."""
        for entry in self._by_first.get(row[index].key, ()):
            if all(atom.key == word for atom, word in zip(row[index:], entry.words, strict=False)) and (
                index + len(entry.words) <= len(row)
            ):
                return entry
        return None

    def ends(self, row: Sequence[Atom]) -> Entry[Meaning] | None:
        """The longest entry that `row` ends with."""
        for index in range(len(row)):
            entry = self.at(row, index)
            if entry is not None and index + len(entry.words) == len(row):
                return entry
        return None

    def __contains__(self, word: str) -> bool:
        return any(len(entry.words) == 1 for entry in self._by_first.get(word, ()))


class Wordbook:
    """What the words of a byline can be, in the languages of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.common = frozenset(map(key, lexicon.words("common_words")))
        self.particles = frozenset(word for entry in lexicon.words("name_particles") for word in keys(entry))
        self.prefixes = _phrases(lexicon, "name_prefixes")
        self.suffixes = _phrases(lexicon, "name_suffixes")
        self.positions = _phrases(lexicon, "positions")
        self.desks = _phrases(lexicon, "desks")
        self.agencies = _phrases(lexicon, "agencies")
        self.cues = Phrases(_cues(lexicon))
        self.joints = _phrases(lexicon, "name_joints")
        self.place_joints = _phrases(lexicon, "place_joints")
        self.bios = _phrases(lexicon, "bio_cues")
        self.columns = _phrases(lexicon, "opinion_cues")
        self.closings = _phrases(lexicon, "credit_closings")
        self.moments = _phrases(lexicon, "published_cues", "updated_cues")
        self.relative_moments = _phrases(lexicon, "relative_dates")
        self.clock = frozenset(map(key, lexicon.words("clock_words")))
        self.months = frozenset(map(key, lexicon.months))
        self.weekdays = frozenset(map(key, lexicon.weekdays))
        titles = (*lexicon.words("name_prefixes"), *lexicon.words("name_suffixes"))
        self.abbreviations = self.months | self.weekdays | {word for entry in titles for word in keys(entry)}
        self._position_ends = _long_words(lexicon, "positions")
        self._desk_ends = _long_words(lexicon, "desks")

    def is_position(self, row: Sequence[Atom], index: int) -> int:
        """How many words from `row[index]` are the head of a position: 2 at "staff writer", 0 where none begins."""
        entry = self.positions.at(row, index)
        if entry is not None:
            return len(entry.words)
        return int(row[index].key.endswith(self._position_ends) or self.is_plural_position(row[index].key))

    def is_plural_position(self, word: str) -> bool:
        """Whether `word` is what several people are: "reporters", "journalistes"."""
        return word.endswith("s") and word not in self.positions and word[:-1] in self.positions

    def is_desk(self, word: str) -> bool:
        """Whether `word` alone names a kind of house or desk: "press", "NZZ-Redaktion", "Nachrichtenagentur"."""
        return word in self.desks or word.endswith(self._desk_ends) or word.rpartition("-")[2] in self.desks


@lru_cache(maxsize=64)
def wordbook(lexicon: Lexicon) -> Wordbook:
    """The word lists of `lexicon`, laid out once."""
    return Wordbook(lexicon)


def _phrases(lexicon: Lexicon, *names: str) -> Phrases[None]:
    return Phrases((entry, None) for name in names for entry in lexicon.words(name))


def _cues(lexicon: Lexicon) -> Iterable[tuple[str, Role]]:
    """Every cue with the role of those behind it; where lists share an entry the more particular role wins."""
    roles: dict[str, Role] = dict.fromkeys(lexicon.words("byline_cues"), "author")
    roles |= dict.fromkeys(lexicon.words("photo_credit_cues"), "photographer")
    for role in get_args(Role):
        roles |= dict.fromkeys(lexicon.words(f"credit_roles.{role}"), role)
    return roles.items()


def _long_words(lexicon: Lexicon, *names: str) -> tuple[str, ...]:
    entries = {key(entry) for name in names for entry in lexicon.words(name)}
    return tuple(sorted(entry for entry in entries if len(entry) >= COMPOUND and entry.isalpha()))
