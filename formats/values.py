"""What the strings in a tree look like: phrases, dates, targets of links, tags of languages."""

import re
from datetime import date

# "a", "é", "。", "👩": not blanks, controls, and marks of direction, of joining or of no width.
VISIBLE = re.compile(
    r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
WORDS = re.compile(r"[^\W_]")  # a letter or a digit
# NUL, form feed, a lone surrogate, U+FFFE; and "\r", which no parser of XML gives back.
FORBIDDEN = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A newline, NEL, U+2028: what str.splitlines parts lines at.
LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# 2019, 2019-03, 2019-03-12, 2019-03-12T10:22, 2019-03-12T10:22+09:00
ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-][01]\d:[0-5]\d)?)?)?)?")
# en, pt-BR, zh-Hant, sr-Latn-RS, de-1996
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*")
URI = re.compile(r"[A-Za-z][A-Za-z\d+.\-]*:[^\s\x00-\x20\x7f<>\"{}|\\^`]+")  # https://example.org/straße?a=b#c
RUNS_CODE = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)  # javascript:alert(1)
EMAIL = re.compile(r"[^\s@<>\"(),:;]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+")  # ann.lee@mail.example.org
YEAR = re.compile(r"\d{4}")  # 2026
KIND = re.compile(r"[a-z][a-z\d-]*")  # doi, issn, slug
ISSN = re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")  # 2049-3630
LABEL = re.compile(r"[^\s\[\]^]+")  # 1, a, *, †


def is_phrase(text: str) -> bool:
    """One line, trimmed, with something to see in it."""
    return text == text.strip() and VISIBLE.search(text) is not None and LINE_END.search(text) is None


def is_target(text: str) -> bool:
    """An absolute URI, or IRI, whose scheme does not make a browser run code."""
    return URI.fullmatch(text) is not None and RUNS_CODE.match(text) is None


def is_date(text: str) -> bool:
    """A year, month, day or minute that there is, in ISO 8601; a minute may have an offset."""
    parts = ISO_DATE.fullmatch(text)
    if parts is None:
        return False
    year, month, day = (int(part or 1) for part in parts.groups()[:3])
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_language(text: str) -> bool:
    """A BCP 47 tag in its usual letter case: language, script, region, variants."""
    return LANGUAGE.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """An address at a host with a dot."""
    return EMAIL.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Four digits."""
    return YEAR.fullmatch(text) is not None


def is_kind(text: str) -> bool:
    """The name of a kind of identifier."""
    return KIND.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """The label of a footnote: no blanks, brackets or carets."""
    return LABEL.fullmatch(text) is not None


def is_issn(text: str) -> bool:
    """Eight digits, the last of which checks the others and may be an X: "2049-3630" (ISO 3297)."""
    if ISSN.fullmatch(text) is None:
        return False
    digits = text.replace("-", "")
    total = sum(int(digit) * (8 - at) for at, digit in enumerate(digits[:-1]))
    return digits[-1] == "0123456789X"[-total % 11]
