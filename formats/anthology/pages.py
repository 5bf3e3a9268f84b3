"""The pages of an anthology that are not an article's: a list of each group, and the index of keywords."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from formats.anthology.chapter import Chapter
from formats.anthology.grouping import Group, sorting
from formats.epub.page import BookSetting, Page, page
from formats.epub.pages import LIMIT, file_name
from formats.epub.parts import packed
from formats.markup import Markup, container, element, escape

TITLE_MARK = "heading"
CUT = LIMIT * 3 // 4  # leaves room for the heading, and for keywords


class Kind(NamedTuple):
    """A kind of list, as the book and as a screen reader call it."""

    type: str
    role: str


class Use(NamedTuple):
    """A keyword, and one of the articles that have it."""

    keyword: str
    chapter: Chapter


GROUP = Kind("part", "doc-part")
INDEX = Kind("index", "doc-index")


def group_pages(group: Group, number: int, setting: BookSetting) -> tuple[Page, ...]:
    """The articles of a group with who wrote them and when; none where it has no label, or a single article."""
    if group.label is None or len(group.chapters) == 1:
        return ()
    lists = (container("ul", run) for run in _runs(_listed(chapter, setting) for chapter in group.chapters))
    return tuple(_pages(lists, GROUP, group.label, f"group-{number}", setting))


def index_pages(chapters: Iterable[Chapter], setting: BookSetting) -> tuple[Page, ...]:
    """Each keyword in alphabetical order, with the articles that have it; none where there are no keywords."""
    uses = _uses(chapters)
    links = _runs(element("dd", _link(use.chapter, setting)) for use in uses)
    left = iter(uses)
    lists = (_keywords([(next(left).keyword, link) for link in run]) for run in links)
    return tuple(_pages(lists, INDEX, setting.words.tags, "index", setting))


def _listed(chapter: Chapter, setting: BookSetting) -> Markup:
    told = (setting.words.comma.join(chapter.authors), chapter.day)
    below = [element("p", escape(one), {"class": "byline"}) for one in told if one]
    return container("li", [_link(chapter, setting), *below])


def _uses(chapters: Iterable[Chapter]) -> list[Use]:
    """Keywords that differ in letter case alone are one, and are written as the first of them is."""
    found: dict[str, list[Use]] = {}
    for chapter in chapters:
        for keyword in {word.casefold(): word for word in reversed(chapter.keywords)}.values():
            uses = found.setdefault(keyword.casefold(), [])
            uses.append(Use(uses[0].keyword if uses else keyword, chapter))
    in_order = sorted(found.values(), key=lambda uses: sorting(uses[0].keyword))
    return list(chain.from_iterable(in_order))


def _keywords(links: Sequence[tuple[str, Markup]]) -> Markup:
    """Links below their keywords; one that goes on from another page is written again."""
    entries = (
        [element("dt", escape(keyword)), *(link for _, link in run)] for keyword, run in groupby(links, itemgetter(0))
    )
    return container("dl", chain.from_iterable(entries))


def _link(chapter: Chapter, setting: BookSetting) -> Markup:
    """The title, in its language where that is another than the book's."""
    other = chapter.language != setting.language
    language = {"lang": chapter.language, "xml:lang": chapter.language} if other else {}
    return element("a", escape(chapter.title), {"href": chapter.href, **language})


def _runs(items: Iterable[Markup]) -> Iterator[tuple[Markup, ...]]:
    """Items in runs that fit on a page."""
    for run in packed(((item, len(item.encode())) for item in items), CUT):
        yield tuple(item for item, _ in run)


def _pages(lists: Iterable[Markup], kind: Kind, title: str, stem: str, setting: BookSetting) -> Iterator[Page]:
    """A page for each list, with the heading."""
    heading = element("h1", escape(title), {"id": TITLE_MARK})
    attributes = {"epub:type": kind.type, "role": kind.role, "aria-labelledby": TITLE_MARK, "class": kind.type}
    for number, listed in enumerate(lists, start=1):
        section = container("section", [heading, listed], attributes)
        body = container("body", [section], {"epub:type": "bodymatter", **setting.way})
        yield page(file_name(stem, number), title, body, setting)
