"""Which encoding bytes are in that are not UTF-8: a detector's guess, if it holds for all of them and makes sense."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

# What a detector calls by the smaller name is read by the larger one, which adds characters and changes none.
SUPERSETS = {
    "ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
EURO_IN_LATIN_9 = b"\xa4"  # without it, a text that fits ISO 8859-15 is Latin 1 with accents that stand alone
LIKELY_ANYWHERE = ("windows-1252", "macroman")
WIDESPREAD = (
    "windows-",
    "iso-8859-",
    "koi8-",
    "cp932",
    "cp949",
    "euc-",
    "gb18030",
    "big5",
    "macroman",
    "cp437",
    "cp850",
)
WEAK_CONFIDENCE = 0.12
WEAK_CONFIDENCE_OF_RARE = 0.25
FEW_BYTES = 6  # that are not ASCII: too few for a weak guess
ENOUGH = 200_000  # bytes of lines that are not ASCII, for the detector
DAMAGE = 1 / 3  # bad places for each good character, up to which a text is UTF-8 that was damaged

# "tÕs", "fŸr", "ÒThe", "no.Ó", "f„r", "Ïðèâ": what is often met where a text was read in the wrong encoding.
IMPLAUSIBLE = re.compile(
    r"[a-z][À-ÖØ-ÞŠŽŸŒ]|[ÒÓ][A-Z][a-z]|[.,!?][ÒÓÔÕ]|[ ][ÐÑ][ ]|¥[ ][A-Za-z]|[a-z][‚„“”™§¶¤†‡•€‰ƒ][a-z]|\w[‚„ƒˆ]"
    r"|[\xa1-\u036f‘-„†‡‹›€™‰]{4}|[ÿˇ˘˙˚˝˛¸¨¯∂∑∏√∞∫≈∆◊˜]|[\x80-\x9f\ue000-\uf8ff\ufffd]"
)
IMPLAUSIBLE_SHARE = 0.1  # of the characters that are not ASCII; words run together look like this too
# "一", "あ", "한", "Ａ", "a": what a page of Chinese, Japanese or Korean is made of.
EAST_ASIAN = re.compile(r"[\t\n\r -~\u00b7\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffe6]")
FEW_ALPHABETS = 4  # blocks of 256 characters: Latin, punctuation, Greek, currency
WIDE_SHARE = 0.95
SHORTEST_WIDE = 16  # characters

# NUL, BEL: controls that stand in no text; not backspace, tab, line ends, ^Z and escape, which old texts have.
BINARY_BYTES = bytes({*range(32), 127} - {*b"\b\t\n\v\f\r\x1a\x1b"})
BINARY_SHARE = 0.1
BINARY_SHARE_OF_UNKNOWN = 0.02
STRAY_CONTROLS = 3  # so many may stand in the shortest text


class Guess(NamedTuple):
    """What bytes may be: `encoding` if one reads all of them and makes sense, else perhaps what is `likely`.

    Damaged UTF-8 is likely UTF-8, though that does not read all of it.
    """

    encoding: str | None = None
    likely: str | None = None
    is_text: bool = True


def guess(data: bytes) -> Guess:
    """The encoding of `data`, which is not UTF-8."""
    evidence = _evidence(data.translate(None, BINARY_BYTES))
    if _is_damaged_utf_8(evidence):
        return Guess(likely="utf-8")
    names = None if is_binary(data, BINARY_SHARE_OF_UNKNOWN) else _candidates(evidence)
    if names is None:
        wide = next((name for name in ("utf-16-le", "utf-16-be") if _is_wide_in(data, name)), None)
        return Guess(wide, is_text=wide is not None)
    readable = [name for name in names if reads_as(data, name)]
    sensible = next((name for name in readable if _makes_sense(evidence.decode(name, "ignore"))), None)
    return Guess(sensible, likely=readable[0] if readable else None)


def reads_as(data: bytes, name: str) -> bool:
    """Whether all of `data` is in the encoding `name`."""
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def is_binary(data: bytes, share: float = BINARY_SHARE) -> bool:
    """Whether more than a share of `data` is controls that stand in no text, a few strays aside."""
    controls = len(data) - len(data.translate(None, BINARY_BYTES))
    return controls > max(STRAY_CONTROLS, len(data) * share)


def is_wide(text: str) -> bool:
    """Whether these could be the characters of a text that was in UTF-16: East Asian, or of a few alphabets."""
    if len(text) < SHORTEST_WIDE:
        return False
    blocks = Counter(ord(character) >> 8 for character in text)
    of_few_alphabets = sum(count for _, count in blocks.most_common(FEW_ALPHABETS))
    return max(of_few_alphabets, len(EAST_ASIAN.findall(text))) > len(text) * WIDE_SHARE


def _evidence(data: bytes) -> bytes:
    """The lines that are not ASCII, which say all there is to say, up to a number of bytes."""
    return data if len(data) <= ENOUGH else b"\n".join(_lines_with_high_bytes(data))


def _lines_with_high_bytes(data: bytes) -> Iterator[bytes]:
    room = ENOUGH
    for line in data.split(b"\n"):
        if room > 0 and not line.isascii():
            first = 0 if len(line) <= room else len(line) - len(line.lstrip(bytes(range(128))))
            yield line[first : first + room]
            room -= len(line) - first


def _is_damaged_utf_8(evidence: bytes) -> bool:
    text = evidence.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return bad <= (_count_foreign(text) - bad) * DAMAGE


def _candidates(evidence: bytes) -> tuple[str, ...] | None:
    """The encodings to try, the likeliest first; None if the detector sees no text."""
    import chardet  # noqa: PLC0415 - takes a tenth of a second, and most texts are UTF-8

    found = chardet.detect(evidence, max_bytes=ENOUGH)
    if found["encoding"] is None:
        return None
    name = found["encoding"].lower()
    if name == "iso8859-15" and EURO_IN_LATIN_9 not in evidence:
        name = "windows-1252"
    name = SUPERSETS.get(name, name)
    weak = found["confidence"] < (WEAK_CONFIDENCE if name.startswith(WIDESPREAD) else WEAK_CONFIDENCE_OF_RARE)
    likely_anywhere = LIKELY_ANYWHERE if reads_as(evidence, LIKELY_ANYWHERE[0]) else ()
    if not weak:
        return (name, *likely_anywhere)
    few = len(evidence) - len(evidence.decode("ascii", "ignore")) < FEW_BYTES
    return likely_anywhere if few else (*likely_anywhere, name)


def _makes_sense(text: str) -> bool:
    return len(IMPLAUSIBLE.findall(text)) <= _count_foreign(text) * IMPLAUSIBLE_SHARE


def _is_wide_in(data: bytes, name: str) -> bool:
    return reads_as(data, name) and is_wide(data[:ENOUGH].decode(name, "ignore"))


def _count_foreign(text: str) -> int:
    """How many characters are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))
