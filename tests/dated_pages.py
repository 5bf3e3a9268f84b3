"""Small pages and a small lexicon for the tests of dates and datelines."""

from functools import cached_property

from convert.reading.lexicon import Lexicon, Vocabulary
from convert.reading.page import Chunk, Form, Layout, Page, Piece
from formats.tree import Language, Source, Span

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "sv": "jan feb mars apr maj jun jul aug sep okt nov dec",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "hu": "január február március április május június július augusztus szeptember október november december",
}
SHORT = {"янв": 1, "אפריל": 4, "ม.ค.": 1, "mar": 3, "дек": 12, "เม.ย.": 4, "set": 9, "sept": 9}
VIETNAMESE = {f"tháng {number}": number for number in range(1, 13)}
WEEKDAYS = (
    "monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,wed,thu,fri,sat,sun,mittwoch,samstag,mi,miércoles,"
    "четверг,çarşamba,水,水曜日,quarta-feira,on.,qui,thứ tư"
)

EVERYWHERE = Vocabulary(
    language="und",
    agencies=("ap", "reuters", "dpa", "europa press", "efe", "ansa", "afp", "prnewswire", "business wire", "xinhua"),
)
VOCABULARIES = {
    "en": Vocabulary(
        language="en",
        published_cues=("published", "published on", "posted", "first published"),
        updated_cues=("updated", "last updated"),
        relative_dates=("hours ago", "yesterday"),
        other_day_cues=("born", "year to", "start:", "retrieved on"),
        day_first_signs=("£", "colour", "whilst"),
        month_first_signs=("color", "zip code"),
        clock_words=("at", "hours", "am", "pm", "et", "ist"),
        caption_cues=("file photo",),
        question_marks=("q:",),
        editors_note_cues=("note", "editor's note"),
        place_joints=("in",),
        common_words=("the", "however"),
    ),
    "de": Vocabulary(
        language="de",
        published_cues=("veröffentlicht", "vom", "stand", "erstveröffentlichung"),
        updated_cues=("aktualisiert", "update"),
        clock_words=("um", "uhr"),
        photo_credit_cues=("foto",),
        place_joints=("in", "aus"),
    ),
    "fr": Vocabulary(language="fr", published_cues=("publié le",), updated_cues=("mis à jour",), clock_words=("à",)),
    "sv": Vocabulary(language="sv", published_cues=("publicerad",), updated_cues=("uppdaterad",), clock_words=("kl",)),
    "pl": Vocabulary(language="pl", published_cues=("publikacja",), updated_cues=("aktualizacja",)),
    "ko": Vocabulary(
        language="ko",
        published_cues=("입력",),
        updated_cues=("수정",),
        clock_words=("오전", "오후", "시", "분"),
        agencies=("연합뉴스",),
    ),
    "ja": Vocabulary(language="ja", agencies=("時事", "共同", "ロイター")),
    "zh": Vocabulary(language="zh", agencies=("新华社", "中央社")),
    "ru": Vocabulary(language="ru", clock_words=("в",), agencies=("риа новости", "тасс")),
}


class SmallLexicon(Lexicon):
    """The words above; the calendars of all languages are known to each."""

    @cached_property
    def months(self) -> dict[str, int]:
        """Whole names, the first three letters of the English ones, and a few abbreviations."""
        names = {name.casefold(): at for row in MONTHS.values() for at, name in enumerate(row.split(), 1)}
        shortened = {name[:3].casefold(): at for at, name in enumerate(MONTHS["en"].split(), 1)}
        return shortened | names | SHORT | VIETNAMESE

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Some of some languages."""
        return frozenset(WEEKDAYS.split(","))


def lexicon_of(tag: str) -> Lexicon:
    """The lexicon of a language, which need not have words of its own."""
    own = () if tag == "en" else (VOCABULARIES.get(tag, Vocabulary(language=tag)),)
    return SmallLexicon(EVERYWHERE, VOCABULARIES["en"], *own)


def page_of(text: str, tag: str = "en") -> Page:
    """A page that has a chunk for each line that is not blank."""
    chunks: list[Chunk] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            chunks.append(_chunk(len(chunks), start + len(line) - len(line.lstrip()), line.strip()))
        start += len(line) + 1
    return Page(
        source=Source(text=text),
        chunks=tuple(chunks),
        layout=Layout.BLANK_LINES,
        language=Language(tag=tag),
        lexicon=lexicon_of(tag),
    )


def _chunk(index: int, start: int, text: str) -> Chunk:
    return Chunk(
        index=index,
        text=text,
        span=Span(start, start + len(text)),
        pieces=(Piece(0, start),),
        form=Form.PROSE,
    )
