"""Quotation marks as the language of an article has them, whatever mixture the source had.

Which of the two a mark is, is seen from what stands beside it: one behind a blank opens, one behind a word closes.
Single marks are taken for quotation marks only inside of double ones, or where they are curly and open: others may be
apostrophes.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml
from msgspec.structs import replace

from formats.tree import Article, Code, Dateline, Inline, LineBreak, Node, NoteRef, Phrase, Text
from formats.walk import rewrite

DOUBLE = frozenset('"“”„‟«»″')
SINGLE = frozenset("'‘’‚‛‹›")
OPENING_BEFORE = re.compile(r"[\s(\[{—–/\"“„«'‘‚‹-]")  # what stands in front of a mark that opens
CLOSING_BEHIND = ",.;:!?)]}…"  # what stands behind a mark that closes
BLANKS = " \u00a0\u202f"
RUNS = ("content", "caption", "bio")


class Marks(NamedTuple):
    """The marks of a language."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


def normalise_quotation_marks(article: Article) -> Article:
    """The article with the quotation marks of its language; in a language that is not known here, as it is."""
    marks = _marks_of(article.front.language.tag)
    if marks is None:
        return article

    def change(node: Node) -> Node:
        return _changed(node, marks)

    return replace(
        article,
        front=rewrite(article.front, change),
        body=tuple(rewrite(block, change) for block in article.body),
        back=rewrite(article.back, change),
    )


def normalised(text: str, marks: Marks) -> list[str]:
    """What each character of `text` becomes: itself, another mark, or nothing."""
    becomes = list(text)
    open_marks: list[str] = []  # those that are open, the innermost last
    for at, character in enumerate(text):
        if character not in DOUBLE and character not in SINGLE:
            continue
        if _opens(text, at):
            if character in DOUBLE or open_marks or character == "‘":
                open_marks.append(character)
                becomes[at] = marks.opening if len(open_marks) == 1 else marks.inner_opening
                _drop_blank(text, at + 1, becomes)
        elif open_marks and _closes(text, at) and (character in DOUBLE) == (open_marks[-1] in DOUBLE):
            becomes[at] = marks.closing if len(open_marks) == 1 else marks.inner_closing
            _drop_blank(text, at - 1, becomes)
            open_marks.pop()
    return becomes


def _opens(text: str, at: int) -> bool:
    """Whether a mark opens: there is no word in front of it, and one behind it."""
    behind = text[at + 1 : at + 3].lstrip(BLANKS) if text[at] in "«‹" else text[at + 1 : at + 2].strip()
    is_before_words = bool(behind) and behind[0] not in CLOSING_BEHIND
    return is_before_words and (at == 0 or OPENING_BEFORE.match(text[at - 1]) is not None)


def _closes(text: str, at: int) -> bool:
    """Whether a mark closes: no letter follows, as it does an apostrophe."""
    return not text[at + 1 : at + 2].isalnum()


def _drop_blank(text: str, at: int, becomes: list[str]) -> None:
    if 0 <= at < len(text) and text[at] in BLANKS:
        becomes[at] = ""


def _changed(node: Node, marks: Marks) -> Node:
    if isinstance(node, Phrase):
        text = "".join(normalised(node.text, marks))
        return node if text == node.text else replace(node, text=text)
    if isinstance(node, Dateline):  # whose words open a paragraph as they are
        return node
    runs = {name: run for name in RUNS if (run := getattr(node, name, None))}
    fresh = {name: _run(run, marks) for name, run in runs.items() if isinstance(run, tuple) and not _is_inner(node)}
    changed = {name: run for name, run in fresh.items() if run != runs[name]}
    return replace(node, **changed) if changed else node


def _is_inner(node: Node) -> bool:
    """Whether the words of a node stand among others, which say what its marks are."""
    return isinstance(node, Inline)


def _run(run: tuple[Inline, ...], marks: Marks) -> tuple[Inline, ...]:
    text = "".join(map(_characters, run))
    if DOUBLE.isdisjoint(text) and "‘" not in text:
        return run
    becomes = iter(normalised(text, marks))
    return tuple(_rebuilt(inline, becomes) for inline in run)


def _characters(inline: Inline) -> str:
    """The characters of an inline, something in the place of what has none."""
    match inline:
        case Text(text=text):
            return text
        case Code(text=text):
            return "x" * len(text)
        case LineBreak():
            return "\n"
        case NoteRef():
            return "."
        case _:
            return "".join(map(_characters, inline.content))


def _rebuilt(inline: Inline, becomes: Iterator[str]) -> Inline:
    match inline:
        case Text(text=text):
            fresh = "".join(next(becomes) for _ in text)
            return inline if fresh == text else replace(inline, text=fresh)
        case Code() | LineBreak() | NoteRef():
            for _ in _characters(inline):
                next(becomes)
            return inline
        case _:
            return replace(inline, content=tuple(_rebuilt(one, becomes) for one in inline.content))


def _marks_of(tag: str) -> Marks | None:
    """The marks of a language, or of the one that it is a kind of: "de-CH", else "de"."""
    known = _all_marks()
    parts = tag.split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((known[one] for one in (*tags, f"{parts[0]}-{parts[-1]}") if one in known), None)


@cache
def _all_marks() -> dict[str, Marks]:
    text = files("formats.filters").joinpath("quotation_marks.yaml").read_text("utf-8")
    return {tag: Marks(*marks) for tag, marks in yaml.safe_load(text).items()}
