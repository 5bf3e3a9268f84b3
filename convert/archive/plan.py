"""What a command line asks for: which formats, and whether they go to files or to standard output."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import formats
from convert.archive.errors import WrongUsage
from convert.archive.inputs import STANDARD_INPUT, Asked, Input, Unreadable
from convert.archive.ledger import ledger_of
from convert.archive.outputs import make_folder
from convert.archive.packs.kinds import KINDS as PACKS
from convert.archive.packs.kinds import pack_kind
from convert.archive.remote.address import Address, destination
from convert.archive.remote.courier import courier
from convert.archive.remote.extra import need_obstore
from convert.archive.shown import shown

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


def output_folder(names: Sequence[str], output: str | None) -> Path | Address | None:
    """The folder, prefix or pack that outputs go to; `None` for standard output.

    That is the current folder, or where standard input is the only input, standard output, unless `output` says
    otherwise.
    """
    if output == STANDARD_OUTPUT or (output is None and list(names) == [STANDARD_INPUT]):
        return None
    return destination(output or ".")


def prepare(output: Path | Address) -> None:
    """Make the folder `output`, or the one that a pack of this name goes to.

    In an object store there are no folders. Raises `CannotWrite`, or `MissingExtra`.
    """
    if isinstance(output, Address):
        need_obstore(str(output))
        courier()  # from now on, as an engine may have threads
        return
    make_folder(output if pack_kind(output) is None else output.parent)


def check_pack(output: Path | Address, *, shard: int | None, overwrite: bool) -> None:
    """Raise `WrongUsage` where a series of packs, or a pack that is to be kept, is asked for and cannot be had."""
    is_pack = pack_kind(output) is not None
    if shard is not None and not is_pack:
        raise WrongUsage(f"--shard is for packs: give -o a name that ends in {', '.join(PACKS)}")
    if is_pack and not overwrite:
        raise WrongUsage(f"--no-overwrite is for folders: {shown(str(output))} is made anew as a whole")


def keeps_ledger(asked: Asked, output: str | None) -> bool:
    """Whether a run is that of an archive: one that has a folder for its outputs, and inputs that are not just files.

    A story that is converted on the way leaves nothing behind but its outputs.
    """
    if output is None:
        return False
    plain = all(name == STANDARD_INPUT or Path(name).is_file() for name in asked.names)
    return not plain or bool(asked.lists) or ledger_of(destination(output)).exists()


def only_one(inputs: Iterable[Input | Unreadable], chosen: Sequence[str]) -> Input:
    """The one input that goes to standard output in the one format chosen. Raises `WrongUsage`."""
    if len(chosen) != 1:
        raise WrongUsage("standard output takes one format: choose it with -t, or choose a folder with -o")
    item, *others = islice(inputs, 2)
    if others:
        raise WrongUsage("standard output takes one document: choose a folder with -o")
    if isinstance(item, Unreadable):
        raise WrongUsage(f"{item.name}: {item.error}")
    return item
