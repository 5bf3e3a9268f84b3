"""A linear chain: how probable each label is for each item of a sequence, given what is seen and its neighbours.

The sums are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), by the
forward-backward algorithm with scaled probabilities.
"""

import sys
from array import array
from collections.abc import Mapping, Sequence
from math import exp

Vector = list[float]
Links = list[list[float]]  # from a label (row) to a label: exp(weight) - 1
Row = list[tuple[int, float]]  # the labels that are possible, by number, with what is counted for each

ALWAYS = "always"
HIGHEST = 7.0  # a label whose score is so far below the highest is not possible
HARDLY = 1e-4  # a label that is less probable hands nothing on

# The weights of one observation for all labels are added in one step: each is a field of one long number, in units of
# STEP, and raised by OFFSET so that no field is ever negative.
FIELD = "I"
STEP = 0.001
FARTHEST = round(HIGHEST / STEP)  # units
OFFSET = 100_000  # units: weights beyond 100 count as 100


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

    def chances(self, seen: Sequence[Sequence[str]]) -> list[Vector]:
        """The marginal probability of each label for each item, from the names of the observations that hold for it."""
        scores = [self._scores(names) for names in seen]
        forward = _pass(scores, self._ahead)
        backward = _pass(scores[::-1], self._back)[::-1]
        return [self._joined(*each) for each in zip(forward, backward, scores, strict=True)]

    def _scores(self, names: Sequence[str]) -> Row:
        weighed = [self._packed[name] for name in (ALWAYS, *names) if name in self._packed]
        sums = array(FIELD, sum(weighed).to_bytes(self._bytes, sys.byteorder))
        highest = max(sums, default=0)
        floor = highest - FARTHEST
        return [(label, exp((units - highest) * STEP)) for label, units in enumerate(sums) if units >= floor]

    def _joined(self, forward: Row, backward: Row, scores: Row) -> Vector:
        """Both passes hold the item's own score: it is divided out once."""
        chances = [0.0] * self._size
        parts = zip(forward, backward, scores, strict=True)
        both = _normalised([(label, ahead * back / own) for (label, ahead), (_, back), (_, own) in parts])
        for label, chance in both:
            chances[label] = chance
        return chances


def _packed(weights: Vector) -> int:
    fields = array(FIELD, (OFFSET + max(-OFFSET, min(round(weight / STEP), OFFSET)) for weight in weights))
    return int.from_bytes(fields.tobytes(), sys.byteorder)


def _pass(scores: Sequence[Row], links: Links) -> list[Row]:
    """The probabilities of all beginnings that end in each label, each row brought to a sum of one.

    Few labels are probable at any place, and only what those hand on is counted.
    """
    rows: list[Row] = []
    before: Row = []
    for own in scores:
        handed = [(links[source], chance) for source, chance in before if chance > HARDLY]
        before = _normalised(
            [(label, score * (1 + sum([chance * to[label] for to, chance in handed]))) for label, score in own]
        )
        rows.append(before)
    return rows


def _normalised(row: Row) -> Row:
    share = 1 / sum([value for _, value in row])
    return [(label, value * share) for label, value in row]
