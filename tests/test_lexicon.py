import re
from collections import Counter
from importlib.resources import files
from operator import attrgetter

import msgspec
import pytest
from pages import page_of

from convert.reading.lexicon import (
    Furniture,
    Lexicon,
    Roles,
    Vocabulary,
    first_family_names,
    given_names,
    languages,
    lexicon_for,
)
from convert.reading.lexicon.vocabulary import KindCues
from convert.reading.phrases import PhraseIndex, alternation, plain

ESSENTIAL = (
    "byline_cues", "name_joints", "positions", "desks", "published_cues", "updated_cues", "relative_dates",
    "clock_words", "keyword_cues", "caption_cues", "photo_credit_cues", "editors_note_cues", "correction_cues",
    "opinion_cues", "interview_cues", "common_words", "credit_roles.photographer", "credit_roles.editor",
    "credit_roles.translator", *(f"furniture.{reason}" for reason in Furniture.__struct_fields__),
)  # fmt: skip
LISTS = (
    *(
        name
        for name in Vocabulary.__struct_fields__
        if name not in ("language", "credit_roles", "kind_cues", "furniture", "furniture_lines")
    ),
    *(f"credit_roles.{role}" for role in Roles.__struct_fields__),
    *(f"kind_cues.{kind}" for kind in KindCues.__struct_fields__),
    *(f"{kind}.{reason}" for kind in ("furniture", "furniture_lines") for reason in Furniture.__struct_fields__),
)

# Languages without a file of their own that have the words of bylines.
OTHERS = (
    "af", "bg", "bn", "et", "eu", "fa", "fil", "he", "hi", "hr", "lt", "lv", "sk", "sl", "sr", "sw", "ta", "th", "ur",
)  # fmt: skip


def own(tag: str) -> Vocabulary:
    return lexicon_for(tag).vocabularies[-1]


def entries(vocabulary: Vocabulary, name: str) -> tuple[str, ...]:
    return attrgetter(name)(vocabulary)


def test_the_languages_have_a_file():
    assert set(languages()) >= {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "ja", "zh", "ko", "ru"}


@pytest.mark.parametrize("tag", languages())
def test_a_file_speaks_its_language(tag):
    assert own(tag).language == tag


@pytest.mark.parametrize("tag", languages())
def test_every_language_has_the_essential_lists(tag):
    assert [name for name in ESSENTIAL if not entries(own(tag), name)] == []


@pytest.mark.parametrize(
    "vocabulary",
    [lexicon_for("en").vocabularies[0], *map(own, languages()), *map(own, OTHERS)],
    ids=lambda each: each.language,
)
def test_entries_are_as_texts_are_compared(vocabulary):
    words = [(name, word) for name in LISTS for word in entries(vocabulary, name)]
    assert [place for place, times in Counter(words).items() if times > 1] == []
    assert [(name, word) for name, word in words if word != plain(" ".join(word.split()))] == []


@pytest.mark.parametrize("tag", languages())
def test_no_phrase_of_furniture_has_two_reasons(tag):
    for kind in ("furniture", "furniture_lines"):
        reasons = Counter(
            word for reason in Furniture.__struct_fields__ for word in entries(own(tag), f"{kind}.{reason}")
        )
        assert [word for word, times in reasons.items() if times > 1] == []


@pytest.mark.parametrize("tag", languages())
def test_every_pattern_matches_its_own_entries(tag):
    lexicon = Lexicon(own(tag))
    patterns = {name: lexicon.opening(name) for name in LISTS}
    assert [word for name in LISTS for word in lexicon.words(name) if patterns[name].fullmatch(word) is None] == []


def test_a_tag_with_a_region_takes_the_language():
    assert lexicon_for("de-AT").vocabularies == lexicon_for("de").vocabularies


def test_a_language_without_a_file_may_have_the_words_of_its_bylines():
    assert "oleh" in lexicon_for("id").words("byline_cues")
    assert lexicon_for("ms").vocabularies == lexicon_for("id").vocabularies


