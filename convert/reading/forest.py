"""Boosted decision trees: many small questions, each answer adding a little to the score of a class.

The trees are those of gradient boosting (Friedman, 2001), fitted ahead of time; here they are only asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from math import exp
from typing import Any, TypeAlias

import msgspec

from convert.reading.all_trees import LEAF, AllTrees, Row, Tree

Nodes: TypeAlias = tuple[Any, ...]  # the fields of a tree
HEARD = 20  # trees of each class that give reasons


class Forest(msgspec.Struct, frozen=True, eq=False, dict=True):
    """Trees that speak for the classes in turn: the first for the first class, the second for the second ...

    With a single class they tell it from all else.
    """

    classes: tuple[str, ...]
    features: tuple[str, ...]  # what is asked about: what is measured first, then what holds or does not
    trees: tuple[Tree, ...]

    @cached_property
    def _all(self) -> AllTrees:
        return AllTrees(self.trees, self.features)

    @cached_property
    def _heard(self) -> tuple[tuple[Nodes, ...], ...]:
        """The trees that give reasons for each class."""
        count = len(self.classes)
        first = [msgspec.structs.astuple(tree) for tree in self.trees[: HEARD * count]]
        return tuple(tuple(first[number::count]) for number in range(count))

    def chance(self, row: Row) -> float:
        """The probability of the only class for `row`."""
        return 1 / (1 + exp(-sum(self._all.leaves(row))))

    def chances(self, row: Row) -> list[float]:
        """The probability of each of several classes for `row`."""
        leaves, count = self._all.leaves(row), len(self.classes)
        scores = [sum(leaves[number::count]) for number in range(count)]
        top = max(scores)
        powers = [exp(score - top) for score in scores]
        whole = sum(powers)
        return [power / whole for power in powers]

    def reasons(self, numbers: Sequence[float], chosen: int = 0, other: int | None = None) -> list[tuple[float, int]]:
        """How much each feature spoke for class `chosen` rather than `other`, with its number, the weightiest first.

        `numbers` are those of a row, one for each feature. A question is worth the difference between the means below
        and above it (Saabas, 2014). The first trees have the most to say, and are heard alone.
        """
        worth: dict[int, float] = {}
        for tree in self._heard[chosen]:
            _weigh(tree, numbers, 1, worth)
        if other is not None:
            for tree in self._heard[other]:
                _weigh(tree, numbers, -1, worth)
        return sorted(((weight, feature) for feature, weight in worth.items()), reverse=True)


def _weigh(tree: Nodes, numbers: Sequence[float], sign: int, worth: dict[int, float]) -> None:
    """Add to `worth` what each question is worth on the way from the root to the leaf of `numbers`."""
    features, thresholds, left, right, values = tree
    node = 0
    while (feature := features[node]) != LEAF:
        below = left[node] if numbers[feature] <= thresholds[node] else right[node]
        worth[feature] = worth.get(feature, 0.0) + sign * (values[below] - values[node])
        node = below


def sentences(
    weighed: Iterable[tuple[float, int]],
    numbers: Sequence[float],
    features: Sequence[str],
    said: Mapping[str, str],
    most: int,
) -> tuple[str, ...]:
    """What `weighed`, reasons with the weightiest first, say to people: at most so many sentences.

    `said` has the sentence of each feature; the number goes where it has a place for it, and without such a place
    only what holds is told.
    """
    speaking = ((said[features[number]], numbers[number]) for weight, number in weighed if weight > 0)
    told = (sentence.format(value) for sentence, value in speaking if value or "{" in sentence)
    return tuple(islice(told, most))
