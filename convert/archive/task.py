"""What to make of every document of a run: plain data, that any process can be given."""

import hashlib
import sys
from pathlib import Path
from typing import Any

import msgspec

from convert.reading.model import Model
from convert.version import VERSION
from formats.filters import filter_called
from formats.publication import Imprint


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """All that the bytes of the outputs depend on, besides the texts: nothing else may go into the making of one."""

    formats: tuple[str, ...]
    encoding: str | None = None  # None: found
    language: str | None = None  # None: identified
    replace: bool = False  # bytes that cannot be read become U+FFFD
    model: Model | None = None  # None: the one that is shipped
    imprint: Imprint | None = None  # what is known of the publication
    filters: tuple[str, ...] = ()  # what changes articles before they are written, in this order
    options: dict[str, dict[str, Any]] = {}  # of the writers, by format
    name: str | None = None  # the template of the outputs' names; None: those of the inputs

    def fingerprint(self) -> str:
        """What changes when the outputs may: for a task that asks for something else, another version, other filters.

        Of a filter that is the file that its function is in; what that file imports is not looked at.
        """
        return _digest((VERSION, self, *map(_code, self.filters)))

    def model_fingerprint(self) -> str:
        """What tells models apart; "" for the one that is shipped."""
        return "" if self.model is None else _digest(self.model)


def _code(name: str) -> str:
    """What tells the code of a filter apart; "" where there is no file that it could be read from."""
    module = sys.modules.get(getattr(filter_called(name), "__module__", ""))
    source = Path(getattr(module, "__file__", None) or "")
    return hashlib.sha256(source.read_bytes()).hexdigest() if source.is_file() else ""


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, order="sorted")).hexdigest()[:32]
