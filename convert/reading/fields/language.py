"""The language of a text: by its script where that is enough, else by how its letters follow each other."""

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from convert.errors import UnknownLanguage
from formats.tree import Language

if TYPE_CHECKING:
    from gcld3 import NNetLanguageIdentifier

# "en", "pt-BR", "zh-Hant", "sr-Latn-RS", "de-1996": RFC 5646 without extensions.
TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?P<script>-[a-z]{4})?(?P<region>-(?:[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)",
    re.IGNORECASE | re.ASCII,
)
# Names that ISO 639 gave up, and those of a family where its one written language is meant.
CURRENT_NAMES = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "no": "nb"}

# Scripts that one language is written in: あ, 한, ก, α, ა, ա, த. A text of their letters needs no more study.
SCRIPTS = {
    "ja": re.compile(r"[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]"),
    "ko": re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "th": re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "ka": re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]"),
    "hy": re.compile(r"[\u0531-\u058f]"),
    "ta": re.compile(r"[\u0b80-\u0bff]"),
}
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# All that these have, and much besides, but not the letters and marks of Latin text: é, “, ™. A text without is asked
# no further for any of them.
FAR = re.compile(r"[\u0370-\u1fff\u3041-\uff9f]")
SHARE_OF_SCRIPT = 0.5
SHARE_OF_KANA = 0.1  # of kana and Han together; headlines have the fewest
FEW_LETTERS = 40
FEW_HAN = 8
MANY_OF_ONE_SCRIPT = 4  # Han that only simplified, or only traditional writing has
UNCERTAIN = 0.4

# How much is looked at: parts of lines all over the text, the long ones, where nobody writes "Share" and "Login".
LONG_LINE = 60
COLUMN_GAP = "   "  # in the head of a page, the row of a table
GLANCE = 400  # characters
STUDY = 3200
PART = 100  # of a line, at most
FEWEST_LINES = 4
SURE = 0.9  # of a glance
WINDOW = 4096
WINDOWS = 16
MOST_BYTES = 4 * STUDY


def identify(text: str) -> Language:
    """The language of `text` as a BCP 47 tag, "und" if it has too few letters or none stands out."""
    lines = _lines(text)
    long = [line for line in lines if len(line) >= LONG_LINE and COLUMN_GAP not in line.strip()] or lines
    glance = _judged(_sample(long, GLANCE))
    if (glance.confidence or 0) >= SURE:
        return glance
    study = _judged(_sample(long, STUDY))
    return study if study.confidence else _judged(_sample(lines, STUDY))


def known_language(tag: str) -> Language:
    """`tag` as the language that a caller says a text is in, spelt as usual; raises `UnknownLanguage`."""
    parts = TAG.fullmatch(tag)
    if parts is None:
        raise UnknownLanguage(tag)
    language = CURRENT_NAMES.get(parts["language"].lower(), parts["language"].lower())
    script, region = parts["script"] or "", parts["region"] or ""
    return Language(tag=language + script.title() + region.upper() + parts["variants"].lower())


def _lines(text: str) -> list[str]:
    """The lines of `text`; of a huge text those in windows all over it."""
    if len(text) > WINDOW * WINDOWS:
        step = (len(text) - WINDOW) // (WINDOWS - 1)
        text = "\n".join(text[at : at + WINDOW] for at in range(0, step * WINDOWS, step))
    return text.split("\n")


def _sample(lines: list[str], size: int) -> str:
    """So many characters, from lines that stand apart."""
    part = max(size // max(len(lines), 1), PART)
    number = max(size // min(part, len(lines[len(lines) // 2]) + 1), FEWEST_LINES)
    step = max(len(lines) // number, 1)
    return "\n".join([line[:part] for line in lines[::step]])[:size]


def _judged(sample: str) -> Language:
    is_near = FAR.search(sample) is None
    if not is_near and (tag := _by_script(sample)):
        return Language(tag=tag, confidence=0.99, why=("its script is that of one language",))
    han = [] if is_near else HAN.findall(sample)
    if len(han) < FEW_HAN and _has_few_letters(sample):
        return _unknown("there are too few letters to tell the language")
    found = _identifier().FindLanguage(sample.encode("utf-8", "ignore").decode())  # lone surrogates are no text to it
    if found.language == "und" or found.probability < UNCERTAIN:
        return _unknown("no language stands out")
    tag = _chinese(han) if found.language == "zh" else CURRENT_NAMES.get(found.language, found.language)
    return Language(tag=tag, confidence=round(found.probability, 3), why=("its letters follow each other so",))


def _unknown(why: str) -> Language:
    return Language(tag="und", confidence=0.0, why=(why,))


def _has_few_letters(sample: str) -> bool:
    letters = filter(str.isalpha, sample)
    return next(islice(letters, FEW_LETTERS - 1, None), None) is None


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for tag, script in SCRIPTS.items():
        count = len(script.findall(sample))
        if count and tag == "ja":
            han = len(HAN.findall(sample))
            count = count + han if count > (count + han) * SHARE_OF_KANA else 0
        if count > max(letters * SHARE_OF_SCRIPT, 1):
            return tag
    return None


def _chinese(han: list[str]) -> str:
    """The tag with the writing, where characters of the one occur and hardly any of the other."""
    simplified = sum(_only_in("gb2312", "big5", character) for character in han)
    traditional = sum(_only_in("big5", "gb2312", character) for character in han)
    if simplified >= MANY_OF_ONE_SCRIPT and traditional * 10 <= simplified:
        return "zh-Hans"
    if traditional >= MANY_OF_ONE_SCRIPT and simplified * 10 <= traditional:
        return "zh-Hant"
    return "zh"


def _only_in(encoding: str, other: str, character: str) -> bool:
    return bool(character.encode(encoding, "ignore")) and not character.encode(other, "ignore")


@cache
def _identifier() -> "NNetLanguageIdentifier":
    from gcld3 import NNetLanguageIdentifier  # noqa: PLC0415 - the network takes a while to load

    return NNetLanguageIdentifier(0, MOST_BYTES)
