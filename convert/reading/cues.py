"""Which lists of the lexicon open a line: all of them in one look, by the line's first word."""

import re
from functools import cache

from convert.reading.lexicon import Furniture, Lexicon, Roles
from convert.reading.words import UNSPACED, folded

OPENING = (
    "byline_cues",
    "published_cues",
    "updated_cues",
    "keyword_cues",
    "caption_cues",
    "photo_credit_cues",
    "editors_note_cues",
    "correction_cues",
    "press_release_cues",
    "letter_salutations",
    "question_marks",
    "positions",
    *(f"credit_roles.{role}" for role in Roles.__struct_fields__),
    *(f"furniture.{reason}" for reason in Furniture.__struct_fields__),
)
WHOLE = tuple(f"furniture_lines.{reason}" for reason in Furniture.__struct_fields__)
FIRST_WORD = re.compile(r"[^\W_]+")
LONGEST = 80  # characters of a phrase
# What may stand around the words of a whole line: '> Share:', '[ Menu ]'
AROUND = " \t:：•·|>»›[]()#*-–—.…"


class CueIndex:
    """The phrases of a lexicon by their first word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        self._whole: dict[str, set[str]] = {}
        for name in OPENING:
            for phrase in sorted(lexicon.words(name)):
                self._by_first.setdefault(_first(phrase), []).append((phrase, name))
        for name in WHOLE:
            for phrase in lexicon.words(name):
                self._whole.setdefault(phrase, set()).add(name.replace("_lines", ""))

    def opening(self, text: str) -> frozenset[str]:
        """The names of the lists of which an entry opens `text`, as whole words: {"byline_cues", "furniture.share"}."""
        head = folded(text[:LONGEST])
        phrases = self._by_first.get(_first(head), ()) if head else ()
        names = {name for phrase, name in phrases if head.startswith(phrase) and _ends_there(head, phrase)}
        if len(text) <= LONGEST:
            names |= self._whole.get(head.strip(AROUND), set())
        return frozenset(names)


@cache
def cue_index(lexicon: Lexicon) -> CueIndex:
    """The index of a lexicon, made once."""
    return CueIndex(lexicon)


def _first(phrase: str) -> str:
    """What a phrase is found by: its first word, or its first character where that is no word of a spaced script."""
    word = FIRST_WORD.match(phrase)
    return word[0] if word and UNSPACED.match(phrase) is None else phrase[:1]


def _ends_there(head: str, phrase: str) -> bool:
    end = len(phrase)
    return (
        end == len(head) or not (head[end].isalnum() and phrase[-1].isalnum()) or UNSPACED.match(phrase[-1]) is not None
    )
