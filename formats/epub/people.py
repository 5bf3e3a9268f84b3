"""The people of a book: what they are called, what they did, and where an index has them."""

from collections.abc import Iterator

from formats.epub.said import Element, Meta
from formats.people import RELATORS, name_of
from formats.tree import Contributor, Organisation, PersonName


def person(contributor: Contributor, mark: str, *, creator: bool | None = None) -> Iterator[Element | Meta]:
    """All that is said of someone; authors are the creators of a book unless `creator` says otherwise."""
    creates = contributor.role == "author" if creator is None else creator
    yield Element("creator" if creates else "contributor", name_of(contributor), mark)
    yield Meta("role", RELATORS[contributor.role], mark, "marc:relators")
    yield Meta("file-as", filed_as(contributor.name), mark)


def filed_as(name: PersonName | Organisation) -> str:
    """A name as in an index, "Lee, Ann"; one whose parts are not known, or whose family comes first, as it stands."""
    match name:
        case Organisation():
            return name.name
        case PersonName(family=str(family), given=str(given), family_first=False):
            return ", ".join(part for part in (family, given, name.suffix) if part)
        case PersonName():
            return name.literal
