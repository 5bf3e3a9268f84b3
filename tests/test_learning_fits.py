"""The fits find the weights that make gold most probable, and stay where gold says nothing."""

from itertools import pairwise, product
from math import exp, log
from pathlib import Path

import msgspec
import pytest

np = pytest.importorskip("numpy", reason="training needs the extra `train`")
sparse = pytest.importorskip("scipy.sparse", reason="training needs the extra `train`")
lightgbm = pytest.importorskip("lightgbm", reason="training needs the extra `train`")

from small_corpus import write_corpus  # noqa: E402

from convert.learning.chain_fit import ChainCost, Sequences, Weights, fit_chain  # noqa: E402
from convert.learning.command import train as run  # noqa: E402
from convert.learning.corpus import Document, read_corpus  # noqa: E402
from convert.learning.folds import NoScorer  # noqa: E402
from convert.learning.forest_fit import Examples, fit_forest  # noqa: E402
from convert.learning.houses import divide  # noqa: E402
from convert.learning.ranker_fit import Group, fit_choice, fit_choice_or_none, fit_odds  # noqa: E402
from convert.learning.study import CHUNK_NAMES, Lesson, Text, lesson  # noqa: E402
from convert.learning.train import train  # noqa: E402
from convert.learning.word_lessons import lessons_with_words, words_of  # noqa: E402
from convert.learning.words_fit import FEWEST_HOUSES, LEAST, fit_words, heap  # noqa: E402
from convert.reading.all_trees import Row  # noqa: E402
from convert.reading.by_words import NAMES as STEP_NAMES  # noqa: E402
from convert.reading.by_words import hear  # noqa: E402
from convert.reading.labels import CLASS_NAMES  # noqa: E402
from convert.reading.model import encoded, given_weights  # noqa: E402
from convert.reading.own_model import load_model  # noqa: E402

SEEN = [[1, 0, 1], [0, 1, 1], [1, 1, 1], [0, 0, 1], [0, 1, 1]]
ADMITTED = [[1, 0, 0], [1, 1, 0], [0, 1, 1], [1, 1, 1], [0, 0, 1]]
LENGTHS = [3, 2]
SOME = Weights(np.array([[0.5, -1.0, 0.2], [0.1, 0.4, -0.3], [0.0, 0.3, 0.1]]), np.array([[0.2, -0.5, 0.0]] * 3))


def sequences() -> Sequences:
    return Sequences(sparse.csr_matrix(np.array(SEEN, dtype=np.float32)), np.array(ADMITTED, dtype=bool), LENGTHS)


def counted_out(weights: Weights) -> float:
    """The cost by counting all label sequences."""
    cost, start = 0.0, 0
    for length in LENGTHS:
        free = bound = 0.0
        for path in product(range(3), repeat=length):
            score = sum(weights.transitions[a][b] for a, b in pairwise(path))
            score += sum(np.array(SEEN[start + at]) @ weights.emissions[:, label] for at, label in enumerate(path))
            free += exp(score)
            bound += exp(score) if all(ADMITTED[start + at][label] for at, label in enumerate(path)) else 0
        cost, start = cost + log(free) - log(bound), start + length
    return cost


def test_the_cost_of_a_chain_is_that_of_all_sequences() -> None:
    assert ChainCost(sequences())(SOME)[0] == pytest.approx(counted_out(SOME), abs=1e-4)


def test_the_slope_of_a_chain_is_that_of_its_cost() -> None:
    slope = ChainCost(sequences())(SOME)[1]
    flat = np.concatenate([SOME.emissions.ravel(), SOME.transitions.ravel()])
    for number in range(flat.size):
        costs = []
        for step in (1e-4, -1e-4):
            moved = flat.copy()
            moved[number] += step
            costs.append(counted_out(Weights(moved[:9].reshape(3, 3), moved[9:].reshape(3, 3))))
        assert slope[number] == pytest.approx((costs[0] - costs[1]) / 2e-4, abs=1e-3)


def test_what_a_chain_does_not_see_keeps_its_weight() -> None:
    unseen = np.array([[*row[:1], 0, 1] for row in SEEN], dtype=np.float32)
    learned = fit_chain(sequences()._replace(seen=sparse.csr_matrix(unseen)), SOME, strength=0.5)
    assert learned.emissions[1] == pytest.approx(SOME.emissions[1])
    assert learned.emissions[0] != pytest.approx(SOME.emissions[0])


def test_a_choice_learns_which_of_a_group_is_right() -> None:
    groups = [Group(((0,), (1,), (2,)), (False, True, False), "abc")] * 20
    weights = fit_choice(groups, np.zeros(4), strength=0.1)
    assert weights[1] > max(weights[0], weights[2]) + 2
    assert weights[3] == 0


