"""A short line cut where a byline is cut: at cues, dates, joints and marks."""

import re
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from convert.reading.fields.names.atoms import WORD, Atom, Mark
from convert.reading.fields.names.entries import Entry
from convert.reading.fields.names.wordbook import Wordbook
from formats.tree import Role

APOSTROPHES = tuple("'’‘")


class Kind(StrEnum):
    """What a segment is, before anyone asks whether its words are a name."""

    CUE = "cue"  # "By", "Foto:", "Reporting by"
    RUN = "run"  # words in a row: names, positions, houses, places, prose
    CLOSING = "closing"  # "contributed to this report"
    JOINT = "joint"  # "and", "&", "et"
    COMMA = "comma"
    WALL = "wall"  # "|", "/", "·", a line break, a bracket
    STOP = "stop"
    LABEL = "label"  # "Kategorien:", "Lesezeit:"
    DATE = "date"  # "Nov 8, 2023 4:56 p.m.", "Published", "2 hours ago"
    EMAIL = "email"
    HANDLE = "handle"
    PART = "part"  # "(text)", "(Fotos)": the part that those before it had
    ASIDE = "aside"  # "(now)", "'24"


class Segment(msgspec.Struct, frozen=True):
    """A piece of a line; `row` are its atoms, `role` the one that a cue gives to those behind it."""

    kind: Kind
    row: Sequence[Atom]
    role: Role = "author"

    @property
    def start(self) -> int:
        """Where it begins in the line."""
        return self.row[0].start

    @property
    def end(self) -> int:
        """Where it ends in the line."""
        return self.row[-1].end


ALONE = {
    Mark.COMMA: Kind.COMMA,
    Mark.WALL: Kind.WALL,
    Mark.COLON: Kind.WALL,
    Mark.STOP: Kind.STOP,
    Mark.EMAIL: Kind.EMAIL,
    Mark.HANDLE: Kind.HANDLE,
}


LONGEST_CHANNEL = 3  # digits
UNIT = re.compile(r"[年月日時时點点分秒년월일시분초]")  # behind a number: 分更新 in 23時40分更新
FARTHEST_DESK = 3  # words: "Action News Staff"
GROWING = (Kind.RUN, Kind.DATE)  # what is found bit by bit


def segments(row: Sequence[Atom], book: Wordbook) -> list[Segment]:
    """`row` in pieces, in order; all its atoms are in one of them."""
    found: list[Segment] = []
    at = 0
    while at < len(row):
        end = _run_end(row, at, book) if not found or found[-1].kind is not Kind.DATE else at
        piece = Segment(Kind.RUN, row[at:end]) if end > at else _next(row, at, found, book)
        at += len(piece.row)
        _add(found, piece, book)
    return found


def _run_end(row: Sequence[Atom], at: int, book: Wordbook) -> int:
    """Where the words from `row[at]` on end that begin no cue, date or joint and are no label."""
    end = at
    while end < len(row) and row[end].mark is WORD and row[end].key not in book.signals:
        end += 1
    return end - (end > at and _is_colon(row, end))


def _next(row: Sequence[Atom], at: int, found: Sequence[Segment], book: Wordbook) -> Segment:
    """The piece that begins at `row[at]`, as short as it can be."""
    after = found[-1].kind if found else None
    if row[at].mark is Mark.STOP and after is Kind.DATE:
        return Segment(Kind.DATE, row[at : at + 1])  # "28. April"
    cue = _cue_at(row, at, found, book)
    if row[at].mark in ALONE:
        return cue or Segment(ALONE[row[at].mark], row[at : at + 1])
    if after is Kind.RUN and _is_number_of_a_house(row, at, book):
        return Segment(Kind.RUN, row[at : at + 1])
    moment = _moment_length(row, at, after, book)
    if cue is not None and len(cue.row) >= moment:
        return cue
    if moment:
        return Segment(Kind.DATE, row[at : at + moment])
    closing = book.closings.at(row, at)
    if closing is not None:
        return Segment(Kind.CLOSING, row[at : at + len(closing.words)], "contributor")
    joint = _joint_length(row, at, book)
    if joint:
        return Segment(Kind.JOINT, row[at : at + joint])
    if _is_colon(row, at + 1):
        return Segment(Kind.LABEL, row[at : at + 2])
    return Segment(Kind.RUN, row[at : at + 1])


def _add(found: list[Segment], piece: Segment, book: Wordbook) -> None:
    """Append `piece`, or lengthen the last segment by it where both are runs or dates."""
    if piece.kind is Kind.DATE and found and found[-1].kind is Kind.RUN:
        piece = _with_its_preposition(found, piece, book)
    if found and found[-1].kind is piece.kind and piece.kind in GROWING:
        found[-1] = Segment(piece.kind, [*found[-1].row, *piece.row])
    else:
        found.append(piece)


def _with_its_preposition(found: list[Segment], date: Segment, book: Wordbook) -> Segment:
    """`date` with the small words before it, which are taken off the run they end: "Ann Lee on", "Bo Ek am"."""
    run = found.pop().row
    end = len(run)
    while end and (run[end - 1].key in book.common or run[end - 1].key in book.clock):
        end -= 1
    if end:
        found.append(Segment(Kind.RUN, run[:end]))
    return Segment(date.kind, [*run[end:], *date.row])


