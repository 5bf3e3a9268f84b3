"""Which way a language is written."""

import re
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

SCRIPT = re.compile(r"-([A-Za-z]{4})(?:-|$)")  # "az-Arab", "pa-Arab-PK"

RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})

# Languages that are written from right to left where the tag names no script (CLDR, likely subtags).
RIGHT_TO_LEFT_LANGUAGES = frozenset(
    {
        "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks",
        "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
    }
)  # fmt: skip


def direction(tag: str) -> Direction | None:
    """The base direction of text in the language with this BCP 47 tag; None where the language is not known."""
    primary = tag.lower().split("-", 1)[0]
    if primary in ("", "und"):
        return None
    script = SCRIPT.search(tag)
    if script is not None:
        return "rtl" if script[1].lower() in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in RIGHT_TO_LEFT_LANGUAGES else "ltr"
