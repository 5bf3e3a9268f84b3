"""What the values of single nodes look like: numbers, addresses, dates, tags."""

from collections.abc import Iterator

from formats.tree import (
    Break,
    Contributor,
    Date,
    Figure,
    Footnote,
    Identifier,
    Inferred,
    Language,
    Link,
    List,
    Node,
    Preformatted,
    Publication,
    Rights,
    SetAside,
    Table,
    VerseLine,
)
from formats.values import VISIBLE, is_date, is_email, is_kind, is_label, is_language, is_phrase, is_target, is_year

HIGHEST_START = 999_999_999  # CommonMark reads no more than nine digits before the dot


def value_complaints(node: Node) -> Iterator[str]:
    """What is wrong with the values of `node`, as the end of a sentence about it."""
    if isinstance(node, Inferred) and node.confidence is not None and not 0 <= node.confidence <= 1:
        yield f"has confidence {node.confidence}, which is not between 0 and 1"
    match node:
        case Link(target=target):
            if not is_target(target):
                yield f"has a target that is no absolute URI, or runs code: {target!r:.60}"
        case List(ordered=ordered, start=start):
            if not 0 <= start <= HIGHEST_START or (start != 1 and not ordered):
                yield f"cannot start at {start}"
        case Table(rows=rows, header=header):
            if len({len(row.cells) for row in (*rows, *([header] if header else []))}) > 1:
                yield "has rows of different lengths"
        case Figure(caption=caption, credit=credit):
            if not caption and credit is None:
                yield "has neither a caption nor a credit"
        case VerseLine(indent=indent):
            if indent < 0:
                yield f"has the indent {indent}"
        case Preformatted(text=text):
            if not all(VISIBLE.search(line) for line in (text.partition("\n")[0], text.rpartition("\n")[2])):
                yield "begins or ends with a blank line"
        case Break(text=text):
            if text and not is_phrase(text):
                yield f"is no trimmed, visible, single line: {text!r:.60}"
        case SetAside(text=text):
            if text != text.strip() or not VISIBLE.search(text):
                yield f"has no trimmed and visible text: {text!r:.60}"
        case Footnote(label=label):
            if not is_label(label):
                yield f"has a label with a blank, a bracket or a caret: {label!r:.60}"
        case Contributor(email=email):
            if email is not None and not is_email(email):
                yield f"has no e-mail address: {email!r:.60}"
        case Date(value=value):
            if not is_date(value):
                yield f"has no ISO 8601 date, to the minute at most: {value!r:.60}"
        case Identifier(kind=kind, value=value):
            if not is_kind(kind) or (kind == "url" and not is_target(value)):
                yield f"is no identifier: {kind!r:.20} {value!r:.60}"
        case Publication(url=url):
            if url is not None and not is_target(url):
                yield f"has a url that is no absolute URI, or runs code: {url!r:.60}"
        case Rights(year=year):
            if year is not None and not is_year(year):
                yield f"has no year: {year!r:.60}"
        case Language(tag=tag):
            if not is_language(tag):
                yield f"has no BCP 47 tag: {tag!r:.60}"
        case _:
            return
