"""From text to an article.

`read` gives the article of one document, `read_all` those of a file that holds several, `batch` converts archives.
Names are looked up when they are first asked for, so that what needs no reader does not pay for one.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from convert.archive.library import batch
    from convert.archive.outcome import Converted, Failed
    from convert.errors import UndecodableText, UnknownEncoding, UnknownLanguage
    from convert.reading.explain import explain
    from convert.reading.own_model import load_model
    from convert.reading.read import read
    from convert.reading.several import read_all
    from formats.errors import CopydeskError

__all__ = [
    "Converted",
    "CopydeskError",
    "Failed",
    "UndecodableText",
    "UnknownEncoding",
    "UnknownLanguage",
    "batch",
    "explain",
    "load_model",
    "read",
    "read_all",
]

HOMES = {
    "Converted": "convert.archive.outcome",
    "Failed": "convert.archive.outcome",
    "batch": "convert.archive.library",
    "CopydeskError": "formats.errors",
    "UndecodableText": "convert.errors",
    "UnknownEncoding": "convert.errors",
    "UnknownLanguage": "convert.errors",
    "explain": "convert.reading.explain",
    "load_model": "convert.reading.own_model",
    "read": "convert.reading.read",
    "read_all": "convert.reading.several",
}


def __getattr__(name: str) -> Any:
    """Hand on a public name from the module that defines it."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
