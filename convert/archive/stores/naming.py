"""Whose the names of outputs are: no two inputs have one, in whatever store they are."""

from convert.archive.errors import OutputTaken
from convert.archive.inputs import Input
from convert.archive.ledger import Ledger
from convert.archive.shown import shown
from convert.archive.work import Product


def places_of(item: Input, products: tuple[Product, ...], ledger: Ledger) -> tuple[str, ...]:
    """Where each document of `item` goes: to the name that was made for it, numbered where others have it already.

    Without such a name it has that of the input, and that is numbered only if the input holds several: "digest-001".
    Raises `OutputTaken`.
    """
    if all(product.name is not None for product in products):
        return tuple(ledger.claim_numbered(product.name or "", str(item)) for product in products)
    places = stems(item.stem.as_posix(), len(products))
    claim(item, places, ledger)
    return places


def claim(item: Input, places: tuple[str, ...], ledger: Ledger) -> None:
    """Let nobody but `item` have `places` in this run. Raises `OutputTaken`."""
    for place in places:
        owner = ledger.claim(place, str(item))
        if owner != shown(str(item)):
            raise OutputTaken(shown(place), owner)


def stems(stem: str, count: int) -> tuple[str, ...]:
    """The names of the documents in an input: its own if there is one, else numbered: "digest-001", "digest-002"."""
    return (stem,) if count == 1 else tuple(f"{stem}-{number:03}" for number in range(1, count + 1))
