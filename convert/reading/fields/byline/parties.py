"""The segments of a byline gathered into parties: people who share a cue, an affiliation, a place."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from convert.reading.fields.byline.parts import is_acronym, parts
from convert.reading.fields.byline.party import Link, Party
from convert.reading.fields.byline.segments import Kind, Segment
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook

MOST_PROSE_BEFORE = 2  # words of no known kind before a cue: "Das Gespräch führte Ann Lee"

LISTED = {Link.CUE, Link.COMMA, Link.JOINT, Link.LETTER, Link.SLASH}
JOINTS = {Link.JOINT, Link.LETTER}
LINKS = {
    "\n": Link.BREAK,
    ";": Link.BREAK,
    "；": Link.BREAK,
    "/": Link.SLASH,
    "／": Link.SLASH,
    "・": Link.SLASH,
    "(": Link.BRACKET,
    "（": Link.BRACKET,
}


def parties(found: Iterable[Segment], book: Wordbook) -> list[Party]:
    """The parties of a line, in order; none for a line of prose."""
    reader = _Reader(book)
    for segment in found:
        reader.read(segment)
    return [party for party in reader.parties if party.is_sound and not _are_stray_initials(party)]


def _are_stray_initials(party: Party) -> bool:
    """A lone word in small letters; "ssi, dan" and "Reuters/kra" are signatures."""
    return party.cue is None and len(party.people) == 1 and party.people[0].sort is Sort.INITIALS


class _Reader:
    """Reads segments one by one, and knows what it has seen of the line."""

    def __init__(self, book: Wordbook) -> None:
        self.book = book
        self.parties = [Party()]
        self.link = Link.START
        self.prose = 0  # words of no known kind since the last mark
        self.is_muted = False  # behind a label such as "Kategorie:"
        self.is_shut = False  # names count only behind a new cue
        self.is_over = False  # a date closed the party: what follows says nothing of it

    @property
    def party(self) -> Party:
        """The one that is being filled."""
        return self.parties[-1]

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
                self.link = Link.COMMA
            case Kind.JOINT:
                self.link = _link_of(segment)
            case Kind.WALL | Kind.STOP:
                self._stop_at(segment)
            case _ as unknown:
                assert_never(unknown)

    def _open_with(self, cue: Segment) -> None:
        asks = self.book.asking.at(cue.row, 0) is not None and self.link in {Link.BLANK, Link.COMMA}
        broken = self.prose > MOST_PROSE_BEFORE and not asks
        self.party.is_broken |= asks and self.party.cue is None  # who answers: "Z Anną Roth rozmawia Bo Ek"
        self.parties.append(Party(role=cue.role, cue=cue, is_broken=broken, end=cue.end))
        self.link, self.is_muted, self.is_shut, self.is_over = Link.CUE, False, broken, False

    def _close_credit(self, closing: Segment) -> None:
        """Everybody that no cue announced had the part that the closing words name."""
        for party in self.parties:
            if party.cue is None:
                party.role, party.cue, party.opens_with_cue = closing.role, closing, False
        self.party.end = closing.end if self.party.cue is closing else self.party.end

    def _close_at_date(self) -> None:
        self.party.is_broken |= self.link is Link.CUE  # "By Monday, Ann Lee had left"
        names_people = any(part.sort is not Sort.ORGANISATION for part in self.party.people)
        self.is_shut |= names_people or self.link is Link.CUE
        self.is_over |= names_people
        self.link = Link.WALL

    def _stop_at(self, mark: Segment) -> None:
        text = mark.row[0].text
        if self.link is Link.CUE and text == "\n":
            return  # a cue alone on its line
        self.link = LINKS.get(text, Link.WALL)
        self.prose, self.is_muted = 0, False
        self.is_shut |= mark.kind is Kind.STOP and bool(self.party.people)

    def _add_address(self, address: Segment) -> None:
        if not self.party.people or self.is_over:
            return
        if address.kind is Kind.EMAIL:
            self.party.email = self.party.email or address
        self.party.end = address.end

    def _read_run(self, run: Segment) -> None:
        if self.is_muted or self.is_over:
            return
        in_list = self.party.cue is not None and self.link in LISTED
        found = parts(run.row, self.book, wants_person=self._wants_person(), announced=in_list)
        if self.party.people and self.link is Link.BRACKET and _is_what_somebody_is(found):
            found = (Part(Sort.POSITION, run.row),)
        leads = _opens_with_a_position(found)
        for place, part in enumerate(found):
            if leads and self.party.people and _opens_with_a_position(found[place:]):
                self.parties.append(self._next_party())  # "Ann Lee, Reporter Bo Ek", 记者 王小明 编辑 李四
            self._add(part)
            self.link = Link.BLANK

    def _wants_person(self) -> bool:
        """Whether a name is looked for: behind a line break only if the name above has its position already."""
        party = self.party
        return not party.people or (self.link is Link.BREAK and (len(party.people) > 1 or party.is_described))

    def _add(self, part: Part) -> None:
        match part.sort:
            case Sort.PERSON:
                self._add_person(part)
            case Sort.ORGANISATION:
                self._add_house(part)
            case Sort.POSITION:
                self._add_position(part)
            case Sort.PLACE:
                self._add_place(part)
            case Sort.SUFFIX:
                self._add_suffix(part)
            case Sort.INITIALS:
                self._add_initials(part)
            case Sort.WORD:
                self._add_word(part)
            case Sort.PROSE:
                self._add_prose(part)
            case _ as unknown:
                assert_never(unknown)

    def _add_person(self, part: Part) -> None:
        if self.is_shut:
            return
        if self.link is Link.BLANK and self._names_one_house():
            self.party.affiliation = self.party.people.pop()  # ワシントン支局 小川聡
        elif self.party.people and (self.party.is_described or self.link in {Link.BREAK, Link.BLANK}):
            self.parties.append(self._next_party())
        self.party.people.append(part)
        self.party.end = part.end

    def _next_party(self) -> Party:
        """Another one below the same cue; a part that was told behind the last counts for those alone."""
        party, role = self.party, self.party.role
        if party.has_its_part:
            role = party.cue.role if party.cue is not None else "author"
        return Party(role=role, cue=party.cue, opens_with_cue=False)

    def _give_part(self, part: Segment) -> None:
        """Behind several names "(text)" counts for all, "(photos)" for the last: the cue says what the others did."""
        if self.party.people and not self.party.has_its_part:
            if part.role != "author" and len(self.party.people) > 1:
                last = self.party.people.pop()
                self.party.end = self.party.people[-1].end
                self.parties.append(Party(cue=self.party.cue, opens_with_cue=False, people=[last]))
            self.party.role, self.party.has_its_part = part.role, True
        self._pass_over(part)

    def _pass_over(self, aside: Segment) -> None:
        if self.party.people:
            self.party.end = aside.end

    def _add_house(self, part: Part) -> None:
        houses_only = all(each.sort is Sort.ORGANISATION for each in self.party.people)
        signs = not self.party.people or self.link in JOINTS or (houses_only and self.link is not Link.BLANK)
        if self.is_shut:
            return
        if self.link is Link.CUE and self._belongs_to_party_before():
            self.parties.pop()
            self.party.affiliation, self.party.end = part, part.end
        elif self._continues_a_position():
            self._lengthen_position(part)
        elif signs and not self.party.is_described:
            self._add_person(part)
        elif self.party.affiliation is None:
            self.party.affiliation, self.party.end = part, part.end

    def _belongs_to_party_before(self) -> bool:
        """Whether a house behind a second cue is where they work: "By Ann Lee, special to The Daily Example"."""
        if len(self.parties) == 1 or self.party.people or self.party.cue is None:
            return False
        before = self.parties[-2]
        is_near = self.party.cue.start - before.end <= len(", ")
        return is_near and bool(before.people) and before.role == self.party.role and before.affiliation is None

    def _add_position(self, part: Part) -> None:
        party = self.party
        if self.link is Link.BLANK and self._names_one_house():
            party.affiliation = party.people.pop()  # 新华社记者 王小明, "Reuters correspondent Ann Lee"
        self._take_part(part)
        if party.position is None:
            party.position, party.end = part, part.end

    def _take_part(self, position: Part) -> None:
        """A position may name a part: 编辑 王小明 edited, behind a name only 王小明 摄 took a picture."""
        party = self.party
        role = self.book.parts.get(position.row[0].key) if len(position.row) == 1 else None
        is_announced = party.cue is not None and party.opens_with_cue
        if role is None or is_announced:
            return
        if not party.people or (role == "photographer" and not position.row[0].text.isascii()):
            party.role = role

    def _names_one_house(self) -> bool:
        return [part.sort for part in self.party.people] == [Sort.ORGANISATION] and self.party.affiliation is None

    def _add_place(self, part: Part) -> None:
        if self.party.people:
            self.party.places.append(part)
            self.party.end = part.end

    def _add_suffix(self, part: Part) -> None:
        if self.party.people and not self.party.is_described:
            self._lengthen_name(part)

    def _lengthen_name(self, part: Part) -> None:
        last = self.party.people[-1]
        self.party.people[-1] = Part(last.sort, [*last.row, *part.row])
        self.party.end = part.end

    def _add_initials(self, part: Part) -> None:
        beside_a_house = self.link is Link.SLASH and bool(self.party.people)
        among_initials = all(each.sort is Sort.INITIALS for each in self.party.people) and not self.prose
        announced = self.link is Link.CUE and not self.prose  # not in "euros per kilo"
        if beside_a_house or announced or (among_initials and self.link is not Link.BLANK):
            self._add_person(part)
        else:
            self._add_prose(part)

    def _add_word(self, part: Part) -> None:
        """A place behind a name, a first name behind a cue, the end of "Ortega y Gasset"; elsewhere it says nothing."""
        party = self.party
        if self.link is Link.CUE or (self.link in JOINTS and self._signs_by_first_names()):
            self._add_person(part)
        elif not party.people or self.is_shut:
            return
        elif self._continues_a_position():
            self._lengthen_position(part)
        elif self.link is Link.LETTER and party.people[-1].end == party.end:
            self._lengthen_name(part)
        elif self.link is Link.COMMA or (self.link is Link.BLANK and party.people[-1].sort is Sort.INITIALS):
            if part.start - party.end <= len(", "):
                self._add_place(part)
        elif is_acronym(part.row):
            self._add_house(part)

    def _signs_by_first_names(self) -> bool:
        return bool(self.party.people) and self.party.people[-1].sort is Sort.WORD

    def _add_prose(self, part: Part) -> None:
        party = self.party
        if self._continues_a_position():
            self._lengthen_position(part)
            return
        self.prose += len(part.row)
        self.is_shut = True
        party.prose += len(part.row) if party.people else 0
        is_tail = self.link in {Link.COMMA, Link.WALL, Link.BRACKET, Link.BREAK, Link.SLASH}
        party.is_broken |= self.link is Link.CUE or not is_tail or _is_first_name(party.people)

    def _continues_a_position(self) -> bool:
        """Whether a joint stands right behind a position: "Korrespondent für Politik und Wirtschaft"."""
        position = self.party.position
        return self.link in JOINTS and position is not None and position.end == self.party.end

    def _lengthen_position(self, part: Part) -> None:
        position = self.party.position
        assert position is not None
        self.party.position = Part(Sort.POSITION, [*position.row, *part.row])
        self.party.end = part.end


def _link_of(joint: Segment) -> Link:
    is_letter = len(joint.row) == 1 and len(joint.row[0].text) == 1 and joint.row[0].text.isalpha()
    return Link.LETTER if is_letter else Link.JOINT


def _opens_with_a_position(found: Sequence[Part]) -> bool:
    return [part.sort for part in found[:2]] == [Sort.POSITION, Sort.PERSON]


def _is_what_somebody_is(found: Sequence[Part]) -> bool:
    """Whether words without blanks in brackets end in a position: 王小明（高中教師）."""
    return [part.sort for part in found] in ([Sort.PERSON, Sort.POSITION], [Sort.WORD, Sort.POSITION]) and (
        found[0].end == found[1].start
    )


def _is_first_name(people: Sequence[Part]) -> bool:
    return any(part.sort is Sort.WORD for part in people)
