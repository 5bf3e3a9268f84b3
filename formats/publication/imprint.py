"""What a publication says of itself."""

from collections.abc import Mapping

import msgspec


class RightsOf(msgspec.Struct, frozen=True, kw_only=True):
    """Who owns what a publication prints."""

    statement: str
    year: str | None = None
    holder: str | None = None


class Imprint(msgspec.Struct, frozen=True, kw_only=True):
    """What a publication says of itself; each field is optional."""

    title: str | None = None
    publisher: str | None = None
    issn: str | None = None
    url: str | None = None
    rights: RightsOf | None = None
    language: str | None = None  # of texts too short to tell
    sections: Mapping[str, str] = {}  # what texts call a section -> what it is called
