"""What stands above and below the story and is no metadata: words of the desk, credits, lives, notes without a mark."""

from collections.abc import Iterable

from formats.pandoc.blocks import led_by
from formats.pandoc.inlines import Context, inlines
from formats.pandoc.pieces import Pieces, div, paragraph, words
from formats.tree import Article, Footnote, Front, Inline, NoteRef
from formats.walk import walk


def above(front: Front, context: Context) -> Pieces:
    """The words of the desk in front of the story."""
    return _lines("note", (note.content for note in front.notes), context)


def below(article: Article, context: Context) -> Pieces:
    """The words of the desk behind it, and what has no place of its own in pandoc's tree."""
    back = article.back
    lives = (person.bio for person in article.front.contributors if person.bio)
    return [
        *_lines("note", (note.content for note in back.notes), context),
        *_lines("credit", (credit.content for credit in back.credits), context),
        *_lines("bio", lives, context),
        *_lonely(article, context),
    ]


def _lines(kind: str, contents: Iterable[tuple[Inline, ...]], context: Context) -> Pieces:
    return [div(kind, [paragraph(inlines(content, context))]) for content in contents]


def _lonely(article: Article, context: Context) -> Pieces:
    """Footnotes that nothing refers to, behind their labels: pandoc's notes stand where they are referred to."""
    parts = (article.front, *article.body, article.back)
    referred = {node.note for part in parts for node in walk(part) if isinstance(node, NoteRef)}
    return [_footnote(note, context) for note in article.back.footnotes if note.label not in referred]


def _footnote(note: Footnote, context: Context) -> dict[str, object]:
    return div("footnote", led_by(words(f"[{note.label}]"), note.blocks, context))
