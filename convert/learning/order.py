"""The way through repeated places that keeps the order of a story."""

from bisect import bisect_right
from collections.abc import Sequence

Pair = tuple[int, int]


def longest_way(pairs: Sequence[Pair], lengths: Sequence[int]) -> dict[int, int]:
    """Of pairs (block, chunk) those in which both rise, with the greatest sum of `lengths[block]`.

    The same line may stand in a table of contents and over its section: the one amid its paragraphs is meant.
    """
    best: list[tuple[int, int, int]] = []  # (chunk, weight, number of the pair), rising in both
    before: dict[int, int | None] = {}
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    for number, (block, chunk) in enumerate(ordered):
        at = bisect_right(best, (chunk - 1, 1 << 60, 0))
        weight = lengths[block] + (best[at - 1][1] if at else 0)
        before[number] = best[at - 1][2] if at else None
        _insert(best, (chunk, weight, number))
    way: dict[int, int] = {}
    last = best[-1][2] if best else None
    while last is not None:
        block, chunk = ordered[last]
        way[block] = chunk
        last = before[last]
    return way


def _insert(best: list[tuple[int, int, int]], entry: tuple[int, int, int]) -> None:
    """Keep `entry` and drop what stands further on and weighs no more."""
    at = bisect_right(best, (entry[0], -1, -1))
    while at < len(best) and best[at][1] <= entry[1]:
        del best[at]
    if not at or best[at - 1][1] < entry[1]:
        best.insert(at, entry)
