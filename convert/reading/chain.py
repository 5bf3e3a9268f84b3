"""A linear chain: how probable each label is for each item of a sequence, given what is seen and its neighbours.

The sums are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), by the
forward-backward algorithm with scaled probabilities.
"""

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from operator import mul
from typing import NamedTuple

Vector = list[float]
Links = list[list[float]]  # from a label (row) to a label: exp(weight) - 1

ALWAYS = "always"
HIGHEST = 7.0  # a label whose score is so far below the highest is not possible
HARDLY = 1e-3  # a label that is less probable hands nothing on

# The weights of one observation for all labels are added in one step: each is a field of one long number, in units of
# STEP, and raised by OFFSET so that no field is ever negative.
FIELD = "I"
STEP = 0.001
FARTHEST = round(HIGHEST / STEP)  # units
OFFSET = 100_000  # units: weights beyond 100 count as 100


class Possible(NamedTuple):
    """The labels that are possible for an item, by number, and what each has of itself: of the best of them one."""

    labels: Sequence[int]
    scores: Vector


class LinearChain:
    """Weights of a chain over a fixed row of labels, made ready for counting."""

    def __init__(self, emissions: dict[str, Vector], links: Links) -> None:
        self._size = len(links)
        self._bytes = self._size * array(FIELD).itemsize
        self._packed = {name: _packed(weights) for name, weights in emissions.items()}
        self.names = frozenset(emissions)  # of the observations that weigh anything
        self._ahead = links
        self._back = [list(column) for column in zip(*links, strict=True)]

    @classmethod
    def of(
        cls,
        labels: Sequence[str],
        weights: Mapping[str, Mapping[str, float]],
        neighbours: Mapping[str, Mapping[str, float]],
    ) -> "LinearChain":
        """A chain from weights by name: label -> observation -> weight, and label -> next label -> weight."""
        place = {label: index for index, label in enumerate(labels)}
        emissions: dict[str, Vector] = {}
        for label, row in weights.items():
            for name, weight in row.items():
                emissions.setdefault(name, [0.0] * len(labels))[place[label]] = weight
        links = [[exp(neighbours.get(label, {}).get(other, 0.0)) - 1 for other in labels] for label in labels]
        return cls(emissions, links)

    def chances(self, seen: Sequence[Sequence[str] | int]) -> list[Vector]:
        """The marginal probability of each label for each item, from the names of the observations that hold for it.

        Of an item whose label is known its number stands in place of the names.
        """
        items = [Possible((each,), [1.0]) if isinstance(each, int) else self._possible(each) for each in seen]
        forward = _pass(items, self._ahead)
        backward = _pass(items[::-1], self._back)[::-1]
        return [self._joined(*each) for each in zip(items, forward, backward, strict=True)]

    def _possible(self, names: Sequence[str]) -> Possible:
        weighed = filter(None, map(self._packed.get, (ALWAYS, *names)))
        sums = array(FIELD, sum(weighed).to_bytes(self._bytes, sys.byteorder))
        highest = max(sums, default=0)
        floor = highest - FARTHEST
        labels = [label for label, units in enumerate(sums) if units >= floor]
        return Possible(labels, [exp((sums[label] - highest) * STEP) for label in labels])

    def _joined(self, item: Possible, forward: Vector, backward: Vector) -> Vector:
        """Both passes hold the item's own score: it is divided out once."""
        both = [ahead * back / own for ahead, back, own in zip(forward, backward, item.scores, strict=True)]
        chances = [0.0] * self._size
        for label, chance in zip(item.labels, _normalised(both), strict=True):
            chances[label] = chance
        return chances


def _packed(weights: Vector) -> int:
    fields = array(FIELD, (OFFSET + max(-OFFSET, min(round(weight / STEP), OFFSET)) for weight in weights))
    return int.from_bytes(fields.tobytes(), sys.byteorder)


def _pass(items: Sequence[Possible], links: Links) -> list[Vector]:
    """The probabilities of all beginnings that end in each label of an item, brought to a sum of one.

    Few labels are probable at any place, and only what those hand on is counted.
    """
    passed: list[Vector] = []
    before: Iterable[tuple[int, float]] = ()
    for labels, own in items:
        reached = [1.0] * len(labels)
        for source, chance in before:
            if chance > HARDLY:
                to = links[source]
                reached = [so_far + chance * to[label] for so_far, label in zip(reached, labels, strict=True)]
        passed.append(_normalised(list(map(mul, own, reached))))
        before = zip(labels, passed[-1], strict=True)
    return passed


def _normalised(values: Vector) -> Vector:
    share = 1 / sum(values)
    return [value * share for value in values]