def test_norwegian_has_several_tags():
    assert lexicon_for("no").vocabularies == lexicon_for("nn-NO").vocabularies == lexicon_for("nb").vocabularies


def test_a_language_without_a_file_has_the_words_of_all_texts_and_its_calendar():
    lexicon = lexicon_for("hr")
    assert "reuters" in lexicon.words("agencies")
    assert lexicon.months["listopad"] == 10  # October in Croatian, November in Polish
    assert lexicon_for("pl").months["listopad"] == 11


@pytest.mark.parametrize(
    ("tag", "name", "text", "end"),
    [
        ("en", "byline_cues", "By: Ann Lee", 4),
        ("en", "byline_cues", "BY ANN LEE", 3),
        ("en", "byline_cues", "Byron Lee", None),
        ("en", "byline_cues", "Abby Lee", None),
        ("de", "byline_cues", "Von Anna Lee", 4),
        ("de", "byline_cues", "Vondel, Joost", None),
        ("fr", "updated_cues", "Mis à jour le : 3 mai", 16),
        ("en", "editors_note_cues", "Editor’s note: x", 15),
        ("ja", "byline_cues", "文＝山田花子", 2),
        ("de", "photo_credit_cues", "FOTO: A. B.", 6),
    ],
)
def test_opening(tag, name, text, end):
    found = lexicon_for(tag).opening(name).match(text)
    assert (found.end() if found else None) == end


@pytest.mark.parametrize(
    ("tag", "name", "text", "words"),
    [
        ("en", "agencies", "Ann Lee, Associated Press, Bo", ["Associated Press"]),
        ("en", "agencies", "a snapshot of apples", []),
        ("en", "positions", "Cy Dee, political reporter", ["political reporter"]),
        ("zh", "agencies", "新华社北京电", ["新华社"]),
    ],
)
def test_anywhere(tag, name, text, words):
    assert [found.group() for found in lexicon_for(tag).anywhere(name).finditer(text)] == words


def furniture_of(text: str, tag: str) -> set[str]:
    return {
        name.removeprefix("furniture.") for name in lexicon_for(tag).openings(text) if name.startswith("furniture.")
    }


