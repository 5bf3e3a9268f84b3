"""What is done with one input, in whatever process: read it, write each format, lay the outputs ready."""

import hashlib
import time
from functools import reduce
from pathlib import Path
from types import TracebackType

import msgspec

import formats
from convert.archive.errors import Mistake
from convert.archive.facts import Facts, facts_of
from convert.archive.hearing import Hearing
from convert.archive.inputs import Input
from convert.archive.names import named
from convert.archive.outcome import Told
from convert.archive.outputs import lay_ready
from convert.archive.readers import articles_of
from convert.archive.task import Task
from formats.errors import CopydeskError
from formats.filters import filter_called, filtered
from formats.notice import ignore
from formats.publication import with_imprint
from formats.tree import Article

Payload = bytes | str  # the bytes, or the path of the file where they are laid ready


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

    All formats are made before the first of them is laid ready. `known` is the digest of the bytes that were done
    before: if they are the same, nothing is done again.
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
    with _Phase("open"):
        data = item.read()
    digest = digest_of(data)
    if digest == known:
        return Done(digest=digest, unchanged=True)
    hearing = Hearing()
    with _Phase("read"):
        articles = articles_of(data, item, place.task, hearing.of(0))
    with _Phase("change"):
        articles = tuple(changed(article, place.task) for article in articles)
    with _Phase("write"):
        written = [payloads_of(article, place.task, hearing, number) for number, article in enumerate(articles, 1)]
    with _Phase("store"):
        products = tuple(
            _product(article, payloads, item, place) for article, payloads in zip(articles, written, strict=True)
        )
    return Done(digest=digest, products=products, notices=hearing.told(articles))


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


def payloads_of(article: Article, task: Task, hearing: Hearing, number: int) -> dict[str, bytes]:
    """An article, which is the one of this number in its input, in each of the formats."""
    return {
        name: formats.write(article, name, report=hearing.of(number, name), **task.options.get(name, {}))
        for name in task.formats
    }


def _product(article: Article, payloads: dict[str, bytes], item: Input, place: Workplace) -> Product:
    facts = facts_of(article)
    name = named(place.task.name, facts, item.stem) if place.task.name else None
    return Product(payloads=_laid_ready(payloads, place.parts), facts=facts, name=name)


def _laid_ready(payloads: dict[str, bytes], parts: Path | None) -> dict[str, Payload]:
    if parts is None:
        return dict(payloads)
    return {name: lay_ready(payload, parts) for name, payload in payloads.items()}


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
