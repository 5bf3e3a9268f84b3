"""Splitting: which lines become one chunk, in what form, and where its characters came from."""

import random
import re
import textwrap
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from news_copy import shaped_copy

from convert.errors import UnknownLanguage
from convert.reading.layout import split
from convert.reading.layout.lines import read_blocks
from convert.reading.layout.signs import SIGN, sign_of
from convert.reading.page import Chunk, Form, Layout, Page
from convert.reading.source import decode
from convert.reading.words import MARGIN, count_words, folded
from formats.check.content import VISIBLE
from formats.notice import Notice
from formats.tree import Source, Span

ENGLISH = (
    "The long-standing quarrel about the ferry ended on Tuesday, when the council of Port Ellery voted by nine to "
    "eight to keep it running until the new bridge has been paid for, which nobody expects to see.",
    "“We have waited for ten years,” said the harbour master, Archibald Nettleship, “and we can wait for one more.” "
    "He had brought his dog, his umbrella and a list of the high-performance engines that other towns have bought; "
    "the council looked at the dog.",
    "The ferry carries 412 passengers a day in summer and, on a good day in winter, the baker. It costs the town 4.2 "
    "million a year. Its captain has never been late, as he likes to say, because he has never said when he comes.",
    "A bridge would be faster. It would also, as the engineers admitted under questioning from the gallery, stand in "
    "the way of the only fishing boat whose mast is taller than the town hall. The boat belongs to the mayor.",
    "What happens next is anybody’s guess. The contract for the engine runs out in March; that for the dog does not.",
)
GERMAN = (
    "Der lange Streit um die Fähre ist am Dienstag zu Ende gegangen: Der Stadtrat von Neuenhafen beschloss mit neun "
    "zu acht Stimmen, sie weiterfahren zu lassen, bis die neue Brücke bezahlt ist, was niemand erwartet.",
    "„Wir haben zehn Jahre gewartet“, sagte der Hafenmeister, „und können noch eines warten.“ Er hatte seinen Hund, "
    "einen Schirm und eine Liste der Motoren mitgebracht, die andere Städte gekauft haben; der Rat sah den Hund an.",
    "Die Fähre befördert im Sommer 412 Fahrgäste am Tag und an guten Tagen im Winter den Bäcker. Sie kostet die Stadt "
    "4,2 Millionen im Jahr. Ihr Kapitän kam nie zu spät, weil er nie gesagt hat, wann er kommt.",
    "Eine Brücke wäre schneller. Sie stünde allerdings, wie die Ingenieure auf Fragen von der Tribüne zugaben, dem "
    "einzigen Fischerboot im Weg, dessen Mast das Rathaus überragt. Das Boot gehört der Bürgermeisterin.",
    "Wie es weitergeht, weiß niemand. Der Vertrag für den Motor läuft im März aus, der für den Hund noch lange nicht.",
)
JAPANESE = (
    "市議会は火曜日、新しい橋の費用を払い終えるまで古い渡し船を残すことを、九対八の賛成多数で決めた。橋がいつ完成するかは誰も知らない。",
    "「私たちは十年待った」と港長の根本さんは述べ、「もう一年くらい待てる」と続けた。港長は犬と傘と、よその町が買ったエンジンの一覧表を持参した。議員たちは犬を見ていた。",
)
HEAD = ("Council keeps the ferry, for now", "By Hester Vane", "Port Ellery, 3 March 2026")


def texts(copy: str, **options: str) -> list[str]:
    return [chunk.text for chunk in page(copy, **options).chunks]


def page(copy: str, **options: str) -> Page:
    return split(decode(copy), **options)  # type: ignore[arg-type]


def forms(copy: str) -> list[tuple[Form, str, str]]:
    return [(chunk.form, chunk.marker, chunk.text) for chunk in page(copy).chunks]


def items(copy: str) -> list[tuple[str, int, str]]:
    chunks = page(copy).chunks
    assert {chunk.form for chunk in chunks} == {Form.LIST_ITEM}
    return [(chunk.marker, chunk.depth, chunk.text) for chunk in chunks]


# --- wrapped lines -----------------------------------------------------------------------------------------------


def wrapped(paragraph: str, width: int) -> str:
    return textwrap.fill(paragraph, width, break_long_words=False)


def by_hand(paragraph: str, width: int) -> str:
    """Lines that end where a typist felt like it, up to ten columns before the margin."""
    chance = random.Random(width)
    lines, line, limit = [], "", width
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > limit:
            lines.append(line)
            line, limit = word, width - chance.randint(0, 10)
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def in_columns(paragraph: str, width: int) -> str:
    """East Asian lines, which are broken anywhere but before a mark."""
    return re.sub(rf"(.{{{width // 2}}}(?![。、」]))", r"\1\n", paragraph).rstrip("\n")


def in_bytes(paragraph: str, width: int) -> str:
    """Lines as an old tool breaks them, which counts bytes."""
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(f"{line} {word}".encode()) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


FILLS = [
    *((fill, width) for fill in (wrapped, in_bytes) for width in (40, 55, 60, 66, 72, 79, 100)),
    *((by_hand, width) for width in (60, 66, 72, 79, 100)),
]


@pytest.mark.parametrize(("fill", "width"), FILLS)
@pytest.mark.parametrize("paragraphs", [ENGLISH, GERMAN], ids=["en", "de"])
def test_wrapped_lines_are_joined_where_they_had_to_be_broken(
    fill: Callable[[str, int], str], paragraphs: tuple[str, ...], width: int
) -> None:
    copy = "\n\n".join([*HEAD, *(fill(paragraph, width) for paragraph in paragraphs)])
    assert texts(copy) == [*HEAD, *paragraphs]
    assert page(copy).layout is Layout.WRAPPED


@pytest.mark.parametrize("width", [60, 69, 79])
@pytest.mark.parametrize("indent", ["", "    "])
def test_lines_in_capitals_are_joined_like_others(indent: str, width: int) -> None:
    head, paragraphs = [line.upper() for line in HEAD], [paragraph.upper() for paragraph in ENGLISH]
    filled = [indent + textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs]
    assert texts(("\n" if indent else "\n\n").join(["\n".join(head), *filled])) == [*head, *paragraphs]


def test_a_headline_and_a_byline_in_capitals_stay_apart() -> None:
    head = ["COUNCIL OF PORT ELLERY KEEPS THE FERRY UNTIL THE BRIDGE IS THERE", "BY HESTER VANE"]
    body = [wrapped(paragraph, 72) for paragraph in ENGLISH]
    assert texts("\n\n".join(["\n".join(head), *body])) == [*head, *ENGLISH]


@pytest.mark.parametrize("width", [40, 60, 76])
def test_east_asian_lines_are_joined_without_a_blank(width: int) -> None:
    copy = "\n\n".join(in_columns(paragraph, width) for paragraph in JAPANESE)
    assert "\n" in copy.replace("\n\n", "")
    assert texts(copy) == list(JAPANESE)


def test_lines_of_a_paragraph_on_one_line_each_stay_apart() -> None:
    copy = "\n".join([*HEAD, *ENGLISH])
    assert texts(copy) == [*HEAD, *ENGLISH]
    assert page(copy).layout is Layout.LINE_PER_PARAGRAPH
    assert texts("\n\n".join(ENGLISH)) == list(ENGLISH)
    assert page("\n\n".join(ENGLISH)).layout is Layout.BLANK_LINES


def test_running_heads_do_not_hide_at_what_width_the_pages_were_broken() -> None:
    head = "PORT ELLERY HARBOUR REVIEW" + " " * 40 + "No. 3"
    paragraph = "The dog moves in two ways: slowly towards the council and quickly towards the baker, as all here know."
    copy = f"{head}\n\n{textwrap.fill(paragraph, 56)}\n\n{head}\n\n{textwrap.fill(ENGLISH[4], 56)}\n\n{head}"
    assert paragraph in texts(copy)
    assert ENGLISH[4] in texts(copy)


