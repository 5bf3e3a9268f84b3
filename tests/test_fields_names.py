"""Personal names and organisations: what looks like one, and how a name is taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.fields.names import looks_like_a_name, person_name
from convert.reading.fields.names.known_names import ends_like_a_name_opens, opens_like_a_name
from convert.reading.fields.names.organisations import is_organisation
from convert.reading.lexicon import lexicon_for
from formats.tree import PersonName

NAMES = [
    ("en", "Ann Lee"),
    ("en", "Adam Clark Estevez"),
    ("en", "Victoria O’Hanlon"),
    ("en", "Chris Wilton-Smythe"),
    ("en", "J.R. Stane"),
    ("en", "Logan C. Rickard"),
    ("en", "Juan Carlos Muñiz C."),
    ("en", "Fouad Van Der Forth"),
    ("en", "Ursula von der Linde"),
    ("en", "Omar bin Khaled"),
    ("en", "Ali al-Masri"),
    ("en", "MEG KINNOCK"),
    ("en", "Bill MCCARTER"),
    ("en", "Dr. Max Kohler"),
    ("en", "Martin Luther Kingston, Jr."),
    ("en", "Petra Moller"),  # "Petra" is a news agency as well
    ("de", "Anne-Marie Schlüter"),
    ("de", "Jürgen von der Lühe"),
    ("es", "Miguel A. Herranz"),
    ("pt", "João da Silva Santos"),
    ("ru", "Ярослав Кузнецкий"),
    ("vi", "Lê Phượng"),
    ("ja", "小川聡"),
    ("ja", "小川 聡"),
    ("ja", "松井みよ"),
    ("ja", "ジョン・スミス"),
    ("zh", "王小明"),
    ("ko", "배윤아"),
    ("de", "Mat\u00adthi\u00adas Lauer"),
    ("fr", "J.-P. Marin"),
    ("en", "Ji-woo Bek"),
    ("fr", "Andre\u0301 Roche"),  # the accent by itself
]
NO_NAMES = [
    ("en", ""),
    ("en", "Ann"),
    ("en", "ann lee"),
    ("en", "Ann Lee 2"),
    ("en", "Ann Lee, Bo Ek"),
    ("en", "The Courier Daily"),
    ("en", "Ann and Bo"),
    ("en", "Staff Writer"),
    ("en", "Kiel Bureau"),
    ("en", "Example News"),
    ("en", "Ann's Farm"),
    ("en", "Ann Lee’s"),
    ("fr", "L'industrie Nationale"),
    ("en", "Ann walked home"),
    ("en", "One Two Three Four Five Six"),
    ("en", "Ann Lee | Bo Ek"),
    ("en", "A" * 1000),
    ("fr", "Le Courrier"),
    ("de", "Leitende Redakteurin"),
    ("ja", "記者"),
    ("ja", "これは"),
    ("zh", "新华社"),
    ("ko", "기자"),
]


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_looks_like_a_name(language: str, text: str) -> None:
    assert looks_like_a_name(text, lexicon_for(language))


@pytest.mark.parametrize(("language", "text"), NO_NAMES)
def test_does_not_look_like_a_name(language: str, text: str) -> None:
    assert not looks_like_a_name(text, lexicon_for(language))


SPLITS = [
    ("en", "Ann Lee", PersonName(literal="Ann Lee", given="Ann", family="Lee")),
    (
        "en",
        "Martin Luther Kingston, Jr.",
        PersonName(literal="Martin Luther Kingston, Jr.", given="Martin Luther", family="Kingston", suffix="Jr."),
    ),
    (
        "en",
        "John Smithee, M.D., Ph.D.",
        PersonName(literal="John Smithee, M.D., Ph.D.", given="John", family="Smithee", suffix="M.D., Ph.D."),
    ),
    ("en", "Ludwig van Berghoven", PersonName(literal="Ludwig van Berghoven", given="Ludwig", family="van Berghoven")),
    ("en", "Ursula von der Linde", PersonName(literal="Ursula von der Linde", given="Ursula", family="von der Linde")),
    ("en", "Fouad Van Der Forth", PersonName(literal="Fouad Van Der Forth", given="Fouad", family="Van Der Forth")),
    ("en", "Dr. Max Kohler", PersonName(literal="Dr. Max Kohler", prefix="Dr.", given="Max", family="Kohler")),
    ("en", "Leah C. Stoke", PersonName(literal="Leah C. Stoke", given="Leah C.", family="Stoke")),
    ("en", "J. K. Rawling", PersonName(literal="J. K. Rawling", given="J. K.", family="Rawling")),
    ("en", "J. Edgar Hooper", PersonName(literal="J. Edgar Hooper", given="J. Edgar", family="Hooper")),
    (
        "de",
        "Karl Heinz Meyer-Schmitt",
        PersonName(literal="Karl Heinz Meyer-Schmitt", given="Karl Heinz", family="Meyer-Schmitt"),
    ),
    ("ja", "小川 聡", PersonName(literal="小川 聡", given="聡", family="小川", family_first=True)),
    ("ja", "小川聡", PersonName(literal="小川聡", family_first=True)),
    ("ko", "배윤아", PersonName(literal="배윤아", family_first=True)),
    ("vi", "Lê Phượng", PersonName(literal="Lê Phượng", given="Phượng", family="Lê", family_first=True)),
    ("hu", "Erdős Pál", PersonName(literal="Erdős Pál", given="Pál", family="Erdős", family_first=True)),
    # certain neither way: the literal alone
    ("en", "Adam Clark Estevez", PersonName(literal="Adam Clark Estevez")),
    ("es", "Felipe Morales Sierra", PersonName(literal="Felipe Morales Sierra")),
    ("pt", "Maria da Silva Santos", PersonName(literal="Maria da Silva Santos")),
    ("en", "Kim Jong-ho", PersonName(literal="Kim Jong-ho")),
    ("en", "Joe S.", PersonName(literal="Joe S.")),
    ("en", "Cher", PersonName(literal="Cher")),
    ("hu", "Nagy Anna", PersonName(literal="Nagy Anna")),
    ("ja", "ジョン・スミス", PersonName(literal="ジョン・スミス")),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPLITS)
def test_person_name(language: str, text: str, expected: PersonName) -> None:
    assert person_name(text, lexicon_for(language), language) == expected


CASES = [
    ("en", "JÖRG ZSCHOPPE", "Jörg Zschoppe"),
    ("en", "SARAH MCDONALD", "Sarah McDonald"),
    ("en", "MCDONALD", "McDonald"),
    ("en", "Bill MCCARTER", "Bill McCarter"),
    ("en", "SARAH O'BRINE", "Sarah O'Brine"),
    ("en", "JEAN-PIERRE DUPOND", "Jean-Pierre Dupond"),
    ("en", "JUAN DE LA CRUCES", "Juan de la Cruces"),
    ("en", "DE LA CRUCES", "De la Cruces"),
    ("en", "URSULA VON DER LINDE", "Ursula von der Linde"),
    ("en", "J.R. STANE", "J.R. Stane"),
    ("en", "JJ ABLE", "JJ Able"),
    ("en", "JR Smithee", "JR Smithee"),
    ("en", "BO EK", "Bo Ek"),
    ("en", "JOHN SMITHEE III", "John Smithee III"),
    ("en", "JOHN SMITHEE, JR.", "John Smithee, JR."),
    ("tr", "IŞIL YILMAZ", "Işıl Yılmaz"),
    ("en", "Jessica DeFeo", "Jessica DeFeo"),
    ("en", "  Ann \n Lee ", "Ann Lee"),
    ("ru", "АННА ПЕТРОВА", "Анна Петрова"),
    ("de", "Mat\u00adthi\u00adas Lauer", "Matthias Lauer"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_capitals_become_small_letters(language: str, text: str, expected: str) -> None:
    assert person_name(text, lexicon_for(language), language).literal == expected


ORGANISATIONS = [
    ("en", "Reuters"),
    ("en", "AFP"),
    ("de", "dpa"),
    ("en", "MAP"),
    ("en", "APP"),
    ("en", "Associated Press"),
    ("en", "THE ASSOCIATED PRESS"),
    ("en", "Kiel Bureau"),
    ("en", "Reuters Staff"),
    ("en", "the Courier staff"),
    ("en", "The Editors"),
    ("en", "Editorial Board"),
    ("de", "AFP Deutschland"),
    ("en", "Northport News"),
    ("en", "Northport Clinic"),
    ("en", "COURIER.EXAMPLE.COM"),
    ("en", "NP.com"),
    ("de", "Redaktion"),
    ("de", "NPZ-Redaktion"),
    ("de", "NP24 Redaktion"),
    ("de", "Deutsche Muster-Agentur"),
    ("de", "Nordhafener Nachrichtenagentur"),
    ("de", "nord-hafen.de Redaktion"),
    ("ja", "北港新聞社"),
]
NO_ORGANISATIONS = [
    ("en", ""),
    ("en", "Ann Lee"),
    ("en", "Petra Moller"),
    ("en", "He told the press"),
    ("en", "in News"),
    ("en", "Madrid"),
    ("en", "A " * 5000 + "News"),
    ("de", "mehr"),
    ("en", "Map"),
    ("en", "App"),
    ("en", "app"),
]


@pytest.mark.parametrize(("language", "text"), ORGANISATIONS)
def test_is_an_organisation(language: str, text: str) -> None:
    assert is_organisation(text, lexicon_for(language))


@pytest.mark.parametrize(("language", "text"), NO_ORGANISATIONS)
def test_is_no_organisation(language: str, text: str) -> None:
    assert not is_organisation(text, lexicon_for(language))


WORDS = st.sampled_from(
    [
        "Ann",
        "LEE",
        "van",
        "der",
        "Jr.",
        "Dr.",
        "J.",
        "O'Brine",
        "Le",
        "MCX",
        "小川",
        "聡",
        "배윤아",
        ",",
        "·",
        "III",
        "e\u0301",
    ]
)
TEXTS = st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=8).map(" ".join))


@given(TEXTS, st.sampled_from(["en", "de", "hu", "ja", "tr", "vi", "zh", "und"]))
@settings(max_examples=500)
def test_a_name_keeps_its_letters(text: str, language: str) -> None:
    name = person_name(text, lexicon_for(language), language)
    assert _letters(name.literal) == _letters(text)
    assert (name.given is None) == (name.family is None)
    assert all(part is None or part in name.literal for part in (name.given, name.family, name.prefix, name.suffix))


def _letters(text: str) -> str:
    """The letters alone, all capitals, so that neither blanks nor the case matter."""
    return "".join(character for character in text.upper().replace("İ", "I") if character.isalnum())


@pytest.mark.parametrize(
    "name",
    ["Clara Weaver", "Jean-Pierre Lachs", "Андрей Гром", "佐々木実", "김혜리", "Lê Phượng", "NAGY Éva"],
)
def test_is_known_for_a_name_by_its_first_word(name: str) -> None:
    assert opens_like_a_name(name)


@pytest.mark.parametrize("text", ["Public Domain", "Dive Deeper", "Kommentar Lesezeichen", "5 Ann", "", "雨が降る"])
def test_is_not_known_for_a_name_by_its_first_word(text: str) -> None:
    assert not opens_like_a_name(text)


def test_only_the_last_of_several_words_ends_like_a_name_opens() -> None:
    assert ends_like_a_name_opens("Weaver Clara")
    assert not ends_like_a_name_opens("Clara")
    assert not ends_like_a_name_opens("Clara Weaver")
