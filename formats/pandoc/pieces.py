"""What pandoc's tree is made of: an object with a type `t` and, for most types, content `c`."""

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

Piece: TypeAlias = dict[str, Any]
Pieces: TypeAlias = list[Piece]

SPACE: Piece = {"t": "Space"}
SOFT_BREAK: Piece = {"t": "SoftBreak"}
NO_ATTRIBUTES: tuple[Any, ...] = ("", (), ())

BLANKS = " \t\n"
RUN = re.compile(r"[ \t\n]+|[^ \t\n]+")  # blanks, or what stands between them; "\u00a0" is of the words


def piece(kind: str, *content: Any) -> Piece:
    """An object of pandoc's tree; content of several parts is a list."""
    if not content:
        return {"t": kind}
    return {"t": kind, "c": content[0] if len(content) == 1 else content}


def classes(*names: str) -> tuple[Any, ...]:
    """Attributes that are no more than classes."""
    return ("", names, ())


def words(text: str) -> Pieces:
    """A text word for word, with what pandoc has for blanks between the words."""
    return [_blank(run) if run[0] in BLANKS else {"t": "Str", "c": run} for run in RUN.findall(text)]


def _blank(run: str) -> Piece:
    return SOFT_BREAK if "\n" in run else SPACE


def paragraph(content: Pieces) -> Piece:
    """Running text."""
    return {"t": "Para", "c": content}


def div(kind: str, content: Sequence[Piece]) -> Piece:
    """Blocks that belong together, with a class that says as what."""
    return {"t": "Div", "c": (classes(kind), content)}
