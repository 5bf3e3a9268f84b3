"""What can be wrong with an anthology."""

from formats.errors import CopydeskError


class NothingToBind(CopydeskError):
    """An anthology without an article."""

    def __str__(self) -> str:
        return "there is no article to bind"
