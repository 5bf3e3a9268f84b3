"""How a book is set: style sheets, datelines, Japanese, and the page that tells how the book was made."""

import re
from importlib.resources import files

import msgspec
import pytest
from epub_samples import TYPE, article, book, find, words
from strategies import everything, paragraph, text

from formats.epub.colophon import LONGEST, SHOWN
from formats.epub.japanese import upright, with_readings
from formats.markup import Markup
from formats.tree import Article, Code, Dateline, Paragraph, Reason, SetAside

HOME = files("formats.epub")
SHEETS = {name: HOME.joinpath(name).read_text(encoding="utf-8") for name in ("style.css", "columns.css")}

# --- style sheets ------------------------------------------------------------------------------------------------


def test_every_book_has_the_style_sheet_and_books_in_columns_the_other_one_too() -> None:
    assert _sheets(everything()) == {"style.css": SHEETS["style.css"]}
    assert _sheets(article(paragraph("橋。"), language="ja")) == SHEETS


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_no_style_sheet_fixes_a_size_a_colour_or_a_typeface(sheet: str) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert set(re.findall(r"\d(px|pt|cm|mm|in|pc)\b", rules)) <= {"px"}
    assert set(re.findall(r"\b\d*\.?\d+px", rules)) <= {"1px"}  # a rule is as thin as can be
    assert set(re.findall(r"(?<![-\w])(?:color|background[-\w]*):\s*(\w+)", rules)) <= {"inherit"}
    assert set(re.findall(r"font-family:\s*([\w-]+)", rules)) <= {"monospace"}


def test_every_class_of_a_book_is_one_that_the_style_sheet_knows() -> None:
    used = {
        name
        for page in book(everything()).pages.values()
        for one in find(page, "//h:*[@class]")
        for name in one.get("class").split()
    }
    plain = {"quote", "rights", "speech", "verse"}
    assert {name for name in used if f".{name}" not in SHEETS["style.css"]} <= plain


def _sheets(written: Article) -> dict[str, str]:
    members = book(written).files
    return {name.removeprefix("EPUB/"): payload.decode() for name, payload in members.items() if name.endswith(".css")}


# --- the place of a dateline -------------------------------------------------------------------------------------

BERGEN = Dateline(literal="BERGEN, Norway (NTB)", place="BERGEN, Norway", agency="NTB")


@pytest.mark.parametrize(
    ("opening", "marked"),
    [
        ("BERGEN, Norway (NTB) - The ferry sailed.", "BERGEN, Norway"),
        ("(BERGEN, Norway) The ferry sailed.", "BERGEN, Norway"),
        ("The ferry left BERGEN, Norway.", None),
        ("The ferry sailed.", None),
    ],
)
def test_the_place_is_marked_where_the_story_opens_with_it(opening: str, marked: str | None) -> None:
    (page,) = book(article(paragraph(opening), paragraph("BERGEN, Norway again."), dateline=BERGEN)).story.values()
    assert [words(place) for place in find(page, "//h:span[@class='place']")] == ([marked] if marked else [])
    assert words(find(page, "//h:article/h:p")[0]) == opening


def test_a_story_that_opens_with_code_has_no_place_to_mark() -> None:
    first = Paragraph(content=(Code(text="BERGEN, Norway"), *text(" it said.")))
    (page,) = book(article(first, dateline=BERGEN)).story.values()
    assert find(page, "//h:span") == []


