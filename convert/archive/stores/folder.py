"""Where outputs go in a folder: no two inputs have one place, and none is put onto an input."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

import formats
from convert.archive.errors import OutputIsInput, OutputTaken
from convert.archive.inputs import Input
from convert.archive.ledger import Ledger
from convert.archive.outputs import bring, fresh_parts
from convert.archive.shown import shown
from convert.archive.stores.protocol import Placed
from convert.archive.work import Payload


class Folder:
    """Moves what was laid ready to its place. Who comes first has the place, in the order of the inputs.

    What is laid ready is on the same disk, in a folder of its own that goes away at the end.
    """

    def __init__(
        self, folder: Path, names: tuple[str, ...], ledger: Ledger, *, is_input: Callable[[Path], bool], overwrite: bool
    ) -> None:
        self.folder, self.ledger, self.is_input, self.overwrite = folder, ledger, is_input, overwrite
        self.suffixes = {name: formats.writer(name).suffix for name in names}
        self.parts: Path | None = fresh_parts(folder)

    def place(self, item: Input, products: tuple[dict[str, Payload], ...]) -> Placed:
        """Put the outputs of `item` in their places.

        Raises `OutputTaken`, `OutputIsInput`, `CannotWrite`, or `StoreLost`.
        """
        with ExitStack() as unused:
            for product in products:
                for part in product.values():
                    if isinstance(part, Path):
                        unused.callback(part.unlink, missing_ok=True)
            wanted = [
                (self._claimed(item, stem, name), payload)
                for stem, product in zip(stems(item.stem, len(products)), products, strict=True)
                for name, payload in product.items()
            ]
            written = sum(self._put(path, payload) for path, payload in wanted)
        return Placed(self._places(path for path, _ in wanted), written, len(wanted) - written)

    def keep(self, item: Input, places: tuple[str, ...]) -> None:
        """Keep the places of an input that is not done again. Raises `OutputTaken`."""
        for place in places:
            self._claim(item, self.folder / place)

    def holds(self, places: tuple[str, ...]) -> bool:
        """Whether all of these outputs exist."""
        return all((self.folder / place).exists() for place in places)

    def spared(self, item: Input) -> tuple[str, ...]:
        """The outputs of `item`, if it holds one document, when all of them exist and may not be replaced."""
        if self.overwrite:
            return ()
        paths = [self._path(item.stem, name) for name in self.suffixes]
        return self._places(paths) if all(path.exists() for path in paths) else ()

    def close(self) -> None:
        """Remove what was laid ready and has found no place."""
        if self.parts is not None:
            shutil.rmtree(self.parts, ignore_errors=True)

    def _claimed(self, item: Input, stem: Path, name: str) -> Path:
        path = self._path(stem, name)
        self._claim(item, path)
        if path.exists() and self.is_input(path):
            raise OutputIsInput(shown(path))
        return path

    def _claim(self, item: Input, path: Path) -> None:
        owner = self.ledger.claim(path.as_posix(), str(item))
        if owner != str(item):
            raise OutputTaken(shown(path), owner)

    def _places(self, paths: Iterable[Path]) -> tuple[str, ...]:
        return tuple(path.relative_to(self.folder).as_posix() for path in paths)

    def _path(self, stem: Path, name: str) -> Path:
        return self.folder / stem.with_name(stem.name + self.suffixes[name])

    def _put(self, path: Path, payload: Payload) -> bool:
        if not self.overwrite and path.exists():
            return False
        assert isinstance(payload, Path)
        bring(payload, path)
        return True


def stems(stem: Path, count: int) -> list[Path]:
    """The names of the documents in an input: its own if there is one, else numbered: "digest-001", "digest-002"."""
    if count == 1:
        return [stem]
    return [stem.with_name(f"{stem.name}-{number:03}") for number in range(1, count + 1)]
