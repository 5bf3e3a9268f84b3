"""Parts of a byline added to its parties: who is named, where they work, what they are."""

from typing import assert_never

from convert.reading.fields.byline.parts import is_acronym
from convert.reading.fields.byline.party import Link, Party
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook

JOINTS = {Link.JOINT, Link.LETTER}
TAILS = {Link.COMMA, Link.WALL, Link.BRACKET, Link.BREAK, Link.SLASH}  # what may stand before words about somebody


class Gathering:
    """The parties of a line while it is read: what a part means hangs on the parts before it and on what links them."""

    def __init__(self, book: Wordbook) -> None:
        self.book = book
        self.parties = [Party()]
        self.link = Link.START  # between the part that was added last and the next
        self.prose = 0  # words of no known kind since the last mark
        self.is_shut = False  # names count only behind a new cue

    @property
    def party(self) -> Party:
        """The one that is being filled."""
        return self.parties[-1]

    def begin_next(self) -> None:
        """Begin another party below the same cue; a part that was told behind the last counts for those alone."""
        party, role = self.party, self.party.role
        if party.has_its_part:
            role = party.cue.role if party.cue is not None else "author"
        self.parties.append(Party(role=role, cue=party.cue, opens_with_cue=False))

    def add(self, part: Part) -> None:
        """Give a part its place in the party that is being filled, or in a new one."""
        match part.sort:
            case Sort.PERSON:
                self._add_person(part)
            case Sort.ORGANISATION:
                self._add_house(part)
            case Sort.POSITION:
                self._add_position(part)
            case Sort.PLACE:
                if self.party.people:
                    self.party.locate(part)
            case Sort.SUFFIX:
                if self.party.people and not self.party.is_described:
                    self.party.lengthen_name(part)
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
        if self.link is Link.EQUALS and self.party.locate_before():  # 은하=한도윤, 【白浜＝小川聡】
            pass
        elif self.link is Link.BLANK and self.party.names_one_house:
            self.party.affiliation = self.party.people.pop()  # ワシントン支局 小川聡
        elif self.party.people and (self.party.is_described or self.link in {Link.BREAK, Link.BLANK}):
            self.begin_next()
        self.party.name(part)

    def _add_house(self, part: Part) -> None:
        houses_only = all(each.sort is Sort.ORGANISATION for each in self.party.people)
        signs = not self.party.people or self.link in JOINTS or (houses_only and self.link is not Link.BLANK)
        if self.is_shut:
            return
        if self.link is Link.EQUALS and self.party.locate_before():
            self.party.affiliation, self.party.end = part, part.end  # (은하=남도통신) 표정민 기자
        elif self.link is Link.CUE and self._belongs_to_party_before():
            self.parties.pop()
            self.party.affiliation, self.party.end = part, part.end
        elif self._continues_a_position():
            self.party.lengthen_position(part)
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
        if self.link is Link.BLANK and party.names_one_house:
            party.affiliation = party.people.pop()  # 新华社记者 王小明, "Reuters correspondent Ann Lee"
        self._take_part(part)
        if self.link is Link.JOINT and party.position is None and party.ends_in_a_word:
            part = Part(Sort.POSITION, [*party.places.pop().row, *part.row])  # "Arts and Culture Editor"
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
        if self.link is Link.CUE or (self.link in JOINTS and party.signs_by_first_names):
            self._add_person(part)
        elif not party.people or self.is_shut:
            return
        elif self._continues_a_position():
            party.lengthen_position(part)
        elif self.link is Link.LETTER and party.people[-1].end == party.end:
            party.lengthen_name(part)
        elif self.link is Link.SLASH and part.row[0].text.isupper() and not is_acronym(part.row):
            party.locate(part)  # "Derya AKBULUT/KARAPINAR"
        elif self.link is Link.COMMA or (self.link is Link.BLANK and party.people[-1].sort is Sort.INITIALS):
            if part.start - party.end <= len(", "):
                party.locate(part)
        elif is_acronym(part.row):
            self._add_house(part)

    def _add_prose(self, part: Part) -> None:
        party = self.party
        if self._continues_a_position():
            party.lengthen_position(part)
            return
        if self._joins_a_desk(part):
            party.end = part.end
            return
        self.prose += len(part.row)
        self.is_shut = True
        party.prose += len(part.row) if party.people else 0
        signs_by_first_name = any(each.sort is Sort.WORD for each in party.people)
        party.is_broken |= self.link is Link.CUE or self.link not in TAILS or signs_by_first_name

    def _joins_a_desk(self, part: Part) -> bool:
        """Whether it is nobody by name who wrote as well: "By Ann Lee and agencies"."""
        is_desk = len(part.row) == 1 and part.row[0].key in self.book.desks
        return is_desk and self.link is Link.JOINT and bool(self.party.people)

    def _continues_a_position(self) -> bool:
        """Whether a joint stands right behind a position: "Korrespondent für Politik und Wirtschaft"."""
        return self.link in JOINTS and self.party.is_at_its_position
