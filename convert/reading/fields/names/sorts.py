"""What some words of a byline can say."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from convert.reading.fields.names.atoms import Atom


class Sort(StrEnum):
    """What some words of a byline say."""

    PERSON = "person"
    ORGANISATION = "organisation"
    POSITION = "position"
    PLACE = "place"
    SUFFIX = "suffix"  # "Jr.", "M.D."
    INITIALS = "initials"  # "ssi", "kra"
    WORD = "word"  # one word with a capital: a place, a first name, an unknown house
    PROSE = "prose"  # anything else


class Part(msgspec.Struct, frozen=True):
    """Some words of a byline, and what they say."""

    sort: Sort
    row: Sequence[Atom]

    @property
    def start(self) -> int:
        """Where it begins in the line."""
        return self.row[0].start

    @property
    def end(self) -> int:
        """Where it ends in the line."""
        return self.row[-1].end
