"""Characters as a source may hold them: newlines of one kind, no controls, no lone surrogates, mojibake undone."""

import re
from collections.abc import Iterator

from formats.notice import Notice, Report
from formats.tree import Span

MARK = "\ufeff"
# A carriage return comes with a line feed or alone; a form feed and a vertical tab end a line as well.
LINE_ENDS = ("\r\n", "\r", "\f", "\v")
# Not before mojibake is undone: in the wrong encoding NEL is an ellipsis, or half of a letter.
WIDE_LINE_ENDS = ("\x85", "\u2028", "\u2029")
# What XML 1.0 forbids, or advises against: below the blank, from DEL on, and the two that are no characters.
LOW_CONTROLS = bytes([*range(9), *range(0x0E, 0x20), 0x7F])
HIGH_CONTROLS = "".join(map(chr, [*range(0x80, 0xA0), 0xFFFE, 0xFFFF]))
HIGH_BYTES = b"\xc2\xef"  # what these open with in UTF-8
SURROGATE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"

# "Ã©", "â€™", "ðŸ™‚", "вЂ™", "\x92": UTF-8 that was read as windows-1252 or -1251, windows-1252 read as ISO 8859-1.
CONTINUATION = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
MOJIBAKE = re.compile(  # opens with one set of characters, which a search runs through at a stroke
    rf"[\x80-\x84\x86-\x9fÂ-ðв](?:(?<=[\x80-\x9f])|(?<=[Â-ß]){CONTINUATION}|(?<=Ã)[ ]|(?<=[à-ï]){CONTINUATION}{{2}}"
    rf"|(?<=â)€|(?<=ð){CONTINUATION}{{3}}|(?<=в)Ђ)"
)
LONGEST_REPAIR = 2000  # characters mended at a time: one good quote mark hides the bad ones from a repair of the whole


def clean(text: str, report: Report) -> str:
    """`text` with "\\n" for every line end, mojibake undone, controls as blanks and lone surrogates as U+FFFD.

    Each kind of character that was replaced is reported once, with its count and the place of the first. A byte order
    mark at the start is left out.
    """
    text = _with_newlines(text.removeprefix(MARK), LINE_ENDS)
    if not text.isascii():
        text = _with_newlines(_repaired(text, report), WIDE_LINE_ENDS)
        _tell_of_lost(text, report)
        text = _without_lone_surrogates(text, report)
    return _without_controls(text, report)


def _with_newlines(text: str, ends: tuple[str, ...]) -> str:
    for end in ends:
        if end[0] in text:  # one character is found much faster than two
            text = text.replace(end, "\n")
    return text


def _repaired(text: str, report: Report) -> str:
    if MOJIBAKE.search(text) is None:
        return text
    parts = [part for line in text.split("\n") for part in _parts(line + "\n")]
    parts[-1] = parts[-1].removesuffix("\n")
    mended = [_mended(part) for part in parts]
    changed = [at for at, part in enumerate(parts) if mended[at] != part]
    if changed:
        start = sum(map(len, mended[: changed[0]]))
        span = Span(start, start + len(mended[changed[0]].rstrip("\n")))
        report(Notice("mojibake-repaired", f"{_count(len(changed), 'line')} in the wrong encoding, repaired", span))
    return "".join(mended)


def _parts(line: str) -> Iterator[str]:
    """`line` in parts that end at blanks, if it is long."""
    start = 0
    while len(line) - start > LONGEST_REPAIR:
        end = line.rfind(" ", start, start + LONGEST_REPAIR) + 1 or start + LONGEST_REPAIR
        yield line[start:end]
        start = end
    yield line[start:]


def _mended(part: str) -> str:
    if MOJIBAKE.search(part) is None:
        return part
    from ftfy import fix_encoding  # noqa: PLC0415 - takes a while, and most texts need none

    return fix_encoding(part)


def _tell_of_lost(text: str, report: Report) -> None:
    if REPLACEMENT in text:
        at = text.index(REPLACEMENT)
        lost = _count(text.count(REPLACEMENT), "character")
        report(Notice("replacement-character", f"{lost} lost in decoding, U+FFFD in their place", Span(at, at + 1)))


def _without_lone_surrogates(text: str, report: Report) -> str:
    """Pairs of surrogates become the character they stand for, lone ones U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    else:
        return text
    if first := SURROGATE.search(text):
        text, number = SURROGATE.subn(REPLACEMENT, text)
        what = f"{_count(number, 'lone surrogate')} replaced by U+FFFD"
        report(Notice("lone-surrogate", what, Span(first.start(), first.end())))
    return text


def _without_controls(text: str, report: Report) -> str:
    present = [control for control in _controls(text) if control in text]
    if not present:
        return text
    at = min(map(text.index, present))
    number = _count(sum(map(text.count, present)), "control character")
    report(Notice("control-character", f"{number} replaced by blanks, U+{ord(text[at]):04X} first", Span(at, at + 1)))
    for control in present:
        text = text.replace(control, " ")
    return text


def _controls(text: str) -> str:
    """Those to look for; most texts hold none, which their bytes say at once."""
    data = text.encode()
    low = "" if len(data.translate(None, LOW_CONTROLS)) == len(data) else LOW_CONTROLS.decode()
    return low + HIGH_CONTROLS if any(byte in data for byte in HIGH_BYTES) else low


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
