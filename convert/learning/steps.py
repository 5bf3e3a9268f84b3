"""Who hears of the steps of learning, as each begins."""

from collections.abc import Callable

Tell = Callable[[str], None]


def unheard(step: str) -> None:
    """Nobody hears of `step`."""
