"""Decoding: which encoding is found, what is refused, and what a source no longer holds."""

import codecs
import gzip
import io
import random
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from news_copy import shaped_copy

from convert.errors import NotText, UndecodableText, UnknownEncoding
from convert.reading.source import decode
from formats.notice import Notice
from formats.tree import Source, Span

ENGLISH = "The council met on Monday. “We were not asked,” said the mayor — and she meant it. It’s a long story…"
FRENCH = "Le conseil s’est réuni lundi à l’hôtel de ville. « Nous n’avons pas été consultés », a dit la maire, déçue."
GERMAN = (
    "Der Stadtrat tagte am Montag. „Wir wurden nicht gefragt“, sagte die Bürgermeisterin – über die Größe der Lücke."
)
POLISH = (
    "Rada miasta zebrała się w poniedziałek. Nikt nas nie zapytał, powiedziała burmistrz, która żałuje lata i źródeł."
)
RUSSIAN = "Городской совет собрался в понедельник. «Нас не спросили», — сказала мэр города и покачала головой."
GREEK = "Το δημοτικό συμβούλιο συνεδρίασε τη Δευτέρα. Κανείς δεν μας ρώτησε, είπε η δήμαρχος της πόλης."
TURKISH = (
    "Belediye meclisi pazartesi günü toplandı. Kimse bize sormadı, dedi başkan; geçen yazı özlüyor, şimdi güneşli."
)
JAPANESE = "市議会は月曜日に開かれた。「私たちは聞かれなかった」と市長は述べた。長い話である。カタカナもある。"
CHINESE = "市议会星期一开会。市长说：“没有人问过我们。”这是一个很长的故事，大家都知道。"
TAIWANESE = "市議會星期一開會。市長說：「沒有人問過我們。」這是一個很長的故事，大家都知道。"
KOREAN = "시의회는 월요일에 열렸다. 시장은 “아무도 우리에게 묻지 않았다”고 말했다. 긴 이야기이다."
HINDI = "नगर परिषद की बैठक सोमवार को हुई। महापौर ने कहा कि हमसे किसी ने नहीं पूछा और यह लंबी कहानी है।"

ENCODED = [
    *((ENGLISH, name) for name in ("windows-1252", "mac-roman")),
    *((FRENCH, name) for name in ("windows-1252", "mac-roman")),
    *((GERMAN, name) for name in ("windows-1252", "mac-roman")),
    (FRENCH.replace("’", "'"), "iso8859-1"),
    (POLISH, "windows-1250"),
    *((RUSSIAN, name) for name in ("windows-1251", "mac-cyrillic")),
    *((RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), name) for name in ("koi8-r", "cp866")),
    (GREEK, "windows-1253"),
    (TURKISH, "windows-1254"),
    *((JAPANESE, name) for name in ("shift_jis", "euc-jp", "iso2022_jp")),
    *((CHINESE, name) for name in ("gb18030", "gbk")),
    (TAIWANESE, "big5"),
    (KOREAN.replace("“", '"').replace("”", '"'), "euc-kr"),
    *((text, name) for text in (ENGLISH, RUSSIAN, JAPANESE, CHINESE, HINDI) for name in ("utf-16-le", "utf-16-be")),
    *((text, name) for text in (ENGLISH, JAPANESE, HINDI) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
    *((ENGLISH, name) for name in ("utf-32-le", "utf-32-be")),
]


@pytest.mark.parametrize(("text", "name"), ENCODED)
def test_the_encoding_is_found(text: str, name: str) -> None:
    assert decode(text.encode(name)).text == text
    assert decode((text + "\n\n" + text + "\n").encode(name)).text == text + "\n\n" + text + "\n"


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_says_the_encoding_and_is_dropped(mark: bytes, name: str) -> None:
    source = decode(mark + ENGLISH.encode(name))
    assert source.text == ENGLISH
    assert source.encoding == name.removesuffix("-le").removesuffix("-be")


