"""The pages of a book: the article with its title block and closing lines, cut where it is long, and its notes."""

from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

import msgspec

from formats import xhtml
from formats.epub.opening import story
from formats.epub.page import BookSetting, Page, page
from formats.epub.parts import Part, packed, parts
from formats.markup import NOTHING, Markup, container, element, escape
from formats.matter.closing import NOTES_MARK, Numbered, closing, endnote, notes_section, notes_title, numbered
from formats.matter.title_block import TITLE_MARK, title_block
from formats.notice import Notice, Report, ignore
from formats.tree import Article, Block
from formats.walk import inline_text
from formats.xhtml import Context, Entry, Trail

LIMIT = 250_000  # bytes; old reading devices open files of more than 300 KB slowly or not at all

ARTICLE = "article"


class Volume(NamedTuple):
    """The pages in reading order, their headings, and the address of the notes where there are any."""

    pages: tuple[Page, ...]
    entries: tuple[Entry, ...]
    notes: str | None


class Frame(msgspec.Struct, frozen=True):
    """What the pages of an article must know of the book that they go into."""

    setting: BookSetting
    stem: str = ARTICLE  # what the names of its files begin with
    described: Markup = NOTHING  # meta elements for the head of each page


def volume(article: Article, frame: Frame, *, report: Report = ignore, limit: int = LIMIT) -> Volume:
    """The article on one page if that is smaller than `limit` bytes, else on several."""
    if _is_surely_long(article, limit):
        return _on_several(article, frame, report, limit)
    notices: list[Notice] = []
    single = _on_one_page(article, frame, notices.append)
    if len(single.pages[0].payload) >= limit:
        return _on_several(article, frame, report, limit)
    for notice in notices:
        report(notice)
    return single


def _is_surely_long(article: Article, limit: int) -> bool:
    """Whether its first blocks fill a page alone: a book is not written onto one page in vain."""
    if len(article.source.text) < limit:
        return False
    return any(weight >= limit for weight in accumulate(map(_weight, article.body)))


# --- one page ----------------------------------------------------------------------------------------------------


def _on_one_page(article: Article, frame: Frame, report: Report) -> Volume:
    setting, name, notes = frame.setting, file_name(frame.stem, 1), numbered(article.back.footnotes)
    context = _context(_addresses(notes, name), report)
    context.trail.page = name
    told = [title_block(article.front, setting, context), story(article.body, article.front.dateline, context)]
    below = closing(article, context)
    endnotes = notes_section(notes, notes_title(2, setting), context) if notes else NOTHING
    whole = container("article", [*told, below, endnotes], {"aria-labelledby": TITLE_MARK})
    only = _page(name, setting.title, _body("bodymatter", whole, setting), frame)
    return Volume((only,), *_outline(context.trail, frame, name if notes else None))


def _page(name: str, title: str, body: Markup, frame: Frame) -> Page:
    return page(name, title, body, frame.setting, frame.described)


def _context(addresses: Mapping[str, str], report: Report) -> Context:
    return Context(trail=Trail(), notes=addresses, report=report)


def _addresses(notes: tuple[Numbered, ...], name: str) -> dict[str, str]:
    return {noted.footnote.label: f"{name}#{noted.mark}" for noted in notes}


def _body(kind: str, content: Markup, setting: BookSetting) -> Markup:
    return container("body", [content], {"epub:type": kind, **setting.way})


def _outline(trail: Trail, frame: Frame, notes_page: str | None) -> tuple[tuple[Entry, ...], str | None]:
    """The headings of the article, and the address of the notes."""
    entries = (Entry(0, frame.setting.title, file_name(frame.stem, 1)), *trail.headings)
    if notes_page is None:
        return entries, None
    notes = f"{notes_page}#{NOTES_MARK}"
    return (*entries, Entry(0, frame.setting.words.notes, notes)), notes


def file_name(stem: str, number: int) -> str:
    """The names "article.xhtml", "article-2.xhtml" ..."""
    return f"{stem}.xhtml" if number == 1 else f"{stem}-{number}.xhtml"


# --- several pages -----------------------------------------------------------------------------------------------


def _on_several(article: Article, frame: Frame, report: Report, limit: int) -> Volume:
    cut = limit * 4 // 5  # leaves room for the title block and the closing lines
    shelves = _shelves(article, frame, cut)
    addresses = {label: to for name, notes in shelves.items() for label, to in _addresses(notes, name).items()}
    context = _context(addresses, report)
    told = list(parts(article.body, _weight, cut))
    pages = [_part_page(number, told, article, frame, context) for number in range(1, len(told) + 1)]
    pages += [_notes_page(name, notes, frame, context) for name, notes in shelves.items()]
    return Volume(tuple(pages), *_outline(context.trail, frame, next(iter(shelves), None)))


def _shelves(article: Article, frame: Frame, cut: int) -> dict[str, tuple[Numbered, ...]]:
    """The footnotes, by the name of the page that they go to."""
    probe = _context({}, ignore)
    weighed = [(noted, _size(endnote(noted, probe))) for noted in numbered(article.back.footnotes)]
    runs = enumerate(packed(weighed, cut), start=1)
    return {file_name(f"{frame.stem}-notes", number): tuple(noted for noted, _ in run) for number, run in runs}


def _weight(block: Block) -> int:
    return _size(xhtml.block(block, _context({}, ignore)))


def _size(markup: Markup) -> int:
    return len(markup.encode())


def _part_page(number: int, told: list[Part], article: Article, frame: Frame, context: Context) -> Page:
    part, name, setting = told[number - 1], file_name(frame.stem, number), frame.setting
    context.trail.page, context.trail.raised = name, part.depth
    head = title_block(article.front, setting, context) if number == 1 else _part_head(part, setting, context)
    text = story(part.blocks, article.front.dateline if number == 1 else None, context)
    below = closing(article, context) if number == len(told) else NOTHING
    content = container("article", [head, text, below])
    return _page(name, setting.title, _body("bodymatter", content, setting), frame)


def _part_head(part: Part, setting: BookSetting, context: Context) -> Markup:
    """The title of the section that fills the page; where its text goes on from another page, a running head."""
    if part.heading is None or part.goes_on:
        words = inline_text(part.heading.content) if part.heading else setting.title
        return element("h1", escape(words), {"class": "running"})
    mark, top = context.trail.mark("section"), msgspec.structs.replace(context, level=1)
    xhtml.record_heading(part.heading, mark, top)
    return element("h1", xhtml.inlines(part.heading.content, context), {"id": mark})


def _notes_page(name: str, notes: tuple[Numbered, ...], frame: Frame, context: Context) -> Page:
    setting = frame.setting
    content = notes_section(notes, notes_title(1, setting), context)
    return _page(name, setting.words.notes, _body("backmatter", content, setting), frame)
