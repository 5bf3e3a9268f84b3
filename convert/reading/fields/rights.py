"""Who owns the text, as a line of its own says."""

import re

from convert.reading.page import Chunk
from formats.tree import Rights

LONGEST = 30  # words
# '© 2024 The Daily Example. All rights reserved.'  'Copyright (c) 2019-2024 Example Media'
RIGHTS = re.compile(
    r"(?:copyright\s{0,3})?(?:©|\(c\)|copyright)\s{0,3}(?:[12]\d{3}\s{0,2}[-–]\s{0,2})?(?P<year>[12]\d{3})[\s,]{1,4}"
    r"(?:by\s)?(?P<holder>[^\W\d_][^.|·\n]{1,80})",
    re.IGNORECASE,
)


def rights(chunk: Chunk) -> Rights | None:
    """The rights that a line states, with year and holder, or None where it does not name both."""
    found = RIGHTS.match(chunk.text) if chunk.words <= LONGEST else None
    if found is None:
        return None
    return Rights(
        statement=chunk.text,
        year=found["year"],
        holder=found["holder"].strip(),
        span=chunk.span,
        why=("it opens with a copyright mark, a year and a name",),
    )
