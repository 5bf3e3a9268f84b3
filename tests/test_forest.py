"""Trees are asked from the root to a leaf, and say what weighed."""

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.all_trees import LEAF, AllTrees, Row, Tree
from convert.reading.forest import Forest, sentences

# Is the first number at most 3? Then 1.0; else: is the second at most 0? Then -1.0, else 2.0.
TREE = Tree(
    feature=(0, LEAF, 1, LEAF, LEAF),
    threshold=(3.0, 0.0, 0.0, 0.0, 0.0),
    left=(1, 0, 3, 0, 0),
    right=(2, 0, 4, 0, 0),
    value=(0.5, 1.0, 0.2, -1.0, 2.0),
)
STUMP = Tree(feature=(LEAF,), threshold=(0.0,), left=(0,), right=(0,), value=(0.3,))


@pytest.mark.parametrize(("row", "leaf"), [([3.0, 1.0], 1.0), ([4.0, 0.0], -1.0), ([4.0, 1.0], 2.0)])
def test_a_row_goes_to_one_leaf_of_each_tree(row: list[float], leaf: float) -> None:
    assert AllTrees((STUMP, TREE, TREE), ("words", "seen")).leaves(Row(row)) == [0.3, leaf, leaf]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Grown by splitting one leaf after the other."""
    feature, threshold, left, right = [LEAF], [0.0], [0], [0]
    for _ in range(draw(st.integers(0, 30))):
        node = draw(st.sampled_from([number for number, asked in enumerate(feature) if asked == LEAF]))
        feature[node], threshold[node] = draw(st.integers(0, 3)), draw(st.sampled_from([0.0, 0.5, 2.0]))
        left[node], right[node] = len(feature), len(feature) + 1
        for column, nothing in ((feature, LEAF), (threshold, 0.0), (left, 0), (right, 0)):
            column.extend([nothing, nothing])
    return Tree(tuple(feature), tuple(threshold), tuple(left), tuple(right), tuple(map(float, range(len(feature)))))


def walked(tree: Tree, row: list[float]) -> float:
    node = 0
    while tree.feature[node] != LEAF:
        node = tree.left[node] if row[tree.feature[node]] <= tree.threshold[node] else tree.right[node]
    return tree.value[node]


def test_what_holds_is_asked_by_name() -> None:
    trees = AllTrees((TREE,), ("words", "seen"))
    assert trees.leaves(Row([4.0], ["seen", "strange"])) == trees.leaves(Row([4.0, 1.0])) == [2.0]
    assert trees.leaves(Row([4.0])) == trees.leaves(Row([4.0, 0.0])) == [-1.0]


@settings(max_examples=500, deadline=None, derandomize=True)
@given(
    st.lists(trees(), max_size=5), st.lists(st.sampled_from([-1.0, 0.0, 0.5, 0.7, 2.0, 3.0]), min_size=4, max_size=4)
)
def test_all_trees_at_once_come_to_the_leaves_of_a_walk(grown: list[Tree], row: list[float]) -> None:
    assert AllTrees(tuple(grown), "abcd").leaves(Row(row)) == [walked(tree, row) for tree in grown]


def test_trees_speak_for_the_classes_in_turn() -> None:
    forest = Forest(("text", "outside"), ("words", "seen"), (TREE, STUMP, TREE, STUMP))
    text, outside = forest.chances(Row([4.0, 1.0]))
    assert text == pytest.approx(exp(4.0) / (exp(4.0) + exp(0.6)))
    assert text + outside == pytest.approx(1)


def test_a_single_class_is_told_from_all_else() -> None:
    assert Forest(("right",), ("words", "seen"), (TREE, STUMP)).chance(Row([1.0, 0.0])) == pytest.approx(
        1 / (1 + exp(-1.3))
    )


def test_a_question_weighs_what_its_answer_changed() -> None:
    forest = Forest(("text", "outside"), ("words", "seen"), (TREE, STUMP))
    assert forest.reasons([4.0, 1.0], 0, 1) == [(pytest.approx(1.8), 1), (pytest.approx(-0.3), 0)]
    assert forest.reasons([4.0, 1.0], 1, 0) == [(pytest.approx(0.3), 0), (pytest.approx(-1.8), 1)]


def test_reasons_are_told_with_their_numbers_and_only_where_they_hold() -> None:
    said = {"words": "its words: {:.0f}", "seen": "it was seen", "unseen": "it was not seen"}
    weighed = [(2.0, 2), (1.0, 0), (0.5, 1), (-1.0, 1)]
    told = sentences(weighed, [0.0, 1.0, 0.0], ("words", "seen", "unseen"), said, 3)
    assert told == ("its words: 0", "it was seen")
    assert sentences(weighed, [0.0, 1.0, 0.0], ("words", "seen", "unseen"), said, 1) == ("its words: 0",)
