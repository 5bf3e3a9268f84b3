"""The node types of the canonical document tree.

Names are those of JATS where JATS has one. Every node says which characters of `Source.text` it came from (`span`),
and a node that was inferred says how sure the reader was (`confidence`) and what spoke for it (`why`).
"""

from typing import Literal, NamedTuple, TypeAlias

import msgspec


class Span(NamedTuple):
    """Half-open character offsets into `Source.text`."""

    start: int
    end: int


class Node(msgspec.Struct, frozen=True, kw_only=True, tag=True, omit_defaults=True, gc=False):
    """What all nodes have."""

    span: Span | None = None  # None: not in the source


class Inferred(Node, frozen=True, kw_only=True):
    """A node that the reader concluded from evidence."""

    confidence: float | None = None  # 0..1; None: not inferred, certain by construction
    why: tuple[str, ...] = ()  # the observations that weighed most, in words, the weightiest first


# --- inlines -----------------------------------------------------------------------------------------------------


class Text(Node, frozen=True, kw_only=True):
    """A run of characters. JATS: character data."""

    text: str


class Emphasis(Node, frozen=True, kw_only=True):
    """Stressed words. JATS: italic."""

    content: tuple["Inline", ...]


class Strong(Node, frozen=True, kw_only=True):
    """Words of weight. JATS: bold."""

    content: tuple["Inline", ...]


class Code(Node, frozen=True, kw_only=True):
    """Words of a machine, to be kept letter for letter. JATS: monospace."""

    text: str


class Link(Node, frozen=True, kw_only=True):
    """Words that lead elsewhere; `target` is an absolute URI (http, https, mailto ...). JATS: ext-link."""

    target: str
    content: tuple["Inline", ...]


class NoteRef(Node, frozen=True, kw_only=True):
    """The mark of a footnote; `note` is the `label` of a `Footnote` in `Back`. JATS: xref with ref-type fn."""

    note: str


class LineBreak(Node, frozen=True, kw_only=True):
    """A break that the author set within a paragraph. JATS: break, where it is allowed."""


Inline: TypeAlias = Text | Emphasis | Strong | Code | Link | NoteRef | LineBreak


# --- phrases: short pieces of plain text --------------------------------------------------------------------------


class Phrase(Inferred, frozen=True, kw_only=True):
    """A short piece of plain text on one line: a title, a keyword, an attribution, a photo credit."""

    text: str


class Heading(Inferred, frozen=True, kw_only=True):
    """The words at the head of a section or an aside. JATS: title."""

    content: tuple[Inline, ...]


# --- blocks ------------------------------------------------------------------------------------------------------


class Paragraph(Inferred, frozen=True, kw_only=True):
    """Running text. JATS: p."""

    content: tuple[Inline, ...]


class Section(Inferred, frozen=True, kw_only=True):
    """A subhead and what stands below it; its depth is its nesting. JATS: sec."""

    title: Heading
    blocks: tuple["Block", ...] = ()


class BlockQuote(Inferred, frozen=True, kw_only=True):
    """Someone else's words, set off from ours. JATS: disp-quote, its attribution attrib."""

    blocks: tuple["Block", ...]
    attribution: Phrase | None = None


class PullQuote(Inferred, frozen=True, kw_only=True):
    """A sentence of the article, repeated as a display. JATS: disp-quote with content-type pullquote."""

    content: tuple[Inline, ...]
    attribution: Phrase | None = None


class ListItem(Inferred, frozen=True, kw_only=True):
    """One item; its first block is most often a paragraph, a nested list follows it. JATS: list-item."""

    blocks: tuple["Block", ...]


