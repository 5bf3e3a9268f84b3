"""What all outputs must tell alike - words, headings, lists, links, notes ... - as the tree has it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from formats import tree
from formats.tree import Article, Inline, Node
from formats.walk import inline_text

DECORATION = "()—:"  # what a format may set around an attribution, a credit, a speaker


class Seen(NamedTuple):
    """Something in the body.

    Kinds that hold words: paragraph, heading, item, quoted, pulled, boxed, boxtitle, attribution, caption, credit,
    cell, line, preformatted, speaker. Kinds of marks, each behind what it is in: emphasis, strong, code, link, ref.
    """

    kind: str
    text: str
    depth: int = 0  # of a heading from 1; of an item from 1
    target: str = ""  # of a link


MARKS = frozenset(("emphasis", "strong", "code", "link", "ref"))


class Readback(NamedTuple):
    """What an output says of an article."""

    title: str | None
    authors: tuple[str, ...]
    published: str | None
    updated: str | None
    language: str
    keywords: tuple[str, ...]
    blocks: tuple[Seen, ...]
    notes: tuple[str, ...] = ()  # the words of the footnotes; what a ref leads to is its text
    above: tuple[str, ...] = ()  # words of the desk, in front of the story
    below: tuple[str, ...] = ()  # and behind it: notes, credits, lives of the authors

    def of(self, *kinds: str) -> list[Seen]:
        """Everything of these kinds, in order."""
        return [seen for seen in self.blocks if seen.kind in kinds]

    @property
    def words(self) -> list[str]:
        """All words of the body, in order."""
        return words(seen.text for seen in self.blocks if seen.kind not in MARKS)


def words(texts: Iterable[str]) -> list[str]:
    """The words of texts as blanks part them, without what a format may have set around them."""
    stripped = (word.strip(DECORATION) for text in texts for word in text.split())
    return [word for word in stripped if word]


def tidy(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


# --- the tree itself ---------------------------------------------------------------------------------------------


def of_article(article: Article) -> Readback:
    """What the outputs are to say."""
    front, back = article.front, article.back
    desk, credits = ([one.content for one in lines] for lines in (back.notes, back.credits))
    below = (*desk, *credits, *(person.bio for person in front.contributors if person.bio))
    notes = {note.label: all_words(_of_blocks(note.blocks, "noted", 0)) for note in back.footnotes}
    return Readback(
        title=front.title and tidy(front.title.text),
        authors=tuple(_name(person.name) for person in front.contributors if person.role == "author"),
        published=front.published and front.published.value,
        updated=front.updated and front.updated.value,
        language=front.language.tag,
        keywords=tuple(tidy(keyword.text) for keyword in front.keywords),
        blocks=resolved(_of_blocks(article.body, "paragraph", 0), notes),
        notes=tuple(notes.values()),
        above=tuple(tidy(inline_text(note.content)) for note in front.notes),
        below=tuple(tidy(inline_text(content)) for content in below),
    )


def _name(name: tree.PersonName | tree.Organisation) -> str:
    return tidy(name.name if isinstance(name, tree.Organisation) else name.literal)


def _of_blocks(blocks: Iterable[tree.Block], kind: str, depth: int) -> Iterator[Seen]:
    for block in blocks:
        yield from _of_block(block, kind, depth)


def _of_block(block: tree.Block, kind: str, depth: int) -> Iterator[Seen]:
    match block:
        case tree.Paragraph(content=content):
            yield from _of_run(kind, content, depth)
        case tree.Section():
            yield from _of_run("heading", block.title.content, depth + 1)
            yield from _of_blocks(block.blocks, kind, depth + 1)
        case tree.BlockQuote():
            yield from _of_blocks(block.blocks, "quoted", 0)
            yield from _of_phrase("attribution", block.attribution)
        case tree.PullQuote():
            yield from _of_run("pulled", block.content)
            yield from _of_phrase("attribution", block.attribution)
        case tree.List(items=items):
            for item in items:
                yield from _of_blocks(item.blocks, "item", depth + 1 if kind == "item" else 1)
        case tree.Table():
            yield from _of_run("caption", block.caption)
            for row in filter(None, (block.header, *block.rows)):
                for cell in row.cells:
                    yield from _of_run("cell", cell.content)
        case tree.Figure():
            yield from _of_run("caption", block.caption)
            yield from _of_phrase("credit", block.credit)
        case tree.Verse(stanzas=stanzas):
            for stanza in stanzas:
                for line in stanza.lines:
                    yield from _of_run("line", line.content)
        case tree.Preformatted(text=text):
            yield Seen("preformatted", text)
        case tree.Speech():
            yield from _of_phrase("speaker", block.speaker)
            yield from _of_blocks(block.blocks, kind, depth)
        case tree.Aside():
            if block.title:
                yield from _of_run("boxtitle", block.title.content)
            yield from _of_blocks(block.blocks, "boxed", 0)
        case tree.Break():
            return


def _of_phrase(kind: str, phrase: tree.Phrase | None) -> Iterator[Seen]:
    if phrase:
        yield Seen(kind, tidy(phrase.text))


def _of_run(kind: str, content: tuple[Inline, ...], depth: int = 0) -> Iterator[Seen]:
    text = tidy(inline_text(content))
    if text:
        yield Seen(kind, text, depth if kind in ("heading", "item") else 0)
    yield from _marks(content)


def _marks(content: Iterable[Node]) -> Iterator[Seen]:
    for inline in content:
        match inline:
            case tree.Emphasis(content=inner):
                yield Seen("emphasis", tidy(inline_text(inner)))
                yield from _marks(inner)
            case tree.Strong(content=inner):
                yield Seen("strong", tidy(inline_text(inner)))
                yield from _marks(inner)
            case tree.Link(content=inner, target=target):
                yield Seen("link", tidy(inline_text(inner)), target=target)
                yield from _marks(inner)
            case tree.Code(text=text):
                yield Seen("code", tidy(text))
            case tree.NoteRef(note=note):
                yield Seen("ref", note)


def all_words(seen: Iterable[Seen]) -> str:
    """The words of a few blocks."""
    return " ".join(words(one.text for one in seen if one.kind not in MARKS))


def resolved(blocks: Iterable[Seen], notes: dict[str, str]) -> tuple[Seen, ...]:
    """References with the words of their notes for their labels, which a format may choose."""
    return tuple(one._replace(text=notes[one.text]) if one.kind == "ref" else one for one in blocks)
