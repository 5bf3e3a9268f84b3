"""What can go wrong while learning, for reasons that the caller can mend."""

from formats.errors import CopydeskError


class NoTrainingLibraries(CopydeskError):
    """Learning needs libraries that reading does not."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"training needs {self.name}: pip install 'copydesk[train]'"