class List(Inferred, frozen=True, kw_only=True):
    """Items in a row; `start` is the first number of an ordered list. JATS: list."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


class Cell(Node, frozen=True, kw_only=True):
    """One field of a table. JATS: td, or th in the header row."""

    content: tuple[Inline, ...] = ()


class Row(Node, frozen=True, kw_only=True):
    """The cells of one line of a table. JATS: tr."""

    cells: tuple[Cell, ...]


class Table(Inferred, frozen=True, kw_only=True):
    """Cells in rows and columns; all rows are as long as the header, where there is one. JATS: table-wrap."""

    rows: tuple[Row, ...]
    header: Row | None = None
    caption: tuple[Inline, ...] = ()


class Figure(Inferred, frozen=True, kw_only=True):
    """The words that went with a picture; the picture itself is not in a text. JATS: fig without graphic."""

    caption: tuple[Inline, ...] = ()
    credit: Phrase | None = None


class VerseLine(Node, frozen=True, kw_only=True):
    """One line of verse; `indent` counts the columns it was set in by. JATS: verse-line."""

    content: tuple[Inline, ...]
    indent: int = 0


class Stanza(Node, frozen=True, kw_only=True):
    """Lines of verse that belong together. JATS: verse-group."""

    lines: tuple[VerseLine, ...]


class Verse(Inferred, frozen=True, kw_only=True):
    """Text whose line breaks are the author's: a poem, a song, an address. JATS: verse-group."""

    stanzas: tuple[Stanza, ...]


class Preformatted(Inferred, frozen=True, kw_only=True):
    """Text whose every blank counts. JATS: preformat."""

    text: str


class Speech(Inferred, frozen=True, kw_only=True):
    """What one speaker says in an interview or a drama. JATS: speech."""

    speaker: Phrase
    blocks: tuple["Block", ...]


class Aside(Inferred, frozen=True, kw_only=True):
    """A box beside the story. JATS: boxed-text."""

    blocks: tuple["Block", ...]
    title: Heading | None = None


class Break(Inferred, frozen=True, kw_only=True):
    """A change of scene that is shown by a rule or by asterisks. JATS: a p with content-type "break"."""

    text: str = ""  # the mark as the source has it: "* * *"


Block: TypeAlias = (
    Paragraph | Section | BlockQuote | PullQuote | List | Table | Figure | Verse | Preformatted | Speech | Aside | Break
)


# --- front matter ------------------------------------------------------------------------------------------------

Kind: TypeAlias = Literal[
    "news",
    "analysis",
    "background",  # explains what a story rests on
    "reportage",
    "opinion",
    "editorial",
    "review",
    "interview",
    "letter",
    "press-release",
    "blog",
    "poem",
]
Role: TypeAlias = Literal["author", "photographer", "editor", "translator", "contributor"]


class Genre(Inferred, frozen=True, kw_only=True):
    """What kind of piece this is. JATS: article/@article-type."""

    kind: Kind


class PersonName(Node, frozen=True, kw_only=True):
    """A person's name. `literal` is always there; `given` and `family` only where the split is certain. JATS: name."""

    literal: str  # the whole name in reading order: "Martin Luther King, Jr."
    given: str | None = None
    family: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    family_first: bool = False  # 小川聡: the family name is written first


class Organisation(Node, frozen=True, kw_only=True):
    """An agency, a desk or a house that signs as author. JATS: collab."""

    name: str


class Contributor(Inferred, frozen=True, kw_only=True):
    """A person or organisation that had a part in the article. JATS: contrib."""

    name: PersonName | Organisation
    role: Role = "author"
    position: str | None = None  # "political reporter". JATS: role
    affiliation: str | None = None  # "Washington Bureau", "Associated Press". JATS: aff
    place: str | None = None  # "Madrid": where they wrote from
    email: str | None = None
    bio: tuple[Inline, ...] = ()  # "Jane Doe covers energy for ...". JATS: bio


class Date(Inferred, frozen=True, kw_only=True):
    """A date at the precision that the text gives.

    `value` is ISO 8601: "2019", "2019-03", "2019-03-12", "2019-03-12T10:22"; with an offset ("+09:00", "Z") only
    where the text states a zone. JATS: pub-date or history/date with iso-8601-date.
    """

    value: str
    literal: str  # as the text has it


