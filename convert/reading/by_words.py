"""What the words of a chunk say of its class, whatever it looks like and wherever it stands.

Lists of cues name what everybody knows to be page furniture; words that were counted in many houses know the rest:
"sign up" and "by our reporter" here, "he said" there. A log-linear classifier over words, pairs of neighbouring words
and whole short lines weighs them. Its chances become observations, in steps, and measures for the trees.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from math import exp
from typing import NamedTuple, TypeAlias

import msgspec

from convert.reading.labels import CLASS_NAMES
from convert.reading.words import EDGES

FIRST, LAST = 36, 4  # words of a chunk that are heard: its opening, and its end
OPENING, END = 300, 60  # characters in which those are looked for
SHORT = 6  # words of a line that counts as a whole as well
START, STOP = "^", "$"  # stand in pairs for the chunk's edges
DIGITS = str.maketrans("123456789", "000000000")

UNIT = 0.01  # weights are kept as whole numbers of it
STEPS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)  # chances at which another step begins
SPEAKS = 3  # the step from which on words speak for a class rather than against it
TOLD = 2  # so many terms are named for a reason

Units: TypeAlias = tuple[int, ...]  # weights of each class but the last, which weighs nothing


class WordWeights(msgspec.Struct, frozen=True, eq=False):
    """How much each term speaks for each of the classes rather than for the last, in hundredths of a log-odds."""

    always: Units
    terms: dict[str, Units]


class Heard(NamedTuple):
    """What the words of a chunk say: the chance of each class, the names of the steps that those are on, and why."""

    chances: tuple[float, ...] = ()
    names: tuple[str, ...] = ()
    known: Sequence[str] = ()  # the terms of the chunk that weigh anything


def hear(text: str, words: WordWeights) -> Heard:
    """What the words of a chunk, whose text this is, say of its class."""
    weights = words.terms
    known = [term for term in terms(text) if term in weights]
    sums = map(sum, zip(words.always, *map(weights.__getitem__, known), strict=True))
    powers = [*(exp(units * UNIT) for units in sums), 1.0]
    whole = sum(powers)
    chances = tuple([power / whole for power in powers])
    return Heard(chances, steps(chances), known)


def steps(chances: Sequence[float]) -> tuple[str, ...]:
    """The names of the steps that the chances of the classes are on."""
    return tuple([names[bisect_right(STEPS, chance)] for names, chance in zip(_NAMES, chances, strict=True)])


def terms(text: str) -> set[str]:
    """The terms of a chunk: words, pairs of them with its edges, and the whole of a short line."""
    words = text[:OPENING].casefold().split()
    if len(text) <= OPENING and len(words) <= FIRST + LAST:
        bare = list(_bare(words))
        whole = {" ".join((START, *bare, STOP))} if len(bare) <= SHORT else set()
        return whole.union(bare, _pairs([START, *bare, STOP]))
    opening = list(_bare(words[:FIRST]))
    end = list(_bare(text[-END:].casefold().split()[1:][-LAST:]))
    return {*opening, *end, *_pairs([START, *opening]), *_pairs([*end, STOP])}


def _bare(words: Iterable[str]) -> Iterator[str]:
    """`words` without the marks around them, all digits alike."""
    for word in words:
        if word.isalpha():
            yield word
        else:
            bare = word.strip(EDGES).translate(DIGITS)
            if bare:
                yield bare


def _pairs(words: list[str]) -> Iterator[str]:
    return map(" ".join, pairwise(words))


def telling(name: str, said: Heard, words: WordWeights) -> str:
    """What the step `name` says; where it speaks for its class, with the terms heard that speak most for that."""
    number, step = _NUMBERS[name]
    if step < SPEAKS:
        return SENTENCES[name]
    weighed = {_plain(term): _apart(words.terms[term], number) for term in said.known}
    most = nlargest(TOLD, [(weight, term) for term, weight in weighed.items() if weight > 0])
    named = ", ".join(f"“{term}”" for _, term in most)
    return f"{SENTENCES[name]}: {named}" if named else SENTENCES[name]


def _plain(term: str) -> str:
    return term.removeprefix(f"{START} ").removesuffix(f" {STOP}")


def _apart(units: Units, number: int) -> int:
    """How much more a term speaks for one class than for the best of the others."""
    all_of_them = (*units, 0)
    return all_of_them[number] - max(weight for place, weight in enumerate(all_of_them) if place != number)


_READ_LIKE = ("running text", "a subhead", "a list, table or verse", "something outside the story")
_HOW = ("hardly read", "read")
_BOUNDS = (0.0, *STEPS, 1.0)
_NAMES = tuple(tuple(f"words_say_{name}_{step}" for step in range(len(STEPS) + 1)) for name in CLASS_NAMES)
_NUMBERS = {name: (number, step) for number, names in enumerate(_NAMES) for step, name in enumerate(names)}
NAMES = tuple(_NUMBERS)
SENTENCES = {
    name: f"its words {_HOW[step >= SPEAKS]} like {what} ({_BOUNDS[step]:.0%} to {_BOUNDS[step + 1]:.0%})"
    for names, what in zip(_NAMES, _READ_LIKE, strict=True)
    for step, name in enumerate(names)
}
MEASURE_NAMES = tuple(f"words_say_{name}" for name in CLASS_NAMES)
MEASURE_SENTENCES = {
    name: f"its words read like {what}: {{:.2f}}" for name, what in zip(MEASURE_NAMES, _READ_LIKE, strict=True)
}
