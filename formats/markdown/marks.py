"""Marks: what Markdown has no sign for, said in lines that nobody sees.

    [//]: # "pull quote"

    > By noon it was really full.

A mark is the definition of a link that nobody uses, so that no parser shows it; it stands in front of what it is about,
and parts lists and quotations that would run together. What reads like what it is needs no mark. The kinds:

| mark | what follows it |
|---|---|
| `paragraph` | a paragraph, whatever it looks like |
| `pull quote`, `aside` | a quotation that is one of these |
| `title` | the title of the aside, where it has bold words of its own |
| `speech` | `**Ann:** Yes.`, and from here on all that begins like it |
| `end of speech`, `end of verse`, `end of quotation` | what is no part of that any more |
| `verse` | stanzas, a paragraph each |
| `figure` | the caption in italics, the credit in parentheses |
| `caption`, `empty header` | the caption of a table; a table whose header is there, and empty |
| `break: ⁂` | a rule that looked otherwise than `* * *` |
| `note`, `correction`, `update`, `disclosure` | a word of the desk above the story; with `closing` in front, below it |
| `credit`, `bio: 2` | who had a part in it; about the second of the contributors |
| `footnote: *` | a footnote whose label is no label to Markdown, or that nothing refers to |
"""

import re
from typing import NamedTuple
from urllib.parse import unquote

PARAGRAPH = "paragraph"
PULL_QUOTE = "pull quote"
ASIDE = "aside"
TITLE = "title"
SPEECH = "speech"
END_OF_SPEECH = "end of speech"
VERSE = "verse"
END_OF_VERSE = "end of verse"
END_OF_QUOTATION = "end of quotation"
FIGURE = "figure"
CAPTION = "caption"
EMPTY_HEADER = "empty header"
BREAK = "break"
CREDIT = "credit"
BIO = "bio"
FOOTNOTE = "footnote"
NOTE = "note"  # of the kind "editorial"; the others are called as they are
CLOSING = "closing "

AS_IT_STANDS = "as it stands"  # a detail: no italics or parentheses are ours
IN_PARENTHESES = "in parentheses"  # likewise: the italics are ours, the parentheses are not
BREAK_MARK = "* * *"  # what a rule stands for

APART = "[//]: #"  # a mark that says nothing, and only parts what is above it from what is below
LINE = re.compile(r"\[//\]: +# *(?:\"(?P<double>.*)\"|'(?P<single>.*)'|\((?P<round>.*)\))?[ \t]*")
UNSAFE = re.compile(r"[\"'\\&%()<>\[\]`]|(?<= ) +")  # what a title between quotes does not hold as it stands


class Mark(NamedTuple):
    """What a mark says."""

    kind: str
    detail: str = ""


def mark(kind: str, detail: str = "") -> str:
    """The line that says `kind`, and `detail` behind a colon.

    >>> mark("footnote", "*")
    '[//]: # "footnote: *"'
    """
    return f'{APART} "{kind}: {UNSAFE.sub(_by_number, detail)}"' if detail else f'{APART} "{kind}"'


def read_mark(line: str) -> Mark | None:
    """What a line says, if it is a mark; nothing at all says a line that only parts."""
    found = LINE.fullmatch(line)
    if found is None:
        return None
    words = next(filter(None, found.groups()), "")
    kind, _, detail = words.partition(":")
    return Mark(kind.strip().lower(), unquote(detail.strip()))


def _by_number(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
