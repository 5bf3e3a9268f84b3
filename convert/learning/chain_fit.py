"""Fits the weights of a linear chain where for each item a set of labels is admitted, one of them or several.

The likelihood is that of a conditional random field with partial labels: the probability of all label sequences in
which every item has one of its admitted labels. An item that admits all labels teaches nothing of itself. The weights
are drawn to given ones (a Gaussian prior), so that what the texts do not show stays as it was set.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]
Fine = NDArray[np.float32]
Flags = NDArray[np.bool_]
FLOOR = -60.0  # the least score beside the best that is still told from nothing


class Sequences(NamedTuple):
    """Sequences of items, item by item: what is seen of each (a row of ones and noughts) and which labels it admits."""

    seen: csr_matrix
    admitted: Flags
    lengths: Sequence[int]


class Weights(NamedTuple):
    """Weights of observations (rows) for labels (columns), and of labels (rows) for the next label (columns)."""

    emissions: Floats
    transitions: Floats


def fit_chain(sequences: Sequences, prior: Weights, *, strength: float, steps: int = 80) -> Weights:
    """The most probable weights, by L-BFGS from the prior. `strength` is the precision of the prior."""
    cost_of = ChainCost(sequences)
    size = prior.emissions.size
    start = np.concatenate([prior.emissions.ravel(), prior.transitions.ravel()])

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights = Weights(flat[:size].reshape(prior.emissions.shape), flat[size:].reshape(prior.transitions.shape))
        value, slope = cost_of(weights)
        away = flat - start
        return value + strength / 2 * float(away @ away), slope + strength * away

    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 12})
    return Weights(found.x[:size].reshape(prior.emissions.shape), found.x[size:].reshape(prior.transitions.shape))


class ChainCost:
    """How badly weights explain sequences.

    The items are turned so that the first of each sequence stand together, then the second of each, and so on.
    """

    def __init__(self, sequences: Sequences) -> None:
        lengths = np.asarray(sequences.lengths)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        order = np.argsort(-lengths, kind="stable")
        lengths, starts = lengths[order], starts[order]
        self.counts = [int((lengths > step).sum()) for step in range(int(lengths.max()))]
        rows = np.concatenate([starts[:count] + step for step, count in enumerate(self.counts)])
        self.offsets = np.concatenate([[0], np.cumsum(self.counts)])
        self.seen = sequences.seen[rows].astype(np.float32)
        self.turned = self.seen.T.tocsr()
        self.admitted = sequences.admitted[rows]

    def __call__(self, weights: Weights) -> tuple[float, Floats]:
        """The negative logarithm of the likelihood of `weights`, and its slope."""
        scores = np.asarray(self.seen @ weights.emissions.astype(np.float32))
        links = np.exp(weights.transitions).astype(np.float32)
        free, free_items, free_links = self._expected(scores, links)
        bound, bound_items, bound_links = self._expected(np.where(self.admitted, scores, -np.inf), links)
        items = self.turned @ (free_items - bound_items)
        slope = np.concatenate([np.asarray(items).ravel(), (free_links - bound_links).ravel()])
        return free - bound, slope.astype(np.float64)

    def _expected(self, scores: Fine, links: Fine) -> tuple[float, Fine, Fine]:
        """The logarithm of the sum over all sequences, and how often each label and pair of labels is expected."""
        tops = scores.max(axis=1, keepdims=True)
        chances = np.where(np.isfinite(scores), np.exp(np.maximum(scores - tops, FLOOR)), 0).astype(np.float32)
        forward, sums = self._forward(chances, links)
        backward = self._backward(chances, links, sums)
        total = float(np.log(sums, dtype=np.float64).sum() + tops.sum(dtype=np.float64))
        return total, forward * backward, self._pairs(forward, chances * backward / sums[:, None]) * links

    def _forward(self, chances: Fine, links: Fine) -> tuple[Fine, Fine]:
        rows, sums = np.empty_like(chances), np.empty(len(chances), np.float32)
        for step, count in enumerate(self.counts):
            here = slice(self.offsets[step], self.offsets[step] + count)
            before = slice(self.offsets[step - 1], self.offsets[step - 1] + count)
            row = chances[here] * (rows[before] @ links) if step else chances[here]
            sums[here] = row.sum(axis=1)
            rows[here] = row / sums[here, None]
        return rows, sums

    def _backward(self, chances: Fine, links: Fine, sums: Fine) -> Fine:
        rows = np.ones_like(chances)
        for step in range(len(self.counts) - 2, -1, -1):
            count = self.counts[step + 1]
            here = slice(self.offsets[step], self.offsets[step] + count)
            after = slice(self.offsets[step + 1], self.offsets[step + 1] + count)
            rows[here] = (chances[after] * rows[after] / sums[after, None]) @ links.T
        return rows

    def _pairs(self, forward: Fine, onward: Fine) -> Fine:
        """How often each label is followed by each, but for the weight of the link."""
        counts = self.counts[1:]
        before = [slice(self.offsets[step], self.offsets[step] + count) for step, count in enumerate(counts)]
        if not before:
            return np.zeros((forward.shape[1], forward.shape[1]), np.float32)
        first = np.concatenate([forward[part] for part in before])
        pairs: Fine = first.T @ onward[self.offsets[1] :]
        return pairs