def test_centred_headlines_do_not_hide_at_what_width_a_narrow_column_was_broken() -> None:
    head = (
        "                      LAST NIGHT FERRY LAID UP\n                 Her master made forty thousand trips\n"
        "                          by OUR OWN REPORTER"
    )
    first = (
        "   HOLLIN - The last night ferry of Hol-\nlin, the Gull, was taken out of the wa-\n"
        "ter at the old slip in the presence of\nsome two hundred people, many of whom\ncarried lamps."
    )
    second = (
        "   Her master, who is 91, took her over\nto the other bank of the sound each eve\n"
        "for forty-four years. He reckoned that\nhe had made forty thousand trips."
    )
    assert len(texts("\n\n".join((head, first, second)))) == 5


def test_what_was_set_out_on_a_line_stays_apart_from_full_lines() -> None:
    head = "12   Port Ellery Harbour Review   March 2026, No. 3"
    copy = "\n".join([head, *(wrapped(paragraph, 52) for paragraph in ENGLISH[:2]), head, wrapped(ENGLISH[2], 52)])
    assert texts(copy) == [" ".join(head.split()), *ENGLISH[:2], " ".join(head.split()), ENGLISH[2]]


def test_a_headline_in_quotes_below_a_full_line_stays_apart() -> None:
    line, head = "The dog of the mayor was not asked what it thought.", "“We sell stamps, mostly”"
    body = [wrapped(paragraph, 56) for paragraph in ENGLISH]
    assert texts("\n".join([body[0], line, head, *body[1:]])) == [ENGLISH[0], line, head, *ENGLISH[1:]]


def test_a_paragraph_above_a_rule_is_no_heading() -> None:
    copy = "\n\n".join([*(wrapped(paragraph, 60) for paragraph in ENGLISH), f"{wrapped(ENGLISH[0], 60)}\n{'=' * 60}"])
    assert forms(copy)[-2:] == [(Form.PROSE, "", ENGLISH[0]), (Form.RULE, "", "=" * 60)]


