"""Where the credit of a picture begins at the end of its caption."""

import pytest

from convert.reading.fields.picture_credit import credit_start
from convert.reading.layout import split
from convert.reading.source import decode

CREDITS = [  # language, caption, credit
    ("en", "The ferry at noon. ", "Photo by Tobin Hale"),
    ("en", "The ferry at noon (", "Photo: Tobin Hale)"),
    ("en", "The ferry at noon ", "Photo: Tobin Hale"),
    ("en", "The ferry, May 4. ", "Courtesy photo"),
    ("en", "The ferry at noon.", "Credit...Tobin Hale for The Courier"),
    ("en", "The ferry at noon. ", "Tobin Hale/Getty Images"),
    ("en", "The ferry at noon. ", "Tobin Hale via Getty Images"),
    ("en", "The ferry at noon. (", "Tobin Hale / The Courier)"),
    ("de", "Die Fähre am Mittag ", "Foto Anna Meier"),
    ("de", "Die Fähre am Mittag ", "Quelle: dpa"),
    ("ja", "正午のフェリー＝東京湾で、", "田中一郎撮影"),
]
NONE = [
    ("en", "A photographer’s year on the water"),
    ("en", "A photo of Tobin Hale"),
    ("en", "The ferries in the 2025/26 season (2025/26)"),
    ("de", "„Ich schreibe jetzt mit Foto“"),
    ("de", "Ein Foto von Anna Meier"),
    ("de", "Das Bild: ein Hof"),
]


@pytest.mark.parametrize(("language", "caption", "credit"), CREDITS)
def test_a_credit_begins_at_its_cue_or_at_the_name_before_a_source(language: str, caption: str, credit: str) -> None:
    lexicon = split(decode("x"), language=language).lexicon
    start = credit_start(caption + credit, lexicon)
    assert start is not None
    assert (caption + credit)[start:].endswith("撮影") or start == len(caption)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_of_pictures_in_a_sentence_are_no_credit(language: str, text: str) -> None:
    assert credit_start(text, split(decode("x"), language=language).lexicon) is None
