"""What is done with one input, in whatever process: read it, write each format, lay the outputs ready."""

import hashlib
import time
from collections.abc import Callable
from functools import partial, reduce
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

import msgspec

import formats
from convert.archive.errors import Mistake
from convert.archive.facts import Facts, facts_of
from convert.archive.hearing import Hearing
from convert.archive.inputs import Input
from convert.archive.names import named
from convert.archive.outcome import Told
from convert.archive.outputs import laying
from convert.archive.readers import articles_of
from convert.archive.task import Task
from formats.errors import CopydeskError
from formats.filters import filter_called, filtered
from formats.notice import Report, ignore
from formats.publication import with_imprint
from formats.tree import Article

Payload: TypeAlias = bytes | str  # the bytes, or the path of the file where they are laid ready
Lay: TypeAlias = Callable[[bytes], Payload]


class Product(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one article."""

    payloads: dict[str, Payload]  # by the names of the formats
    facts: Facts
    name: str | None = None  # of its outputs, if it is made from what the article says


class Workplace(msgspec.Struct, frozen=True):
    """What whoever works at inputs is given once."""

    task: Task
    parts: Path | None = None  # the folder where outputs are laid ready; None: they are handed over


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an input: its outputs, or an error."""

    digest: str = ""  # of its bytes
    unchanged: bool = False  # its bytes are those that were done before
    products: tuple[Product, ...] = ()  # of each article
    notices: tuple[Told, ...] = ()
    seconds: float = 0
    error: CopydeskError | None = None
    phase: str = ""  # where the error came up


def work(item: Input, place: Workplace, known: str | None = None) -> Done:
    """What comes of `item`. Raises nothing that one document is to blame for.

    Of an input that fails nothing is left lying ready. `known` is the digest of the bytes that were done before: if
    they are the same, nothing is done again.
    """
    started = time.perf_counter()
    try:
        done = _done(item, place, known)
    except _Trouble as trouble:
        done = Done(error=trouble.error, phase=trouble.phase)
    return msgspec.structs.replace(done, seconds=time.perf_counter() - started)


def warm_up(task: Task) -> None:
    """Load all that work needs, so that processes which are forked from this one share it."""
    sample = Input(data=b"Bridge opens\n\nBy Ann Lee\n\nThe bridge over the river was opened on Monday.\n")
    work(sample, Workplace(task))


def _done(item: Input, place: Workplace, known: str | None) -> Done:
    hearing = Hearing()
    digest, articles = _articles(item, place.task, known, hearing)
    if digest == known:
        return Done(digest=digest, unchanged=True)
    with laying(place.parts) as lay:
        products = tuple(
            [
                _product(article, item, place.task, partial(hearing.of, number), lay)
                for number, article in enumerate(articles, 1)
            ]
        )
    return Done(digest=digest, products=products, notices=hearing.told(articles))


def _articles(item: Input, task: Task, known: str | None, hearing: Hearing) -> tuple[str, tuple[Article, ...]]:
    """The digest of an input and its articles; none if the digest is known. Its bytes are of no use to who writes."""
    with _Phase("open"):
        data = item.read()
    digest = digest_of(data)
    if digest == known:
        return digest, ()
    with _Phase("read"):
        articles = articles_of(data, item, task, hearing.of(0))
    with _Phase("change"):
        return digest, tuple([changed(article, task) for article in articles])


def digest_of(data: bytes) -> str:
    """What tells these bytes from all others."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def check(task: Task) -> None:
    """Raise `UnknownEncoding`, `UnknownLanguage` or `UnknownFilter` where nothing could be done for such a task."""
    articles_of(b"", Input(data=b""), task, ignore)
    for name in task.filters:
        filter_called(name)


def changed(article: Article, task: Task) -> Article:
    """An article with what is known of its publication, through all filters. Raises `FilterFailed`."""
    if task.imprint is not None:
        article = with_imprint(article, task.imprint)
    return reduce(filtered, task.filters, article)


def _product(article: Article, item: Input, task: Task, hear: Callable[[str], Report], lay: Lay) -> Product:
    """What comes of an article; `hear` gives who listens to the writer of a format."""
    payloads = {name: _laid(article, name, task, hear(name), lay) for name in task.formats}
    with _Phase("store"):
        facts = facts_of(article)
        return Product(payloads=payloads, facts=facts, name=named(task.name, facts, item.stem) if task.name else None)


def _laid(article: Article, name: str, task: Task, report: Report, lay: Lay) -> Payload:
    """An article in one format, laid ready before the next is made: no two of them are held at a time."""
    with _Phase("write"):
        payload = formats.write(article, name, report=report, **task.options.get(name, {}))
    with _Phase("store"):
        return lay(payload)


class _Trouble(Exception):
    """An error, and the phase where it came up."""

    def __init__(self, phase: str, error: CopydeskError) -> None:
        super().__init__(phase, error)
        self.phase, self.error = phase, error


class _Phase:
    """Names the phase of whatever goes wrong within.

    A mistake of ours costs the document that shows it, and not the run of a million others: it becomes a failure
    that says where in our code it is.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if isinstance(error, CopydeskError):
            raise _Trouble(self.name, error) from error
        if isinstance(error, Exception):
            raise _Trouble(self.name, Mistake.of(error)) from error
