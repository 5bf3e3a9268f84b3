"""Each of the four outputs read back, by readers that are not ours."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, ClassVar
from zipfile import ZipFile

import mistletoe
import yaml
from cmarkgfm import cmark
from lxml import etree, html
from markdown_it import MarkdownIt
from readback import MARKS, Readback, Seen, all_words, resolved, tidy, words

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DC = "{http://purl.org/dc/elements/1.1/}"


class Reader:
    """Reads the blocks of an XML dialect; `marks` says what its inline elements mean."""

    marks: ClassVar[dict[str, str]]

    def block(self, element: Any, kind: str, depth: int) -> Iterator[Seen] | None:
        """What a block element holds, in blocks that are called `kind` where they stand; None: it is inline."""
        raise NotImplementedError

    def note(self, element: Any) -> str | None:
        """The key of the footnote that a reference leads to, if it is one."""
        raise NotImplementedError

    def flow(self, element: Any, kind: str, depth: int) -> Iterator[Seen]:
        """Blocks, and what stands between them without one of its own."""
        run, marks = [element.text or ""], []
        for child in element:
            found = self.block(child, kind, depth) if isinstance(child.tag, str) else iter(())
            if found is None:
                run.append(self._inline(child, marks))
            else:
                yield from _ended(run, marks, kind, depth)
                run, marks = [], []
                yield from found
            run.append(child.tail or "")
        yield from _ended(run, marks, kind, depth)

    def each(self, elements: Iterable[Any], kind: str, depth: int = 0) -> Iterator[Seen]:
        """What each of some elements holds."""
        for element in elements:
            yield from self.flow(element, kind, depth)

    def _inline(self, element: Any, marks: list[Seen]) -> str:
        if not isinstance(element.tag, str):
            return ""
        name = etree.QName(element).localname
        if name in ("br", "break"):
            return " "
        note = self.note(element)
        if note is not None:
            marks.append(Seen("ref", note))
            return ""
        at = len(marks)
        parts = [element.text or ""]
        for child in element:
            parts += [self._inline(child, marks), child.tail or ""]
        text = "".join(parts)
        if name in self.marks:
            target = element.get("href") or element.get(XLINK_HREF) or ""
            marks.insert(at, Seen(self.marks[name], tidy(text), target=target))
        return text


def _ended(run: list[str], marks: list[Seen], kind: str, depth: int) -> Iterator[Seen]:
    text = tidy("".join(run))
    if text:
        yield Seen(kind, text, depth if kind in ("heading", "item") else 0)
    yield from marks


class Xhtml(Reader):
    """What Markdown and EPUB hold."""

    marks: ClassVar = {"em": "emphasis", "strong": "strong", "code": "code", "a": "link"}

    def block(self, element: Any, kind: str, depth: int) -> Iterator[Seen] | None:
        roles = element.get("class", "").split()
        match etree.QName(element).localname:
            case "p" | "div" | "section" | "article" | "main" | "figure":
                return self.flow(element, _role(roles, "attribution", "line") or kind, depth)
            case "b" | "span":
                role = _role(roles, "speaker", "credit")
                return self.flow(element, role, 0) if role else None
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" as name:
                return self.flow(element, "boxtitle" if kind == "boxed" else "heading", int(name[1]) - 1)
            case "ul" | "ol":
                return self.each(element, "item", depth + 1 if kind == "item" else 1)
            case "blockquote":
                return self.flow(element, "quoted", 0)
            case "aside":
                return self.flow(element, "pulled" if "pullquote" in roles else "boxed", 0)
            case "figcaption" | "caption":
                return self.flow(element, _role(roles, "attribution") or "caption", 0)
            case "table" | "thead" | "tbody" | "tr":
                return self.flow(element, "cell", 0)
            case "th" | "td":
                return self.flow(element, "cell", 0)
            case "pre":
                return iter([Seen("preformatted", "".join(element.itertext()).removesuffix("\n"))])
            case "hr" | "header" | "footer":
                return iter(())
            case _:
                return None

    def note(self, element: Any) -> str | None:
        """EPUB marks the reference, what cmark writes marks an element around it."""
        links = list(element) if "footnote-ref" in element.get("class", "").split() else [element]
        referred = "footnote-ref" in element.get("class", "") or element.get("role") == "doc-noteref"
        return links[0].get("href").rpartition("#")[2] if referred else None


def _role(roles: list[str], *known: str) -> str | None:
    return next((role for role in roles if role in known), None)


class Jats(Reader):
    """What JATS holds."""

    marks: ClassVar = {"italic": "emphasis", "bold": "strong", "monospace": "code", "ext-link": "link"}

    def block(self, element: Any, kind: str, depth: int) -> Iterator[Seen] | None:
        content_type = element.get("content-type")
        match etree.QName(element).localname:
            case "p":
                return iter(()) if content_type == "break" else self.flow(element, kind, depth)
            case "sec":
                return self.flow(element, kind, depth + 1)
            case "title":
                return self.flow(element, "boxtitle" if kind == "boxed" else "heading", depth)
            case "list":
                return self.each(element, "item", depth + 1 if kind == "item" else 1)
            case "disp-quote":
                return self.flow(element, "pulled" if content_type == "pullquote" else "quoted", 0)
            case "boxed-text":
                return self.flow(element, "caption" if content_type == "figure" else "boxed", 0)
            case "attrib":
                return self.flow(element, "credit" if kind == "caption" else "attribution", 0)
            case "table-wrap" | "fig":
                return self.flow(element, "caption", 0)
            case "table" | "thead" | "tbody" | "tr" | "th" | "td":
                return self.flow(element, "cell", 0)
            case "caption" | "verse-group" | "speech":
                return self.flow(element, kind, depth)
            case "verse-line":
                return self.flow(element, "line", 0)
            case "speaker":
                return self.flow(element, "speaker", 0)
            case "preformat":
                return iter([Seen("preformatted", "".join(element.itertext()).removesuffix("\n"))])
            case "label":
                return iter(())
            case _:
                return None

    def note(self, element: Any) -> str | None:
        return element.get("rid") if element.get("ref-type") == "fn" else None


# --- the four outputs --------------------------------------------------------------------------------------------


def of_jats(payload: bytes) -> Readback:
    """What JATS says."""
    root = etree.fromstring(payload, etree.XMLParser(resolve_entities=False, no_network=True))
    meta = root.find("front/article-meta")
    people = [person for person in meta.findall("contrib-group/contrib") if person.find("anonymous") is None]
    below = [*root.iterfind("back/notes/p"), *root.iterfind(".//contrib/bio/p")]
    notes = {note.get("id"): all_words(Jats().flow(note, "noted", 0)) for note in root.iterfind("back/fn-group/fn")}
    title = _text_at(meta, "title-group/article-title")
    return Readback(
        title=title or None,
        authors=tuple(_jats_name(person) for person in people if person.get("contrib-type") == "author"),
        published=_attribute_at(meta, "pub-date", "iso-8601-date"),
        updated=_attribute_at(meta, "history/date", "iso-8601-date"),
        language=root.get(LANG, "und"),
        keywords=tuple(tidy("".join(word.itertext())) for word in meta.iterfind("kwd-group/kwd")),
        blocks=resolved(_flow_at(root, "body", Jats()), notes),
        notes=tuple(notes.values()),
        above=tuple(_plain(note, Jats()) for note in root.iterfind("front/notes/p")),
        below=tuple(_plain(line, Jats()) for line in below),
    )


def of_epub(payload: bytes) -> Readback:
    """What the package and the pages in the spine of an EPUB say, but for what it says of its making.

    Keywords come with the section before them.
    """
    with ZipFile(BytesIO(payload)) as book:
        package = etree.fromstring(book.read("EPUB/content.opf"))
        hrefs = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
        spine = [etree.fromstring(book.read(f"EPUB/{hrefs[ref.get('idref')]}")) for ref in package.iter("{*}itemref")]
    pages = [page for page in spine if page.find(".//{*}section[@role='doc-colophon']") is None]
    published = package.findtext(f".//{DC}date")
    return Readback(
        title=tidy(package.findtext(f".//{DC}title")),
        authors=tuple(tidy(creator.text) for creator in package.iter(f"{DC}creator")),
        language=package.findtext(f".//{DC}language"),
        keywords=tuple(tidy(subject.text) for subject in package.iter(f"{DC}subject")),
        **on_pages(pages, is_dated=published is not None),
    )


def of_html(payload: bytes) -> Readback:
    """What a page says, and the block of JSON-LD in it."""
    page = html.document_fromstring(payload.decode("utf-8"))
    (linked_data,) = page.xpath("//script[@type='application/ld+json']/text()")
    told = of_jsonld(linked_data.encode())
    return Readback(
        title=tidy("".join(page.find(".//h1").itertext())),
        authors=tuple(tidy(author.get("content")) for author in page.iterfind("head/meta[@name='author']")),
        language=page.get("lang"),
        keywords=told.keywords,
        **on_pages([page], is_dated=told.published is not None),
    )


def on_pages(pages: list[Any], *, is_dated: bool) -> dict[str, Any]:
    """What the pages of a book or of the web show; `is_dated` if the first date on them is that of publication."""
    _take_out(pages, "backlink", "doc-backlink", "mark", "running")
    notes = {note.get("id"): note for page in pages for note in page.iter("{*}div") if note.get("class") == "footnote"}
    texts = {key: all_words(Xhtml().flow(note, "noted", 0)) for key, note in notes.items()}
    sections = [part for page in pages for part in page.iter("{*}section") if part.get("class") == "notes"]
    for part in sections:
        part.getparent().remove(part)
    blocks = (seen for page in pages for seen in Xhtml().flow(page.find("{*}body"), "paragraph", 0))
    dated = [time.get("datetime") for page in pages for time in page.iter("{*}time")]
    return {
        "published": dated[0] if is_dated else None,  # dc:date has no time without a zone, and the page has both
        "updated": dated[-1] if len(dated) > is_dated else None,
        "blocks": resolved(blocks, texts),
        "notes": tuple(texts.values()),
        "above": tuple(
            _plain(line, Xhtml()) for page in pages for line in page.iterfind(".//{*}header/{*}p[@class='note']")
        ),
        "below": tuple(
            _plain(line, Xhtml())
            for page in pages
            for line in page.iterfind(".//{*}footer/{*}p")
            if line.get("class") != "rights"
        ),
    }


def of_markdown(payload: bytes, to_html: Callable[[str], str] | None = None) -> Readback:
    """What Markdown says, to GitHub's parser or another; words of the desk are paragraphs like others there."""
    fields, text = front_matter(payload.decode("utf-8"))
    root = html.fragment_fromstring((to_html or cmark_html)(text), create_parent="div")
    _take_out([root], "footnote-backref")
    notes = {}
    for section in root.findall("section"):
        notes = {note.get("id"): all_words(Xhtml().flow(note, "noted", 0)) for note in section.iterfind("ol/li")}
        root.remove(section)
    return Readback(
        title=fields.get("title") and tidy(fields["title"]),
        authors=tuple(map(tidy, fields.get("authors", ()))),
        published=_iso(fields.get("date")),
        updated=_iso(fields.get("lastmod")),
        language=fields["lang"],
        keywords=tuple(map(tidy, fields.get("tags", ()))),
        blocks=resolved(Xhtml().flow(root, "paragraph", 0), notes),
        notes=tuple(notes.values()),
    )


