"""Where what an output says differs from what the tree has."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any
from urllib.parse import unquote

from bridge_readers import of_jsonl, of_pandoc, of_text
from msgspec.structs import replace
from readback import Readback, Seen, of_article, words
from readers import of_epub, of_html, of_jats, of_jsonld, of_markdown

import formats
from formats.tree import Article, Front, NoteRef
from formats.walk import walk

READERS: dict[str, Callable[[bytes], Readback]] = {
    "jats": of_jats,
    "jsonld": of_jsonld,
    "epub": of_epub,
    "markdown": of_markdown,
    "html": of_html,
    "text": of_text,
    "pandoc": of_pandoc,
    "jsonl": of_jsonl,
}
FIELDS = ("title", "published", "updated", "language", "keywords")
BLOCKS = ("heading", "paragraph", "item", "quoted", "pulled", "boxed", "boxtitle", "attribution", "caption", "credit")
KINDS = (*BLOCKS, "cell", "line", "preformatted", "speaker", "emphasis", "strong", "code", "link", "ref")
# Markdown writes the others as paragraphs, quotations, italics and bold: they are there in order, with more in between.
IN_MARKDOWN = ("heading", "cell")
AMONG_OTHERS_IN_MARKDOWN = ("item", "quoted", "preformatted", "emphasis", "strong", "link", "ref")
DRAWN = re.compile(r"[>*\-•⁂_]+|-?\d+\.")  # what plain text draws quotations, items, rules and breaks with
SCHEME = re.compile(r"^[a-z]+:(?://)?", re.IGNORECASE)  # JATS keeps it out of the words of a link


def disagreements(article: Article, name: str, payload: bytes) -> list[str]:
    """What `payload`, which the writer called `name` made of `article`, tells otherwise; nothing where all is well."""
    tree, found = of_article(article), READERS[name](payload)
    fields = () if name == "text" else _in_fields(tree, found, name)
    return [*fields, *COMPARISONS[name](article, tree, found)]


def _in_fields(tree: Readback, found: Readback, name: str) -> Iterator[str]:
    for field in FIELDS:
        expected, told = getattr(tree, field), getattr(found, field)
        if name == "epub" and field == "keywords":
            told = expected if {*expected} <= {*told} else told  # the section is a subject, too, and may be one of them
        if name in ("epub", "html") and tree.title is None and field == "title":
            continue  # a book and a page must have one
        yield from _unequal(field, expected, told)
    yield from _unequal("authors", *([_letters(author) for author in one.authors] for one in (tree, found)))


def _letters(author: str) -> list[str]:
    """A name without regard to what parts its parts, which JATS has in elements of their own."""
    return sorted(filter(str.isalnum, author))


def _in_xml(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    for kind in KINDS:
        yield from _unequal(kind, _comparable(tree.of(kind)), _comparable(found.of(kind)))
    yield from _unequal("words", tree.words, found.words)
    yield from _unequal("notes", tree.notes, found.notes)
    yield from _unequal("above", tree.above, found.above)
    yield from _unequal("below", sorted(tree.below), sorted(found.below))


def _in_jats(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    yield from _in_xml(article, tree, found._replace(blocks=tuple(_rejoined(found.blocks))))


def _rejoined(blocks: Sequence[Seen]) -> list[Seen]:
    """Marks that open a link as one, where the scheme of its address stands before it in marks of their own."""
    found: list[Seen] = []
    left = deque(blocks)
    while left:
        one = left.popleft()
        found.append(one)
        schemes = list(takewhile(_is_a_scheme, reversed(found[:-1]))) if one.kind == "link" else []
        inside = list(islice(left, len(schemes)))
        if [each.kind for each in inside] == [each.kind for each in reversed(schemes)] and all(
            one.text.startswith(each.text) for each in inside
        ):
            found[-1 - len(schemes) :] = [one]
            for scheme in reversed(schemes):
                mark = left.popleft()
                found.append(mark._replace(text=scheme.text + mark.text))
    return found


def _is_a_scheme(one: Seen) -> bool:
    return one.kind in ("emphasis", "strong", "code") and SCHEME.fullmatch(one.text) is not None


def markdown_disagreements(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    referred, lonely = _parted_by_reference(article, tree)
    expected = [*words(tree.above), *tree.words, *words(tree.below), *words(lonely)]
    yield from _unequal("words", expected, found.words)
    for kind in IN_MARKDOWN:  # behind those of the body may be those of notes that nothing refers to
        yield from _unequal(kind, tree.of(kind), found.of(kind)[: len(tree.of(kind))])
    for kind in AMONG_OTHERS_IN_MARKDOWN:
        yield from _missing(kind, _comparable(tree.of(kind)), _comparable(found.of(kind)))
    yield from _unequal("notes", sorted(referred), sorted(found.notes))


def _parted_by_reference(article: Article, tree: Readback) -> tuple[list[str], list[str]]:
    """The words of the notes that something refers to, and those of the others behind their labels."""
    used = {node.note for node in walk(article) if isinstance(node, NoteRef)}
    noted = list(zip((note.label for note in article.back.footnotes), tree.notes, strict=True))
    return [text for label, text in noted if label in used], [
        f"[{label}] {text}" for label, text in noted if label not in used
    ]


def _in_jsonld(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    yield from _unequal("words", tree.words, words(seen.text for seen in found.of("paragraph")))
    yield from _unequal("headings", tree.of("heading"), found.of("heading"))
    links = sorted(tree.of("link"), key=lambda link: link.target.startswith("mailto:"))  # stand behind the others
    yield from _missing("link", links, found.of("link"))
    yield from _unequal("notes", tree.notes, found.notes)


def _in_pandoc(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    for kind in KINDS:
        yield from _unequal(kind, _comparable(tree.of(kind)), _comparable(found.of(kind)))
    yield from _unequal("words", tree.words, found.words)
    referred, lonely = _parted_by_reference(article, tree)
    yield from _unequal("notes", {*referred}, {*found.notes})
    below = [" ".join(words([line])) for line in (*tree.above, *tree.below, *lonely)]
    yield from _unequal("above and below", below, [*found.above, *found.below])


def _in_jsonl(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    for kind in set(KINDS) - {"emphasis", "strong", "code", "link", "ref"}:
        yield from _unequal(kind, _comparable(tree.of(kind)), _comparable(found.of(kind)))
    yield from _unequal("words", tree.words, found.words)
    yield from _missing("link", tree.of("link"), found.of("link"))
    yield from _unequal("notes", tree.notes, found.notes)
    yield from _unequal("above and below", [*tree.above, *tree.below], [*found.below])


def _in_text(article: Article, tree: Readback, found: Readback) -> Iterator[str]:
    """The words above the story are among the first, and the story in between is what it is alone."""
    whole = "\n\n".join(piece.text for piece in found.blocks)
    front, labels = article.front, [note.label for note in article.back.footnotes]
    told = [phrase.text for phrase in (front.title, front.subtitle, front.kicker, *front.keywords) if phrase]
    dates = [date.literal for date in (front.published, front.updated) if date]
    for text in (*told, *tree.authors, *dates, *tree.below):
        yield from _unequal(repr(text), True, _run(text, labels) in _run(whole, labels))
    bare = replace(article, front=Front(language=front.language), back=replace(article.back, credits=(), notes=()))
    story = formats.write(bare, "text").decode().rstrip("\n")
    yield from _unequal("story", True, story in whole)
    expected = _without_marks("\n".join([*tree.words, *tree.notes]), labels)
    yield from _surplus(expected, _without_marks(story, labels))


def _run(text: str, labels: list[str]) -> str:
    return " ".join(_without_marks(text, labels))


def _without_marks(text: str, labels: list[str]) -> list[str]:
    """The words of a text, without the marks of notes."""
    for label in labels:
        text = text.replace(f"[{label}]", "")
    return words([text])


def _surplus(expected: list[str], told: list[str]) -> Iterator[str]:
    """What is told besides the expected words in their order, but for what plain text draws with."""
    left = iter(told)
    for word in expected:
        skipped = list(takewhile(lambda other, word=word: other != word, left))
        if not all(map(DRAWN.fullmatch, skipped)):
            yield f"words: {skipped!r} is before {word!r}"
            return
    yield from (f"words: {word!r} is too much" for word in left if not DRAWN.fullmatch(word))


COMPARISONS = {
    "jats": _in_jats,
    "epub": _in_xml,
    "markdown": markdown_disagreements,
    "jsonld": _in_jsonld,
    "html": _in_xml,
    "text": _in_text,
    "pandoc": _in_pandoc,
    "jsonl": _in_jsonl,
}


def _comparable(seen: Iterable[Seen]) -> list[Seen]:
    """What was seen, without what one format or another, or who reads it, must change."""
    return [_normal(one) for one in seen]


def _normal(one: Seen) -> Seen:
    match one.kind:
        case "link":
            return one._replace(text=SCHEME.sub("", one.text), target=unquote(one.target))
        case "preformatted":  # tabs within lists: not all parsers of Markdown leave them alone
            return one._replace(text="\n".join(map(str.strip, one.text.split("\n"))))
        case _:
            return one


def _unequal(what: str, expected: Any, told: Any) -> Iterator[str]:
    if expected != told:
        yield f"{what}: expected {expected!r}, found {told!r}"


def _missing(what: str, expected: list[Seen], told: list[Seen]) -> Iterator[str]:
    """What is not there in this order; a speaker or the like may stand in front of the words."""
    left = iter(told)
    for one in expected:
        if not any(one == other._replace(text=one.text) and other.text.endswith(one.text) for other in left):
            yield f"{what}: {one!r} is not where it belongs in {told!r}"
            return
