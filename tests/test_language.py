"""The language of a text, and tags that callers give."""

import textwrap

import pytest
from gcld3 import NNetLanguageIdentifier
from hypothesis import given, settings
from news_copy import shaped_copy

from convert.errors import UnknownLanguage
from convert.reading.fields import language
from convert.reading.fields.language import identify, known_language

SAMPLES = {
    "en": "The council voted on Tuesday to keep the old ferry running until the new bridge has been paid for.",
    "de": "Der Stadtrat hat am Dienstag beschlossen, die alte Fähre weiterfahren zu lassen, bis sie bezahlt ist.",
    "fr": "Le conseil municipal a décidé mardi de garder le vieux bac jusqu’à ce que le nouveau pont soit payé.",
    "es": "El ayuntamiento decidió el martes mantener el viejo transbordador hasta que se pague el puente nuevo.",
    "it": "Il consiglio comunale ha deciso martedì di tenere il vecchio traghetto finché il ponte non sarà pagato.",
    "pt": "A câmara municipal decidiu na terça-feira manter a velha balsa até que a nova ponte esteja paga.",
    "nl": "De gemeenteraad besloot dinsdag om de oude veerpont te laten varen totdat de nieuwe brug is betaald.",
    "sv": "Kommunfullmäktige beslutade på tisdagen att behålla den gamla färjan tills den nya bron är betald.",
    "nb": "Bystyret vedtok tirsdag å beholde den gamle fergen til den nye brua er betalt, sier ordføreren til avisa.",
    "pl": "Rada miasta postanowiła we wtorek zachować stary prom, dopóki nowy most nie zostanie spłacony.",
    "ru": "Городской совет во вторник решил сохранить старый паром, пока новый мост не будет оплачен.",
    "uk": "Міська рада у вівторок вирішила зберегти старий пором, доки новий міст не буде оплачено.",
    "he": "מועצת העיר החליטה ביום שלישי להשאיר את המעבורת הישנה עד שהגשר החדש ישולם במלואו.",
    "ar": "قرر مجلس المدينة يوم الثلاثاء الإبقاء على العبارة القديمة إلى أن يُدفع ثمن الجسر الجديد.",
    "ja": "市議会は火曜日、新しい橋の費用を払い終えるまで古い渡し船を残すことを決めた。",
    "ko": "시의회는 화요일에 새 다리 값을 다 치를 때까지 옛 나룻배를 남겨 두기로 했다.",
    "zh-Hans": "市议会星期二决定，在新桥的费用付清以前，旧渡船继续开下去。市长说没有别的办法。",
    "zh-Hant": "市議會星期二決定，在新橋的費用付清以前，舊渡船繼續開下去。市長說沒有別的辦法。",
    "th": "สภาเมืองมีมติเมื่อวันอังคารให้เก็บเรือข้ามฟากลำเก่าไว้จนกว่าจะจ่ายค่าสะพานใหม่หมด",
    "el": "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κρατήσει το παλιό πορθμείο.",
}
FURNITURE = "Share\nTweet\nLogin\nSubscribe\nHome\nNews\nSport\nAdvertisement\nRead more\nCookie settings\n"


@pytest.mark.parametrize(("tag", "text"), SAMPLES.items(), ids=SAMPLES)
def test_the_language_is_identified_with_confidence_and_a_reason(tag: str, text: str) -> None:
    found = identify(text)
    assert found.tag == tag
    assert found.confidence is not None
    assert 0.7 <= found.confidence <= 1
    assert len(found.why) == 1


@pytest.mark.parametrize(("tag", "text"), SAMPLES.items(), ids=SAMPLES)
def test_furniture_in_english_does_not_hide_it(tag: str, text: str) -> None:
    body = f"{text}\n\n{text}" if len(text) >= 60 else text * 2
    assert identify(FURNITURE * 3 + body + "\n" + FURNITURE * 5).tag == tag


