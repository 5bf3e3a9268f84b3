"""What other tools get wrong in plain text, each as a text of its own."""

import pytest

import convert
from formats.tree import Article, BlockQuote, List, Section, Table, Verse
from formats.walk import inline_text, plain_text, walk

SAID = (
    "The council voted on Tuesday to keep the ferry until the new bridge is paid for, and nobody spoke against it in a "
    "meeting that lasted eleven minutes."
)
MORE = (
    "The ferry has crossed the river since 1902 and carries forty people and one horse, though no horse has asked for "
    "a ticket in the last thirty years."
)


def read(text: str, language: str = "en") -> Article:
    return convert.read(text, language=language)


def title(article: Article) -> str:
    assert article.front.title is not None
    return article.front.title.text


def names(article: Article) -> list[str]:
    return [getattr(person.name, "literal", "") or person.name.name for person in article.front.contributors]  # type: ignore[union-attr]


def paragraphs(article: Article) -> list[str]:
    return [plain_text(block) for block in article.body]


def headings(article: Article) -> list[str]:
    return [plain_text(node.title) for node in walk(article) if isinstance(node, Section)]


def test_a_word_of_the_page_is_no_title() -> None:
    article = read(f"print PRINT\n\n\nCouncil keeps the ferry, bridge must wait\n\nBy Ann Lee\n\n\n{SAID}\n\n\n{MORE}")
    assert title(article) == "Council keeps the ferry, bridge must wait"
    assert [aside.text for aside in article.set_aside] == ["print PRINT"]


def test_what_was_corrected_and_who_wrote_it_are_no_paragraphs() -> None:
    correction = "A correction was made on May 3, 2024: An earlier version of this essay misstated a year."
    lives = ("Ann Lee is an architect and wrote “Edges of Towns.”", "Bo Ek teaches geography in Harlow.")
    text = f"Keep the ferry\n\nBy Ann Lee and Bo Ek\n\n{SAID}\n\n{MORE}\n\n{SAID}\n\n{correction}\n\n{' '.join(lives)}"
    article = read(text)
    assert paragraphs(article) == [SAID, MORE, SAID]
    assert [(note.kind, inline_text(note.content)) for note in article.back.notes] == [("correction", correction)]
    assert tuple(inline_text(person.bio) for person in article.front.contributors) == lives


def test_what_a_wire_says_to_its_editors_is_neither_kicker_nor_deck() -> None:
    head = "BC-EU--Harlow-Ferry,1st Ld-Writethru/412\nCouncil keeps the ferry\nEds: UPDATES: With quotes. With photos."
    article = read(f"{head}\nBy ANN LEE\n\nHARLOW (AP) — {SAID}\n\n{MORE}")
    assert title(article) == "Council keeps the ferry"
    assert (article.front.kicker, article.front.subtitle) == (None, None)


def test_a_chapter_below_the_name_of_who_wrote_the_book_is_nobody() -> None:
    article = read(f"THE KEEPER OF THE ROCK\n\nby\nSolveig Hartmann\n\nCHAPTER I.\n\n{SAID}\n\nCHAPTER II.\n\n{MORE}")
    assert names(article) == ["Solveig Hartmann"]
    assert headings(article) == ["CHAPTER I.", "CHAPTER II."]


def test_a_headline_with_a_comma_is_no_list_of_authors() -> None:
    article = read(f"Ferry, bridge and horse\n\nBy Ann Lee\n\n{SAID}\n\n{MORE}")
    assert names(article) == ["Ann Lee"]


def test_a_byline_is_no_heading() -> None:
    article = read(f"Council keeps the ferry\n\nBy Ann Lee, Riverside bureau\n\n{SAID}\n\n{MORE}")
    assert headings(article) == []
    assert title(article) == "Council keeps the ferry"


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Covid-19, part 1: what the ferry carried", "en"),
        ("Zinsen stiegen in 2000 um 4,5 Prozent", "de"),
        ("Why 24/7 ferries are a bad idea", "en"),
    ],
)
def test_numbers_in_headlines_are_no_dates(headline: str, language: str) -> None:
    article = read(f"{headline}\n\n{SAID}\n\n{MORE}", language)
    assert title(article) == headline
    assert article.front.published is None


@pytest.mark.parametrize("line", ["12:30", "1945", "1. First thing\n2. Second thing\n3. Third thing"])
def test_numbers_are_no_chapters(line: str) -> None:
    article = read(f"Council keeps the ferry\n\n{SAID}\n\n{line}\n\n{MORE}")
    assert headings(article) == []


def test_short_chinese_paragraphs_stay_paragraphs() -> None:
    story = "第九部队昨天过河。\n\n桥还没有修好。\n\n船夫说，今年的水比去年高。\n\n大家都在等春天。"
    article = read(f"渡船继续开\n\n{story}", "zh")
    assert title(article) == "渡船继续开"
    assert headings(article) == []
    assert "".join(paragraphs(article)) == story.replace("\n", "")


