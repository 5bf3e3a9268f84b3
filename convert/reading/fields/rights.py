"""Who owns the text, as a line of its own says."""

import re

from convert.reading.lexicon import Lexicon, lexicon_for
from convert.reading.page import Chunk
from formats.tree import Rights

LONGEST = 30  # words
# '© ', 'Copyright (c) ', '© Copyright: '
MARK = re.compile(r"(?:(?:©|\(c\)|copyright)[\s:]{0,3}){1,3}", re.IGNORECASE)
# '2024', '2019-2024'
YEARS = re.compile(r"(?<!\d)(?:[12]\d{3}\s{0,2}[-–]\s{0,2})?(?P<year>[12]\d{3})(?!\d)")
# What ends the statement: 'Harbour Media | Terms', 'Harbour Media, Inc. Terms'; not 'J. R. Lee'
END = re.compile(r"[|·\n]|(?<=[^\W\d_]{3})[.。](?=\s|$)")
# 's' in 'a.s.', 'S.p.A.', which keep their last dot
ABBREVIATION = re.compile(r"\b\w\.(?:\s?\w\.)*\s?\w\Z")
LOOSE = " ,;:.-–—"


def rights(chunk: Chunk, lexicon: Lexicon | None = None) -> Rights | None:
    """The rights that a line states, with year and holder in either order, or None where it does not name both.

    `lexicon` knows what is said beside them ("All rights reserved"); without it, what is said in English.
    """
    mark = MARK.match(chunk.text) if chunk.words <= LONGEST else None
    if mark is None:
        return None
    words = lexicon or lexicon_for("und")
    stated = _stated(chunk.text[mark.end() :], words)
    years = YEARS.search(stated)
    if years is None:
        return None
    named = stated[: years.start()].strip(LOOSE) or stated[years.end() :].strip(LOOSE)
    by = words.opening("byline_cues").match(named)
    holder = named[by.end() :] if by is not None else named
    holder += "." * (ABBREVIATION.search(holder) is not None and f"{holder}." in stated)
    if not any(map(str.isalpha, holder)):
        return None
    return Rights(
        statement=chunk.text,
        year=years["year"],
        holder=holder,
        span=chunk.span,
        why=("it opens with a copyright mark and names a year and an owner",),
    )


def _stated(text: str, lexicon: Lexicon) -> str:
    """The words up to the end of the statement, or to what such lines say of anybody's rights."""
    end = END.search(text)
    formula = lexicon.anywhere("furniture.legal").search(text)
    return text[: min(found.start() if found is not None else len(text) for found in (end, formula))]
