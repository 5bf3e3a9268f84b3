"""Words are counted as `str.split` parts them, in any script and between blanks of any kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.stretches import stretches
from formats.tree import Language
from formats.word_count import OTHER_BLANKS, count_words, word_count

TEXTS = ["", " ", "a", " a", "a ", "a  b\n\nc", "€4.2 million — “gone”", "a\u00a0b", "東京\u3000都", "a\tb\x1fc", "é é"]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_what_stands_between_blanks(text):
    assert count_words(text.encode()) == len(text.split())


@settings(deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab \n\té€東𝔄" + OTHER_BLANKS)) | st.text(st.characters(exclude_categories=["Cs"])))
def test_words_of_any_text(text):
    assert count_words(text.encode()) == len(text.split())


@settings(deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab \n")), st.sampled_from([" ", "\n", "\n\n"]))
def test_long_texts_are_counted_in_stretches_that_part_no_word(text, mark):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("formats.stretches.LEAST", 3)
        cut = list(stretches(text, mark))
        assert count_words(text.encode()) == len(text.split())
    assert "".join(cut) == text
    assert all(stretch.endswith(mark) for stretch in cut[:-1])


def test_all_blanks_are_known():
    assert {sign for sign in map(chr, range(0x110000)) if sign.isspace() and not sign.isascii()} == {*OTHER_BLANKS}


def test_words_are_not_counted_where_no_blanks_part_them():
    assert word_count(Language(tag="zh-Hant"), "東京都 a".encode()) is None
    assert word_count(Language(tag="de-AT"), b"Kiel ist voll.") == 3
