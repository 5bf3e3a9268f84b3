"""Front matter: what stands in it, and that readers of YAML 1.1 and 1.2 give back every string."""

import re
from datetime import UTC, date, datetime
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from readers import front_matter
from rich_article import article_of, everything
from strategies import lines

from formats import markdown
from formats.markdown.front.yaml_text import scalar
from formats.tree import Date


def test_front_matter() -> None:
    fields, _ = front_matter(markdown.write(everything()).decode())
    assert fields["title"] == "The bridge that nobody wanted is full by noon"
    assert fields["authors"] == ["Dr. Mara Okafor-Lind, Jr.", "Coastal News Agency"]
    assert fields["photographers"] == ["佐藤花子"]
    assert fields["copydesk"]["people"][0] == {
        "name": "Dr. Mara Okafor-Lind, Jr.",
        "given": "Mara",
        "family": "Okafor-Lind",
        "prefix": "Dr.",
        "suffix": "Jr.",
        "position": "transport reporter",
        "affiliation": "Westhaven Bureau",
        "place": "Westhaven",
        "email": "mara.okafor-lind@courier.example",
    }
    assert fields["tags"] == ["Bridges", "Westhaven", "Cycling & walking"]
    assert fields["date"].isoformat() == "2026-05-03T18:40:00+02:00"
    assert fields["lastmod"] == date(2026, 5, 4)
    assert fields["issue"] == "118"
    assert fields["identifiers"][1] == "https://courier.example/city/bridge?id=118&view=full"
    assert all(fields.values())


DATES = {
    "2019": "2019",
    "2019-03": "2019-03",
    "2019-03-12": date(2019, 3, 12),
    "2019-03-12T10:22": datetime(2019, 3, 12, 10, 22),
    "2019-03-12T10:22Z": datetime(2019, 3, 12, 10, 22, tzinfo=UTC),
}


@pytest.mark.parametrize(("value", "expected"), DATES.items())
def test_dates_are_as_precise_as_they_are_known(value: str, expected: Any) -> None:
    article = article_of(published=Date(value=value, literal="then"))
    assert front_matter(markdown.write(article).decode())[0]["date"] == expected


SCALARS = {
    "A bridge, at last": "A bridge, at last",
    "It’s “on”": "It’s “on”",
    "東京": "東京",
    "“No,” she said": "“No,” she said",
    "no": '"no"',
    "Yes": '"Yes"',
    "null": '"null"',
    "12:30": '"12:30"',
    "010": '"010"',
    "2019": '"2019"',
    "2019-03-12": '"2019-03-12"',
    "Covid: part 1": '"Covid: part 1"',
    "C #1": '"C #1"',
    "- a": '"- a"',
    "[a]": '"[a]"',
    "@ann": '"@ann"',
    "it's: on": '"it\'s: on"',
    '"On," it’s said': "'\"On,\" it’s said'",
    "'a' \"b\": c": "'''a'' \"b\": c'",
    "a\u2028b": '"a\\u2028b"',
    "\ufeffa": '"\\uFEFFa"',
}


@pytest.mark.parametrize(("words", "expected"), SCALARS.items())
def test_scalars_are_quoted_only_where_they_must_be(words: str, expected: str) -> None:
    assert scalar(words) == expected


class Yaml12(yaml.SafeLoader):
    """A reader of YAML 1.2: its core schema knows fewer words and other numbers than that of 1.1."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}


YAML_12 = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+",
    "float": r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}
for tag, pattern in YAML_12.items():
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})$"), None)

AMBIGUOUS = (
    "y", "N", "on", "OFF", "True", "~", "1_000", "0x1F", "0o7", "1e3", ".5", ".inf", ".NaN", "<<", "=", "12:30:45",
)  # fmt: skip


@settings(max_examples=500, deadline=None, derandomize=True)
@given(lines() | st.sampled_from(AMBIGUOUS))
def test_yaml_gives_back_every_string(words: str) -> None:
    document = f"key: {scalar(words)}\nlist:\n  - {scalar(words)}\n"
    for loader in (yaml.SafeLoader, yaml.CSafeLoader, Yaml12):
        assert yaml.load(document, loader) == {"key": words, "list": [words]}


def test_the_readers_can_be_misled() -> None:
    assert yaml.safe_load("key: no") == {"key": False}
    assert yaml.load("key: 0o7", Yaml12) != {"key": "0o7"}
