"""How an observation is made known: a name, a sentence for people, and the function that looks."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import compress, repeat
from typing import Generic, TypeAlias, TypeVar

import msgspec

from convert.reading.page import Chunk, Page

Seen = TypeVar("Seen")
Around = TypeVar("Around")
Look: TypeAlias = Callable[[Seen, Around], bool]
Family: TypeAlias = Callable[[Seen, Around], Iterable[str]]
LookForSome: TypeAlias = Callable[[Sequence[Seen], Around], list[list[str]]]


class Observation(msgspec.Struct, Generic[Seen, Around], frozen=True):
    """One thing that can be seen of something in its surroundings."""

    name: str  # the function's name: the key of its weight
    sentence: str  # what `explain` prints
    look: Look[Seen, Around]


class Observations(Generic[Seen, Around]):
    """A list of observations of one kind of thing, in the order in which they were made known."""

    def __init__(self) -> None:
        self._single: list[tuple[str, Look[Seen, Around]]] = []
        self._families: list[tuple[frozenset[str], Family[Seen, Around]]] = []
        self._only: dict[frozenset[str], LookForSome[Seen, Around]] = {}
        self._all: list[Observation[Seen, Around]] = []
        self.sentences: dict[str, str] = {}  # what each of them says, by its name

    def __call__(self, sentence: str) -> Callable[[Look[Seen, Around]], Look[Seen, Around]]:
        """Make the decorated function known, with the sentence that says what it sees."""

        def known(look: Look[Seen, Around]) -> Look[Seen, Around]:
            self.add(look.__name__, sentence, look)
            return look

        return known

    def add(self, name: str, sentence: str, look: Look[Seen, Around]) -> None:
        """Make `look` known under a name of its own."""
        self._single.append((name, look))
        self._know(name, sentence, look)

    def add_family(self, sentences: Mapping[str, str], family: Family[Seen, Around]) -> None:
        """Make observations known that one look tells apart: `family` gives the names of those that hold.

        `sentences` says what each of them says, by its name: lengths, labels, the lists that open a line.
        """
        self._families.append((frozenset(sentences), family))
        for name, sentence in sentences.items():
            self._know(name, sentence, partial(_is_of_family, name, family))

    @property
    def all(self) -> Sequence[Observation[Seen, Around]]:
        """All that are known."""
        return self._all

    def of(self, seen: Seen, around: Around) -> tuple[str, ...]:
        """The names of those that hold for `seen`."""
        names = [name for name, look in self._single if look(seen, around)]
        for _, family in self._families:
            names.extend(family(seen, around))
        return tuple(names)

    def only(self, wanted: Collection[str]) -> LookForSome[Seen, Around]:
        """What looks for the observations in `wanted` alone, and gives for each thing the names of those that hold."""
        key = frozenset(wanted)
        if key not in self._only:
            self._only[key] = self._looking_for(key)
        return self._only[key]

    def _looking_for(self, wanted: frozenset[str]) -> LookForSome[Seen, Around]:
        single = [(name, look) for name, look in self._single if name in wanted]
        families = [look for names, look in self._families if not wanted.isdisjoint(names)]
        is_wanted = wanted.__contains__

        def look_for(things: Sequence[Seen], around: Around) -> list[list[str]]:
            """One observation after the other: a look that goes over all things at once stays at hand."""
            found: list[list[str]] = [[] for _ in things]
            for name, look in single:
                for names in compress(found, map(look, things, repeat(around))):
                    names.append(name)
            for family in families:
                for names, seen in zip(found, map(family, things, repeat(around)), strict=True):
                    names.extend(filter(is_wanted, seen))
            return found

        return look_for

    def _know(self, name: str, sentence: str, look: Look[Seen, Around]) -> None:
        self._all.append(Observation(name, sentence, look))
        self.sentences[name] = sentence


def _is_of_family(name: str, family: Family[Seen, Around], seen: Seen, around: Around) -> bool:
    return name in family(seen, around)


observation: Observations[Chunk, Page] = Observations()
