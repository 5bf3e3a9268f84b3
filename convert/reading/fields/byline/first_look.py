"""A first, cheap look at a line: whether it can name the people who signed it."""

import re
from collections.abc import Sequence

from convert.reading.fields.names.atoms import key
from convert.reading.fields.names.wordbook import Wordbook

MOST_WORDS = 35  # of a byline
FEW_WORDS = 14  # of a byline that neither a mark nor a cue shows; only there "/" parts names and is not "and/or"
LONGEST_CUE = 6  # words: "this story was reported and written by"
NEAR = 5  # words at the start among which a cue may hide: "Ein Kommentar von Ann Lee"
SHORT = 5  # words of which two may be small: "Ann Lee of the Courier"
MARKED = re.compile(r"[|·•©@：＝\n]")  # "Ann Lee | Example News", "文：小川聡"
DIGIT = re.compile(r"\d")
# 'gl/rt/vk': who wrote, edited and sent the copy of an agency; of two, both may have written
DESK_SIGNS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){2,5}")
SIGN = re.compile(r"[|·•©@：＝\n:(\[（【]")  # those, and what is part of a cue: "Foto:", "(Photo"
ENDS = ".!?…:;"  # of a sentence, or what goes on
AROUND = "()[]（）【】,;:."


def may_name_people(text: str, words: int, book: Wordbook) -> bool:
    """Whether `text`, of so many words, is worth reading as a byline: by its marks, its cues or its capitals."""
    if not 0 < words <= MOST_WORDS or DESK_SIGNS.fullmatch(text):
        return False
    parts = text.split()
    if SIGN.search(text) and (MARKED.search(text) or any(_announces(part, book) for part in parts)):
        return True
    if words > FEW_WORDS:
        return _opens_with_a_cue(parts, book) or key(parts[-1]) in book.closing_ends
    if "/" in text or "／" in text or _is_mostly_capitals(parts, book) or _opens_with_a_name_and_a_comma(parts):
        return True
    keys = [key(part.strip(AROUND)) for part in parts]
    near = len(keys) if DIGIT.search(text) else min(NEAR, len(keys))
    if any(book.cues.opens(keys, at) for at in range(near)) or keys[-1] in book.closing_ends:
        return True
    return any(map(book.asking.starts_with, keys))  # "Z Anną Roth, biolożką z Kielu, rozmawia Bo Ek"


def _opens_with_a_cue(parts: Sequence[str], book: Wordbook) -> bool:
    return book.cues.opens([key(part.strip(AROUND)) for part in parts[:LONGEST_CUE]], 0)


def _announces(part: str, book: Wordbook) -> bool:
    """Whether `part` is a cue with a mark, which prose has not: "Foto:", "(Photo"."""
    if part[-1] in ":：":
        return key(part[:-1]) in book.cue_ends
    return part[0] in "([（【" and book.cues.starts_with(key(part[1:].rstrip(":：")))


def _is_mostly_capitals(parts: Sequence[str], book: Wordbook) -> bool:
    """Whether few of the words are small ones; a single word must be known for a house, or have a capital inside."""
    if len(parts) == 1:
        return not parts[0].isascii() or not parts[0][1:].islower() or book.describes(key(parts[0].strip(AROUND)))
    small = [part for part in parts if part.islower()]
    if len(parts) - len(small) < 2:  # noqa: PLR2004 - a name has two capitals
        return False
    too_many = len(small) - max(2 if len(parts) <= SHORT else 0, len(parts) // 3)
    return too_many <= 0 or sum(_may_stand_beside_names(part, book) for part in small) >= too_many


def _opens_with_a_name_and_a_comma(parts: Sequence[str]) -> bool:
    """Whether two words with capitals and a comma open a line that ends no sentence: "Ann Lee, a poet"."""
    return parts[1:2] != [] and parts[1][-1] == "," and parts[-1][-1] not in ENDS and _are_capitals(parts[:2])


def _are_capitals(parts: Sequence[str]) -> bool:
    return all(part[0].isupper() for part in parts)


def _may_stand_beside_names(part: str, book: Wordbook) -> bool:
    """Whether a small word is one of bylines: "and", or of a position or a desk: "data team"."""
    word = key(part.strip(AROUND))
    return word in book.joints or book.describes(word)
