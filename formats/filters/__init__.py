"""Filters: functions from tree to tree, found by name, that change an article before it is written."""

import os
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TypeAlias, cast

from formats.check import check
from formats.errors import FilterFailed, UnknownFilter
from formats.tree import Article

GROUP = "copydesk.filters"

BUILT_IN = {
    "drop-credits": "formats.filters.drop_credits:drop_credits",
    "quotation-marks": "formats.filters.quotation_marks:normalise_quotation_marks",
}

Filter: TypeAlias = Callable[[Article], Article]


def filtered(article: Article, name: str) -> Article:
    """What the filter called `name` makes of `article`.

    Raises `UnknownFilter` if there is none, `FilterFailed` if it raises, or gives back something else than an article
    that keeps the promises of `formats.check`.

    >>> import convert
    >>> article = convert.read('A title\\n\\nBy Ann Lee\\n\\nThe minister said "no" to all of it on Monday.')
    >>> filtered(article, "quotation-marks").body[0].content[0].text
    'The minister said “no” to all of it on Monday.'
    """
    change = filter_called(name)
    try:
        changed = change(article)
    except Exception as error:  # another's code: whatever it raises is its own
        raise FilterFailed(name, f"it raised {type(error).__name__}: {error}".rstrip(": ")) from error
    if not isinstance(changed, Article):
        raise FilterFailed(name, f"it gave back no article, but {type(changed).__name__}")
    if changed is not article:
        for violation in check(changed)[:1]:
            raise FilterFailed(name, f"it gave back a tree that is none: {violation}")
    return changed


def filter_names() -> tuple[str, ...]:
    """The names of all installed filters: those that are shipped first, then plug-ins in alphabetical order."""
    return (*BUILT_IN, *sorted(set(_plug_ins()) - set(BUILT_IN)))


@cache
def filter_called(name: str) -> Filter:
    """The filter called `name`: a shipped one, a plug-in, or "module:function". Raises `UnknownFilter`.

    Modules are looked for in the current folder as well.
    """
    point = _plug_ins().get(name)
    if name in BUILT_IN:
        return _loaded(name, BUILT_IN[name])
    if point is not None:
        return _loaded(name, point.value)
    if ":" in name:
        return _loaded(name, name)
    raise UnknownFilter(name, f"known filters: {', '.join(filter_names())}; others are written module:function")


@cache
def _plug_ins() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _loaded(name: str, place: str) -> Filter:
    module, _, attribute = place.partition(":")
    here = os.getcwd()  # noqa: PTH109 - sys.path wants a string
    if here not in sys.path:
        sys.path.append(here)
    try:
        found = import_module(module)
        for part in attribute.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError) as error:
        raise UnknownFilter(name, str(error)) from error
    if not callable(found):
        raise UnknownFilter(name, f"{place} is no function")
    return cast(Filter, found)