@pytest.mark.parametrize("tail", ["It’s done.", "She said “no” to it.", "The ferry — the last — left."])
def test_a_special_character_that_comes_late_is_read(tail: str) -> None:
    plain = "The council met again, and nothing was said of the bridge.\n" * 8000
    assert decode((plain + tail).encode("windows-1252")) == Source(text=plain + tail, encoding="windows-1252")
    one_line = plain.replace("\n", " ")
    assert decode((one_line + tail).encode("windows-1252")).text == one_line + tail


@pytest.mark.parametrize("word", ["café", "it’s", "naïve été à", "“yes”", "Größe", "señor", "5 €"])
def test_few_special_bytes_are_windows_1252(word: str) -> None:
    assert decode(f"They met on Monday, {word}, and that was that.".encode("windows-1252")).text.count(word) == 1


def test_a_guess_is_reported() -> None:
    assert _notices(GERMAN.encode("windows-1252")) == [
        Notice("encoding-guessed", "the text is not UTF-8; it was read as windows-1252")
    ]
    assert _notices(GERMAN.encode()) == _notices(GERMAN.encode("utf-16")) == []


def _binaries() -> list[bytes]:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", ENGLISH)
    return [
        b"\x89PNG\r\n\x1a\n" + bytes(20) + random.Random(1).randbytes(300),
        archive.getvalue(),
        gzip.compress(ENGLISH.encode(), mtime=0),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\nstream\n" + random.Random(2).randbytes(500) + b"\nendstream",
        b"\x7fELF\x02\x01\x01" + bytes(9) + random.Random(3).randbytes(200),
        random.Random(4).randbytes(1000),
        bytes(1000),
        bytes(range(32)) * 10,
    ]


@pytest.mark.parametrize("data", _binaries(), ids=["png", "zip", "gzip", "pdf", "elf", "random", "zeros", "controls"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotText) as caught:
        decode(data)
    assert data[caught.value.offset] == caught.value.byte
    assert "binary" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"abc \x9d def", 4),
        (b"\x81\x8d\x8f\x90\x9d", 0),
        (GERMAN.encode() + b"\x9d" + GERMAN.encode(), len(GERMAN.encode())),
        (GERMAN.encode() + "ß".encode()[:1], len(GERMAN.encode())),
        ("“yes” ".encode("windows-1252") + "“no”".encode(), 0),
        (b"\xff\xfea\0b", 4),
    ],
    ids=["undefined", "undefined only", "damaged utf-8", "cut utf-8", "mixed", "half a utf-16"],
)
def test_bytes_that_no_encoding_explains_are_refused_with_their_place(data: bytes, offset: int) -> None:
    with pytest.raises(UndecodableText) as caught:
        decode(data)
    assert not isinstance(caught.value, NotText)
    assert (caught.value.offset, caught.value.byte) == (offset, data[offset])
    assert f"byte {offset} (0x{data[offset]:02x})" in str(caught.value)


@pytest.mark.parametrize("encoding", [None, "utf-8"])
@pytest.mark.parametrize(
    ("data", "tried"),
    [
        (GERMAN.encode() + b"\x9d" + GERMAN.encode(), "utf-8"),
        (GERMAN.encode() + "ß".encode()[:1], "utf-8"),
        (b"\xef\xbb\xbf" + GERMAN.encode() + "ß".encode()[:1], "utf-8"),
    ],
    ids=["damaged", "cut", "cut, with a mark"],
)
def test_damage_is_called_so(data: bytes, tried: str, encoding: str | None) -> None:
    with pytest.raises(UndecodableText, match="the file is damaged or cut off") as caught:
        decode(data, encoding=encoding)
    assert (caught.value.tried, caught.value.likely) == (tried, tried)


def test_half_a_character_of_utf_16_is_damage() -> None:
    with pytest.raises(UndecodableText, match=r"byte 4 .* is not utf-16, but the rest seems to be"):
        decode(b"\xff\xfea\0b")


def test_unreadable_bytes_are_replaced_only_on_demand_and_reported() -> None:
    data = GERMAN.encode() + b"\x9d" + GERMAN.encode()
    notices: list[Notice] = []
    source = decode(data, replace=True, report=notices.append)
    assert source.text == f"{GERMAN}\ufffd{GERMAN}"
    assert [(notice.code, notice.span) for notice in notices] == [
        ("replacement-character", Span(len(GERMAN), len(GERMAN) + 1))
    ]


