"""What stands above the story: kicker, title, deck, byline, dates, where it appeared, standfirst and notes."""

from collections.abc import Iterable

from formats import xhtml
from formats.addresses import web_address
from formats.markup import NOTHING, Attributes, Markup, container, element, escape, join, lines
from formats.matter.setting import Setting
from formats.matter.wording import Wording
from formats.people import name_of
from formats.tree import Contributor, Date, Front, Note, Phrase, Publication
from formats.xhtml import Context

TITLE_MARK = "title"


def title_block(front: Front, setting: Setting, context: Context) -> Markup:
    """The head of the article's first page."""
    return container(
        "header",
        [
            _phrase("p", front.kicker, {"class": "kicker"}),
            element("h1", escape(setting.title), {"id": TITLE_MARK, **context.type("title")}),
            _phrase("p", front.subtitle, {"class": "deck", **context.type("subtitle"), "role": "doc-subtitle"}),
            _byline(front.contributors, setting.words),
            _dates(front, setting.words),
            _imprint(front.publication, setting.words),
            _standfirst(front, context),
            lines([note(one, context) for one in front.notes]),
        ],
    )


def note(one: Note, context: Context) -> Markup:
    """A word of the desk, above the story or below it."""
    return element("p", xhtml.inlines(one.content, context), {"class": "note", "role": "note"})


def _phrase(name: str, phrase: Phrase | None, attributes: Attributes) -> Markup:
    return element(name, escape(phrase.text), attributes) if phrase else NOTHING


# --- people ------------------------------------------------------------------------------------------------------


def _byline(contributors: tuple[Contributor, ...], words: Wording) -> Markup:
    """A line each; authors of whom no more than the name is known share one."""
    signatures = [_signature(one, words) for one in contributors]
    if all(one.role == "author" and not _particulars(one) for one in contributors):
        signatures = [_listed(signatures, words)] if signatures else []
    return lines([element("p", signature, {"class": "byline"}) for signature in signatures])


def _signature(contributor: Contributor, words: Wording) -> Markup:
    named = element("span", escape(name_of(contributor)), {"class": "name"})
    return join([escape(words.part(contributor.role)), _listed([named, *_particulars(contributor)], words)])


def _particulars(contributor: Contributor) -> list[Markup]:
    told = (contributor.position, contributor.affiliation, contributor.place)
    return [*(escape(one) for one in told if one), *_mail(contributor.email)]


def _mail(email: str | None) -> list[Markup]:
    target = web_address(f"mailto:{email}") if email else None
    return [element("a", escape(email), {"href": target})] if email and target else []


def _listed(parts: Iterable[Markup], words: Wording) -> Markup:
    return join(parts, escape(words.comma))


# --- when and where ----------------------------------------------------------------------------------------------


def _dates(front: Front, words: Wording) -> Markup:
    """The day it appeared, and the day it was changed: with a word that says so, where the text has none."""
    announced = words.before_update(front.updated) if front.updated else ""
    return lines([_date(front.published, ""), _date(front.updated, announced)])


def _date(date: Date | None, announced: str) -> Markup:
    if date is None:
        return NOTHING
    time = element("time", escape(date.literal), {"datetime": date.value})
    return element("p", join([escape(announced), time]), {"class": "date"})


def _imprint(publication: Publication | None, words: Wording) -> Markup:
    """The paper, edition, issue and page that the article was on."""
    if publication is None:
        return NOTHING
    title = [element("cite", escape(publication.title))] if publication.title else []
    parts = [*title, *(escape(part) for part in imprint_parts(publication, words))]
    return element("p", _listed(parts, words), {"class": "imprint"}) if parts else NOTHING


def imprint_parts(publication: Publication, words: Wording) -> list[str]:
    """What is known of the place in a paper, but for its title."""
    publisher = publication.publisher if publication.publisher != publication.title else None
    issue = publication.issue and words.issue + words.colon + publication.issue
    page = publication.page and words.page + words.colon + publication.page
    return [part for part in (publisher, publication.edition, issue, page) if part]


# --- what it is about --------------------------------------------------------------------------------------------


def _standfirst(front: Front, context: Context) -> Markup:
    if not front.abstract:
        return NOTHING
    attributes = {"class": "standfirst", **context.type("abstract"), "role": "doc-abstract"}
    return container("div", [xhtml.blocks(front.abstract, context)], attributes)
