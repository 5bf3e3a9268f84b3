"""What the words of a byline in Chinese, Japanese or Korean say."""

from collections.abc import Iterator, Sequence

from convert.reading.fields.names.atoms import WORD, Atom
from convert.reading.fields.names.entries import Phrases
from convert.reading.fields.names.name_shapes import is_name
from convert.reading.fields.names.sorts import Part, Sort
from convert.reading.fields.names.wordbook import Wordbook

MOST_PARTS = 8  # of a run: two houses, three people with a position each
MOST_BARE_NAMES = 2  # more words without a position are prose
PICTURED = ("摄", "攝")  # behind the name of a photographer
LONGEST_KNOWN = 8  # characters: 共同通信社


def east_asian_parts(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """新华社记者 王小明 is a house, a position and a person; 배윤경 기자 a person and a position."""
    found: list[Part] = []
    for word in (word for atom in row for word in _unjoined(atom, book)):
        _add(found, word, book)
    return tuple(found) if _may_be_a_byline(found) else (Part(Sort.PROSE, row),)


def _may_be_a_byline(found: Sequence[Part]) -> bool:
    """Whether a position or a house is named, or nothing but a name or two."""
    sorts = [part.sort for part in found]
    if Sort.POSITION in sorts or Sort.ORGANISATION in sorts:
        return len(sorts) <= MOST_PARTS
    return len(sorts) <= MOST_BARE_NAMES


def _add(found: list[Part], word: Atom, book: Wordbook) -> None:
    """Append what `word` says, or join it to the family name before it."""
    if word.key in book.positions or (word.key in PICTURED and word.key in book.parts):
        found.append(Part(Sort.POSITION, [word]))
    elif (report := _known_length(word.text, (book.reports,), at_end=True)) and report < len(word.text):
        _add_reporter(found, _slice(word, 0, len(word.text) - report), book)
    elif word.key in book.agencies or _known_length(word.text, (book.desks,), at_end=True):
        found.append(Part(Sort.ORGANISATION, [word]))
    elif found and found[-1].sort in {Sort.PERSON, Sort.WORD} and is_name([*found[-1].row, word], book):
        found[-1] = Part(Sort.PERSON, [*found[-1].row, word])
    else:
        found.append(Part(Sort.PERSON if is_name([word], book) else Sort.WORD, [word]))


def _add_reporter(found: list[Part], word: Atom, book: Wordbook) -> None:
    """Who or where: behind a position 王小明 of 王小明报道, elsewhere 台南 of 台南報導."""
    follows_a_position = bool(found) and found[-1].sort is Sort.POSITION
    found.append(Part(Sort.PERSON if follows_a_position and is_name([word], book) else Sort.PLACE, [word]))


def _unjoined(atom: Atom, book: Wordbook) -> Iterator[Atom]:
    """The known words that `atom` opens and ends with, and what stands between them: 新华社, 记者, 王小明."""
    start, end = 0, len(atom.text)
    openings = (book.positions, book.agencies)
    while (length := _known_length(atom.text[start:end], openings)) and start + length < end:
        yield _slice(atom, start, start + length)
        start += length
    length = _known_length(atom.text[start:end], (book.positions,), at_end=True) or atom.text.endswith(PICTURED)
    if 0 < length < end - start:
        yield _slice(atom, start, end - length)
        start = end - length
    yield _slice(atom, start, end)


def _known_length(text: str, lists: Sequence[Phrases[None]], *, at_end: bool = False) -> int:
    """The length of the longest entry of `lists` that `text` opens (or ends) with; 0 if there is none."""
    for length in range(min(len(text), LONGEST_KNOWN), 1, -1):
        word = text[-length:] if at_end else text[:length]
        if any(word in entries for entries in lists):
            return length
    return 0


def _slice(atom: Atom, start: int, end: int) -> Atom:
    text = atom.text[start:end]
    return Atom(WORD, atom.start + start, atom.start + end, text, text)
