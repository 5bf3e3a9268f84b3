"""Options of writers as a command line has them: "markdown.wrap=72", and those of Markdown by names of their own."""

from collections.abc import Iterable, Mapping
from typing import Any

import formats
from convert.archive.errors import WrongUsage

MARKDOWN = "markdown"

Options = dict[str, dict[str, Any]]  # format -> option -> value


def chosen_options(chosen: Iterable[str], settings: Iterable[str], markdown: Mapping[str, object]) -> Options:
    """The options of the formats in `chosen`: what `settings` say, and what is said `markdown`, unless it is None.

    Raises `UnknownOption`, `BadOption`, or `WrongUsage` for what is meant for none of them.
    """
    asked: dict[str, dict[str, object]] = {name: {} for name in chosen}
    for name, value in markdown.items():
        if value is not None:
            _of_format(asked, MARKDOWN, f"--{name.replace('_', '-')}")[name] = value
    for setting in settings:
        key, equals, value = setting.partition("=")
        name, dot, option = key.partition(".")
        if not (equals and dot and option):
            raise WrongUsage(f"--set {setting}: write it as FORMAT.OPTION=VALUE, for example markdown.wrap=72")
        _of_format(asked, name, f"--set {setting}")[option.replace("-", "_")] = value
    return {name: formats.checked_options(name, given) for name, given in asked.items() if given}


def _of_format(asked: dict[str, dict[str, object]], name: str, told: str) -> dict[str, object]:
    if name not in asked:
        raise WrongUsage(f"{told}: {name} is not among the formats that are written; add it with -t")
    return asked[name]
