"""What pandoc's tree, a line of data and plain text say, read off their own forms."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile
from typing import Any

from readback import Readback, Seen, all_words, tidy

Piece = dict[str, Any]

MATTER = ("note", "credit", "bio", "footnote")  # classes of what stands above and below the story


# --- pandoc's tree -----------------------------------------------------------------------------------------------


def of_pandoc(payload: bytes) -> Readback:
    """What pandoc's tree says; above and below the story stand blocks of known classes."""
    document = json.loads(payload)
    meta = document["meta"]
    above = list(takewhile(_is_matter, document["blocks"]))
    story = document["blocks"][len(above) :]
    below = [piece for piece in story if _is_matter(piece)]
    notes = [all_words(_flow(note["c"], "noted", 0)) for note in _pieces(document, "Note")]
    return Readback(
        title=_meta(meta, "title"),
        authors=tuple(_text(name["c"]) for name in meta.get("author", {"c": ()})["c"]),
        published=_meta(meta, "published"),
        updated=_meta(meta, "updated"),
        language=_meta(meta, "lang") or "und",
        keywords=tuple(_text(word["c"]) for word in meta.get("keywords", {"c": ()})["c"]),
        blocks=tuple(_flow([piece for piece in story if not _is_matter(piece)], "paragraph", 0)),
        notes=tuple(dict.fromkeys(notes)),
        above=tuple(_words_of(above)),
        below=tuple(_words_of(below)),
    )


def _meta(meta: Piece, name: str) -> str | None:
    return _text(meta[name]["c"]) if name in meta else None


def _is_matter(piece: Piece) -> bool:
    return piece["t"] == "Div" and piece["c"][0][1][0] in MATTER


