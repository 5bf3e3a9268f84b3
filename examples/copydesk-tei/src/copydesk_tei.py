"""TEI P5: an example of a writer that Copydesk finds through its entry point."""

from collections.abc import Iterator
from typing import TypeAlias, assert_never
from xml.etree.ElementTree import Element, tostring

from formats import Notice, Report, ignore, tree

media_type = "application/tei+xml"
suffix = ".tei.xml"

NAMESPACE = "http://www.tei-c.org/ns/1.0"

Part: TypeAlias = Element | str | None


def write(article: tree.Article, *, report: Report = ignore) -> bytes:
    """The article as a TEI document in UTF-8. What was set aside is reported: TEI has no place for it."""
    for piece in article.set_aside:
        report(Notice("set-aside", f"{piece.reason}: {piece.text}", piece.span))
    root = element("TEI", header(article.front), text(article), xmlns=NAMESPACE)
    root.set("xml:lang", article.front.language.tag)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def element(tag: str, *parts: Part, **attributes: str) -> Element:
    """An element of words and elements; None stands for what is not there."""
    made = Element(tag, attributes)
    for part in parts:
        if isinstance(part, Element):
            made.append(part)
        elif part is not None and len(made):
            made[-1].tail = (made[-1].tail or "") + part
        elif part is not None:
            made.text = (made.text or "") + part
    return made


# --- the header


def header(front: tree.Front) -> Element:
    """What is said about the article."""
    notes = [element("note", *inlines(note.content), type=note.kind) for note in front.notes]
    description = element(
        "fileDesc",
        element("titleStmt", *titles(front), *map(contributor, front.contributors)),
        element("publicationStmt", *publication(front)),
        element("notesStmt", *notes) if notes else None,
        element("sourceDesc", element("bibl", *source(front))),
    )
    change = element("change", front.updated.literal, when=timestamp(front.updated)) if front.updated else None
    revision = element("revisionDesc", change) if change is not None else None
    return element("teiHeader", description, element("profileDesc", *profile(front)), revision)


def titles(front: tree.Front) -> Iterator[Element]:
    """The main title is there even where it is empty: TEI wants one."""
    yield element("title", front.title.text if front.title else None, type="main")
    for kind, phrase in (("sub", front.subtitle), ("kicker", front.kicker)):
        if phrase:
            yield element("title", phrase.text, type=kind)


def contributor(person: tree.Contributor) -> Element:
    """Authors and editors have elements of their own; the others are named with what they did."""
    name = person.name
    who = element("orgName", name.name) if isinstance(name, tree.Organisation) else element("persName", name.literal)
    known = (("position", person.position), ("affiliation", person.affiliation), ("place", person.place))
    notes = [element("note", words, type=kind) for kind, words in (*known, ("email", person.email)) if words]
    if person.bio:
        notes.append(element("note", *inlines(person.bio), type="bio"))
    if person.role in ("author", "editor"):
        return element(person.role, who, *notes)
    return element("respStmt", element("resp", person.role), who, *notes)


def publication(front: tree.Front) -> Iterator[Element]:
    """Who published it and when, its names, and its rights."""
    yield element("publisher", front.publication.publisher if front.publication else None)
    if front.published:
        yield element("date", front.published.literal, when=timestamp(front.published))
    for identifier in front.identifiers:
        yield element("idno", identifier.value, type=identifier.kind)
    if front.rights:
        yield element("availability", element("p", front.rights.statement))


def source(front: tree.Front) -> Iterator[Element]:
    """Where it stood."""
    paper = front.publication or tree.Publication()
    if paper.title:
        yield element("title", paper.title, level="j")
    section = front.section.text if front.section else None
    for unit, words in (("edition", paper.edition), ("issue", paper.issue), ("page", paper.page), ("section", section)):
        if words:
            yield element("biblScope", words, unit=unit)


def profile(front: tree.Front) -> Iterator[Element]:
    """Its language, summary and keywords, and where it was written."""
    yield element("langUsage", element("language", ident=front.language.tag))
    if front.abstract:
        yield element("abstract", *map(block, front.abstract))
    if front.dateline:
        agency = element("orgName", front.dateline.agency) if front.dateline.agency else None
        yield element("creation", element("placeName", front.dateline.place), agency)
    if front.keywords:
        yield element("textClass", element("keywords", *(element("term", word.text) for word in front.keywords)))


def timestamp(date: tree.Date) -> str:
    """The W3C's dates have seconds: "2026-05-03T18:40+02:00" becomes "2026-05-03T18:40:00+02:00"."""
    return f"{date.value[:16]}:00{date.value[16:]}" if "T" in date.value else date.value


