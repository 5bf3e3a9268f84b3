"""Lines of a title that are no wider than the cover."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

Width: TypeAlias = Callable[[str], float]

MORE = "…"

# A word with the blanks behind it, or a character of a script that knows no blanks with the marks that cling to it.
OPENING, CLOSING = "「『（【〈《［“‘", "、。，．」』）】〉》］”’！？：；・ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
IDEOGRAPH = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
PIECE = re.compile(f"[{OPENING}]*[{IDEOGRAPH}][{CLOSING}]*[ ]*|[^ {IDEOGRAPH}]+[{CLOSING}]*[ ]*|[ ]+")


def broken(text: str, width: Width, limit: float) -> list[str]:
    """`text` in lines, broken where its script allows; a single word may be wider than `limit`."""
    lines = [""]
    for piece in PIECE.findall(text):
        if lines[-1] and width((lines[-1] + piece).rstrip()) > limit:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]


def cut(lines: list[str], many: int, width: Width, limit: float) -> list[str]:
    """The first so many lines, with a mark at the end if there were more, none of them wider than `limit`."""
    kept = lines[:many]
    if len(lines) > many:
        kept[-1] += MORE
    return [_narrowed(line, width, limit) for line in kept]


def _narrowed(line: str, width: Width, limit: float) -> str:
    shorter: Iterator[str] = (line[:end].rstrip(f" {MORE}") + MORE for end in range(len(line), 0, -1))
    return line if width(line) <= limit else next((one for one in shorter if width(one) <= limit), MORE)
