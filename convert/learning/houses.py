"""Folds by publishing house: all that a house published falls into one, or its furniture is learned by heart."""

from collections import Counter
from collections.abc import Sequence

from convert.learning.corpus import Document


def divide(documents: Sequence[Document], count: int) -> dict[str, int]:
    """The fold of each publishing house; folds are as even as houses allow, and the same on every run."""
    sizes = Counter(document.group for document in documents)
    loads = [0] * min(count, len(sizes))
    folds: dict[str, int] = {}
    for group, size in sorted(sizes.items(), key=lambda each: (-each[1], each[0])):
        fold = loads.index(min(loads))
        folds[group] = fold
        loads[fold] += size
    return folds
