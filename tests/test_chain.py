"""The chain's probabilities are those of all label sequences that are possible, counted out one by one."""

from itertools import product
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.chain import LinearChain

LABELS = ("A", "B", "C")
NAMES = ("long", "short", "first")

weights = st.dictionaries(
    st.sampled_from(LABELS), st.dictionaries(st.sampled_from((*NAMES, "always")), st.floats(-4, 4)), max_size=3
)
links = st.dictionaries(st.sampled_from(LABELS), st.dictionaries(st.sampled_from(LABELS), st.floats(-4, 4)), max_size=3)
known = st.integers(0, len(LABELS) - 1)
sights = st.lists(known | st.lists(st.sampled_from(NAMES), unique=True), min_size=1, max_size=4)

Rows = dict[str, dict[str, float]]


def counted_out(emissions: Rows, neighbours: Rows, seen: list[list[str] | int]) -> list[list[float]]:
    sums = [[0.0] * len(LABELS) for _ in seen]
    for path in product(*[[item] if isinstance(item, int) else range(len(LABELS)) for item in seen]):
        score = 0.0
        for at, label in enumerate(path):
            item = seen[at]
            names = () if isinstance(item, int) else ("always", *item)
            score += sum(emissions.get(LABELS[label], {}).get(name, 0.0) for name in names)
            if at:
                score += neighbours.get(LABELS[path[at - 1]], {}).get(LABELS[label], 0.0)
        for at, label in enumerate(path):
            sums[at][label] += exp(score)
    return [[value / sum(row) for value in row] for row in sums]


@given(weights, links, sights)
@settings(max_examples=200, deadline=None)
def test_the_chances_are_those_of_all_sequences(emissions: Rows, neighbours: Rows, seen: list[list[str] | int]) -> None:
    chances = LinearChain.of(LABELS, emissions, neighbours).chances(seen)
    for row, expected in zip(chances, counted_out(emissions, neighbours, seen), strict=True):
        assert row == pytest.approx(expected, abs=0.02)  # weights are rounded, and what is hardly probable is left out


def test_an_empty_sequence_has_no_chances() -> None:
    assert LinearChain.of(LABELS, {}, {}).chances([]) == []


def test_far_apart_scores_do_not_overflow() -> None:
    chances = LinearChain.of(LABELS, {"A": {"long": 5000.0}, "B": {"long": -5000.0}}, {}).chances([["long"]] * 50)
    assert all(row[0] == pytest.approx(1) for row in chances)
