"""The pages of an anthology that are not an article's: a list of each group, and the index of keywords."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from formats.anthology.chapter import Chapter
from formats.anthology.grouping import Group, sorting
from formats.epub.page import BookSetting, Page, page
from formats.epub.pages import LIMIT, file_name
from formats.epub.parts import packed
from formats.markup import Attributes, Markup, container, element, escape, lines

TITLE_MARK = "heading"
CUT = LIMIT * 4 // 5  # leaves room for the heading


class Kind(NamedTuple):
    """A kind of list: what the book and a screen reader call it, and the element that holds its items."""

    type: str
    role: str
    list: str


GROUP = Kind("part", "doc-part", "ul")
INDEX = Kind("index", "doc-index", "dl")


def group_pages(group: Group, number: int, setting: BookSetting) -> tuple[Page, ...]:
    """The articles of a group with who wrote them and when; none where it has no label, or a single article."""
    if group.label is None or len(group.chapters) == 1:
        return ()
    items = [_listed(chapter, setting) for chapter in group.chapters]
    return tuple(_pages(items, GROUP, group.label, f"group-{number}", setting))


def index_pages(chapters: Iterable[Chapter], setting: BookSetting) -> tuple[Page, ...]:
    """Each keyword in alphabetical order, with the articles that have it; none where there are no keywords."""
    found: dict[str, list[tuple[str, Chapter]]] = {}
    for chapter in chapters:
        for keyword in dict.fromkeys(chapter.keywords):
            found.setdefault(keyword.casefold(), []).append((keyword, chapter))
    shown = sorted((uses for uses in found.values()), key=lambda uses: sorting(uses[0][0]))
    items = [_indexed(uses[0][0], [chapter for _, chapter in uses], setting) for uses in shown]
    return tuple(_pages(items, INDEX, setting.words.tags, "index", setting))


def _listed(chapter: Chapter, setting: BookSetting) -> Markup:
    told = (setting.words.comma.join(chapter.authors), chapter.day)
    below = [element("p", escape(one), {"class": "byline"}) for one in told if one]
    return container("li", [_link(chapter, setting), *below])


def _indexed(keyword: str, chapters: Sequence[Chapter], setting: BookSetting) -> Markup:
    return lines([element("dt", escape(keyword)), *(element("dd", _link(one, setting)) for one in chapters)])


def _link(chapter: Chapter, setting: BookSetting) -> Markup:
    """The title, in its language where that is another than the book's."""
    other = chapter.language != setting.language
    language = {"lang": chapter.language, "xml:lang": chapter.language} if other else {}
    return element("a", escape(chapter.title), {"href": chapter.href, **language})


def _pages(items: Sequence[Markup], kind: Kind, title: str, stem: str, setting: BookSetting) -> Iterator[Page]:
    """A list on as many pages as it needs, each with the heading."""
    heading = element("h1", escape(title), {"id": TITLE_MARK})
    runs = packed([(item, len(item.encode())) for item in items], CUT)
    for number, run in enumerate(runs, start=1):
        listed = container(kind.list, [item for item, _ in run])
        attributes = {"epub:type": kind.type, "role": kind.role, "aria-labelledby": TITLE_MARK, "class": kind.type}
        body = container("body", [container("section", [heading, listed], attributes)], _matter(setting))
        yield page(file_name(stem, number), title, body, setting)


def _matter(setting: BookSetting) -> Attributes:
    return {"epub:type": "bodymatter", **setting.way}
