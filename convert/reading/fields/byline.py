"""Bylines: who signs a line, with position, affiliation, place and address."""

from convert.reading.fields.atoms import atoms
from convert.reading.fields.parties import parties
from convert.reading.fields.people import Line, Person, people
from convert.reading.fields.segments import segments
from convert.reading.fields.wordbook import wordbook
from convert.reading.lexicon import Lexicon

LONGEST = 400  # characters; the longest bylines, of ten authors, have some 200


def parse_byline(text: str, lexicon: Lexicon, language: str) -> tuple[Person, ...]:
    """The people and houses that sign `text`, in order; none if it does not read as a byline or a credit.

    `text` is a line, or a few short ones; `language` a BCP 47 tag. Takes time linear in the text, and gives up on
    what is longer than any byline.
    """
    if len(text) > LONGEST or not text:
        return ()
    book = wordbook(lexicon)
    line = Line(text, lexicon, language)
    found = parties(segments(atoms(text, book.abbreviations), book), book)
    return tuple(person for party in found for person in people(line, party))
