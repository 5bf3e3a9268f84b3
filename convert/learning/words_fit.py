"""Fits what words say of the class of a chunk: a multinomial logistic regression over the terms of many houses.

A term that one house prints on every page tells of the house and not of language: those are weighed that several
houses use. Weights are drawn to nought (a Gaussian prior), so that a rare term says little.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from convert.learning.chain_fit import Floats
from convert.reading.by_words import UNIT, Units, WordWeights
from convert.reading.labels import CLASS_NAMES

FEWEST_HOUSES = 4
STRENGTH = 14.0  # precision of the prior of the weights (measured out of fold)
LEAST = 5  # units: a term of which no weight is greater is left out
ROUNDS = 60

Flags = NDArray[np.bool_]
Places = NDArray[np.int64]


class Heap(NamedTuple):
    """Chunks of many texts: the terms of each as ones and noughts, its only class (-1: unknown), its house's number."""

    names: Sequence[str]
    seen: csr_matrix
    classes: Places
    houses: Places


def heap(terms: Sequence[Sequence[str]], classes: Sequence[int | None], houses: Places) -> Heap:
    """All chunks in one matrix, a column for each term that `FEWEST_HOUSES` use."""
    numbers: dict[str, int] = {}
    rows = np.fromiter((numbers.setdefault(term, len(numbers)) for row in terms for term in row), dtype=np.int32)
    ends = np.cumsum([0, *map(len, terms)])
    seen = csr_matrix((np.ones(len(rows), np.float32), rows, ends), shape=(len(terms), len(numbers)))
    kept = np.flatnonzero(_count_of_houses(seen, houses) >= FEWEST_HOUSES).tolist()
    names = list(numbers)
    known = np.array([-1 if each is None else each for each in classes], dtype=np.int64)
    return Heap([names[place] for place in kept], seen[:, kept].tocsr(), known, houses)


def _count_of_houses(seen: csr_matrix, houses: Places) -> Places:
    """How many houses use each term."""
    count = int(houses.max(initial=-1)) + 1
    of_house = csr_matrix((np.ones(len(houses), np.float32), (houses, np.arange(len(houses)))), (count, len(houses)))
    return np.asarray(((of_house @ seen) > 0).sum(axis=0)).ravel().astype(np.int64)


def fit_words(chunks: Heap, within: Flags, weights: Floats) -> WordWeights | None:
    """What the terms of the chunks `within` say, each chunk counting as its weight; None where too few houses speak."""
    taught = np.flatnonzero(within & (chunks.classes >= 0) & (weights > 0))
    if not len(taught):
        return None
    seen = chunks.seen[taught]
    kept = np.flatnonzero(_count_of_houses(seen, chunks.houses[taught]) >= FEWEST_HOUSES).tolist()
    if not kept:
        return None
    learned = _fitted(seen[:, kept].tocsr(), chunks.classes[taught], weights[taught])
    units = np.rint((learned - learned[:, -1:])[:, :-1] / UNIT).astype(np.int64)
    named = zip([chunks.names[place] for place in kept], units[1:], strict=True)
    terms = {name: _units(row) for name, row in named if np.abs(row).max() >= LEAST}
    return WordWeights(_units(units[0]), terms)


def _units(row: Places) -> Units:
    return tuple(map(int, row))


def _fitted(seen: csr_matrix, classes: Places, weights: Floats) -> Floats:
    """The most probable weights of each term (row) for each class (column); those in the first row always hold."""
    count, width = len(CLASS_NAMES), seen.shape[1]
    right = np.zeros((len(classes), count), np.float32)
    right[np.arange(len(classes)), classes] = 1
    share = weights.astype(np.float32)[:, None]
    turned = seen.T.tocsr()

    def cost(flat: Floats) -> tuple[float, Floats]:
        learned = flat.reshape(width + 1, count)
        scores = np.asarray(seen @ learned[1:].astype(np.float32)) + learned[0].astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        sums = np.exp(scores).sum(axis=1, keepdims=True)
        logs = scores - np.log(sums)
        missed = (np.exp(logs) - right) * share
        slope = np.vstack([missed.sum(axis=0, dtype=np.float64)[None], turned @ missed]).astype(np.float64)
        slope[1:] += STRENGTH * learned[1:]
        loss = -float((logs * right * share).sum(dtype=np.float64))
        return loss + STRENGTH / 2 * float((learned[1:] ** 2).sum()), slope.ravel()

    start = np.zeros((width + 1) * count)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8})
    return np.asarray(found.x, dtype=np.float64).reshape(width + 1, count)
