"""What can be seen of a name that might be an author's beside the other names of the page, and beside its title."""

import re

from convert.reading.fields.candidate import Candidate
from convert.reading.observations.registry import Observations
from convert.reading.page import Page, once_a_page
from convert.reading.ranking.surroundings import Surroundings, once
from convert.reading.words import WORD

BIO = 8  # words of a line that tells of somebody
MOST_OTHERS = 3  # letters and digits of a line of names that belong to none: "og", "and"
LEAST_LETTERS = 4  # of a family name that is looked for elsewhere
# 'ann.lee' in 'ann.lee@example.com'
ADDRESSEE = re.compile(r"[\w.+-]++(?=@)")


def observe_rivals(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see how a name stands among the others."""
    observations.add("another_is_announced", "a byline cue announces another", _another_is_announced)
    observations.add("is_alone_above_the_body", "it is the only one between title and body", _is_alone_above_the_body)
    observations.add("stands_among_names_only", "its line holds nothing but names", _stands_among_names_only)
    observations.add("is_told_of_elsewhere", "another line opens with it and goes on", _is_told_of_elsewhere)
    observations.add("is_in_an_address", "an address with @ on the page holds its last word", _is_in_an_address)
    observations.add("ends_in_the_title", "the title holds its last word", _ends_in_the_title)
    observations.add("shares_its_line_with_an_agency", "a slash parts it from an agency", _shares_its_line)


def _another_is_announced(candidate: Candidate, around: Surroundings) -> bool:
    announced = _announced(around)
    return bool(announced) and candidate.chunk not in announced


@once
def _announced(around: Surroundings) -> frozenset[int]:
    """The lines above the end of the body in which a byline cue announces somebody."""
    cue = around.page.lexicon.opening("byline_cues")
    end = around.body.stop if around.body else len(around.lines)
    announced = (each for each in around.candidates if each.cue and each.chunk < end)
    return frozenset(each.chunk for each in announced if cue.match(each.cue))


def _is_alone_above_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return _lines_above_the_body(around) == {candidate.chunk}


@once
def _lines_above_the_body(around: Surroundings) -> set[int]:
    """The lines between title and body in which candidates stand."""
    if around.title is None or not around.body:
        return set()
    between = range(around.title.chunk + 1, around.body.start)
    return {each.chunk for each in around.candidates if each.chunk in between}


def _stands_among_names_only(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk in _lines_of_names(around)


@once
def _lines_of_names(around: Surroundings) -> frozenset[int]:
    """The lines that hold two names or more, and hardly a letter besides."""
    taken: dict[int, set[int]] = {}
    for each in around.candidates:
        if around.per_chunk[each.chunk] > 1:
            taken.setdefault(each.chunk, set()).update(range(each.start, each.end))
    return frozenset(index for index, places in taken.items() if _besides(around.page, index, places) <= MOST_OTHERS)


def _besides(page: Page, index: int, places: set[int]) -> int:
    """How many letters and digits of a chunk stand outside of `places`."""
    return sum(sign.isalnum() for place, sign in enumerate(page.chunks[index].text) if place not in places)


def _is_told_of_elsewhere(candidate: Candidate, around: Surroundings) -> bool:
    name = _text(candidate, around)
    longer = _longer_lines(around.page).get(_opening(name), ())
    return any(index != candidate.chunk and around.page.chunks[index].text.startswith(name) for index in longer)


@once_a_page
def _longer_lines(page: Page) -> dict[str, list[int]]:
    """The lines that are long enough to tell of somebody, by the first letters of each."""
    lines: dict[str, list[int]] = {}
    for chunk in page.chunks:
        if chunk.words >= BIO:
            lines.setdefault(_opening(chunk.text), []).append(chunk.index)
    return lines


def _opening(text: str) -> str:
    return text[:LEAST_LETTERS]


def _is_in_an_address(candidate: Candidate, around: Surroundings) -> bool:
    addressees = _addressees(around.page)
    word = _last_word(candidate, around) if addressees else ""
    return bool(word) and any(word in each for each in addressees)


@once_a_page
def _addressees(page: Page) -> frozenset[str]:
    return frozenset(each for chunk in page.chunks if "@" in chunk.text for each in ADDRESSEE.findall(chunk.folded))


def _ends_in_the_title(candidate: Candidate, around: Surroundings) -> bool:
    return around.title is not None and _last_word(candidate, around) in around.chunk(around.title).word_set


def _last_word(candidate: Candidate, around: Surroundings) -> str:
    """The last word of the name; "" if it is too short to be looked for elsewhere."""
    words = WORD.findall(_text(candidate, around).casefold())
    return words[-1] if words and len(words[-1]) >= LEAST_LETTERS else ""


def _shares_its_line(candidate: Candidate, around: Surroundings) -> bool:
    parts = around.chunk(candidate).text.split("/")
    agencies = around.page.lexicon.words("agencies")
    return len(parts) > 1 and any(part.strip(" .").casefold() in agencies for part in parts)


def _text(candidate: Candidate, around: Surroundings) -> str:
    return around.chunk(candidate).text[candidate.start : candidate.end]
