"""A linear chain: how probable each label is for each item of a sequence, given what is seen and its neighbours.

The sums are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), by the
forward-backward algorithm with scaled probabilities.
"""

from collections.abc import Mapping, Sequence
from math import exp

Vector = list[float]
Links = list[list[tuple[int, float]]]  # for each label the neighbours whose weight is not 0, with exp(weight) - 1

ALWAYS = "always"
HIGHEST = 30.0  # scores further apart are as good as certain; keeps exp() in range


class LinearChain:
    """Weights of a chain over a fixed row of labels, made ready for counting."""

    def __init__(self, size: int, emissions: dict[str, list[tuple[int, float]]], ahead: Links, back: Links) -> None:
        self.size, self._emissions, self._ahead, self._back = size, emissions, ahead, back

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
        ahead: Links = [[] for _ in labels]
        back: Links = [[] for _ in labels]
        for label, row in neighbours.items():
            for following, weight in row.items():
                ahead[place[label]].append((place[following], exp(weight) - 1))
                back[place[following]].append((place[label], exp(weight) - 1))
        return cls(len(labels), emissions, ahead, back)

    def chances(self, seen: Sequence[Sequence[str]]) -> list[Vector]:
        """The marginal probability of each label for each item, from the names of the observations that hold for it."""
        scores = [self._scores(names) for names in seen]
        forward = self._pass(scores, self._back)
        backward = self._pass(scores[::-1], self._ahead)[::-1]
        return [_normalised(_product(f, b, s)) for f, b, s in zip(forward, backward, scores, strict=True)]

    def _scores(self, names: Sequence[str]) -> Vector:
        sums = [0.0] * self.size
        for name in (ALWAYS, *names):
            for label, weight in self._emissions.get(name, ()):
                sums[label] += weight
        top = max(sums)
        return [exp(max(score - top, -HIGHEST)) for score in sums]

    def _pass(self, scores: Sequence[Vector], links: Links) -> list[Vector]:
        """The probabilities of all beginnings that end in each label, each row brought to a sum of one."""
        rows: list[Vector] = []
        before: Vector | None = None
        for own in scores:
            before = _normalised(
                own if before is None else [a * b for a, b in zip(own, _carried(before, links), strict=True)]
            )
            rows.append(before)
        return rows


def _carried(before: Vector, links: Links) -> Vector:
    """What the neighbour hands on: most pairs weigh nothing, so the sum is mended only where one weighs something."""
    total = sum(before)
    return [total + sum(before[other] * more for other, more in row) for row in links]


def _product(forward: Vector, backward: Vector, scores: Vector) -> Vector:
    """Both passes hold the item's own score: it is divided out once."""
    return [f * b / s for f, b, s in zip(forward, backward, scores, strict=True)]


def _normalised(row: Vector) -> Vector:
    total = sum(row)
    return [value / total for value in row]
