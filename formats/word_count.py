"""How many words a text has, as `str.split` parts them."""

import re

from formats.stretches import stretches
from formats.tree import Language

ASCII = bytes(range(128))
IN_WORDS = bytes(not chr(byte).isspace() for byte in ASCII) + b"\1" * 128  # 1 for bytes of words, 0 for blanks
BYTE = 8

# "\u3000": blanks beyond ASCII, which most texts have none of.
OTHER_BLANKS = "".join(map(chr, (0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)))
OTHER_BLANK = re.compile(f"[{OTHER_BLANKS}]")

# Languages that put no blanks between words: how many words a text has cannot be read off it.
UNSPACED = frozenset(("bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"))


def word_count(language: Language, text: str) -> int | None:
    """How many words a text in this language has; None where blanks do not part them."""
    return None if language.tag.partition("-")[0] in UNSPACED else count_words(text)


def count_words(text: str) -> int:
    """`len(text.split())` without a string for each word, which would cost more than all else in writing JSON-LD.

    In a number with a byte for each of the text, 1 in words, both ends of every word differ from what is beside them.
    """
    return sum(map(_count_words, stretches(text, " ")))


def _count_words(text: str) -> int:
    encoded = text.encode()
    if not text.isascii() and OTHER_BLANK.search(encoded.translate(None, ASCII).decode()):
        return len(text.split())
    within = int.from_bytes(encoded.translate(IN_WORDS), "little")
    return (within ^ within << BYTE).bit_count() // 2