def test_a_character_that_was_lost_before_is_reported() -> None:
    assert [notice.code for notice in _notices("The caf\ufffd is shut.")] == ["replacement-character"]


@pytest.mark.parametrize("text", ["Hello\0world", "Hello\0 world\0 again and\0 again", "Grüße\0 an alle"])
def test_a_stray_nul_makes_no_binary(text: str) -> None:
    wanted = text.replace("\0", " ")
    assert decode(text.encode()).text == decode(text.encode("windows-1252")).text == wanted


def test_an_encoding_can_be_forced() -> None:
    assert decode(GERMAN.encode("cp850", "ignore"), encoding="cp850").text == GERMAN.encode("cp850", "ignore").decode(
        "cp850"
    )
    assert decode("ß".encode("latin-1"), encoding="latin-1") == Source(text="ß", encoding="iso-8859-1")
    assert decode(b"\xef\xbb\xbfa", encoding="utf-8") == Source(text="a")
    assert decode("Ça va".encode("utf-16-be"), encoding="utf-16").text == "Ça va"
    assert decode("ab", encoding="utf-16").text == "ab"


@pytest.mark.parametrize(
    ("data", "forced", "likely"),
    [
        (GERMAN.encode("windows-1252"), "utf-8", "windows-1252"),
        (GERMAN.encode(), "ascii", "utf-8"),
        (JAPANESE.encode("shift_jis"), "utf-8", "cp932"),
        (b"\x81", "windows-1252", None),
    ],
)
def test_an_encoding_forced_in_vain_names_the_byte_and_the_likely_one(
    data: bytes, forced: str, likely: str | None
) -> None:
    with pytest.raises(UndecodableText) as caught:
        decode(data, encoding=forced)
    assert (caught.value.tried, caught.value.likely) == (forced, likely)
    assert decode(data, encoding=forced, replace=True).text.count("\ufffd") > 0


@pytest.mark.parametrize("name", ["nope", "", "base64", "rot13", "a\0b", "é", "idna", "undefined", "unicode_escape"])
def test_an_unknown_encoding_is_an_error(name: str) -> None:
    with pytest.raises(UnknownEncoding):
        decode(b"text", encoding=name)


def test_there_is_one_kind_of_newline() -> None:
    ends = ["\r\n", "\r", "\n", "\x85", "\u2028", "\u2029", "\f", "\v"]
    assert decode("".join(f"é{end}" for end in ends)).text == "é\n" * len(ends)
    assert decode(b"a\r\nb\rc\fd\ve").text == "a\nb\nc\nd\ne"


@pytest.mark.parametrize(
    ("text", "wanted", "notices"),
    [
        ("a\0b\x1bc\x7f", "a b c ", [("control-character", Span(1, 2))]),
        ("é\x81\ufffe\uffff", "é   ", [("control-character", Span(1, 2))]),
        ("x\ud800y\udfff", "x\ufffdy\ufffd", [("lone-surrogate", Span(1, 2))]),
        ("\ud83d\udeb2 \udeb2", "🚲 \ufffd", [("lone-surrogate", Span(2, 3))]),
        ("\ufeffa\ufeff", "a\ufeff", []),
        ("tab\t, nb\xa0sp, soft\u00adhyphen, e\u0301, 👩\u200d🚀", None, []),
        ("", "", []),
    ],
)
def test_what_xml_cannot_hold_is_replaced_one_for_one_and_reported_once_a_kind(
    text: str, wanted: str | None, notices: list[tuple[str, Span]]
) -> None:
    seen: list[Notice] = []
    assert decode(text, report=seen.append).text == (text if wanted is None else wanted)
    assert [(notice.code, notice.span) for notice in seen] == notices


