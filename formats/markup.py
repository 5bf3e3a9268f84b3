"""XHTML as text: a type tells markup from words, and words become markup in one place."""

import html
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NewType

Markup = NewType("Markup", str)

Attributes = Mapping[str, str]

NOTHING = Markup("")


def escape(text: str) -> Markup:
    """Words as markup."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def element(name: str, content: Markup, attributes: Attributes | None = None) -> Markup:
    """`<name attributes>content</name>`."""
    return Markup(f"<{name}{_written(attributes)}>{content}</{name}>")


def container(name: str, parts: Iterable[Markup], attributes: Attributes | None = None) -> Markup:
    """An element whose parts stand on lines of their own; parts that are empty are left out."""
    return Markup(f"<{name}{_written(attributes)}>\n{lines(parts)}\n</{name}>")


def void(name: str, attributes: Attributes | None = None) -> Markup:
    """`<name attributes/>`."""
    return Markup(f"<{name}{_written(attributes)}/>")


def join(parts: Iterable[Markup], between: Markup = NOTHING) -> Markup:
    """One after the other."""
    return Markup(between.join(parts))


def lines(parts: Iterable[Markup]) -> Markup:
    """Each on a line of its own; those that are empty are left out."""
    return Markup("\n".join(filter(None, parts)))


def _written(attributes: Attributes | None) -> str:
    return _quoted(tuple(attributes.items())) if attributes else ""


@lru_cache(maxsize=1024)  # classes, roles and languages come again and again
def _quoted(attributes: tuple[tuple[str, str], ...]) -> str:
    return "".join([f' {name}="{html.escape(value)}"' for name, value in attributes])
