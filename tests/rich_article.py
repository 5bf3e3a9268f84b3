"""One little article that has every node type and every field of front and back."""

from functools import cache
from typing import Any

from formats.tree import (
    Article,
    Aside,
    Back,
    Block,
    BlockQuote,
    Break,
    Cell,
    Code,
    Contributor,
    Credit,
    Date,
    Dateline,
    Emphasis,
    Figure,
    Footnote,
    Front,
    Genre,
    Heading,
    Identifier,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    Organisation,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    Publication,
    PullQuote,
    Rights,
    Row,
    Section,
    SetAside,
    Source,
    Speech,
    Stanza,
    Strong,
    Table,
    Text,
    Verse,
    VerseLine,
)


def text(words: str) -> tuple[Text]:
    """Words as the content of something."""
    return (Text(text=words),)


def paragraph(words: str) -> Paragraph:
    """Words as a paragraph."""
    return Paragraph(content=text(words))


def article_of(
    *body: Block, back: Back | None = None, source: str = "", set_aside: tuple[SetAside, ...] = (), **front: Any
) -> Article:
    """An article of these blocks; its title is "A bridge" and its language English unless `front` says otherwise."""
    return Article(
        front=Front(**{"language": Language(tag="en"), "title": Phrase(text="A bridge"), **front}),
        body=body,
        back=back or Back(),
        set_aside=set_aside,
        source=Source(text=source),
    )


@cache
def everything() -> Article:
    """A little article that has every node type and every field of front and back; always the same."""
    return Article(
        front=_front(), body=(*_opening(), *_sections()), back=_back(), set_aside=_set_aside(), source=Source(text="")
    )


def _front() -> Front:
    return Front(
        language=Language(tag="en", confidence=0.99),
        title=Phrase(text="The bridge that nobody wanted is full by noon", confidence=0.97, why=("stands alone",)),
        subtitle=Phrase(text="Ten years of quarrels, one ribbon, and a queue of bicycles"),
        kicker=Phrase(text="Harbour life"),
        genre=Genre(kind="news", confidence=0.8),
        abstract=(
            paragraph("Westhaven opened its first new bridge in a century on Sunday."),
            paragraph("The ferry will sail on until the autumn."),
        ),
        contributors=(
            Contributor(
                name=PersonName(
                    literal="Dr. Mara Okafor-Lind, Jr.", given="Mara", family="Okafor-Lind", prefix="Dr.", suffix="Jr."
                ),
                position="transport reporter",
                affiliation="Westhaven Bureau",
                place="Westhaven",
                email="mara.okafor-lind@courier.example",
                bio=(
                    Text(text="Mara Okafor-Lind has covered the harbour for "),
                    Emphasis(content=text("The Courier")),
                    Text(text=" since 2011."),
                ),
                confidence=0.93,
                why=("follows a byline cue",),
            ),
            Contributor(name=Organisation(name="Coastal News Agency"), confidence=0.7),
            Contributor(
                name=PersonName(literal="佐藤花子", given="花子", family="佐藤", family_first=True), role="photographer"
            ),
            Contributor(name=PersonName(literal="Ines Prado"), role="editor"),
            Contributor(name=PersonName(literal="Tom Baum", given="Tom", family="Baum"), role="translator"),
            Contributor(
                name=PersonName(literal="Lee Ashe", given="Lee", family="Ashe"), role="contributor", place="Northport"
            ),
        ),
        dateline=Dateline(
            literal="WESTHAVEN, May 3 (CNA)",
            place="WESTHAVEN",
            agency="CNA",
            date=Date(value="2026-05-03", literal="May 3"),
        ),
        published=Date(value="2026-05-03T18:40+02:00", literal="Sunday, May 3, 2026, 6:40 pm CEST", confidence=0.98),
        updated=Date(value="2026-05-04", literal="Updated May 4, 2026"),
        section=Phrase(text="City"),
        keywords=(Phrase(text="Bridges"), Phrase(text="Westhaven"), Phrase(text="Cycling & walking")),
        publication=Publication(
            title="The Westhaven Courier", publisher="Courier Press Ltd.", edition="Late City", issue="118", page="A4"
        ),
        identifiers=(
            Identifier(kind="doi", value="10.5555/courier.2026.118"),
            Identifier(kind="url", value="https://courier.example/city/bridge?id=118&view=full"),
            Identifier(kind="slug", value="bridge-full-by-noon"),
        ),
        rights=Rights(
            statement="© 2026 Courier Press Ltd. All rights reserved.", year="2026", holder="Courier Press Ltd."
        ),
        notes=(Note(content=text("This report contains the names of people who asked to be named.")),),
    )