def test_short_lines_of_a_wrapped_text_stay_apart() -> None:
    body = "\n\n".join(wrapped(paragraph, 72) for paragraph in ENGLISH)
    head = "Council keeps the ferry\nBy Hester Vane\nPort Ellery, 3 March"
    foot = "Harbour Office\n12 Quay Street\nPort Ellery"
    assert texts(f"{head}\n\n{body}\n\n{foot}") == [*head.split("\n"), *ENGLISH, *foot.split("\n")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_numbered_headline_below_a_full_line_stays_apart(gap: str) -> None:
    lines = [
        "The dog of the mayor was asked for the third time on Monday.",
        "It did not answer. It was asked for the last time in 2013.",
    ]
    head = "3. Results and discussion"
    body = [wrapped(paragraph, 60) for paragraph in ENGLISH]
    copy = gap.join([body[0], "\n".join([*lines, head]), *body[1:]])
    assert texts(copy) == [ENGLISH[0], " ".join(lines), head, *ENGLISH[1:]]


def test_a_number_below_a_full_stop_of_an_abbreviation_goes_on() -> None:
    line = "The court of Port Ellery has told what it makes of it (Judgm."
    copy = "\n\n".join([*(wrapped(paragraph, 61) for paragraph in ENGLISH), f"{line}\nv. 30"])
    assert texts(copy)[-1] == f"{line} v. 30"


def test_a_day_below_a_headline_that_fills_its_line_stays_apart() -> None:
    head = ["Dog takes a hat from the mayor on the quay; council alarmed", "Monday March 2 2026"]
    assert texts("\n".join([*head, *(wrapped(paragraph, 60) for paragraph in ENGLISH)])) == [*head, *ENGLISH]


def test_a_title_that_was_broken_before_the_width_of_the_text_is_joined_without_blank_lines() -> None:
    title = ["On the dogs of harbour masters in a wet", "winter of the north"]
    body = [wrapped(paragraph, 66) for paragraph in ENGLISH]
    assert texts("\n".join([*title, "Hester Vane", *body])) == [" ".join(title), "Hester Vane", *ENGLISH]
    narrow = ["The ferry runs out of money", "before the bridge is built"]
    body_of_columns = [wrapped(paragraph, 40) for paragraph in ENGLISH]
    assert texts("\n".join([*narrow, "Hester Vane", *body_of_columns])) == [" ".join(narrow), "Hester Vane", *ENGLISH]
    small = ["a line in small letters which stands alone", "another one that goes on in nothing"]
    assert texts("\n".join([*body, *small])) == [*ENGLISH, *small]
    assert texts("\n".join([*title, *ENGLISH])) == [*title, *ENGLISH]


def test_a_narrower_passage_is_joined_at_its_own_width() -> None:
    narrow = textwrap.indent(wrapped(ENGLISH[2], 48), "     ")
    copy = "\n\n".join([wrapped(ENGLISH[0], 72), narrow, wrapped(ENGLISH[1], 72)])
    assert texts(copy) == [ENGLISH[0], ENGLISH[2], ENGLISH[1]]
    alone = "\n\n".join([*ENGLISH[:2], wrapped(ENGLISH[2], 60), *ENGLISH[3:]])
    assert texts(alone) == list(ENGLISH)


def test_a_capital_at_the_head_of_a_line_hides_no_width_of_a_small_text() -> None:
    lines = [
        "A dog took a hat from the mayor on the quay on Sunday. Captain",
        "Vane saw it all from the deck of the ferry, but he has sworn to",
        "say nothing before the trial.",
    ]
    assert texts("\n".join(["A dog, a hat\n", *lines])) == ["A dog, a hat", " ".join(lines)]
    marked = [f"{lines[0]}:", *lines[1:]]
    assert texts("\n".join(["A dog, a hat\n", *marked])) == ["A dog, a hat", *marked]
    titled = ["Dog takes a hat from the mayor on the quay on a Sunday of March", *lines[1:]]
    assert texts("\n".join(titled)) == titled


def test_an_address_too_long_for_a_line_breaks_nothing() -> None:
    address = "https://portellery.example/council/minutes/2026/03/03/the-ferry-and-the-bridge-and-the-dog.html"
    paragraphs = [*ENGLISH[:2], f"The minutes are at {address} for all who want to read them.", *ENGLISH[2:]]
    assert texts("\n\n".join(wrapped(paragraph, 60) for paragraph in paragraphs)) == paragraphs


@pytest.mark.parametrize("indent", ["  ", "   ", "     ", "\t", "\u3000"])
def test_an_indent_opens_a_paragraph(indent: str) -> None:
    body = [textwrap.fill(paragraph, 66, initial_indent=indent) for paragraph in ENGLISH]
    for gap in ("\n", "\n\n"):
        copy = "\n".join(HEAD) + gap + "\n".join(body)
        assert texts(copy) == [*HEAD, *ENGLISH]
        assert page(copy).layout is Layout.INDENTED


def test_ideographic_indents_open_paragraphs_of_one_line() -> None:
    copy = "渡し船は残る\n" + "\n".join(f"\u3000{paragraph}" for paragraph in JAPANESE)
    assert texts(copy) == ["渡し船は残る", *JAPANESE]
    assert page(copy).layout is Layout.INDENTED


def test_a_headline_between_indented_paragraphs_stays_apart() -> None:
    body = [textwrap.fill(paragraph, 66, initial_indent="   ") for paragraph in ENGLISH]
    copy = "\n".join([*body[:2], "What the dog said", *body[2:]])
    assert texts(copy) == [*ENGLISH[:2], "What the dog said", *ENGLISH[2:]]


DUMP = """\
   #[1]Port Ellery Post

   The quarrel about the [2]ferry ended, said [3]Archibald Nettleship, as
   the [4]Port Ellery Post[5] has told since the war[6]. It was “[5]long”.

References

   1. https://post.example/feed
   2. https://post.example/ferry
   3. https://post.example/nettleship
   4. https://post.example/
   5. https://post.example/long
"""


def test_the_numbers_of_links_are_no_words_where_their_addresses_are_listed() -> None:
    sentence = "The quarrel about the ferry ended, said Archibald Nettleship, as the Port Ellery Post[5] has told since"
    read = page(DUMP)
    assert f"{sentence} the war[6]. It was “long”." in [chunk.text for chunk in read.chunks]
    _check_laws(read)
    unlisted = texts(DUMP.partition("References")[0])
    assert any("the [2]ferry ended" in text for text in unlisted)


def test_a_text_browsers_dump() -> None:
    copy = """\
   #Port Ellery Post

   (BUTTON) Menu
   ____________________ Search
     * News
     * Sport
          + Rowing
          + Gulls
     * Weather

   [image]

   The long-standing quarrel about the ferry ended on Tuesday, when the
   council of Port Ellery voted by nine to eight to keep it running until
   the new bridge has been paid for, which nobody expects to see.

   Also in this issue:
     * The gulls were counted again on Sunday and there are 412 of them,
       not 430 as a reader from Lower Quay would have it
     * Rowing
"""
    assert [(chunk.form, chunk.depth, chunk.text) for chunk in page(copy).chunks] == [
        (Form.PROSE, 0, "#Port Ellery Post"),
        (Form.PROSE, 0, "(BUTTON) Menu"),
        (Form.PROSE, 0, "____________________ Search"),
        (Form.LIST_ITEM, 0, "News"),
        (Form.LIST_ITEM, 0, "Sport"),
        (Form.LIST_ITEM, 1, "Rowing"),
        (Form.LIST_ITEM, 1, "Gulls"),
        (Form.LIST_ITEM, 0, "Weather"),
        (Form.PROSE, 0, "[image]"),
        (Form.PROSE, 0, ENGLISH[0]),
        (Form.PROSE, 0, "Also in this issue:"),
        (
            Form.LIST_ITEM,
            0,
            "The gulls were counted again on Sunday and there are 412 of them, not 430 as a reader from Lower Quay "
            "would have it",
        ),
        (Form.LIST_ITEM, 0, "Rowing"),
    ]


# --- hyphens at the ends of lines --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "tail", "elsewhere", "joined"),
    [
        ("The Mini-", "stry said", "The ministry is wrong.", "The Ministry said"),
        ("The Mini-", "stry said", "Nobody cares.", "The Ministry said"),
        ("Mini-", "stry’s plan", "The ministry is wrong.", "Ministry’s plan"),
        ("A high-", "performance ferry", "We want high-performance ferries.", "A high-performance ferry"),
        ("A high-", "performance ferry", "It flew high. The performance was poor.", "A high-performance ferry"),
        ("A long-stan-", "ding quarrel", "Another long-standing one.", "A long-standing quarrel"),
        ("A state-of-the-", "art ferry", "It is state-of-the-art.", "A state-of-the-art ferry"),
        ("Mr. Jean-", "Paul Moreau", "Nobody cares.", "Mr. Jean-Paul Moreau"),
        ("In Covid-", "19 times", "Nobody cares.", "In Covid-19 times"),
        ("Die 25-", "jährige Fähre", "Es ist egal.", "Die 25-jährige Fähre"),
        ("THE MINI-", "STRY SAID", "The ministry is wrong.", "THE MINISTRY SAID"),
        (
            "Wild-",
            "und Nutztiere",
            "Der Rat und die Stadt wollen das alles nicht mehr hören, sagt er.",
            "Wild- und Nutztiere",
        ),
        ("pre-", "and post-war", "The council and the mayor will not hear of it, they say.", "pre- and post-war"),
        ("a mini\u00ad", "stry said", "Nobody cares.", "a ministry said"),
        ("The ferry -", "so he said", "The ferry - old as it is - runs.", "The ferry - so he said"),
        ("wind and wea‐", "ther", "The weather is fine.", "wind and weather"),
    ],
)
def test_hyphens_follow_the_texts_own_words(head: str, tail: str, elsewhere: str, joined: str) -> None:
    lead = "It is about seventy columns that a line of this text here has, as told, "
    copy = f"{elsewhere}\n\n{lead[: 70 - len(head)].rsplit(' ', 1)[0]} {head}\n{tail} and so on it went."
    assert joined in texts(copy)[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("formats.stretches.LEAST", 10)  # as in a book, whose words are taken stretch by stretch
        assert joined in texts(copy)[1]


def test_a_text_that_cuts_words_cuts_them_all() -> None:
    copy = """\
For as long as anyone in Tarrant can remem-
ber, the clock above the corn exchange has
had two minute hands. The black one tells
the time of the railway, the time of the cap-
ital; the gilt one tells that of the town. To
remember the one is to lose the other; in the
capital nobody minds. The railway sent a sta-
tionmaster to wind it, and every-
one was content.
"""
    assert texts(copy) == [
        "For as long as anyone in Tarrant can remember, the clock above the corn exchange has had two minute hands. "
        "The black one tells the time of the railway, the time of the capital; the gilt one tells that of the town. "
        "To remember the one is to lose the other; in the capital nobody minds. The railway sent a stationmaster to "
        "wind it, and everyone was content."
    ]


def test_more_words_with_hyphens_at_the_ends_of_lines_than_within_them_were_cut() -> None:
    copy = """\
Of the extraordinary circumstances surro-
unding its unquestionable administration
the superintendent understands comparat-
ively everything. His correspondents are
considerably disappointed, notwithstand-
ing the acknowledgements. The commissio-
ner recommended acclimatisation.
"""
    assert "-" not in texts(copy)[0]


@pytest.mark.parametrize("sign", ["-ends-", "-30-", "A+ A-"])
def test_a_hyphen_that_frames_or_signs_a_word_breaks_none(sign: str) -> None:
    below = "for all that the editors of the Port Ellery Post may wish to know of the ferry and of its dog"
    assert texts(f"{ENGLISH[0]}\n\n{sign}\n{below}.\n\n{ENGLISH[1]}")[1:3] == [sign, f"{below}."]
    filled = "\n\n".join(wrapped(paragraph, 72) for paragraph in ENGLISH)
    long = f"{below[: 70 - len(sign)].rsplit(' ', 1)[0]} {sign}"
    assert texts(f"{filled}\n\n{long}\nbecause of it.")[-1] == f"{long} because of it."


def test_a_grade_alone_on_a_line_stays_there() -> None:
    assert texts("B-\nThe dog steals the show.") == ["B-", "The dog steals the show."]


def test_dashes_close_up_as_the_text_has_them() -> None:
    closed = "The wind—such as it was—came from the sea, and the long grey boats lay still—\nall of them but one."
    spaced = "The wind — such as it was — came from the sea, and the long grey boats lay —\nall of them but one."
    assert texts(closed) == [closed.replace("\n", "")]
    assert texts(spaced) == [spaced.replace("\n", " ")]


# --- forms -------------------------------------------------------------------------------------------------------

NOT_PROSE = {
    "# Ferry": [(Form.HEADING, "#", "Ferry")],
    "### The plan ###": [(Form.HEADING, "###", "The plan")],
    "The plan\n========": [(Form.HEADING, "=", "The plan")],
    "== The plan ==": [(Form.HEADING, "==", "The plan")],
    "===The plan===": [(Form.HEADING, "===", "The plan")],
    "The plan\n~~~~~~~~": [(Form.HEADING, "~", "The plan")],
    "The plan\n~~~~": [(Form.PROSE, "", "The plan"), (Form.RULE, "", "~~~~")],
    "The plan\n--------\nIt is long.": [(Form.HEADING, "-", "The plan"), (Form.PROSE, "", "It is long.")],
    "> It is so.": [(Form.QUOTED, ">", "It is so.")],
    "> One.\n>\n> Two.": [(Form.QUOTED, ">", "One."), (Form.QUOTED, ">", "Two.")],
    "* * *": [(Form.RULE, "", "* * *")],
    "-----": [(Form.RULE, "", "-----")],
    "###": [(Form.RULE, "", "###")],
    "#": [(Form.RULE, "", "#")],
    "⁂": [(Form.RULE, "", "⁂")],
    "__________": [(Form.RULE, "", "__________")],
    "```\na = 1;\n\n  b\n```": [(Form.PREFORMATTED, "```", "a = 1;\n\n  b")],
    "~~~ sh\n$ ls\n~~~": [(Form.PREFORMATTED, "~~~", "$ ls")],
    "So:\n\n    x = f(1);\n        y();\n": [(Form.PROSE, "", "So:"), (Form.PREFORMATTED, "", "x = f(1);\n    y();")],
    "So:\n\n    • eau ;\n    • pain ;\n    • sel.": [
        (Form.PROSE, "", "So:"),
        *[(Form.LIST_ITEM, "•", text) for text in ("eau ;", "pain ;", "sel.")],
    ],
    "So:\n\n\tx = f(1);\n": [(Form.PROSE, "", "So:"), (Form.PREFORMATTED, "", "x = f(1);")],
    "It is.[1]\n\n[1] It was.": [(Form.PROSE, "", "It is.[1]"), (Form.NOTE, "1", "It was.")],
    "It is.[^a]\n\n[^a]: It was.": [(Form.PROSE, "", "It is.[^a]"), (Form.NOTE, "a", "It was.")],
    "It is.¹\n\n¹ It was.": [(Form.PROSE, "", "It is.¹"), (Form.NOTE, "1", "It was.")],
    "It is.[1]\n\n1 It was.": [(Form.PROSE, "", "It is.[1]"), (Form.NOTE, "1", "It was.")],
    "It is.[1]\n\n[1] It was,\n    and will be.": [
        (Form.PROSE, "", "It is.[1]"),
        (Form.NOTE, "1", "It was, and will be."),
    ],
    "| a | b |\n|---|---|\n| 1 | 2 |": [(Form.TABLE, "", "| a | b |\n|---|---|\n| 1 | 2 |")],
    "a | b\n--|--\n1 | 2": [(Form.TABLE, "", "a | b\n--|--\n1 | 2")],
    "+---+---+\n| a | b |\n+---+---+": [(Form.TABLE, "", "+---+---+\n| a | b |\n+---+---+")],
    "a\tb\tc\n1\t2\t3": [(Form.TABLE, "", "a\tb\tc\n1\t2\t3")],
    "\tWon\tLost\nLower Quay\t9\t1\nHarbour\t3\t7": [(Form.TABLE, "", "\tWon\tLost\nLower Quay\t9\t1\nHarbour\t3\t7")],
    "\tWon\tLost\n\tPlace\t9\n\tQuay\t3": [(Form.TABLE, "", "Won\tLost\nPlace\t9\nQuay\t3")],
    "Here:\tAnn Lee\tmayor\n\tBo Ek\tclerk\nGuests:\t4 people\t": [
        (Form.TABLE, "", "Here:\tAnn Lee\tmayor\n\tBo Ek\tclerk\nGuests:\t4 people")
    ],
    "What        Cost\n----        ----\nSteel       31.0\nPaint        1.2": [
        (Form.TABLE, "", "What        Cost\n----        ----\nSteel       31.0\nPaint        1.2")
    ],
    "Table 1: Costs\n  What   Cost\n  Steel  31.0\n  Paint   1.2": [
        (Form.PROSE, "", "Table 1: Costs"),
        (Form.TABLE, "", "What   Cost\nSteel  31.0\nPaint   1.2"),
    ],
}
PROSE = [
    "-30-", "- 30 -", "--", "#ferry #bridge", "# Ferry# Bridge# Dog", "1945 was a bad year.", "2. Second thing",
    "I. Background", "A. Nettleship said so.", "- Where is he?", "* Not a note.", "[image]", "(BUTTON)", "*** Breaking",
    "1 Quay Street", "[1]", "5 Comments", ">>> More", ">More", "Home | News | Sport", "12:30", "Tel.\t123", "“Yes.”",
    "...", "…", "—", "    Centred words", "a) only", "= 5", "o presidente disse",
]  # fmt: skip


@pytest.mark.parametrize("copy", NOT_PROSE)
def test_forms(copy: str) -> None:
    assert forms(copy) == NOT_PROSE[copy]
    between = forms(f"First words.\n\n{copy}\n\nLast words.")
    assert between == [(Form.PROSE, "", "First words."), *NOT_PROSE[copy], (Form.PROSE, "", "Last words.")]


@pytest.mark.parametrize("copy", PROSE)
def test_what_only_looks_like_a_form_is_prose_and_keeps_its_signs(copy: str) -> None:
    assert forms(copy) == [(Form.PROSE, "", " ".join(copy.split()))]
    between = forms(f"First words.\n\n{copy}\n\nLast words.")
    assert between[1:-1] == [(Form.PROSE, "", " ".join(copy.split()))]


@pytest.mark.parametrize(
    ("copy", "wanted"),
    [
        ("• one\n• two", [("•", 0, "one"), ("•", 0, "two")]),
        ("• alone", [("•", 0, "alone")]),
        ("  * alone", [("*", 0, "alone")]),
        ("- one\n- two", [("-", 0, "one"), ("-", 0, "two")]),
        ("– one\n– two", [("–", 0, "one"), ("–", 0, "two")]),
        ("- one\n\n- two\n\n- three", [("-", 0, "one"), ("-", 0, "two"), ("-", 0, "three")]),
        ("- one\n  - in\n    - deep\n- two", [("-", 0, "one"), ("-", 1, "in"), ("-", 2, "deep"), ("-", 0, "two")]),
        ("* one\n  + in\n  + in too\n* two", [("*", 0, "one"), ("+", 1, "in"), ("+", 1, "in too"), ("*", 0, "two")]),
        ("  * a\n  + b\n  * c", [("*", 0, "a"), ("+", 1, "b"), ("*", 0, "c")]),
        ("1. one\n2. two\n   - in\n3. three", [("1.", 0, "one"), ("2.", 0, "two"), ("-", 1, "in"), ("3.", 0, "three")]),
        (" 9. nine\n10. ten", [("9.", 0, "nine"), ("10.", 0, "ten")]),
        ("1) one\n2) two", [("1)", 0, "one"), ("2)", 0, "two")]),
        ("(a) one\n(b) two", [("(a)", 0, "one"), ("(b)", 0, "two")]),
        ("a) one\nb) two", [("a)", 0, "one"), ("b)", 0, "two")]),
        ("iii. one\niv. two\nv. three", [("iii.", 0, "one"), ("iv.", 0, "two"), ("v.", 0, "three")]),
        ("I. one\nII. two\nIII. three", [("I.", 0, "one"), ("II.", 0, "two"), ("III.", 0, "three")]),
        ("•\tone\n•\ttwo\n•\tthree", [("•", 0, "one"), ("•", 0, "two"), ("•", 0, "three")]),
        ("1.\tone\n2.\ttwo\n3.\tthree", [("1.", 0, "one"), ("2.", 0, "two"), ("3.", 0, "three")]),
        ("1. one\n\n2. two", [("1.", 0, "one"), ("2.", 0, "two")]),
        ("- one\n  goes on\n- two", [("-", 0, "one goes on"), ("-", 0, "two")]),
        ("1. one\n   goes on\n2. two", [("1.", 0, "one goes on"), ("2.", 0, "two")]),
    ],
)
def test_lists(copy: str, wanted: list[tuple[str, int, str]]) -> None:
    assert items(copy) == wanted


@pytest.mark.parametrize(
    "copy",
    [
        "1. Why it matters\n\nThe ferry is old.\n\n2. What comes next\n\nA bridge.",
        "- Where are you going? she asked.\n\n- Home, he said.",
        "- Where are you going? she asked.\n- Home, he said.",
        "– Et alors ? dit-il.\n– Alors rien.",
        "2. Mai 2024: Der Rat tagt.\n3. Mai 2024: Der Rat schweigt.",
        "A. Nettleship\nB. Vane",
        "The result was\n- if one may say so -\nunclear.",
    ],
)
def test_what_is_no_list(copy: str) -> None:
    assert forms(copy) == [(Form.PROSE, "", line) for line in copy.split("\n") if line]


def test_items_of_a_wrapped_text_go_on_below_with_and_without_an_indent() -> None:
    for indent in ("  ", ""):
        listed = [textwrap.fill(f"- {entry}", 60, subsequent_indent=indent) for entry in ENGLISH[:3]]
        copy = "\n\n".join([*(wrapped(paragraph, 60) for paragraph in ENGLISH), "\n".join(listed)])
        assert texts(copy) == [*ENGLISH, *ENGLISH[:3]]


def test_a_dash_or_a_number_at_the_head_of_a_wrapped_line_is_no_item() -> None:
    dashed = (
        "The council, which had met for the third time on this matter alone, said\n- and it was not the first time -"
    )
    copy = f"{wrapped(ENGLISH[0], 72)}\n\n{dashed} that it would think about it again in\n2. Session."
    assert texts(copy)[1] == " ".join(f"{dashed} that it would think about it again in\n2. Session.".split())


def test_a_lone_dash_opens_an_item_where_others_do() -> None:
    pros = (
        "The bicycle was tried for a winter.\n\nPros\n- Mudguards that work\n- Brakes that stop in the rain\n\nCons\n"
    )
    assert page(f"{pros}- Heavy on stairs\n\n{ENGLISH[0]}").chunks[-2].form is Form.LIST_ITEM
    assert page(f"{pros}- He carried it upstairs.\n\n{ENGLISH[0]}").chunks[-2].form is Form.PROSE
    assert page(f"Cons\n- Heavy on stairs\n\n{ENGLISH[0]}").chunks[1].form is Form.PROSE


def test_the_number_of_a_page_is_a_line_of_its_own() -> None:
    copy = f"{wrapped(ENGLISH[0], 60)}\n\n{' ' * 30}12\nThe gulls of Lower Quay\n\n{wrapped(ENGLISH[1], 60)}"
    assert texts(copy) == [ENGLISH[0], "12", "The gulls of Lower Quay", ENGLISH[1]]


PAGES = """\
Soil moisture in terraced gardens

Terraces hold water. How long they hold it depends
on the wall, on the soil and on who looks after
both. Earlier work looked at the soil alone, and
found that the depth of the hu-

                        - 1 -
{head}

mus explained a third of what was seen. We wanted to
know what explains the rest, and whether walls
count.

                          2

Nobody knew. Probes were put into the humus. Each
was read once a week.
"""


@pytest.mark.parametrize("head", ["", "Soil moisture in terraced gardens"])
def test_a_paragraph_goes_on_beyond_the_end_of_a_page(head: str) -> None:
    read = page(PAGES.format(head=head))
    title, paragraph, *turns, number, last = read.chunks
    assert paragraph.text.endswith(
        "found that the depth of the humus explained a third of what was seen. We wanted to "
        "know what explains the rest, and whether walls count."
    )
    assert [turn.text for turn in turns] == ["- 1 -", head][: 1 + bool(head)]
    assert {turn.form for turn in turns} == {Form.TURN}
    assert all(paragraph.span.start < turn.span.start < turn.span.end < paragraph.span.end for turn in turns)
    assert (title.form, number.form, last.form) == (Form.PROSE,) * 3, "a sentence had ended where that page did"
    _check_laws(read)


@pytest.mark.parametrize(
    "turns",
    [
        ["Continued on page 7", "7", "From page 6"],
        ["See FERRY, Page A9", "Port Ellery Harbour Review   No. 3"],
        ["Suite page 7", "7 Port Ellery Harbour Review", "Suite de la page 6"],
        ["Fortsetzung auf Seite 12 ►"],
        ["► Segue a pagina 12"],
    ],
)
def test_a_paragraph_goes_on_on_the_page_that_it_names(turns: list[str]) -> None:
    lines = wrapped(ENGLISH[2], 60).split("\n")
    above = [wrapped(paragraph, 60) for paragraph in (ENGLISH[0], *ENGLISH[3:])]
    _, *chunks = page("\n".join(["Port Ellery Harbour Review 6", *above, *lines[:2], *turns, *lines[2:]])).chunks
    assert [chunk.text for chunk in chunks[:4]] == [ENGLISH[0], *ENGLISH[3:], ENGLISH[2]]
    assert [(f"{chunk.marker} {chunk.text}".strip(), chunk.form) for chunk in chunks[4:]] == [
        (" ".join(turn.split()), Form.TURN) for turn in turns
    ]


@pytest.mark.parametrize(
    ("language", "copy", "opening"),
    [
        ("en", "T he ferry runs out of money.", "The ferry"),
        ("en", "“T he ferry runs,” she said.", "“The ferry"),
        ("en", "T HE FERRY runs out of money.", "THE FERRY"),
        ("en", "T\n\nhe ferry runs out of money.", "The ferry"),
        ("en", "I n winter the ferry runs late.", "In winter"),
        ("en", "F erry captains are late. A ferry is not.", "Ferry captains"),
        ("de", "D er Morgen ist grau.", "Der Morgen"),
        ("fr", "I l a fallu retrouver la clé.", "Il a fallu"),
        ("it", "E ra una notte senza luna.", "Era una notte"),
        ("en", "A way home. He went away.", "A way home"),
        ("en", "I was late.", "I was"),
        ("en", "T cells are late.", "T cells"),
        ("pl", "W domu nie ma nikogo.", "W domu"),
    ],
)
def test_a_large_initial_is_part_of_the_word_that_it_opens(language: str, copy: str, opening: str) -> None:
    read = page(copy, language=language)
    assert [chunk.text[: len(opening)] for chunk in read.chunks] == [opening]
    _check_laws(read)


SUBTITLES = """1
00:00:04,120 --> 00:00:07,640
The village moved its church
four hundred yards up the hill,

2
00:00:12,480 --> 00:00:14,200
stone by stone, in one summer.

3
00:00:19,200 --> 00:00:20,920
- And nobody left?
- Nobody could agree where to.

4
00:00:21,680 --> 00:00:26,000
MAN: We numbered every stone,
and then it rained.

5
00:00:26,400 --> 00:00:27,560
(laughter)
"""


def test_sentences_go_on_from_one_subtitle_to_the_next() -> None:
    read = page(SUBTITLES)
    assert [chunk.text for chunk in read.chunks if chunk.form is not Form.TURN] == [
        "The village moved its church four hundred yards up the hill, stone by stone, in one summer.",
        "- And nobody left?",
        "- Nobody could agree where to.",
        "MAN: We numbered every stone, and then it rained.",
        "(laughter)",
    ]
    turns = [chunk.text for chunk in read.chunks if chunk.form is Form.TURN]
    assert turns[:2] == ["1 00:00:04,120 --> 00:00:07,640", "2 00:00:12,480 --> 00:00:14,200"]
    assert len(turns) == 5
    _check_laws(read)


def test_a_number_between_two_paragraphs_is_no_page_turn() -> None:
    for below in ("Nobody knew who it was.", "who it was nobody knew."):
        copy = f"{wrapped(ENGLISH[0], 60)}\n\n12\n\n{below}"
        assert [chunk.form for chunk in page(copy).chunks] == [Form.PROSE] * 3


def test_verse_keeps_its_lines_and_its_indents() -> None:
    poem = (
        "The rain came down on Lower Quay,\n  the gulls came down to drink;\n"
        "the harbour master came to see\n  what both of them might think."
    )
    chunks = page(f"Gulls\n\nby Hester Vane\n\n{poem}\n\n{poem}").chunks
    assert [chunk.form for chunk in chunks] == [Form.PROSE, Form.PROSE, Form.VERSE, Form.VERSE]
    assert chunks[2].text == poem


@pytest.mark.parametrize(
    "poem",
    [
        "and the water rose\nover the low fields\nuntil nothing was left",
        "O ferry, slow and old and grey,\nO captain, never late!\nYou come, or else you stay away,\nand both are fate.",
        "The ferry waits, the ferry goes,\n  the river never minds;\nwho pays, God only knows,\n  and no one finds.",
    ],
)
def test_verse(poem: str) -> None:
    assert forms(poem) == [(Form.VERSE, "", poem)]
    among = forms(f"{ENGLISH[0]}\n\n{poem}\n\n{wrapped(ENGLISH[1], 72)}")
    assert among == [(Form.PROSE, "", ENGLISH[0]), (Form.VERSE, "", poem), (Form.PROSE, "", ENGLISH[1])]


def test_a_couplet_is_verse_beside_a_stanza() -> None:
    stanza = "The ferry waits, the ferry goes,\nthe river never minds;\nwho pays for it, God only knows."
    couplet = "The captain waits, the captain goes,\nand nobody finds."
    assert [chunk.form for chunk in page(f"{stanza}\n\n{couplet}").chunks] == [Form.VERSE, Form.VERSE]
    assert [chunk.form for chunk in page(couplet).chunks] == [Form.PROSE, Form.PROSE]


SONG = "波の音を聞きながら\n君は手紙を書いている\n遠い町の灯がゆれて\n夜は静かに明けてゆく"
NIGHT = "船は朝に出るという\n白い帆をたてながら\nぼくは岸に立ったまま\n名前をひとつ呼んでみる"
MENU = "人気の記事ランキング\n駅前の書店が移転して再開\n給食にふるさとの味を追加"


def test_lines_without_capitals_and_marks_are_a_poem_within_prose_or_without_any() -> None:
    assert [form for form, *_ in forms(f"港の歌\n\n{SONG}\n\n{MENU}")] == [Form.PROSE, Form.VERSE, Form.VERSE]
    among = forms(f"{JAPANESE[0]}\n\n{SONG}\n\n{NIGHT}\n\n{JAPANESE[0]}")
    assert [form for form, *_ in among] == [Form.PROSE, Form.VERSE, Form.VERSE, Form.PROSE]


@pytest.mark.parametrize(
    "copy",
    [
        f"{SONG}\n\n{NIGHT}\n\n{JAPANESE[0]}",
        f"{JAPANESE[0]}\n\n{SONG}\n\n{NIGHT}",
        f"{JAPANESE[0]}\n\n{SONG}\n\n{MENU}\n\n{JAPANESE[0]}",
        f"{JAPANESE[0]}\n\n{MENU}\n\n{JAPANESE[0]}",
        f"{JAPANESE[0]}\n\nApp 下载\n读者来信\n今日天气预报\n\n{JAPANESE[0]}",
    ],
)
def test_else_they_are_menus_and_teasers(copy: str) -> None:
    assert Form.VERSE not in {form for form, *_ in forms(copy)}


def test_marks_tell_a_poem_without_capitals() -> None:
    poem = "船家收起了长篙，\n月亮落在水中央，\n我把一封旧信，\n折成了小小的船。"
    assert (Form.VERSE, "", poem) in forms(f"{JAPANESE[0]}\n\n{poem}")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "नगर के पुराने घंटाघर की घंटी बारह साल बाद फिर बजेगी। परिषद ने शुक्रवार को मरम्मत के लिए रुपये मंजूर किए।",
            "घंटी को बाढ़ के बाद उतार लिया गया था। तब से वह नगर भवन के तहखाने में एक पुरानी दरी के नीचे पड़ी थी।",
            "घड़ीसाज़ ने कहा कि घंटी में कोई दरार नहीं है और उसे केवल एक नई रस्सी चाहिए।",
        ),
        (
            "কুসুমপুরের ঘাটে এখন প্রতি শুক্রবার একটি নৌকা এসে ভেড়ে। নৌকার ভেতরে তিন হাজার বই আর দুটি বেঞ্চ।",
            "পাঠাগারটি চালান অবসরপ্রাপ্ত শিক্ষক হারুন মোল্লা। তিনি বলেন, বই জলে ভিজলে রোদে শুকিয়ে নেওয়া যায়।",
            "গত বছর এই নৌকা থেকে এগারো হাজার বই ধার নেওয়া হয়েছে। ফেরত আসেনি মাত্র চারটি।",
        ),
        (
            "نورپور کے چوک کی پرانی گھڑی بارہ سال بعد پھر چلے گی۔ بلدیہ نے جمعے کو مرمت کے لیے رقم منظور کی۔",
            "گھڑی ساز کریم بخش نے کہا کہ گھڑی میں کوئی خرابی نہیں، اسے صرف تیل چاہیے۔",
            "پہلی گھنٹی عید کی صبح بجے گی۔ اسکول کے بچے اسے باری باری بجائیں گے۔",
        ),
    ],
)
def test_sentences_end_in_all_scripts(paragraphs: tuple[str, ...]) -> None:
    assert texts("\n".join(paragraphs)) == list(paragraphs)
    assert texts("\n\n".join(wrapped(each, 40) for each in paragraphs)) == list(paragraphs)


