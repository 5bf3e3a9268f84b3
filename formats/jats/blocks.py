"""Blocks to JATS."""

from enum import Enum, auto
from typing import TypeAlias, assert_never

from lxml.etree import _Element

from formats.jats.displays import add_box, write_figure, write_table
from formats.jats.draft import XML, Draft
from formats.jats.inlines import Place, write_inlines
from formats.tree import (
    Aside,
    Block,
    BlockQuote,
    Break,
    Figure,
    Inline,
    List,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    Section,
    Speech,
    Stanza,
    Table,
    Verse,
)

Marked: TypeAlias = (
    Section | BlockQuote | PullQuote | List | Table | Figure | Verse | Preformatted | Speech | Aside | Break
)

PRESERVE = {f"{{{XML}}}space": "preserve"}


class Holds(Enum):
    """What an element may have for children; every other block stands in a `p` of its own there."""

    EVERYTHING = auto()  # body, sec, boxed-text: blocks, and then sections
    BLOCKS = auto()  # disp-quote
    PARAGRAPHS_AND_LISTS = auto()  # list-item
    PARAGRAPHS = auto()  # speech, fn


def write_blocks(parent: _Element, blocks: tuple[Block, ...], holds: Holds, draft: Draft) -> _Element:
    """Append `blocks` to `parent`, and give back the innermost section that is open then, or `parent`.

    The DTD lets only sections follow a section: a block that comes after one goes into it.
    """
    home = parent
    for block in blocks:
        if isinstance(block, Section) and holds is Holds.EVERYTHING:
            home = _write_section(parent, block, draft)
            continue
        if home is not parent:
            draft.tell("after-section", "JATS has no blocks between sections; it went into the one before", block.span)
        if isinstance(block, Paragraph):  # which may stand anywhere, as most blocks do
            write_paragraph(home, block.content, draft)
        else:
            _write_block(_room(home, block, holds, draft), block, draft)
    return home


def write_paragraphs(parent: _Element, blocks: tuple[Block, ...], holds: Holds, draft: Draft) -> None:
    """Append `blocks` to `parent`, which needs one paragraph at least."""
    before = len(parent)
    write_blocks(parent, blocks, holds, draft)
    if len(parent) == before:
        draft.add(parent, "p", "")


def write_paragraph(
    parent: _Element, content: tuple[Inline, ...], draft: Draft, attributes: dict[str, str] | None = None
) -> None:
    """Append a `p` to `parent`."""
    write_inlines(draft.add(parent, "p", None, attributes), content, Place.PROSE, draft)


def _write_section(parent: _Element, section: Section, draft: Draft) -> _Element:
    element = draft.add(parent, "sec")
    write_inlines(draft.add(element, "title"), section.title.content, Place.TITLE, draft)
    return write_blocks(element, section.blocks, Holds.EVERYTHING, draft)


def _room(parent: _Element, block: Marked, holds: Holds, draft: Draft) -> _Element:
    """Where a block goes that belongs into `parent`: there, or into a new `p` of it."""
    match holds:
        case Holds.EVERYTHING | Holds.BLOCKS:
            direct = True
        case Holds.PARAGRAPHS_AND_LISTS:
            direct = isinstance(block, (Break, List))
        case Holds.PARAGRAPHS:
            direct = isinstance(block, Break)
        case _:
            assert_never(holds)
    return parent if direct else draft.add(parent, "p")


def _write_block(parent: _Element, block: Marked, draft: Draft) -> None:
    match block:
        case Section():
            _write_section_as_box(parent, block, draft)
        case BlockQuote():
            quote = draft.add(parent, "disp-quote")
            write_blocks(quote, block.blocks, Holds.BLOCKS, draft)
            _write_attribution(quote, block.attribution, draft)
        case PullQuote():
            quote = draft.add(parent, "disp-quote", None, {"content-type": "pullquote"})
            write_paragraph(quote, block.content, draft)
            _write_attribution(quote, block.attribution, draft)
        case List():
            _write_list(parent, block, draft)
        case Table():
            write_table(parent, block, draft)
        case Figure():
            write_figure(parent, block, draft)
        case Verse(stanzas=stanzas):
            _write_verse(parent, stanzas, draft)
        case Preformatted(text=text):
            draft.add(parent, "preformat", text, PRESERVE)
        case Speech():
            speech = draft.add(parent, "speech")
            draft.add(speech, "speaker", block.speaker.text)
            write_paragraphs(speech, block.blocks, Holds.PARAGRAPHS, draft)
        case Aside():
            box = add_box(parent, block.title.content if block.title else (), draft)
            write_blocks(box, block.blocks, Holds.EVERYTHING, draft)
        case Break(text=text):
            draft.add(parent, "p", text, {"content-type": "break"})
        case _:
            assert_never(block)


def _write_section_as_box(parent: _Element, section: Section, draft: Draft) -> None:
    box = add_box(parent, section.title.content, draft, "section")
    write_blocks(box, section.blocks, Holds.EVERYTHING, draft)
    draft.tell("section-in-block", "JATS has no section inside a quote, a list or a speech; it is a box", section.span)


def _write_attribution(quote: _Element, attribution: Phrase | None, draft: Draft) -> None:
    if attribution:
        draft.add(quote, "attrib", attribution.text)


def _write_list(parent: _Element, block: List, draft: Draft) -> None:
    if not block.items:
        return
    if block.ordered and block.start != 1:
        draft.tell("list-start", f"JATS counts every list from 1; this one begins with {block.start}", block.span)
    element = draft.add(parent, "list", None, {"list-type": "order" if block.ordered else "bullet"})
    for item in block.items:
        write_paragraphs(draft.add(element, "list-item"), item.blocks, Holds.PARAGRAPHS_AND_LISTS, draft)


def _write_verse(parent: _Element, stanzas: tuple[Stanza, ...], draft: Draft) -> None:
    """One `verse-group`; where there are several stanzas each has one of its own in it."""
    filled = [stanza for stanza in stanzas if stanza.lines]
    group = draft.add(parent, "verse-group") if filled else parent
    for stanza in filled:
        _write_stanza(group if len(filled) == 1 else draft.add(group, "verse-group"), stanza, draft)


def _write_stanza(group: _Element, stanza: Stanza, draft: Draft) -> None:
    for line in stanza.lines:
        indent = {"indent-level": str(line.indent)} if line.indent else None
        write_inlines(draft.add(group, "verse-line", None, indent), line.content, Place.VERSE, draft)
