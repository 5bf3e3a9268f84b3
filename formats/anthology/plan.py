"""What is wanted of an anthology."""

from typing import Literal, TypeAlias

import msgspec

By: TypeAlias = Literal["section", "date", "author"]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """How a book is made of articles."""

    title: str | None = None  # None: what they were all published in, and when
    by: By | None = None  # what they are grouped by; None: section if most have one, else date if they differ in it
    cover: bool = True  # draw one, if this machine can
    cover_font: str | None = None  # a file; None: one that has the characters
    columns: bool | None = None  # from top to bottom; None: if the first article is Japanese
