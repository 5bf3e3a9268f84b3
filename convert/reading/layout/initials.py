"""Large initials of printed pages, apart from the rest of their word: "T he ferry", or on a line of their own."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from convert.reading.layout.drafts import Draft, Part
from convert.reading.lexicon import Lexicon
from convert.reading.page import Form
from convert.reading.words import WORD

# "T he", "“T he", "T HE"; "T" above "he".
INITIAL = re.compile(r"[\"'“„«»‘(]?(?P<letter>[^\W\d_])(?=[ \t\xa0]{1,2}[^\W\d_]|$)")
LONGEST = 2  # characters of an initial with the sign before it
REST = re.compile(r"[^\W\d_]+(?![\w'’.\-])")


class Words:
    """The common words of a language, and those of a text, counted when the first initial asks for them."""

    def __init__(self, drafts: Sequence[Draft], common: frozenset[str]) -> None:
        self.common = common
        self._drafts = drafts

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(chain.from_iterable(map(_words_of, self._drafts)))

    def stands_elsewhere(self, word: str, draft: Draft) -> bool:
        """Whether the text has `word` besides the first two words of `draft`."""
        return self._counts[word] > _words_of(draft)[:2].count(word)


def with_initials(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """`drafts`, where an initial and the word that it opens are one, if the text or the language has that word."""
    words = Words(drafts, frozenset(lexicon.vocabularies[-1].common_words))
    made: list[Draft] = []
    for at, draft in enumerate(drafts):
        opened = words.common and (_parted_in_line(draft) or (made and _parted_in_two(made[-1], draft)))
        if opened and _is_word(*_letter_and_rest(opened), words, draft):
            if opened[0].line is not draft.parts[0].line:
                made.pop()
                draft.blanks_before = drafts[at - 1].blanks_before
            draft.parts, draft.opens_with_initial = opened, True
        made.append(draft)
    return made


def _parted_in_line(draft: Draft) -> list[Part]:
    """The parts of a draft whose first line opens with an initial; none of any other."""
    if draft.form is not Form.PROSE:
        return []
    part = draft.parts[0]
    found = INITIAL.match(part.line.text, part.start, part.end)
    if not found or found.end() == part.end or not found["letter"].isupper():
        return []
    start = found.end() + len(part.line.text[found.end() :]) - len(part.line.text[found.end() :].lstrip())
    return [Part(part.line, part.start, found.end()), Part(part.line, start, part.end), *draft.parts[1:]]


def _parted_in_two(above: Draft, draft: Draft) -> list[Part]:
    """The parts of both drafts if the one above is an initial alone."""
    if not above.form is draft.form is Form.PROSE or len(above.parts) > 1 or len(above.parts[0].line.words) > LONGEST:
        return []
    found = INITIAL.fullmatch(above.parts[0].line.words)
    return [*above.parts, *draft.parts] if found and found["letter"].isupper() else []


def _letter_and_rest(parts: Sequence[Part]) -> tuple[str, str]:
    initial, below = parts[:2]
    rest = REST.match(below.line.text, below.start, below.end)
    return initial.line.text[initial.end - 1].casefold(), rest.group() if rest else ""


def _is_word(letter: str, rest: str, words: Words, draft: Draft) -> bool:
    """Whether both together are one word, and not two: "A way" is none for the sake of "away"."""
    if not (rest.islower() or rest.isupper()):
        return False
    rest = rest.casefold()
    if letter in words.common:
        return letter + rest in words.common and rest not in words.common and not words.stands_elsewhere(rest, draft)
    return letter + rest in words.common or words.stands_elsewhere(letter + rest, draft)


def _words_of(draft: Draft) -> list[str]:
    return [word for part in draft.parts for word in WORD.findall(part.line.words.casefold())]