def _words_of(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        yield all_words(_flow(piece["c"][1], "noted", 0))


def _pieces(value: Any, kind: str) -> Iterator[Piece]:
    """Everything of one type, wherever it is."""
    if isinstance(value, dict):
        if value.get("t") == kind:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _pieces(one, kind)


def _flow(blocks: Iterable[Piece], kind: str, depth: int) -> Iterator[Seen]:
    for block in blocks:
        yield from _block(block, block.get("c"), kind, depth)


def _block(block: Piece, content: Any, kind: str, depth: int) -> Iterator[Seen]:
    match block["t"]:
        case "Para" | "Plain":
            yield from _run(content, kind, depth)
        case "Header":
            level, (_, classes, _), words = content
            yield from _run(words, "boxtitle" if "unlisted" in classes else "heading", level)
        case "BlockQuote":
            yield from _flow(content, "pulled" if kind == "pulled" else "quoted", 0)
        case "Div":
            yield from _div(content[0][1][0], content[1], kind, depth)
        case "BulletList" | "OrderedList" as name:
            deeper = depth + 1 if kind == "item" else 1
            for item in content if name == "BulletList" else content[1]:
                yield from _flow(item, "item", deeper)
        case "Table":
            _, (_, caption), _, (_, head), bodies, _ = content
            yield from _flow(caption, "caption", 0)
            for _, cells in chain(head, *(rows for _, _, _, rows in bodies)):
                yield from chain.from_iterable(_flow(cell[4], "cell", 0) for cell in cells)
        case "LineBlock":
            yield from chain.from_iterable(_run(line, "line", 0) for line in content)
        case "CodeBlock":
            yield Seen("preformatted", content[1])
        case "HorizontalRule":
            return
        case other:
            raise AssertionError(other)


def _div(name: str, blocks: list[Piece], kind: str, depth: int) -> Iterator[Seen]:
    match name:
        case "attribution":
            yield from (one._replace(text=one.text.removeprefix("— ")) for one in _flow(blocks, name, 0))
        case "pullquote":
            yield from _flow(blocks, "pulled", 0)
        case "sidebar":
            yield from _flow(blocks, "boxed", 0)
        case "figure":
            yield from _flow(blocks, "caption", 0)
        case "speech" | "verse":
            yield from _flow(blocks, kind, depth)
        case other:
            raise AssertionError(other)


def _run(content: list[Piece], kind: str, depth: int) -> Iterator[Seen]:
    """A run of inlines: a speaker in front of it and a credit behind it are kinds of their own."""
    speakers = [piece["c"][1] for strong in content[:1] for piece in _pieces(strong, "Span") if _has(piece, "speaker")]
    credits = [piece for piece in content if piece["t"] == "Span" and _has(piece, "credit")]
    yield from (Seen("speaker", _text(speaker)) for speaker in speakers)
    rest = [piece for piece in content[len(speakers) :] if piece not in credits]
    if _text(rest):
        yield Seen(kind, _text(rest), depth if kind in ("heading", "item") else 0)
    yield from chain.from_iterable(map(_marks, rest))
    yield from (Seen("credit", _text(credit["c"][1])) for credit in credits)


def _has(span: Piece, name: str) -> bool:
    return name in span["c"][0][1]


def _marks(piece: Piece) -> Iterator[Seen]:
    content = piece.get("c")
    match piece["t"]:
        case "Emph" | "Strong" as name:
            yield Seen("emphasis" if name == "Emph" else "strong", _text(content))
            yield from chain.from_iterable(map(_marks, content))
        case "Link":
            yield Seen("link", _text(content[1]), target=content[2][0])
            yield from chain.from_iterable(map(_marks, content[1]))
        case "Code":
            yield Seen("code", tidy(content[1]))
        case "Note":
            yield Seen("ref", all_words(_flow(content, "noted", 0)))


def _text(content: Iterable[Piece]) -> str:
    return tidy("".join(map(_piece_text, content)))


def _piece_text(piece: Piece) -> str:
    content = piece.get("c")
    match piece["t"]:
        case "Str":
            return content
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Emph" | "Strong" | "Superscript":
            return "".join(map(_piece_text, content))
        case "Code":
            return content[1]
        case "Link" | "Span":
            return "".join(map(_piece_text, content[1]))
        case "Note":
            return ""
        case other:
            raise AssertionError(other)


# --- a line of data ----------------------------------------------------------------------------------------------

KINDS_OF_DATA = {
    "PullQuote": "pulled",
    "Attribution": "attribution",
    "Caption": "caption",
    "Credit": "credit",
    "Preformatted": "preformatted",
    "Speaker": "speaker",
}


def of_jsonl(payload: bytes) -> Readback:
    """What a line of data says; every label has its words where its span is, and all of the text has a label."""
    record = json.loads(payload)
    text, labels = record["text"], record["labels"]
    assert [text[slice(*label["span"])] for label in labels] == [label["text"] for label in labels]
    assert "\n\n".join(label["text"] for label in labels) == text
    blocks = chain.from_iterable(map(_labelled, labels))
    links = (Seen("link", tidy(link["text"]), target=link["target"]) for link in record["links"])
    bios = (person["bio"] for person in record["contributors"] if person["bio"])
    return Readback(
        title=record["title"] and tidy(record["title"]),
        authors=tuple(record["authors"]),
        published=record["published"],
        updated=record["updated"],
        language=record["language"],
        keywords=tuple(map(tidy, record["keywords"])),
        blocks=(*blocks, *links),
        notes=tuple(all_words([Seen("noted", note)]) for note in record["footnotes"].values()),
        below=tuple(map(tidy, (*record["notes"], *record["credits"], *bios))),
    )


def _labelled(label: Piece) -> Iterator[Seen]:
    text, within = label["text"], label["within"]
    match label["type"]:
        case "Break":
            return
        case "Table":
            cells = chain.from_iterable(row.split("\t") for row in text.split("\n"))
            yield from (Seen("cell", tidy(cell)) for cell in cells if tidy(cell))
        case "Verse":
            yield from (Seen("line", tidy(line)) for line in text.split("\n") if tidy(line))
        case "Heading" if within[-1:] == ["Aside"]:
            yield Seen("boxtitle", tidy(text))
        case "Heading":
            yield Seen("heading", tidy(text), 1 + within.count("Section"))
        case "Paragraph":
            kind, depth = _standing(within)
            yield Seen(kind, tidy(text), depth)
        case "Preformatted":
            yield Seen("preformatted", text)
        case other:
            yield Seen(KINDS_OF_DATA[other], tidy(text))


def _standing(within: list[str]) -> tuple[str, int]:
    """What a paragraph is where it stands, and how deep it is in lists."""
    outer = [name for name in within if name not in ("Section", "Speech")]
    if not outer:
        return "paragraph", 0
    items = len(list(takewhile("ListItem".__eq__, reversed(outer))))
    return ("item", items) if items else ({"BlockQuote": "quoted", "Aside": "boxed"}[outer[-1]], 0)


# --- plain text --------------------------------------------------------------------------------------------------


def of_text(payload: bytes) -> Readback:
    """Plain text says nothing but its words, in pieces that blank lines part."""
    pieces = payload.decode("utf-8").rstrip("\n").split("\n\n")
    return Readback(None, (), None, None, "und", (), tuple(Seen("piece", piece) for piece in pieces))