@pytest.mark.parametrize(
    ("tag", "text", "reason"),
    [
        ("de", "Artikelzusammenfassung", "controls"),
        ("de", "War die Zusammenfassung hilfreich?", "comments"),
        ("nb", "Artikkelen er mer enn 30 dager gammel", "metadata"),
        ("nb", "Har du innspill til denne saken eller tips til andre?", "contact"),
        ("en", "print PRINT", "share"),
        ("en", "Share this article", "share"),
        ("en", "FacebookTwitterFlipboardSendXingMessengerTelegram", "share"),
        ("en", "  • Whatsapp", "share"),
        ("en", "Home News Sport Weather", "navigation"),
        ("en", "3 COMMENTS", "comments"),
        ("en", "Join the conversation", "comments"),
        ("en", "Read more: rain expected", "related"),
        ("en", "ALSO READ: Rain expected", "related"),
        ("en", "Advertisement 2", "advertisement"),
        ("en", "Story continues below", "advertisement"),
        ("en", "skip past newsletter promotion", "newsletter"),
        ("en", "You are receiving this email because you signed up.", "newsletter"),
        ("en", "Eds: UPDATES with reaction.", "metadata"),
        ("de", "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.", "newsletter"),
        ("en", "View this email in your browser", "newsletter"),
        ("de", "Wird dieser Newsletter nicht richtig dargestellt?", "newsletter"),
        ("fr", "Voir la version en ligne", "newsletter"),
        ("es", "¿No ves bien este correo?", "newsletter"),
        ("pl", "Jeśli wiadomość nie wyświetla się, kliknij", "newsletter"),
        ("en", "Skip to navigation", "navigation"),
        ("en", "Open in app", "navigation"),
        ("en", "Pin Recipe", "share"),
        ("en", "Was this helpful?", "comments"),
        ("ja", "このページは役に立ちましたか？", "comments"),
        ("zh", "参与互动", "comments"),
        ("en", "LOAD-DATE: March 1, 2010", "metadata"),
        ("en", "A+ A-", "controls"),
        ("en", "after newsletter promotion", "newsletter"),
        ("en", "THIS CONTENT IS RESERVED FOR SUBSCRIBERS ONLY", "subscription"),
        ("en", "View image in fullscreen", "controls"),
        ("en", "Article content", "controls"),
        ("en", "4 minute read", "metadata"),
        ("en", "All rights reserved.", "legal"),
        ("en", "Media contact", "contact"),
        ("en", "Breadcrumb Trail Links", "navigation"),
        ("de", "Teilen Twittern Senden", "share"),
        ("de", "Lesen Sie auch", "related"),
        ("de", "Jetzt weiterlesen!", "subscription"),
        ("de", "Lesezeit: 5 Minuten", "metadata"),
        ("de", "Video starten, abbrechen mit Escape", "controls"),
        ("de", "Anzeige", "advertisement"),
        ("fr", "À lire aussi : la pluie", "related"),
        ("es", "Esta funcionalidad es sólo para suscriptores", "subscription"),
        ("es", "5 comentarios", "comments"),
        ("es", "Tiempo de lectura: 6 min", "metadata"),
        ("it", "Leggi anche", "related"),
        ("pt", "Leia também", "related"),
        ("nl", "Lees ook:", "related"),
        ("sv", "Läs mer", "related"),
        ("da", "Læs også", "related"),
        ("nb", "Annonsørinnhold", "advertisement"),
        ("ja", "関連記事", "related"),
        ("zh", "分享到：", "share"),
        ("ko", "무단 전재 및 재배포 금지", "legal"),
        ("ru", "Читайте также: дождь", "related"),
        ("en", "Add us as a preferred source on Google", "share"),
        ("en", "We need your consent to load this content", "controls"),
        ("en", "This audio was generated by a machine.", "controls"),
        ("en", "Thanks for reading! Tell a friend.", "subscription"),
        ("en", "When you buy through links on our site, we may be paid.", "advertisement"),
        ("de", "Inhalt überspringen", "navigation"),
        ("de", "Diesen Artikel hören (3 Minuten)", "controls"),
        ("de", "Dieser Artikel enthält Affiliate-Links.", "advertisement"),
        ("de", "Das lesen andere gerade", "related"),
        ("de", "4 Wochen für 1 Euro testen", "subscription"),
        ("fr", "Cet article vous est offert", "share"),
        ("fr", "Téléchargez l'application", "controls"),
        ("es", "Dejá tu comentario", "comments"),
        ("it", "Commenta per primo", "comments"),
        ("pt", "Recurso exclusivo para assinantes", "subscription"),
        ("nl", "Altijd op de hoogte?", "newsletter"),
        ("sv", "Chefredaktör och ansvarig utgivare: Bo Ek", "legal"),
        ("da", "Artiklen er låst op af en abonnent", "share"),
        ("nb", "Følg saken på e-post", "share"),
        ("pl", "Czyta się 7 minut", "metadata"),
        ("ru", "Нашли опечатку?", "share"),
        ("tr", "Bu haber ilginizi çekebilir:", "related"),
        ("tr", "HABERİN DEVAMI REKLAMDAN SONRA", "related"),
        ("ja", "トピックをフォローする", "share"),
        ("zh", "阅读下一篇：", "navigation"),
        ("ko", "에디터스 픽", "related"),
        ("ar", "اشترك في نشرتنا الأسبوعية", "newsletter"),
        ("hu", "Ezek is érdekelhetik", "related"),
        ("hu", "2 perc olvasási idő", "metadata"),
        ("id", "Baca juga: Hujan turun", "related"),
        ("ms", "Tautan telah disalin", "share"),
        ("pt", "👉 Leia também: a chuva chegou", "related"),
        ("pt", "✅ Clique aqui e siga o canal", "share"),
        ("de", "➡️ Lesen Sie auch: Der Regen", "related"),
        ("ca", "Et pot interessar", "related"),
        ("ca", "Inicia sessió per comentar", "comments"),
        ("gl", "O máis lido", "related"),
        ("gl", "Subscríbete", "subscription"),
        ("ja", "スクラップメニューを開く", "share"),
        ("zh", "扫一扫在手机打开当前页", "share"),
        ("ru", "Реклама, 18+, ООО «Пример»", "advertisement"),
        ("el", "ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ", "related"),
        ("fa", "بیشتر بخوانید:", "related"),
        ("fa", "سیاسی", "navigation"),
        ("he", "קראו גם:", "related"),
        ("hi", "यह भी पढ़ें: बारिश", "related"),
        ("hi", "विज्ञापन", "advertisement"),
        ("th", "ข่าวที่เกี่ยวข้อง", "related"),
        ("th", "หน้าแรก / การเมือง", "navigation"),
    ],
)
def test_furniture(tag, text, reason):
    assert reason in furniture_of(text, tag)


