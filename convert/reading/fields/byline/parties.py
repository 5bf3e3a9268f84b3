"""The segments of a byline gathered into parties: people who share a cue, an affiliation, a place."""

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from convert.reading.fields.byline.gathering import Gathering
from convert.reading.fields.byline.parts import parts
from convert.reading.fields.byline.party import Link, Party
from convert.reading.fields.byline.segments import Kind, Segment
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook

MOST_PROSE_BEFORE = 2  # words of no known kind before a cue: "Das Gespräch führte Ann Lee"

HANGUL = re.compile(r"[\uac00-\ud7a3]")
LISTED = {Link.CUE, Link.COMMA, Link.JOINT, Link.LETTER, Link.SLASH}
LINKS = {
    "\n": Link.BREAK,
    ";": Link.BREAK,
    "；": Link.BREAK,
    "/": Link.SLASH,
    "／": Link.SLASH,
    "・": Link.SLASH,
    "=": Link.EQUALS,
    "＝": Link.EQUALS,
    "(": Link.BRACKET,
    "（": Link.BRACKET,
}


def parties(found: Iterable[Segment], book: Wordbook) -> list[Party]:
    """The parties of a line, in order; none for a line of prose."""
    reader = _Reader(book)
    for segment in found:
        reader.read(segment)
    read = reader.line.parties
    named = read[:-1] if _is_a_place_behind_parts(read) else read
    return [party for party in named if party.is_sound and not _are_stray_initials(party)]


def _is_a_place_behind_parts(read: Sequence[Party]) -> bool:
    """Whether two or more had a part each and the last has none: "Ann Lee (text), Bo Ek (photos), Val Bondo"."""
    *before, last = read
    return len(before) > 1 and all(party.has_its_part for party in before) and not last.is_described


def _are_stray_initials(party: Party) -> bool:
    """A lone word in small letters; "ssi, dan" and "Reuters/kra" are signatures."""
    return party.cue is None and len(party.people) == 1 and party.people[0].sort is Sort.INITIALS


