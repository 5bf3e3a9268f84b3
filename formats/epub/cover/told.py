"""What a cover says."""

import msgspec


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a cover, or of the title page that stands for it."""

    title: str
    people: tuple[str, ...] = ()
    publication: str | None = None
    date: str | None = None

    def lines(self) -> tuple[str, ...]:
        """All of it, the title first."""
        return tuple(filter(None, (self.title, *self.people, self.publication, self.date)))
