"""What the tests draw from: valid articles, one rich article, and plain texts in the shapes of real copy."""

from functools import cache
from itertools import cycle
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st
from news_copy import sentences, shaped_copy
from placing import placed
from rich_article import article_of, everything, paragraph, text

from formats import tree
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
    Inline,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Node,
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
from formats.values import VISIBLE

__all__ = [
    "article_of", "articles", "empty", "everything", "lines", "paragraph", "placed", "plain_lines", "runs",
    "sentences", "shaped_copy", "text",
]  # fmt: skip

Strategy = st.SearchStrategy
AnyNode = TypeVar("AnyNode", bound=Node)
Labels = tuple[str, ...]

# --- words -------------------------------------------------------------------------------------------------------

WORDS = (
    "the council", "said", "on Tuesday", "harbour", "a bridge", "will", "two", "cost", "€4.2 million", "mayor",
    "naïve", "Straße", "l’été", "niño", "Łódź", "Ærø", "кораблі", "правительство", "東京都", "記者会見", "서울",
    "مدينة", "البحر", "ירושלים", "हिन्दी", "ภาษาไทย", "e\u0301tude", "Z\u0308urich", "👩\u200d🚀", "𝔄lt", "𠮷野家",
)  # fmt: skip

# What Markdown, HTML, XML, YAML, LaTeX or a table would take for its own, if nobody kept it from doing so.
HOSTILE = (
    "*", "**bold**", "_snake_case_", "__init__", "`code`", "``", "~~gone~~", "[link](x)", "![i](y)", "[^1]", "[1]:",
    "<b>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "&amp;", "&", "&#60;", "a<b>c", "{{x}}", "{% if %}",
    "#", "# heading", "## two ##", "#tag", "+", "-", "- item", "* * *", "---", "===", ">", "> quoted", ":", "::", "|",
    "a | b", "|-|-|", "1.", "1986.", "2)", "3\\.", "\\", "\\\\", "\\*", "$x^2$", "$$", "^", "~", "=", "!", "\"", "'",
    "http://example.org/a_b_c?x=1&y=2", "ann@example.org", "12:30", "no", "null", "0x1F", "2019-03-12", "@user",
    "%s", "%20", "U.S.", "“quoted”", "‘single’", "…", "—", "\u00ad", "x\u00ady", "\u200b", "\u200f", "\u202e", "\u2066",
    "\ufeff", "\u00a0", "a\u00a0b", "\u3000", "\u2009", "\ufffd", "\x7f", "\u0301", "\U0001f600", "\U0010fffd",
)  # fmt: skip

LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])


def _mixed_lines() -> list[str]:
    """Each hostile piece alone, in front of, within and behind ordinary words."""
    words = cycle(WORDS)
    forms = cycle(["{0} {1}", "{1} {0} {1}", "{1} {0}", "{1}{0}{1}", "{0}{0} {1}"])
    mixed = [next(forms).format(piece, next(words)) for piece in HOSTILE * 5]
    return [line for line in map(str.strip, [*HOSTILE, *mixed]) if VISIBLE.search(line)]


PLAIN_LINES = [" ".join(WORDS[at : at + length]) for at in range(len(WORDS)) for length in (1, 3)]
MIXED_LINES = _mixed_lines()


def lines() -> Strategy[str]:
    """One line of text: trimmed, with something to see, XML-legal, and as hostile as that leaves room for."""
    drawn = st.text(LETTERS, min_size=1, max_size=6).map(str.strip).filter(VISIBLE.search)
    return st.one_of(plain_lines(), st.sampled_from(MIXED_LINES), st.sampled_from(MIXED_LINES), drawn)


def plain_lines() -> Strategy[str]:
    """One line of ordinary words."""
    return st.sampled_from(PLAIN_LINES)


TARGETS = st.sampled_from(
    [
        "https://example.org/",
        "http://example.org/path/page.html?a=1&b=2#part",
        "https://example.org/wiki/Bridge_(structure)",
        "https://example.org/a_b*c~d'e!$(x),;=@",
        "https://example.org/%E6%9D%B1%E4%BA%AC",
        "https://example.org/stra\u00dfe/東京",
        "mailto:ann.lee@example.org",
        "ftp://files.example.org/copy.txt",
    ]
)

# --- articles ----------------------------------------------------------------------------------------------------

