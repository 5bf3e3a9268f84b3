"""Lines of a paragraph, no longer than they may be."""

import re

from formats.columns import width_of

WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"  # letters of East Asia: a line end between two is no blank
BETWEEN_WIDE = re.compile(rf"(?<={WIDE}) (?={WIDE}|&#[0-9])")
KEPT = "\0"  # a blank at which no line may end: in code, every blank counts


def wrapped(paragraph: str, columns: int) -> str:
    """`paragraph` in lines of at most `columns` columns where words are short enough; hard breaks stay."""
    lines = BETWEEN_WIDE.sub(KEPT, paragraph).split("\n")
    return "\n".join("\n".join(_lines(line, columns)) for line in lines).replace(KEPT, " ")


def _lines(line: str, columns: int) -> list[str]:
    if len(line) <= columns and line.isascii():
        return [line]
    lines: list[str] = []
    words: list[str] = []
    taken = -1
    for word in line.split(" "):
        width = width_of(word)
        if words and taken + 1 + width > columns:
            lines.append(" ".join(words))
            words, taken = [], -1
        words.append(word)
        taken += 1 + width
    return [*lines, " ".join(words)]
