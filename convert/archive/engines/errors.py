"""What can be wrong with an engine."""

from formats.errors import CopydeskError


class UnknownEngine(CopydeskError):
    """No engine has this name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def __str__(self) -> str:
        return f"unknown engine {self.name!r}; known engines: {', '.join(self.known)}"


class BadEngine(CopydeskError):
    """A plug-in that was found but cannot be used as an engine."""

    def __init__(self, name: str, origin: str, reason: str) -> None:
        super().__init__(name, origin, reason)
        self.name, self.origin, self.reason = name, origin, reason

    def __str__(self) -> str:
        return f"the engine {self.name!r} from {self.origin} cannot be used: {self.reason}"


class NoScheduler(CopydeskError):
    """An address at which no scheduler answers."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(address, reason)
        self.address, self.reason = address, reason

    def __str__(self) -> str:
        return f"no Dask scheduler answers at {self.address} ({self.reason}); start one with: dask scheduler"


class EngineLost(CopydeskError):
    """An engine that works no more: the run stops."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"the engine is lost ({self.reason}); the run has stopped: start it again, it goes on where it stopped"
