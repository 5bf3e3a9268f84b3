"""Values as lines of YAML that YAML 1.1 and 1.2 read alike, quoted only where they must be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

# A word first, or a mark that opens one, and nothing in it that means something to YAML: then it needs no quotes.
PLAIN = re.compile(
    r"(?:[^\W\d_]|[“„‘‚«»‹›¿¡「『《【])[^:#\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*"
)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
SPECIAL_IN_DOUBLE_QUOTES = re.compile(rf"[\"\\]|{UNPRINTABLE.pattern}")
RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))  # YAML 1.1 reads no strings here


class Bare(str):
    """A value that is written as it is: a date, which is a type of YAML's own."""

    __slots__ = ()


Value: TypeAlias = str | bool | Sequence["Value"] | Mapping[str, "Value"]


def scalar(text: str) -> str:
    """One line of text as a YAML scalar that YAML 1.1 and 1.2 read as this string, quoted only where it must be.

    The kind of quotes is the one that Prettier would choose.
    """
    if PLAIN.fullmatch(text) and text[-1] != " " and text.casefold() not in RESERVED:
        return text
    if UNPRINTABLE.search(text):
        return f'"{SPECIAL_IN_DOUBLE_QUOTES.sub(_escaped, text)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def lines(fields: Mapping[str, Value], indent: str = "") -> Iterator[str]:
    """A line or more for each field, those below each other moved to the right by `indent`."""
    for key, value in fields.items():
        match value:
            case str() | bool():
                yield f"{indent}{key}: {_one(value)}"
            case Mapping():
                yield f"{indent}{key}:"
                yield from lines(value, f"{indent}  ")
            case _:
                yield f"{indent}{key}:"
                for item in value:
                    yield from _item(item, f"{indent}  ")


def _item(item: Value, indent: str) -> Iterator[str]:
    """An item of a list; a map in it begins beside the mark of the item."""
    if isinstance(item, Mapping):
        first, *others = lines(item, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from others
    else:
        yield f"{indent}- {_one(item)}"


def _one(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Bare():
            return value
        case _:
            return scalar(str(value))


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\n":
        return r"\n"
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04X}"
