"""What can be seen of a candidate in how many words of its line the story says again."""

from bisect import bisect_right
from collections.abc import Iterable

from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label
from convert.reading.observations import place
from convert.reading.observations.echoes import rare_words
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings, once

TEXT = 12  # words of a paragraph that tells a story
BELOW = 3  # chunks of it that are looked at
EDGES = (0.01, 0.25, 0.4, 0.6, 0.8, 0.99)
SHARES = ("none", "a few", "a third", "half", "many", "most", "all")
IN_THE_TEXT = tuple((f"has_{share.replace(' ', '_')}_of_its_words_in_the_text",) for share in SHARES)
RIGHT_BELOW = tuple((f"has_{share.replace(' ', '_')}_of_its_words_right_below",) for share in SHARES)


def observe_echoes(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see which share of the rarer words of the candidate's line the story has."""
    observations.add_family(_said(IN_THE_TEXT, "the text has {} of its rarer words"), _in_the_text)
    observations.add_family(_said(RIGHT_BELOW, "the next paragraphs have {} of its rarer words"), _right_below)


def _said(names: Iterable[tuple[str]], sentence: str) -> dict[str, str]:
    return {name: sentence.format(share) for (name,), share in zip(names, SHARES, strict=True)}


def _in_the_text(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    words = rare_words(candidate.chunk, around.page)
    return _name(IN_THE_TEXT, words, place.body_words(around.page))


def _right_below(candidate: Candidate, around: Surroundings) -> Iterable[str]:
    start = _next_paragraph(around)[candidate.chunk]
    if start is None:
        return ()
    words = rare_words(candidate.chunk, around.page)
    return _name(RIGHT_BELOW, words, _told_at(around)[start]) if words else ()


def _name(names: tuple[tuple[str], ...], words: frozenset[str], told: frozenset[str]) -> Iterable[str]:
    return names[bisect_right(EDGES, len(words & told) / len(words))] if words else ()


@once
def _next_paragraph(around: Surroundings) -> tuple[int | None, ...]:
    """For each chunk where the next paragraph of some length stands below it."""
    found: list[int | None] = []
    below = None
    for line in reversed(around.lines):
        found.append(below)
        if line.label is Label.PARAGRAPH and line.chunk.words >= TEXT:
            below = line.chunk.index
    return tuple(reversed(found))


@once
def _told_at(around: Surroundings) -> dict[int, frozenset[str]]:
    """For each chunk that stands next below a candidate the words of it and of the two that follow."""
    starts = {start for index in around.per_chunk if (start := _next_paragraph(around)[index]) is not None}
    chunks = around.page.chunks
    return {start: frozenset().union(*(each.word_set for each in chunks[start : start + BELOW])) for start in starts}
