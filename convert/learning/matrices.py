"""What was seen of many texts, as the matrices that weights and trees are fitted to."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix

from convert.learning.chain_fit import Sequences
from convert.learning.forest_fit import Examples
from convert.learning.ranker_fit import Group
from convert.learning.study import CHUNK_NAMES, Lesson
from convert.reading.labels import LABELS, NUMBERS


def stacked(lessons: Sequence[Lesson]) -> Sequences:
    """All lessons in one matrix; the last column is what is always seen."""
    last = len(CHUNK_NAMES)
    rows = [(*row, last) for each in lessons for row in each.seen]
    bits = np.array([each for one in lessons for each in one.admitted], dtype=np.int64)
    admitted = ((bits[:, None] >> np.arange(len(LABELS))) & 1).astype(np.bool_)
    return Sequences(_indicators(rows, last + 1), admitted, [len(each.seen) for each in lessons])


def of_chunks(lessons: Sequence[Lesson]) -> Examples:
    """All chunks that are of one class for sure: what is measured and seen of them, and the class."""
    classes = [only_class(bits) for each in lessons for bits in each.admitted]
    known = [number for number, only in enumerate(classes) if only is not None]
    rows = [row for each in lessons for row in each.seen]
    measures = [row for each in lessons for row in each.measures]
    return Examples(
        measures=np.array([measures[number] for number in known], dtype=np.float32),
        seen=_indicators([rows[number] for number in known], len(CHUNK_NAMES)),
        classes=np.array([classes[number] for number in known], dtype=np.int32),
    )


@cache
def only_class(bits: int) -> int | None:
    """The class of all labels in `bits`, if they have but one."""
    admitted = {NUMBERS[place] for place in range(len(LABELS)) if bits >> place & 1}
    return admitted.pop() if len(admitted) == 1 else None


def of_groups(groups: Sequence[Group], width: int) -> Examples:
    """All candidates: what is measured and seen of them, and whether they are right."""
    return Examples(
        measures=np.array([row for group in groups for row in group.measures], dtype=np.float32),
        seen=_indicators([row for group in groups for row in group.seen], width),
        classes=np.array([right for group in groups for right in group.right], dtype=np.int32),
    )


def _indicators(rows: Sequence[Sequence[int]], width: int) -> csr_matrix:
    """A matrix with ones at the places that each of `rows` names."""
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((number for row in rows for number in row), dtype=np.int32)
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), width))
