"""Labels: what weights leave open is looked at again, and what a line says in so many words counts."""

import msgspec
from pages import page_of

from convert.reading.all_trees import LEAF, Tree
from convert.reading.chain import ALWAYS
from convert.reading.forest import Forest
from convert.reading.interruptions import (
    SAID_OF_ADVERTISEMENTS,
    SAID_OF_ECHOES,
    interruption,
    without_interruptions,
)
from convert.reading.label import label
from convert.reading.labels import CLASS_NAMES, Label
from convert.reading.layout import split
from convert.reading.model import Model, default_model, given_weights
from convert.reading.page import Form
from convert.reading.second_look import feature_names
from convert.reading.source import decode

PARAGRAPH = (
    "The night ferries will cross the sound again from Friday, the harbour office said, five months after a storm tore "
    "the landing stage from its piles. Nobody was hurt when the storm came."
)


def sure_of(chosen: str) -> Forest:
    """Trees that call every chunk this."""
    stumps = (
        Tree(feature=(LEAF,), threshold=(0.0,), left=(0,), right=(0,), value=(9.0 if name == chosen else 0.0,))
        for name in CLASS_NAMES
    )
    return Forest(CLASS_NAMES, feature_names(with_words=False), tuple(stumps))


def model(chosen: str, **changed: object) -> Model:
    return msgspec.structs.replace(given_weights(), forests={"labels": sure_of(chosen)}, **changed)


def labels(text: str, with_model: Model) -> list[Label]:
    return [line.label for line in label(page_of(text), with_model)]


TEXT = f"Ferries return\n\n{PARAGRAPH}\n\nThe last boat\n\n{PARAGRAPH}\n\nRead this too"


def test_trees_decide_what_the_chain_leaves_open() -> None:
    alone, again = labels(TEXT, given_weights()), labels(TEXT, model("subhead"))
    changed = [after for before, after in zip(alone, again, strict=True) if before is not after]
    assert changed
    assert set(changed) == {Label.SUBHEAD}


def test_a_line_without_a_word_heads_nothing() -> None:
    marked = TEXT.replace("The last boat", "★★★★☆")
    assert labels(TEXT, model("subhead"))[2] is Label.SUBHEAD
    assert labels(marked, model("subhead"))[2] is Label.PARAGRAPH


def test_trees_are_not_asked_where_the_chain_is_sure() -> None:
    alone = label(page_of(TEXT), given_weights())
    again = label(page_of(TEXT), model("subhead"))
    sure = [line for line in alone if line.label is Label.PARAGRAPH and line.confidence > 0.98]
    assert sure
    assert all(again[line.chunk.index] == line for line in sure)


def test_what_the_trees_changed_has_a_reason() -> None:
    learned = default_model()
    lines = label(page_of(TEXT * 3), learned)
    assert all(line.why for line in lines if line.label in {Label.PARAGRAPH, Label.SUBHEAD})


def test_a_line_that_is_probably_of_the_story_stays_in_it() -> None:
    outside = model("outside")
    assert labels(TEXT, msgspec.structs.replace(outside, enough={"story": 0.0})).count(Label.FURNITURE) == 0


def test_how_probable_subheads_must_be_may_be_said_apart() -> None:
    ready = msgspec.structs.replace(model("outside"), enough={"story": 0.0})
    strict = msgspec.structs.replace(ready, enough={"story": 0.0, "subheads": 2.0})
    pairs = set(zip(labels(TEXT, ready), labels(TEXT, strict), strict=True))
    assert {before for before, after in pairs if before is not after} == {Label.SUBHEAD}


def test_a_line_that_says_what_it_is_is_no_paragraph() -> None:
    text = f"{TEXT}\n\n{PARAGRAPH}\n\n(Reporting by Ann Lee; Editing by Bo Ek)\n\n(Slightly abridged)\n\n-30-"
    assert labels(text, model("text"))[-3:] == [Label.CREDIT_LINE, Label.EDITORS_NOTE, Label.END_MARK]


def test_words_alone_are_no_code() -> None:
    given = given_weights()
    of_code = msgspec.structs.replace(given, labels=given.labels | {Label.PREFORMATTED.name: {ALWAYS: 9.0}})
    lines = label(page_of("What would help now\n\nnpm install ferry@3\n\n“Who pays for it?”"), of_code)
    assert [line.label is Label.PREFORMATTED for line in lines] == [False, True, False]