class _Reader:
    """Reads segments one by one: marks say how the parts of the next run are linked to those before."""

    def __init__(self, book: Wordbook) -> None:
        self.book = book
        self.line = Gathering(book)
        self.is_muted = False  # behind a label such as "Kategorie:"
        self.is_over = False  # a date closed the party: what follows says nothing of it

    @property
    def party(self) -> Party:
        """The one that is being filled."""
        return self.line.party

    def read(self, segment: Segment) -> None:
        match segment.kind:
            case Kind.CUE:
                self._open_with(segment)
            case Kind.RUN:
                self._read_run(segment)
            case Kind.DATE:
                self._close_at_date()
            case Kind.CLOSING:
                self._close_credit(segment)
            case Kind.LABEL:
                self.is_muted = True
            case Kind.EMAIL | Kind.HANDLE:
                self._add_address(segment)
            case Kind.PART:
                self._give_part(segment)
            case Kind.ASIDE:
                self._pass_over(segment)
            case Kind.COMMA:
                self.line.link = Link.COMMA
            case Kind.JOINT:
                self.line.link = _link_of(segment)
            case Kind.WALL | Kind.STOP:
                self._stop_at(segment)
            case _ as unknown:
                assert_never(unknown)

    def _open_with(self, cue: Segment) -> None:
        line = self.line
        asks = self.book.asking.at(cue.row, 0) is not None and line.link in {Link.BLANK, Link.COMMA}
        broken = line.prose > MOST_PROSE_BEFORE and not asks
        self.party.is_broken |= asks and self.party.cue is None  # who answers: "Z Anną Roth rozmawia Bo Ek"
        line.parties.append(Party(role=cue.role, cue=cue, is_broken=broken, end=cue.end))
        line.link, line.is_shut = Link.CUE, broken
        self.is_muted = self.is_over = False

    def _close_credit(self, closing: Segment) -> None:
        """Everybody that no cue announced had the part that the closing words name."""
        for party in self.line.parties:
            if party.cue is None:
                party.role, party.cue, party.opens_with_cue = closing.role, closing, False
        self.party.end = closing.end if self.party.cue is closing else self.party.end

    def _close_at_date(self) -> None:
        line = self.line
        self.party.is_broken |= line.link is Link.CUE  # "By Monday, Ann Lee had left"
        names_people = any(part.sort is not Sort.ORGANISATION for part in self.party.people)
        line.is_shut |= names_people or line.link is Link.CUE
        self.is_over |= names_people
        line.link = Link.WALL

    def _stop_at(self, mark: Segment) -> None:
        text = mark.row[0].text
        if self.line.link is Link.CUE and text == "\n":
            return  # a cue alone on its line
        self.line.link = LINKS.get(text, Link.WALL)
        self.line.prose, self.is_muted = 0, False
        self.line.is_shut |= mark.kind is Kind.STOP and bool(self.party.people)

    def _add_address(self, address: Segment) -> None:
        if not self.party.people or self.is_over:
            return
        if address.kind is Kind.EMAIL:
            self.party.email = self.party.email or address
        self.party.end = address.end

    def _give_part(self, part: Segment) -> None:
        """Behind several names "(text)" counts for all, "(photos)" for the last: the cue says what the others did."""
        if self.party.people and not self.party.has_its_part:
            if part.role != "author" and len(self.party.people) > 1:
                last = self.party.people.pop()
                self.party.end = self.party.people[-1].end
                self.line.parties.append(Party(cue=self.party.cue, opens_with_cue=False, people=[last]))
            self.party.role, self.party.has_its_part = part.role, True
        self._pass_over(part)

    def _pass_over(self, aside: Segment) -> None:
        if self.party.people:
            self.party.end = aside.end

    def _read_run(self, run: Segment) -> None:
        if self.is_muted or self.is_over:
            return
        if self.line.link is Link.SLASH and run.row[0].key in self.book.place_joints:
            return  # "Ann Lee / in Gardening" says where a post is filed
        in_list = self.party.cue is not None and self.line.link in LISTED
        found = parts(run.row, self.book, wants_person=self._wants_person(), announced=in_list)
        if self.party.people and _may_say_what_somebody_is(self.line.link, run) and _is_what_somebody_is(found):
            found = (Part(Sort.POSITION, run.row),)
        leads = _opens_with_a_position(found)
        for place, part in enumerate(found):
            if leads and self.party.people and _opens_with_a_position(found[place:]):
                self.line.begin_next()  # "Ann Lee, Reporter Bo Ek", 记者 王小明 编辑 李四
            self.line.add(part)
            self.line.link = Link.BLANK

    def _wants_person(self) -> bool:
        """Whether a name is looked for: behind a line break only if the name above has its position already."""
        party = self.party
        return not party.people or (self.line.link is Link.BREAK and (len(party.people) > 1 or party.is_described))


def _link_of(joint: Segment) -> Link:
    is_letter = len(joint.row) == 1 and len(joint.row[0].text) == 1 and joint.row[0].text.isalpha()
    return Link.LETTER if is_letter else Link.JOINT


def _opens_with_a_position(found: Sequence[Part]) -> bool:
    return [part.sort for part in found[:2]] == [Sort.POSITION, Sort.PERSON]


def _may_say_what_somebody_is(link: Link, run: Segment) -> bool:
    """In brackets; behind an equals sign as well, where Koreans have a name: 小川聡＝白浜通信員, 은하=한도윤기자."""
    return link is Link.BRACKET or (link is Link.EQUALS and not HANGUL.match(run.row[0].text))


def _is_what_somebody_is(found: Sequence[Part]) -> bool:
    """Whether words without blanks in brackets end in a position: 王小明（高中教師）."""
    return [part.sort for part in found] in ([Sort.PERSON, Sort.POSITION], [Sort.WORD, Sort.POSITION]) and (
        found[0].end == found[1].start
    )
