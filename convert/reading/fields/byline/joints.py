"""Joints that are written together with the name behind them: "דנה אלון ונועם פלד"."""

from collections.abc import Iterator, Sequence

from convert.reading.fields.names.atoms import WORD, Atom
from convert.reading.fields.names.wordbook import Wordbook
from convert.reading.lexicon import given_names

LEAST_BEFORE = 2  # words of the name before; the second of them may open with the same letter
LEAST_LETTERS = 2  # of the name behind


def unjoined(row: Sequence[Atom], book: Wordbook) -> Sequence[Atom]:
    """The same atoms, joints parted from the full names that they are glued to, where the language has such joints."""
    return list(_parted(row, book)) if book.glued_joints else row


def _parted(row: Sequence[Atom], book: Wordbook) -> Iterator[Atom]:
    before = 0
    for at, atom in enumerate(row):
        joint = _joint_length(atom, row[at + 1 : at + 2], book) if before >= LEAST_BEFORE else 0
        if joint:
            yield _piece(atom, 0, joint)
        yield _piece(atom, joint, len(atom.text)) if joint else atom
        before = 0 if joint or atom.mark is not WORD else before + 1


def _joint_length(atom: Atom, behind: Sequence[Atom], book: Wordbook) -> int:
    """How many letters of a word are a joint: another word follows it, and it is no given name as it stands."""
    if atom.mark is not WORD or not behind or behind[0].mark is not WORD or atom.key in given_names():
        return 0
    joint = next((each for each in book.glued_joints if atom.text.startswith(each)), "")
    return len(joint) if len(atom.text) >= len(joint) + LEAST_LETTERS else 0


def _piece(atom: Atom, start: int, end: int) -> Atom:
    return Atom(WORD, atom.start + start, atom.start + end, atom.text[start:end], atom.key[start:end])
