"""What everything on a page knows: its title and language, the way that is written, and the words it has of its own."""

import msgspec

from formats.markup import Attributes
from formats.matter.wording import Wording, wording
from formats.scripts import Direction, direction
from formats.tree import Front


class Setting(msgspec.Struct, frozen=True):
    """What every page of an article knows."""

    title: str
    language: str
    direction: Direction | None  # None: not known; who shows the page looks at its words
    words: Wording
    foreign: Attributes  # names the language of `words` where it is not the article's

    @property
    def way(self) -> Attributes:
        """The direction of a page, which some devices look for in html and some in body."""
        return {"dir": self.direction or "auto"}


def setting(front: Front) -> Setting:
    """The setting of an article; one without a title, being empty, is called untitled."""
    tag = front.language.tag
    found, words = wording(tag)
    foreign = {} if tag.startswith(found) else {"lang": found, "xml:lang": found}
    title = front.title.text if front.title else words.untitled
    return Setting(title=title, language=tag, direction=direction(tag), words=words, foreign=foreign)
