"""Checks a JSON-LD object against the schema.org vocabulary: types, properties, domains, ranges, forms of values."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

STANDARDS = Path(os.environ.get("COPYDESK_STANDARDS", Path(__file__).resolve().parents[2] / "shared"))
VOCABULARY = STANDARDS / "schemaorg" / "schemaorg-current-https.jsonld"

Thing = dict[str, Any]

DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")  # 2019, 2019-03, 2019-03-12
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")  # 2019-03-12T10:22+09:00
URL = re.compile(r"[a-z][a-z\d+.-]*:\S+", re.IGNORECASE)
needs_vocabulary = pytest.mark.skipif(
    not VOCABULARY.exists(), reason=f"there is no vocabulary at {VOCABULARY}: set COPYDESK_STANDARDS"
)
FORMS = {"Date": DATE, "DateTime": DATE_TIME, "URL": URL}
TEXTS = ("Text", "PronounceableText", "CssSelectorType", "XPathType")
NUMBERS = {"Integer": (int,), "Number": (int, float), "Float": (int, float)}


class Vocabulary:
    """The classes and properties of schema.org, by their short names."""

    def __init__(self, graph: list[Thing]) -> None:
        named = {_short(entry["@id"]): entry for entry in graph}
        self.parents = {
            name: _ids(entry, "rdfs:subClassOf") for name, entry in named.items() if "rdfs:Class" in _types(entry)
        }
        properties = {name: entry for name, entry in named.items() if "rdf:Property" in _types(entry)}
        self.domains = {name: _ids(entry, "schema:domainIncludes") for name, entry in properties.items()}
        self.ranges = {name: _ids(entry, "schema:rangeIncludes") for name, entry in properties.items()}
        self.superseded = {name for name, entry in properties.items() if _ids(entry, "schema:supersededBy")}

    def findings(self, thing: Thing) -> list[str]:
        """What is wrong with a document, a sentence each; nothing for one in order."""
        if thing.get("@context") != "https://schema.org":
            return [f"the context is {thing.get('@context')!r}"]
        return list(self._thing({name: value for name, value in thing.items() if name != "@context"}, "article"))

    def _thing(self, thing: Thing, path: str) -> Iterator[str]:
        kind = thing.get("@type")
        if kind not in self.parents:
            yield f"{path}: there is no type {kind!r}"
            return
        if not URL.fullmatch(thing.get("@id", "urn:none")):
            yield f"{path}: {thing['@id']!r} is no name of a thing"
        for name, value in thing.items():
            if name not in ("@type", "@id"):
                yield from self._property(kind, name, value, f"{path}.{name}")

    def _property(self, kind: str, name: str, value: Any, path: str) -> Iterator[str]:
        if name not in self.domains:
            yield f"{path}: there is no property {name!r}"
            return
        if name in self.superseded:
            yield f"{path}: {name!r} is superseded"
        if self.lineage(kind).isdisjoint(self.domains[name]):
            yield f"{path}: {name!r} does not belong to {kind}, but to {', '.join(self.domains[name])}"
        values = value if isinstance(value, list) else [value]
        if not values:
            yield f"{path}: is empty"
        for at, one in enumerate(values):
            yield from self._value(name, one, f"{path}[{at}]")

    def _value(self, name: str, value: Any, path: str) -> Iterator[str]:
        ranges = self.ranges[name]
        if isinstance(value, dict):
            kind = value.get("@type", "")
            if kind in self.parents and self.lineage(kind).isdisjoint(ranges):
                yield f"{path}: a {kind} is no {' or '.join(ranges)}"
            yield from self._thing(value, path)
        elif not value or not any(_has_form(value, one) for one in ranges):
            yield f"{path}: {value!r} is no {' or '.join(ranges)}"

    def lineage(self, kind: str) -> set[str]:
        """A type and all that it is a kind of."""
        found, waiting = set(), [kind]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.parents.get(name, ())
        return found


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary in the standards folder."""
    return Vocabulary(json.loads(VOCABULARY.read_bytes())["@graph"])


def _has_form(value: Any, data_type: str) -> bool:
    if isinstance(value, str):
        form = FORMS.get(data_type)
        return form.fullmatch(value) is not None if form else data_type in TEXTS
    return isinstance(value, NUMBERS.get(data_type, ())) and not isinstance(value, bool)


def _short(name: str) -> str:
    return name.removeprefix("schema:")


def _types(entry: Thing) -> list[str]:
    kinds = entry["@type"]
    return kinds if isinstance(kinds, list) else [kinds]


def _ids(entry: Thing, name: str) -> tuple[str, ...]:
    found = entry.get(name, [])
    return tuple(_short(one["@id"]) for one in (found if isinstance(found, list) else [found]))
