"""Author bios: "Ann Lee is a politics reporter for The Daily Example."."""

from collections.abc import Sequence

from convert.reading.fields.byline.parts import is_capital
from convert.reading.fields.byline.people import Line, Person
from convert.reading.fields.names import name_of
from convert.reading.fields.names.atoms import WORD, Atom, atoms, key
from convert.reading.fields.names.name_shapes import LEAST_WORDS, is_name
from convert.reading.fields.names.organisations import is_organisation_row
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Contributor

HEAD = 160  # characters: what comes later says no more who it is
LEAST = 3  # words: "Ann Lee covers courts"
NEAR = 5  # words in which a position follows a mere "is"
FARTHEST = 8  # words from the verb to the position: "is a former senior Washington political reporter"


def bio_person(line: Line) -> Person | None:
    """The person whose bio opens `line`, with position and affiliation; none if it opens otherwise."""
    book = line.book
    if not _may_be_a_bio(line.text, book):
        return None
    row = atoms(line.text[:HEAD], book.spelling)
    sentence = row[: next((at for at, atom in enumerate(row) if atom.mark is not WORD), len(row))]
    length = next((at for at in range(LEAST_WORDS, len(sentence)) if _is_verb_of_a_bio(sentence[at:], book)), 0)
    if not length or not is_name(sentence[:length], book):
        return None
    start, end = sentence[0].start, sentence[length - 1].end
    position = _position(sentence[length:], book)
    house = _house(sentence[length:], position, book)
    name = name_of(line.text, sentence[:length], book, line.language)
    return Person(
        contributor=Contributor(name=name, position=_words(line, position), affiliation=_words(line, house)),
        start=start,
        end=end,
        segment=(start, end),
    )


def _is_verb_of_a_bio(row: Sequence[Atom], book: Wordbook) -> bool:
    """Whether `row` goes on as a bio does: "covers the courts", "is a Kiel-based reporter"."""
    if book.bios.at(row, 0) is not None:
        return True
    return row[0].key in book.bio_signals and row[0].key in book.common and bool(_position(row[:NEAR], book))


def _may_be_a_bio(text: str, book: Wordbook) -> bool:
    """A first look: within a few words a verb that bios have, and before it no word in small letters but particles."""
    if text[:1].islower():
        return False
    words = text[:HEAD].split(maxsplit=FARTHEST)
    if len(words) < LEAST or book.bio_signals.isdisjoint(words[LEAST_WORDS:]):
        return False
    return not words[1].islower() or key(words[1]) in book.particles or book.prefixes.starts_with(key(words[0]))


def _position(row: Sequence[Atom], book: Wordbook) -> Sequence[Atom]:
    """What somebody is, without the verb and the article: "politics reporter"."""
    head = next((at for at in range(min(len(row), FARTHEST)) if book.is_position(row, at)), None)
    if head is None:
        return ()
    start = next((at for at in range(head) if row[at].key not in book.common), head)
    return row[start : head + book.is_position(row, head)]


def _house(row: Sequence[Atom], position: Sequence[Atom], book: Wordbook) -> Sequence[Atom]:
    """The house right behind the position, a small word between: "for Fox News Digital"."""
    if not position:
        return ()
    behind = row[row.index(position[-1]) + 1 :]
    if len(behind) < 2 or behind[0].key not in book.common:  # noqa: PLR2004 - the small word and the house
        return ()
    end = next((at for at in range(1, len(behind)) if not is_capital(behind[at])), len(behind))
    return behind[1:end] if is_organisation_row(behind[1:end], book) else ()


def _words(line: Line, row: Sequence[Atom]) -> str | None:
    return " ".join(line.text[row[0].start : row[-1].end].split()) if row else None
