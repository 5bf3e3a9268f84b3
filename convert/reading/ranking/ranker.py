"""A log-linear ranker: what is seen of a candidate is weighed, summed, and made a probability."""

from collections.abc import Sequence
from heapq import nlargest
from math import exp
from operator import itemgetter

import msgspec

from convert.reading.chain import ALWAYS
from convert.reading.fields.candidate import Candidate
from convert.reading.model import Weights
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings

REASONS = 3  # so many observations are named for a choice


class Finding(msgspec.Struct, frozen=True):
    """A candidate with the probability that it is right, and the observations that weighed most for it, in words."""

    candidate: Candidate
    confidence: float
    why: tuple[str, ...]


Ranked = tuple[float, Finding]
Looks = Observations[Candidate, Surroundings]


def best_of_all(looks: Looks, weights: Weights, around: Surroundings) -> Finding | None:
    """The one right candidate, where one of them must be; its confidence is its share among all."""
    scored = [(*_weighed(candidate, looks, weights, around), candidate) for candidate in around.candidates]
    if not scored:
        return None
    top = max(score for score, _, _ in scored)
    shares = sum(exp(score - top) for score, _, _ in scored)
    _, why, candidate = next(each for each in scored if each[0] == top)
    return Finding(candidate, 1 / shares, why)


def each_by_itself(looks: Looks, weights: Weights, around: Surroundings) -> tuple[Finding, ...]:
    """All candidates with the probability of each to be right, in their order."""
    scored = ((candidate, *_weighed(candidate, looks, weights, around)) for candidate in around.candidates)
    return tuple(Finding(candidate, 1 / (1 + exp(-score)), why) for candidate, score, why in scored)


def _weighed(
    candidate: Candidate, looks: Looks, weights: Weights, around: Surroundings
) -> tuple[float, tuple[str, ...]]:
    weighed = [(weights[name], name) for name in looks.only(weights.keys())(candidate, around)]
    score = weights.get(ALWAYS, 0.0) + sum(weight for weight, _ in weighed)
    heaviest = nlargest(REASONS, weighed, key=itemgetter(0))
    return score, tuple(looks.sentences[name] for weight, name in heaviest if weight > 0)


def likely(findings: Sequence[Finding], least: float = 0.5) -> tuple[Finding, ...]:
    """Those that are right with a probability of `least` or more."""
    return tuple(finding for finding in findings if finding.confidence >= least)
