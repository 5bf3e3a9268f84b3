"""Emphasis, code, links and note references in a run of text."""

import re
from collections.abc import Iterator

from convert.reading.page import Chunk
from formats.tree import Code, Emphasis, Inline, Link, NoteRef, Span, Strong, Text

# A text without any of these, or "www.", is one run: looked at first, since most paragraphs are.
TRIGGERS = re.compile(r"[*_`\[<@/¹²³⁰⁴-⁹]")
MARKUP = re.compile(
    r"`(?P<code>[^`\n]{1,200})`"  # `make all`
    r"|(?<![\w*])\*\*(?=[^\s*])(?P<strong>[^*\n]{1,300})(?<=\S)\*\*(?![\w*])"  # **never**
    r"|(?<![\w_])__(?=[^\s_])(?P<strong_too>[^_\n]{1,300})(?<=\S)__(?![\w_])"  # __never__
    r"|(?<![\w*])\*(?=[^\s*])(?P<emphasis>[^*\n]{1,300})(?<=\S)\*(?![\w*])"  # *never*
    r"|(?<![\w_])_(?=[^\s_])(?P<emphasis_too>[^_\n]{1,300})(?<=\S)_(?![\w_])"  # _never_
    r"|\[\^?(?P<note>[\w*†‡]{1,8})\](?!\()"  # [1], [^a]
    r"|(?P<raised>[¹²³⁰⁴-⁹]{1,3})"  # ²
    r"|\[(?P<words>[^\[\]\n]{1,300})\]\((?P<target>[^\s()<>]{1,2000})\)"  # [the report](https://example.org/a)
    r"|<(?P<bracketed>(?:https?://|mailto:)[^\s<>]{1,2000})>"  # <https://example.org/a>
    r"|(?<![\w@])(?P<address>(?:https?://|www\.)[^\s<>\"”»]{2,2000})"  # https://example.org/a
    r"|(?<![\w.+-])(?P<email>[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,5})"  # ann@example.org
)
# What a web address does not end with, though it stands there: 'see www.example.org.'
TRAILING = ".,;:!?'’…"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Absolute, of characters that every validator takes: no blanks, quotes, brackets or marks that must be escaped.
SOUND_TARGET = re.compile(
    r"(?:https?://[\w.-]{1,253}(?::\d{1,5})?(?:[/?#][^\s<>\"{}|\\^`\[\]]*+)?|mailto:[^\s<>\"{}|\\^`\[\]]++)"
)


def inlines(chunk: Chunk, start: int, end: int, notes: frozenset[str]) -> tuple[Inline, ...]:
    """The inlines of `chunk.text[start:end]`, with spans; `notes` are the labels of the article's footnotes.

    Marks that are not surely markup stay as they are. An unbroken run of text is never split.
    """
    while start < end and chunk.text[start].isspace():
        start += 1
    while start < end and chunk.text[end - 1].isspace():
        end -= 1
    if start == end:
        return ()
    if TRIGGERS.search(chunk.text, start, end) is None and "www." not in chunk.text:
        return (_text(chunk, start, end),)
    return tuple(_parsed(chunk, start, end, notes))


def marked(chunk: Chunk, content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """`content` with the numeral or label before it that is no marker after all: "2. Second thing" in a paragraph."""
    if not chunk.marker or not any(map(str.isalnum, chunk.marker)):
        return content
    mark, start = f"{chunk.marker} ", chunk.span.start
    match content:
        case (Text(text=text, span=Span(end=end)), *rest):
            return (Text(text=mark + text, span=Span(start, end)), *rest)
        case _:
            return (Text(text=mark, span=Span(start, chunk.offset(0))), *content)


def _parsed(chunk: Chunk, start: int, end: int, notes: frozenset[str]) -> Iterator[Inline]:
    done = start
    for found in MARKUP.finditer(chunk.text, start, end):
        made = _made(chunk, found, notes)
        if made is None:
            continue
        inline, stop = made
        if done < found.start():
            yield _text(chunk, done, found.start())
        yield inline
        done = stop
    if done < end:
        yield _text(chunk, done, end)


def _made(chunk: Chunk, found: re.Match[str], notes: frozenset[str]) -> tuple[Inline, int] | None:
    """The inline that a match stands for and where it ends, or None if the marks mean themselves."""
    kind = found.lastgroup or ""
    span = chunk.span_of(found.start(), found.end())
    match kind:
        case "code":
            return Code(text=found[kind], span=span), found.end()
        case "strong" | "strong_too":
            return Strong(content=(_text(chunk, *found.span(kind)),), span=span), found.end()
        case "emphasis" | "emphasis_too":
            return Emphasis(content=(_text(chunk, *found.span(kind)),), span=span), found.end()
        case "note" | "raised":
            label = found[kind].translate(RAISED)
            return (NoteRef(note=label, span=span), found.end()) if label in notes else None
        case "target":
            return _link(chunk, found[kind], *found.span("words"), found.span())
        case "email":
            return _link(chunk, f"mailto:{found[kind]}", *found.span(kind), found.span())
        case "bracketed":
            return _link(chunk, found[kind], *found.span(kind), found.span())
        case _:
            return _bare_address(chunk, found)


def _bare_address(chunk: Chunk, found: re.Match[str]) -> tuple[Inline, int] | None:
    address = found["address"].rstrip(TRAILING)
    if address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(TRAILING)
    whole = (found.start(), found.start() + len(address))
    return _link(chunk, address if "://" in address else f"http://{address}", *whole, whole)


def _link(chunk: Chunk, target: str, start: int, end: int, whole: tuple[int, int]) -> tuple[Inline, int] | None:
    if SOUND_TARGET.fullmatch(target) is None:
        return None
    return Link(target=target, content=(_text(chunk, start, end),), span=chunk.span_of(*whole)), whole[1]


def _text(chunk: Chunk, start: int, end: int) -> Text:
    return Text(text=chunk.text[start:end], span=chunk.span_of(start, end))