@pytest.mark.parametrize(
    "head",
    [
        "PORT ELLERY HARBOUR REVIEW                                   Vol. 12, No. 3",
        "Acta Portus Ellerianae                                 12(3):231-240, 2024",
        "Vane, Nettleship, Okafor                                             231",
    ],
)
def test_heads_of_pages_do_not_speak_for_a_wrapped_text(head: str) -> None:
    """They are its only long lines, and hardly of any language."""
    assert identify(f"{head}\n\n{textwrap.fill(SAMPLES['en'], 50)}\n\n{head}\n").tag == "en"


@pytest.mark.parametrize(
    ("text", "tag"),
    [("渡し船は残る", "ja"), ("나룻배는 남는다", "ko"), ("Το πορθμείο", "el"), ("เรือข้ามฟาก", "th"), ("Անահիտ", "hy")],
)
def test_a_script_of_one_language_is_enough(text: str, tag: str) -> None:
    assert identify(text).tag == tag


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Ferry stays", "12345 67890 - 24.12.2026 " * 9, "東京都知事選挙", "* * *"]
)
def test_too_few_letters_tell_nothing(text: str) -> None:
    found = identify(text)
    assert (found.tag, found.confidence) == ("und", 0.0)
    assert "too few letters" in found.why[0]


def test_a_word_of_another_script_does_not_decide() -> None:
    assert identify(SAMPLES["en"] + " She calls it 渡し船 (ferry).").tag == "en"


@pytest.mark.parametrize(
    ("given_tag", "tag"),
    [("en", "en"), ("DE", "de"), ("pt-br", "pt-BR"), ("ZH-hant", "zh-Hant"), ("sr-latn-rs", "sr-Latn-RS"),
     ("es-419", "es-419"), ("de-CH-1996", "de-CH-1996"), ("iw", "he"), ("no", "nb"), ("und", "und"), ("fil", "fil")],
)  # fmt: skip
def test_a_known_language_is_spelt_as_usual(given_tag: str, tag: str) -> None:
    known = known_language(given_tag)
    assert (known.tag, known.confidence) == (tag, None)


@pytest.mark.parametrize(
    "tag", ["", "e", "english", "en_US", "en-", "-en", "en us", "12", "de-", "ünd", "en\n", "x" * 99]
)
def test_what_is_no_tag_is_an_error(tag: str) -> None:
    with pytest.raises(UnknownLanguage) as caught:
        known_language(tag)
    assert repr(tag) in str(caught.value)


def test_a_glance_for_far_scripts_sees_every_letter_of_them() -> None:
    letters = [character for character in map(chr, range(0x110000)) if _is_far(character)]
    assert len(letters) > 30_000
    assert all(language.FAR.search(f"Café “{letter}”") for letter in letters)
    assert not language.FAR.search("Café “No”, ½ – œ ™ 🙂")


def _is_far(character: str) -> bool:
    return any(script.match(character) for script in (language.HAN, *language.SCRIPTS.values()))


@settings(max_examples=500, deadline=None)
@given(shaped_copy())
def test_it_is_always_the_same(text: str) -> None:
    language._identifier.cache_clear()
    first = identify(text)
    assert identify(text) == first
    assert known_language(first.tag).tag == first.tag


def test_a_network_that_has_seen_other_texts_says_the_same() -> None:
    used = NNetLanguageIdentifier(0, 1000)
    for text in SAMPLES.values():
        fresh = NNetLanguageIdentifier(0, 1000).FindLanguage(text)
        again = used.FindLanguage(text)
        assert (fresh.language, fresh.probability) == (again.language, again.probability)


def test_little_of_a_huge_text_is_looked_at() -> None:
    lines = language._lines(SAMPLES["de"] * 100_000 + "\n" + "Share\n" * 100_000)
    assert sum(map(len, lines)) <= language.WINDOW * language.WINDOWS
    assert identify("\n".join([SAMPLES["de"]] * 50_000)).tag == "de"
