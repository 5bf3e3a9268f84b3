"""What the name of a house, an agency or a desk looks like."""

import re
from collections.abc import Sequence

from convert.reading.fields.names.atoms import WORD, Atom, Mark, atoms
from convert.reading.fields.names.wordbook import Wordbook, wordbook
from convert.reading.lexicon import Lexicon

SHORT_AGENCY = 5  # letters: "petra" and "mina" are given names as well
LONGEST_TEXT = 120  # characters
LONGEST = 8  # words: "The Board of Editors of the Daily Example"
ACRONYM = 3  # letters of an agency that no paper writes like a word: "Map" and "Tap" are none, MAP and dpa are
# TIMESOFINDIA.COM, Haus.de, auto-motor.at, NJ.com; not J.R., St.John
DOMAIN = re.compile(r"[\w-]{3,63}(?:\.[\w-]{2,63}){0,2}\.[A-Za-z]{2,4}|\w{2}\.[a-z]{2,4}")


def is_organisation(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` is the name of an organisation by its words: "Reuters", "Washington Bureau", "NZZ-Redaktion".

    A house that none of its words gives away ("The Water Coolest") is not recognised.
    """
    if len(text) > LONGEST_TEXT:
        return False
    book = wordbook(lexicon)
    return is_organisation_row(atoms(text, book.spelling), book)


def is_organisation_row(row: Sequence[Atom], book: Wordbook) -> bool:
    """The same for words that were parted already."""
    core = without_article(row, book)
    if not 1 <= len(core) <= LONGEST or not _is_proper(core[0], book):
        return False
    if len(core) == 1 and core[0].text[0].islower() and core[0].key in book.desks:
        return False  # "news"
    names_one = (
        book.is_desk(core[0].key)
        or book.is_desk(core[-1].key)
        or _is_an_agency(core, book)
        or _is_a_desk(core, book)
        or any(map(is_domain, core))
    )
    return names_one and all(
        _is_proper(atom, book) or atom.key in book.common or atom.key in book.particles for atom in core
    )


def is_domain(atom: Atom) -> bool:
    """Whether a house is called by its address: "Example.Com"."""
    return "." in atom.text and DOMAIN.fullmatch(atom.text) is not None


def without_article(row: Sequence[Atom], book: Wordbook) -> Sequence[Atom]:
    """`row` without the article it opens with: "the Times staff", "Die Redaktion"."""
    has_one = len(row) > 1 and row[0].key in book.common and row[0].key not in book.place_joints
    return row[1:] if has_one else row


def _is_proper(atom: Atom, book: Wordbook) -> bool:
    """Whether `atom` may open the name of a house: it has a capital, or is known to go without ("dpa", "haus.de")."""
    if atom.mark is not WORD:
        return atom.mark is Mark.NUMBER
    if not atom.text[0].islower() or is_domain(atom):
        return True
    return atom.key in book.desks or (atom.key in book.agencies and atom.key not in book.common)


def _is_an_agency(row: Sequence[Atom], book: Wordbook) -> bool:
    """An agency, with or without a word behind it: "Reuters", "CNN Business", "AFP Deutschland"; not "Petra Lee"."""
    entry = book.agencies.at(row, 0)
    if entry is None or len(row) > len(entry.words) + 1:
        return False
    if len(" ".join(entry.words)) <= ACRONYM and row[0].text.istitle():
        return False
    return len(row) == len(entry.words) or row[0].text.isupper() or len(" ".join(entry.words)) > SHORT_AGENCY


def _is_a_desk(row: Sequence[Atom], book: Wordbook) -> bool:
    """A desk of several words at either end: "The Editorial Board", "Example News Service"."""
    return book.desks.at(row, 0) is not None or book.desks.ends(row) is not None
