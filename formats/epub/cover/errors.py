"""Why there can be no cover."""

from formats.errors import CopydeskError


class CannotDraw(CopydeskError):
    """A cover that cannot be drawn here; a title page takes its place."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class BadFont(CopydeskError):
    """A font for the cover that was named, and is none."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} is no font to draw a cover with: {self.reason}; name a .ttf, .otf or .ttc file"
