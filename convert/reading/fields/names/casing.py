"""Names printed in capitals, set in the letters they are written with."""

import re
from collections.abc import Sequence

from convert.reading.fields.names.atoms import DOTTED

# O'BRIEN, JEAN-PIERRE, D’ANGELO: each part has a capital of its own
PART = re.compile(r"[^-‐‑'’ʼ]+|[-‐‑'’ʼ]")
NUMERAL = re.compile(r"[IVX]{2,4}")  # Henry VIII, John Smith III
INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2}")  # JJ, TJ: no vowel, so no name
TURKIC = {"tr", "az"}  # their capital of "i" is "İ", their small "I" is "ı"
TURKIC_SMALL = str.maketrans("Iİ", "ıi")
SHOUTED = 3  # letters: "MCCARTHY" in "Bill MCCARTHY", but not "JR" in "JR Smith"


def set_in_small_letters(words: Sequence[str], particles: frozenset[str], language: str) -> tuple[str, ...]:
    """`words` of a name, those in capitals in small letters: JÖRG VON DER AU is Jörg von der Au, MCDONALD is McDonald.

    Where only some are in capitals ("Bill MCCARTHY", "JR Smith") short ones stay as they are. `particles` are words
    that are small inside a name.
    """
    if not any(map(str.isupper, words)):
        return tuple(words)
    shouts = all(map(str.isupper, words))
    return tuple(
        _in_small(word, language, small=shouts and 0 < place < len(words) - 1 and word.casefold() in particles)
        if _is_shouted(word, shouts)
        else word
        for place, word in enumerate(words)
    )


def _is_shouted(word: str, shouts: bool) -> bool:
    if not word.isupper() or DOTTED.fullmatch(word.rstrip(".")) or NUMERAL.fullmatch(word):
        return False
    return not INITIALS.fullmatch(word) if shouts else len(word) >= SHOUTED


def _in_small(word: str, language: str, *, small: bool) -> str:
    if small:
        return word.lower()
    return "".join(_capitalised(part, language) for part in PART.findall(word))


def _capitalised(part: str, language: str) -> str:
    rest = part[1:].translate(TURKIC_SMALL) if language in TURKIC else part[1:]
    if part.startswith("MC") and len(part) > SHOUTED:
        return "Mc" + part[2] + rest[2:].lower()
    return part[0] + rest.lower()
