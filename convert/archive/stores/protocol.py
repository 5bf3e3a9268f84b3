"""What a store is: the place where outputs end up."""

from pathlib import Path
from typing import Protocol

import msgspec

from convert.archive.inputs import Input
from convert.archive.work import Product


class Placed(msgspec.Struct, frozen=True):
    """The outputs of an input: where its documents are, how many were written, or left as they were."""

    places: tuple[str, ...]
    written: int
    left: int = 0


class Store(Protocol):
    """Takes what was made of the inputs, in their order."""

    @property
    def parts(self) -> Path | None:
        """The folder where workers lay outputs ready; `None`: they hand over the bytes."""

    def place(self, item: Input, products: tuple[Product, ...]) -> Placed:
        """Put the outputs of `item` in their places. Raises a `CopydeskError`: `StoreLost` if no other would fit."""

    def keep(self, item: Input, places: tuple[str, ...]) -> None:
        """Let the outputs of an input that is not done again stay in their places. Raises as `place` does."""

    def holds(self, item: Input, places: tuple[str, ...]) -> bool:
        """Whether what was made of `item` is at these places, and would be put there again."""

    def spared(self, item: Input) -> int:
        """How many outputs `item` has that are there and may not be replaced, if none is missing."""

    def close(self) -> None:
        """Finish: nothing more comes."""
