"""A folder of outputs: no two inputs have one place in it, and none is put onto an input."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import formats
from convert.archive.errors import OutputIsInput, OutputTaken
from convert.archive.inputs import Input
from convert.archive.ledger import Ledger
from convert.archive.outputs import bring, fresh_parts
from convert.archive.shown import shown
from convert.archive.stores.protocol import Placed
from convert.archive.task import Task
from convert.archive.work import Payload, Product


class Folder:
    """Moves what was laid ready to its place. Who comes first has the place, in the order of the inputs.

    What is laid ready is on the same disk, in a folder of its own that goes away at the end.
    """

    def __init__(
        self, folder: Path, task: Task, ledger: Ledger, *, is_input: Callable[[Path], bool], overwrite: bool
    ) -> None:
        self.folder, self.ledger, self.is_input, self.overwrite = folder, ledger, is_input, overwrite
        self.numbered = task.name is not None
        self.suffixes = {name: formats.writer(name).suffix for name in task.formats}
        self.parts: Path | None = fresh_parts(folder)

    def place(self, item: Input, products: tuple[Product, ...]) -> Placed:
        """Put the outputs of `item` in their places.

        Raises `OutputTaken`, `OutputIsInput`, `CannotWrite`, or `StoreLost`.
        """
        with ExitStack() as unused:
            for part in (part for product in products for part in product.payloads.values()):
                unused.callback(_laid(part).unlink, missing_ok=True)
            places = places_of(item, products, self.ledger)
            wanted = [
                (self._free(place, name), _laid(payload))
                for place, product in zip(places, products, strict=True)
                for name, payload in product.payloads.items()
            ]
            written = sum(self._put(path, part) for path, part in wanted)
        return Placed(places, written, len(wanted) - written)

    def keep(self, item: Input, places: tuple[str, ...]) -> None:
        """Keep the places of an input that is not done again. Raises `OutputTaken`."""
        for place in places:
            claim(place, item, self.ledger)

    def holds(self, item: Input, places: tuple[str, ...]) -> bool:
        """Whether all outputs at these places exist, and they are where those of `item` go."""
        stay = self.numbered or places == stems(item.stem.as_posix(), len(places))
        return stay and all(self._path(place, name).exists() for place in places for name in self.suffixes)

    def spared(self, item: Input) -> int:
        """How many outputs `item` has, if it holds one document and all of them exist and may not be replaced."""
        return len(self.suffixes) if not self.overwrite and self.holds(item, (item.stem.as_posix(),)) else 0

    def close(self) -> None:
        """Remove what was laid ready and has found no place."""
        if self.parts is not None:
            shutil.rmtree(self.parts, ignore_errors=True)

    def _free(self, place: str, name: str) -> Path:
        path = self._path(place, name)
        if path.exists() and self.is_input(path):
            raise OutputIsInput(shown(path))
        return path

    def _path(self, place: str, name: str) -> Path:
        return self.folder / f"{place}{self.suffixes[name]}"

    def _put(self, path: Path, part: Path) -> bool:
        if not self.overwrite and path.exists():
            return False
        bring(part, path)
        return True


def _laid(payload: Payload) -> Path:
    assert isinstance(payload, Path)
    return payload


def places_of(item: Input, products: tuple[Product, ...], ledger: Ledger) -> tuple[str, ...]:
    """Where each document of `item` goes: to the name that was made for it, numbered where others have it already.

    Without such a name it has that of the input, and that is numbered only if the input holds several: "digest-001".
    Raises `OutputTaken`.
    """
    if all(product.name is not None for product in products):
        return tuple(ledger.claim_numbered(product.name or "", str(item)) for product in products)
    places = stems(item.stem.as_posix(), len(products))
    for place in places:
        claim(place, item, ledger)
    return places


def claim(place: str, item: Input, ledger: Ledger) -> None:
    """Let nobody but `item` have `place` in this run. Raises `OutputTaken`."""
    owner = ledger.claim(place, str(item))
    if owner != str(item):
        raise OutputTaken(shown(place), owner)


def stems(stem: str, count: int) -> tuple[str, ...]:
    """The names of the documents in an input: its own if there is one, else numbered: "digest-001", "digest-002"."""
    return (stem,) if count == 1 else tuple(f"{stem}-{number:03}" for number in range(1, count + 1))