@pytest.mark.parametrize(
    "block",
    [
        "Home\nNews\nSport",
        "Archibald Nettleship\nLower Quay\nPort Ellery",
        "Yours faithfully,\nArchibald Nettleship\nLower Quay, Port Ellery",
        "Council counts the gulls\nHarbour master wins the prize\nBridge is late once more",
        "By Hester Vane,\npolitical reporter",
        "Photo: Ann Lee\nPublished 3 March 2026, 10:22\nUpdated 4 March 2026, 11:01",
        "Read this next,\nSign up for more,\nShare",
        "keep the ferry in good repair;\ncarry all passengers without delay; and\nreport to the council each year.",
        "ask the harbour master for a report;\nmeet again in the spring.",
        "He came on Monday.\nShe came on Tuesday.\nNobody came on Friday.",
        "Read more\nlist 1 of 2\nthe dam that parts the valley\nlist 2 of 2\ncoffee goes north\nend of list",
    ],
)
def test_what_is_no_verse(block: str) -> None:
    copy = f"{ENGLISH[0]}\n\n{block}\n\n{ENGLISH[1]}"
    assert texts(copy) == [ENGLISH[0], *block.split("\n"), ENGLISH[1]]


def test_lines_that_a_colon_announces_are_no_verse() -> None:
    block = "a longer cable\nanother socket\nthe old driver, once more"
    copy = f"{ENGLISH[0]}\n\nWhat I have tried so far:\n\n{block}\n\n{ENGLISH[1]}"
    assert Form.VERSE not in {chunk.form for chunk in page(copy).chunks}
    assert Form.VERSE in {chunk.form for chunk in page(copy.replace("far:", "far")).chunks}


