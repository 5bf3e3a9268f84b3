"""What can go wrong between texts and a book of them."""

from formats.errors import CopydeskError


class NoText(CopydeskError):
    """An input without a word, which would be an empty chapter."""

    def __str__(self) -> str:
        return "holds no text, and is left out"
