"""What can go wrong between files and articles, for reasons that the caller can mend."""

import traceback
from pathlib import Path

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


class NothingBelow(CopydeskError):
    """An address in an object store that names no object, and no prefix of any text."""

    def __str__(self) -> str:
        return "no such object, and no *.txt or *.text objects below this prefix"


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
    """The name of outputs that another input of the same run has already."""

    def __init__(self, name: str, other: str) -> None:
        super().__init__(name, other)
        self.name, self.other = name, other

    def __str__(self) -> str:
        return (
            f"the outputs called {self.name} are those of {self.other}; "
            "rename one, give each its own folder with -o, or let --name number them"
        )


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


class StoreLost(CopydeskError):
    """Outputs can be written no more, whichever document they are of: the run stops."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}; the run has stopped: mend this and start it again"


class SourceLost(CopydeskError):
    """Inputs can be read no more, whichever comes next: the run stops."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason

    def __str__(self) -> str:
        return f"cannot read {self.name}: {self.reason}; the run has stopped: mend this and start it again"


class WorkerLost(CopydeskError):
    """A document whose worker ended while it was worked at, twice."""

    def __init__(self, ending: str) -> None:
        super().__init__(ending)
        self.ending = ending

    def __str__(self) -> str:
        return f"ends the process that works at it ({self.ending}); it was tried twice and is left out"


class TookTooLong(CopydeskError):
    """A document that was not done in the time it had."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"was not done in {self.seconds:g} seconds and is left out; give it longer with --timeout, or 0 for ever"


class Mistake(CopydeskError):
    """A mistake of ours that one document shows."""

    def __init__(self, kind: str, message: str, place: str) -> None:
        super().__init__(kind, message, place)
        self.kind, self.message, self.place = kind, message, place

    @classmethod
    def of(cls, error: Exception) -> "Mistake":
        """What `error` is, and the line of code that raised it."""
        last = traceback.extract_tb(error.__traceback__)[-1]
        return cls(type(error).__name__, str(error), f"{last.name}, {Path(last.filename).name}:{last.lineno}")

    def __str__(self) -> str:
        what = f"{self.kind}: {self.message}" if self.message else self.kind
        return f"a mistake of copydesk's ({what} in {self.place}); please report it with this text"


class MissingExtra(CopydeskError):
    """Something that needs a package which is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(what, extra)
        self.what, self.extra = what, extra

    def __str__(self) -> str:
        return f"{self.what} needs another package: pip install 'copydesk[{self.extra}]'"


class NoLedger(CopydeskError):
    """An output of which no ledger was kept."""

    def __init__(self, output: str, path: str) -> None:
        super().__init__(output, path)
        self.output, self.path = output, path

    def __str__(self) -> str:
        return f"{self.output}: no run has left a ledger ({self.path}); archives leave one that are converted with -o"


class BadLedger(CopydeskError):
    """A file that should be a ledger and is none."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} is no ledger of this version: {self.reason}; remove it, and all is done again"
