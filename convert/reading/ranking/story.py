"""The labelled lines of a page, and what its paragraphs say: the same for the candidates of all fields."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain

import msgspec

from convert.reading.labels import CLASS_OF, Label, LabelledChunk
from convert.reading.page import Chunk
from convert.reading.words import EDGES, WORD, holds_bare, holds_word

LONG = 100_000  # characters: in a longer story so many words may be looked for that it is cut into words once


class Story(msgspec.Struct, frozen=True, dict=True, eq=False):
    """What is asked about a page's labels. Nobody changes it."""

    lines: tuple[LabelledChunk, ...]

    @cached_property
    def body(self) -> range:
        """From the first paragraph to behind the last, as labelled."""
        places = [line.chunk.index for line in self.lines if line.label in (Label.PARAGRAPH, Label.SPEECH)]
        return range(places[0], places[-1] + 1) if places else range(len(self.lines), len(self.lines))

    @cached_property
    def paragraphs_above(self) -> tuple[int, ...]:
        """How many paragraphs stand above each chunk; last, how many there are."""
        return tuple(accumulate((line.label is Label.PARAGRAPH for line in self.lines), initial=0))

    def where_told(self, share: float) -> int:
        """The last chunk above which no more than `share` of the words of the story stand."""
        words = (line.chunk.words if line.label in CLASS_OF else 0 for line in self.lines)
        sums = tuple(accumulate(words, initial=0))
        return bisect_right(sums, share * sums[-1]) - 1

    @cached_property
    def told(self) -> Counter[str]:
        """In how many paragraphs each word occurs."""
        return Counter(chain.from_iterable(chunk.word_set for chunk in self._paragraphs))

    def writes_small(self, word: str) -> bool:
        """Whether a paragraph has `word` just as it is, and with a small first letter."""
        if not word[:1].islower():
            return False
        return word in self._bare_words if self._is_long else holds_bare(self._text, word)

    def names(self, word: str) -> bool:
        """Whether a paragraph has `word`, which is case folded, in whatever case."""
        return word in self._folded_words if self._is_long else holds_word(self._folded, word)

    @cached_property
    def _is_long(self) -> bool:
        return sum(len(chunk.text) for chunk in self._paragraphs) > LONG

    @cached_property
    def _bare_words(self) -> frozenset[str]:
        words: set[str] = set()
        for chunk in self._paragraphs:
            words.update(chunk.text.split())
        return frozenset(word.strip(EDGES) for word in words)

    @cached_property
    def _folded_words(self) -> frozenset[str]:
        words: set[str] = set()
        for chunk in self._paragraphs:
            words.update(WORD.findall(chunk.folded))
        return frozenset(words)

    @cached_property
    def _text(self) -> str:
        return "\n".join(chunk.text for chunk in self._paragraphs)

    @cached_property
    def _folded(self) -> str:
        return "\n".join(chunk.folded for chunk in self._paragraphs)

    @property
    def _paragraphs(self) -> Iterable[Chunk]:
        return (line.chunk for line in self.lines if line.label is Label.PARAGRAPH)