def test_what_a_press_release_tells_editors_is_no_furniture():
    assert furniture_of("Notes for editors", "en") == set()


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Home secretary resigns"),
        ("en", "More than a thousand people came."),
        ("en", "Share prices fell on Monday."),
        ("en", "Facebook said that it would pay."),
        ("en", "Back to the drawing board, the mayor said."),
        ("en", "Comments by the minister were not well received."),
        ("de", "Anzeige erstattet hat der Verein."),
        ("de", "Werbung wirkt, sagt die Forscherin."),
        ("de", "Teilen müssen sich die Kosten beide."),
        ("es", "Más de cien personas llegaron."),
        ("fr", "Partager le pouvoir, voilà la question."),
        ("ru", "Об этом сообщила мэр города."),
        ("ja", "広告費は増えた。"),
        ("en", "Summary"),
        ("de", "Mehr in der Kasse hat nun der Verein."),
        ("de", "Erstmals schreibt hier eine Bäckerin."),
        ("zh", "举报人说，钱已经还了。"),
        ("id", "Iklan itu dicabut."),
        ("hu", "Legfrissebb kötete tavasszal jelent meg."),
        ("ca", "Comentava sempre els mateixos llibres."),
        ("gl", "Compartiron o pan e mais o caldo."),
        ("en", ""),
    ],
)
def test_sentences_are_no_furniture(tag, text):
    assert furniture_of(text, tag) == set()


def test_a_line_names_every_list_that_opens_it():
    assert lexicon_for("en").openings("Photo: Ann Lee") >= {"photo_credit_cues", "caption_cues"}


@pytest.mark.parametrize(
    ("tag", "name", "month"),
    [
        ("en", "sept.", 9), ("en", "january", 1), ("de", "jänner", 1), ("de", "märz", 3), ("fr", "août", 8),
        ("es", "setiembre", 9), ("ru", "января", 1), ("ru", "январь", 1), ("pl", "października", 10),
        ("fa", "آبان", 20), ("eu", "urriaren", 10), ("uz", "sentyabr", 9),
        ("tr", "ağustos", 8), ("is", "ágúst", 8), ("zh", "十月", 10), ("vi", "tháng 10", 10), ("cs", "ledna", 1),
    ],
)  # fmt: skip
def test_months(tag, name, month):
    assert lexicon_for(tag).months[name] == month


@pytest.mark.parametrize(
    ("tag", "published", "updated"),
    [
        ("sw", "Imechapishwa", "imeboreshwa"), ("fil", "Inilathala", "Na-update"), ("bn", "প্রকাশ:", "আপডেট:"),
        ("fa", "تاریخ انتشار:", "به‌روزرسانی"), ("hi", "प्रकाशित", "अपडेट"), ("ms", "Disiarkan", "Dikemas kini"),
        ("sr", "Објављено:", "Poslednja izmena:"),
    ],
)  # fmt: skip
def test_what_announces_a_date_is_known_of_languages_without_a_file(tag, published, updated):
    lexicon = lexicon_for(tag)
    assert "published_cues" in lexicon.openings(published)
    assert "updated_cues" in lexicon.openings(updated)


