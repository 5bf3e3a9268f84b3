"""Names by the words that they are known for: "Clara Weaver" is one, "Public Domain" is none."""

import re

from convert.reading.fields.names.name_shapes import EAST_ASIAN
from convert.reading.lexicon import first_family_names, given_names
from convert.reading.phrases import plain

# "jean-pierre", "o'brien"
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-'])*+")
LONGEST_FAMILY_NAME = 3  # characters in East Asia: 佐々木, 長谷川


def opens_like_a_name(text: str) -> bool:
    """Whether `text` opens with a given name, or with a family name of a language in which it comes first."""
    if EAST_ASIAN.match(text):
        return any(text[:length] in first_family_names() for length in range(1, LONGEST_FAMILY_NAME + 1))
    word = NAME_WORD.match(plain(text))
    return word is not None and (_is_given(word[0]) or word[0] in first_family_names())


def ends_like_a_name_opens(text: str) -> bool:
    """Whether the last of several words is a given name: "Weaver Clara", "Weaver and Clara"."""
    words = NAME_WORD.findall(plain(text))
    return len(words) > 1 and _is_given(words[-1])


def _is_given(word: str) -> bool:
    return word in given_names() or word.partition("-")[0] in given_names()
