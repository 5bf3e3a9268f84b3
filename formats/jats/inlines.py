"""Inlines to the mixed content of JATS."""

import re
from enum import Enum, auto
from typing import assert_never

from lxml.etree import _Element
from msgspec.structs import replace

from formats.jats.draft import XLINK, Draft
from formats.tree import Code, Emphasis, Inline, LineBreak, Link, NoteRef, Strong, Text
from formats.walk import inline_text

HREF, TITLE = f"{{{XLINK}}}href", f"{{{XLINK}}}title"

# "https://", "mailto:": what a link's text opens with if it is an address.
SCHEME = re.compile(r"(?:https?://|s?ftp://)++|[A-Za-z][A-Za-z0-9+.\-]*+:(?://)?+")
WEB = ("http://", "https://", "ftp://", "sftp://")


class Place(Enum):
    """Where inlines stand, and so what the DTD allows among them."""

    PROSE = auto()
    TITLE = auto()  # of titles and cells: `break` is allowed
    VERSE = auto()  # no `ext-link`, unless in `named-content`
    LINK = auto()  # of a link: no link, and `xref` only in `sup`


class Mixed:
    """The content of one element, filled from left to right."""

    __slots__ = ("draft", "element", "last", "pending")

    def __init__(self, element: _Element, draft: Draft) -> None:
        self.element, self.draft = element, draft
        self.last: _Element | None = None
        self.pending: list[str] = []

    def text(self, words: str) -> None:
        """Put characters behind what is there."""
        self.pending.append(words)

    def child(self, tag: str, text: str | None = None, attributes: dict[str, str] | None = None) -> _Element:
        """Put an element behind what is there."""
        self.close()
        self.last = self.draft.add(self.element, tag, text, attributes)
        return self.last

    def close(self) -> None:
        """Write the characters that are still pending."""
        words = "".join(self.pending)
        self.pending.clear()
        if self.last is None:
            self.element.text = words
        else:
            self.last.tail = words


def write_inlines(element: _Element, content: tuple[Inline, ...], place: Place, draft: Draft) -> _Element:
    """Fill the empty `element` with `content`, and give it back."""
    if len(content) == 1 and isinstance(content[0], Text):  # most runs are: it saves a third of the writer's time
        element.text = content[0].text
        return element
    mixed = Mixed(element, draft)
    for inline in content:
        _write_inline(mixed, inline, place)
    mixed.close()
    return element


def _write_inline(mixed: Mixed, inline: Inline, place: Place) -> None:
    draft = mixed.draft
    match inline:
        case Text(text=words):
            mixed.text(words)
        case Emphasis(content=content):
            write_inlines(mixed.child("italic"), content, _within(place), draft)
        case Strong(content=content):
            write_inlines(mixed.child("bold"), content, _within(place), draft)
        case Code(text=words):
            mixed.child("monospace", words)
        case Link():
            _write_link(mixed, inline, place)
        case NoteRef():
            _write_note_ref(mixed, inline, place)
        case LineBreak():
            _write_line_break(mixed, inline, place)
        case _:
            assert_never(inline)


def _within(place: Place) -> Place:
    """What may stand in italics and the like: links, but no breaks."""
    return Place.LINK if place is Place.LINK else Place.PROSE


def _write_link(mixed: Mixed, link: Link, place: Place) -> None:
    if place is Place.LINK:
        mixed.draft.tell("nested-link", f"a link cannot hold a link; {link.target} is left out", link.span)
        for inline in link.content:
            _write_inline(mixed, inline, place)
        return
    words = inline_text(link.content)
    address = _scheme_length(words, link.target)
    scheme, content = _part(link.content, address)
    for inline in scheme:
        _write_inline(mixed, inline, place)
    attributes = {"ext-link-type": "uri", HREF: link.target}
    if address or not words.strip():
        attributes[TITLE] = link.target
    if place is Place.VERSE:
        holder = mixed.child("named-content", "", {"content-type": "link"})
        element = mixed.draft.add(holder, "ext-link", None, attributes)
    else:
        element = mixed.child("ext-link", None, attributes)
    write_inlines(element, content, Place.LINK, mixed.draft)


def _scheme_length(words: str, target: str) -> int:
    """How many characters of a link's words have to stand before the link.

    JATS4R wants no address as the text of a link, with a title or without; the words must stay what they are. So
    "https://example.org/a" becomes https://<ext-link>example.org/a</ext-link>, with the whole address as its target.
    """
    found = SCHEME.match(words) if words == target or words.startswith(WEB) else None
    return found.end() if found else 0


def _part(content: tuple[Inline, ...], at: int) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """`content` before and after its first `at` characters; all of it after, if they are not in one piece."""
    halves = _halves(content[0], at) if content and at else None
    return ((halves[0],), (halves[1], *content[1:])) if halves else ((), content)


def _halves(inline: Inline, at: int) -> tuple[Inline, Inline] | None:
    match inline:
        case Text(text=words) | Code(text=words):
            return (replace(inline, text=words[:at]), replace(inline, text=words[at:])) if at <= len(words) else None
        case Emphasis(content=content) | Strong(content=content) | Link(content=content):
            head, rest = _part(content, at)
            return (replace(inline, content=head), replace(inline, content=rest)) if head else None
        case NoteRef() | LineBreak():
            return None
        case _:
            assert_never(inline)


def _write_note_ref(mixed: Mixed, reference: NoteRef, place: Place) -> None:
    rid = mixed.draft.footnotes.get(reference.note)
    if rid is None:
        mixed.child("sup", reference.note)
        mixed.draft.tell("no-such-note", f"there is no footnote {reference.note!r} to refer to", reference.span)
        return
    attributes = {"ref-type": "fn", "rid": rid}
    if place is Place.LINK:
        mixed.draft.add(mixed.child("sup", ""), "xref", reference.note, attributes)
    else:
        mixed.child("xref", reference.note, attributes)


def _write_line_break(mixed: Mixed, line_break: LineBreak, place: Place) -> None:
    if place is Place.TITLE:
        mixed.child("break")
        return
    mixed.text("\n")
    mixed.draft.tell("line-break", "JATS has no line break in running text; it is white space now", line_break.span)
