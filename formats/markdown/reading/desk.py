"""What stands around the story: notes, credits, lives of the authors, footnotes."""

from formats.tree import Credit, Footnote, Inline, Note

Content = tuple[Inline, ...]


class Desk:
    """Collects what is no part of the story while its blocks are read."""

    def __init__(self) -> None:
        self.above: list[Note] = []
        self.below: list[Note] = []
        self.credits: list[Credit] = []
        self.bios: dict[int, Content] = {}  # the number of the contributor, from 1
        self.footnotes: dict[str, Footnote] = {}  # by label

    def add_bio(self, number: str, content: Content) -> None:
        """About a contributor; where nobody can tell about whom, it is a credit."""
        if number.isdecimal() and int(number) not in self.bios:
            self.bios[int(number)] = content
        else:
            self.credits.append(Credit(content=content))
