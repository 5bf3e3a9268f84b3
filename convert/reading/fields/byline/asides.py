"""What brackets and class years behind a name say: "Ann Lee (text) and Bo Ek (photos)", "Ann Lee '24"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from convert.reading.fields.byline.segments import APOSTROPHES, Kind, Segment
from convert.reading.fields.names.atoms import WORD, Atom, Mark
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Role

OPENERS = tuple("(（")
CLOSERS = tuple(")）")
MARKS = frozenset((*OPENERS, *APOSTROPHES))
LONGEST = 4  # words in brackets: "texte et deux photos"
CLASS_YEAR = 2  # digits


def with_asides(found: Sequence[Segment], book: Wordbook) -> list[Segment]:
    """The same segments, those of a bracket or a class year behind a name gathered in one."""
    if not any(segment.kind is Kind.WALL and segment.row[0].text in MARKS for segment in found):
        return list(found)
    gathered: list[Segment] = []
    at = 0
    while at < len(found):
        aside = _aside_at(found, at, book) if at and found[at - 1].kind is Kind.RUN else None
        gathered.append(aside or found[at])
        at = _behind(found, at, gathered[-1])
    return gathered


def _behind(found: Sequence[Segment], at: int, taken: Segment) -> int:
    """The first segment from `at` on that `taken` does not hold."""
    end = taken.row[-1]
    while found[at].row[-1] is not end:
        at += 1
    return at + 1


def _aside_at(found: Sequence[Segment], at: int, book: Wordbook) -> Segment | None:
    mark = found[at].row[0]
    if found[at].kind is not Kind.WALL:
        return None
    if mark.text in APOSTROPHES:
        return _class_year(found[at : at + 2])
    return _bracket(found, at, book) if mark.text in OPENERS else None


def _class_year(pair: Sequence[Segment]) -> Segment | None:
    match [atom for segment in pair for atom in segment.row]:
        case [mark, year] if year.mark is Mark.NUMBER and year.start == mark.end and len(year.text) == CLASS_YEAR:
            return Segment(Kind.ASIDE, [mark, year])
    return None


def _bracket(found: Sequence[Segment], at: int, book: Wordbook) -> Segment | None:
    """A bracket that holds nothing but parts that people have, or a few small words: "(photos)", "(now)"."""
    atoms = [atom for segment in found[at : at + 2 * LONGEST] for atom in segment.row]
    end = next((place for place, atom in enumerate(atoms) if atom.text in CLOSERS), 0)
    inside = [atom for atom in atoms[1:end] if atom.mark is WORD]
    if not 0 < len(inside) <= LONGEST or not _ends_a_segment(found, atoms[end]) or _opens_a_name(found, atoms[end]):
        return None
    roles = list(_roles(inside, book))
    row = atoms[: end + 1]
    if roles and len(roles) + len(_small(inside, book)) >= len(inside):
        return Segment(Kind.PART, row, "author" if "author" in roles else roles[0])
    return Segment(Kind.ASIDE, row) if len(_small(inside, book)) == len(inside) else None


def _ends_a_segment(found: Sequence[Segment], closer: Atom) -> bool:
    return any(segment.row[-1] is closer for segment in found)


def _opens_a_name(found: Sequence[Segment], closer: Atom) -> bool:
    """Whether a name follows the bracket, and none the last one of the line: "Ann Lee (Foto) Bo Ek"."""
    last = found[-1].row[-1].text in CLOSERS
    return not last and any(before.row[-1] is closer and after.kind is Kind.RUN for before, after in pairwise(found))


def _roles(row: Sequence[Atom], book: Wordbook) -> Iterator[Role]:
    return (book.parts[atom.key] for atom in row if atom.key in book.parts)


def _small(row: Sequence[Atom], book: Wordbook) -> list[Atom]:
    """The words in small letters that are no part, no house and no position; joints whatever their letters."""
    return [
        atom
        for atom in row
        if atom.key not in book.parts
        and (atom.key in book.joints or (atom.text.islower() and not book.describes(atom.key)))
    ]
