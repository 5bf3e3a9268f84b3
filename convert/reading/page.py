"""The text cut into chunks: what splitting hands on to everything that looks at it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property, wraps
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from convert.reading.lexicon import FURNITURE, Lexicon
from convert.reading.words import count_words, folded, word_set
from formats.tree import Language, Source, Span

Fact = TypeVar("Fact")
OPENING = 300  # characters of a chunk: enough words to know it by
MOST_KEPT = 2000  # chunks of a page whose words are kept once they are counted


class Form(StrEnum):
    """What a chunk's lines look like, before anyone asks what they mean."""

    PROSE = "prose"  # one line, or wrapped lines that were joined
    LIST_ITEM = "list item"  # marker: "•", "-", "3.", "b)"
    HEADING = "heading"  # marked as one: "## ", or underlined with ===, ---, ~~~; marker: "##"
    QUOTED = "quoted"  # lines that open with ">"; depth counts the signs
    TABLE = "table"  # aligned columns, pipes or tabs; text keeps the lines, one each
    VERSE = "verse"  # several short lines whose breaks are the author's; text keeps the lines
    PREFORMATTED = "preformatted"  # fenced, or indented code; text keeps the lines
    NOTE = "note"  # a footnote: marker is its label, "1" for "[1] Text" or "[^1]: Text"
    RULE = "rule"  # "* * *", "-----", "***": no letters
    TURN = "page turn"  # number or head of a printed page amid a sentence that goes on; the times of a subtitle


class Layout(StrEnum):
    """How a text shows where a paragraph ends."""

    BLANK_LINES = "blank lines"  # between paragraphs, each on one line
    WRAPPED = "hard-wrapped"  # lines broken at a width, blank lines between paragraphs
    INDENTED = "indented"  # a paragraph opens with an indent
    LINE_PER_PARAGRAPH = "one line a paragraph"  # no blank lines


class Piece(NamedTuple):
    """A run of a chunk's text that is the same in the source."""

    at: int  # offset into Chunk.text
    source: int  # offset into Source.text


class kept_near_the_top(Generic[Fact]):  # noqa: N801 - it is used like `cached_property`
    """A property of chunks that is kept once it is counted, as far down a page as articles reach.

    Further down it is counted whenever it is asked for: for all of a book it would take more room than the book.
    """

    def __init__(self, count: Callable[[Any], Fact]) -> None:
        self.count, self.__doc__ = count, count.__doc__

    def __get__(self, chunk: "Chunk", _: type["Chunk"]) -> Fact:
        fact = self.count(chunk)
        if chunk.index < MOST_KEPT:
            chunk.__dict__[self.count.__name__] = fact
        return fact


class Chunk(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Lines that belong together, joined, with the way back to the source.

    `text` holds no marker, no outer blanks and no line breaks, but for the forms that keep their lines (table, verse,
    preformatted), where lines are parted by "\\n" and common indent is taken off.
    """

    index: int  # its place in Page.chunks
    text: str
    span: Span  # from the first visible character (the marker included) to the last, in Source.text
    pieces: tuple[Piece, ...]
    form: Form = Form.PROSE
    marker: str = ""
    depth: int = 0  # list nesting, from 0; number of ">" signs of a quotation
    blanks_before: int = 0  # blank lines before it; 0 for the first and where none parts it from the chunk before
    is_plain: bool = False  # surely nothing but words that single blanks part, so that their blanks count them

    def offset(self, at: int) -> int:
        """The offset into `Source.text` of the character at `at` in `text`."""
        piece = self.pieces[0]
        if len(self.pieces) > 1:
            piece = self.pieces[max(bisect_left(self.pieces, (at + 1,)) - 1, 0)]
        return piece.source + at - piece.at

    def span_of(self, start: int, end: int) -> Span:
        """The span in the source of `text[start:end]`, which is not empty."""
        return Span(self.offset(start), self.offset(end - 1) + 1)

    @cached_property
    def folded(self) -> str:
        """Its text for comparing: letter case set aside, runs of blanks as one."""
        return self.text.casefold() if self.is_plain else folded(self.text)

    @kept_near_the_top
    def word_set(self) -> frozenset[str]:
        """The distinct words of its first `OPENING` characters, case folded."""
        return word_set(self.text[:OPENING])

    @cached_property
    def words(self) -> int:
        """How many words there are; two characters of Chinese, Japanese or Thai count as one."""
        return self.text.count(" ") + 1 if self.is_plain else count_words(self.text)


class Page(msgspec.Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """A whole text in chunks, with what is known of it as a whole. Nobody changes it."""

    source: Source
    chunks: tuple[Chunk, ...]
    layout: Layout
    language: Language
    lexicon: Lexicon

    @cached_property
    def openings(self) -> tuple[frozenset[str], ...]:
        """For each chunk the lists of the lexicon of which an entry opens it: {"byline_cues", "furniture.share"}."""
        return tuple(self.lexicon.openings(chunk.text) for chunk in self.chunks)

    def opens_like_furniture(self, index: int) -> bool:
        """Whether an entry of the lists of page furniture opens the chunk at `index`."""
        return not self.openings[index].isdisjoint(FURNITURE)

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each chunk's text occurs, letter case and blanks set aside."""
        return Counter(chunk.folded for chunk in self.chunks)


def once_a_page(compute: Callable[[Page], Fact]) -> Callable[[Page], Fact]:
    """Keep what `compute` finds out of a page with that page, so that it is computed once."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def look_up(page: Page) -> Fact:
        try:
            return page.__dict__[key]  # type: ignore[no-any-return]  # what is kept under a key is what was computed
        except KeyError:
            fact = page.__dict__[key] = compute(page)
            return fact

    return look_up
