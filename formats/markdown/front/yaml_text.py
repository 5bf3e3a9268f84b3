"""Values as lines of YAML that YAML 1.1 and 1.2 read alike, quoted only where they must be."""

import re
from typing import TypeAlias

# A word first, or a mark that opens one, and nothing in it that means something to YAML: then it needs no quotes.
PLAIN = re.compile(
    r"(?:[^\W\d_]|[“„‘‚«»‹›¿¡「『《【])[^:#\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*"
)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
SPECIAL_IN_DOUBLE_QUOTES = re.compile(rf"[\"\\]|{UNPRINTABLE.pattern}")
RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))  # YAML 1.1 reads no strings here

LONGEST_RESERVED = 5


class Bare(str):
    """A value that is written as it is: a date, which is a type of YAML's own."""

    __slots__ = ()


Value: TypeAlias = str | bool | list[str] | list[dict[str, "Value"]] | dict[str, "Value"]


def scalar(text: str) -> str:
    """One line of text as a YAML scalar that YAML 1.1 and 1.2 read as this string, quoted only where it must be.

    The kind of quotes is the one that Prettier would choose.
    """
    if PLAIN.fullmatch(text) and text[-1] != " " and (len(text) > LONGEST_RESERVED or text.casefold() not in RESERVED):
        return text
    if UNPRINTABLE.search(text):
        return f'"{SPECIAL_IN_DOUBLE_QUOTES.sub(_escaped, text)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def lines(fields: dict[str, Value], indent: str = "") -> list[str]:
    """A line or more for each field, those below each other moved to the right by `indent`."""
    written: list[str] = []
    for key, value in fields.items():
        if isinstance(value, str):
            written.append(f"{indent}{key}: {value if isinstance(value, Bare) else scalar(value)}")
        elif isinstance(value, bool):
            written.append(f"{indent}{key}: {'true' if value else 'false'}")
        elif isinstance(value, dict):
            written += [f"{indent}{key}:", *lines(value, f"{indent}  ")]
        else:
            written.append(f"{indent}{key}:")
            for item in value:
                written += _item(item, f"{indent}  ")
    return written


def _item(item: str | dict[str, Value], indent: str) -> list[str]:
    """An item of a list; a map in it begins beside the mark of the item."""
    if isinstance(item, str):
        return [f"{indent}- {scalar(item)}"]
    first, *others = lines(item, f"{indent}  ")
    return [f"{indent}- {first.lstrip()}", *others]


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\n":
        return r"\n"
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04X}"
