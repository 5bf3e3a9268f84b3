"""Small measures of a piece of text, in any script."""

import re
from collections.abc import Iterable, Iterator

# 東京, あめ, ไทย: scripts that put no blanks between words.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]")
UNSPACED_BYTES = bytes([0xE0, *range(0xE3, 0xEA), 0xEF])  # what these open with in UTF-8, with some other scripts
# Take no room: a soft hyphen, a place where a line may break or must not, a stray byte order mark. Left out of words.
NO_WIDTH = "\u00ad\u180e\u200b\u2060\ufeff"
# Not seen, but they join letters or turn their direction: kept within words, and only there.
JOINERS = "\u061c" + "".join(map(chr, [*range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2061, 0x2070)]))
BLANKS = "\t \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
# What may stand before the first visible character of a line, and behind the last.
MARGIN = BLANKS + NO_WIDTH + JOINERS
# 東, あ, 한, Ａ, 、: characters that take two columns where the others take one.
WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    r"\U0001f300-\U0001faff\U00020000-\U0003fffd]"
)
# End sentences in Arabic, Urdu, Hindi and Bengali, Armenian, Amharic, Burmese, Khmer; a blank stands behind.
FAR_STOPS = "؟۔।॥։።။៕"
SENTENCE_MARKS = f".!?…。！？{FAR_STOPS}"
EDGES = f".,;:!?…()[]\"'“”„‘’«»‹›–—-*_#•|/。、「」『』（）،؛{FAR_STOPS}"  # marks around a word
# Points and vowel signs, which are no letters to a regex but stand within words: Hebrew, Arabic, from Devanagari to
# Sinhala, Thai and Lao, Burmese, Khmer, and what is put on Latin letters.
SIGNS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0955-\u0963"
    r"\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57"
    r"\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0d81-\u0d83\u0dca-\u0ddf"
    r"\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
)
LETTERS = rf"[^\W_]++(?:[{SIGNS}]++[^\W_]*+)*+"
WORD = re.compile(rf"{LETTERS}(?:['’.\-]{LETTERS})*+")
# What makes a word longer: behind it, and (up to its end) before it.
GOES_ON = re.compile(rf"['’.\-]?[^\W_]|[{SIGNS}]")
BEGAN_BEFORE = re.compile(rf"[^\W_][{SIGNS}]*+['’.\-]?\Z")
MOST_SIGNS = 8  # behind a letter


def folded(text: str) -> str:
    """`text` for comparing: letter case set aside, runs of blanks as one, none at the ends."""
    return " ".join(text.casefold().split())


def count_words(text: str) -> int:
    """How many words `text` has; two characters of a script without blanks count as one."""
    unspaced = 0 if text.isascii() else len(UNSPACED.findall(text))
    if not unspaced:
        return len(text.split())
    return len(UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2


def may_be_unspaced(text: str) -> bool:
    """Whether a script without blanks may stand in `text`: its bytes say so much faster than its characters."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "surrogatepass")
    return any(byte in data for byte in UNSPACED_BYTES)


def word_set(text: str) -> frozenset[str]:
    """The distinct words of `text`, case folded; single characters for scripts without blanks."""
    words = _bare(_parted(text))
    if may_be_unspaced(text):
        words.update(UNSPACED.findall(text))
    words.discard("")
    return frozenset(words)


def words_of_all(texts: Iterable[str]) -> frozenset[str]:
    """The distinct words of all `texts` together, as `word_set` has them: marks are taken off those that differ."""
    parted: set[str] = set()
    unspaced: set[str] = set()
    for text in texts:
        parted.update(_parted(text))
        if may_be_unspaced(text):
            unspaced.update(UNSPACED.findall(text))
    words = _bare(parted) | unspaced
    words.discard("")
    return frozenset(words)


def _parted(text: str) -> list[str]:
    """What blanks, hyphens and apostrophes part, case folded."""
    return text.casefold().replace("’", " ").replace("'", " ").replace("-", " ").split()


def _bare(words: Iterable[str]) -> set[str]:
    """The distinct `words` without the marks around them."""
    return {word if word.isalnum() else word.strip(EDGES) for word in words}


def holds_word(text: str, word: str) -> bool:
    """Whether `word` is one of the words of `text`, as `WORD` finds them: "lee" is none of those of "ann-lee"."""
    return any(
        not GOES_ON.match(text, at + len(word)) and not BEGAN_BEFORE.search(text[max(at - 2 - MOST_SIGNS, 0) : at])
        for at in _places(text, word)
    )


def holds_bare(text: str, word: str) -> bool:
    """Whether `word` stands in `text` with nothing but `EDGES` between it and the next blanks."""
    return any(
        text[end : end + 1].strip() == text[start - 1 : start].strip() == ""
        for start, end in (_with_edges(text, at, at + len(word)) for at in _places(text, word))
    )


def _places(text: str, words: str) -> Iterator[int]:
    """Where `words` stand in `text`."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _with_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """From the first to behind the last of the marks around a word."""
    while start > 0 and text[start - 1] in EDGES:
        start -= 1
    while end < len(text) and text[end] in EDGES:
        end += 1
    return start, end
