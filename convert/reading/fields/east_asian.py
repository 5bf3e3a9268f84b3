"""What the words of a byline in Chinese, Japanese or Korean say."""

from collections.abc import Iterator, Sequence

from convert.reading.fields.atoms import Atom, Mark
from convert.reading.fields.name_shapes import is_name
from convert.reading.fields.sorts import Part, Sort
from convert.reading.fields.wordbook import Wordbook

LONGEST_KNOWN = 8  # characters: 共同通信社


def east_asian_parts(row: Sequence[Atom], book: Wordbook) -> tuple[Part, ...]:
    """新华社记者 王小明 is a house, a position and a person; 배윤경 기자 a person and a position."""
    found: list[Part] = []
    for word in (word for atom in row for word in _unjoined(atom, book)):
        _add(found, word, book)
    return tuple(found)


def _add(found: list[Part], word: Atom, book: Wordbook) -> None:
    """Append what `word` says, or join it to the family name before it."""
    if word.key in book.positions:
        found.append(Part(Sort.POSITION, [word]))
    elif word.key in book.agencies or word.key in book.desks:
        found.append(Part(Sort.ORGANISATION, [word]))
    elif found and found[-1].sort in {Sort.PERSON, Sort.WORD} and is_name([*found[-1].row, word], book):
        found[-1] = Part(Sort.PERSON, [*found[-1].row, word])
    else:
        found.append(Part(Sort.PERSON if is_name([word], book) else Sort.WORD, [word]))


def _unjoined(atom: Atom, book: Wordbook) -> Iterator[Atom]:
    """The known words that `atom` opens and ends with, and what stands between them: 新华社, 记者, 王小明."""
    start, end = 0, len(atom.text)
    while (length := _known_length(atom.text[start:end], book)) and start + length < end:
        yield _slice(atom, start, start + length)
        start += length
    length = _known_length(atom.text[start:end], book, at_end=True)
    if 0 < length < end - start:
        yield _slice(atom, start, end - length)
        start = end - length
    yield _slice(atom, start, end)


def _known_length(text: str, book: Wordbook, *, at_end: bool = False) -> int:
    """The length of the longest position, agency or desk that `text` opens (or ends) with."""
    for length in range(min(len(text), LONGEST_KNOWN), 1, -1):
        word = text[-length:] if at_end else text[:length]
        if any(word in entries for entries in (book.positions, book.agencies, book.desks)):
            return length
    return 0


def _slice(atom: Atom, start: int, end: int) -> Atom:
    text = atom.text[start:end]
    return Atom(Mark.WORD, atom.start + start, atom.start + end, text, text)