def front_matter(markdown: str) -> tuple[dict[str, Any], str]:
    """The fields between the first two lines of "---", and the text behind them."""
    assert markdown.startswith("---\n"), "front matter begins on the first line"
    fields, _, text = markdown.removeprefix("---\n").partition("\n---\n")
    return yaml.safe_load(fields), text


def of_jsonld(payload: bytes) -> Readback:
    """What JSON-LD says: the paragraphs of the body are plain text."""
    found = json.loads(payload)
    parts = found.get("hasPart", [])
    paragraphs = [Seen("paragraph", text) for text in found.get("articleBody", "").split("\n\n")]
    links = [
        Seen("link", tidy(link.get("name", "")), target=link.get("url") or f"mailto:{link['email']}")
        for link in (*found.get("citation", ()), *found.get("mentions", ()))
    ]
    return Readback(
        title=found.get("headline") and tidy(found["headline"]),
        authors=tuple(f"{author.get('honorificPrefix', '')} {author['name']}" for author in found.get("author", ())),
        published=found.get("datePublished"),
        updated=found.get("dateModified"),
        language=found.get("inLanguage", "und"),
        keywords=tuple(map(tidy, found.get("keywords", ()))),
        blocks=(*paragraphs, *links, *_outline(parts, 1)),
        notes=tuple(" ".join(words([part.get("text", "")])) for part in parts if part.get("genre") == "footnote"),
    )


