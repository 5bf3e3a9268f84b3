"""Names as catalogues and journals print them: "Author: Okon, Anna", "E. Lund1, T. O. Abara2 and J. Moreau1"."""

import re
from collections.abc import Sequence
from itertools import groupby

from convert.reading.fields.byline.people import Line, Person
from convert.reading.fields.byline.segments import Kind, Segment
from convert.reading.fields.names import INITIAL, name_of
from convert.reading.fields.names.atoms import Atom, atoms
from convert.reading.fields.names.entries import COLONS
from convert.reading.fields.names.known_names import opens_like_a_name
from convert.reading.fields.names.name_shapes import is_name
from convert.reading.fields.names.organisations import is_organisation_row
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Contributor

LONGEST = 400  # characters
MOST_FAMILY_WORDS = 3  # "van der Berg"
LEAST_MARKS = 2  # in a line of names: one may be a page
PARTING = {Kind.CUE, Kind.COMMA, Kind.JOINT, Kind.WALL}  # what stands between names
# '1', '1,*', ' 2', '†', '¹²' behind the letters of a name: where its bearer works is told below
MARK = r"(?:\d{1,2}(?!\d)|[*∗†‡§¶#¹²³⁴⁵⁶⁷⁸⁹])"
AFFILIATION_MARKS = re.compile(rf"(?<=[^\W\d_])\s?{MARK}(?:,?{MARK})*+(?=[,;]?\s|[,;]?\Z)")


def turned_names(line: Line) -> tuple[Person, ...]:
    """The people behind a cue with a colon whose family name comes first, a comma behind it; none of other lines.

    One alone is known by a given name or initials, so that "Text: Weber, Berlin" is none: "Author: Okon, Anna B.".
    """
    if not 0 < len(line.text) <= LONGEST or "," not in line.text:
        return ()
    cue = line.segments[0]
    if cue.kind is not Kind.CUE or cue.row[-1].text not in COLONS:
        return ()
    names = [list(group) for is_mark, group in groupby(line.segments[1:], key=_parts_names) if not is_mark]
    if not names or not all(_is_turned(name, line.book, alone=len(names) == 1) for name in names):
        return ()
    return tuple(_turned(line, cue, name, is_first=name is names[0]) for name in names)


def without_affiliation_marks(line: Line) -> Line:
    """The same line with blanks for the marks behind names, where nothing stands in it but names; else the line."""
    text, marks = AFFILIATION_MARKS.subn(lambda found: " " * len(found[0]), line.text[: LONGEST + 1])
    if marks < LEAST_MARKS or len(line.text) > LONGEST or any(map(str.isdigit, text)):
        return line
    bare = line.other(text)
    parts = [segment for segment in bare.segments if segment.kind not in PARTING]
    are_names = all(part.kind is Kind.RUN and is_name(part.row, line.book) for part in parts)
    return bare if len(parts) > 1 and are_names else line


def _parts_names(segment: Segment) -> bool:
    return segment.kind is Kind.JOINT or (segment.kind is Kind.WALL and segment.row[0].text in ";；")


def _is_turned(name: Sequence[Segment], book: Wordbook, *, alone: bool) -> bool:
    if [segment.kind for segment in name] != [Kind.RUN, Kind.COMMA, Kind.RUN]:
        return False
    family, given = name[0].row, name[2].row
    row = [*given, *family]
    may_be = _is_family(family, book) and is_name(row, book) and not is_organisation_row(family, book)
    return may_be and (not alone or bool(INITIAL.fullmatch(given[0].text)) or _is_given(given, family))


def _is_family(row: Sequence[Atom], book: Wordbook) -> bool:
    """One word with a capital, particles before it: "van der Berg"; two such words are a whole name."""
    return len(row) <= MOST_FAMILY_WORDS and all(atom.key in book.particles for atom in row[:-1])


def _is_given(given: Sequence[Atom], family: Sequence[Atom]) -> bool:
    """Whether the second is known for a given name, and the first is none: "By: Anna, Berta" are two people."""
    return opens_like_a_name(given[0].text) and not opens_like_a_name(family[-1].text)


def _turned(line: Line, cue: Segment, name: Sequence[Segment], *, is_first: bool) -> Person:
    family, given = name[0], name[2]
    text = f"{line.text[given.start : given.end]} {line.text[family.start : family.end]}"
    written = name_of(text, atoms(text, line.book.spelling), line.book, line.language)
    return Person(
        contributor=Contributor(name=written, role=cue.role),
        start=family.start,
        end=given.end,
        segment=(cue.start if is_first else family.start, given.end),
        cue=line.text[cue.start : cue.end],
    )