def test_short_lines_above_a_story_with_indents_stand_alone() -> None:
    story = "\n".join(textwrap.fill(each, 70, initial_indent="   ") for each in ENGLISH)
    assert texts(f"0317 GEN/AFF/ 380 Mots\ntransport-works-road\n\n{story}") == [
        "0317 GEN/AFF/ 380 Mots",
        "transport-works-road",
        *ENGLISH,
    ]


HEAD_OF_A_MAIL = (
    "From: Archibald Nettleship <nettleship@harbour.example>",
    "Subject: Council keeps the ferry for now, and the bridge has to wait",
    "Date: Tue, 3 Mar 2026 08:12:44 +0000",
)


def test_each_line_of_the_head_of_a_mail_stands_alone_whatever_the_width() -> None:
    copy = "\n\n".join(["\n".join(HEAD_OF_A_MAIL), *(wrapped(each, 66) for each in ENGLISH)])
    assert texts(copy) == [*HEAD_OF_A_MAIL, *ENGLISH]


def test_the_head_of_a_mail_says_nothing_of_the_width_of_a_short_one() -> None:
    head = (*HEAD_OF_A_MAIL[:1], f"{HEAD_OF_A_MAIL[1]} until it has been paid for", *HEAD_OF_A_MAIL[2:])
    assert texts("\n\n".join(["\n".join(head), wrapped(ENGLISH[0], 66), wrapped(ENGLISH[4], 66)])) == [
        *head,
        ENGLISH[0],
        ENGLISH[4],
    ]


