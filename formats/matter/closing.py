"""What stands below the story: words of the desk, credits, authors' lives, rights, and the notes."""

from collections.abc import Iterable
from typing import NamedTuple

from formats import xhtml
from formats.markup import NOTHING, Markup, container, element, escape, join
from formats.matter.setting import Setting
from formats.matter.title_block import note
from formats.tree import Article, Footnote
from formats.xhtml import Context

NOTES_MARK = "notes"


class Numbered(NamedTuple):
    """A footnote and the id of its words in the book."""

    mark: str
    footnote: Footnote


def closing(article: Article, context: Context) -> Markup:
    """The lines below the story, or nothing."""
    front, back = article.front, article.back
    parts = [
        *(note(one, context) for one in back.notes),
        *(element("p", xhtml.inlines(one.content, context), {"class": "credit"}) for one in back.credits),
        *(element("p", xhtml.inlines(one.bio, context), {"class": "bio"}) for one in front.contributors if one.bio),
        element("p", escape(front.rights.statement), {"class": "rights"}) if front.rights else NOTHING,
    ]
    return container("footer", parts) if any(parts) else NOTHING


def numbered(footnotes: Iterable[Footnote]) -> tuple[Numbered, ...]:
    """The footnotes with the ids "note-1", "note-2" ...: a label may be a star, which makes no id."""
    return tuple(Numbered(f"note-{number}", footnote) for number, footnote in enumerate(footnotes, start=1))


def notes_section(notes: Iterable[Numbered], title: Markup, context: Context) -> Markup:
    """The notes below their title, each with the way back to where the text refers to it."""
    attributes = {**context.type("endnotes"), "role": "doc-endnotes", "aria-labelledby": NOTES_MARK, "class": "notes"}
    return container("section", [title, *(endnote(one, context) for one in notes)], attributes)


def endnote(noted: Numbered, context: Context) -> Markup:
    """The words of one note."""
    attributes = {"id": noted.mark, **context.type("footnote"), "role": "doc-footnote", "class": "footnote"}
    back = _way_back(noted.footnote.label, context)
    return container("div", [xhtml.led_by(back, noted.footnote.blocks, context)], attributes)


def notes_title(level: int, setting: Setting) -> Markup:
    """The heading of the notes."""
    return xhtml.heading(escape(setting.words.notes), level, {"id": NOTES_MARK, **setting.foreign})


def _way_back(label: str, context: Context) -> Markup:
    """The label, leading to the first reference, and an arrow to each further one; the label alone without any."""
    first, *others = context.trail.references.get(label, [""])
    if not first:
        return element("span", escape(label), {"class": "mark"})
    arrows = [_back_link(f"↑{number}", href, context) for number, href in enumerate(others, start=2)]
    return join([_back_link(label, first, context), *arrows], escape(" "))


def _back_link(words: str, href: str, context: Context) -> Markup:
    attributes = {"href": href, **context.type("backlink"), "role": "doc-backlink", "class": "mark"}
    return element("a", escape(words), attributes)
