"""The cover of a book, and the title page that stands for it where it cannot be drawn."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from epub_samples import Book, article, book, find, words
from epubcheck_runner import epubcheck_complaints, needs_epubcheck
from strategies import paragraph

from formats.epub.cover.breaking import MORE, broken, cut
from formats.notice import Notice
from formats.tree import Contributor, Date, PersonName, Publication

Image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install 'copydesk[cover]'")
fonts = pytest.importorskip(
    "formats.epub.cover.fonts", reason="fontTools is not installed: pip install 'copydesk[cover]'"
)
errors = pytest.importorskip("formats.epub.cover.errors")
OWN_FONT = str(fonts._own("Bold"))

ANN = Contributor(name=PersonName(literal="Ann Lee"))
COURIER = article(
    paragraph("The bridge was opened."),
    title="A bridge opens",
    contributors=(ANN, Contributor(name=PersonName(literal="Tom Baum"), role="editor")),
    publication=Publication(title="The Courier"),
    published=Date(value="2026-05-03", literal="3 May 2026"),
)
NO_FONT = "\U00010570"  # Vithkuqi, an alphabet of Albanian: no font for running text has it


def drawn(one=COURIER, **options) -> tuple[Book, list[Notice]]:
    heard: list[Notice] = []
    return book(one, cover=True, report=heard.append, **options), heard


def test_a_book_has_a_cover_when_it_is_asked_for() -> None:
    assert not any("cover" in name for name in book(COURIER).files)
    written, heard = drawn()
    assert heard == []
    assert next(iter(written.pages)) == "cover.xhtml"
    (image,) = find(written.page("cover.xhtml"), "//h:img")
    assert (image.get("role"), image.get("alt")) == ("doc-cover", "A bridge opens, Ann Lee, The Courier, 3 May 2026")
    picture = Image.open(BytesIO(written.files[f"EPUB/{image.get('src')}"]))
    assert (picture.format, picture.size) == ("PNG", (1200, 1600))


def test_old_devices_and_new_ones_find_the_cover() -> None:
    package = drawn()[0].package
    (item,) = find(package, "//opf:item[@properties='cover-image']")
    assert [one.get("content") for one in find(package, "//opf:meta[@name='cover']")] == [item.get("id")]
    places = [(one.get("type"), one.get("href")) for one in find(package, "//opf:guide/opf:reference")]
    assert places == [("cover", "cover.xhtml"), ("text", "article.xhtml")]


def test_a_picture_is_claimed_only_where_there_is_one() -> None:
    with_picture, without = drawn()[0], book(COURIER)
    assert with_picture.meta("schema:accessMode") == ["textual", "visual"]
    assert with_picture.meta("schema:accessModeSufficient") == ["textual"]
    assert "alternativeText" in with_picture.meta("schema:accessibilityFeature")
    assert without.meta("schema:accessMode") == ["textual"]
    assert "no pictures" in without.meta("schema:accessibilitySummary")[0]
    assert "no pictures" not in with_picture.meta("schema:accessibilitySummary")[0]


def test_the_same_words_give_the_same_bytes() -> None:
    assert drawn()[0].payload == drawn()[0].payload


def test_every_word_makes_a_difference() -> None:
    plain = article(paragraph("Words."))
    others = [
        article(paragraph("Words."), title="Another"),
        article(paragraph("Words."), contributors=(ANN,)),
        article(paragraph("Words."), publication=Publication(title="The Courier")),
        article(paragraph("Words."), published=Date(value="2026", literal="2026")),
    ]
    pictures = {drawn(one)[0].files["EPUB/cover-image.png"] for one in (plain, *others)}
    assert len(pictures) == 1 + len(others)


@pytest.mark.parametrize("title", ["So " * 200, "S" + "o" * 300, "新しい橋が開通" * 40, "🎉", "A party 🎉"])
def test_any_title_fits_between_the_edges(title: str) -> None:
    written, _ = drawn(article(paragraph("Words."), title=title.strip()))
    if "EPUB/cover-image.png" in written.files:
        picture = Image.open(BytesIO(written.files["EPUB/cover-image.png"]))
        field = picture.crop((0, 60, 1200, 1125)).point(lambda ink: 255 - ink)
        left, _, right, _ = field.getbbox()
        assert left >= 80 and right <= 1120


def test_a_script_that_no_font_has_gives_a_title_page_and_a_notice() -> None:
    written, heard = drawn(article(paragraph("Words."), title=NO_FONT * 3, contributors=(ANN,)))
    assert [notice.code for notice in heard] == ["cover-missing"]
    assert next(iter(written.pages)) == "titlepage.xhtml"
    assert "EPUB/cover-image.png" not in written.files
    page = written.page("titlepage.xhtml")
    assert (words(find(page, "//h:h1")[0]), words(find(page, "//h:p")[0])) == (NO_FONT * 3, "Ann Lee")


def test_without_pillow_there_is_a_title_page_and_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "formats.epub.cover.drawing", raising=False)
    monkeypatch.setitem(sys.modules, "PIL", None)
    written, (notice,) = drawn()
    assert notice.code == "cover-missing" and "pip install 'copydesk[cover]'" in notice.text
    assert next(iter(written.pages)) == "titlepage.xhtml"


def test_a_font_of_the_machine_is_named() -> None:
    if fonts.face_for("佐藤", "Bold", "ja", None) is None:
        pytest.skip("this machine has no font with Japanese characters")
    written, heard = drawn(article(paragraph("橋。"), title="新しい橋が開通", language="ja"))
    assert "EPUB/cover-image.png" in written.files
    assert {notice.code for notice in heard} == {"cover-font"}


def test_a_font_can_be_named() -> None:
    written, heard = drawn(cover_font=OWN_FONT)
    assert "EPUB/cover-image.png" in written.files and heard == []
    written, (notice,) = drawn(article(paragraph("橋。"), title="新しい橋"), cover_font=OWN_FONT)
    assert notice.code == "cover-missing" and "SourceSerifPro-Bold.ttf" in notice.text


@pytest.mark.parametrize("content", [b"", b"no font", None])
def test_what_is_no_font_is_an_error_that_names_it(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "my.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(errors.BadFont, match=r"my\.ttf is no font to draw a cover with: .*; name a \.ttf"):
        drawn(cover_font=str(path))


@needs_epubcheck
def test_books_with_covers_are_valid() -> None:
    books = [
        drawn()[0],
        drawn(article(paragraph("كتاب"), title="الميناء الجديد", language="ar"))[0],
        drawn(article(paragraph("橋。"), title="新しい橋", language="ja"))[0],
        drawn(article(paragraph("Words."), title=NO_FONT))[0],
    ]
    assert epubcheck_complaints([one.payload for one in books]) == [[]] * len(books)


# --- lines -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("extraordinarily so", ["extraordinarily", "so"]),
        ("新しい橋が、開通した", ["新しい橋が、", "開通した"]),
        ("橋「さくら」が開通", ["橋「さくら」", "が開通"]),
        ("", []),
    ],
)
def test_lines_break_where_the_script_allows(text: str, lines: list[str]) -> None:
    assert broken(text, len, 8 if text.isascii() else 6) == lines


def test_lines_that_do_not_fit_are_cut_and_marked() -> None:
    assert cut(["one two", "three"], 2, len, 8) == ["one two", "three"]
    assert cut(["one two", "three"], 1, len, 8) == [f"one two{MORE}"]
    assert cut(["extraordinarily"], 1, len, 8) == [f"extraor{MORE}"]