def test_odds_are_those_of_the_candidates() -> None:
    groups = [Group(((0,), (0,), (0,), (0,)), (True, False, False, False), "abcd")] * 500
    assert fit_odds(groups, np.zeros(1), strength=0.01)[0] == pytest.approx(log(1 / 3), abs=0.01)


def test_of_several_right_ones_with_one_name_the_best_is_enough() -> None:
    groups = [
        *[Group(((0, 2), (1, 2)), (True, True), ("ann lee", "ann lee"))] * 30,
        *[Group(((1, 2), (1, 2)), (False, False), ("bo ek", "cy hue"))] * 30,
    ]
    weights = fit_odds(groups, np.zeros(3), strength=0.1)
    assert weights[0] + weights[2] > 2
    assert weights[1] + weights[2] < -2


def test_a_choice_may_be_none() -> None:
    groups = [
        *[Group(((0,), (1,)), (True, False), ("a", "b"))] * 20,
        *[Group(((1,),), (False,), ("b",))] * 20,
    ]
    weights = fit_choice_or_none(groups, np.zeros(2), strength=0.1)
    assert weights[0] > 1
    assert weights[1] < -1


def examples(classes: int) -> Examples:
    """Chunks whose class hangs on a measure in the light of an observation."""
    random = np.random.default_rng(0)
    measures = random.normal(size=(900, 2)).astype(np.float32)
    seen = (random.random((900, 2)) < 0.5).astype(np.float32)
    right = ((measures[:, 0] > 0) == (seen[:, 0] > 0)).astype(np.int32)
    return Examples(measures, sparse.csr_matrix(seen), right * (classes - 1))


NAMES = ("measure", "other_measure", "seen", "other_seen")


@pytest.mark.parametrize(("classes", "at", "right"), [(("wrong", "right"), 1, 1), (("a", "b", "c"), 2, 2)])
def test_trees_see_one_thing_in_the_light_of_another(classes: tuple[str, ...], at: int, right: int) -> None:
    forest = fit_forest(examples(len(classes)), NAMES, classes)
    assert forest.chances(Row([1.0, 0.0, 1.0, 0.0]))[at] > 0.9
    assert forest.chances(Row([-1.0, 0.0, 1.0, 0.0]))[at] < 0.1
    weightiest = [NAMES[number] for _, number in forest.reasons([1.0, 0.0, 1.0, 0.0], right, 0)]
    assert set(weightiest[:2]) == {"measure", "seen"}


def test_trees_of_one_class_tell_it_from_all_else() -> None:
    forest = fit_forest(examples(2), NAMES, ("right",))
    assert forest.chance(Row([-1.0, 0.0, 0.0, 1.0])) > 0.9
    assert forest.chance(Row([1.0, 0.0, 0.0, 1.0])) < 0.1


def test_the_same_examples_grow_the_same_trees() -> None:
    assert fit_forest(examples(3), NAMES, "abc").trees == fit_forest(examples(3), NAMES, "abc").trees


def test_houses_stay_together_and_folds_are_even(tmp_path: Path) -> None:
    folds = divide(read_corpus(write_corpus(tmp_path)), 3)
    assert sorted(folds.values()) == [0, 1, 2]
    assert max(divide(read_corpus(tmp_path), 9).values()) == 2
    assert folds == divide(read_corpus(tmp_path), 3)


def test_training_is_the_same_on_every_run_and_keeps_what_texts_do_not_show(tmp_path: Path) -> None:
    documents = read_corpus(write_corpus(tmp_path))
    one, other = train(documents), train(documents, processes=2)
    assert (one.labels, one.neighbours, one.rankers) == (other.labels, other.neighbours, other.rankers)
    given = given_weights()
    assert one.labels["VERSE"]["has_the_form_of_verse"] == given.labels["VERSE"]["has_the_form_of_verse"]
    assert one.rankers["updated"] == given.rankers["updated"]
    assert one.labels["PARAGRAPH"] != given.labels["PARAGRAPH"]


