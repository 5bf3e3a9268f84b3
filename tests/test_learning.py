"""Learning from a corpus: reading it, laying gold over a page, and training that keeps what texts do not show."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_corpus import article_of, gold_of, write_corpus

from convert.learning.align import align, labels_left
from convert.learning.comparing import name_form, share_of, shingles, squashed, title_form, topic_form
from convert.learning.corpus import Gold, NoCorpus, read_corpus
from convert.learning.errors import NoTrainingLibraries
from convert.learning.order import longest_way
from convert.learning.weak import outside_the_story, within_the_story
from convert.reading.by_words import NAMES as STEP_NAMES
from convert.reading.forest import Forest
from convert.reading.label import observed
from convert.reading.labels import CLASS_NAMES, Label
from convert.reading.layout import split
from convert.reading.model import BadModel, default_model, encoded, given_weights
from convert.reading.observations import observation
from convert.reading.own_model import load_model
from convert.reading.page import Form
from convert.reading.source import decode
from formats.notice import Notice


def test_a_corpus_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    documents = read_corpus(write_corpus(tmp_path))
    assert [document.gold.id for document in documents] == [f"story-{number}" for number in range(6)]
    assert sorted(documents[0].forms) == ["article", "page"]
    assert documents[0].group == "house-0"


def test_a_text_without_forms_has_one(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"title": "Bridge opens"}', "utf-8")
    (tmp_path / "a.txt").write_text("Bridge opens\n", "utf-8")
    [document] = read_corpus(tmp_path)
    assert (document.gold.id, list(document.forms), document.group) == ("a", ["text"], "a")


@pytest.mark.parametrize("gold", ['{"title": ', '{"title": 3}', '{"authors": "Ann Lee"}', "[]", "\udcff"])
def test_broken_gold_is_named_and_left_out(tmp_path: Path, gold: str) -> None:
    write_corpus(tmp_path)
    (tmp_path / "story-2.json").write_bytes(gold.encode("utf-8", "surrogateescape"))
    notices: list[Notice] = []
    documents = read_corpus(tmp_path, report=notices.append)
    assert "story-2" not in [document.gold.id for document in documents]
    assert len(documents) == 5
    assert [notice.code for notice in notices] == ["broken-gold"]
    assert "story-2.json" in notices[0].text


def test_gold_without_a_text_is_named(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    (tmp_path / "lost.json").write_text("{}", "utf-8")
    notices: list[Notice] = []
    read_corpus(tmp_path, report=notices.append)
    assert "lost.json" in notices[0].text


def test_an_empty_folder_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(NoCorpus, match="no document with gold"):
        read_corpus(tmp_path)


def test_fields_that_are_missing_are_masked(tmp_path: Path) -> None:
    gold = {"topics": [], "captions": [], "title": "A", "missing": ["topics", "elsewhere"]}
    (tmp_path / "a.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "a.txt").write_text("A", "utf-8")
    [document] = read_corpus(tmp_path)
    assert document.gold.topics is None
    assert document.gold.captions == ()


def test_a_body_that_is_not_sure_is_masked(tmp_path: Path) -> None:
    gold = {"blocks": ["Some text."], "title": "A", "grade": "C"}
    (tmp_path / "a.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "a.txt").write_text("A", "utf-8")
    [document] = read_corpus(tmp_path)
    assert document.gold.blocks is None
    assert document.gold.title == "A"


def test_a_body_that_was_reviewed_is_known_but_for_the_subheads_that_it_lacks(tmp_path: Path) -> None:
    for name, subheads in (("a", []), ("b", ["The plan"])):
        gold = {"blocks": ["Some text.", *subheads], "paragraphs": ["Some text."], "subheads": subheads, "grade": "B"}
        (tmp_path / f"{name}.json").write_text(json.dumps(gold), "utf-8")
        (tmp_path / f"{name}.txt").write_text("A", "utf-8")
    lacking, having = read_corpus(tmp_path)
    assert (lacking.gold.paragraphs, lacking.gold.subheads) == (("Some text.",), None)
    assert having.gold.subheads == ("The plan",)


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("“We said\nso”", '"we said so"', squashed),
        ("Night ferries return.", "Night ferries return", title_form),
        ("By Ann Lée", "ann lee", name_form),
        ("• #Harbour", "harbour", topic_form),
    ],
)
def test_what_is_the_same_for_a_reader_compares_equal(one: str, other: str, form: object) -> None:
    assert callable(form)
    assert form(one) == form(other)


def test_a_share_counts_runs_of_words() -> None:
    known = set(shingles("The bridge over the river was opened on Monday"))
    assert share_of("over the river was opened", known) == 1
    assert share_of("over the hills was opened", known) == 0
    assert share_of("...", known) == 0


pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 8)), unique=True, max_size=9)


def heaviest(pairs: list[tuple[int, int]], lengths: list[int]) -> int:
    """By trying all ways."""

    def follow(block: int, chunk: int) -> int:
        onward = [lengths[b] + follow(b, c) for b, c in pairs if b > block and c > chunk]
        return max(onward, default=0)

    return follow(-1, -1)


@given(pairs, st.lists(st.integers(1, 9), min_size=6, max_size=6))
@settings(max_examples=300, deadline=None)
def test_the_longest_way_rises_and_weighs_most(pairs: list[tuple[int, int]], lengths: list[int]) -> None:
    way = longest_way(pairs, lengths)
    assert all(pair in pairs for pair in way.items())
    chunks = [way[block] for block in sorted(way)]
    assert chunks == sorted(set(chunks))
    assert sum(lengths[block] for block in way) == heaviest(pairs, lengths)


ELLERY = ("Ellery", "Marta Quillfeather")


def aligned(text: str, gold: dict[str, object]) -> list[tuple[str, frozenset[Label]]]:
    page = split(decode(text))
    allowed = align(page, msgspec.convert(gold, Gold), observed(page))
    return list(zip([chunk.text for chunk in page.chunks], allowed, strict=True))


def test_gold_becomes_labels() -> None:
    gold = gold_of(0, *ELLERY)
    allowed = dict(aligned(article_of(gold, ELLERY[1]), gold))
    assert allowed[gold["title"]] == {Label.HEADLINE}
    assert allowed[gold["summary"][0]] == {Label.DECK}
    assert allowed["By Marta Quillfeather"] == {Label.BYLINE}
    assert allowed["Published 10 March 2024"] == {Label.DATE_LINE}
    assert allowed["What the shops say"] == {Label.SUBHEAD}
    assert all(allowed[text] == {Label.PARAGRAPH} for text in gold["paragraphs"])
    assert allowed["Tags: Bridges, Ellery council"] == {Label.KEYWORD}


def test_a_subhead_in_a_table_of_contents_is_furniture() -> None:
    gold = gold_of(0, *ELLERY)
    first = gold["paragraphs"][0]
    text = article_of(gold, ELLERY[1]).replace(first, f"What the shops say\n\n{first}")
    places = [labels for line, labels in aligned(text, gold) if line == "What the shops say"]
    assert [Label.SUBHEAD in labels for labels in places] == [False, True]
    assert Label.FURNITURE in places[0]


def test_where_no_body_was_recorded_nothing_is_said_of_it() -> None:
    story = gold_of(0, *ELLERY)
    gold = {key: value for key, value in story.items() if key not in ("paragraphs", "subheads", "blocks")}
    allowed = dict(aligned(article_of(story, ELLERY[1]), gold))
    assert {Label.PARAGRAPH, Label.FURNITURE} <= allowed[story["paragraphs"][1]]
    assert allowed[story["title"]] == {Label.HEADLINE}


def test_a_paragraph_that_was_broken_is_known_by_its_words() -> None:
    gold = gold_of(0, *ELLERY)
    first = gold["paragraphs"][0]
    broken = first.replace(" on Monday", "\n\non Monday")
    allowed = dict(aligned(article_of(gold, ELLERY[1]).replace(first, broken), gold))
    assert allowed[broken.split("\n\n")[0]] == {Label.PARAGRAPH}
    assert allowed[broken.split("\n\n")[1]] == {Label.PARAGRAPH}


def test_gates_admit_what_a_line_reads_like() -> None:
    assert outside_the_story([], []) == {Label.FURNITURE}
    assert outside_the_story(["opens_with_photo_credit_cues"], []) == {Label.FURNITURE, Label.PHOTO_CREDIT}
    assert Label.BYLINE in outside_the_story(["opens_with_byline_cues"], ["authors"])
    assert Label.BYLINE not in outside_the_story(["opens_with_byline_cues"], [])
    assert within_the_story(Form.LIST_ITEM, []) == {Label.LIST_ITEM}
    assert within_the_story(Form.PROSE, ["opens_with_a_speaker"]) == {Label.PARAGRAPH, Label.SPEECH}


def test_a_model_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(encoded(given_weights()))
    again = load_model(path)
    assert (again.labels, again.neighbours, again.rankers) == (
        given_weights().labels,
        given_weights().neighbours,
        given_weights().rankers,
    )


@pytest.mark.parametrize("keep", [0, 1, 40])
def test_a_model_that_was_cut_is_named(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(encoded(given_weights()))
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(BadModel, match=r"model\.json: .*copydesk train"):
        load_model(path)


def test_a_model_of_another_version_is_named(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_text('{"version": 99, "labels": {}, "neighbours": {}, "rankers": {}}')
    with pytest.raises(BadModel, match="version 99"):
        load_model(path)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"rankers": {}}, "no weights for: desk, keywords"),
        ({"labels": {"PARAGRAPH": {"is_written_in_gold": 1.0}}}, "nothing of is_written_in_gold"),
        ({"labels": {"HOROSCOPE": {}}}, "nothing of HOROSCOPE"),
        ({"forests": {"labels": Forest(CLASS_NAMES, ("words", "weight"), ())}}, "nothing of weight"),
        ({"forests": {"labels": Forest(("text",), ("words",), ())}}, "nothing of display"),
        ({"forests": {"labels": Forest(CLASS_NAMES, ("words_say_text",), ())}}, "nothing of words_say_text"),
        ({"labels": {"PARAGRAPH": {"words_say_text_7": 1.0}}}, "nothing of words_say_text_7"),
        ({"forests": {"horoscope": Forest(("right",), ("words",), ())}}, "nothing of words"),
    ],
)
def test_a_model_that_names_what_nobody_sees_is_refused(tmp_path: Path, changed: dict[str, object], said: str) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(encoded(msgspec.structs.replace(given_weights(), **changed)))
    with pytest.raises(BadModel, match=said):
        load_model(path)


def test_the_model_that_is_shipped_is_one_that_could_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(encoded(default_model()))
    assert load_model(path).forests.keys() == {"labels", "title", "people", "keywords"}
    assert path.stat().st_size < 2_000_000


def test_reading_needs_no_training_library() -> None:
    program = (
        "import sys, convert; convert.read('Bridge opens\\n\\nIt opened on Monday.');"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'scipy', 'lightgbm')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_training_without_its_libraries_says_what_to_install(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['numpy'] = None\n"
        "from pathlib import Path\n"
        "from convert.learning.command import train\n"
        "from convert.learning.errors import NoTrainingLibraries\n"
        "try: train([Path(sys.argv[1])], folds=2)\n"
        "except NoTrainingLibraries as error: print(error)\n"
    )
    command = [sys.executable, "-c", program, str(write_corpus(tmp_path))]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == str(NoTrainingLibraries("numpy")) + "\n"
    assert "copydesk[train]" in said


def test_every_weight_that_was_given_belongs_to_something_seen() -> None:
    known = {one.name for one in observation.all} | {"always", *STEP_NAMES}
    for model in (given_weights(), default_model()):
        assert {label.name for label in Label} >= set(model.labels)
        assert all(name in known for row in model.labels.values() for name in row)


@pytest.mark.parametrize("corpus", ["seeds", "examples/corpus"])
def test_every_sample_is_labelled_throughout(corpus: str) -> None:
    documents = read_corpus(Path(__file__).parent.parent / corpus)
    assert len(documents) > 15
    for document in documents:
        [path] = document.forms.values()
        page = split(decode(path.read_bytes()))
        assert document.gold.labels is not None
        assert len(document.gold.labels) == len(page.chunks), path.name


def test_the_labels_of_a_sample_are_taken_as_they_are() -> None:
    allowed = aligned("Bridge opens\n\nIt opened on Monday.", {"id": "a", "labels": ["kicker", "verse"]})
    assert [labels for _, labels in allowed] == [{Label.KICKER}, {Label.VERSE}]


def test_the_labels_of_lines_that_interrupt_are_left_out() -> None:
    page = split(decode("Bridge opens\n\nIt opened on Monday.\n\nAdvertisement\n\nIt closed on Friday."))
    gold = Gold("a", labels=(Label.HEADLINE, Label.PARAGRAPH, Label.FURNITURE, Label.SPEECH))
    assert labels_left(gold, page).labels == (Label.HEADLINE, Label.PARAGRAPH, Label.SPEECH)
    assert labels_left(Gold("a", labels=(Label.SPEECH,)), page).labels == (Label.SPEECH,)
    assert labels_left(Gold("a"), page).labels is None


def test_a_label_that_nobody_knows_is_broken_gold(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    (tmp_path / "story-2.json").write_text('{"labels": ["headlines"]}', "utf-8")
    notices: list[Notice] = []
    assert len(read_corpus(tmp_path, report=notices.append)) == 5
    assert "headlines" in notices[0].text
