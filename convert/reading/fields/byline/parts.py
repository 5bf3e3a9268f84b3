"""What a run of words in a byline is: a person, a house, a position, a place."""

import re
from collections.abc import Sequence

from convert.reading.fields.names.atoms import WORD, Atom
from convert.reading.fields.names.east_asian import east_asian_parts
from convert.reading.fields.names.name_shapes import (
    EAST_ASIAN,
    LEAST_WORDS,
    POSSESSIVE,
    fitting_length,
    has_shape_of_a_name,
    is_name,
    prefix_length,
)
from convert.reading.fields.names.organisations import is_domain, is_organisation_row, without_article
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook

LONGEST_POSITION = 12  # words: "Redakteur in der Wirtschaft der Frankfurter Allgemeinen Sonntagszeitung"
LONGEST_PLACE = 4  # words: "Santiago de Chile", "Frankfurt am Main"
LONGEST_OWNER = 4  # words: "The New Ferry Post's"
LONGEST_DESK = 3  # words of a desk in small letters: "foreign news desk"
LONGEST_SMALL = 3  # letters of a small word inside the name of a place, in any language: "am", "de", "sur"
LONGEST_ACRONYM = 5  # letters: "TPN", "NHK"
INITIALS = re.compile(r"[^\W\d_]{2,4}")  # ssi, kra


def parts(row: Sequence[Atom], book: Wordbook, *, wants_person: bool, announced: bool = False) -> tuple[Part, ...]:
    """What the words of one run say.

    `wants_person`: nobody was named so far, so "Ann Lee Staff Writer" is a person and what she does, where behind a
    name "Live Science Contributor" is a position. `announced`: it stands in the list of names behind a cue.
    """
    if not row[0].text.isascii() and EAST_ASIAN.match(row[0].text):
        return east_asian_parts(row, book)
    if _is_suffix(row, book):
        return (Part(Sort.SUFFIX, row),)
    return (
        _with_position(row, book, wants_person=wants_person)
        or _of_a_house(row, book)
        or _with_agency(row, book)
        or _with_house(row, book)
        or _somewhere(row, book)
        or _whole(row, book, announced=announced)
        or _with_place(row, book, wants_person=wants_person)
        or _rest(row, book, announced=announced)
    )


def _is_suffix(row: Sequence[Atom], book: Wordbook) -> bool:
    at = 0
    while at < len(row) and (entry := book.suffixes.at(row, at)) is not None:
        at += len(entry.words)
    return at == len(row)


def _with_position(row: Sequence[Atom], book: Wordbook, *, wants_person: bool) -> tuple[Part, ...]:
    """A position, and who has it: "Ann Lee Staff Writer", "Reporter Ann Lee", "political reporter in Paris"."""
    if len(row) > LONGEST_POSITION:
        return ()
    head = next((at for at in range(len(row)) if book.is_position(row, at)), None)
    if head is None:
        return ()
    end = head + book.is_position(row, head)
    if is_name(row[end:], book):
        return (Part(Sort.POSITION, row[:end]), Part(Sort.PERSON, row[end:]))
    joint, start = _place(row, end + LEAST_WORDS, book)
    if joint and is_name(row[end:joint], book):
        return (Part(Sort.POSITION, row[:end]), Part(Sort.PERSON, row[end:joint]), Part(Sort.PLACE, row[start:]))
    length = shortest_name(row[:head], book) if wants_person else 0
    if length and row[length].key in book.common:
        return ()  # "Ann Lee is a reporter"
    name = (Part(Sort.PERSON, row[:length]),) if length else ()
    joint, start = _place(row, head + 1, book)
    position = Part(Sort.POSITION, row[length : joint or len(row)])
    return (*name, position, Part(Sort.PLACE, row[start:])) if joint else (*name, position)


def shortest_name(row: Sequence[Atom], book: Wordbook) -> int:
    """How many words at the start of `row` make the shortest full name: 2 of "Ann Lee Parliamentary", 0 for none."""
    start = prefix_length(row, book)
    fitting = start + fitting_length(row[start:], book)
    for length in range(start + LEAST_WORDS, len(row) + 1):
        may_be_one = length <= fitting or row[length - 1].key in book.suffix_words
        if may_be_one and _is_short_name(row[:length], book):
            return length
    return 0


def _is_short_name(row: Sequence[Atom], book: Wordbook) -> bool:
    return not row[-1].text.endswith(".") and is_name(row, book)


def _whole(row: Sequence[Atom], book: Wordbook, *, announced: bool) -> tuple[Part, ...]:
    """The run as one thing."""
    if is_organisation_row(row, book) or _is_a_small_desk(row, book):
        return (Part(Sort.ORGANISATION, row),)
    if has_shape_of_a_name(row, book) or (announced and _is_odd_name(row, book)):
        return (Part(Sort.PERSON, row),)
    if announced and _opens_with_an_article(row, book):
        return (Part(Sort.ORGANISATION, row),)
    return ()


def _is_a_small_desk(row: Sequence[Atom], book: Wordbook) -> bool:
    """A desk that is no proper name: "city desk", "politics team"."""
    if not LEAST_WORDS <= len(row) <= LONGEST_DESK or book.desks.ends(row) is None:
        return False
    return all(atom.mark is WORD and atom.text.islower() and atom.key not in book.common for atom in row)


def _is_odd_name(row: Sequence[Atom], book: Wordbook) -> bool:
    """Two words, one of them a common one that is too long for an article: "Will Smith", "Edward Said"."""
    if len(row) != LEAST_WORDS or not all(map(is_capital, row)):
        return False
    common = [atom for atom in row if atom.key in book.common]
    return len(common) == 1 and len(common[0].key) > LONGEST_SMALL


