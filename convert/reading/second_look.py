"""A second look at chunks that the chain is not sure of, whether they are part of the story and as what.

The chain weighs each thing that it sees for itself. Trees ask one thing in the light of another, measures among them:
a short line between paragraphs is one thing in a story of long ones and another in a list of links.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from convert.reading import by_words
from convert.reading.all_trees import Row
from convert.reading.forest import Forest, sentences
from convert.reading.measures import MEASURE_NAMES, MEASURE_SENTENCES, measured
from convert.reading.observations import observation
from convert.reading.page import Chunk, Page

SURE = 0.95  # a chunk of which one class is more probable than this is not looked at again
TRUST = 2 / 3  # how much the trees count beside the chain


class Evidence(NamedTuple):
    """What is known of a chunk: the names of the observations that hold, and what its words say."""

    names: Sequence[str]
    words: by_words.Heard = by_words.Heard()


class Again(msgspec.Struct, frozen=True):
    """What the second look makes of a chunk: the probability of each class of the forest, and what was looked at."""

    chances: tuple[float, ...]
    row: Row


def look_again(chunk: Chunk, page: Page, seen: Evidence, chain: Sequence[float], forest: Forest) -> Again | None:
    """The second look at `chunk`; None where the chain, which gives the classes the chances `chain`, is sure."""
    if max(chain) > SURE:
        return None
    row = Row((*measured(chunk, page), *seen.words.chances), seen.names)
    trees = forest.chances(row)
    blended = (TRUST * mine + (1 - TRUST) * theirs for mine, theirs in zip(trees, chain, strict=True))
    return Again(tuple(blended), row)


def feature_names(*, with_words: bool) -> tuple[str, ...]:
    """What trees may ask about: all measures, then all observations; those of words where a model weighs words."""
    names = (one.name for one in observation.all)
    if not with_words:
        return (*MEASURE_NAMES, *names)
    return (*MEASURE_NAMES, *by_words.MEASURE_NAMES, *names, *by_words.NAMES)


def reasons(again: Again, chosen: int, other: int, most: int, forest: Forest) -> tuple[str, ...]:
    """At most so many sentences on what spoke for class `chosen` rather than `other`, the weightiest first."""
    numbers = again.row.of(forest.features)
    return sentences(forest.reasons(numbers, chosen, other), numbers, forest.features, _said(), most)


@cache
def _said() -> dict[str, str]:
    return MEASURE_SENTENCES | by_words.MEASURE_SENTENCES | observation.sentences | by_words.SENTENCES
