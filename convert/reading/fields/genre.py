"""What kind of piece a text is, where its own words say so."""

import re
from collections.abc import Sequence
from itertools import takewhile

from convert.reading.fields.letters import is_salutation
from convert.reading.fields.speakers import speeches
from convert.reading.page import Chunk, Form, Page
from formats.tree import Contributor, Date, Dateline, Genre, Kind

TOP = 6  # chunks that may hold a label of the kind above the story
BELOW = 2  # chunks below the title that may: "Title", "By Ann Lee", "Opinion"
LABEL_WORDS = 4  # a line that names the kind is short: "Opinion", "Guest commentary"
MENU = 3  # lines of a menu above a line, so that it is one as well
RELEASE_WORDS = 8  # "For immediate release: Monday, 3 May 2024"
# What stands behind a label in a title: "Opinion | Ferries return", "Interview (part two)"
MARK = re.compile(r"[|·•/(]|(?<=\s)[–—-]|\Z")

# The closer a label says it the sooner it is looked for.
KIND_CUES: tuple[tuple[Kind, str], ...] = (
    ("editorial", "kind_cues.editorial"),
    ("review", "kind_cues.review"),
    ("analysis", "kind_cues.analysis"),
    ("background", "kind_cues.background"),
    ("reportage", "kind_cues.reportage"),
    ("blog", "kind_cues.blog"),
    ("opinion", "opinion_cues"),
    ("interview", "interview_cues"),
)


def genre(
    page: Page, title: int, dateline: Dateline | None, people: Sequence[Contributor], published: Date | None
) -> Genre | None:
    """The genre with its reason, or None where nothing speaks for one.

    `title` is the index of the chunk that holds the title: labels stand above it or right below. `dateline`, `people`
    and `published` are what was found besides: they mark news.
    """
    top = page.chunks[max(title - TOP, 0) : title + 1 + BELOW]
    if any(_is_label(chunk, "press_release_cues", page, title, RELEASE_WORDS) for chunk in top):
        return _genre("press-release", 0.95, "a line says that it is for release")
    if any(is_salutation(chunk, page) for chunk in page.chunks[max(title - TOP, 0) : title + TOP]):
        return _genre("letter", 0.7, "a salutation opens it")
    for kind, cues in KIND_CUES:
        named = next((chunk for chunk in top if _is_label(chunk, cues, page, title, LABEL_WORDS)), None)
        if named is not None:
            return _genre(kind, 0.8, f"a line says “{named.text}”")
    if speeches(page):
        return _genre("interview", 0.7, "speakers take turns")
    if _is_verse(page):
        return _genre("poem", 0.6, "nearly all of it is verse")
    return _genre("news", 0.7, why) if (why := _news(dateline, people, published)) else None


def _is_label(chunk: Chunk, cues: str, page: Page, title: int, longest: int) -> bool:
    """Whether one of `cues` opens a short line, or labels a title or a deck: "Opinion: Ferries return"."""
    cue = page.lexicon.opening(cues).match(chunk.text)
    if cue is None:
        return False
    if chunk.index != title and chunk.words <= longest:
        return not _is_in_a_menu(chunk, page)
    if chunk.index < title:
        return False
    return cue.group().rstrip().endswith((":", "：")) or MARK.match(chunk.text, cue.end()) is not None


def _is_in_a_menu(chunk: Chunk, page: Page) -> bool:
    """Whether lines of a menu stand right above and below it, or many above: "Politics", "Business", "Opinion"."""
    above = sum(1 for _ in takewhile(_names_a_section, reversed(page.openings[: chunk.index])))
    goes_on = any(map(_names_a_section, page.openings[chunk.index + 1 : chunk.index + 2]))
    return above >= MENU or (above > 0 and goes_on)


def _names_a_section(openings: frozenset[str]) -> bool:
    return "furniture.navigation" in openings


def _news(dateline: Dateline | None, people: Sequence[Contributor], published: Date | None) -> str | None:
    """What marks a text as news, in words."""
    if dateline is not None:
        return "a dateline opens it"
    if any(person.position or person.affiliation for person in people):
        return "who signs it names a position or a desk"
    return "it is signed and dated" if people and published else None


def _genre(kind: Kind, confidence: float, why: str) -> Genre:
    return Genre(kind=kind, confidence=confidence, why=(why,))


def _is_verse(page: Page) -> bool:
    verse = sum(chunk.words for chunk in page.chunks if chunk.form is Form.VERSE)
    return verse > 0.6 * sum(chunk.words for chunk in page.chunks)