def test_the_command_writes_a_model_that_can_be_loaded(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    said: list[str] = []
    run([corpus], output=tmp_path / "model.json", say=said.append)
    assert load_model(tmp_path / "model.json").labels
    assert said == [f"{tmp_path / 'model.json'}: learned from 6 documents"]


def test_folds_are_scored_by_the_scorer_beside_the_corpus(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "score.py").write_text(
        "import sys, json\n"
        "rows = [json.loads(line) for line in open(sys.argv[sys.argv.index('--pred') + 1])]\n"
        "print(len(rows), sorted(rows[0]['output']))\n"
    )
    said: list[str] = []
    run([corpus], folds=3, predictions=tmp_path / "kept.jsonl", say=said.append)
    assert said == ["12 ['authors', 'date', 'paragraphs', 'subheads', 'title', 'topics']\n"]
    assert len((tmp_path / "kept.jsonl").read_text().splitlines()) == 12


def test_folds_without_a_scorer_are_refused_before_anything_is_learned(tmp_path: Path) -> None:
    with pytest.raises(NoScorer, match=r"no score\.py"):
        run([write_corpus(tmp_path / "corpus")], folds=3)


def test_samples_are_taught_as_they_are_labelled() -> None:
    """Also those with lines that only interrupt ("Advertisement"), which labels are given without."""
    for document in read_corpus(Path(__file__).parent.parent / "seeds"):
        [form] = document.forms
        taught = lesson(Text(document, form)).admitted
        assert taught, form
        assert all(bits.bit_count() == 1 for bits in taught), document.gold.id


# --- words

TEXT, OUTSIDE = CLASS_NAMES.index("text"), CLASS_NAMES.index("outside")


def heaped(rows: list[tuple[str, int | None, int]]):
    """A heap of chunks: the one term of each, its class, and its house."""
    return heap([[term] for term, _, _ in rows], [known for _, known, _ in rows], np.array([at for _, _, at in rows]))


def of_six_houses(folder: Path) -> list[Document]:
    """The invented documents, each of another house."""
    documents = read_corpus(write_corpus(folder / "corpus"))
    return [
        msgspec.structs.replace(each, gold=msgspec.structs.replace(each.gold, group=each.gold.id)) for each in documents
    ]


def test_words_that_many_houses_use_are_weighed() -> None:
    houses = range(FEWEST_HOUSES)
    rows = [("said", TEXT, house) for house in houses for _ in range(400)]
    rows += [("menu", OUTSIDE, house) for house in houses for _ in range(400)]
    rows += [("ours", OUTSIDE, 0)] * 2000
    chunks = heaped(rows)
    assert chunks.names == ["said", "menu"]
    learned = fit_words(chunks, np.ones(len(rows), bool), np.ones(len(rows)))
    assert learned is not None
    assert set(learned.terms) == {"said", "menu"}
    assert hear("said", learned).chances[TEXT] > 0.9
    assert hear("menu", learned).chances[OUTSIDE] > 0.9


def test_words_of_the_fold_that_is_judged_are_not_learned() -> None:
    rows = [("said", TEXT, house) for house in range(FEWEST_HOUSES)] * 20 + [("menu", OUTSIDE, 9)] * 90
    within = np.array([term == "said" for term, _, _ in rows])
    learned = fit_words(heaped(rows), within, np.ones(len(rows)))
    assert learned is not None
    assert set(learned.terms) <= {"said"}


def test_what_gold_does_not_know_and_what_tells_nothing_is_left_out() -> None:
    rows = [("known", TEXT, house) for house in range(FEWEST_HOUSES)]
    rows += [("either", known, house) for house in range(FEWEST_HOUSES) for known in (TEXT, OUTSIDE)]
    rows += [("unknown", None, house) for house in range(FEWEST_HOUSES)]
    learned = fit_words(heaped(rows * 20), np.ones(len(rows) * 20, bool), np.ones(len(rows) * 20))
    assert learned is not None
    assert "unknown" not in learned.terms
    assert all(max(map(abs, units)) >= LEAST for units in learned.terms.values())
    assert fit_words(heaped([("unknown", None, 0)]), np.ones(1, bool), np.ones(1)) is None
    assert fit_words(heaped([("lonely", TEXT, 0)]), np.ones(1, bool), np.ones(1)) is None


def test_lessons_hear_what_other_folds_teach(tmp_path: Path) -> None:
    texts = [Text(document, form) for document in of_six_houses(tmp_path) for form in sorted(document.forms)]
    lessons = [lesson(text) for text in texts]
    folds = [number % 2 for number in range(len(texts))]
    words = words_of([0, 1], texts, lessons, folds, 1)
    heard = lessons_with_words(lessons, folds, words)
    assert None not in words
    for before, after, fold in zip(lessons, heard, folds, strict=True):
        known = words[fold]
        assert known is not None
        for chunk, seen, measures in zip(before.texts, after.seen, after.measures, strict=True):
            assert {CHUNK_NAMES[number] for number in seen} >= set(hear(chunk, known).names)
            assert measures[-len(CLASS_NAMES) :] == hear(chunk, known).chances
        assert not {CHUNK_NAMES[number] for row in before.seen for number in row} & set(STEP_NAMES)


def test_a_model_that_hears_words_comes_back(tmp_path: Path) -> None:
    learned = train(of_six_houses(tmp_path))
    assert learned.words is not None
    assert learned.words.terms
    (tmp_path / "model.json").write_bytes(encoded(learned))
    again = load_model(tmp_path / "model.json").words
    assert again is not None
    assert (again.always, again.terms) == (learned.words.always, learned.words.terms)


def test_lessons_without_chunks_teach_no_words() -> None:
    assert words_of([0, 1, None], [], [], [], 1) == [None, None, None]
    assert lessons_with_words([Lesson()], [0], [None]) == [Lesson()]
