"""A first, cheap look at a line: whether it can name the people who signed it."""

import re

from convert.reading.fields.atoms import key
from convert.reading.fields.wordbook import Wordbook

MOST_WORDS = 35  # of a byline
FEW_WORDS = 14  # of a byline that no mark and no cue shows
SHORT = 3  # words: a line that may be a name or a desk in any script and case
OPENING = 3  # words in which a name shows itself by two capitals
MARKED = re.compile(r"[|·•©@(（/\n]|[:：](?:\s|$)")  # "Ann Lee | Example News", "(Photo by Bo Ek)", "Foto: Bo Ek"


def may_name_people(text: str, words: int, book: Wordbook) -> bool:
    """Whether `text`, of so many words, is worth reading as a byline: it is short, opens like one, or has its marks."""
    if not 0 < words <= MOST_WORDS:
        return False
    parts = text.split()
    if len(parts) <= SHORT or (words <= FEW_WORDS and _opens_like_a_name(parts)):
        return True
    if MARKED.search(text) or book.cues.starts_with(key(parts[0])) or key(parts[-1]) in book.closing_ends:
        return True
    return words <= FEW_WORDS and any(book.cues.starts_with(key(part)) for part in parts)


def _opens_like_a_name(parts: list[str]) -> bool:
    """Two words with a capital, or a number, among the first: "Ann Lee", "van Bo Ek", "12 March Ann Lee"."""
    return sum(not part[0].islower() for part in parts[:OPENING]) > 1