def _opens_with_an_article(row: Sequence[Atom], book: Wordbook) -> bool:
    """A house that only its article gives away: "The Water Coolest", "Le Figaro"; not "der Leyen"."""
    core = without_article(row, book)
    return len(core) < len(row) and all(map(is_capital, row)) and core[-1].key not in book.common


def is_capital(atom: Atom) -> bool:
    """Whether `atom` is a word that opens with a capital, or has letters that know no capitals."""
    return atom.mark is WORD and not atom.text[0].islower()


def _place(row: Sequence[Atom], first: int, book: Wordbook) -> tuple[int, int]:
    """Where a joint from `first` on and the place behind it begin, if they end `row`; zeros otherwise."""
    for at in range(first, len(row)):
        entry = book.place_joints.at(row, at)
        if entry is not None and not is_capital(row[at]) and _is_place(row[at + len(entry.words) :], book):
            return at, at + len(entry.words)
    return 0, 0


def _is_place(row: Sequence[Atom], book: Wordbook) -> bool:
    """Words with capitals, small ones only between them: "New York", "Frankfurt am Main"."""
    if not 1 <= len(row) <= LONGEST_PLACE or not (is_capital(row[0]) and is_capital(row[-1])):
        return False
    return all(is_capital(atom) or len(atom.key) <= LONGEST_SMALL or atom.key in book.particles for atom in row)


def _somewhere(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """Who is where, behind a joint that only begins particles: "Jan Dijk in Kiel", where "in 't Veld" is a name."""
    small = next((at for at in range(LEAST_WORDS, len(row)) if row[at].text.islower()), 0)
    if not small or row[small].key not in book.place_joints or row[small].key in book.lone_particles:
        return ()
    return _with_place(row, book, wants_person=True) if is_name(row[:small], book) else ()


def _with_place(row: Sequence[Atom], book: Wordbook, *, wants_person: bool) -> tuple[Part, ...]:
    """Who is where: "Ann Lee in Madrid", "Associated Press in Valencia"; below a name "skrifar frá Porsgrunn"."""
    joint, start = _place(row, 0, book)
    if not start:
        return ()
    where = row[start:]
    sort = Sort.ORGANISATION if joint and is_organisation_row(where, book) else Sort.PLACE
    who = _whole(row[:joint], book, announced=False) if joint else ()
    if who:
        return (*who, Part(sort, where))
    if wants_person or joint > 1 or any(map(is_capital, row[:joint])):
        return ()
    return (Part(sort, where),)


def _of_a_house(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """Somebody whose house is named in passing: "CNN's Ann Lee"; not "Ann's Farm Press"."""
    owner = next((at for at, atom in enumerate(row[:LONGEST_OWNER]) if atom.text.endswith(POSSESSIVE)), None)
    if owner is None or not is_name(row[owner + 1 :], book):
        return ()
    return (Part(Sort.PERSON, row[owner + 1 :]),)


def _with_agency(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """A name and an agency of several words right behind it: "BO EK Associated Press"."""
    for at in range(LEAST_WORDS, len(row) - 1):
        agency = book.agencies.at(row, at)
        if agency is not None and at + len(agency.words) == len(row):
            who = row[:at]
            return (Part(Sort.PERSON, who), Part(Sort.ORGANISATION, row[at:])) if is_name(who, book) else ()
    return ()


def _with_house(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """A name and a house: "Bo Ek for Example.Com", "Bo Ek of the Daily Press", "Bo Ek CNN"; not "Ann Arbor News"."""
    starts = [at for at in range(LEAST_WORDS, len(row)) if _may_open_a_house(row[at], book)]
    length = shortest_name(row, book) if starts else 0
    for at in starts if length else ():
        small = row[at].key in book.common
        if length <= at and _is_house(row[at + small :], book, joined=small) and is_name(row[:at], book):
            return (Part(Sort.PERSON, row[:at]), Part(Sort.ORGANISATION, row[at + small :]))
    return ()


def _may_open_a_house(atom: Atom, book: Wordbook) -> bool:
    """A small word before one, a domain, an agency in capitals: "for", "Example.Com", "CNN"."""
    is_agency = atom.text.isupper() and atom.key in book.agencies
    return is_agency or atom.key in book.common or is_domain(atom)


def _is_house(row: Sequence[Atom], book: Wordbook, *, joined: bool) -> bool:
    if not joined:
        return True
    return bool(row) and (is_organisation_row(row, book) or _opens_with_an_article(row, book))


def _rest(row: Sequence[Atom], book: Wordbook, *, announced: bool) -> tuple[Part, ...]:
    """A single word, or what cannot be part of a byline."""
    if row[0].key in book.common or len(row) > 2:  # noqa: PLR2004 - "kra Frankfurt"
        return (Part(Sort.PROSE, row),)
    if len(row) == 1 and is_capital(row[0]):
        return (Part(Sort.ORGANISATION if announced and is_acronym(row) else Sort.WORD, row),)
    if not INITIALS.fullmatch(row[0].text) or is_capital(row[0]) or not all(map(is_capital, row[1:])):
        return (Part(Sort.PROSE, row),)
    return (Part(Sort.INITIALS, row[:1]), *(Part(Sort.WORD, [word]) for word in row[1:]))


def is_acronym(row: Sequence[Atom]) -> bool:
    """One short word in capitals: "TPN", "BBC"."""
    return len(row) == 1 and row[0].text.isupper() and 1 < len(row[0].text) <= LONGEST_ACRONYM
