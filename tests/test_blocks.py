"""Lists, tables, quotations, verse and sections come out of their lines as they were meant."""

import pytest
from pages import page_of

import convert
from convert.reading.assembly import assemble
from convert.reading.assembly.body import blocks
from convert.reading.assembly.displays import figure
from convert.reading.assembly.teller import Teller
from convert.reading.choose import choose
from convert.reading.fields.speakers import speeches
from convert.reading.labels import Label, LabelledChunk
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
    ("caption", "credit"),
    [
        ("Die Wirtin wollte ein Foto von meinen Eltern.", None),
        ("Die Wirtin wollte ein Foto von meinen Eltern. Foto: Jens Bremer", "Foto: Jens Bremer"),
        ("Die Brücke bei Nacht Foto Jens Bremer", "Foto Jens Bremer"),
        ("Die Brücke bei Nacht, Foto privat", "Foto privat"),
    ],
)
def test_a_photo_that_a_phrase_speaks_of_is_no_credit(caption: str, credit: str | None) -> None:
    page = page_of(caption, "de")
    drawn = figure((LabelledChunk(page.chunks[0], Label.CAPTION, 0.9, ()),), Teller(page, frozenset()))
    assert (drawn.credit.text if drawn.credit else None) == credit
    assert inline_text(drawn.caption).strip() == caption.removesuffix(credit or "").strip()


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The hive on the roof at noon. ", "(Courier Photo/Tobin Hale)"),
        ("The hive on the roof at noon. ", "(Tobin Hale/Courier Photo via AP)"),
        ("The hive on the roof at noon. ", "(Tobin Hale/The Courier)"),
        ("The hive on the roof at noon. ", "(Courier North: Tobin Hale)"),
        ("The hive on the roof at noon. ", "COURIER/Tobin Hale/File Photo"),
        ("The hive (left) on the roof at noon. ", "Tobin Hale/Getty Images"),
        ("The hive (on the left, and the roof) at noon, seen from the street", ""),
        ("The hive and the clock (Time: Noon)", ""),
        ("Photo: The hive on the roof at noon", ""),
        ("", "Image source, Getty Images"),
        ("", "Photo courtesy of Tobin Hale"),
    ],
)
def test_where_the_credit_of_a_caption_begins(caption: str, credit: str) -> None:
    page = page_of(caption + credit)
    line = LabelledChunk(page.chunks[0], Label.CAPTION, 0.9, ())
    made = figure([line], Teller(page, frozenset()))
    assert inline_text(made.caption) == caption.rstrip()
    assert (made.credit.text if made.credit else "") == credit.strip("()")


@pytest.mark.parametrize(
    ("said", "kind"),
    [("“It rained,” she said. “Then I left.”", Paragraph), ("“It rained, and then I left.”", BlockQuote)],
)
def test_a_paragraph_is_signed_where_nobody_speaks_between_two_quotations(said: str, kind: type) -> None:
    page = page_of(f"{said}\nAnn Lee")
    labels = (Label.PARAGRAPH, Label.ATTRIBUTION)
    lines = [LabelledChunk(chunk, label, 0.9, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    assert isinstance(blocks(lines, Teller(page, frozenset()))[0], kind)


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


def test_the_fields_of_mails_and_records_are_no_speakers() -> None:
    head = "From: Ann Lee\nTo: Bo Ek\nSubject: The ferry"
    assert speeches(page_of(f"{head}\n\nSee below.\n\n{head}")) == {}


@pytest.mark.parametrize("opening", ["[00:{}] {}:", "({}:04) {}:", "0:00:{} {}:", "{1} (00:{0}):", "{1} [1:00:{0}]:"])
def test_speakers_of_a_recording_have_the_time_beside_their_names(opening: str) -> None:
    names = ("Ann Lee", "Bo Ek", "Ann Lee", "Bo Ek")
    openings = [opening.format(10 + minute, name) for minute, name in enumerate(names)]
    page = page_of("\n\n".join(f"{words} Who pays for it, and when?" for words in openings))
    assert [name for name, _ in speeches(page).values()] == [words.removesuffix(":") for words in openings]


@pytest.mark.parametrize("names", [("Photo", "Ann Lee", "Photo", "Ann Lee"), ("Ann Lee", "Ann Lee", "Bo Ek", "Bo Ek")])
def test_credits_and_lists_are_no_speakers(names: tuple[str, ...]) -> None:
    assert speeches(page_of("\n\n".join(f"{name}: The ferry at noon." for name in names))) == {}


def test_times_of_day_name_no_speakers() -> None:
    page = page_of("20:15 Film: The ferry.\n\n21:45 News: It rains.\n\n22:15 Film: The gull.\n\n23:10 News: It rained.")
    assert speeches(page) == {}


@pytest.mark.parametrize(
    ("first", "later"),
    [("Ann Lee", "A.L."), ("Ann Lee", "AL"), ("Jean-Luc Ek", "J.L.E."), ("Ann Lee", "Lee")],
)
def test_a_speaker_has_a_full_name_once_and_is_called_by_less_from_then_on(first: str, later: str) -> None:
    openings = (first, "Q", later, "Q", later)
    page = page_of("\n\n".join(f"{name}: Who pays?" for name in openings) + "\n\nThe Harbour Post: It rains.")
    assert tuple(name for name, _ in speeches(page).values()) == openings


def test_lines_that_a_model_takes_for_speeches_of_nobody_are_paragraphs() -> None:
    page = page_of(TOP + LEAD + "Nobody says this at all, and yet it stands there like a turn." + TAIL)
    labels = (Label.HEADLINE, Label.BYLINE, *[Label.SPEECH] * 3)
    lines = tuple(
        LabelledChunk(chunk, label, 0.9, ("a model said so",)) for chunk, label in zip(page.chunks, labels, strict=True)
    )
    article = assemble(page, lines, choose(page, lines))
    assert [type(block) for block in article.body] == [Paragraph] * 3
