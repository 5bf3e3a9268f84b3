"""What can go wrong while learning, for reasons that the caller can mend."""

from formats.errors import CopydeskError


class NothingWanted(CopydeskError):
    """Neither a model nor a judgement is asked for."""

    def __str__(self) -> str:
        return "nothing to do: name a file for the model with -o, or judge by folds with --folds 5"


class NoTrainingLibraries(CopydeskError):
    """Learning needs libraries that reading does not."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"training needs {self.name}: pip install 'copydesk[train]'"