def _outline(parts: Iterable[dict[str, Any]], depth: int) -> Iterator[Seen]:
    for part in parts:
        if part.get("genre") != "footnote":
            yield Seen("heading", tidy(part["name"]), depth)
            yield from _outline(part.get("hasPart", ()), depth + 1)


def cmark_html(markdown: str) -> str:
    """HTML by the reference implementation of GitHub's Markdown, raw HTML left out."""
    options = cmark.Options.CMARK_OPT_FOOTNOTES
    return cmark.markdown_to_html_with_extensions(markdown, options=options, extensions=["table"])


def markdown_it_html(markdown: str) -> str:
    """HTML by a parser that knows no footnotes."""
    return MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)


def mistletoe_html(markdown: str) -> str:
    """HTML by another one."""
    return mistletoe.markdown(markdown)


def _take_out(roots: Iterable[Any], *kinds: str) -> None:
    """Remove what leads back from notes, or says a title again, but not the words behind it."""
    for root in roots:
        for element in list(root.iter("{*}a", "{*}span", "{*}h1")):
            if not {*element.get("class", "").split(), element.get("role", "")}.isdisjoint(kinds):
                element.drop_tree() if hasattr(element, "drop_tree") else _drop(element)


def _drop(element: Any) -> None:
    before, parent = element.getprevious(), element.getparent()
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)


def _flow_at(root: Any, path: str, reader: Reader) -> Iterator[Seen]:
    found = root.find(path)
    return iter(()) if found is None else reader.flow(found, "paragraph", 0)


def _plain(element: Any, reader: Reader) -> str:
    return " ".join(seen.text for seen in reader.flow(element, "line", 0) if seen.kind not in MARKS)


def _text_at(root: Any, path: str) -> str:
    found = root.find(path)
    return "" if found is None else tidy("".join(found.itertext()))


def _attribute_at(root: Any, path: str, name: str) -> str | None:
    found = root.find(path)
    return None if found is None else found.get(name)


def _jats_name(person: Any) -> str:
    """A name in reading order, as far as its parts tell."""
    name = person.find("name")
    if name is None:
        return _text_at(person, "string-name") or _text_at(person, "collab")
    order = ("surname", "given-names") if name.get("name-style") == "eastern" else ("given-names", "surname")
    return " ".join(filter(None, (name.findtext(part) for part in ("prefix", *order, "suffix"))))


def _iso(value: Any) -> str | None:
    """A date as ISO 8601, as precise as it is: YAML has types for days and times, times in it have seconds."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes").replace("+00:00", "Z")
    return value.isoformat()
