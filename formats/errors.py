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


class UnknownOption(CopydeskError):
    """A writer has no such option."""

    def __init__(self, format_name: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(format_name, name, known)
        self.format_name, self.name, self.known = format_name, name, known

    def __str__(self) -> str:
        known = f"known options: {', '.join(self.known)}" if self.known else "it has none"
        return f"the format {self.format_name} has no option {self.name!r}; {known}"


class BadOption(CopydeskError):
    """An option of a writer does not take this value."""

    def __init__(self, format_name: str, name: str, value: str, takes: tuple[str, ...]) -> None:
        super().__init__(format_name, name, value, takes)
        self.format_name, self.name, self.value, self.takes = format_name, name, value, takes

    def __str__(self) -> str:
        return (
            f"the option {self.name} of {self.format_name} cannot be {self.value!r}; it takes {' or '.join(self.takes)}"
        )


class TreeError(CopydeskError):
    """A JSON text that is no canonical tree."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"not a canonical tree: {self.reason}"


class MarkdownError(CopydeskError):
    """A Markdown file that cannot be understood; `line` counts from 1."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason, line)
        self.reason, self.line = reason, line

    def __str__(self) -> str:
        return self.reason if self.line is None else f"line {self.line}: {self.reason}"


class UnknownFilter(CopydeskError):
    """No filter has this name, or it cannot be loaded."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason

    def __str__(self) -> str:
        return f"no filter {self.name!r}: {self.reason}"


class FilterFailed(CopydeskError):
    """A filter that raised, or gave back no article."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason

    def __str__(self) -> str:
        return f"the filter {self.name!r} failed: {self.reason}"


class PublicationError(CopydeskError):
    """A file about a publication that says something wrong; `line` counts from 1."""

    def __init__(self, path: str, reason: str, line: int | None = None, key: str | None = None) -> None:
        super().__init__(path, reason, line, key)
        self.path, self.reason, self.line, self.key = path, reason, line, key

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.reason}" if self.key is None else f"{place}: {self.key}: {self.reason}"