def test_controls_are_counted() -> None:
    assert _notices("a\0b\0c\x01")[0].text == "3 control characters replaced by blanks, U+0000 first"


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, GERMAN, POLISH, RUSSIAN])
@pytest.mark.parametrize("wrong", ["windows-1252", "latin-1"])
def test_mojibake_is_undone(text: str, wrong: str) -> None:
    broken = text.encode().decode(wrong, "surrogateescape")
    broken = "".join(chr(ord(character) - 0xDC00) if character >= "\udc80" else character for character in broken)
    notices: list[Notice] = []
    assert decode(f"Clean “line”.\n{broken}", report=notices.append).text == f"Clean “line”.\n{text}"
    assert [notice.code for notice in notices] == ["mojibake-repaired"]
    assert notices[0].span == Span(14, 14 + len(text))


def test_windows_1252_in_the_clothes_of_latin_1_is_undone() -> None:
    assert decode(ENGLISH.encode("windows-1252").decode("latin-1")).text == ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH, FRENCH, GERMAN, POLISH, RUSSIAN, GREEK, TURKISH, JAPANESE, CHINESE, KOREAN, HINDI,
        "»Spaß«, sagte sie, „Spaß“ und „Maß“.", "SÃO PAULO – AÇÃO, NÃO É “CAMPEÔ.", "À “bientôt” … Â la carte",
        "ÉCOLE «À L’ÉTÉ», CLICHɮ", "FIANCÉ” – MARQUÉ…", "«Ça», dit-il, «c’est l’été»", "Ä… Å‚", "naïve café – “ok”",
        "Vlăduţ şi ţara", "50°C, £50, ½ Ø",
    ],
)  # fmt: skip
def test_clean_text_is_left_alone(text: str) -> None:
    assert _notices(text) == []
    assert decode(text).text == text


@settings(max_examples=500, deadline=None)
@given(shaped_copy())
@example("\r\n\r")
@example("\ud83d\ude00\ud83d")
def test_any_string_gives_a_source_that_is_its_own_source(text: str) -> None:
    source = decode(text)
    assert decode(source.text) == source
    assert decode(source.text.encode()) == source
    assert not set(source.text) & set(map(chr, [*range(9), *range(11, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)]))


@settings(max_examples=500, deadline=None)
@given(shaped_copy(), st.sampled_from(["\r\n", "\r", "\u2028"]))
def test_line_ends_do_not_matter(text: str, end: str) -> None:
    assert decode(text.replace("\n", end)).text == decode(text).text


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=60) | shaped_copy().map(lambda text: text.encode("utf-16-le", "surrogatepass")))
def test_any_bytes_give_a_source_or_a_refusal(data: bytes) -> None:
    try:
        source = decode(data)
    except UndecodableText as error:
        assert 0 <= error.offset < len(data)
        assert str(error)
    else:
        assert decode(data) == source
    assert decode(data, encoding="windows-1252", replace=True).encoding == "windows-1252"


def _notices(data: bytes | str) -> list[Notice]:
    notices: list[Notice] = []
    decode(data, report=notices.append)
    return notices


@pytest.mark.parametrize("data", [b"\0", b"a\0b", b"\0\n\0", b"Title\0"])
def test_a_few_bytes_with_a_zero_are_text(data: bytes) -> None:
    assert decode(data).text == data.decode("ascii").replace("\0", " ")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html>\n<html><body><p>Rain.</p></body></html>", "HTML"),
        ("\n <HTML lang=en>\n<p>Rain.", "HTML"),
        ("<div>\n" + "<p>Rain <b>fell</b>.</p>\n" * 5 + "</div>", "HTML"),
        ('<?xml version="1.0"?><article/>', "XML"),
        (r"{\rtf1\ansi Rain.\par}", "RTF"),
    ],
)
def test_the_source_of_a_page_or_document_is_told_of(text: str, kind: str) -> None:
    notices: list[Notice] = []
    assert decode(text, report=notices.append).text == text
    assert [(one.code, one.text.partition(",")[0]) for one in notices] == [("markup", f"this looks like {kind}")]


@pytest.mark.parametrize(
    "text", ["<p> opens a paragraph, </p> ends one.", "How to write <html>\n\nTags are easy.", "<3"]
)
def test_an_article_on_tags_is_plain_text(text: str) -> None:
    notices: list[Notice] = []
    decode(text, report=notices.append)
    assert notices == []
