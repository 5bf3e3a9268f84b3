"""Whose life a line tells: "Ann Lee covers courts for the Courier.", or "Lee covers courts." below "ANN LEE"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from convert.reading.assembly.desk import NO_NOTES
from convert.reading.assembly.inline import inlines, marked
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page
from convert.reading.words import SENTENCE_MARKS, folded
from formats.tree import Contributor, PersonName

Lines = Sequence[LabelledChunk]
Told = Sequence[LabelledChunk | None]  # for each of the people the line about them

# How plainly a line is about somebody, the plainest first.
OPENS_WITH_NAME, BELOW_NAME, OPENS_WITH_FAMILY_NAME, HOLDS_NAME = range(4)
# the start of a text, or behind a sentence: 'She lives in Kiel. |', 'of "Edges of Towns." |'
OPENS_A_SENTENCE = re.compile(rf"(?:\A|[{SENTENCE_MARKS}]['\"’”»«)\]]*+\s+)\Z")


class Bios(msgspec.Struct, frozen=True):
    """The people of an article with the lines about them, and the lines that are about none of them."""

    people: tuple[Contributor, ...]
    strangers: tuple[LabelledChunk, ...]


def bios(people: Sequence[Contributor], lines: Lines, page: Page) -> Bios:
    """Each of `people` with the line among `lines` that is plainest about them, where there is one."""
    told = [_plainest(person, people, lines, page) for person in people]
    taken = {line.chunk.index for line in told if line is not None}
    return Bios(
        tuple(_with_bio(person, line, _sharing(line, people, told)) for person, line in zip(people, told, strict=True)),
        tuple(line for line in lines if line.label is Label.TAGLINE and line.chunk.index not in taken),
    )


def _sharing(line: LabelledChunk | None, people: Sequence[Contributor], told: Told) -> Sequence[Contributor]:
    return [person for person, its in zip(people, told, strict=True) if its is line]


def _with_bio(person: Contributor, line: LabelledChunk | None, sharing: Sequence[Contributor]) -> Contributor:
    """`person` with what `line` tells of one of those whose line it is."""
    if line is None:
        return person
    start, end = _share(person, line.chunk.text, sharing)
    bio = inlines(line.chunk, start, end, NO_NOTES)
    return msgspec.structs.replace(person, bio=bio if start else marked(line.chunk, bio))


def _share(person: Contributor, text: str, sharing: Sequence[Contributor]) -> tuple[int, int]:
    """From the sentence that the name of `person` opens first to that of the next; all of `text` without one."""
    opened = [(other, at) for other in sharing if (at := _first_sentence(other, text)) is not None]
    starts = sorted(at for _, at in opened)
    mine = next((at for other, at in opened if other is person), None)
    if mine is None or starts[0]:
        return 0, len(text)
    return mine, next((at for at in starts if at > mine), len(text))


def _first_sentence(person: Contributor, text: str) -> int | None:
    """Where in `text` the first sentence stands that opens with the name of `person`."""
    if not isinstance(person.name, PersonName):
        return None
    name = re.compile(rf"{re.escape(person.name.literal)}(?!\w)", re.IGNORECASE)
    places = (found.start() for found in name.finditer(text))
    return next((at for at in places if OPENS_A_SENTENCE.search(text[:at])), None)


def _plainest(person: Contributor, people: Sequence[Contributor], lines: Lines, page: Page) -> LabelledChunk | None:
    """The line about `person`; of two that are as plain the one that says what an author does, else the first."""
    cues = page.lexicon.anywhere("bio_cues")
    about = [
        (how, cues.search(line.chunk.text) is None, place)
        for place, line in enumerate(lines)
        if line.label is Label.TAGLINE and (how := _how(lines, place, person, people)) is not None
    ]
    return lines[min(about)[-1]] if about else None


def _how(lines: Lines, place: int, person: Contributor, people: Sequence[Contributor]) -> int | None:
    """How plainly the line at `place` is about `person`; None where it is not."""
    words = lines[place].chunk.folded
    if not isinstance(person.name, PersonName):
        return None
    name = folded(person.name.literal)
    if _opens_with(words, name):
        return OPENS_WITH_NAME
    above = lines[place - 1].chunk.folded if place else ""
    if above == name:
        return BELOW_NAME
    same = [other for other in people if _opens_with_family_name(words, other)]
    if same == [person] and above not in _names(people):
        return OPENS_WITH_FAMILY_NAME
    return HOLDS_NAME if name in words else None


def _names(people: Sequence[Contributor]) -> Iterator[str]:
    return (folded(person.name.literal) for person in people if isinstance(person.name, PersonName))


def _opens_with_family_name(words: str, person: Contributor) -> bool:
    """Whether `words` open with the family name: what is known for it, else the last word of the name."""
    if not isinstance(person.name, PersonName):
        return False
    family = person.name.family or person.name.literal.rpartition(" ")[2]
    return _opens_with(words, folded(family))


def _opens_with(words: str, name: str) -> bool:
    return bool(name) and words.startswith(name) and not words[len(name) : len(name) + 1].isalnum()
