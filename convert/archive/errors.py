"""What can go wrong between files and articles, for reasons that the caller can mend."""

from formats.errors import CopydeskError


class WrongUsage(CopydeskError):
    """A command line that cannot be meant; nothing was converted."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class NothingThere(CopydeskError):
    """An input that names no file and no folder."""

    def __str__(self) -> str:
        return "no such file or folder"


class NoTexts(CopydeskError):
    """A folder that holds no texts."""

    def __str__(self) -> str:
        return "no *.txt or *.text files in this folder; files of other names are read when they are named outright"


class CannotRead(CopydeskError):
    """An input that the system does not let us read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot be read: {self.reason}"


class CannotWrite(CopydeskError):
    """An output that the system does not let us write. What was there before is still there."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}; choose another folder with -o"


class OutputTaken(CopydeskError):
    """An output that another input of the same run has written already."""

    def __init__(self, path: str, other: str) -> None:
        super().__init__(path, other)
        self.path, self.other = path, other

    def __str__(self) -> str:
        return f"{self.path} was already written for {self.other}; rename one, or give each its own folder with -o"


class OutputIsInput(CopydeskError):
    """An output that would overwrite one of the inputs."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path} is an input itself and is not overwritten; choose another folder with -o"


class SeveralDocuments(CopydeskError):
    """A file of several documents where there is room for one."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count

    def __str__(self) -> str:
        return f"holds {self.count} documents, and standard output takes one; choose a folder with -o"
