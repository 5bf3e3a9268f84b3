"""How an observation is made known: a name, a sentence for people, and the function that looks."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import msgspec

from convert.reading.page import Chunk, Page

Seen = TypeVar("Seen")
Around = TypeVar("Around")


class Observation(msgspec.Struct, Generic[Seen, Around], frozen=True):
    """One thing that can be seen of something in its surroundings."""

    name: str  # the function's name: the key of its weight
    sentence: str  # what `explain` prints
    look: Callable[[Seen, Around], bool]


class Observations(Generic[Seen, Around]):
    """A list of observations of one kind of thing, in the order in which they were made known."""

    def __init__(self) -> None:
        self._all: list[Observation[Seen, Around]] = []
        self.sentences: dict[str, str] = {}  # what each of them says, by its name

    def __call__(self, sentence: str) -> Callable[[Callable[[Seen, Around], bool]], Callable[[Seen, Around], bool]]:
        """Make the decorated function known, with the sentence that says what it sees."""

        def known(look: Callable[[Seen, Around], bool]) -> Callable[[Seen, Around], bool]:
            self.add(look.__name__, sentence, look)
            return look

        return known

    def add(self, name: str, sentence: str, look: Callable[[Seen, Around], bool]) -> None:
        """Make `look` known under a name of its own: for observations that differ in one word."""
        self._all.append(Observation(name, sentence, look))
        self.sentences[name] = sentence

    @property
    def all(self) -> Sequence[Observation[Seen, Around]]:
        """All that are known."""
        return self._all

    def of(self, seen: Seen, around: Around) -> tuple[str, ...]:
        """The names of those that hold for `seen`."""
        return tuple(one.name for one in self._all if one.look(seen, around))


observation: Observations[Chunk, Page] = Observations()
