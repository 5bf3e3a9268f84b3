"""People who sign a line: the parties that are found in it, each of their people by itself."""

from functools import cached_property

import msgspec

from convert.reading.fields.byline.asides import with_asides
from convert.reading.fields.byline.joints import unjoined
from convert.reading.fields.byline.parties import parties
from convert.reading.fields.byline.party import Party
from convert.reading.fields.byline.segments import Segment, segments
from convert.reading.fields.names import name_of
from convert.reading.fields.names.atoms import atoms, key
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook
from convert.reading.fields.remarks import SENTENCE_START
from formats.tree import Contributor, Organisation, PersonName

LONGEST = 400  # characters; the longest bylines, of ten authors, have some 200
MOST_PLACES = 2  # "Rochester, Minn."; more are a list of sections


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who signs a line, and where in it."""

    contributor: Contributor  # without spans
    start: int  # of the name, in the line
    end: int
    segment: tuple[int, int]  # start and end of all that belongs to this person: cue, name, position, affiliation
    cue: str = ""  # as written: "By", "Foto:", "contributed to this report"

    def moved(self, by: int) -> "Person":
        """The same person in a line that has `by` characters more before it, or less where `by` is negative."""
        start, end = self.segment
        segment = (max(start + by, 0), end + by)
        return msgspec.structs.replace(self, start=self.start + by, end=self.end + by, segment=segment)


class Line(msgspec.Struct, frozen=True, dict=True):
    """A line, and what its words are to be understood by."""

    text: str
    book: Wordbook
    language: str

    @cached_property
    def segments(self) -> list[Segment]:
        """The line, cut."""
        return with_asides(segments(unjoined(atoms(self.text, self.book.spelling), self.book), self.book), self.book)

    def other(self, text: str) -> "Line":
        """Another line of the same page."""
        return Line(text, self.book, self.language)


def signers(line: Line) -> tuple[Person, ...]:
    """Everybody who signs `line`, in order; none if it does not read as a byline or a credit, or is longer than any."""
    if not line.text or len(line.text) > LONGEST:
        return ()
    sentence = _first_of_two_credits(line)
    if sentence:
        rest = signers(line.other(line.text[sentence:]))
        return (*signers(line.other(line.text[:sentence])), *(person.moved(sentence) for person in rest))
    found = parties(line.segments, line.book)
    return tuple(person for party in found for person in _people(line, party))


def _first_of_two_credits(line: Line) -> int:
    """Where the second sentence begins of a line whose last one ends a credit; 0 if it has only one.

    "Bo Ek reported from Kiel. Ann Lee contributed to this report."
    """
    if key(line.text.rstrip(" .").rpartition(" ")[2]) not in line.book.closing_ends:
        return 0
    boundary = SENTENCE_START.search(line.text)
    return boundary.end() if boundary is not None else 0


def _people(line: Line, party: Party) -> tuple[Person, ...]:
    last = len(party.people) - 1
    return tuple(_person(line, party, part, is_last=place == last) for place, part in enumerate(party.people))


def _person(line: Line, party: Party, part: Part, *, is_last: bool) -> Person:
    start = _opening(party) if part is party.people[0] else part.start
    return Person(
        contributor=_contributor(line, party, part, is_last=is_last),
        start=part.start,
        end=part.end,
        segment=(start, max(part.end, party.end) if is_last else part.end),
        cue=line.text[party.cue.start : party.cue.end] if party.cue else "",
    )


def _opening(party: Party) -> int:
    """Where the first thing that belongs to a party begins: its cue, or what stands before its first name."""
    first = [party.people[0].start]
    first += [each.start for each in (party.position, party.affiliation, party.place_before) if each is not None]
    return min([*first, party.cue.start] if party.cue and party.opens_with_cue else first)


def _contributor(line: Line, party: Party, part: Part, *, is_last: bool) -> Contributor:
    position, is_shared = party.position, len(party.people) > 1
    holds_position = position is not None and (is_last or _is_of_all(position, line.book))
    return Contributor(
        name=_name(line, part),
        role=party.role,
        position=_position(line, position, is_shared=is_shared) if position and holds_position else None,
        affiliation=_words(line, party.affiliation) if party.affiliation else None,
        place=_place(line, party),
        email=party.email.row[0].text if party.email and is_last else None,
    )


def _name(line: Line, part: Part) -> PersonName | Organisation:
    if part.sort is Sort.ORGANISATION:
        return Organisation(name=_words(line, part))
    return name_of(line.text, part.row, line.book, line.language)


def _words(line: Line, part: Part) -> str:
    return " ".join(line.text[part.start : part.end].split())


def _position(line: Line, position: Part, *, is_shared: bool) -> str:
    """As the line has it; what several people are, "staff writers", is told of each: "staff writer"."""
    plurals = [atom for atom in position.row if is_shared and line.book.is_plural_position(atom.key)]
    if not plurals:
        return _words(line, position)
    last = plurals[-1]
    return " ".join(f"{line.text[position.start : last.end - 1]}{line.text[last.end : position.end]}".split())


def _place(line: Line, party: Party) -> str | None:
    """A place with the dot of an abbreviation ("Rochester, Minn."); more than two names are no place but a list."""
    if party.place_before is not None and not party.places:
        return _words(line, party.place_before)
    if not party.places or len(party.places) > MOST_PLACES:
        return None
    start, end = party.places[0].start, party.places[-1].end
    is_cut_short = len(party.places) > 1 and line.text[end : end + 1] == "."
    return " ".join(line.text[start : end + is_cut_short].split())


def _is_of_all(position: Part, book: Wordbook) -> bool:
    """Whether a position behind several names is that of each: "staff writers", 기자."""
    return any(book.is_plural_position(atom.key) or not atom.text[0].isascii() for atom in position.row)