def _opening() -> tuple[Block, ...]:
    return (
        Paragraph(
            content=(
                Text(text="WESTHAVEN, May 3 (CNA) — The bridge opened at "),
                Strong(content=text("nine o’clock")),
                Text(text=", and by noon it was "),
                Emphasis(content=(Text(text="really, "), Strong(content=text("really")), Text(text=" full"))),
                Text(text=", the "),
                Link(target="https://harbour.example/office?day=3&lang=en", content=text("harbour office")),
                Text(text=" said."),
                NoteRef(note="1"),
            ),
            confidence=0.96,
            why=("ends like a sentence", "is long"),
        ),
        Paragraph(
            content=(
                Text(text="The counter at the gate runs on "),
                Code(text="count --from 0 | tee log.txt"),
                Text(text=" and shows 5 < 7 & 7 > 5."),
                LineBreak(),
                Text(text="Nobody has told it to stop."),
                NoteRef(note="*"),
            )
        ),
        Figure(caption=text("Cyclists wait in front of the ribbon."), credit=Phrase(text="Hanako Sato/The Courier")),
        PullQuote(content=text("By noon it was really, really full."), attribution=Phrase(text="The harbour office")),
    )


def _sections() -> tuple[Section, ...]:
    return (
        Section(
            title=Heading(
                content=text("Ten years of quarrels"), confidence=0.88, why=("is short", "a paragraph follows")
            ),
            blocks=(
                paragraph("The plan was first drawn in 2016, and it was drawn again every year."),
                BlockQuote(
                    blocks=(
                        paragraph("A bridge is a promise that both shores have to keep."),
                        paragraph("I shall not live to walk on it."),
                    ),
                    attribution=Phrase(text="Councillor Edda Rowan, in 2017"),
                ),
                Section(
                    title=Heading(content=text("What it cost")),
                    blocks=(_table(), _steps(), Break(text="* * *"), _box()),
                ),
            ),
        ),
        Section(
            title=Heading(content=(Text(text="What people "), Emphasis(content=text("say")))),
            blocks=(
                Speech(speaker=Phrase(text="The Courier"), blocks=(paragraph("Will you still take the ferry?"),)),
                Speech(
                    speaker=Phrase(text="Olu Brandt"),
                    blocks=(paragraph("Every day."), paragraph("The ferry has coffee.")),
                ),
                _poem(),
                Preformatted(text="09:00   ribbon\n12:00   full\n    (queue to the fish market)"),
            ),
        ),
    )


def _table() -> Table:
    rows = (("Steel", "€31.0 million"), ("Paint | primer", "€1.2 million"), ("Ribbon", ""))
    return Table(
        caption=text("Costs, as far as they are known"),
        header=Row(cells=(Cell(content=text("What")), Cell(content=text("How much")))),
        rows=tuple(Row(cells=tuple(Cell(content=text(cell) if cell else ()) for cell in row)) for row in rows),
    )


def _steps() -> List:
    opened = List(items=(ListItem(blocks=(paragraph("for walkers"),)), ListItem(blocks=(paragraph("for bicycles"),))))
    return List(
        ordered=True,
        start=3,
        items=(
            ListItem(blocks=(paragraph("The steel was lifted in March."),)),
            ListItem(blocks=(paragraph("The deck was opened"), opened)),
        ),
    )


def _box() -> Aside:
    return Aside(
        title=Heading(content=text("The bridge in figures")),
        blocks=(paragraph("412 metres, 61 cables, 2 lanes for bicycles."),),
    )


def _poem() -> Verse:
    first = (
        VerseLine(content=text("The ferry waits, the ferry goes,")),
        VerseLine(content=text("the river never minds;"), indent=4),
    )
    second = (
        VerseLine(content=text("and what the old stone pier still knows")),
        VerseLine(content=text("the new one finds."), indent=4),
    )
    return Verse(stanzas=(Stanza(lines=first), Stanza(lines=second)))


def _back() -> Back:
    return Back(
        footnotes=(
            Footnote(label="1", blocks=(paragraph("Counted at the gate on the eastern shore."),)),
            Footnote(label="*", blocks=(paragraph("It has since been told."), paragraph("It went on counting."))),
        ),
        credits=(Credit(content=text("Reporting by Mara Okafor-Lind in Westhaven; Editing by Ines Prado")),),
        notes=(
            Note(
                content=text("An earlier version of this report misspelled the name of Olu Brandt."), kind="correction"
            ),
            Note(content=text("Slightly abridged")),
            Note(content=text("This report was extended with a table of costs."), kind="update"),
            Note(content=text("The Courier’s publisher gave money for the ribbon."), kind="disclosure"),
        ),
    )


def _set_aside() -> tuple[SetAside, ...]:
    return (
        SetAside(text="print PRINT", reason="controls", confidence=0.9, why=("opens like a control",)),
        SetAside(text="Share this article", reason="share"),
    )
