"""What the words of a chunk say: the terms that are heard, their chances, the steps, and why."""

import pytest

from convert.reading.by_words import (
    FIRST,
    MEASURE_NAMES,
    MEASURE_SENTENCES,
    NAMES,
    SENTENCES,
    STEPS,
    WordWeights,
    hear,
    steps,
    telling,
    terms,
)
from convert.reading.labels import CLASS_NAMES
from convert.reading.model import default_model

TEXT, SUBHEAD, DISPLAY, OUTSIDE = range(4)
LETTER = WordWeights((100, -50, -50), {"sign": (-300, -200, -200), "sign up": (-400, -100, -100), "said": (250, 0, 0)})


def test_terms_are_words_and_pairs_with_the_edges() -> None:
    assert terms("Sign up!") == {"sign", "up", "^ sign", "sign up", "up $", "^ sign up $"}


@pytest.mark.parametrize("text", ["Sign up", "SIGN UP", "“Sign up!”", "  sign   up  "])
def test_marks_and_letter_case_make_no_difference(text: str) -> None:
    assert terms(text) == terms("sign up")


def test_all_digits_are_alike() -> None:
    assert terms("Page 12 of 48") == terms("Page 37 of 90")
    assert "00" in terms("Page 12 of 48")


def test_only_short_lines_count_as_a_whole() -> None:
    assert "^ one two three four five six $" in terms("One two three four five six")
    assert not any(len(term.split()) > 2 for term in terms("One two three four five six seven"))


def test_of_a_long_chunk_the_opening_and_the_end_are_heard() -> None:
    words = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(120)]
    heard = terms(" ".join(words) + ".")
    assert {words[0], words[1], f"^ {words[0]}", words[-1], f"{words[-1]} $"} <= heard
    assert words[FIRST + 20] not in heard


@pytest.mark.parametrize("text", ["", " ", "—", "...", "* * *"])
def test_a_chunk_without_words_says_what_holds_always(text: str) -> None:
    said = hear(text, LETTER)
    assert not said.known
    assert said.chances == hear("Nobody knows these", LETTER).chances


def test_the_chances_are_those_of_the_summed_weights() -> None:
    said = hear("They said", LETTER)
    assert sum(said.chances) == pytest.approx(1)
    assert said.chances[TEXT] / said.chances[OUTSIDE] == pytest.approx(2.718281828**3.5)
    assert hear("Sign up", LETTER).chances[OUTSIDE] > 0.9


def test_each_chance_is_on_a_step() -> None:
    names = steps((0.9, 0.02, 0.019, 0.061))
    assert names == ("words_say_text_6", "words_say_subhead_1", "words_say_display_0", "words_say_outside_1")
    assert steps((1.0, 0.0, 0.0, 0.0))[TEXT] == f"words_say_text_{len(STEPS)}"


def test_all_that_is_seen_has_a_sentence() -> None:
    assert set(NAMES) == set(SENTENCES)
    assert set(MEASURE_NAMES) == set(MEASURE_SENTENCES)
    assert tuple(name.removeprefix("words_say_") for name in MEASURE_NAMES) == CLASS_NAMES


def test_a_reason_names_the_words_that_speak_most_for_it() -> None:
    said = hear("Sign up, he said", LETTER)
    assert telling("words_say_outside_5", said, LETTER) == (
        "its words read like something outside the story (75% to 90%): “sign”, “sign up”"
    )
    assert telling("words_say_text_3", said, LETTER) == "its words read like running text (25% to 50%): “said”"
    assert telling("words_say_subhead_3", said, LETTER) == "its words read like a subhead (25% to 50%)"


def test_what_speaks_against_a_class_names_no_words() -> None:
    said = hear("They said", LETTER)
    assert telling("words_say_text_2", said, LETTER) == "its words hardly read like running text (10% to 25%)"


def test_the_model_that_is_shipped_hears_words_in_many_languages() -> None:
    words = default_model().words
    assert words is not None
    for line in ("Read more", "Mehr zum Thema", "Lire aussi", "Newsletter abonnieren", "All rights reserved"):
        assert hear(line, words).chances[OUTSIDE] > 0.6, line
    for line in ("The mayor said that he would not resign.", "Er habe davon nichts gewusst, sagte er."):
        assert hear(line, words).chances[TEXT] > 0.6, line