def test_of_two_lines_with_a_photo_credit_the_other_is_its_caption() -> None:
    pair = "The ferry at noon\nPhoto: Tobin Hale"
    for chosen in ("text", "subhead", "outside"):
        found = labels(f"{TEXT}\n\n{PARAGRAPH}\n\n{pair}\n\n{PARAGRAPH}", model(chosen))
        assert found[-3:-1] == [Label.CAPTION, Label.PHOTO_CREDIT]
    parted = labels(f"{TEXT}\n\n{PARAGRAPH}\n\n{pair}\nThe stage\n\n{PARAGRAPH}", model("subhead"))
    assert parted[-4] is Label.SUBHEAD, "of three lines nothing is said"


ECHOES = "\n\n".join(["Ferries return", *[PARAGRAPH, "Article content"] * 4])


def test_lines_that_a_page_repeats_are_furniture_and_part_nothing() -> None:
    page = page_of(ECHOES)
    plain = without_interruptions(page)
    assert [chunk.text for chunk in plain.chunks] == ["Ferries return", *[PARAGRAPH] * 4]
    assert [chunk.index for chunk in plain.chunks] == list(range(5))
    lines = label(page, default_model())
    assert [line.chunk for line in lines] == list(page.chunks)
    assert [line.why for line in lines if line.chunk.text == "Article content"] == [(SAID_OF_ECHOES,)] * 4


def test_a_page_without_such_lines_stays_as_it_is() -> None:
    page = page_of(TEXT)
    assert without_interruptions(page) is page


def test_names_sentences_and_speakers_are_no_echoes() -> None:
    page = page_of("\n\n".join(["Ann Lee", "Why not?", "Reporter:", "— Bo Ek", "- Rain", "Reply"] * 4))
    assert {chunk.text for chunk in page.chunks if interruption(chunk, page)} == {"Reply"}


def test_the_label_of_an_advertisement_parts_nothing() -> None:
    page = page_of("\n\n".join(["Sponsored", PARAGRAPH, "Advertisement", "The tide turns", *[PARAGRAPH] * 8]))
    found = [(line.chunk.index, line.label, line.why) for line in label(page, default_model())]
    assert found[2] == (2, Label.FURNITURE, (SAID_OF_ADVERTISEMENTS,))
    assert found[3][1] is Label.SUBHEAD
    assert interruption(page.chunks[0], page) is None, "what opens a text may be its title"


LISTED = f"{TEXT}\n\n{PARAGRAPH}\n\nYou need:\n\n- a rope\n- a lamp\n\n{PARAGRAPH}"


def test_a_list_that_the_story_announces_is_part_of_it() -> None:
    found = labels(LISTED, default_model())
    assert found[-4:-1] == [Label.PARAGRAPH, Label.LIST_ITEM, Label.LIST_ITEM]


def test_a_list_of_links_is_not() -> None:
    found = labels(LISTED.replace("You need:", "Read more:"), default_model())
    assert found[-4] is Label.FURNITURE


def test_what_keeps_its_lines_is_no_paragraph() -> None:
    table = "| Boat | Knots |\n|------|-------|\n| Gull | 12 |\n| Tern | 9 |"
    page = split(decode("\n\n".join([*[PARAGRAPH] * 9, table, PARAGRAPH])))
    found = [line for line in label(page, model("text")) if line.chunk.form is Form.TABLE]
    assert [line.label for line in found] == [Label.TABLE]


def test_a_text_without_a_sentence_keeps_the_lines_that_no_cue_sets_aside() -> None:
    rows = [
        f"{place} Ann Lee {points} 7 12 3" for place, points in zip(range(1, 31), range(900, 300, -20), strict=True)
    ]
    lines = label(split(decode("\n".join(["Standings after the race", "Share this on Facebook", *rows]))))
    assert [line.label for line in lines if line.chunk.text.startswith("Share")] == [Label.FURNITURE]
    kept = [line for line in lines if line.label is not Label.FURNITURE]
    assert len(kept) >= len(rows)


def test_the_number_and_the_head_of_a_page_are_none_of_the_story() -> None:
    head = "PORT ELLERY HARBOUR REVIEW" + " " * 30 + "Vol. 12, No. 3"
    paragraph = (
        "The dog moves in two ways: slowly towards the\ncouncil and quickly towards the baker, as all who\n"
        "live here know. Nobody has asked the dog why that\nis so, and the baker is not saying."
    )
    copy = f"{head}\n\nThe Dog at the Ferry\n\n{paragraph}\n\n{' ' * 30}231\n\n{head}\n\n{paragraph}\n"
    lines = label(split(decode(copy)))
    turns = [line for line in lines if line.chunk.text == "231" or "HARBOUR REVIEW" in line.chunk.text]
    assert [line.label for line in turns] == [Label.FURNITURE] * 3
    assert {line.why for line in turns} == {("a page ends here and the next begins",)}
