"""Lists, tables, quotations, verse and sections come out of their lines as they were meant."""

import pytest
from pages import page_of

import convert
from convert.reading.assembly import assemble
from convert.reading.assembly.picture_credits import credit_start, credit_words
from convert.reading.choose import choose
from convert.reading.fields.speakers import speeches
from convert.reading.labels import Label, LabelledChunk
from convert.reading.lexicon import lexicon_for
from formats.tree import BlockQuote, Figure, List, Paragraph, PullQuote, Section, Speech, Table, Verse
from formats.walk import inline_text, plain_text, walk

TOP = "How to keep bees on a roof\n\nBy Ann Lee\n\n"
LEAD = (
    "Keeping bees on a flat roof is easier than most people think, and a good deal less quiet than the neighbours "
    "would like it to be.\n\n"
)
TAIL = (
    "\n\nWhen all of this is done, the keeper sits down on a chair beside the hive and waits for the first warm day of "
    "the year to come.\n"
)


def body(middle: str) -> tuple[object, ...]:
    return tuple(walk(convert.read(TOP + LEAD + middle + TAIL, language="en")))


def only(kind: type, middle: str) -> object:
    found = [node for node in body(middle) if isinstance(node, kind)]
    assert len(found) == 1, found
    return found[0]


def outline(block: List) -> list[object]:
    made: list[object] = []
    for item in block.items:
        for part in item.blocks:
            made.append(outline(part) if isinstance(part, List) else plain_text(part))
    return made


def test_a_list_in_a_list() -> None:
    block = only_list("You need:\n\n- a hive\n  - one box\n  - two boxes\n- a veil\n- a bucket")
    assert outline(block) == ["a hive", ["one box", "two boxes"], "a veil", "a bucket"]


def test_a_numbered_list_keeps_its_first_number() -> None:
    block = only_list("Then go on:\n\n3. Ask the neighbours.\n4. Ask the owner.\n5. Buy the hive.")
    assert block.ordered
    assert block.start == 3
    assert outline(block) == ["Ask the neighbours.", "Ask the owner.", "Buy the hive."]


def only_list(middle: str) -> List:
    lists = [node for node in body(middle) if isinstance(node, List)]
    assert lists
    return lists[0]


