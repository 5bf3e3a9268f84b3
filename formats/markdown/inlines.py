"""Inlines to Markdown."""

import re
from collections.abc import Mapping, Sequence
from itertools import count
from string import punctuation
from typing import assert_never
from unicodedata import category
from urllib.parse import quote

from msgspec.structs import replace

from formats.markdown.escape import (
    character_reference,
    escape,
    escape_heading_end,
    escape_in_link,
    escape_line_start,
)
from formats.markdown.wrap import KEPT, wrapped
from formats.tree import Code, Emphasis, Inline, LineBreak, Link, Node, NoteRef, Strong, Text
from formats.walk import rewrite

HARD_BREAK = "\\\n"
BACKTICKS = re.compile(r"`+")
# What may stand between "<" and ">" as its own words: https://example.org/a?b=c
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>\\|\x00-\x1f\x7f]*")
EMAIL = re.compile(r"[A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")  # ann@example.org
UNSAFE = re.compile(r"[\s\x00-\x1f\x7f\"<>\\^`{|}]+")  # what no address holds as it stands
ENTITY = re.compile(r"&(?=#?\w{1,32};)")  # https://example.org/?a=b&copy;=c
BLANKS = frozenset(" \t\n")
PARTING = BLANKS | {*punctuation}  # of ASCII, what is beside a word; U+007F is neither letter nor mark, but of a word


class References:
    """The numbers of addresses that stand at the end of the file, and not beside what links show."""

    def __init__(self, first: int = 1) -> None:
        self.first = first
        self.numbers: dict[str, int] = {}

    def number(self, target: str) -> int:
        """The number of an address, the same wherever it comes again."""
        return self.numbers.setdefault(target, self.first + len(self.numbers))

    def definitions(self) -> str:
        """A line for each address."""
        return "\n".join(f"[{number}]: {destination(target)}" for target, number in self.numbers.items())


class Inlines:
    """Writes runs of inlines, and remembers which footnotes they refer to."""

    def __init__(
        self, notes: Mapping[str, str], *, columns: int | None = None, references: References | None = None
    ) -> None:
        self.notes = notes  # the label of a footnote -> what stands for it between "[^" and "]"
        self.columns = columns  # how long lines may be; None: a line ends where a paragraph ends
        self.references = references  # None: addresses stand beside what links show
        self.used: set[str] = set()

    def line(self, content: Sequence[Inline]) -> str:
        """A paragraph: one line, or several where they may not be longer, or with hard breaks between them."""
        part = self.part(content)
        return escape_line_start(part if self.columns is None else wrapped(part, self.columns))

    def heading(self, content: Sequence[Inline]) -> str:
        """What stands behind the marks of a heading."""
        return escape_heading_end(self.part(content).replace(HARD_BREAK, " ").replace(KEPT, " "))

    def cell(self, content: Sequence[Inline]) -> str:
        """What stands in a cell of a pipe table."""
        part = self.part([rewrite(inline, _without_pipes) for inline in content])
        return part.replace(HARD_BREAK, " ").replace(KEPT, " ")

    def part(self, content: Sequence[Inline]) -> str:
        """What stands within a line, where marks that open a line mean nothing."""
        if len(content) == 1 and isinstance(content[0], Text):  # as in most paragraphs
            return escape(content[0].text)
        return self._run(content, "", "", linked=False)

    def _run(self, content: Sequence[Inline], before: str, after: str, *, linked: bool) -> str:
        """Inlines between the characters `before` and `after`, in what a link shows or not."""
        run = _joined(content)
        parts = [self._inline(inline, linked=linked) for inline in run]
        for at, inline in enumerate(run):
            left = parts[at - 1][-1:] if at else before
            right = _first_character(run[at + 1], parts[at + 1]) if at + 1 < len(run) else after
            match inline:
                case Text():
                    parts[at] = _kept_apart(parts[at], left, right)
                case Emphasis() | Strong() if parts[at]:
                    mark, guard_left, guard_right = _mark(inline, parts[at], left, right)
                    parts[at] = mark + parts[at] + mark
                    if guard_left:
                        parts[at - 1] = parts[at - 1][:-1] + character_reference(left)
                    if guard_right:
                        parts[at + 1] = character_reference(right) + parts[at + 1][1:]
                case _:
                    pass
        return "".join(parts)

    def _inline(self, inline: Inline, *, linked: bool) -> str:
        """One inline, emphasis without its marks: they depend on what stands beside them."""
        match inline:
            case Text(text=text):
                return escape_in_link(text) if linked else escape(text)
            case Emphasis(content=content):
                return self._run(content, "_", "_", linked=linked)
            case Strong(content=content):
                return self._run(content, "*", "*", linked=linked)
            case Code(text=text):
                code = _code(text)
                return code if self.columns is None else code.replace(" ", KEPT)
            case Link():
                return self._link(inline)
            case NoteRef(note=note):
                return self._note_reference(note)
            case LineBreak():
                return HARD_BREAK
            case _:
                assert_never(inline)

    def _link(self, link: Link) -> str:
        match link.content:
            case (Text(text=text),) if text == link.target and ADDRESS.fullmatch(text):
                return f"<{text}>"
            case (Text(text=text),) if f"mailto:{text}" == link.target and EMAIL.fullmatch(text):
                return f"<{text}>"
            case content:
                shown = self._run(content, "[", "]", linked=True)
                if self.references is not None:
                    return f"[{shown}][{self.references.number(link.target)}]"
                return f"[{shown}]({destination(link.target)})"

    def _note_reference(self, label: str) -> str:
        mark = self.notes.get(label)
        if mark is None:
            return escape(f"[{label}]")
        self.used.add(label)
        return f"[^{mark}]"


