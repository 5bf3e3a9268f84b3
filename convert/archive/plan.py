"""What a command line asks for: which formats, and whether they go to files or to standard output."""

from collections.abc import Sequence
from pathlib import Path

import formats
from convert.archive.errors import WrongUsage
from convert.archive.inputs import STANDARD_INPUT, Input, Unreadable
from convert.archive.outputs import make_folder

STANDARD_OUTPUT = "-"
ALL = "all"


def chosen_formats(options: Sequence[str]) -> tuple[str, ...]:
    """The formats in `options`, such as ("jats,epub", "json") or ("all",), each once and there to be used.

    Raises `UnknownFormat` or `BadWriter`, or `WrongUsage` if there is none.
    """
    asked = [name.strip() for option in options for name in option.split(",") if name.strip()]
    chosen = tuple(dict.fromkeys(known for name in asked for known in (formats.names() if name == ALL else (name,))))
    if not chosen:
        raise WrongUsage(f"no format is named; known formats: {', '.join(formats.names())}")
    for name in chosen:
        formats.writer(name)
    return chosen


def output_folder(names: Sequence[str], output: str | None) -> Path | None:
    """The folder that outputs go to, which is there from now on; `None` for standard output.

    That is the current folder, or where standard input is the only input, standard output, unless `output` says
    otherwise. Raises `CannotWrite`.
    """
    if output == STANDARD_OUTPUT or (output is None and list(names) == [STANDARD_INPUT]):
        return None
    folder = Path(output or ".")
    make_folder(folder)
    return folder


def only_one(inputs: Sequence[Input | Unreadable], chosen: Sequence[str]) -> Input:
    """The one input that goes to standard output in the one format chosen. Raises `WrongUsage`."""
    if len(chosen) != 1:
        raise WrongUsage("standard output takes one format: choose it with -t, or choose a folder with -o")
    if len(inputs) != 1:
        raise WrongUsage(f"standard output takes one document, not {len(inputs)}: choose a folder with -o")
    (item,) = inputs
    if isinstance(item, Unreadable):
        raise WrongUsage(f"{item.name}: {item.error}")
    return item
