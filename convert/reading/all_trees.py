"""Asks all trees of a forest at once.

To walk down hundreds of trees one by one is slow. Each leaf has a bit instead, those of one tree from left to right
in a word of their own; of all trees together they are one long number. A question that is answered "more than the
threshold" clears the leaves to the left of it, whatever the other answers are, so that what a feature clears can be
looked up by its value. When all features have cleared theirs, the lowest bit that is left in each word is the leaf
that the row comes to (QuickScorer: Lucchese and others, 2015).
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter, getitem
from typing import NamedTuple

import msgspec

LEAF = -1  # in place of a feature
WORD = "I"  # of so many bytes: a tree has 32 leaves at most
ORDER = sys.byteorder
BYTES = array(WORD).itemsize
MOST_LEAVES = 8 * BYTES
ALL = (1 << MOST_LEAVES) - 1


class Tree(msgspec.Struct, frozen=True, array_like=True):
    """Nodes by number, the root first: go left where the feature is at most the threshold, until a leaf is reached."""

    feature: tuple[int, ...]  # LEAF: no question is asked
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]  # of a leaf what it adds to the score; of another node the mean of what lies below it


class Row(NamedTuple):
    """What trees are asked about: numbers, in the order of the first features, and the names of others that hold."""

    numbers: Sequence[float]
    holding: Iterable[str] = ()

    def of(self, features: Sequence[str]) -> list[float]:
        """The number of each feature; one for what holds, nought for what does not."""
        holding = frozenset(self.holding)
        return [*self.numbers, *(float(name in holding) for name in features[len(self.numbers) :])]


class _Question(NamedTuple):
    """One node: what it clears in the word of its tree where the answer is "more"."""

    feature: int
    threshold: float
    tree: int
    cleared: int


class _Feature(NamedTuple):
    """All that is asked of one feature: thresholds in order, and what is left for a value above none, one, two ..."""

    thresholds: list[float]
    left: list[int]

    def of(self, value: float) -> int:
        """What is left for `value`."""
        return self.left[bisect_left(self.thresholds, value)]


class AllTrees:
    """All trees of a forest, made ready to be asked. Trees have at most `MOST_LEAVES` leaves.

    Of a feature that holds or does not, no threshold is below nought.
    """

    def __init__(self, trees: Sequence[Tree], features: Sequence[str]) -> None:
        self._values: list[tuple[float, ...]] = []  # of the leaves of each tree, which are numbered from one
        known: dict[float, float] = {}
        same = known.setdefault  # equal numbers are kept once: what lies close together is found fast
        questions: list[list[_Question]] = [[] for _ in features]
        for number, tree in enumerate(trees):
            leaves: list[float] = []
            for question in _questions(tree, number, 0, leaves):
                questions[question.feature].append(question)
            self._values.append((0.0, *(same(value, value) for value in leaves)))
        self._features = [_feature(each, len(trees)) for each in questions]
        asked = zip(features, self._features, strict=True)
        self._when_it_holds = {name: feature.of(1.0) for name, feature in asked if feature.thresholds}
        self._size = len(trees) * BYTES
        self._none_cleared = (1 << 8 * self._size) - 1
        self._ones = _as_number(array(WORD, [1]) * len(trees))

    def leaves(self, row: Row) -> list[float]:
        """The value of the leaf that `row` comes to, tree by tree."""
        left = self._none_cleared
        for value, (thresholds, kept) in zip(row.numbers, self._features, strict=False):
            above = bisect_left(thresholds, value)
            if above:
                left &= kept[above]
        for kept_by_it in filter(None, map(self._when_it_holds.get, row.holding)):
            left &= kept_by_it
        lowest = left & ~(left - self._ones)  # no word is nought: one leaf is always left
        words = array(WORD, lowest.to_bytes(self._size, ORDER))
        return list(map(getitem, self._values, map(int.bit_length, words)))


def _questions(tree: Tree, number: int, node: int, leaves: list[float]) -> Iterator[_Question]:
    """The questions of `tree` below `node`; the values of its leaves are added to `leaves`, from left to right."""
    if tree.feature[node] == LEAF:
        leaves.append(tree.value[node])
        return
    first = len(leaves)
    yield from _questions(tree, number, tree.left[node], leaves)
    cleared = (1 << len(leaves)) - (1 << first)
    yield _Question(tree.feature[node], tree.threshold[node], number, cleared)
    yield from _questions(tree, number, tree.right[node], leaves)


def _feature(questions: Sequence[_Question], trees: int) -> _Feature:
    words = array(WORD, [ALL]) * trees
    thresholds: list[float] = []
    left = [_as_number(words)]
    ordered = sorted(questions, key=attrgetter("threshold"))
    for threshold, asked in groupby(ordered, key=attrgetter("threshold")):
        for question in asked:
            words[question.tree] &= ~question.cleared
        thresholds.append(threshold)
        left.append(_as_number(words))
    return _Feature(thresholds, left)


def _as_number(words: "array[int]") -> int:
    return int.from_bytes(words.tobytes(), ORDER)
