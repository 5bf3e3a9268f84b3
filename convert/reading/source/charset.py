"""Bytes to characters: strictly, in the encoding that the bytes themselves show or that the caller names."""

import codecs
import re
from typing import NamedTuple

from convert.errors import NotText, UndecodableText, UnknownEncoding
from convert.reading.source.guess import BINARY_BYTES, guess, is_binary, is_wide, reads_as

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED = {"utf-32": ("utf-32-le", "utf-32-be"), "utf-16": ("utf-16-le", "utf-16-be")}
# Python counts these among its text encodings, but no file is in one of them.
NOT_FOR_FILES = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
JAPANESE_ESCAPE = b"\x1b$"

LEAST_BYTES = 16  # of a text of two bytes a character that lost half of its last one
# In UTF-16 zeros stand at odd places or at even ones, not at both: one in two of English, one in ten of Greek.
MANY_ZEROS = 0.6
FEW_ZEROS = 0.02
STRAY_ZEROS = 0.25
SAMPLE = 4000  # bytes
LAST_ASCII = 0x7F


class Decoded(NamedTuple):
    """Characters, and how they were had from bytes."""

    text: str
    encoding: str
    is_guess: bool = False  # nothing in the bytes says the encoding for certain


def characters(data: bytes, *, encoding: str | None = None, replace: bool = False) -> Decoded:
    """The characters of `data`: by its byte order mark, as UTF-8, as UTF-16 without a mark, or by a guess.

    `encoding` forces one; with `replace` bytes that cannot be read become U+FFFD. Raises `UnknownEncoding` for a name
    that is none, `UndecodableText` for bytes that are not in the encoding asked for or in any that was found, and
    `NotText`, which is one of those, for bytes that are no text at all.
    """
    if encoding is not None:
        return _forced(data, encoding, replace)
    name = _shown(data)
    try:
        text = data.decode(name or "utf-8")
    except UnicodeDecodeError as error:
        return _salvaged(data, name, error, replace, likely=name) if name else _guessed(data, error, replace)
    if is_binary(text.encode() if name else data):
        raise _not_text(data)
    return Decoded(text, (name or "utf-8").removesuffix("-sig"))


def known_encoding(encoding: str) -> str:
    """The name under which messages and the tree speak of `encoding`; raises `UnknownEncoding`."""
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnknownEncoding(encoding) from error
    if not codec._is_text_encoding or codec.name.replace("-", "_") in NOT_FOR_FILES:
        raise UnknownEncoding(encoding)
    return re.sub(r"^cp(?=125\d$)", "windows-", re.sub(r"^iso(?=8859)", "iso-", codec.name))


def _shown(data: bytes) -> str | None:
    """The encoding that a mark, zeros or escapes show, if they do."""
    if name := _marked(data) or _unmarked(data):
        return name
    is_escaped = JAPANESE_ESCAPE[0] in data and JAPANESE_ESCAPE in data  # one byte is found much faster than two
    return "iso2022_jp" if is_escaped and reads_as(data, "iso2022_jp") else None


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without a mark."""
    if b"\0" not in data or (len(data) % 2 and len(data) < LEAST_BYTES):
        return None
    if len(data) % 4 == 0 and (found := next((name for name in UNMARKED["utf-32"] if reads_as(data, name)), None)):
        return found
    even, odd, pairs = data[::2].count(0), data[1::2].count(0), len(data) // 2
    name = UNMARKED["utf-16"][even > odd]
    if min(even, odd) > max(even, odd) * STRAY_ZEROS or max(even, odd) < pairs * FEW_ZEROS:
        return None
    is_sure = max(even, odd) > pairs * MANY_ZEROS
    return name if is_sure or is_wide(data[: SAMPLE - SAMPLE % 2].decode(name, "ignore")) else None


def _forced(data: bytes, encoding: str, replace: bool) -> Decoded:
    name = known_encoding(encoding)
    if name in UNMARKED and not _marked(data):  # Python would take the byte order of this machine
        name = _unmarked(data) or UNMARKED[name][0]
    try:
        return Decoded(data.decode(name), name.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        return _salvaged(data, name, error, replace, likely=_likely(data))


def _likely(data: bytes) -> str | None:
    """What an encoding that was forced in vain should have been."""
    try:
        return characters(data).encoding
    except UndecodableText as error:
        return error.likely


def _guessed(data: bytes, error: UnicodeDecodeError, replace: bool) -> Decoded:
    found = guess(data)
    if found.encoding is not None:
        return Decoded(data.decode(found.encoding), known_encoding(found.encoding), is_guess=True)
    if not found.is_text:
        raise _not_text(data)
    return _salvaged(data, "utf-8", error, replace, likely=found.likely)


def _salvaged(
    data: bytes, name: str, error: UnicodeDecodeError, replace: bool, *, likely: str | None = None
) -> Decoded:
    """What can be read of a text in the encoding `name`, if the caller asked for that."""
    spoken = name.removesuffix("-sig")
    if not replace:
        at = min(error.start, len(data) - 1)
        raise UndecodableText(at, data[at], spoken, likely and likely.removesuffix("-sig")) from error
    return Decoded(data.decode(name, "replace"), spoken)


def _not_text(data: bytes) -> NotText:
    at = next((at for at, byte in enumerate(data) if byte in BINARY_BYTES or byte > LAST_ASCII), 0)
    return NotText(at, data[at], "text")
