"""Which writers there are, and how to find one by its name."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol, cast

from formats.errors import BadWriter, UnknownFormat
from formats.notice import Report, ignore
from formats.tree import Article
from formats.writer_options import Option, checked, options_of

GROUP = "copydesk.writers"

BUILT_IN = {
    "jats": "formats.jats",
    "jsonld": "formats.jsonld",
    "epub": "formats.epub",
    "markdown": "formats.markdown",
    "json": "formats.canonical",
    "html": "formats.html",
    "text": "formats.text",
    "pandoc": "formats.pandoc",
    "jsonl": "formats.jsonl",
}


class Writer(Protocol):
    """What a module or object must have to be a writer; options of its own are keyword-only, after `report`."""

    @property
    def media_type(self) -> str:
        """The IANA media type of what it writes: "application/jats+xml"."""

    @property
    def suffix(self) -> str:
        """What is put behind the stem of the input's name, with its dot: ".jats.xml"."""

    def write(self, article: Article, *, report: Report = ignore) -> bytes:
        """The article in this format. Pure: the same tree gives the same bytes; losses go to `report`."""


def write(article: Article, name: str, *, report: Report = ignore, **options: object) -> bytes:
    """`article` in the format called `name`; what the format cannot hold goes to `report`.

    `options` are the writer's own, such as `wrap=72` for Markdown; `options(name)` tells which there are. Raises
    `UnknownFormat` if there is no such writer, `BadWriter` if a plug-in's cannot be used, `UnknownOption` and
    `BadOption` for options that the writer does not take.

    >>> import convert, formats
    >>> article = convert.read("A short title\\n\\nBy Ann Lee\\n\\nThe first paragraph says what happened here today.")
    >>> formats.write(article, "json")[:20]
    b'{\\n "type": "Article"'
    """
    write_it = writer(name).write
    if options:
        return write_it(article, report=report, **checked_options(name, options))
    return write_it(article, report=report)


def names() -> tuple[str, ...]:
    """The names of all installed formats: the built-in ones first, then those of plug-ins in alphabetical order.

    >>> import formats
    >>> formats.names()[:4]
    ('jats', 'jsonld', 'epub', 'markdown')
    """
    return (*BUILT_IN, *sorted(set(_plug_ins()) - set(BUILT_IN)))


def options(name: str) -> tuple[Option, ...]:
    """The options that the writer called `name` takes. Raises `UnknownFormat` or `BadWriter`.

    >>> import formats
    >>> [str(option) for option in formats.options("json")]
    ['indent (a whole number)']
    """
    return options_of(writer(name).write)


def checked_options(name: str, given: Mapping[str, object]) -> dict[str, Any]:
    """`given` as the writer called `name` takes it; words, as from a command line, are read as what it takes.

    Raises what `write` does.
    """
    return checked(name, writer(name).write, given)


@cache
def writer(name: str) -> Writer:
    """The writer called `name`; its module is imported now, not before."""
    if name in BUILT_IN:
        return cast(Writer, import_module(BUILT_IN[name]))
    point = _plug_ins().get(name)
    if point is None:
        raise UnknownFormat(name, names())
    return _loaded(point)


@cache
def _plug_ins() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _loaded(point: EntryPoint) -> Writer:
    try:
        found = point.load()
    except (ImportError, AttributeError) as error:
        raise BadWriter(point.name, point.value, str(error)) from error
    missing = [part for part in ("media_type", "suffix", "write") if not hasattr(found, part)]
    if missing:
        raise BadWriter(point.name, point.value, f"it has no {' and no '.join(missing)}")
    return cast(Writer, found)
