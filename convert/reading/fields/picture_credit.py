"""Where the credit of a picture begins at the end of a caption: "(Photo: Ann Lee)", ". Ann Lee / Foto: dpa"."""

import re

from convert.reading.lexicon import Lexicon

NEAR_THE_END = 70  # characters
FEWEST_BEFORE = 2  # words of a caption that no mark parts from its credit
# What parts a credit from the words of the caption.
PARTED = re.compile(r"[.!?…。！？,;:|/•·([{（【「《“”\"»–—―-]\s*+\Z")
# "'s" in "a photographer's year"
POSSESSIVE = re.compile(r"['’]\w")
NO_MORE = re.compile(r"\W*+\Z")
# '(Ann Lee / The Daily Example)', '[Ann Lee/AP]'
IN_BRACKETS = re.compile(r"[(\[（](?=[^\W\d_])[^()\[\]（）/]{3,40}/\s*+[^\W\d_][^()\[\]（）/]{1,40}[)\]）]\s*+\Z")
# 'Ann Lee' before "/Getty Images" or " via AP"
WHO = re.compile(r"(?:^|[.!?…”\"([（]\s*+)(?P<name>[^\W\d_][^.!?…()\[\]（）\d]{2,40})\Z")
MOST_NAMES = 5  # words
SOURCES = ("via", "/")  # open what follows the name of a photographer


def credit_start(text: str, lexicon: Lexicon) -> int | None:
    """Where in `text` the credit begins that ends it, or None.

    A cue opens a credit where a mark stands before it, or where it has a colon or a capital letter and a name follows:
    "The bridge. Photo by Ann Lee", "The bridge Photo: Ann Lee", "The bridge Foto Ann Lee"; not "a photo of Ann Lee".
    """
    bracketed = IN_BRACKETS.search(text, max(len(text) - NEAR_THE_END, 0))
    if bracketed is not None:
        return bracketed.start() + 1
    for found in lexicon.anywhere("photo_credit_cues").finditer(text, max(len(text) - NEAR_THE_END, 0)):
        if _opens_a_credit(text, found.start(), found.end()):
            return _with_name(text, found.start())
    return None


def _with_name(text: str, start: int) -> int:
    """Where the name begins that stands before a source: "Ann Lee" in "Ann Lee/Getty Images"."""
    is_source = text.startswith(SOURCES[0], start) or text[:start].rstrip().endswith(SOURCES[1])
    found = WHO.search(text[:start].rstrip(" /")) if is_source else None
    return found.start("name") if found is not None and len(found["name"].split()) <= MOST_NAMES else start


def _opens_a_credit(text: str, start: int, end: int) -> bool:
    cue = text[start:end]
    if POSSESSIVE.match(text, end):
        return False
    if start == 0 or PARTED.search(text, max(start - 3, 0), start) or cue.lower() == cue.upper():  # 撮影
        return True
    if len(text[:start].split()) < FEWEST_BEFORE:
        return False
    if NO_MORE.match(text, end):
        return len(cue.split()) > 1  # "via Getty Images"
    follows = text[end:].lstrip()[:1]
    return cue.endswith((":", "/", "-")) or follows in (":", "/") or (cue[0].isupper() and not follows.islower())
