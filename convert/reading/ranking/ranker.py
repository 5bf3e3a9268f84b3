"""Rankers: what is seen of a candidate is weighed, summed, and made a probability; trees look again at what is open."""

from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from math import exp
from operator import itemgetter
from typing import NamedTuple

import msgspec

from convert.reading.all_trees import Row
from convert.reading.chain import ALWAYS
from convert.reading.fields.candidate import Candidate
from convert.reading.forest import Forest, sentences
from convert.reading.model import Model
from convert.reading.observations.registry import LookForSome, Observations
from convert.reading.ranking.measures import MEASURE_NAMES, MEASURE_SENTENCES, measured
from convert.reading.ranking.surroundings import Surroundings

REASONS = 3  # so many observations are named for a choice
TRUST = 2 / 3  # how much the trees count beside the weights, where each candidate is judged by itself
TRUST_IN_CHOICE = 1 / 3  # and where one is chosen among all, which the weights were learned for and the trees were not
OPEN = (0.01, 0.99)  # a candidate whose probability lies outside is not looked at again


class Finding(msgspec.Struct, frozen=True, gc=False):
    """A candidate with the probability that it is right, and the observations that weighed most for it, in words."""

    candidate: Candidate
    confidence: float
    why: tuple[str, ...]


Looks = Observations[Candidate, Surroundings]


class Ranker(NamedTuple):
    """What ranks the candidates of one field: observations, their weights, and trees where there are some."""

    looks: Looks
    weights: dict[str, float]
    forest: Forest | None
    look: LookForSome[Candidate, Surroundings]  # for the observations that weigh anything, or that trees ask about

    @classmethod
    def of(cls, looks: Looks, weights: dict[str, float], forest: Forest | None = None) -> "Ranker":
        """A ranker that looks for what it needs and for nothing else."""
        asked = forest.features[len(MEASURE_NAMES) :] if forest else ()
        return cls(looks, weights, forest, looks.only({*weights, *asked}))


@lru_cache(maxsize=64)  # cross-validation reads with several models in turn
def ranker_of(field: str, looks: Looks, model: Model) -> Ranker:
    """The ranker of `field`."""
    return Ranker.of(looks, model.rankers[field], model.forests.get(field))


def feature_names(looks: Looks) -> tuple[str, ...]:
    """What trees may ask about: all measures, then all observations."""
    return (*MEASURE_NAMES, *(one.name for one in looks.all))


class _Seen(NamedTuple):
    """A candidate, what is seen of it, and what that weighs together."""

    candidate: Candidate
    names: Sequence[str]
    score: float


def best_of_all(ranker: Ranker, around: Surroundings) -> Finding | None:
    """The one right candidate, where one of them must be; its confidence is its share among all."""
    seen = _seen(around.candidates, ranker, around)
    if not seen:
        return None
    top = max(each.score for each in seen)
    shares = _shared([exp(each.score - top) for each in seen])
    if ranker.forest is not None:
        open_ones = [share > OPEN[0] for share in shares]
        asked = [
            ranker.forest.chance(_row(each, around)) if is_open else 0.0
            for each, is_open in zip(seen, open_ones, strict=True)
        ]
        shares = [_blended(*each, TRUST_IN_CHOICE) for each in zip(shares, _shared(asked), strict=True)]
    best = shares.index(max(shares))
    return Finding(seen[best].candidate, shares[best], _why(seen[best], ranker, around))


def each_by_itself(
    ranker: Ranker, around: Surroundings, candidates: Sequence[Candidate] | None = None
) -> tuple[Finding, ...]:
    """All candidates, or those given, with the probability of each to be right whatever the others are."""
    seen = _seen(around.candidates if candidates is None else candidates, ranker, around)
    return tuple(_by_itself(each, ranker, around) for each in seen)


def _by_itself(seen: _Seen, ranker: Ranker, around: Surroundings) -> Finding:
    chance = 1 / (1 + exp(-seen.score))
    if ranker.forest is not None and OPEN[0] < chance < OPEN[1]:
        chance = _blended(chance, ranker.forest.chance(_row(seen, around)), TRUST)
    return Finding(seen.candidate, chance, _why(seen, ranker, around) if chance > OPEN[0] else ())


def likely(findings: Sequence[Finding], least: float = 0.5) -> tuple[Finding, ...]:
    """Those that are right with a probability of `least` or more."""
    return tuple(finding for finding in findings if finding.confidence >= least)


def _seen(candidates: Sequence[Candidate], ranker: Ranker, around: Surroundings) -> list[_Seen]:
    weights, always = ranker.weights, ranker.weights.get(ALWAYS, 0.0)
    found = ranker.look(candidates, around)
    return [
        _Seen(candidate, names, always + sum([weights.get(name, 0.0) for name in names]))
        for candidate, names in zip(candidates, found, strict=True)
    ]


def _row(seen: _Seen, around: Surroundings) -> Row:
    return Row(measured(seen.candidate, around), seen.names)


def _shared(parts: Sequence[float]) -> list[float]:
    whole = sum(parts) or 1.0
    return [part / whole for part in parts]


def _blended(weighed: float, asked: float, trust: float) -> float:
    return (1 - trust) * weighed + trust * asked


def _why(seen: _Seen, ranker: Ranker, around: Surroundings) -> tuple[str, ...]:
    """What weighed most; what the trees say where nothing did."""
    weighed = [(ranker.weights.get(name, 0.0), name) for name in seen.names]
    heaviest = nlargest(REASONS, weighed, key=itemgetter(0))
    plain = tuple(ranker.looks.sentences[name] for weight, name in heaviest if weight > 0)
    return plain or _said_by_trees(seen, ranker, around)


def _said_by_trees(seen: _Seen, ranker: Ranker, around: Surroundings) -> tuple[str, ...]:
    if ranker.forest is None:
        return ()
    numbers = _row(seen, around).of(ranker.forest.features)
    said = MEASURE_SENTENCES | ranker.looks.sentences
    return sentences(ranker.forest.reasons(numbers), numbers, ranker.forest.features, said, REASONS)
