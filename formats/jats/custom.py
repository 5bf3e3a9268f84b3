"""What is said about an article and has no element of its own in JATS."""

from collections.abc import Iterator

from lxml.etree import _Element

from formats.jats.draft import Draft
from formats.jats.permissions import other_rights
from formats.tree import Dateline, Front


def write_custom(meta: _Element, front: Front, draft: Draft) -> None:
    """Append a `custom-meta-group`, if there is anything to put in it."""
    entries = tuple(_entries(front))
    if not entries:
        return
    group = draft.add(meta, "custom-meta-group")
    for name, value in entries:
        entry = draft.add(group, "custom-meta")
        draft.add(entry, "meta-name", name)
        draft.add(entry, "meta-value", value)


def _entries(front: Front) -> Iterator[tuple[str, str]]:
    """Names and values."""
    if front.genre:
        yield "genre", front.genre.kind
    if front.dateline:
        yield from _dateline(front.dateline)
    if front.publication and front.publication.edition:
        yield "edition", front.publication.edition
    yield from other_rights(front.rights).items()


def _dateline(dateline: Dateline) -> Iterator[tuple[str, str]]:
    yield "dateline", dateline.literal
    yield "dateline-place", dateline.place
    if dateline.agency:
        yield "dateline-agency", dateline.agency
    if dateline.date:
        yield "dateline-date", dateline.date.value
