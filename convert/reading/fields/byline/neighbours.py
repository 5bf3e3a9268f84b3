"""What the lines above and below say of the people in a line."""

from collections.abc import Iterable

from convert.reading.fields.byline.people import Line, Person, signers
from convert.reading.fields.byline.segments import Kind
from convert.reading.fields.names.atoms import key
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Contributor

LONGEST_CUE = 60  # characters: "10.12.2022 18:27 Uhr, ein Gastbeitrag von"
LONGEST_BELOW = 100  # characters: "Redakteur in der Rhein-Main-Zeitung, verantwortlich für den Wirtschaftsteil"
MOST_WORDS = 10  # of such a line
NEAR = 3  # words at its start, among which "in" leads to a place: "writes from Kiel"
CLOSING = " .,)）|·"
HOUSE_WORDS = 2  # "Fox News"; a single word below a name, "News", is the section


def lone_cue(line: Line) -> str:
    """The cue that `line` ends with, so that whoever it announces stands on the next line; "" if there is none."""
    words = line.text.rstrip(" :：").rsplit(maxsplit=1) if len(line.text) <= LONGEST_CUE else ()
    if not words or key(words[-1]) not in line.book.cue_ends:
        return ""
    last = line.segments[-1] if line.segments else None
    return line.text[last.start : last.end] if last is not None and last.kind is Kind.CUE else ""


def announced(line: Line, cue: str) -> tuple[Person, ...]:
    """The people in `line` when the line above ends with `cue`."""
    before = len(cue) + 1
    joined = signers(line.other(f"{cue}\n{line.text}"))
    return tuple(person.moved(-before) for person in joined if person.start >= before)


def described(line: Line, found: tuple[Person, ...], below: Iterable[str]) -> tuple[tuple[Person, ...], int]:
    """`found`, the last of them with what the lines `below` say, and how many of those lines say something."""
    used = 0
    if not found or found[-1].segment[1] < len(line.text.rstrip(CLOSING)):
        return found, used
    for text in below:
        more = _described_by(line, found, text)
        if not more:
            break
        line, found, used = line.other(f"{line.text}\n{text}"), more, used + 1
    return found, used


def _described_by(line: Line, found: tuple[Person, ...], below: str) -> tuple[Person, ...]:
    """The same people with a detail more; nobody if `below` adds none, or somebody else."""
    if len(below) > LONGEST_BELOW or not _may_describe(below, line.book):
        return ()
    joined = signers(line.other(f"{line.text}\n{below}"))
    if [person.contributor.name for person in joined] != [person.contributor.name for person in found]:
        return ()
    return joined if _says_more(joined[-1].contributor, found[-1].contributor) else ()


def _may_describe(below: str, book: Wordbook) -> bool:
    """A first look: an address, or few words with one of a position, a house or a place among them."""
    words = [key(word.strip(",;:")) for word in below.split(maxsplit=MOST_WORDS)]
    if "@" in below or len(words) > MOST_WORDS:
        return "@" in below
    return any(map(book.describes, words)) or any(map(book.place_joints.starts_with, words[:NEAR]))


def _says_more(joined: Contributor, alone: Contributor) -> bool:
    house = joined.affiliation if alone.affiliation is None else None
    if house is not None and len(house.split()) < HOUSE_WORDS and joined.position == alone.position:
        return False
    return joined != alone