class Dateline(Inferred, frozen=True, kw_only=True):
    """Place, and often agency and day, at the head of the first paragraph, whose words it shares."""

    literal: str  # "HAYWARD, Calif. (AP)"
    place: str
    agency: str | None = None
    date: Date | None = None


class Publication(Inferred, frozen=True, kw_only=True):
    """Where the article appeared. JATS: journal-meta, volume, issue, fpage."""

    title: str | None = None
    publisher: str | None = None
    edition: str | None = None
    issue: str | None = None
    page: str | None = None
    url: str | None = None  # its home page. JATS: self-uri of the journal


class Identifier(Inferred, frozen=True, kw_only=True):
    """A name for the article that others use; `kind` is "doi", "url", "issn", "slug" ... JATS: article-id, self-uri."""

    kind: str
    value: str


class Rights(Inferred, frozen=True, kw_only=True):
    """Who owns the text. JATS: permissions."""

    statement: str
    year: str | None = None
    holder: str | None = None


class Note(Inferred, frozen=True, kw_only=True):
    """A word of the desk about the article: "Slightly abridged". JATS: notes."""

    content: tuple[Inline, ...]
    kind: Literal["editorial", "correction", "update", "disclosure"] = "editorial"


class Language(Inferred, frozen=True, kw_only=True):
    """The language of the article, as a BCP 47 tag ("en", "zh-Hant"); "und" if unknown. JATS: xml:lang."""

    tag: str


class Front(Node, frozen=True, kw_only=True):
    """All that stands above the story or is said about it. JATS: front."""

    language: Language
    title: Phrase | None = None  # None only for an empty text
    subtitle: Phrase | None = None  # the deck
    kicker: Phrase | None = None
    genre: Genre | None = None
    abstract: tuple[Paragraph, ...] = ()  # the standfirst
    contributors: tuple[Contributor, ...] = ()
    dateline: Dateline | None = None
    published: Date | None = None
    updated: Date | None = None
    section: Phrase | None = None
    keywords: tuple[Phrase, ...] = ()
    publication: Publication | None = None
    identifiers: tuple[Identifier, ...] = ()
    rights: Rights | None = None
    notes: tuple[Note, ...] = ()  # those that stand above the story


# --- back matter -------------------------------------------------------------------------------------------------


class Footnote(Inferred, frozen=True, kw_only=True):
    """A note at the foot; `label` is its mark in the text ("1", "a", "*") and unique in the article. JATS: fn."""

    label: str
    blocks: tuple[Block, ...]


class Credit(Inferred, frozen=True, kw_only=True):
    """A line that says who had a part: "Reporting by ...", an agency line. JATS: notes with notes-type "credit"."""

    content: tuple[Inline, ...]


class Back(Node, frozen=True, kw_only=True):
    """All that stands below the story. JATS: back."""

    footnotes: tuple[Footnote, ...] = ()
    credits: tuple[Credit, ...] = ()
    notes: tuple[Note, ...] = ()  # those that stand below the story


Reason: TypeAlias = Literal[
    "navigation",
    "share",
    "related",
    "advertisement",
    "newsletter",
    "subscription",
    "comments",
    "legal",
    "controls",
    "metadata",
    "contact",
    "keywords",
    "repeated",
    "running-head",
    "end-mark",
    "markup",
    "furniture",
]


class SetAside(Inferred, frozen=True, kw_only=True):
    """Words of the source that are no part of the article, kept with the reason. JATS: none, a notice."""

    text: str
    reason: Reason


class Source(Node, frozen=True, kw_only=True):
    """The text that was read: newlines are "\\n", characters that XML 1.0 cannot hold are replaced, one for one."""

    text: str
    encoding: str = "utf-8"


class Article(Node, frozen=True, kw_only=True):
    """One document. JATS: article."""

    front: Front
    body: tuple[Block, ...]
    back: Back
    set_aside: tuple[SetAside, ...]
    source: Source
