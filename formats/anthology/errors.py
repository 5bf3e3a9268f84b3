"""What can be wrong with an anthology."""

from formats.errors import CopydeskError


class NothingToBind(CopydeskError):
    """An anthology without an article."""

    def __str__(self) -> str:
        return "there is no article to bind"


class TooManyArticles(CopydeskError):
    """An anthology with more files than a book can hold."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def __str__(self) -> str:
        return f"a book holds {self.most} articles at most; bind them into several"
