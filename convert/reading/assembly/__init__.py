"""Labelled lines and findings to an article: the one place where the newsroom's words become nodes."""

from collections.abc import Iterator, Sequence

import msgspec

from convert.reading.assembly.aside import set_aside
from convert.reading.assembly.bios import bios
from convert.reading.assembly.body import blocks
from convert.reading.assembly.desk import NO_NOTES, credit_lines, desk_notes, whole_credit
from convert.reading.assembly.front import front, story_start
from convert.reading.assembly.placed import place
from convert.reading.assembly.settle import settle
from convert.reading.assembly.teller import Teller, paragraph
from convert.reading.choose import Findings
from convert.reading.fields.rights import rights
from convert.reading.labels import Label, LabelledChunk
from convert.reading.lexicon import Lexicon
from convert.reading.page import Page
from formats.tree import Article, Back, Footnote, Rights

Lines = Sequence[LabelledChunk]

# The labels that become blocks of the body.
STORY = frozenset(
    {
        Label.PARAGRAPH,
        Label.SUBHEAD,
        Label.QUOTE,
        Label.PULL_QUOTE,
        Label.ATTRIBUTION,
        Label.LIST_ITEM,
        Label.CAPTION,
        Label.PHOTO_CREDIT,
        Label.SPEECH,
        Label.TABLE,
        Label.VERSE,
        Label.PREFORMATTED,
        Label.BREAK,
    }
)


def assemble(page: Page, lines: tuple[LabelledChunk, ...], findings: Findings) -> Article:
    """The article that the lines and findings of `page` tell of; every visible character is in it or set aside."""
    settled = settle(lines, findings)
    placed = place(page, settled, findings)
    footnotes = [line for line in settled if line.label is Label.FOOTNOTE]
    teller = Teller(page, frozenset(line.chunk.marker for line in footnotes))
    owner = _owner(settled, page.lexicon)
    told = bios(placed.people, settled, page)
    return Article(
        front=front(placed, told.people, owner, settled, teller),
        body=blocks([line for line in settled if line.label in STORY], teller),
        back=_back(settled, told.strangers, teller),
        set_aside=set_aside(page, lines, settled, placed.left, owner),
        source=page.source,
    )


def _owner(lines: Lines, lexicon: Lexicon) -> Rights | None:
    """The first line of furniture that names year and holder of the rights."""
    stated = (rights(line.chunk, lexicon) for line in lines if line.label is Label.FURNITURE)
    return next((owner for owner in stated if owner is not None), None)


def _back(lines: Lines, strangers: Lines, teller: Teller) -> Back:
    return Back(
        footnotes=tuple(_footnotes(lines, msgspec.structs.replace(teller, notes=NO_NOTES))),
        credits=(*credit_lines(lines, teller.page), *map(whole_credit, strangers)),
        notes=tuple(desk_notes(lines[story_start(lines) :], teller.page)),
    )


def _footnotes(lines: Lines, teller: Teller) -> Iterator[Footnote]:
    for line in lines:
        if line.label is Label.FOOTNOTE:
            yield Footnote(
                label=line.chunk.marker,
                blocks=(paragraph(line, teller),),
                span=line.chunk.span,
                confidence=line.confidence,
                why=line.why,
            )
