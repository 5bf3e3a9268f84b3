"""Who an anthology is by: everybody, and those few who are shown beside its title."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from formats.anthology.chapter import Chapter
from formats.epub.people import person
from formats.epub.said import Element, Meta
from formats.people import name_of
from formats.tree import Contributor, Organisation, Role

FEW = 3  # that fit beside a title


class Part(NamedTuple):
    """What someone did: the same in each article that they had it in."""

    name: str
    role: Role


def people(chapters: Sequence[Chapter], publication: str | None) -> Iterator[Element | Meta]:
    """All that had a part: as creators its authors if they are few, else the publication, else those who wrote most."""
    parts = _parts(chapters)
    first = _first(chapters, publication)
    if publication and not first:
        yield from person(Contributor(name=Organisation(name=publication)), "publication", creator=True)
    ordered = [*first, *(part for part in parts if part not in first)]
    for number, part in enumerate(ordered, start=1):
        yield from person(parts[part], f"person-{number}", creator=part in first)


def shown_authors(chapters: Sequence[Chapter]) -> tuple[str, ...]:
    """The names of the authors, if they are few."""
    names = dict.fromkeys(name for one in chapters for name in one.authors)
    return tuple(names) if len(names) <= FEW else ()


def _first(chapters: Sequence[Chapter], publication: str | None) -> tuple[Part, ...]:
    many = Counter(Part(name, "author") for one in chapters for name in one.authors)
    if publication and len(many) > FEW:
        return ()
    return tuple(part for part, _ in many.most_common(FEW))


def _parts(chapters: Sequence[Chapter]) -> dict[Part, Contributor]:
    """Everybody with a part, as the first article has them."""
    found: dict[Part, Contributor] = {}
    for chapter in chapters:
        for one in chapter.contributors:
            found.setdefault(Part(name_of(one), one.role), one)
    return found
