"""Who owns an article, to JATS."""

import re

from lxml.etree import _Element

from formats.jats.draft import Draft
from formats.tree import Rights

YEAR = re.compile(r"[1-9][0-9]{3}")


def write_permissions(meta: _Element, rights: Rights | None, draft: Draft) -> None:
    """Append `permissions`: JATS4R wants it even where nobody says who owns the text."""
    permissions = draft.add(meta, "permissions")
    for tag, text in _permitted(rights).items():
        draft.add(permissions, tag, text)


def other_rights(rights: Rights | None) -> dict[str, str]:
    """What JATS4R does not let stand in `permissions`, by the names that it would have there."""
    permitted = _permitted(rights)
    return {tag: text for tag, text in _known(rights).items() if tag not in permitted}


def _permitted(rights: Rights | None) -> dict[str, str]:
    """Year and holder, but only together; and the statement, but only with both in it."""
    if rights is None or not (rights.holder and rights.year and YEAR.fullmatch(rights.year)):
        return {}
    known = _known(rights)
    if rights.year not in rights.statement or rights.holder not in rights.statement:
        del known["copyright-statement"]
    return known


def _known(rights: Rights | None) -> dict[str, str]:
    """In the order of the DTD."""
    if rights is None:
        return {}
    owner = {"copyright-year": rights.year, "copyright-holder": rights.holder}
    return {"copyright-statement": rights.statement} | {tag: text for tag, text in owner.items() if text}
