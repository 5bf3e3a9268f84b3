"""What can go wrong for reasons that the caller can mend."""


class CopydeskError(Exception):
    """The root of all errors that Copydesk raises on purpose; its text is one line for people."""


class UnknownFormat(CopydeskError):
    """No writer has this name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def __str__(self) -> str:
        return f"unknown format {self.name!r}; known formats: {', '.join(self.known)}"


class BadWriter(CopydeskError):
    """A plug-in that was found but cannot be used as a writer."""

    def __init__(self, name: str, origin: str, reason: str) -> None:
        super().__init__(name, origin, reason)
        self.name, self.origin, self.reason = name, origin, reason

    def __str__(self) -> str:
        return f"the writer {self.name!r} from {self.origin} cannot be used: {self.reason}"


class TreeError(CopydeskError):
    """A JSON text that is no canonical tree."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"not a canonical tree: {self.reason}"
