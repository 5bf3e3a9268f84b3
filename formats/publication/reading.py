"""The imprint of a publication in a file of YAML, each value looked at; errors name the line and the key."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import yaml

from formats.errors import PublicationError
from formats.publication.imprint import Imprint
from formats.values import is_issn, is_language, is_phrase, is_target, is_year

Check: TypeAlias = tuple[Callable[[str], bool], str]  # what holds of a value, and what is said where it does not

RIGHTS_CHECKS: dict[str, Check] = {
    "statement": (is_phrase, "wants words on one line"),
    "year": (is_year, "wants four digits"),
    "holder": (is_phrase, "wants words on one line"),
}
CHECKS: dict[str, Check | None] = {
    "title": (is_phrase, "wants words on one line"),
    "publisher": (is_phrase, "wants words on one line"),
    "issn": (is_issn, "is no ISSN; it wants one like 2049-3630, whose last digit is right"),
    "url": (is_target, "is no address; it wants one like https://courier.example/"),
    "rights": None,  # words, or a map
    "language": (is_language, 'is no language tag; it wants one like "en" or "pt-BR"'),
    "sections": None,  # a map
}


def load_imprint(path: Path) -> Imprint:
    """The imprint in a file. Raises `PublicationError`, with line and key, where it says something wrong."""
    name = str(path)
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise PublicationError(name, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise PublicationError(name, f"byte {error.start} is not UTF-8") from error
    return read_imprint(text, name)


def read_imprint(text: str, name: str = "publication") -> Imprint:
    """The imprint that YAML says; `name` is that of the file, for the error. Raises `PublicationError`."""
    root = _composed(text, name)
    if not isinstance(root, yaml.MappingNode):
        raise PublicationError(name, f"has no keys; known ones: {', '.join(CHECKS)}", 1)
    return msgspec.convert(dict(_fields(root, CHECKS, name, "")), Imprint)


def _composed(text: str, name: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise PublicationError(name, f"is no YAML: {error.problem}", line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise PublicationError(name, "is no YAML that can be read") from error


def _fields(
    node: yaml.MappingNode, checks: Mapping[str, Check | None], name: str, above: str
) -> Iterator[tuple[str, Any]]:
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key not in checks:
            raise PublicationError(name, f"is not known here; known keys: {', '.join(checks)}", line, above + key)
        check = checks[key]
        if check is not None:
            yield key, _words(value, check, name, above + key)
        elif key == "sections":
            yield key, dict(_sections(value, name))
        elif isinstance(value, yaml.MappingNode):
            found = dict(_fields(value, RIGHTS_CHECKS, name, f"{key}."))
            if "statement" not in found:
                raise PublicationError(name, "has no statement", line, key)
            yield key, found
        else:
            yield key, {"statement": _words(value, RIGHTS_CHECKS["statement"], name, key)}


def _words(node: yaml.Node, check: Check, name: str, key: str) -> str:
    """The string that a value is, as it is written: no year is a number here. Raises `PublicationError`."""
    is_right, reason = check
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.ScalarNode):
        raise PublicationError(name, reason, line, key)
    text = str(node.value)
    if not is_right(text):
        raise PublicationError(name, f"{text!r} {reason}", line, key)
    return text


def _sections(node: yaml.Node, name: str) -> Iterator[tuple[str, str]]:
    if not isinstance(node, yaml.MappingNode):
        reason = "wants a map, from what texts call a section to what it is called"
        raise PublicationError(name, reason, node.start_mark.line + 1, "sections")
    for key_node, value in node.value:
        key = str(key_node.value)
        yield key, _words(value, (is_phrase, "wants words on one line"), name, f"sections.{key}")
