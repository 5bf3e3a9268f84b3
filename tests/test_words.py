"""A word looked for in a text is found where cutting the whole text into words would find it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.words import EDGES, UNSPACED, WORD, holds_bare, holds_word, may_be_unspaced

TEXTS = st.text("ab'’.-_ \n(“ä\u0308ा", max_size=25)
WORDS = st.from_regex(WORD, fullmatch=True, alphabet="ab'.-ä\u0308")


@settings(max_examples=300, derandomize=True)
@given(TEXTS, WORDS)
def test_a_word_is_one_of_the_words_of_a_text(text: str, word: str) -> None:
    for whole in (text, f"{text} {word}", f"{word}{text}"):
        assert holds_word(whole, word) is (word in WORD.findall(whole))


@settings(max_examples=300, derandomize=True)
@given(TEXTS, WORDS)
def test_a_bare_word_stands_between_blanks_and_marks(text: str, word: str) -> None:
    for whole in (text, f"{text} “{word}”, {text}", f"{word}{text}"):
        assert holds_bare(whole, word) is (word in {each.strip(EDGES) for each in whole.split()})


@pytest.mark.parametrize(("text", "held"), [("ann-lee", False), ("ann. lee", True), ("bo lee's", False)])
def test_what_is_joined_to_a_word_makes_another_one(text: str, held: bool) -> None:
    assert holds_word(text, "lee") is held


def test_every_character_of_a_script_without_blanks_is_seen_among_others() -> None:
    unspaced = [character for character in map(chr, range(0x110000)) if UNSPACED.match(character)]
    assert len(unspaced) > 25_000
    assert all(may_be_unspaced(f"Café “{character}” 🙂") for character in unspaced)
    assert not may_be_unspaced("Café – “Ещё” ™ 🙂")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't re-do a--b, e.g. x_y", ["don't", "re-do", "a", "b", "e.g", "x", "y"]),
        ("अमित शर्मा का घर", ["अमित", "शर्मा", "का", "घर"]),
        ("Gebau\u0308des fu\u0308r", ["Gebau\u0308des", "fu\u0308r"]),
        ("שָׁלוֹם", ["שָׁלוֹם"]),
    ],
)
def test_signs_within_a_word_do_not_end_it(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words