def test_verse_in_small_letters_is_not_reflowed() -> None:
    poem = "the river is a road,\nthe ferry is a shoe,\nthe ferryman is old,\nand so are you."
    article = read(f"Crossing\n\nby Hester Vane\n\n{poem}\n")
    verse = [node for node in walk(article) if isinstance(node, Verse)]
    assert [inline_text(line.content) for line in verse[0].stanzas[0].lines] == poem.split("\n")


def test_windows_1252_whose_first_special_byte_comes_late() -> None:
    text = (
        f"Council keeps the ferry\n\nBy Ann Lee\n\n{(SAID + ' ') * 60}\n\n“We waited,” said the ferryman – at last.\n"
    )
    article = convert.read(text.encode("windows-1252"))
    assert paragraphs(article)[-1] == "“We waited,” said the ferryman – at last."


def test_headline_and_byline_above_indented_paragraphs() -> None:
    text = (
        "Council Keeps the Ferry\nBy Ann Lee\n"
        "   The council voted on Tuesday to keep\nthe ferry until the new bridge is paid\nfor by the town.\n"
        "   Nobody spoke against it in a meeting\nthat lasted eleven minutes and ended\nwith tea.\n"
    )
    article = read(text)
    assert title(article) == "Council Keeps the Ferry"
    assert names(article) == ["Ann Lee"]
    assert paragraphs(article) == [
        "The council voted on Tuesday to keep the ferry until the new bridge is paid for by the town.",
        "Nobody spoke against it in a meeting that lasted eleven minutes and ended with tea.",
    ]


def test_hyphens_at_line_ends_go_or_stay() -> None:
    text = (
        "Ministry keeps the ferry\n\n"
        "The ministry said on Tuesday that the high-performance ferry will stay. The Mini-\n"
        "stry has asked the council to wait until the bridge is paid for, since a high-\n"
        "performance ferry costs less than a bridge and gives more people something to do.\n"
    )
    [paragraph] = paragraphs(read(text))
    assert "The Ministry has asked" in paragraph
    assert "a high-performance ferry costs" in paragraph


@pytest.mark.parametrize(
    "end", ["(Reporting by Ann Lee; Editing by Bo Ek)", "-30-", "###", "(Slightly abridged)", "# # #", "ENDS"]
)
def test_what_ends_copy_is_no_paragraph(end: str) -> None:
    article = read(f"Council keeps the ferry\n\nBy Ann Lee\n\n{SAID}\n\n{MORE}\n\n{end}\n")
    assert paragraphs(article) == [SAID, MORE]


def test_a_footnote_is_no_heading() -> None:
    article = read(f"Council keeps the ferry\n\n{SAID[:-1]}.[1]\n\n{MORE}\n\n[1] In the old town hall.\n")
    assert headings(article) == []
    assert [note.label for note in article.back.footnotes] == ["1"]


def test_an_aligned_table_is_not_joined_to_a_line() -> None:
    drawn = (
        "Year      People    Horses\n1902      11,000       120\n1952      40,000         3\n2002      38,000         0"
    )
    article = read(f"Council keeps the ferry\n\n{SAID}\n\n{drawn}\n\n{MORE}\n")
    [table] = [node for node in walk(article) if isinstance(node, Table)]
    assert [[inline_text(cell.content) for cell in row.cells] for row in table.rows][-1] == ["2002", "38,000", "0"]


def test_two_blank_lines_do_not_end_an_article() -> None:
    article = read(f"Council keeps the ferry\n\n{SAID}\n\n\n\n{MORE}")
    assert paragraphs(article) == [SAID, MORE]


def test_specials_of_every_language_of_mark_up_stay_words() -> None:
    line = (
        "The sign said <b>FERRY & CO</b> ]]> *5 & 6* _only_ [not a link](at all) for $5 ~ 6, and `no more` than that."
    )
    article = read(f"Council keeps the ferry\n\n{SAID}\n\n{line}\n\n{MORE}")
    assert "<b>FERRY & CO</b> ]]>" in paragraphs(article)[1]
    assert "[not a link](at all) for $5 ~ 6" in paragraphs(article)[1]


def test_an_empty_text_is_an_empty_article() -> None:
    noticed: list[str] = []
    article = convert.read("", report=lambda notice: noticed.append(notice.code))
    assert article.front.title is None
    assert article.body == ()
    assert noticed == ["empty-text"]


def test_no_newline_at_the_end() -> None:
    text = f"Council keeps the ferry\n\n{SAID}\n\n{MORE}"
    assert paragraphs(read(text)) == paragraphs(read(text + "\n")) == [SAID, MORE]


def test_a_quotation_and_a_list_are_not_flattened() -> None:
    article = read(f"Council keeps the ferry\n\n{SAID}\n\n> We waited.\n\n- a horse\n- a cart\n\n{MORE}")
    kinds = [type(block) for block in article.body]
    assert BlockQuote in kinds
    assert List in kinds