# --- emphasis ----------------------------------------------------------------------------------------------------


def _mark(inline: Emphasis | Strong, core: str, left: str, right: str) -> tuple[str, bool, bool]:
    """The mark around `core`, and whether the letters to the left and right of it must be written as references.

    Whether a mark opens or closes depends on the characters on both of its sides (CommonMark, "delimiter run"): "_"
    only works beside blanks and punctuation, "*" also within a word, but not between a letter and punctuation, as in
    `a*"b"*`. There the letter is written as a character reference, which ends in punctuation.
    """
    in_word_left, in_word_right = not _parts_words(left), not _parts_words(right)
    stuck_left = in_word_left and not _is_of_a_word(core[:1])
    stuck_right = in_word_right and not _is_of_a_word(core[-1:])
    if isinstance(inline, Strong):
        return "**", stuck_left, stuck_right
    if stuck_left or stuck_right or "*" in (left, right) or not (in_word_left or in_word_right):
        return "_", in_word_left, in_word_right
    return "*", False, False


def _first_character(inline: Inline, part: str) -> str:
    match inline:
        case Emphasis():
            return "_"
        case Strong():
            return "*"
        case _:
            return part[:1]


def _parts_words(character: str) -> bool:
    """Whether all parsers see a blank or punctuation in it; that symbols are punctuation is new in CommonMark 0.31."""
    if character.isascii():
        return not character or character in PARTING
    return category(character) in ("Zs", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po")


def _is_of_a_word(character: str) -> bool:
    """Whether no parser sees a blank or punctuation in it."""
    return character not in PARTING if character.isascii() else category(character)[0] not in "ZPS"


# --- the others --------------------------------------------------------------------------------------------------


def _joined(content: Sequence[Inline]) -> list[Inline]:
    """The same run with codes that touch as one: their marks would run together."""
    joined: list[Inline] = []
    for inline in content:
        if isinstance(inline, Code) and joined and isinstance(joined[-1], Code):
            joined[-1] = replace(inline, text=joined[-1].text + inline.text)
        else:
            joined.append(inline)
    return joined


def _kept_apart(part: str, left: str, right: str) -> str:
    """Text that does not become one with the marks beside it: "Wow!" before a link is no picture."""
    if left == "]" and part[:1] in ("(", "[", ":", "{"):
        part = "\\" + part
    if right == "[" and part[-1:] in ("!", "[", "]"):
        part = f"{part[:-1]}\\{part[-1]}"
    if right == part[-1:] == "`":  # one behind a backslash, which some parsers count among those that open code
        part = part[:-2] + character_reference("`")
    return part


def _code(text: str) -> str:
    """Code between more backticks than stand together in it."""
    if not text:
        return ""
    lengths = set(map(len, BACKTICKS.findall(text)))
    marks = "`" * next(length for length in count(1) if length not in lengths)
    padded = "`" in (text[:1], text[-1:]) or (text[:1] == text[-1:] == " " and text.strip(" "))
    return f"{marks} {text} {marks}" if padded else f"{marks}{text}{marks}"


def destination(target: str) -> str:
    """An address behind what a link shows; one with parentheses of its own is set in "<" and ">"."""
    safe = ENTITY.sub("&amp;", UNSAFE.sub(lambda found: quote(found[0]), target))
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


def _without_pipes(node: Node) -> Node:
    """Code in which a pipe ends no cell; in text they are escaped as it is."""
    return replace(node, text=node.text.replace("|", r"\|")) if isinstance(node, Code) else node
