"""What is measured of chunks and candidates is what stands there."""

import pytest
from pages import page_of

from convert.reading import measures as of_chunks
from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page
from convert.reading.ranking import measures as of_candidates
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from formats.tree import Phrase

TEXT = (
    "The night ferries will cross the sound again from Friday, the harbour office said. "
    "The storm had torn the landing stage from its piles in the autumn of last year."
)
PAGE = f"""Ferries return

{TEXT}

What the shops say
{TEXT}
- Rain 24
- Snow
"""


def chunk_measure(name: str, at: int) -> float:
    page = page_of(PAGE)
    return of_chunks.measured(page.chunks[at], page)[of_chunks.MEASURE_NAMES.index(name)]


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [
        ("place", 2, 2),
        ("page_length", 2, 6),
        ("place_in_page", 3, 0.5),
        ("chunks_left", 2, 4),
        ("words", 2, 4),
        ("characters", 5, 4),
        ("since_the_run", 2, 1),
        ("until_the_end_of_the_run", 2, 1),
        ("share_above", 2, 0.5),
        ("text_words", 0, 60),
        ("texts_above", 4, 2),
        ("texts_below", 0, 2),
        ("texts_far_above", 5, 2),
        ("texts_far_below", 3, 0),
        ("words_above", 0, -1),
        ("words_above", 2, 30),
        ("words_below", 5, -1),
        ("words_second_above", 3, 30),
        ("words_second_below", 0, 4),
        ("words_around", 0, pytest.approx((2 + 30 + 4 + 30 + 2 + 1) / 6)),
        ("capitals", 5, 0.25),
        ("digits", 4, 2),
        ("blank_lines", 1, 1),
        ("depth", 4, 0),
        ("commas", 1, 1),
        ("stops", 1, 2),
    ],
)
def test_a_chunk_is_measured(name: str, at: int, value: float) -> None:
    assert chunk_measure(name, at) == value


def around(page: Page) -> Surroundings:
    labels = {0: Label.HEADLINE, 1: Label.PARAGRAPH, 3: Label.PARAGRAPH}
    lines = tuple(LabelledChunk(each, labels.get(each.index, Label.FURNITURE), 0.9, ()) for each in page.chunks)
    title, rain, snow = (candidate(page, at, words) for at, words in ((0, "Ferries return"), (4, "Rain"), (5, "Snow")))
    return Surroundings(page=page, story=Story(lines), title=title, candidates=(rain, snow))


def candidate(page: Page, at: int, words: str) -> Candidate:
    start = page.chunks[at].text.index(words)
    return Candidate(chunk=at, start=start, end=start + len(words), value=Phrase(text=words))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("place", 4),
        ("page_length", 6),
        ("place_in_page", pytest.approx(2 / 3)),
        ("since_the_body", 3),
        ("until_the_end", -1),
        ("paragraphs", 2),
        ("below_the_title", 4),
        ("before_it", 0),
        ("behind_it", 3),
        ("line", 7),
        ("characters", 4),
        ("words", 1),
        ("line_mates", 1),
        ("likes", 1),
        ("line_repeats", 1),
        ("familiar", 0),
        ("told", 0),
        ("elsewhere", 1),
        ("candidates", 2),
        ("sureness", 0.9),
        ("line_above", len(TEXT)),
        ("line_below", 4),
        ("text_above", 2),
        ("text_below", 0),
        ("capitals", 0.25),
        ("digits", 2),
        ("run_lines", 2),
        ("run_candidates", 2),
        ("run_familiar", 0),
        ("run_below", 0),
        ("place_in_run", 0),
    ],
)
def test_a_candidate_is_measured(name: str, value: float) -> None:
    scene = around(page_of(PAGE))
    measured = of_candidates.measured(scene.candidates[0], scene)
    assert measured[of_candidates.MEASURE_NAMES.index(name)] == value


def test_every_measure_of_a_candidate_has_its_row() -> None:
    rows = test_a_candidate_is_measured.pytestmark[0].args[1]
    assert [name for name, _ in rows] == list(of_candidates.MEASURE_NAMES)


def test_every_measure_of_a_chunk_has_its_row() -> None:
    rows = test_a_chunk_is_measured.pytestmark[0].args[1]
    assert {name for name, _, _ in rows} == set(of_chunks.MEASURE_NAMES)


def test_words_that_the_story_has_are_familiar() -> None:
    page = page_of(f"Ferries return\n{TEXT}\nThe harbour and the moon")
    lines = tuple(
        LabelledChunk(each, Label.PARAGRAPH if each.index == 1 else Label.FURNITURE, 0.9, ()) for each in page.chunks
    )
    words = candidate(page, 2, "harbour and")
    scene = Surroundings(page=page, story=Story(lines), candidates=(words,))
    measured = dict(zip(of_candidates.MEASURE_NAMES, of_candidates.measured(words, scene), strict=True))
    assert (measured["familiar"], measured["told"], measured["below_the_title"]) == (0.5, 0.5, of_candidates.FAR)
