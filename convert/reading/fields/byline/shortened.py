"""Names in lines that hold more than names: each way to cut them is a candidate, and the choice is made elsewhere."""

from collections.abc import Iterator, Sequence

from convert.reading.fields.byline.parts import is_capital, shortest_name
from convert.reading.fields.byline.people import Line, Person
from convert.reading.fields.byline.segments import Kind
from convert.reading.fields.names import name_of
from convert.reading.fields.names.atoms import Atom
from convert.reading.fields.names.name_shapes import EAST_ASIAN, is_name
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Contributor

LONGEST = 120  # characters
LONG_NAME = 3  # words: "Pamela Wilson Follow" may hold one word too many
MOST_BEFORE = 4  # words in small letters before a nickname: "Ferry stays, posted by annlee"
LONGEST_RUN = 8  # words; more are prose
EVIDENCE = {Kind.CUE, Kind.DATE, Kind.EMAIL, Kind.HANDLE}  # stand beside names, and seldom in other short lines


def shorter_names(line: Line, found: Sequence[Person]) -> Iterator[Person]:
    """Other cuts of the names in `found`, and names in runs of words where the grammar found none.

    Only for lines that hold a cue, a date or an address besides, or are one run of more words than most names.
    """
    if len(line.text) > LONGEST or not _may_hold_more(line):
        return
    taken = {(person.start, person.end) for person in found}
    cue = ""
    for place, segment in enumerate(line.segments):
        if segment.kind is Kind.CUE:
            cue = line.text[segment.start : segment.end]
        elif segment.kind is Kind.DATE and place and line.segments[place - 1].kind is not Kind.CUE:
            cue = ""  # "By Ann Lee | 2 May 2024 | Culture"
        elif segment.kind is Kind.RUN:
            if cue and segment.row[0].text.islower() and not _may_be_a_nickname(line, place):
                continue
            for row in _cuts(segment.row, line.book, announced=bool(cue)):
                if (row[0].start, row[-1].end) not in taken:
                    yield _person(line, row, cue)


def _may_hold_more(line: Line) -> bool:
    if any(segment.kind in EVIDENCE for segment in line.segments):
        return True
    return len(line.segments) == 1 and len(line.segments[0].row) > LONG_NAME and line.segments[0].kind is Kind.RUN


def _may_be_a_nickname(line: Line, place: int) -> bool:
    """Whether words in small letters may be a name: behind a cue that no other words lead to, at no sentence's end.

    "Posted by annlee | 3 May 2024", "3 May 2024 by annlee"; not "followed by nobody", "By accident. I was late",
    "1 minuto di lettura", "It costs 70p and can be painted on by hand".
    """
    row = line.segments
    leads = place < 2 or row[place - 2].kind is not Kind.RUN  # noqa: PLR2004 - the cue stands between
    is_small_word = row[place - 1].row[-1].key in line.book.particles and row[place - 1].row[0].text.islower()
    is_prose = sum(atom.text.islower() for segment in row[: place - 1] for atom in segment.row) > MOST_BEFORE
    ends_a_sentence = place + 1 < len(row) and row[place + 1].kind is Kind.STOP
    return leads and not is_small_word and not is_prose and not ends_a_sentence


def _cuts(row: Sequence[Atom], book: Wordbook, *, announced: bool) -> Iterator[Sequence[Atom]]:
    """The first two words, the first three, the last two of a run; a lone word only behind a cue."""
    if len(row) == 1 and announced and row[0].key not in book.common and not book.is_desk(row[0].key):
        yield row
    if not LONG_NAME <= len(row) <= LONGEST_RUN or EAST_ASIAN.match(row[0].text):
        return
    shortest = shortest_name(row, book)
    behind = row[min(shortest, len(row) - 1)]
    is_filed = announced and behind.key in book.place_joints  # "Posted by Ann Lee in cakes"
    if shortest and (is_capital(behind) or is_filed):
        yield row[:shortest]
        if shortest + 1 < len(row) and not book.describes(row[shortest].key) and is_name(row[: shortest + 1], book):
            yield row[: shortest + 1]
    if is_name(row[-2:], book):
        yield row[-2:]


def _person(line: Line, row: Sequence[Atom], cue: str) -> Person:
    start, end = row[0].start, row[-1].end
    name = name_of(line.text, row, line.book, line.language)
    return Person(contributor=Contributor(name=name), start=start, end=end, segment=(start, end), cue=cue)
