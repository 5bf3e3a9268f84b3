"""What stands above a story in plain text: kicker, title, deck, standfirst, byline, dates, imprint, notes."""

from collections.abc import Iterator

from formats.matter.setting import Setting
from formats.matter.title_block import imprint_parts
from formats.matter.wording import Wording
from formats.people import name_of
from formats.plain_words import PlainWords
from formats.text.cues import cues
from formats.tree import Contributor, Front

PEOPLE = "; "  # between people of whom more than the name is known


def head(front: Front, setting: Setting, words: PlainWords) -> list[str]:
    """The pieces that are known."""
    pieces = [
        *(phrase.text for phrase in (front.section, front.kicker, front.title, front.subtitle) if phrase),
        *(words.line(paragraph.content) for paragraph in front.abstract),
        *_byline(front, setting),
        *_dates(front, setting.words),
        *_imprint(front, setting.words),
        *(words.line(note.content) for note in front.notes),
    ]
    return list(filter(None, pieces))


def _byline(front: Front, setting: Setting) -> Iterator[str]:
    """The authors in one line, behind the word that announces them; then each of the others."""
    authors = [one for one in front.contributors if one.role == "author"]
    if authors:
        known = any(map(_particulars, authors))
        signed = (setting.words.comma.join((name_of(one), *_particulars(one))) for one in authors)
        yield cues(setting.language).by.format((PEOPLE if known else setting.words.comma).join(signed))
    for one in front.contributors:
        if one.role != "author":
            yield setting.words.part(one.role) + setting.words.comma.join((name_of(one), *_particulars(one)))


def _particulars(contributor: Contributor) -> list[str]:
    told = (contributor.position, contributor.affiliation, contributor.place, contributor.email)
    return [one for one in told if one]


def _dates(front: Front, words: Wording) -> Iterator[str]:
    if front.published:
        yield front.published.literal
    if front.updated:
        yield words.before_update(front.updated) + front.updated.literal


def _imprint(front: Front, words: Wording) -> Iterator[str]:
    if front.publication:
        title = [front.publication.title] if front.publication.title else []
        yield words.comma.join([*title, *imprint_parts(front.publication, words)])
