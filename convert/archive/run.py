"""The loop over documents: read each, write each format, and go on where one cannot be done."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, TypeAlias

import msgspec

import formats
from convert.archive.errors import OutputIsInput, OutputTaken, SeveralDocuments
from convert.archive.inputs import Input, Unreadable
from convert.archive.outputs import put
from convert.archive.shown import shown
from formats.errors import CopydeskError
from formats.notice import Notice, Report
from formats.tree import Article


class ReadAll(Protocol):
    """What `convert.read_all` is: the documents in the bytes of one file."""

    def __call__(
        self, data: bytes, /, *, encoding: str | None, language: str | None, report: Report
    ) -> Iterable[Article]:
        """The articles, in their order."""


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What to make of every input."""

    formats: tuple[str, ...]
    read_all: ReadAll
    folder: Path = Path()  # where outputs go
    encoding: str | None = None  # None: found
    language: str | None = None  # None: identified
    overwrite: bool = True  # False: outputs that are there already stay as they are


class Told(msgspec.Struct, frozen=True):
    """A notice, with the line of the source that it is about, where that is known."""

    notice: Notice
    line: int | None = None


class Converted(msgspec.Struct, frozen=True, kw_only=True):
    """An input whose documents were read and written."""

    name: str
    documents: int
    written: int = 0
    left: int = 0  # outputs that were there already and were not to be overwritten
    notices: tuple[Told, ...] = ()


class Failed(msgspec.Struct, frozen=True):
    """An input of which nothing was written, or not all of it."""

    name: str
    error: CopydeskError


Outcome: TypeAlias = Converted | Failed


def run(inputs: Sequence[Input | Unreadable], task: Task) -> Iterator[Outcome]:
    """What became of each input, in their order. Raises nothing that one document is to blame for.

    All formats of an input are made before the first of them is written, so that a text that cannot be read or
    written in one of them leaves no file behind.
    """
    places = _Places(inputs, task)
    for item in inputs:
        if isinstance(item, Unreadable):
            yield Failed(item.name, item.error)
            continue
        try:
            with _Naming(item):
                outcome: Outcome = _converted(item, task, places)
        except CopydeskError as error:
            outcome = Failed(str(item), error)
        yield outcome


def convert_one(item: Input, task: Task) -> tuple[bytes, Converted]:
    """The one document of `item` in the one format of `task`, not written anywhere. Raises a `CopydeskError`."""
    with _Naming(item):
        heard: list[Notice] = []
        articles = _articles(item, task, heard.append)
        if len(articles) != 1:
            raise SeveralDocuments(len(articles))
        payload = formats.write(articles[0], task.formats[0], report=heard.append)
        return payload, Converted(name=str(item), documents=1, written=1, notices=_told(heard, articles))


def _converted(item: Input, task: Task, places: "_Places") -> Converted:
    if not task.overwrite and all(places.claim(item, item.stem, name).exists() for name in task.formats):
        return Converted(name=str(item), documents=1, left=len(task.formats))
    heard: list[Notice] = []
    articles = _articles(item, task, heard.append)
    payloads = {
        places.claim(item, stem, name): formats.write(article, name, report=heard.append)
        for stem, article in zip(_stems(item.stem, len(articles)), articles, strict=True)
        for name in task.formats
    }
    wanted = {path: payload for path, payload in payloads.items() if task.overwrite or not path.exists()}
    for path, payload in wanted.items():
        put(path, payload)
    return Converted(
        name=str(item),
        documents=len(articles),
        written=len(wanted),
        left=len(payloads) - len(wanted),
        notices=_told(heard, articles),
    )


def _articles(item: Input, task: Task, report: Report) -> tuple[Article, ...]:
    return tuple(task.read_all(item.read(), encoding=task.encoding, language=task.language, report=report))


def _stems(stem: Path, count: int) -> list[Path]:
    """The names of the documents in a file: its own if there is one, else numbered: "digest-001", "digest-002"."""
    if count == 1:
        return [stem]
    return [stem.with_name(f"{stem.name}-{number:03}") for number in range(1, count + 1)]


def _told(heard: list[Notice], articles: tuple[Article, ...]) -> tuple[Told, ...]:
    """Each notice once, however many writers gave it; with its line, where all spans count in the same text."""
    text = articles[0].source.text if len(articles) == 1 else None
    return tuple(Told(notice, _line(notice, text)) for notice in dict.fromkeys(heard))


def _line(notice: Notice, text: str | None) -> int | None:
    return None if text is None or notice.span is None else text.count("\n", 0, notice.span.start) + 1


class _Places:
    """Where outputs go, and who has written there: no two inputs write one file, and none writes onto an input."""

    def __init__(self, inputs: Iterable[Input | Unreadable], task: Task) -> None:
        files = (item.path for item in inputs if isinstance(item, Input))
        self.inputs = frozenset(path.resolve() for path in files if path is not None)
        self.folder = task.folder
        self.suffixes = {name: formats.writer(name).suffix for name in task.formats}
        self.owners: dict[Path, Input] = {}

    def claim(self, item: Input, stem: Path, name: str) -> Path:
        """The output in the format called `name`, for `item` alone. Raises `OutputTaken` or `OutputIsInput`."""
        path = self.folder / stem.with_name(stem.name + self.suffixes[name])
        if self.owners.setdefault(path, item) is not item:
            raise OutputTaken(shown(path), str(self.owners[path]))
        if path.resolve() in self.inputs:
            raise OutputIsInput(shown(path))
        return path


class _Naming:
    """Notes on whatever goes wrong within which document it was."""

    def __init__(self, item: Input) -> None:
        self.item = item

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if error is not None and not isinstance(error, CopydeskError):
            error.add_note(f"while converting {self.item}")
