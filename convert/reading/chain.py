"""A linear chain: how probable each label is for each item of a sequence, given what is seen and its neighbours.

The sums are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), by the
forward-backward algorithm with scaled probabilities.
"""

from collections.abc import Mapping, Sequence
from math import exp
from operator import mul, truediv

Vector = list[float]
Links = list[tuple[int, int, float]]  # from a label, to a label, exp(weight) - 1; pairs that weigh nothing are left out

ALWAYS = "always"
HIGHEST = 30.0  # scores further apart are as good as certain; keeps exp() in range
LEAST = exp(-HIGHEST)


class LinearChain:
    """Weights of a chain over a fixed row of labels, made ready for counting."""

    def __init__(self, size: int, emissions: dict[str, list[tuple[int, float]]], ahead: Links) -> None:
        self.names = frozenset(emissions)  # of the observations that weigh anything
        self._emissions, self._ahead = emissions, ahead
        self._back = [(following, label, more) for label, following, more in ahead]
        self._start = [0.0] * size
        for label, weight in emissions.get(ALWAYS, ()):
            self._start[label] += weight

    @classmethod
    def of(
        cls,
        labels: Sequence[str],
        weights: Mapping[str, Mapping[str, float]],
        neighbours: Mapping[str, Mapping[str, float]],
    ) -> "LinearChain":
        """A chain from weights by name: label -> observation -> weight, and label -> next label -> weight."""
        place = {label: index for index, label in enumerate(labels)}
        emissions: dict[str, list[tuple[int, float]]] = {}
        for label, row in weights.items():
            for name, weight in row.items():
                emissions.setdefault(name, []).append((place[label], weight))
        links = [
            (place[label], place[following], exp(weight) - 1)
            for label, row in neighbours.items()
            for following, weight in row.items()
        ]
        return cls(len(labels), emissions, links)

    def chances(self, seen: Sequence[Sequence[str]]) -> list[Vector]:
        """The marginal probability of each label for each item, from the names of the observations that hold for it."""
        scores = [self._scores(names) for names in seen]
        forward = _pass(scores, self._ahead)
        backward = _pass(scores[::-1], self._back)[::-1]
        return [_joined(*each) for each in zip(forward, backward, scores, strict=True)]

    def _scores(self, names: Sequence[str]) -> Vector:
        sums = self._start.copy()
        for name in names:
            for label, weight in self._emissions.get(name, ()):
                sums[label] += weight
        floor = max(sums) - HIGHEST
        return [exp(score - floor) * LEAST if score > floor else LEAST for score in sums]


def _pass(scores: Sequence[Vector], links: Links) -> list[Vector]:
    """The probabilities of all beginnings that end in each label, each row brought to a sum of one.

    Most pairs of labels weigh nothing, so what is handed on is the same for all labels but those that a link mends.
    """
    rows: list[Vector] = []
    for own in scores:
        carried = [1.0] * len(own)
        if rows:
            before = rows[-1]
            for source, target, more in links:
                carried[target] += before[source] * more
        rows.append(_normalised(list(map(mul, own, carried))))
    return rows


def _joined(forward: Vector, backward: Vector, scores: Vector) -> Vector:
    """Both passes hold the item's own score: it is divided out once."""
    return _normalised(list(map(truediv, map(mul, forward, backward), scores)))


def _normalised(row: Vector) -> Vector:
    share = 1 / sum(row)
    return [value * share for value in row]