def cells(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    rows = ((table.header,) if table.header else ()) + table.rows
    return [[inline_text(cell.content) for cell in row.cells] for row in rows]


@pytest.mark.parametrize(
    "drawn",
    [
        "| Item | New |\n|------|----:|\n| Hive | 240 |\n| Veil |  35 |",
        "Item\tNew\nHive\t240\nVeil\t35",
        "Item      New\nHive      240\nVeil       35",
        "Item | New\n-----|----\nHive | 240\nVeil | 35",
    ],
)
def test_tables_by_pipes_tabs_and_blanks(drawn: str) -> None:
    table = only(Table, drawn)
    assert cells(table) == [["Item", "New"], ["Hive", "240"], ["Veil", "35"]]
    assert isinstance(table, Table)
    assert table.header is not None


def test_an_empty_cell_keeps_its_column() -> None:
    drawn = "Item      New   Old\nHive      240   110\nBees      180\nVeil            20"
    assert cells(only(Table, drawn))[2:] == [["Bees", "180", ""], ["Veil", "", "20"]]


def test_a_quotation_with_its_source() -> None:
    quote = only(BlockQuote, "> A staircase is a room in which one cannot avoid meeting someone.\n> — Ada Draycott")
    assert isinstance(quote, BlockQuote)
    assert [plain_text(block) for block in quote.blocks] == [
        "A staircase is a room in which one cannot avoid meeting someone."
    ]
    assert quote.attribution is not None
    assert quote.attribution.text == "Ada Draycott"


def test_a_pull_quote_repeats_the_story() -> None:
    quote = only(PullQuote, "“easier than most people think”\n— Ann Lee")
    assert isinstance(quote, PullQuote)
    assert quote.attribution is not None
    assert quote.attribution.text == "Ann Lee"


def test_verse_keeps_its_lines_and_indents() -> None:
    text = "The sea\n\nby Hester Vane\n\nThe sea is grey,\n  the boat is red,\nthe gulls have all\n  been put to bed.\n"
    verse = next(node for node in walk(convert.read(text, language="en")) if isinstance(node, Verse))
    lines = [(inline_text(line.content), line.indent) for stanza in verse.stanzas for line in stanza.lines]
    assert lines == [
        ("The sea is grey,", 0),
        ("the boat is red,", 2),
        ("the gulls have all", 0),
        ("been put to bed.", 2),
    ]


def test_a_caption_and_its_credit() -> None:
    figure = only(Figure, "The hive on the roof at noon. (Photo: Tobin Hale)")
    assert isinstance(figure, Figure)
    assert inline_text(figure.caption) == "The hive on the roof at noon."
    assert figure.credit is not None
    assert figure.credit.text == "Photo: Tobin Hale"


@pytest.mark.parametrize(
    ("language", "text", "caption", "credit"),
    [
        (
            "en",
            "The hive on the roof at noon (Ann Lee/The Courier)",
            "The hive on the roof at noon",
            "Ann Lee/The Courier",
        ),
        ("en", "The hive at noon. Ann Lee/Getty Images", "The hive at noon.", "Ann Lee/Getty Images"),
        ("en", "Bo Ek holds a photo of his bees.", "Bo Ek holds a photo of his bees.", ""),
        ("en", "Ann Lee (photo left) on the roof.", "Ann Lee (photo left) on the roof.", ""),
        ("de", "Anna Roth zeigt ein Foto ihrer Mutter.", "Anna Roth zeigt ein Foto ihrer Mutter.", ""),
        ("de", "Das Rathaus im Regen. Foto: Anna Roth (dpa)", "Das Rathaus im Regen.", "Foto: Anna Roth (dpa)"),
        ("hu", "Az üres medence – Fotó: Kis Ákos / Hírlap", "Az üres medence", "Fotó: Kis Ákos / Hírlap"),
        ("cs", "Věž měří 31 metrů. | foto: Eva Malá", "Věž měří 31 metrů.", "foto: Eva Malá"),
        ("uk", "Перші буханці. Усі фото: Роман Явір", "Перші буханці.", "Усі фото: Роман Явір"),
        ("ja", "新型の電車=2026年3月2日、白浜市、大槻健吾撮影", "新型の電車=2026年3月2日、白浜市", "大槻健吾撮影"),
        ("ja", "1960年代の停留所=白浜市提供", "1960年代の停留所", "白浜市提供"),
        ("ja", "撮影に応じる市長", "撮影に応じる市長", ""),
        ("zh", "候鸟在水库栖息。记者 沈若溪 摄", "候鸟在水库栖息。", "记者 沈若溪 摄"),
        ("zh", "攤車起火。（記者游承翰攝）", "攤車起火。", "記者游承翰攝"),
        ("ko", "시민들이 배에 오르고 있다. /오가람 기자", "시민들이 배에 오르고 있다.", "오가람 기자"),
        ("ko", "[은하군 제공. 재판매 및 DB 금지]", "", "은하군 제공. 재판매 및 DB 금지"),
    ],
)
def test_where_a_credit_begins(language: str, text: str, caption: str, credit: str) -> None:
    at = credit_start(text, lexicon_for(language))
    assert (text[:at].rstrip(), credit_words(text[at:])) == (caption, credit)


def test_sections_nest_by_their_marks() -> None:
    middle = f"## Outside\n\n{LEAD}### On the roof\n\n{LEAD}## Inside\n\n{LEAD}"
    sections = [node for node in body(middle) if isinstance(node, Section)]
    assert [(plain_text(section.title), len(section.blocks)) for section in sections] == [
        ("Outside", 2),
        ("On the roof", 1),
        ("Inside", 2),
    ]


def test_speakers_take_turns() -> None:
    middle = "Ann Lee: Who pays?\n\nBo Ek: Nobody does.\n\nAnn Lee: And then?\n\nBo Ek: Then it rains."
    speeches = [node for node in body(middle) if isinstance(node, Speech)]
    assert [(speech.speaker.text, plain_text(speech.blocks[0])) for speech in speeches] == [
        ("Ann Lee", "Who pays?"),
        ("Bo Ek", "Nobody does."),
        ("Ann Lee", "And then?"),
        ("Bo Ek", "Then it rains."),
    ]


def test_a_numeral_that_counts_no_list_stays_with_its_words() -> None:
    heads = [
        plain_text(node.title) for node in body("2. What the neighbours say\n\n" + LEAD) if isinstance(node, Section)
    ]
    paragraphs = [
        plain_text(node) for node in body("2. What the neighbours say\n\n" + LEAD) if isinstance(node, Paragraph)
    ]
    assert "2. What the neighbours say" in (*heads, *paragraphs)


def test_speakers_of_a_play_in_capitals_and_one_who_speaks_once() -> None:
    middle = (
        "LENA. Who is there at this hour of the night?\n\nBRAM. [aside] The wind, and it has forgotten its hat.\n\n"
        "A VOICE. Open the door, both of you, it is only the baker.\n\nLENA. The baker died, and you know it.\n\n"
        "BRAM. Then he is early with the bread, as he always was."
    )
    turns = [node for node in body(middle) if isinstance(node, Speech)]
    assert [turn.speaker.text for turn in turns] == ["LENA", "BRAM", "A VOICE", "LENA", "BRAM"]


def test_what_the_first_turn_says_of_a_speaker_is_part_of_no_name() -> None:
    page = page_of(
        "ANN LEE, HOST: Good morning to you all.\n\nBO EK, MAYOR: Good morning.\n\n"
        "LEE: Who pays for it?\n\nBO EK: You do."
    )
    assert [name for name, _ in speeches(page).values()] == ["ANN LEE, HOST", "BO EK, MAYOR", "LEE", "BO EK"]


def test_lines_that_a_model_takes_for_speeches_of_nobody_are_paragraphs() -> None:
    page = page_of(TOP + LEAD + "Nobody says this at all, and yet it stands there like a turn." + TAIL)
    labels = (Label.HEADLINE, Label.BYLINE, *[Label.SPEECH] * 3)
    lines = tuple(
        LabelledChunk(chunk, label, 0.9, ("a model said so",)) for chunk, label in zip(page.chunks, labels, strict=True)
    )
    article = assemble(page, lines, choose(page, lines))
    assert [type(block) for block in article.body] == [Paragraph] * 3
