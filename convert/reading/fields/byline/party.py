"""People who are named in one go, and what a line says of them."""

from enum import StrEnum

import msgspec

from convert.reading.fields.byline.segments import Segment
from convert.reading.fields.names.sorts import Part, Sort
from formats.tree import Role

MOST_PROSE_BEHIND = 8  # words of no known kind behind a name: "By Ann Lee, a poet who lives in Rome"


class Link(StrEnum):
    """What stands between a part and the one before it."""

    START = "start"
    BLANK = "blank"
    CUE = "cue"
    COMMA = "comma"
    JOINT = "joint"
    LETTER = "letter"  # a joint that may stand inside a name: "y", "i", "e"
    SLASH = "slash"
    EQUALS = "equals sign"
    WALL = "wall"
    BRACKET = "bracket"  # one that opens
    BREAK = "break"  # a line break or a semicolon


class Party(msgspec.Struct):
    """People named in one go, and what is said of them; filled while a line is read."""

    role: Role = "author"
    cue: Segment | None = None
    opens_with_cue: bool = True  # otherwise the cue of the party before counts for this one as well
    people: list[Part] = []
    position: Part | None = None
    affiliation: Part | None = None
    places: list[Part] = []
    place_before: Part | None = None  # 은하 of 은하=한도윤
    email: Segment | None = None
    has_its_part: bool = False  # "(text)" behind the names: who follows had another
    prose: int = 0  # words of no known kind before its cue and behind its names
    is_broken: bool = False  # it turned out to be a sentence
    end: int = 0  # where the last thing that belongs to it ends

    @property
    def is_described(self) -> bool:
        """Whether something was said of its people, so that the next name begins another party."""
        return bool(self.position or self.affiliation or self.places or self.email or self.has_its_part)

    @property
    def is_sound(self) -> bool:
        """Whether it reads as a byline from end to end."""
        return not self.is_broken and self.prose <= MOST_PROSE_BEHIND and bool(self.people)

    @property
    def names_one_house(self) -> bool:
        """Whether all that it names is a house, which may turn out to be where somebody works."""
        return [part.sort for part in self.people] == [Sort.ORGANISATION] and self.affiliation is None

    @property
    def signs_by_first_names(self) -> bool:
        """Whether the last name is a single word that could be a first name."""
        return bool(self.people) and self.people[-1].sort is Sort.WORD

    @property
    def is_at_its_position(self) -> bool:
        """Whether a position is the last thing that was said."""
        return self.position is not None and self.position.end == self.end

    @property
    def ends_in_a_word(self) -> bool:
        """Whether the last thing that was said is a single word, taken for a place."""
        return bool(self.places) and self.places[-1].end == self.end and self.places[-1].sort is Sort.WORD

    def name(self, part: Part) -> None:
        """Add somebody."""
        self.people.append(part)
        self.end = part.end

    def locate(self, part: Part) -> None:
        """Add a place."""
        self.places.append(part)
        self.end = part.end

    def locate_before(self) -> bool:
        """Let the one word before an equals sign be the place that those behind it sign from, if it may be one."""
        is_alone = self.cue is None and len(self.people) == 1 and not self.is_described
        if not is_alone or self.place_before is not None or len(self.people[0].row) > 1:
            return False
        self.place_before = self.people.pop()
        return True

    def lengthen_name(self, part: Part) -> None:
        """Let `part` belong to the last name."""
        last = self.people[-1]
        self.people[-1] = Part(last.sort, [*last.row, *part.row])
        self.end = part.end

    def lengthen_position(self, part: Part) -> None:
        """Let `part` belong to the position."""
        assert self.position is not None
        self.position = Part(Sort.POSITION, [*self.position.row, *part.row])
        self.end = part.end
