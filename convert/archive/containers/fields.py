"""Rows that have a text in one field and a name in another."""

from collections.abc import Mapping
from typing import Any

from convert.archive.containers.entry import Entry, Found, Terms, barred
from convert.archive.containers.errors import NoSuchField, NotAText, TooLarge
from convert.archive.names import safe


def entry_of(row: Mapping[str, Any], number: int, terms: Terms) -> Found:
    """The text in `row`, the one with this number; a field within another is named with dots: "article.body"."""
    name = _name(row, terms) or str(number)
    text = _field(row, terms.text_field)
    if text is None:
        return barred(str(number), NoSuchField(terms.text_field, tuple(row)))
    if not isinstance(text, str):
        return barred(str(number), NotAText(terms.text_field))
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > terms.max_bytes:
        return barred(str(number), TooLarge(terms.max_bytes))
    return Entry(name=name, place=safe(name), data=data, encoding="utf-8")


def _name(row: Mapping[str, Any], terms: Terms) -> str:
    value = _field(row, terms.id_field) if terms.id_field else None
    return "" if value is None else str(value).strip()


def _field(row: Mapping[str, Any], name: str) -> Any:
    if name in row:
        return row[name]
    value: Any = row
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value
