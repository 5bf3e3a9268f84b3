"""The word lists of a lexicon, laid out for reading bylines word by word."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import get_args

from convert.reading.fields.names.atoms import Atom, Spelling, key, keys
from convert.reading.fields.names.entries import Endings, Phrases
from convert.reading.lexicon import Lexicon
from convert.reading.phrases import is_spaced
from formats.tree import Role

CUE_MARKS = ":：/／|｜＝=・·"  # behind cues in scripts without blanks
COMPOUND = 6  # letters: "Wirtschaftsredakteur" ends in the position "redakteur"; "ag" or "desk" end too many words


class Wordbook:
    """What the words of a byline can be, in the languages of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.common = frozenset(map(key, lexicon.words("common_words")))
        self.particles = frozenset(word for entry in lexicon.words("name_particles") for word in keys(entry))
        self.lone_particles = frozenset(map(key, lexicon.words("name_particles")))
        self.prefixes = _phrases(lexicon, "name_prefixes")
        self.suffixes = _phrases(lexicon, "name_suffixes")
        self.suffix_words = frozenset(word for entry in lexicon.words("name_suffixes") for word in keys(entry))
        self.positions = _phrases(lexicon, "positions")
        self.desks = _phrases(lexicon, "desks", "organisation_words")
        self.agencies = _phrases(lexicon, "agencies")
        cues = list(_cues(lexicon))
        self.cues = Phrases(cues)
        self.parts = {key(cue.rstrip(" :：＝=")): role for cue, role in cues}
        self.asking = _phrases(lexicon, "asking_cues")
        self.glued_joints = tuple(lexicon.words("glued_joints"))
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
        phrases = (self.cues, self.joints, self.closings, self.moments, self.relative_moments)
        self.signals = (
            self.clock | self.months | self.weekdays | {word for each in phrases for word in each.first_words}
        )
        self.bio_signals = frozenset(self.bios.first_words)
        self.cue_ends = self.cues.last_words
        self.closing_ends = frozenset(keys(entry)[-1] for entry in lexicon.words("credit_closings"))
        written = _solid_words(lexicon, "byline_cues") - set(lexicon.words("positions"))
        self.reports = Phrases((cue, None) for cue in written if cue.isalpha())  # 報導, 撰文
        titles = (*lexicon.words("name_prefixes"), *lexicon.words("name_suffixes"))
        self.spelling = Spelling(
            abbreviations=self.months | self.weekdays | {word for entry in titles for word in keys(entry)},
            particles=self.particles,
            cues=self.cues.single_words,
        )
        self.parts_names = "zh" not in {vocabulary.language for vocabulary in lexicon.vocabularies}
        positions = _long_words(lexicon, "positions")
        desks = _long_words(lexicon, "desks", "organisation_words") | _solid_words(lexicon, "desks")
        self._positions, self._desks, self._both = Endings(positions), Endings(desks), Endings(positions | desks)

    def is_position(self, row: Sequence[Atom], index: int) -> int:
        """How many words from `row[index]` are the head of a position: 2 at "staff writer", 0 where none begins."""
        entry = self.positions.at(row, index)
        if entry is not None:
            return len(entry.words)
        return int(self._positions.end(row[index].key) or self.is_plural_position(row[index].key))

    def describes(self, word: str) -> bool:
        """Whether `word` may be of a position or a house, judged by itself."""
        starts = (self.positions, self.desks, self.agencies)
        return any(each.starts_with(word) for each in starts) or self._both.end(word)

    def is_plural_position(self, word: str) -> bool:
        """Whether `word` is what several people are: "reporters", "journalistes"."""
        return word.endswith("s") and word not in self.positions and word[:-1] in self.positions

    def is_desk(self, word: str) -> bool:
        """Whether `word` alone names a kind of house or desk: "press", "NZZ-Redaktion", "Nachrichtenagentur"."""
        return word in self.desks or self._desks.end(word) or word.rpartition("-")[2] in self.desks


@lru_cache(maxsize=64)
def wordbook(lexicon: Lexicon) -> Wordbook:
    """The word lists of `lexicon`, laid out once."""
    return Wordbook(lexicon)


def _phrases(lexicon: Lexicon, *names: str) -> Phrases[None]:
    return Phrases((entry, None) for name in names for entry in lexicon.words(name))


def _cues(lexicon: Lexicon) -> Iterable[tuple[str, Role]]:
    """Every cue with the role of those behind it; where lists share an entry the more particular role wins.

    What says who signs, and not only that somebody does, is left to the desks and positions: "by staff", 本报记者.
    """
    roles: dict[str, Role] = dict.fromkeys(lexicon.words("photo_credit_cues"), "photographer")
    roles |= dict.fromkeys((*lexicon.words("byline_cues"), *lexicon.words("asking_cues")), "author")
    for role in get_args(Role):
        roles |= dict.fromkeys(lexicon.words(f"credit_roles.{role}"), role)
    roles |= {other: role for cue, role in roles.items() for other in _spellings(cue) if other not in roles}
    desks = tuple(f" {desk}" for desk in lexicon.words("desks"))
    solid = tuple(word for word in lexicon.words("positions") if not is_spaced(word[0]))
    return [
        (cue, role)
        for cue, role in roles.items()
        if not f" {cue}".endswith(desks) and not (role == "author" and cue.endswith(solid))
    ]


def _spellings(cue: str) -> Iterable[str]:
    """A cue with a mark in a script without blanks, with any mark that pages put there: 编辑：, 编辑｜, 编辑/."""
    stem = cue[:-1]
    return [f"{stem}{mark}" for mark in CUE_MARKS] if stem and cue[-1] in CUE_MARKS and not is_spaced(stem[-1]) else ()


def _long_words(lexicon: Lexicon, *names: str) -> set[str]:
    entries = {key(entry) for name in names for entry in lexicon.words(name)}
    return {entry for entry in entries if len(entry) >= COMPOUND and entry.isalpha()}


def _solid_words(lexicon: Lexicon, *names: str) -> set[str]:
    """Entries of scripts without blanks, two characters or more: 新聞社 ends 北港新聞社."""
    entries = {entry for name in names for entry in lexicon.words(name)}
    return {entry for entry in entries if len(entry) > 1 and not is_spaced(entry[0])}
