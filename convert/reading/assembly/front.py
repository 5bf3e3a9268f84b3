"""What stands above the story or is said about it: nodes and settled lines to front matter."""

from collections.abc import Sequence

from convert.reading.assembly.desk import desk_notes
from convert.reading.assembly.placed import Placed
from convert.reading.assembly.teller import Teller, paragraph
from convert.reading.fields.dateline import find_dateline
from convert.reading.fields.genre import genre
from convert.reading.labels import Label, LabelledChunk
from convert.reading.observations.shape import ends_like_a_sentence
from convert.reading.page import Page
from formats.tree import Contributor, Dateline, Front, Phrase, Rights

Lines = Sequence[LabelledChunk]

SUBTITLE_WORDS = 25  # a longer deck is a standfirst


def front(placed: Placed, people: tuple[Contributor, ...], owner: Rights | None, lines: Lines, teller: Teller) -> Front:
    """The front matter: `lines` are the settled lines of the page, `people` the contributors with their bios."""
    page = teller.page
    decks = [line for line in lines if line.label is Label.DECK]
    subtitle = next((line for line in decks if _is_a_subtitle(line, page)), None)
    kicker = next((line for line in lines if line.label is Label.KICKER), None)
    dateline = _dateline(page, lines)
    return Front(
        language=page.language,
        title=placed.title,
        subtitle=None if subtitle is None else _phrase(subtitle),
        kicker=None if kicker is None else _phrase(kicker),
        genre=genre(page, _title_index(lines), dateline, people, placed.published),
        abstract=tuple(paragraph(line, teller) for line in decks if line is not subtitle),
        contributors=people,
        dateline=dateline,
        published=placed.published,
        updated=placed.updated,
        keywords=placed.keywords,
        rights=owner,
        notes=tuple(desk_notes(lines[: story_start(lines)], page)),
    )


def story_start(lines: Lines) -> int:
    """The place of the first paragraph in `lines`, behind them if there is none."""
    return next((at for at, line in enumerate(lines) if line.label is Label.PARAGRAPH), len(lines))


def _is_a_subtitle(line: LabelledChunk, page: Page) -> bool:
    return line.chunk.words <= SUBTITLE_WORDS and not ends_like_a_sentence(line.chunk, page)


def _phrase(line: LabelledChunk) -> Phrase:
    text = " ".join(line.chunk.text.split())
    return Phrase(text=text, span=line.chunk.span, confidence=line.confidence, why=line.why)


def _title_index(lines: Lines) -> int:
    return next((line.chunk.index for line in lines if line.label is Label.HEADLINE), 0)


def _dateline(page: Page, lines: Lines) -> Dateline | None:
    first = next((line for line in lines if line.label is Label.PARAGRAPH), None)
    found = None if first is None else find_dateline(first.chunk, page)
    if found is None:
        return None
    assert isinstance(found.value, Dateline)
    return found.value
