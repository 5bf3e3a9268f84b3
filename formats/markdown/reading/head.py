"""The front matter of a file of Markdown, in YAML or TOML, parted from what stands below it."""

import re
import tomllib
from typing import Any, ClassVar, NamedTuple

import yaml

from formats.errors import MarkdownError

YAML = re.compile(r"---[ \t]*\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\+\+\+[ \t]*\n(?P<fields>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\n|\Z)")
TOML_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")


class Head(NamedTuple):
    """The fields of the front matter, and the text below it."""

    fields: dict[str, Any]  # strings, lists and maps; nothing is taken for a number, a truth value or a date
    text: str


class Strings(yaml.SafeLoader):
    """A loader for which every scalar is a string, unless it is nothing."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}  # type: ignore[misc] # as PyYAML itself does


Strings.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)\Z"), ["~", "n", "N", ""])


def split(text: str) -> Head:
    """Front matter and the rest. Raises `MarkdownError`, with the line, where it is broken."""
    for pattern, parse in ((YAML, _yaml), (TOML, _toml)):
        found = pattern.match(text)
        if found:
            return Head(parse(found["fields"]), text[found.end() :])
    opened = OPENING.match(text)
    if opened and text[opened.end() :].strip():
        raise MarkdownError(f"the front matter begins with {opened[1]} and ends nowhere", 1)
    return Head({}, text)


def _yaml(fields: str) -> dict[str, Any]:
    try:
        found = yaml.load(fields, Strings)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None  # behind "---", and from 1
        raise MarkdownError(f"the front matter is no YAML: {error.problem}", line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise MarkdownError("the front matter is no YAML that can be read", 1) from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise MarkdownError("the front matter has no keys; it wants lines like title: A bridge", 2)
    return {str(key): value for key, value in found.items()}


def _toml(fields: str) -> dict[str, Any]:
    try:
        found = tomllib.loads(fields)
    except tomllib.TOMLDecodeError as error:
        place = TOML_PLACE.search(str(error))
        reason = TOML_PLACE.sub("", str(error))
        raise MarkdownError(f"the front matter is no TOML: {reason}", int(place[1]) + 1 if place else None) from error
    return {key: _as_string(value) for key, value in found.items()}


def _as_string(value: Any) -> Any:
    match value:
        case dict():
            return {key: _as_string(one) for key, one in value.items()}
        case list():
            return [_as_string(one) for one in value]
        case bool():
            return "true" if value else "false"
        case _:
            return value.isoformat().replace("+00:00", "Z") if hasattr(value, "isoformat") else str(value)
