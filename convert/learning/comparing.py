"""Forms of a text in which gold and page can be compared: typography, letter case and blanks set aside."""

import re
import unicodedata
from collections.abc import Iterable

QUOTES = dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'")
DASHES = dict.fromkeys("–—‑‐−", "-")
UNSEEN = dict.fromkeys("\u00ad\u200b\ufeff\u200e\u200f\u2060\u200c\u200d", "")
PLAIN = str.maketrans({**QUOTES, **DASHES, **UNSEEN, "…": "..."})
BLANKS = re.compile(r"\s+")
# 東, あ, ไ: characters that are words of their own here; "Haus", "2024".
TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|[^\W_]+")
# 'By Ann Lee', 'von: Ann Lee'
BYLINE_CUE = re.compile(r"(?:by|von|par|por|de|di|da|av|af|door|text|autor(?:in)?|od|oleh)[:\s]+")
NO_WORD = re.compile(r"[\W_]+")
TITLE_EDGES = " \"'|-:."
TOPIC_EDGES = "# •*+\t\xa0"
SHINGLE = 4  # words

Shingle = tuple[str, ...]


def plain(text: str) -> str:
    """`text` with plain quotes and dashes, its blanks single."""
    return BLANKS.sub(" ", unicodedata.normalize("NFKC", text).translate(PLAIN)).strip()


def squashed(text: str) -> str:
    """`text` without blanks, in small letters: a line and the paragraph that it was broken from are the same."""
    return plain(text).replace(" ", "").lower()


def title_form(text: str) -> str:
    """A title or subhead without the marks around it."""
    return squashed(plain(text).strip(TITLE_EDGES))


def name_form(text: str) -> str:
    """A name without cue, accents and punctuation."""
    text = BYLINE_CUE.sub("", plain(text).lower(), count=1) if BYLINE_CUE.match(plain(text).lower()) else plain(text)
    letters = unicodedata.normalize("NFKD", text.lower())
    return NO_WORD.sub(" ", "".join(letter for letter in letters if not unicodedata.combining(letter))).strip()


def topic_form(text: str) -> str:
    """A keyword without the marks before it."""
    return squashed(text.lstrip(TOPIC_EDGES))


def tokens(text: str) -> list[str]:
    """The words of `text`, in small letters."""
    return TOKEN.findall(unicodedata.normalize("NFKC", text).translate(PLAIN).lower())


def shingles(text: str) -> list[Shingle]:
    """The runs of four words of `text`; all its words where there are fewer."""
    words = tokens(text)
    if len(words) < SHINGLE:
        return [tuple(words)] if words else []
    return [tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def share_of(text: str, known: Iterable[Shingle]) -> float:
    """Which share of the runs of words of `text` is among `known`, a set."""
    runs = shingles(text)
    among = known if isinstance(known, set | frozenset) else set(known)
    return sum(run in among for run in runs) / len(runs) if runs else 0.0