LABELS: tuple[Labels, ...] = ((), ("1",), ("1", "2"), ("*", "†"), ("a", "b", "12"))
DEEP = 2  # how far containers nest in a drawn article


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """A valid article: any node type, nested, hostile words; half of them with a source and spans."""
    if draw(st.integers(0, 40)) == 0:
        return draw(st.sampled_from([empty(), article_of(Break(text="* * *"), title=None)]))
    labels = draw(st.sampled_from(LABELS))
    dateline = draw(st.none() | datelines())
    article = Article(
        front=draw(fronts(labels, dateline)),
        body=(*leads(dateline), *draw(bodies(labels))),
        back=draw(backs(labels)),
        set_aside=draw(several(set_asides())),
        source=Source(text=""),
    )
    return placed(article) if draw(st.booleans()) else article


def empty() -> Article:
    """What an empty text gives."""
    return Article(
        front=Front(language=Language(tag="und")), body=(), back=Back(), set_aside=(), source=Source(text="")
    )


def leads(dateline: Dateline | None) -> tuple[Paragraph, ...]:
    """The paragraph that the words of a dateline stand in."""
    if dateline is None:
        return ()
    return (Paragraph(content=(Text(text=f"{dateline.literal} — The first day was quiet."),)),)


def inferred(node: type[AnyNode], /, **fields: Strategy[Any]) -> Strategy[AnyNode]:
    """Nodes of one type, sometimes with a confidence and reasons."""
    confidence = st.none() | st.sampled_from([0.0, 0.25, 0.5, 0.94, 1.0])
    why = st.sampled_from([(), ("ends like a sentence",), ("is short", "stands alone")])
    return st.builds(node, confidence=confidence, why=why, **fields)


