"""What kind of piece a text is, where its own words say so."""

from collections.abc import Sequence

from convert.reading.fields.letters import is_salutation
from convert.reading.fields.speakers import speeches
from convert.reading.page import Form, Page
from formats.tree import Contributor, Date, Dateline, Genre, Kind

TOP = 6  # chunks that may hold a label of the kind above the story
LABEL_WORDS = 4  # a line that names the kind is short: "Opinion", "Guest commentary"

KIND_CUES: tuple[tuple[Kind, str], ...] = (("opinion", "opinion_cues"), ("interview", "interview_cues"))


def genre(
    page: Page, title: int, dateline: Dateline | None, people: Sequence[Contributor], published: Date | None
) -> Genre | None:
    """The genre with its reason, or None where nothing speaks for one.

    `title` is the index of the chunk that holds the title: labels stand above it or right below. `dateline`, `people`
    and `published` are what was found besides: they mark news.
    """
    top = page.chunks[max(title - TOP, 0) : title + TOP]
    openings = [page.openings[chunk.index] for chunk in top]
    if any("press_release_cues" in names for names in openings):
        return _genre("press-release", 0.95, "a line says that it is for release")
    if any(is_salutation(chunk, page) for chunk in top):
        return _genre("letter", 0.7, "a salutation opens it")
    short = [chunk for chunk in top if chunk.words <= LABEL_WORDS]
    for kind, cues in KIND_CUES:
        named = next((chunk for chunk in short if page.lexicon.opening(cues).match(chunk.text)), None)
        if named is not None:
            return _genre(kind, 0.8, f"a line says “{named.text}”")
    if speeches(page):
        return _genre("interview", 0.7, "speakers take turns")
    if _is_verse(page):
        return _genre("poem", 0.6, "nearly all of it is verse")
    return _genre("news", 0.7, why) if (why := _news(dateline, people, published)) else None


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
