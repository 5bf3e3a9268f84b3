"""Which engines there are, and how to start one by its name."""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

import msgspec

from convert.archive.engines.errors import BadEngine, UnknownEngine
from convert.archive.engines.protocol import Engine
from convert.archive.work import Workplace

GROUP = "copydesk.engines"
BUILT_IN = {"processes": "convert.archive.engines.processes", "dask": "convert.archive.engines.on_dask"}
DEFAULT = "processes"


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """How an engine is to run."""

    jobs: int  # processes on this machine, where it uses this machine
    timeout: float = 0  # seconds for a document; 0: for ever
    scheduler: str | None = None  # the address of whoever hands out work to other machines


Start = Callable[[Workplace, Setting], Engine]


def starter(name: str) -> Start:
    """What starts the engine called `name`: the function `start` of a module of ours, or what an entry point names.

    Raises `UnknownEngine`, or `BadEngine` if a plug-in's cannot be used.
    """
    if name in BUILT_IN:
        return cast(Start, import_module(BUILT_IN[name]).start)
    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        raise UnknownEngine(name, (*BUILT_IN, *sorted(points)))
    return _loaded(points[name])


def _loaded(point: EntryPoint) -> Start:
    try:
        return cast(Start, point.load())
    except (ImportError, AttributeError) as error:
        raise BadEngine(point.name, point.value, str(error)) from error
