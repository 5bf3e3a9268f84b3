"""What a text says of its own kind, of its owner, and of who speaks in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.fields.genre import genre
from convert.reading.fields.rights import rights
from convert.reading.fields.speakers import last_speech, speeches
from convert.reading.layout import split
from convert.reading.lexicon import lexicon_for
from convert.reading.page import Page
from formats.tree import Contributor, Date, Dateline, Genre, PersonName, Source

PROSE = (
    "The night ferries will cross the sound again from Friday, the harbour office said, five months after a storm tore "
    "the landing stage from its piles."
)
VERSE = "The sea is grey,\nthe boat is red,\nthe gulls have all\nbeen put to bed."
TALK = "Ann Lee: Who pays for it?\n\nBo Ek: Nobody does.\n\nAnn Lee: And then?\n\nBo Ek: Then it rains."

PILOT = Contributor(name=PersonName(literal="Ann Lee"))
DAY = Date(value="2024-05-03", literal="3 May 2024")


def page_of(text: str, language: str = "en") -> Page:
    return split(Source(text=text.replace("{P}", PROSE)), language=language)


def genre_of(text: str, title: int = 0, language: str = "en") -> Genre | None:
    return genre(page_of(text, language), title, None, (), None)


# --- genre -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("FOR IMMEDIATE RELEASE\n\nFerries return\n\n{P}", 1, "press-release"),
        ("For immediate release: Monday, 3 May 2024\n\nFerries return\n\n{P}", 1, "press-release"),
        ("Ferries return\n\nPress release\n\n{P}", 0, "press-release"),
        ("Press release: Ferries return to the sound\n\n{P}", 0, "press-release"),
        ("Opinion\n\nFerries return\n\n{P}", 1, "opinion"),
        ("Ferries return\n\nBy Ann Lee\n\nCommentary\n\n{P}", 0, "opinion"),
        ("Opinion | Ferries return\n\n{P}", 0, "opinion"),
        ("Analysis: Why the ferries return, and who will pay\n\n{P}", 0, "analysis"),
        ("Editorial\n\n{P}", 0, "editorial"),
        ("Film review\n\nFerries return\n\n{P}", 1, "review"),
        ("Explainer: what the ferries cost\n\n{P}", 0, "background"),
        ("Special report\n\nFerries return\n\n{P}", 1, "reportage"),
        ("Ferries return\n\nBlog\n\n{P}", 0, "blog"),
        ("Interview\n\nFerries return\n\n{P}", 1, "interview"),
        ("Interview with Ann Lee\n\nFerries return\n\n{P}", 1, "interview"),
        ("Ferries return\n\nInterview: Ann Lee has run the boats since the spring of 2011\n\n{P}", 0, "interview"),
        (f"Ferries return\n\n{TALK}", 0, "interview"),
        ("Ferries return\n\nDear Madam,\n\n{P}", 0, "letter"),
        ("To the editor:\n\n{P}", 0, "letter"),
        (VERSE, 0, "poem"),
        (f"Harbour song\n\n{VERSE}\n\n{VERSE.replace('sea', 'sky')}", 0, "poem"),
    ],
)
def test_a_text_says_what_kind_it_is(text: str, title: int, kind: str) -> None:
    found = genre_of(text, title)
    assert found is not None
    assert found.kind == kind
    assert found.why
    assert 0.5 < found.confidence < 1


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Kommentar\n\nFähren fahren wieder", "de", "opinion"),
        ("Leitartikel\n\nFähren fahren wieder", "de", "editorial"),
        ("Décryptage\n\nLes bacs reviennent", "fr", "analysis"),
        ("書評\n\n渡し船が戻る", "ja", "review"),
        ("Pressemitteilung\n\nFähren fahren wieder", "de", "press-release"),
        ("プレスリリース\n\n渡し船が戻る", "ja", "press-release"),
    ],
)
def test_each_language_has_words_of_its_own(text: str, language: str, kind: str) -> None:
    found = genre_of(text, 1, language)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferries return\n\n{P}", 0),
        ("Voices from the harbour\n\n{P}", 0),
        ("Leader of council quits\n\n{P}", 0),
        ("News\n\nOpinion\n\nSport\n\nLog in\n\nFerries return\n\n{P}", 4),
        ("Opinion-makers gather in Kiel\n\n{P}", 0),
        ("Opinion: Why nobody pays for the old boats any more\n\nFerries return\n\n{P}", 1),
        ("Ferries return\n\nSir Ann Lee said so.\n\n{P}", 0),
        ("Ferries return\n\nOpinion polls on the harbour and its ferries are no guide to what will happen.\n\n{P}", 0),
        ("Ferries return\n\n{P}\n\n{P}\n\n{P}\n\nOpinion", 0),
        ("Politics\n\nOpinion\n\nBusiness\n\nSport\n\nFerries return\n\n{P}", 4),
        ("Politics\n\nBusiness\n\nSport\n\nOpinion\n\nLog in\n\nFerries return\n\n{P}", 5),
        ("Ferries return\n\n{P}\n\n{P}\n\n{P}\n\nPress release", 0),
        ("Ferries return\n\nNote: it rains.\n\n{P}", 0),
        (f"Ferries return\n\n{{P}}\n\n{VERSE}\n\n{{P}}", 0),
        ("", 0),
    ],
)
def test_a_text_that_does_not_say_has_no_kind(text: str, title: int) -> None:
    assert genre_of(text, title) is None


def test_a_release_comes_before_a_comment_and_a_comment_before_talk() -> None:
    assert genre_of("Opinion\n\nPress release\n\nFerries return\n\n{P}", 2).kind == "press-release"
    assert genre_of(f"Opinion\n\nFerries return\n\n{TALK}", 1).kind == "opinion"


@pytest.mark.parametrize(
    ("dateline", "people", "published"),
    [
        (Dateline(literal="KIEL (dpa)", place="Kiel"), (), None),
        (None, (Contributor(name=PersonName(literal="Ann Lee"), position="reporter"),), None),
        (None, (Contributor(name=PersonName(literal="Ann Lee"), affiliation="Kiel Bureau"),), None),
        (None, (PILOT,), DAY),
    ],
)
def test_dateline_desk_and_signature_with_date_mark_news(
    dateline: Dateline | None, people: tuple[Contributor, ...], published: Date | None
) -> None:
    page = page_of("Ferries return\n\n{P}")
    assert genre(page, 0, dateline, people, published).kind == "news"
    assert genre(page_of("Opinion\n\nFerries return\n\n{P}"), 1, dateline, people, published).kind == "opinion"


def test_a_signature_or_a_date_alone_marks_nothing() -> None:
    page = page_of("Ferries return\n\n{P}")
    assert genre(page, 0, None, (PILOT,), None) is None
    assert genre(page, 0, None, (), DAY) is None


# --- rights ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "year", "holder"),
    [
        ("© 2024 The Harbour Courier. All rights reserved.", "2024", "The Harbour Courier"),
        ("©2024 Harbour Media", "2024", "Harbour Media"),
        ("Copyright (c) 2019-2024 Harbour Media", "2024", "Harbour Media"),
        ("Copyright © 2024, Harbour Media | Terms | Privacy", "2024", "Harbour Media"),
        ("© Copyright 2024 Harbour Media", "2024", "Harbour Media"),
        ("Copyright 2024 by Ann Lee", "2024", "Ann Lee"),
        ("(c) 1998 J. R. Lee", "1998", "J. R. Lee"),
        ("© Harbour Courier GmbH 2001 - 2024", "2024", "Harbour Courier GmbH"),
        ("Copyright Harbour Courier 2024. All rights reserved.", "2024", "Harbour Courier"),
        ("© 2024 Harbour Media All rights reserved", "2024", "Harbour Media"),
        ("© 2024 Harbour Media, Inc. All rights reserved.", "2024", "Harbour Media, Inc"),
        ("COPYRIGHT 2024 HARBOUR MEDIA", "2024", "HARBOUR MEDIA"),
        ("© 1998–2026 Přístavní listy, a.s.", "2026", "Přístavní listy, a.s."),
        ("© 2024 港新報社", "2024", "港新報社"),
    ],
)
def test_a_line_states_year_and_holder(line: str, year: str, holder: str) -> None:
    (chunk,) = page_of(line).chunks
    found = rights(chunk)
    assert (found.year, found.holder) == (year, holder)
    assert found.statement == line
    assert found.span == chunk.span
    assert found.why


@pytest.mark.parametrize(
    "line",
    [
        "© 2024",
        "© 2024 All rights reserved",
        "© Harbour Courier",
        "© Harbour Courier. Founded 1902.",
        "© dpa-infocom, dpa:240516-99-53606/3",
        "Copyright and other rights",
        "All rights reserved. © 2024 Harbour Media",
        "Photo: © 2024 Ann Lee",
        "The ferry was built in 1998 by Harbour Media",
        "Copyright 2024 " + "Harbour Media and " * 12,
        "©",
    ],
)
def test_a_line_that_does_not_name_both_states_nothing(line: str) -> None:
    assert rights(page_of(line).chunks[0]) is None


def test_what_is_said_beside_the_holder_is_known_in_the_language_of_the_page() -> None:
    (chunk,) = page_of("© 2024 Harbour Media Alle Rechte vorbehalten", "de").chunks
    assert rights(chunk, lexicon_for("de")).holder == "Harbour Media"
    (chunk,) = page_of("© 2024 Alle Rechte vorbehalten", "de").chunks
    assert rights(chunk, lexicon_for("de")) is None


# --- speakers ----------------------------------------------------------------------------------------------------


def spoken(text: str, language: str = "en") -> dict[int, tuple[str, str]]:
    """For each chunk that a speaker opens the name, and the words of the speech."""
    page = page_of(text, language)
    return {index: (name, page.chunks[index].text[start:]) for index, (name, start) in speeches(page).items()}


def test_speakers_take_turns() -> None:
    assert spoken(f"Ferries return\n\n{TALK}") == {
        1: ("Ann Lee", "Who pays for it?"),
        2: ("Bo Ek", "Nobody does."),
        3: ("Ann Lee", "And then?"),
        4: ("Bo Ek", "Then it rains."),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Q: Who?\n\nA: We.\n\nQ: When?\n\nA: Now.", ["Q", "A", "Q", "A"]),
        ("Q. Who?\n\nA. We.\n\nQ. When?\n\nA. Now.", ["Q", "A", "Q", "A"]),
        ("Ann Lee : Qui ?\n\nBo Ek : Nous.\n\nAnn Lee : Quand ?\n\nBo Ek : Hier.", ["Ann Lee", "Bo Ek"] * 2),
        ("記者：誰が？\n\n市長：市です。\n\n記者：いつ？\n\n市長：春です。", ["記者", "市長"] * 2),
        (
            "Anneliese Wolkenstein-Schwarzenbergerin  : Who?\n\nBo Ek: We.\n\n" * 2,
            ["Anneliese Wolkenstein-Schwarzenbergerin", "Bo Ek"] * 2,
        ),
    ],
)
def test_speakers_of_any_kind(text: str, names: list[str]) -> None:
    assert [name for name, _ in spoken(text).values()] == names


def test_a_label_that_occurs_once_is_no_speaker() -> None:
    text = f"{TALK}\n\nNote: the talk was cut."
    assert {name for name, _ in spoken(text).values()} == {"Ann Lee", "Bo Ek"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Note: it rains.\n\n{P}",
        "Ann Lee: Who?\n\nAnn Lee: When?\n\nAnn Lee: Where?\n\nAnn Lee: Why?",
        "Ann Lee: Who?\n\nBo Ek: We.\n\nCy Orr: I.\n\nDi Fox: They.",
        "Ann Lee: Who?\n\nBo Ek: We.\n\nAnn Lee: When?",
        "At 10:30 it rained.\n\nAt 10:45 it rained.\n\nBy 11:30 it rained.\n\nBy 11:45 it rained.",
        "note: one\n\nhint: two\n\nnote: three\n\nhint: four",
        "A. One\n\nB. Two\n\nA. Three\n\nB. Four",
        "Where:\n\nWhen:\n\nWhere:\n\nWhen:",
        "Ann Lee of the harbour office said: one\n\nBo Ek of the town council said: two\n\n"
        "Ann Lee of the harbour office said: three\n\nBo Ek of the town council said: four",
    ],
)
def test_other_colons_make_no_talk(text: str) -> None:
    assert spoken(text) == {}
    assert last_speech(page_of(text)) == -1


def test_the_last_speech_is_known() -> None:
    assert last_speech(page_of(f"{TALK}\n\n{{P}}")) == 3


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["Ann Lee: ", "Bo Ek: ", "Note: ", "12:30 ", ""]).map(lambda who: who + "It rains.")))
def test_whoever_speaks_does_so_twice_at_least(lines: list[str]) -> None:
    page = page_of("\n\n".join(lines))
    names = [name for name, _ in speeches(page).values()]
    assert all(names.count(name) > 1 for name in names)
    for index, (name, start) in speeches(page).items():
        assert page.chunks[index].text.startswith(name)
        assert page.chunks[index].text[start:] == "It rains."