def test_a_headline_below_a_head_may_be_longer_than_the_width_of_a_short_text() -> None:
    headline = "Council of Port Ellery keeps the ferry until the bridge has been paid for, and that may take a while"
    copy = "\n\n".join(["FOR RELEASE", headline, wrapped(ENGLISH[0], 66), wrapped(ENGLISH[4], 66)])
    assert texts(copy) == ["FOR RELEASE", headline, ENGLISH[0], ENGLISH[4]]


def test_two_labels_at_the_heads_of_lines_part_no_prose() -> None:
    prose = "Note: the ferry ran late on all of the days of that winter, said the harbour office.\nAsked why: fog"
    copy = "\n\n".join([wrapped(prose.replace("\n", " "), 92), *(wrapped(each, 92) for each in ENGLISH)])
    assert texts(copy)[0] == prose.replace("\n", " ")


@pytest.mark.parametrize(
    "head",
    [
        "From:\tAnn Lee\nSent:\t3 March 2026\nSubject:\tThe ferry",
        "Von:     Ann Lee\nAn:      Bo Ek\nBetreff: Die Fähre",
        "ISSN:\t0999-0001\nPages:\t3\nTitle:\tThe ferry",
    ],
)
def test_the_head_of_a_mail_or_a_record_is_no_table(head: str) -> None:
    found = texts(f"{head}\n\n{ENGLISH[0]}")
    assert found == [*(" ".join(line.split()) for line in head.split("\n")), ENGLISH[0]]


