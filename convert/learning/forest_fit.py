"""Grows boosted trees, with LightGBM, and puts them down in the form in which they are asked."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from convert.reading.all_trees import LEAF, Tree
from convert.reading.forest import Forest

ROUNDS = 150
DIGITS = 3
# One thread, rows in their order and fixed seeds: the same examples grow the same trees.
SETTINGS = {
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}

# Many examples of several classes bear larger trees than a few of one.
SEVERAL = {"objective": "multiclass", "learning_rate": 0.08, "num_leaves": 31}
ONE = {"objective": "binary", "learning_rate": 0.06, "num_leaves": 15}

Numbers = NDArray[np.float32]


class Examples(NamedTuple):
    """Rows to learn from, each of one class: measures, and observations as ones and noughts."""

    measures: Numbers
    seen: csr_matrix
    classes: NDArray[np.int32]


def fit_forest(examples: Examples, features: Sequence[str], classes: Sequence[str]) -> Forest:
    """Trees that tell the classes apart, or one class from all else.

    The columns of the examples are `features`, the measures first.
    """
    rows = hstack([csr_matrix(examples.measures), examples.seen]).tocsr()
    settings = SETTINGS | (SEVERAL | {"num_class": len(classes)} if len(classes) > 1 else ONE)
    grown = lightgbm.train(settings, lightgbm.Dataset(rows, examples.classes), ROUNDS)
    trees = (each["tree_structure"] for each in grown.dump_model()["tree_info"])
    return Forest(tuple(classes), tuple(features), tuple(map(_tree, trees)))


def _tree(root: dict[str, Any]) -> Tree:
    nodes = list(_nodes(root))
    numbers = {id(node): number for number, node in enumerate(nodes)}
    return Tree(
        feature=tuple(node.get("split_feature", LEAF) for node in nodes),
        threshold=tuple(round(node.get("threshold", 0.0), DIGITS) for node in nodes),
        left=tuple(numbers.get(id(node.get("left_child")), 0) for node in nodes),
        right=tuple(numbers.get(id(node.get("right_child")), 0) for node in nodes),
        value=tuple(round(node.get("leaf_value", node.get("internal_value", 0.0)), DIGITS) for node in nodes),
    )


def _nodes(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield root
    for side in ("left_child", "right_child"):
        if side in root:
            yield from _nodes(root[side])