def _distinct(drawn: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Each keyword once, as the reader finds them."""
    return tuple({phrase.text: phrase for phrase in drawn}.values())


def several(strategy: Strategy[Any], *, at_least: int = 0, at_most: int = 2) -> Strategy[tuple[Any, ...]]:
    """A tuple of a few."""
    return st.lists(strategy, min_size=at_least, max_size=at_most).map(tuple)


# --- inlines


@cache
def runs(labels: Labels, *, breaks: bool = False, inside: frozenset[type[Node]] = frozenset()) -> Strategy[Any]:
    """The content of a paragraph, a cell, an emphasis ...: words at both ends, equal neighbours joined."""
    marked = st.lists(st.tuples(_pieces(labels, breaks, inside), _joints(breaks)), max_size=2)
    return st.tuples(marked, st.integers(0, 2), _texts()).map(lambda drawn: _joined(*drawn))


def _texts() -> Strategy[Text]:
    return lines().map(lambda text: Text(text=text))


def _joints(breaks: bool) -> Strategy[str]:
    return st.sampled_from([" ", " ", "", "\n"] if breaks else [" ", " ", ""])


def _pieces(labels: Labels, breaks: bool, inside: frozenset[type[Node]]) -> Strategy[Inline]:
    choices: list[Strategy[Inline]] = [_texts(), lines().map(lambda text: Code(text=text))]
    if len(inside) < 2:
        choices += [
            runs(labels, breaks=breaks, inside=inside | {kind}).map(lambda content, kind=kind: kind(content=content))
            for kind in (Emphasis, Strong)
            if kind not in inside
        ]
    if Link not in inside:
        linked = runs((), inside=inside | {Link})
        choices.append(st.builds(Link, target=TARGETS, content=linked))
        if labels:
            choices.append(st.sampled_from(labels).map(lambda label: NoteRef(note=label)))
    return st.one_of(choices)


def _joined(marked: list[tuple[Inline, str]], at: int, words: Text) -> tuple[Inline, ...]:
    """The pieces with `words` among them, parted by a blank, a line break or nothing."""
    content: list[Inline] = []
    joint = ""
    for piece, next_joint in [*marked[:at], (words, " "), *marked[at:]]:
        if content:
            _append_joint(content, joint, piece)
        _append(content, piece)
        joint = next_joint
    return tuple(content)


def _append_joint(content: list[Inline], joint: str, piece: Inline) -> None:
    if joint == "\n":
        content.append(LineBreak())
    elif joint or (type(piece) is type(content[-1]) and isinstance(piece, Emphasis | Strong)):
        _append(content, Text(text=" "))


def _append(content: list[Inline], piece: Inline) -> None:
    if isinstance(piece, Text) and content and isinstance(content[-1], Text):
        content[-1] = Text(text=content[-1].text + piece.text)
    else:
        content.append(piece)


# --- blocks


@cache
def bodies(labels: Labels) -> Strategy[tuple[Block, ...]]:
    """Blocks, then sections: once a section has begun, only sections follow."""
    return _with_sections(labels, DEEP)


@cache
def blocks(labels: Labels, depth: int, *kinds: type[Node]) -> Strategy[Block]:
    """A block of one of `kinds`; containers hold blocks down to `depth` more levels."""
    makers = _block_strategies(labels, depth)
    return st.one_of([makers[kind] for kind in kinds if kind in makers])


IN_ITEM = (Paragraph, List, BlockQuote, Verse, Preformatted)
IN_SPEECH = (Paragraph, BlockQuote, List, Table, Figure, Verse, Preformatted, Break)
IN_QUOTE = (*IN_SPEECH, Speech)
IN_ASIDE = (*IN_QUOTE, PullQuote)
IN_BODY = (*IN_ASIDE, Aside)


@cache
def _block_strategies(labels: Labels, depth: int) -> dict[type[Node], Strategy[Block]]:
    leaves: dict[type[Node], Strategy[Block]] = {
        Paragraph: inferred(Paragraph, content=runs(labels, breaks=True)),
        PullQuote: inferred(PullQuote, content=runs(labels, breaks=True), attribution=st.none() | phrases()),
        Table: tables(labels),
        Figure: figures(labels),
        Verse: verses(labels),
        Preformatted: inferred(Preformatted, text=preformatted_texts()),
        Break: inferred(Break, text=st.sampled_from(["", "* * *", "***", "-----", "⁂", "• • •"])),
    }
    if depth == 0:
        return leaves
    deeper = depth - 1
    items = inferred(ListItem, blocks=several(blocks(labels, deeper, *IN_ITEM), at_least=1))
    quoted = several(blocks(labels, deeper, *IN_QUOTE), at_least=1)
    spoken = several(blocks(labels, deeper, *IN_SPEECH), at_least=1)
    boxed = several(blocks(labels, deeper, *IN_ASIDE), at_least=1)
    return leaves | {
        List: inferred(List, items=several(items, at_least=1))
        | inferred(
            List, items=several(items, at_least=1), ordered=st.just(True), start=st.sampled_from([0, 1, 7, 1986])
        ),
        BlockQuote: inferred(BlockQuote, blocks=quoted, attribution=st.none() | phrases()),
        Speech: inferred(Speech, speaker=phrases(), blocks=spoken),
        Aside: inferred(Aside, blocks=boxed, title=st.none() | headings(labels)),
    }


def _with_sections(labels: Labels, depth: int) -> Strategy[tuple[Block, ...]]:
    plain = several(blocks(labels, depth, *IN_BODY), at_most=3)
    if depth == 0:
        return plain
    section = inferred(Section, title=headings(labels), blocks=_with_sections(labels, depth - 1))
    return st.tuples(plain, several(section)).map(lambda drawn: drawn[0] + drawn[1])


def headings(labels: Labels = ()) -> Strategy[Heading]:
    """The words above a section or an aside."""
    return inferred(Heading, content=runs(labels))


def phrases() -> Strategy[Phrase]:
    """A title, a keyword, an attribution."""
    return inferred(Phrase, text=lines())


@st.composite
def tables(draw: st.DrawFn, labels: Labels) -> Table:
    """A table whose rows are all as long as each other; cells may be empty."""
    width = draw(st.integers(1, 3))
    cells = st.builds(Cell, content=st.just(()) | runs(labels))
    rows = st.builds(Row, cells=several(cells, at_least=width, at_most=width))
    caption = st.just(()) | runs(labels)
    return draw(inferred(Table, rows=several(rows, at_least=1), header=st.none() | rows, caption=caption))


def figures(labels: Labels) -> Strategy[Figure]:
    """A caption, a credit, or both."""
    both = inferred(Figure, caption=runs(labels), credit=st.none() | phrases())
    return both | inferred(Figure, credit=phrases())


def verses(labels: Labels) -> Strategy[Verse]:
    """Stanzas of lines."""
    verse_lines = st.builds(VerseLine, content=runs(labels), indent=st.sampled_from([0, 0, 2, 4, 13]))
    stanzas = st.builds(Stanza, lines=several(verse_lines, at_least=1))
    return inferred(Verse, stanzas=several(stanzas, at_least=1))


def preformatted_texts() -> Strategy[str]:
    """Lines with blanks where they please, the first and the last of them not blank."""
    blank = st.sampled_from(["", "  ", "\t", "    "])
    inner = st.lists(st.tuples(blank, lines() | st.just(""), blank).map("".join), max_size=3)
    outer = st.tuples(blank, lines(), blank).map("".join)
    return st.tuples(outer, inner, outer).map(lambda drawn: "\n".join([drawn[0], *drawn[1], drawn[2]])) | outer


# --- front and back


@cache
def fronts(labels: Labels, dateline: Dateline | None) -> Strategy[Front]:
    """Everything above the story, each field there or not."""
    maybe = st.none() | phrases()
    return st.builds(
        Front,
        language=inferred(
            Language, tag=st.sampled_from(["und", "en", "de", "ja", "ar", "pt-BR", "zh-Hant", "sr-Latn-RS"])
        ),
        title=phrases(),
        subtitle=maybe,
        kicker=maybe,
        genre=st.none() | inferred(Genre, kind=st.sampled_from(get_args(tree.Kind))),
        abstract=several(inferred(Paragraph, content=runs((), breaks=True))),
        contributors=several(contributors()),
        dateline=st.just(dateline),
        published=st.none() | dates(),
        updated=st.none() | dates(),
        section=maybe,
        keywords=several(phrases()).map(_distinct),
        publication=st.none() | publications(),
        identifiers=several(identifiers()),
        rights=st.none() | rights(),
        notes=several(notes(labels)),
    )


def contributors() -> Strategy[Contributor]:
    """People and organisations, with all that may be said of them."""
    maybe = st.none() | lines()
    return inferred(
        Contributor,
        name=people() | st.builds(Organisation, name=lines()),
        role=st.sampled_from(get_args(tree.Role)),
        position=maybe,
        affiliation=maybe,
        place=maybe,
        email=st.none() | st.sampled_from(["ann.lee@example.org", "o'neil+desk@mail.example.co.uk"]),
        bio=st.just(()) | runs(()),
    )


def people() -> Strategy[PersonName]:
    """Names, whole and in parts."""
    known = [
        PersonName(literal="Ann Lee", given="Ann", family="Lee"),
        PersonName(literal="Dr. Juan de la Cruz, Jr.", given="Juan", family="de la Cruz", prefix="Dr.", suffix="Jr."),
        PersonName(literal="佐藤花子", given="花子", family="佐藤", family_first=True),
        PersonName(literal="Sukarno", family="Sukarno"),
    ]
    return st.sampled_from(known) | st.builds(PersonName, literal=lines())


def dates() -> Strategy[Date]:
    """Dates at every precision, with and without a zone."""
    values = ["2019", "2019-03", "2019-03-12", "2019-03-12T10:22", "2019-03-12T10:22Z", "2024-02-29T23:59+09:00"]
    return inferred(Date, value=st.sampled_from(values), literal=lines())


def datelines() -> Strategy[Dateline]:
    """Places at the head of a story."""
    return inferred(
        Dateline,
        literal=st.sampled_from(["HAYWARD, Calif. (AP)", "Kiel (dpa)", "東京", "LONDON, March 3"]),
        place=st.sampled_from(["HAYWARD, Calif.", "Kiel", "東京", "LONDON"]),
        agency=st.none() | st.sampled_from(["AP", "dpa"]),
        date=st.none() | dates(),
    )


def publications() -> Strategy[Publication]:
    """Where it appeared."""
    maybe = st.none() | lines()
    return inferred(
        Publication, title=lines(), publisher=maybe, edition=maybe, issue=maybe, page=maybe, url=st.none() | TARGETS
    )


def identifiers() -> Strategy[Identifier]:
    """Names that others use for the article."""
    known = [
        Identifier(kind="doi", value="10.5555/12345678"),
        Identifier(kind="url", value="https://example.org/a/b?c=d&e=f"),
        Identifier(kind="issn", value="1234-5679"),
        Identifier(kind="slug", value="harbour-bridge"),
    ]
    return st.sampled_from(known) | inferred(Identifier, kind=st.just("slug"), value=lines())


def rights() -> Strategy[Rights]:
    """Who owns the text, with and without year and holder."""
    return inferred(
        Rights,
        statement=lines(),
        year=st.none() | st.sampled_from(["1999", "2026"]),
        holder=st.none() | lines(),
    )


def notes(labels: Labels) -> Strategy[Note]:
    """Words of the desk."""
    kinds = st.sampled_from(["editorial", "correction", "update", "disclosure"])
    return inferred(Note, content=runs(labels, breaks=True), kind=kinds)


@cache
def backs(labels: Labels) -> Strategy[Back]:
    """A footnote for every label, credits and notes."""
    noted = several(blocks((), 1, *IN_ITEM), at_least=1)
    footnotes = [inferred(Footnote, label=st.just(label), blocks=noted) for label in labels]
    return st.builds(
        Back,
        footnotes=st.tuples(*footnotes),
        credits=several(inferred(Credit, content=runs(labels, breaks=True))),
        notes=several(notes(labels)),
    )


def set_asides() -> Strategy[SetAside]:
    """Page furniture, for every reason."""
    return inferred(SetAside, text=lines(), reason=st.sampled_from(get_args(tree.Reason)))