def test_a_tab_behind_a_mark_makes_items_and_no_table() -> None:
    assert items("•\tGrey\n•\tRed\n•\tBlue") == [("•", 0, "Grey"), ("•", 0, "Red"), ("•", 0, "Blue")]
    assert items("1.\tGrey\n2.\tRed\n3.\tBlue") == [("1.", 0, "Grey"), ("2.", 0, "Red"), ("3.", 0, "Blue")]
    assert forms("1.\tGrey\t3\n2.\tRed\t4\n3.\tBlue\t9")[0][0] is Form.TABLE


def test_a_mail_that_was_forwarded_behind_signs_is_no_quotation() -> None:
    lines = "\n\n".join(["\n".join(HEAD_OF_A_MAIL), wrapped(ENGLISH[0], 60), "> > Who?", ENGLISH[3]]).split("\n")
    copy = "Begin forwarded message:\n\n" + "\n".join(f"> {line}".rstrip() for line in lines)
    found = page(copy)
    assert [chunk.text for chunk in found.chunks][1:] == [*HEAD_OF_A_MAIL, ENGLISH[0], "Who?", ENGLISH[3]]
    assert [chunk.form for chunk in found.chunks] == [Form.PROSE] * 5 + [Form.QUOTED, Form.PROSE]
    assert [chunk.blanks_before for chunk in found.chunks] == [0, 1, 0, 0, 1, 1, 1]
    assert copy[slice(*found.chunks[4].span)].startswith("> The")


def test_what_an_answer_quotes_stays_a_quotation() -> None:
    quoted = "\n".join(f"> {line}" for line in (*HEAD_OF_A_MAIL, "", ENGLISH[0]))
    found = page("\n\n".join([*ENGLISH, quoted]))
    assert {chunk.form for chunk in found.chunks[len(ENGLISH) :]} == {Form.QUOTED}


@pytest.mark.parametrize(
    "block",
    [
        "The ferry runs.  It is old.\nThe dog runs.  It is older.\nThe mayor walks.  She is late.",
        "Home | News | Sport\nLogin | Help",
        "Name:\tAnn Lee\nTel.:\t123",
    ],
)
def test_what_is_no_table(block: str) -> None:
    assert [chunk.form for chunk in page(block).chunks] == [Form.PROSE] * (block.count("\n") + 1)


def test_justified_prose_is_no_table() -> None:
    lines = wrapped(" ".join(ENGLISH), 60).split("\n")
    chance = random.Random(1)
    justified = []
    for line in lines[:-1]:
        words = line.split(" ")
        for _ in range(60 - len(line)):
            words[chance.randrange(len(words) - 1)] += " "
        justified.append(" ".join(words))
    chunks = page("\n".join([*justified, lines[-1]])).chunks
    assert [chunk.text for chunk in chunks] == [" ".join(ENGLISH)]


def test_numbered_paragraphs_are_no_notes() -> None:
    copy = "\n\n".join(f"[{number}] {paragraph}" for number, paragraph in enumerate(ENGLISH, start=1))
    assert {chunk.form for chunk in page(copy).chunks} == {Form.PROSE}


def test_headings_behind_bare_numbers_are_no_notes_though_the_text_calls_such() -> None:
    heads = ["1 Introduction", "2 Open problems", "3 Results and discussion"]
    notes = ["1 Vane counted gulls.", "2 The ferry, that is", "3 The dog of the mayor was never asked about the hat"]
    called = "The ferry[1] runs, the dog[2] runs and the mayor[3] walks, as all of Port Ellery knows."
    chunks = page("\n\n".join([*heads, called, *notes])).chunks
    assert [chunk.text for chunk in chunks if chunk.form is Form.PROSE] == [*heads, called]
    assert [f"{chunk.marker} {chunk.text}" for chunk in chunks if chunk.form is Form.NOTE] == notes


def test_quoted_lines_are_joined_by_depth() -> None:
    inner = textwrap.indent(wrapped(ENGLISH[1], 60), "> > ", lambda line: True)
    outer = textwrap.indent(wrapped(ENGLISH[0], 60), "> ", lambda line: True)
    chunks = page(f"{inner}\n{outer}\n\n{wrapped(ENGLISH[2], 60)}").chunks
    assert [(chunk.form, chunk.depth, chunk.text) for chunk in chunks] == [
        (Form.QUOTED, 2, ENGLISH[1]),
        (Form.QUOTED, 1, ENGLISH[0]),
        (Form.PROSE, 0, ENGLISH[2]),
    ]


