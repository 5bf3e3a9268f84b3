"""What stands below the story, to JATS: footnotes, credits and notes."""

from lxml.etree import _Element

from formats.jats.blocks import Holds, write_paragraph, write_paragraphs
from formats.jats.draft import Draft, footnote_id
from formats.tree import Back, Footnote, Inline


def write_back(root: _Element, back: Back, draft: Draft) -> None:
    """Append `back` to `root`, if there is anything in it."""
    if not (back.footnotes or back.credits or back.notes):
        return
    element = draft.add(root, "back")
    if back.footnotes:
        _write_footnotes(draft.add(element, "fn-group"), back.footnotes, draft)
    for credit in back.credits:
        _write_notes(element, "credit", credit.content, draft)
    for note in back.notes:
        _write_notes(element, note.kind, note.content, draft)


def _write_footnotes(group: _Element, footnotes: tuple[Footnote, ...], draft: Draft) -> None:
    for place, footnote in enumerate(footnotes):
        element = draft.add(group, "fn", None, {"id": footnote_id(place)})
        draft.add(element, "label", footnote.label)
        write_paragraphs(element, footnote.blocks, Holds.PARAGRAPHS, draft)


def _write_notes(parent: _Element, kind: str, content: tuple[Inline, ...], draft: Draft) -> None:
    write_paragraph(draft.add(parent, "notes", None, {"notes-type": kind}), content, draft)
