"""Fits the weights of a log-linear ranker from candidates that are right or wrong."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

Floats = NDArray[np.float64]
STEPS = 200
ROUNDS = 3


class Group(NamedTuple):
    """The candidates of one text: what is seen of each (numbers of observations), and whether it is right.

    `names` says which candidates are the same: a byline and a line at the end that name the same person.
    """

    seen: Sequence[Sequence[int]]
    right: Sequence[bool]
    names: Sequence[str]
    measures: Sequence[Sequence[float]] = ()


def fit_choice(groups: Sequence[Group], prior: Floats, *, strength: float) -> Floats:
    """Weights for choosing one of each group: the right ones get the greatest share. Needs a right one in each."""
    matrix, right, starts = _stacked(groups, prior.size)
    sizes = np.diff(np.append(starts, matrix.shape[0]))

    def shares(scores: Floats) -> tuple[float, Floats]:
        tops = np.maximum.reduceat(scores, starts)
        mass = np.exp(scores - np.repeat(tops, sizes))
        sums = np.add.reduceat(mass, starts)
        return float((np.log(sums) + tops).sum()), mass / np.repeat(sums, sizes)

    def cost(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        free, free_shares = shares(scores)
        bound, bound_shares = shares(np.where(right, scores, -1e9))
        away = weights - prior
        slope = matrix.T @ (free_shares - bound_shares)
        return free - bound + strength / 2 * float(away @ away), slope + strength * away

    return _least(cost, prior)


def fit_choice_or_none(groups: Sequence[Group], prior: Floats, *, strength: float) -> Floats:
    """Weights for choosing one of each group or none: a candidate is better than none if its score is above nought."""
    return fit_choice([_with_none(group) for group in groups], prior, strength=strength)


def _with_none(group: Group) -> Group:
    return Group((*group.seen, ()), (*group.right, not any(group.right)), (*group.names, ""))


def fit_odds(groups: Sequence[Group], prior: Floats, *, strength: float) -> Floats:
    """Weights for the odds of each candidate to be right, whatever the others are.

    Of several right ones with the same name one is enough: that which the weights find best, in a few rounds.
    """
    weights = _fit_all_odds(groups, prior, strength=strength)
    for _ in range(ROUNDS):
        weights = _fit_all_odds([_with_best(group, weights) for group in groups], prior, strength=strength)
    return weights


def _with_best(group: Group, weights: Floats) -> Group:
    """`group` without right candidates whose name another one has with a higher score."""
    scores = [float(weights[list(row)].sum()) for row in group.seen]
    best: dict[str, int] = {}
    for index, (name, right) in enumerate(zip(group.names, group.right, strict=True)):
        if right and (name not in best or scores[index] > scores[best[name]]):
            best[name] = index
    kept = [index for index, right in enumerate(group.right) if not right or best[group.names[index]] == index]
    return Group(
        [group.seen[index] for index in kept],
        [group.right[index] for index in kept],
        [group.names[index] for index in kept],
    )


def _fit_all_odds(groups: Sequence[Group], prior: Floats, *, strength: float) -> Floats:
    matrix, right, _ = _stacked(groups, prior.size)

    def cost(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        away = weights - prior
        loss = float(np.logaddexp(0, np.where(right, -scores, scores)).sum())
        return loss + strength / 2 * float(away @ away), matrix.T @ (expit(scores) - right) + strength * away

    return _least(cost, prior)


def _stacked(groups: Sequence[Group], size: int) -> tuple[csr_matrix, NDArray[np.bool_], NDArray[np.int64]]:
    rows = [row for group in groups for row in group.seen]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.fromiter((number for row in rows for number in row), dtype=np.int64)
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), size))
    right = np.array([each for group in groups for each in group.right], dtype=np.bool_)
    starts = np.cumsum([0, *(len(group.seen) for group in groups)])[:-1]
    return matrix, right, starts


def _least(cost: object, start: Floats) -> Floats:
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    weights: Floats = found.x
    return weights