def test_quotations_are_counted_to_twelve() -> None:
    notices: list[Notice] = []
    chunks = split(decode(f"{'>' * 10_000} deep\n> shallow"), report=notices.append).chunks
    assert [(chunk.depth, chunk.text) for chunk in chunks] == [(12, "deep"), (1, "shallow")]
    assert [(notice.code, notice.span) for notice in notices] == [("nesting-capped", Span(0, 10_005))]
    assert split(decode("> > ok"), report=notices.append)
    assert len(notices) == 1


# --- text, spans and blanks --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("a\xa0b\u2009 c \t d", "a b c d"),
        ("soft\u00adhyphen zero\u200bwidth join\u2060er", "softhyphen zerowidth joiner"),
        ("\u200e\ufeffleft\u200e \u00ad", "left"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀 flies", "👩\u200d🚀 flies"),
        ("処分で\u3000持ち株", "処分で\u3000持ち株"),
        ("Ann\u3000Lee", "Ann Lee"),
        ("**bold** _it_ <b>&amp;</b> [x](y) `z` 1986\\. $5", "**bold** _it_ <b>&amp;</b> [x](y) `z` 1986\\. $5"),
    ],
)
def test_blanks_become_one_and_what_has_no_width_goes(copy: str, text: str) -> None:
    assert texts(copy) == [text]
    assert page(copy).source.text == copy


def test_blank_lines_before_a_chunk_are_counted() -> None:
    chunks = page("\n\n\nOne.\nTwo.\n\nThree.\n \t\n\u200b\n\nFour.").chunks
    assert [(chunk.text, chunk.blanks_before) for chunk in chunks] == [
        ("One.", 0),
        ("Two.", 0),
        ("Three.", 1),
        ("Four.", 3),
    ]


def test_a_span_takes_in_the_marker_and_the_lines_the_source() -> None:
    source = decode("Intro.\n\n  • one\n    two  \nHead\n====\n")
    intro, item, head = split(source).chunks
    assert [source.text[slice(*chunk.span)] for chunk in (intro, item, head)] == [
        "Intro.",
        "• one\n    two",
        "Head\n====",
    ]
    assert item.span_of(4, 7) == Span(source.text.index("two"), source.text.index("two") + 3)


def test_lines_know_where_they_stand_and_how_far_they_are_set_in() -> None:
    text = "Intro.\n\n  • one\n    two  \n\ta\n \tb\n"
    lines = [line for block in read_blocks(text) for line in block.lines]
    assert [line.text for line in lines] == ["Intro.", "  • one", "    two  ", "\ta", " \tb"]
    assert [line.indent for line in lines] == [0, 2, 4, 8, 8]
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_an_empty_text_has_no_chunks() -> None:
    for copy in ("", "\n\n\n", " \t\u200b\n\ufeff"):
        assert page(copy).chunks == ()
        assert page(copy).layout is Layout.BLANK_LINES
        assert page(copy).language.tag == "und"


def test_the_language_is_identified_or_given() -> None:
    assert page("\n\n".join(GERMAN)).language.tag == "de"
    assert page("\n\n".join(GERMAN)).lexicon.words("name_joints") >= {"und"}
    assert page("\n\n".join(GERMAN), language="pt-br").language.tag == "pt-BR"
    with pytest.raises(UnknownLanguage):
        page("text", language="no such thing")


# --- laws --------------------------------------------------------------------------------------------------------

ODD_CHARACTERS = (
    "aB1 \t\n->*•#`~|=_.[](^:¹o)\u00ad\u200b\u200e\u3000\xa0市あ한עא“,;—\x00\x0c\r\ud800\ufeff\u0301👩\u200d"
)
ODD_LINES = (
    "- a", "  - b", "* c", "1. d", "2. e", "> q", ">> r", ">", "```", "~~~ x", "a line that is long, and goes on for",
    "the whole width of the text, as one would ex-", "pect it to, and then it en\u00ad", "===", "---", "* * *", "",
    "| a | b |", "|---|---|", "a\tb", "aa   bb", "", "   indented words that go on for the whole line", "[1] note",
    "1 note", "the end[1]", "¹ raised", "# h", "## h ##", "# #", "\u3000市議会は", "    x = 1;", "*", "+ p", "  o o",
    "(a) x", "(b) y", "iv. z", "v. z", "שלום עולם, ", "the rain came down,",
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(shaped_copy())
def test_laws_hold_for_copy(copy: str) -> None:
    _check_laws(split(decode(copy), language="en"))


@settings(max_examples=500, deadline=None)
@given(st.text(ODD_CHARACTERS))
@example("1\u200b")
@example("•\u200b")
@example("> \u200e")
@example("# ##")
def test_laws_hold_for_odd_characters(copy: str) -> None:
    _check_laws(split(decode(copy), language="en"))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(ODD_LINES), max_size=14).map("\n".join))
def test_laws_hold_for_odd_lines(copy: str) -> None:
    _check_laws(split(decode(copy), language="en"))


def test_an_undecoded_string_with_lone_surrogates_is_split_as_well() -> None:
    _check_laws(split(Source(text="a \ud800 b\n\n" + ENGLISH[0].replace("ferry", "fer\udfffry"))))


@pytest.mark.parametrize(
    ("copy", "number"),
    [
        ("word " * 60_000, 1),
        ("x" * 300_000, 1),
        ("\n" * 30_000, 0),
        ("word\n" * 20_000, 20_000),
        ("word\n\n" * 20_000, 20_000),
        (">" * 10_000 + " x", 1),
        ("- item\n" * 20_000, 20_000),
        ("".join(f"{' ' * (at % 300)}* x\n" for at in range(3_000)), 3_000),
        ("a | b\n" * 20_000, 20_000),
        ("a  b\n" * 2 + "ab\n" * 20_000, 20_002),
        ("```x\n" * 20_000, 20_000),
        ("[1] x\n" * 20_000, 20_000),
        ("---\n" * 20_000, 20_000),
        ("[" * 100_000, 1),
    ],
)
def test_long_texts_of_one_kind(copy: str, number: int) -> None:
    assert len(page(copy, language="en").chunks) == number


def _check_laws(read: Page) -> None:
    text, end = read.source.text, 0
    for index, chunk in enumerate(read.chunks):
        assert chunk.index == index
        assert (end if chunk.form is not Form.TURN else 0) <= chunk.span.start < chunk.span.end
        assert text[chunk.span.start] not in MARGIN
        assert text[chunk.span.end - 1] not in MARGIN
        assert VISIBLE.search(chunk.text)
        assert chunk.form in (Form.TABLE, Form.VERSE, Form.PREFORMATTED) or "\n" not in chunk.text
        assert chunk.form in (Form.TABLE, Form.VERSE, Form.PREFORMATTED) or chunk.text == chunk.text.strip()
        assert (chunk.words, chunk.folded) == (count_words(chunk.text), folded(chunk.text))
        offsets = list(_offsets(chunk, text))
        assert offsets == sorted(set(offsets))
        assert all(chunk.span.start <= offset < chunk.span.end for offset in offsets)
        end = max(end, chunk.span.end)
    covered = [offset for chunk in read.chunks for offset in range(*chunk.span)]
    assert {found.start() for found in VISIBLE.finditer(text)} <= set(covered)


def _offsets(chunk: Chunk, text: str) -> Iterator[int]:
    """Where the visible characters of a chunk's text stand in the source."""
    for at, character in enumerate(chunk.text):
        if not character.isspace():
            assert text[chunk.offset(at)] == character
            yield chunk.offset(at)


@settings(max_examples=500, derandomize=True)
@given(st.text("#>*-=~•–[]^1٣¹ivxXoab().:@ “é", min_size=1, max_size=8).filter(str.strip))
def test_a_sign_is_named_as_the_grammar_of_signs_has_it(text: str) -> None:
    found = SIGN.match(text)
    assert sign_of(text, 0, len(text)) == (found.lastgroup if found else "")
