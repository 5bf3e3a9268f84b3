"""The tree as JSON and back, and the JSON Schema of it."""

from typing import Any

import msgspec

from formats.errors import TreeError
from formats.notice import Report, ignore
from formats.tree import Article

media_type = "application/json"
suffix = ".tree.json"


def write(article: Article, *, report: Report = ignore, indent: int = 1) -> bytes:
    """The article as UTF-8 JSON, `indent` blanks a level (0: all on one line). Nothing is lost."""
    payload = msgspec.json.encode(article)
    return (msgspec.json.format(payload, indent=indent) if indent else payload) + b"\n"


def read(payload: bytes | str) -> Article:
    """The article that `write` wrote. Raises `TreeError`, naming the place, where it is not one."""
    try:
        return msgspec.json.decode(payload, type=Article)
    except msgspec.DecodeError as error:
        raise TreeError(str(error)) from error
    except RecursionError as error:
        raise TreeError("it nests too deep") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every canonical tree satisfies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Copydesk article",
        **msgspec.json.schema(Article),
    }