# --- Japanese ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "columns", "progression", "direction"),
    [
        ("ja", None, "rtl", "ltr"),
        ("ja-JP", None, "rtl", "ltr"),
        ("ja", False, "ltr", "ltr"),
        ("jam", None, "ltr", "ltr"),
        ("zh-Hant", None, "ltr", "ltr"),
        ("zh-Hant", True, "rtl", "ltr"),
        ("ar", None, "rtl", "rtl"),
    ],
)
def test_pages_are_turned_as_the_language_is_set(
    language: str, columns: bool | None, progression: str, direction: str
) -> None:
    written = book(article(paragraph("Words."), language=language), columns=columns)
    assert find(written.package, "//opf:spine")[0].get("page-progression-direction") == progression
    assert written.package.get("dir") == direction
    assert {page.get("dir") for page in written.pages.values()} == {direction}
    hints = [one.get("content") for one in find(written.package, "//opf:meta[@name='primary-writing-mode']")]
    assert hints == ([] if progression == "ltr" else ["horizontal-rl" if direction == "rtl" else "vertical-rl"])


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("12月24日、8人", ["12", "24", "8"]),
        ("2026年、3.5%、1,000円", []),
        ("本当か!? そうだ!!", ["!?", "!!"]),
        ("A4判、MP3、第２回", []),
        ("午後3時05分", ["3", "05"]),
        ("AT&amp;T", []),
    ],
)
def test_short_numbers_stand_upright_in_a_column(line: str, numbers: list[str]) -> None:
    written = upright(Markup(f'<p id="note-1">{line}</p>'))
    assert re.findall(r'<span class="upright">(.*?)</span>', written) == numbers
    assert re.sub(r"</?span.*?>", "", written) == f'<p id="note-1">{line}</p>'


def test_numbers_lie_as_they_are_where_there_are_no_columns() -> None:
    (page,) = book(article(paragraph("12月"), language="ja"), columns=False).story.values()
    assert find(page, "//h:span") == []


READINGS = "東京《とうきょう》の山《やま》で｜見る目《みるめ》を養う。"


def test_readings_stand_above_their_characters_and_no_character_is_lost() -> None:
    (page,) = book(article(paragraph(READINGS), language="ja")).story.values()
    rubies = find(page, "//h:ruby")
    assert [(one.text, find(one, "h:rt")[0].text) for one in rubies] == [
        ("東京", "とうきょう"),
        ("山", "やま"),
        ("見る目", "みるめ"),
    ]
    assert words(find(page, "//h:article/h:p")[0]) == READINGS


@pytest.mark.parametrize("line", ["名曲《さくら》を歌う。", f"{READINGS}小説《雪国》を読む。"])
def test_brackets_around_titles_are_no_readings(line: str) -> None:
    assert with_readings(Markup(f"<p>{line}</p>")) == f"<p>{line}</p>"


def test_wide_blanks_are_kept() -> None:
    (page,) = book(article(paragraph("佐伯　美緒　記者"), language="ja")).story.values()
    assert "佐伯　美緒　記者" in "".join(page.itertext())


# --- the last page -----------------------------------------------------------------------------------------------


def test_the_last_page_says_how_the_book_was_made_and_what_it_is_called() -> None:
    written = book(everything())
    *_, (name, page) = written.pages.items()
    assert name == "colophon.xhtml"
    (section,) = find(page, "//h:section[@role='doc-colophon']")
    assert section.get(TYPE) == "colophon"
    assert "Copydesk" in words(section)
    assert words(find(section, ".//h:code")[0]) == written.metadata("identifier")[0]


def test_the_last_page_lists_what_was_set_aside_by_its_kind() -> None:
    pieces: list[tuple[str, Reason]] = [
        ("Share", "share"),
        ("5 min read", "metadata"),
        ("Menu", "navigation"),
        ("-30-", "end-mark"),
    ]
    assert _set_aside(*pieces) == [
        "Page furniture",
        "Share",
        "Menu",
        "Details",
        "5 min read",
        "Marks and repeats",
        "-30-",
    ]
    assert _set_aside() == []


def test_the_last_page_is_short_however_much_was_set_aside() -> None:
    listed = _set_aside(*[(f"Menu {number} " + "and so on " * 20, "navigation") for number in range(SHOWN + 5)])
    assert len(listed) == 1 + SHOWN + 1 and listed[-1] == "… +5"
    assert max(map(len, listed)) == LONGEST


def test_control_characters_that_were_set_aside_do_no_harm() -> None:
    assert _set_aside(("Sha\x0cre", "share")) == ["Page furniture", "Share"]


def _set_aside(*pieces: tuple[str, Reason]) -> list[str]:
    aside = tuple(SetAside(text=words, reason=reason) for words, reason in pieces)
    page = book(msgspec.structs.replace(article(paragraph("A.")), set_aside=aside)).page("colophon.xhtml")
    return [words(one) for one in find(page, "//h:dl/*")]
