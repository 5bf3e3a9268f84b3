"""How sites and tools like their front matter: what Hugo, Jekyll, Pandoc and Obsidian call things."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from formats.markdown.escape import escape
from formats.markdown.front import dates
from formats.markdown.front.fields import OURS, Fields
from formats.markdown.front.yaml_text import Bare

Name: TypeAlias = Literal["common", "hugo", "jekyll", "pandoc", "obsidian", "none"]

DATES = ("date", "lastmod")
PARAMS = "params"
ESCAPED = "escaped"  # under `copydesk`: the strings are Markdown
NOT_IN_A_TAG = re.compile(r"[^\w/-]+")  # "Cycling & walking"


class Flavour(msgspec.Struct, frozen=True):
    """What a tool expects that differs from the common names and forms."""

    names: Mapping[str, str] = {}  # common name -> its own
    listed: frozenset[str] = frozenset()  # what it wants in a list, though it is one
    date: Callable[[str], str] = dates.with_seconds
    tag: Callable[[str], str] | None = None  # what may stand in a tag; None: anything
    at_the_top: frozenset[str] = frozenset()  # fields it knows, where all others belong below PARAMS; empty: anywhere
    keeps_dates: bool = True  # to the minute, with the zone
    is_flat: bool = False  # knows no maps
    is_markdown: bool = False  # reads strings as Markdown


def tag(words: str) -> str:
    """Words as one of Obsidian's tags, which have no blanks and no punctuation."""
    joined = NOT_IN_A_TAG.sub("-", words).strip("-")
    return f"_{joined}" if joined.isdecimal() else joined


FLAVOURS: Mapping[Name, Flavour] = {
    "common": Flavour(),
    "hugo": Flavour(
        names={"section": "categories"},
        listed=frozenset(("section",)),
        at_the_top=frozenset(("title", "date", "lastmod", "authors", "categories", "tags", "description")),
    ),
    "jekyll": Flavour(
        names={"lastmod": "last_modified_at", "section": "categories"},
        listed=frozenset(("section",)),
        date=dates.with_blanks,
    ),
    "pandoc": Flavour(
        names={
            "authors": "author",
            "tags": "keywords",
            "section": "category",
            "copyright": "rights",
            "description": "abstract",
        },
        is_markdown=True,
    ),
    "obsidian": Flavour(date=dates.without_zone, keeps_dates=False, tag=tag, is_flat=True),
}


def flavoured(known: Fields, flavour: Flavour) -> Fields:
    """Fields with common names as `flavour` has them."""
    changed = dict(known)
    ours: Fields = changed.pop(OURS, {})
    _remember_more(known, ours, flavour)
    if flavour.is_markdown:
        changed = _escaped(changed, ours)
    if flavour.tag and "tags" in changed:
        changed["tags"] = list(dict.fromkeys(filter(None, map(flavour.tag, changed["tags"]))))
    for key in DATES:
        if key in changed:
            written = flavour.date(changed[key])
            changed[key] = Bare(written) if dates.is_yaml_date(written) else written
    for key in flavour.listed & changed.keys():
        changed[key] = [changed[key]]
    named = {flavour.names.get(key, key): value for key, value in changed.items()} if flavour.names else changed
    if ours:
        named[OURS] = msgspec.json.encode(ours).decode() if flavour.is_flat else ours
    return _below_params(named, flavour) if flavour.at_the_top else named


def _remember_more(known: Fields, ours: Fields, flavour: Flavour) -> None:
    """What the forms of `flavour` do not hold of the fields."""
    if flavour.tag and any(flavour.tag(words) != words for words in known.get("tags", ())):
        ours["tags"] = known["tags"]
    if not flavour.keeps_dates:
        shortened = {
            key: {"value": known[key]} for key in DATES if key in known and flavour.date(known[key]) != known[key]
        }
        ours |= {"dates": shortened | ours.get("dates", {})} if shortened else {}


def _below_params(named: Fields, flavour: Flavour) -> Fields:
    top = {key: value for key, value in named.items() if key in flavour.at_the_top}
    below = {key: value for key, value in named.items() if key not in flavour.at_the_top}
    return top | ({PARAMS: below} if below else {})


def _escaped(known: Fields, ours: Fields) -> Fields:
    """Strings in which nothing looks like Markdown, and a word about it if there are others than before."""
    escaped = {key: value if key in DATES else _each_escaped(value) for key, value in known.items()}
    if escaped != known:
        ours[ESCAPED] = True
    return escaped


def _each_escaped(value: str | Sequence[str]) -> str | list[str]:
    return escape(value) if isinstance(value, str) else [escape(one) for one in value]
