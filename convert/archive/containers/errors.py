"""What can be wrong with a container, or with a text in one."""

from formats.errors import CopydeskError


class TooLarge(CopydeskError):
    """A text with more bytes than are allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def __str__(self) -> str:
        return f"has more than {self.most:,} bytes and is not read; allow more with --max-bytes"


class Bomb(CopydeskError):
    """A compressed file that grows beyond what any text does."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most

    def __str__(self) -> str:
        return (
            f"has come to more than {self.most:,} bytes, many times its size: it may be made to fill a disk, and "
            "is read no further; if it is meant, allow more with --max-bytes"
        )


class UnsafeName(CopydeskError):
    """A name in a container that leads out of the folder that it is unpacked in."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return "its name leads out of the output folder: it is not converted; unpack it by hand if it is meant"


class BadContainer(CopydeskError):
    """A container, or an entry of one, that is damaged or of a kind that is not read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot be unpacked: {self.reason}"


class NoTextsInside(CopydeskError):
    """A container without texts."""

    def __str__(self) -> str:
        return "holds no texts; of archives *.txt and *.text are read"


class NoPlainText(CopydeskError):
    """A message that holds only other forms than plain text."""

    def __str__(self) -> str:
        return "this message has no plain text"


class BadLine(CopydeskError):
    """A line of a table, or of JSON Lines, that is none."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"this line cannot be read: {self.reason}"


class NoSuchField(CopydeskError):
    """A row without the field that should hold the text."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def __str__(self) -> str:
        return f"has no field {self.name!r}; name one of these with --text-field: {', '.join(self.known)}"


class NotAText(CopydeskError):
    """A field that should hold a text, and holds something else."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"its field {self.name!r} is no text; name another with --text-field"
