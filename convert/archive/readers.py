"""Who reads an input: plain text is read as such, trees that were written and corrected come back as they are.

Only files that are named outright have such names: folders are searched for plain text.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import TypeAlias

from msgspec.structs import replace

from convert.archive.inputs import Input
from convert.archive.item import TREE
from convert.archive.task import Task
from convert.errors import UndecodableText
from convert.reading.several import read_all
from formats.notice import Report
from formats.tree import Article, Language

Reader: TypeAlias = Callable[[str, Report], Article]


def articles_of(data: bytes, item: Input, task: Task, report: Report) -> tuple[Article, ...]:
    """The articles in the bytes of an input. Raises a `CopydeskError`."""
    encoding = task.encoding or item.encoding
    read = reader_of(item.called) if item.entry is None else None
    if read is None:
        return tuple(
            read_all(
                data,
                encoding=encoding,
                language=task.language,
                model=task.model,
                replace=task.replace,
                report=report,
            )
        )
    article = read(_decoded(data, encoding or "utf-8-sig"), report)
    return (_spoken(article, task.language),)


def reader_of(path: PurePath | None) -> Reader | None:
    """Who reads a file that is called like this, if it is no plain text."""
    name = path.name.lower() if path else ""
    return next((read for suffix, read in READERS.items() if name.endswith(suffix)), None)


def _tree(text: str, _: Report) -> Article:
    from formats.canonical import read  # noqa: PLC0415 - what few need is imported by who does

    return read(text)


def _markdown(text: str, report: Report) -> Article:
    from formats.markdown.reading import read  # noqa: PLC0415 - likewise, a parser with it

    return read(text, report=report)


READERS: dict[str, Reader] = {TREE: _tree, ".md": _markdown, ".markdown": _markdown}


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableText(error.start, data[error.start], encoding.removesuffix("-sig")) from error


def _spoken(article: Article, language: str | None) -> Article:
    """The article in `language`, where it does not say itself which it is in."""
    if language is None or article.front.language.tag != "und":
        return article
    return replace(article, front=replace(article.front, language=Language(tag=language)))
