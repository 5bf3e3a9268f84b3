"""What can go wrong while reading, for reasons that the caller can mend."""

from formats.errors import CopydeskError


class UndecodableText(CopydeskError):
    """Bytes that are not text in the encoding asked for, or in any that was found.

    `likely` is the encoding that the text seems to be in; if that is the one tried, the file is damaged.
    """

    def __init__(self, offset: int, byte: int, tried: str, likely: str | None = None) -> None:
        super().__init__(offset, byte, tried, likely)
        self.offset, self.byte, self.tried, self.likely = offset, byte, tried, likely

    def __str__(self) -> str:
        place = f"byte {self.offset} (0x{self.byte:02x}) is not {self.tried}"
        if self.likely is None:
            return f"{place}; pass --encoding"
        if self.likely == self.tried:
            damaged = "the file is damaged or cut off; mend it, or pass --replace-undecodable"
            return f"{place}, but the rest seems to be: {damaged}"
        return f"{place}; it looks like {self.likely}: pass --encoding {self.likely}"


class NotText(UndecodableText):
    """Bytes that are no text in any encoding: a picture, an archive."""

    def __str__(self) -> str:
        return f"byte {self.offset} (0x{self.byte:02x}) is not text: this looks like a binary file"


class UnknownEncoding(CopydeskError):
    """An encoding name that Python does not know."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"unknown encoding {self.name!r}; examples of known ones: utf-8, windows-1252, shift_jis, utf-16"


class UnknownLanguage(CopydeskError):
    """A language tag that is not one."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag

    def __str__(self) -> str:
        return f"{self.tag!r} is no language tag; examples: en, de, pt-BR, zh-Hant"