# --- the text


def text(article: tree.Article) -> Element:
    """The story, which has a paragraph at least, and what stands below it."""
    back = article.back
    below = [element("div", *map(footnote, back.footnotes), type="footnotes")] if back.footnotes else []
    below += [element("div", element("p", *inlines(credit.content)), type="credit") for credit in back.credits]
    below += [element("div", element("p", *inlines(note.content)), type=note.kind) for note in back.notes]
    body = element("body", *map(block, article.body or (tree.Paragraph(content=()),)))
    kind = {"type": article.front.genre.kind} if article.front.genre else {}
    return element("text", body, element("back", *below) if below else None, **kind)


def footnote(note: tree.Footnote) -> Element:
    """A note, with the mark that it has in the text."""
    return element("note", *map(block, note.blocks), n=note.label, **{"xml:id": note_id(note.label)})


def note_id(label: str) -> str:
    """An XML name for any mark: "*" becomes "note-2a"."""
    return f"note-{label.encode().hex()}"


def block(node: tree.Block) -> Element:
    """A block, as an element that may stand wherever TEI has paragraphs."""
    match node:
        case tree.Paragraph(content=content):
            return element("p", *inlines(content))
        case tree.Section(title=title, blocks=blocks):
            return element("div", head(title.content), *map(block, blocks))
        case tree.BlockQuote(blocks=blocks, attribution=attribution):
            return cited(element("quote", *map(block, blocks)), attribution)
        case tree.PullQuote(content=content, attribution=attribution):
            return cited(element("quote", *inlines(content), rend="pull"), attribution)
        case tree.List(ordered=ordered, start=start, items=items):
            numbered = (item(each, str(number)) for number, each in enumerate(items, start))
            return element("list", *numbered, rend="numbered" if ordered else "bulleted")
        case tree.Table(caption=caption, header=labels, rows=rows):
            above = row(labels, "label") if labels else None
            return element("table", head(caption), above, *(row(cells, "data") for cells in rows))
        case tree.Figure(caption=caption, credit=credit):
            return element("p", element("figure", head(caption), element("p", credit.text) if credit else None))
        case tree.Verse(stanzas=stanzas):
            return element("lg", *map(stanza, stanzas), type="poem")
        case tree.Preformatted(text=words):
            return element("ab", words, type="preformatted", **{"xml:space": "preserve"})
        case tree.Speech(speaker=speaker, blocks=blocks):
            return element("sp", element("speaker", speaker.text), *map(block, blocks))
        case tree.Aside(title=title, blocks=blocks):
            above = head(title.content) if title else None
            return element("floatingText", element("body", above, *map(block, blocks)), type="box")
        case tree.Break(text=mark):
            return element("ab", mark, type="break")
        case _:
            assert_never(node)


def head(content: tuple[tree.Inline, ...]) -> Element | None:
    """The words above a section, a table, a figure, a box."""
    return element("head", *inlines(content)) if content else None


def cited(quote: Element, attribution: tree.Phrase | None) -> Element:
    """A quote, with who said it where that is known."""
    return element("cit", quote, element("bibl", attribution.text)) if attribution else quote


def item(entry: tree.ListItem, number: str) -> Element:
    """An item of a list, with its number: lists may begin anywhere."""
    return element("item", *map(block, entry.blocks), n=number)


def row(cells: tree.Row, role: str) -> Element:
    """A row of labels or of data."""
    return element("row", *(element("cell", *inlines(cell.content)) for cell in cells.cells), role=role)


def stanza(lines: tree.Stanza) -> Element:
    """Lines of verse."""
    return element("lg", *map(verse_line, lines.lines))


def verse_line(line: tree.VerseLine) -> Element:
    """A line, with the columns that it was set in by."""
    indent = {"rend": f"indent({line.indent})"} if line.indent else {}
    return element("l", *inlines(line.content), **indent)


def inlines(content: tuple[tree.Inline, ...]) -> Iterator[Part]:
    """Words, and the elements among them."""
    for node in content:
        match node:
            case tree.Text(text=words):
                yield words
            case tree.Emphasis(content=inner):
                yield element("emph", *inlines(inner))
            case tree.Strong(content=inner):
                yield element("hi", *inlines(inner), rend="bold")
            case tree.Code(text=words):
                yield element("code", words)
            case tree.Link(target=target, content=inner):
                yield element("ref", *inlines(inner), target=target)
            case tree.NoteRef(note=label):
                yield element("ref", label, target=f"#{note_id(label)}", type="note")
            case tree.LineBreak():
                yield element("lb")
            case _:
                assert_never(node)