def test_months_of_every_language_are_known_everywhere():
    assert lexicon_for("ja").months["october"] == lexicon_for("en").months["oktober"] == 10


def test_names_of_months_and_days_are_words():
    lexicon = lexicon_for("en")
    assert [name for name in (*lexicon.months, *lexicon.weekdays) if name[0].isdigit() or name != name.casefold()] == []
    assert {"monday", "mo.", "пятница", "金曜日"} <= lexicon.weekdays


def test_the_calendars_are_what_the_cldr_says():
    generator = pytest.importorskip("convert.learning.calendars", reason="Babel is not installed")
    assert (files("convert.reading.lexicon") / "calendars.yaml").read_text("utf-8") == generator.calendars()


def test_a_file_with_an_unknown_list_is_refused():
    with pytest.raises(msgspec.ValidationError, match="unknown_cues"):
        msgspec.convert({"language": "xx", "unknown_cues": ()}, Vocabulary)


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ({"by", "by the"}, "by the way", "by the"),
        ({"by", "by the"}, "by then", "by"),
        ({"share", "shares"}, "Shares", "Shares"),
        ({"editor's note"}, "Editor’s  note", "Editor’s  note"),
        ({"関連"}, "関連記事", "関連"),
        ({"c++"}, "C++20", "C++"),
        (set(), "by", None),
    ],
)
def test_alternation(phrases, text, found):
    match = re.compile(alternation(phrases), re.IGNORECASE).match(text)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    ("phrases", "text", "place", "found"),
    [
        ({"by", "by the"}, "by the way", 0, ["by the", "by"]),
        ({"by"}, "byron", 0, []),
        ({"by"}, "so by", 3, ["by"]),
        ({"関連"}, "関連記事", 0, ["関連"]),
        ({"ai 요약"}, "ai 요약은", 0, []),
        ({"by"}, "by", 2, []),
    ],
)
def test_phrase_index(phrases, text, place, found):
    assert list(PhraseIndex(phrases).at(text, place)) == found


@pytest.mark.parametrize("text", ["Editor’s Note", "İSTANBUL", "A\xa0B", "ΟΔΟΣ", ""])
def test_plain_text_keeps_its_length(text):
    assert len(plain(text)) == len(text)


def test_names_are_of_many_languages_and_as_texts_are_compared() -> None:
    assert {"clara", "jörg", "андрей", "zeynep", "giovanni", "jean"} <= given_names()
    assert {"佐々木", "김", "nguyễn", "nagy", "王"} <= first_family_names()
    assert all(name == plain(name) and " " not in name for name in given_names() | first_family_names())


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("en", "Press enter or click to view image in full size"),
        ("en", "Discover more from Low Water"),
        ("en", "Member-only story"),
        ("en", "Add to calendar"),
        ("en", "Previous episode"),
        ("en", "To view or add a comment, sign in"),
        ("de", "Enthält unbezahlte Werbung, da Ortsnennung."),
        ("de", "Jetzt bewerben"),
        ("de", "Hast du das Rezept ausprobiert? Dann schreib mir!"),
        ("fr", "Épingler sur Pinterest"),
        ("fr", "Pour afficher ou ajouter un commentaire, identifiez-vous"),
        ("es", "Ir a los comentarios"),
        ("es", "Volver al listado"),
    ],
)
def test_what_blogs_recipes_and_notices_have_around_them_is_furniture(tag: str, line: str) -> None:
    assert page_of(line, tag).opens_like_furniture(0)


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("es", "Dirección: Ana Lima"),
        ("es", "Guion: Ana Lima"),
        ("de", "Regie: Ana Lima"),
        ("it", "Regia: Ana Lima"),
        ("nl", "Regie: Ana Lima"),
        ("pt", "Realização: Ana Lima"),
        ("ro", "Regie: Ana Lima"),
    ],
)
def test_who_made_a_film_edited_no_article(tag: str, line: str) -> None:
    assert lexicon_for(tag).opening("credit_roles.editor").match(line) is None
