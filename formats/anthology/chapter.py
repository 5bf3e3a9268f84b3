"""One article of an anthology: its pages, and what must be known of it when its tree is gone."""

import msgspec

from formats.epub.page import Page, book_setting
from formats.epub.pages import Frame, volume
from formats.identity import identity
from formats.legal import legal
from formats.markup import Markup, lines, void
from formats.matter.setting import Setting
from formats.notice import Notice, Report
from formats.people import name_of
from formats.tree import Article, Contributor, Front, SetAside


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """An article that is written; a tree takes many times its memory."""

    number: int  # in the order in which they came, from 1
    pages: tuple[Page, ...]
    title: str
    language: str
    identifier: str
    contributors: tuple[Contributor, ...]
    published: str | None  # in ISO 8601
    changed: str | None  # likewise
    section: str | None  # or the kicker, where no section is named
    keywords: tuple[str, ...]
    publication: str | None
    set_aside: tuple[SetAside, ...]

    @property
    def href(self) -> str:
        """Where it begins."""
        return self.pages[0].name

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those who wrote it."""
        return tuple(name_of(one) for one in self.contributors if one.role == "author")

    @property
    def day(self) -> str | None:
        """The day of its publication, or the month or the year where no more is known."""
        return self.published and self.published.partition("T")[0]


def chapter(article: Article, number: int, *, columns: bool, report: Report) -> Chapter:
    """The article with this number, written; what was set aside is reported."""
    for one in article.set_aside:
        report(Notice("set-aside", f"{one.reason}: {one.text}", one.span))
    kept = legal(article, report)
    front, setting = kept.front, book_setting(kept.front, columns=columns)
    frame = Frame(setting, f"a{number:04}", _described(front, setting))
    changed, section = front.updated or front.published, front.section or front.kicker
    return Chapter(
        number=number,
        pages=volume(kept, frame, report=report).pages,
        title=setting.title,
        language=setting.language,
        identifier=identity(kept),
        contributors=front.contributors,
        published=front.published.value if front.published else None,
        changed=changed.value if changed else None,
        section=section.text if section else None,
        keywords=tuple(keyword.text for keyword in front.keywords),
        publication=front.publication.title if front.publication else None,
        set_aside=article.set_aside,
    )


def _described(front: Front, setting: Setting) -> Markup:
    """Who wrote it, when, and what it is about, in the head of its pages: the package speaks of the whole book."""
    authors = setting.words.comma.join(name_of(one) for one in front.contributors if one.role == "author")
    told = {
        "author": authors,
        "dcterms.issued": front.published.value if front.published else "",
        "dcterms.type": front.genre.kind if front.genre else "",
        "dcterms.publisher": (front.publication.title if front.publication else None) or "",
        "section": front.section.text if front.section else "",
        "keywords": setting.words.comma.join(keyword.text for keyword in front.keywords),
    }
    return lines([void("meta", {"name": name, "content": text}) for name, text in told.items() if text])