def _cue_at(row: Sequence[Atom], at: int, found: Sequence[Segment], book: Wordbook) -> Segment | None:
    entry = book.cues.at(row, at)
    if entry is None or _opens_a_desk(row, at, entry, book):
        return None
    end = at + len(entry.words)
    is_plain = len(entry.words) == 1 and not _is_colon(row, end)
    follows_words = bool(found) and found[-1].kind is Kind.RUN
    if is_plain and follows_words and not _may_announce(row[at], found[-1].row, book):
        return _that_tells_another_part(row[at : at + 1], entry.meaning, found)
    before_initials = end < len(row) and row[end].text.islower() and entry.meaning == "photographer"
    if row[end - 1].mark is Mark.WALL and before_initials:
        return None  # "Reuters/kra" signs, "Reuters/Ann Lee" took the picture
    return Segment(Kind.CUE, row[at : end + _is_colon(row, end)], entry.meaning)


def _that_tells_another_part(cue: Sequence[Atom], role: Role, found: Sequence[Segment]) -> Segment | None:
    """A cue with a capital behind the names that another one opened the line for: "Text Ann Lee Foto Bo Ek"."""
    first, names = found[0], found[-1]
    is_one = role != "author" and first.kind is Kind.CUE and first.role == "author" and len(names.row) > 1
    return Segment(Kind.CUE, cue, role) if is_one else None


def _opens_a_desk(row: Sequence[Atom], at: int, cue: Entry[Role], book: Wordbook) -> bool:
    """Whether the words of a cue are the first of a desk: "Haber Merkezi", where "Haber: Ann Lee" signs."""
    desk = book.desks.at(row, at)
    return desk is not None and len(desk.words) > len(cue.words)


def _may_announce(cue: Atom, before: Sequence[Atom], book: Wordbook) -> bool:
    """Whether a cue counts behind other words: "Kolumne von Ann Lee", "words by Ann Lee", not "Ann van Lee"."""
    if cue.key in book.particles:
        return any(atom.text[0].islower() for atom in before) or book.columns.ends(before) is not None
    return cue.text[0].islower()


def _is_number_of_a_house(row: Sequence[Atom], at: int, book: Wordbook) -> bool:
    """Whether a number between words with capitals is that of a channel, a desk behind it: "NBC 5 News Staff"."""
    if row[at].mark is not Mark.NUMBER or len(row[at].text) > LONGEST_CHANNEL or row[at - 1].text[0].islower():
        return False
    behind = row[at + 1 : at + 1 + FARTHEST_DESK]
    end = next((place for place, atom in enumerate(behind) if atom.mark is not WORD), len(behind))
    words = behind[:end]
    is_proper = all(atom.text[0].isupper() and atom.key not in book.months for atom in words)
    return is_proper and any(book.is_desk(atom.key) for atom in words)


def _moment_length(row: Sequence[Atom], at: int, after: Kind | None, book: Wordbook) -> int:
    """How many atoms from `row[at]` on are part of a date or a time, or announce one."""
    atom = row[at]
    if atom.mark is Mark.NUMBER or (after is Kind.DATE and UNIT.match(atom.text) and row[at - 1].mark is Mark.NUMBER):
        return 1
    entry = book.moments.at(row, at) or _relative(row, at, after, book)
    if entry is not None and not (after is Kind.RUN and atom.key in book.particles):
        return len(entry.words)
    in_date = after is Kind.DATE
    beside_number = in_date or (at + 1 < len(row) and row[at + 1].mark is Mark.NUMBER)
    if beside_number and (atom.key in book.months or atom.key in book.weekdays or atom.key in book.clock):
        return 1
    if atom.key in book.weekdays and _opens_a_date(row[at + 1 : at + 3], book):
        return 1
    return int(in_date and _clings(atom) and not _follows_a_class_year(row, at, book))


def _follows_a_class_year(row: Sequence[Atom], at: int, book: Wordbook) -> bool:
    """Whether a joint stands right behind a year that is cut short: "Ann Lee '24 and Bo Ek '25"."""
    return at > 1 and row[at - 2].text in APOSTROPHES and book.joints.at(row, at) is not None


def _relative(row: Sequence[Atom], at: int, after: Kind | None, book: Wordbook) -> Entry[None] | None:
    """A time such as "today", but not in "USA Today" or "Anna Morgen"."""
    inside_a_name = after is Kind.RUN and row[at].text[0].isupper()
    return None if inside_a_name else book.relative_moments.at(row, at)


def _opens_a_date(behind: Sequence[Atom], book: Wordbook) -> bool:
    """Whether a weekday is one by what stands behind it: "Wed, ", "Wed Aug 30"."""
    match behind:
        case [mark, *_] if mark.mark is Mark.COMMA:
            return True
        case [month, day]:
            return month.key in book.months and day.mark is Mark.NUMBER
    return False


def _clings(atom: Atom) -> bool:
    """Whether a word right behind a date belongs to it: "2 hours", not "2023 Ann Lee"."""
    return atom.text[0].islower()


def _joint_length(row: Sequence[Atom], at: int, book: Wordbook) -> int:
    entry = book.joints.at(row, at)
    if entry is None or (len(row[at].text) < len("and") and row[at].text[0].isupper()):
        return 0  # "A. Lee", "En Vogue"
    return len(entry.words)


def _is_colon(row: Sequence[Atom], at: int) -> bool:
    return at < len(row) and row[at].mark is Mark.COLON
