"""Values of front matter, which people write as they please, as strings."""

from collections.abc import Mapping
from typing import Any

from formats.tree import Phrase
from formats.values import FORBIDDEN, is_phrase


def one(fields: Mapping[str, Any], key: str) -> str:
    """The string that a field is, or the first of those in it; "" where there is none."""
    return next(iter(many(fields.get(key))), "")


def many(value: Any) -> list[str]:
    """The strings in a value: itself, or those in its list."""
    match value:
        case None:
            return []
        case str():
            return [value]
        case list() | tuple():
            return [item for item in value if isinstance(item, str)]
        case dict():
            return []
        case _:
            return [str(value)]


def words(text: Any) -> str | None:
    """The words of `phrase`."""
    found = phrase(text)
    return found.text if found else None


def phrase(text: Any) -> Phrase | None:
    """Words as a phrase, as they are if they may stand so, else on one line; None if there is nothing to see."""
    if not isinstance(text, str):
        return None
    legal = FORBIDDEN.sub(" ", text)
    if is_phrase(legal):
        return Phrase(text=legal)
    joined = " ".join(legal.split())
    return Phrase(text=joined) if is_phrase(joined) else None
