"""Every text with a word has something that could be its title."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from news_copy import shaped_copy

import convert
from convert.reading.fields.subjects import subject_of
from convert.reading.fields.title import FARTHEST, LONGEST, behind_other_lines, candidates
from convert.reading.layout import split
from convert.reading.page import Page
from convert.reading.source import decode
from formats.tree import Phrase

PROSE = (
    "The night ferries will cross the sound again from Friday, the harbour office said. Five months ago a storm tore "
    "the landing stage from its piles at the north end of the quay. Nobody was hurt when the storm came, but the "
    "repairs took the whole of the winter."
)
VERSE = "The sea is grey,\nthe boat is red,\nthe gulls have all\nbeen put to bed."
TABLE = "| Boat | Knots |\n|------|-------|\n| Gull | 12 |\n| Tern | 9 |"

pages = settings(max_examples=300, deadline=None, derandomize=True)


def page_of(text: str) -> Page:
    return split(decode(text), language="en")


def proposed(text: str) -> list[str]:
    """The texts of the candidates."""
    return [candidate.value.text for candidate in candidates(page_of(text)) if isinstance(candidate.value, Phrase)]


@pages
@example("1945")
@example("漢" * 130)
@example("x" * 500)
@example("雨が降り、風が吹いた。" * 30)
@example("> " + "*" * 200 + "1")
@example("[1] A note")
@example(TABLE)
@example(VERSE)
@example("```\nmake all\n```")
@example("- " * 40 + "a")
@given(shaped_copy())
def test_every_text_with_a_word_has_a_candidate(text: str) -> None:
    page = page_of(text)
    has_words = any(character.isalnum() for chunk in page.chunks for character in chunk.text)
    assert bool(candidates(page)) == has_words


@pages
@given(st.one_of(shaped_copy(), st.text("a1東“*_ .。-|\n", max_size=60)))
def test_candidates_are_words_of_their_chunk_in_the_order_of_the_text(text: str) -> None:
    page = page_of(text)
    found = candidates(page)
    assert [each.chunk for each in found] == sorted(each.chunk for each in found)
    assert len({(each.chunk, each.start, each.end) for each in found}) == len(found)
    for each in found:
        words = page.chunks[each.chunk].text[each.start : each.end]
        assert any(map(str.isalnum, words))
        assert each.value.text == " ".join(words.split())
        assert each.value.span == page.chunks[each.chunk].span_of(each.start, each.end)


@pytest.mark.parametrize("text", ["", " \n\n\t", "***", "* * *\n\n-----", "…", "—\n\n?!"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert proposed(text) == []


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("Ferries return | The Harbour Courier", "Ferries return"),
        ("Ferries return - Harbour News", "Ferries return"),
        ("Ferries return – Harbour News", "Ferries return"),
        ("Ferries return — Harbour News", "Ferries return"),
        ("Ferries return · Harbour News", "Ferries return"),
        ("Ferries return • Harbour News", "Ferries return"),
        ("Ferries return :: Harbour News", "Ferries return"),
        ("Ferries – at last – return | The Harbour Courier", "Ferries – at last – return"),
        ("夜の渡し船が戻る｜港新報", "夜の渡し船が戻る"),
        ("夜の渡し船が戻る - 港新報", "夜の渡し船が戻る"),
        ("Ferries return ｜ at last - Harbour News", "Ferries return ｜ at last"),
    ],
)
def test_a_line_that_may_end_with_a_site_is_proposed_with_it_and_without(line: str, short: str) -> None:
    assert proposed(f"{line}\n\n{PROSE}") == [line, short]


@pytest.mark.parametrize(
    "line",
    [
        "Ferries return",
        "A high-performance ferry",
        "Ferries return: the harbour is full",
        "| The Harbour Courier",
        "Ferries return | Nobody was hurt when the storm came, but the repairs took a winter",
        "Ferries return |",
    ],
)
def test_any_other_line_is_proposed_as_it_is(line: str) -> None:
    assert proposed(f"{line}\n\n{PROSE}") == [line]


def test_lines_of_a_list_and_headings_and_quotations_may_be_titles() -> None:
    text = f"# Ferries return\n\n> Harbour news\n\n{PROSE}\n\n• Storm\n• Winter"
    assert proposed(text) == ["Ferries return", "Harbour news", "Storm", "Winter"]


@pytest.mark.parametrize("path", ["Home » Harbour » Ferries", "Board ‹ Projects ‹ Ferries", "Home > News > A > B"])
def test_the_path_to_a_page_is_no_title_where_other_lines_are(path: str) -> None:
    assert proposed(f"{path}\n\nFerries return\n\n{PROSE}") == ["Ferries return"]
    assert proposed(path) == [path]


@pytest.mark.parametrize("line", ["Rain > sun", "Ferries: 3>2>1", "« Ferries » return, « at last »"])
def test_marks_of_paths_in_a_title_make_no_path(line: str) -> None:
    assert line in proposed(f"{line}\n\n{PROSE}")


def test_what_has_no_letters_is_no_title_where_other_lines_are() -> None:
    assert proposed(f"12:40\n\nFerries return\n\n{PROSE}\n\n2024") == ["Ferries return"]


def test_a_text_of_numbers_goes_by_the_first() -> None:
    assert proposed("1945") == ["1945"]
    assert proposed("12 : 40\n\n13 : 20") == ["12 : 40"]


def test_the_longest_line_that_may_be_a_title() -> None:
    longest = " ".join(["night"] * LONGEST)
    assert longest in proposed(longest)
    assert f"{longest} ferries" not in proposed(f"{longest} ferries")


def test_lines_far_from_the_top_are_none() -> None:
    text = "\n\n".join(f"line {number}" for number in range(FARTHEST + 5))
    assert proposed(text)[-1] == f"line {FARTHEST - 1}"


# --- texts that open without a title -----------------------------------------------------------------------------


@pytest.mark.parametrize("tail", ["", "\n\nENDS", "\n\nAnn Lee", "\n\n(Reporting by Ann Lee)"])
def test_a_story_without_a_title_goes_by_its_first_sentence(tail: str) -> None:
    article = convert.read(PROSE + tail)
    assert article.front.title.text == (
        "The night ferries will cross the sound again from Friday, the harbour office said."
    )
    assert len(article.body) == 1


def test_a_bare_name_below_it_signs() -> None:
    (author,) = convert.read(f"{PROSE}\n\nAnn Lee").front.contributors
    assert author.name.literal == "Ann Lee"


def test_a_long_first_sentence_is_cut_between_words() -> None:
    (title,) = proposed("The " + "night ferries cross the sound and " * 12 + "return.")
    assert title.startswith("The night ferries cross")
    assert title.rsplit(" ", 1)[-1] in ("night", "ferries", "cross", "the", "sound", "and")
    assert len(title) <= 120


def test_a_story_in_a_script_without_blanks_goes_by_its_first_sentence() -> None:
    assert proposed("市議会は火曜日、渡し船を残すことを決めた。風も吹いた。" * 6) == [
        "市議会は火曜日、渡し船を残すことを決めた。"
    ]


def test_a_poem_without_a_title_goes_by_its_first_line() -> None:
    article = convert.read(f"{VERSE}\n\n{VERSE.replace('sea', 'sky')}\n\nAnn Lee")
    assert article.front.title.text == "The sea is grey"
    assert [type(block).__name__ for block in article.body] == ["Verse"]


@pytest.mark.parametrize("text", [PROSE, VERSE, "漢" * 130, "word " * 60 + "end.", "1 2 3 " * 30])
def test_opening_words_are_less_than_half_so_that_the_rest_stays_text(text: str) -> None:
    (found,) = candidates(page_of(text))
    assert 2 * found.end < len(text)


def test_a_title_below_a_long_banner_is_proposed_beside_it() -> None:
    banner = "We use cookies to make this site work. " + "Cookies help us to see how the site is used. " * 8
    assert proposed(f"{banner.strip()}\n\nFerries return\n\n{PROSE}") == [
        "We use cookies to make this site work.",
        "Ferries return",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Opinion The ferries will return", "The ferries will return"),
        ("Harbour office :Ferries return on Friday", "Ferries return on Friday"),
        ("HomeNewsFerries return on Friday", "Ferries return on Friday"),
    ],
)
def test_a_line_that_may_open_with_a_kicker_is_proposed_without_it(line: str, title: str) -> None:
    assert title in proposed(f"{line}\n\n{PROSE}")


@pytest.mark.parametrize("line", ["Ferries return at 10:30", "The Harbour Courier", "Ferries return: all is well"])
def test_no_kicker_is_looked_for_where_nothing_parts_one(line: str) -> None:
    assert proposed(f"{line}\n\n{PROSE}") == [line]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Home\n\nSport\n\nHome Sport Storm over the harbour\n\n{P}", "Storm over the harbour"),
        ("Home\n\nHome » Storm over the harbour\n\n{P}", "Storm over the harbour"),
        ("Premier League\n\nPremier League Storm over the harbour\n\n{P}", "Storm over the harbour"),
        ("Sport\n\nSport goes on in spite of storms\n\n{P}", None),
        ("Sport\n\nHome Sport Storm over the harbour\n\n{P}", None),
    ],
)
def test_a_title_may_begin_behind_labels_that_are_lines_of_their_own(text: str, rest: str | None) -> None:
    page = page_of(text.replace("{P}", PROSE))
    chunk = max(page.chunks[:-1], key=lambda each: len(each.text))
    assert [chunk.text[start:] for start in behind_other_lines(chunk, page)][-1:] == ([rest] if rest else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "MEMORANDUM\n\nTO: All staff\nFROM: Ann Lee\nDATE: 3 May 2024\nSUBJECT: Night ferries\n\n{P}",
            "Night ferries",
        ),
        ("From: Ann Lee <lee@harbour.example>\nTo: Bo Ek\nSubject: Re: Night ferries\n\n{P}", "Night ferries"),
        ("To: All staff\n\nRe: Night ferries\n\n{P}", "Night ferries"),
    ],
)
def test_the_subject_of_a_memo_or_a_mail_is_its_title(text: str, title: str) -> None:
    assert proposed(text.replace("{P}", PROSE)) == [title]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Subject: FW: Press release: Night ferries\nFrom: Ann Lee\n\nSee below.\n\n{P}", ["Night ferries"]),
        ("From: Ann Lee\nSubject: Press release - Night ferries\n\n{P}", ["Night ferries"]),
        ("From: Ann Lee\nSubject: Press release\n\n{P}", ["Press release"]),
        (  # the headline says what the subject says
            "From: Ann Lee\nSubject: Night ferries cross again\n\nDear all,\n\nSee below.\n\n"
            "The night ferries cross the sound again\n\n{P}",
            ["The night ferries cross the sound again"],
        ),
        (  # a sentence that says it is none
            "From: Ann Lee\nSubject: Night ferries cross again\n\nThe night ferries cross again.\n\n{P}",
            ["Night ferries cross again"],
        ),
        (
            "From: Ann Lee\nSubject: News of the harbour\n\nFOR IMMEDIATE RELEASE\n\nFerries return\n\nAt night\n\n{P}",
            ["News of the harbour", "Ferries return", "At night"],
        ),
        ("Von: Ann Lee\nAn: Bo Ek\nBetreff: Night ferries\n\n{P}", ["Night ferries"]),  # of a program in German
    ],
)
def test_a_mail_is_called_by_its_subject_or_the_headline_that_it_brings(text: str, titles: list[str]) -> None:
    assert proposed(text.replace("{P}", PROSE)) == titles


def test_a_headline_is_proposed_without_the_marks_that_agencies_send_it_with() -> None:
    assert proposed(f"^Night ferries cross again<\n\n{PROSE}") == ["Night ferries cross again"]
    assert proposed(f"^Ferries < bridges\n\n{PROSE}") == ["^Ferries < bridges"]


@pytest.mark.parametrize(
    "text",
    [
        "Night ferries cross again\n\nSubject: ferries\n\n{P}",
        "Re: Night ferries\n\n{P}",
        "To Bo Ek\n\nSubject to change\n\n{P}",
        "To: All staff\n\nSubject:\n\nNight ferries\n\n{P}",
    ],
)
def test_a_subject_alone_makes_no_memo(text: str) -> None:
    assert subject_of(page_of(text.replace("{P}", PROSE))) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "EDITION: Late\nDATE: 1998-04-02\nSECTION: City\nHEADLINE: Night ferries\nBYLINE: Ann Lee\n\n{P}",
            "Night ferries",
        ),
        ("Title: Night ferries\nAuthor: Ann Lee\nPublished: 3 May 2024\n\n{P}", "Night ferries"),
        ('---\ntitle: "Night ferries"\nauthor: Ann Lee\ndate: 2024-05-03\n---\n\n{P}', "Night ferries"),
        ('title: "Night" and other ferries\nauthor: Ann Lee\ndate: 2024-05-03\n\n{P}', '"Night" and other ferries'),
        ("Titel: Die Fähre fährt\n\nAutor: Anna Roth\n\nDatum: 3. Mai 2024\n\n{G}", "Die Fähre fährt"),
    ],
)
def test_a_record_names_its_title(text: str, title: str) -> None:
    german = "Die Fähre fährt wieder über den Sund, und niemand weiß, wie lange noch. " * 5
    article = convert.read(text.replace("{P}", PROSE).replace("{G}", german))
    assert article.front.title.text == title


@pytest.mark.parametrize(
    "text",
    [
        "Night ferries cross again\n\nTitle: The Ferry\n\n{P}",
        "Night ferries cross again\n\nTitle: The Ferry\n\nAuthor: Ann Lee\n\n{P}",  # a book
        "Night ferries cross again\n\nTitle:\n\nAuthor: Ann Lee\n\nDate: 3 May 2024\n\n{P}",
        "Night ferries cross again\n\nTitle fight\n\nBy Ann Lee\n\nPublished 3 May 2024\n\n{P}",
    ],
)
def test_a_title_among_no_other_labels_makes_no_record(text: str) -> None:
    assert "Night ferries cross again" in proposed(text.replace("{P}", PROSE))


def test_a_template_of_wiki_source_is_no_title() -> None:
    assert proposed(f"{{{{Infobox ferry\n| name = Night ferry\n}}}}\nNight ferries\n\n{PROSE}")[-1] == "Night ferries"
    assert not [title for title in proposed(f"{{{{Infobox ferry\n\n{PROSE}") if title.startswith("{{")]


@pytest.mark.parametrize(
    ("line", "is_a_sender"),
    [
        ("University of Ostrand, Press Office", True),
        ("Press Office | City of Ostrand", True),
        ("Ostrand University Press Office", True),
        ("Source: Ostrand Gazette", True),
        ("Sources: Council to keep its ferry", False),
        ("Storm closes the press office", False),
        ("Storm over the harbour, harbour office says", False),
    ],
)
def test_a_line_that_names_only_who_sends_out_news_is_no_title(line: str, is_a_sender: bool) -> None:
    found = proposed(f"{line}\n\nNight ferries cross again\n\n{PROSE}")
    assert "Night ferries cross again" in found
    assert (line not in found) == is_a_sender
    assert proposed(line) == [line]


@pytest.mark.parametrize("line", ["By Ann Lee, 4 May 2024", "Ann Lee reporter"])
def test_who_wrote_it_is_no_title_where_other_lines_are(line: str) -> None:
    assert proposed(f"{line}\n\nNight ferries return\n\n{PROSE}") == ["Night ferries return"]
    assert proposed(line) != []


def test_a_title_stands_without_what_was_run_on_before_it() -> None:
    text = f"News Night ferries return to the sound\n\nNight ferries return to the sound\n\nBy Ann Lee\n\n{PROSE}"
    title = convert.read(text).front.title
    assert title is not None
    assert title.text == "Night ferries return to the sound"
    assert title.span is not None
    assert title.span.start == text.rindex("Night ferries")


def test_a_source_may_stand_below_its_label_and_open_other_lines() -> None:
    head = "Nom de la source\nLe Courrier du Port\n\n2 mai 2024\nLe Courrier du Port • 498 mots\n\n"
    page = split(decode(f"{head}Les bacs reviennent\n\n{PROSE}"), language="fr")
    texts = [each.value.text for each in candidates(page) if isinstance(each.value, Phrase)]
    assert "Les bacs reviennent" in texts
    assert not any("Courrier" in text for text in texts)
