"""Lines that count the chapters of a book: "Chapter IV. The ferry", "第三章"."""

import re

from convert.reading.lexicon import Lexicon

# '1', 'XII.', 'IV:' behind "Chapter"
NUMBER = re.compile(r"(?:\d{1,3}|[IVXLC]{1,7})(?!\w)")
# '第三章', '第12回'
EASTERN = re.compile(r"第[\d〇一二三四五六七八九十百]{1,5}[章回]")


def counts_a_chapter(text: str, lexicon: Lexicon) -> bool:
    """Whether a line opens with the number of a chapter."""
    word = lexicon.opening("chapter_words").match(text)
    numbered = NUMBER.match(text, word.end()) if word else EASTERN.match(text)
    return numbered is not None
