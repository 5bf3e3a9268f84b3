"""How many words a text has, as `str.split` parts them."""

import re
from binascii import unhexlify

from formats.stretches import stretches
from formats.tree import Language

ASCII = bytes(range(128))
IN_WORDS = bytes(b"10"[chr(byte).isspace()] for byte in ASCII) + b"1" * 128  # "1" for bytes of words, "0" for blanks
DIGIT = 4  # bits: two digits make a byte

# "\u3000": blanks beyond ASCII, which most texts have none of.
OTHER_BLANKS = "".join(map(chr, (0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)))
OTHER_BLANK = re.compile(f"[{OTHER_BLANKS}]")

# Languages that put no blanks between words: how many words a text has cannot be read off it.
UNSPACED = frozenset(("bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"))


def word_count(language: Language, text: bytes) -> int | None:
    """How many words a text in this language, as UTF-8, has; None where blanks do not part them."""
    return None if language.tag.partition("-")[0] in UNSPACED else count_words(text)


def count_words(text: bytes) -> int:
    """`len(text.decode().split())` without a string for each word, which would cost more than all else in JSON-LD.

    In a hexadecimal number with a digit for each byte of the text, 1 in words, both ends of every word differ from what
    is beside them.
    """
    return sum(map(_count_words, stretches(text, b" ")))


def _count_words(text: bytes) -> int:
    if not text.isascii() and OTHER_BLANK.search(text.translate(None, ASCII).decode()):
        return len(text.decode().split())
    digits = text.translate(IN_WORDS)
    within = int.from_bytes(unhexlify(digits + b"0" * (len(digits) % 2)), "big")
    return (within ^ within << DIGIT).bit_count() // 2
