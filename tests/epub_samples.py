"""Articles that show what is hard about books, and a way to look into a book."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from hypothesis import Phase, given, settings
from lxml import etree
from strategies import articles, paragraph, text

from formats import epub
from formats.notice import Report, ignore
from formats.tree import (
    Article,
    Back,
    Block,
    BlockQuote,
    Contributor,
    Footnote,
    Front,
    Heading,
    Language,
    NoteRef,
    Paragraph,
    PersonName,
    Phrase,
    Section,
    Source,
    Stanza,
    Verse,
    VerseLine,
)

XHTML = "http://www.w3.org/1999/xhtml"
PREFIXES = {
    "h": XHTML,
    "epub": "http://www.idpf.org/2007/ops",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
}
TYPE = f"{{{PREFIXES['epub']}}}type"


@dataclass(frozen=True)
class Book:
    """A book, unpacked."""

    payload: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.payload)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package(self) -> etree._Element:
        return etree.fromstring(self.files["EPUB/content.opf"])

    @cached_property
    def pages(self) -> dict[str, etree._Element]:
        """The pages in reading order."""
        hrefs = {item.get("id"): item.get("href") for item in find(self.package, "//opf:item")}
        names = [hrefs[item.get("idref")] for item in find(self.package, "//opf:itemref")]
        return {name: self.page(name) for name in names}

    @cached_property
    def story(self) -> dict[str, etree._Element]:
        """The pages of the article itself, without what a book has before and behind it."""
        own = {"cover.xhtml", "titlepage.xhtml", "colophon.xhtml"}
        return {name: page for name, page in self.pages.items() if name not in own}

    def page(self, name: str) -> etree._Element:
        return etree.fromstring(self.files[f"EPUB/{name}"])

    def metadata(self, name: str) -> list[str]:
        """The values of one element of Dublin Core."""
        return [element.text or "" for element in find(self.package, f"//dc:{name}")]

    def meta(self, name: str) -> list[str]:
        """The values of one property."""
        return [element.text or "" for element in find(self.package, f"//opf:meta[@property='{name}']")]

    def refined(self, mark: str) -> dict[str, str]:
        """The properties of the element with this id."""
        about = find(self.package, f"//opf:meta[@refines='#{mark}']")
        return {element.get("property"): element.text for element in about}


def book(article: Article, *, report: Report = ignore, **options: Any) -> Book:
    return Book(epub.write(article, report=report, **options))


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.xpath(path, namespaces=PREFIXES))


def words(element: etree._Element) -> str:
    """What a reader hears, blanks made equal."""
    return " ".join("".join(element.itertext()).split())


# --- articles ----------------------------------------------------------------------------------------------------


NO_NOTES = Back()


def article(*body: Block, language: str = "en", title: str = "A title", back: Back = NO_NOTES, **front: Any) -> Article:
    """An article of these blocks."""
    head = Front(language=Language(tag=language), title=Phrase(text=title), **front)
    return Article(front=head, body=body, back=back, set_aside=(), source=Source(text=""))


def section(title: str, *blocks: Block) -> Section:
    return Section(title=Heading(content=text(title)), blocks=blocks)


def noted(words: str, *labels: str) -> Paragraph:
    """A paragraph that refers to notes."""
    return Paragraph(content=(*text(words), *(NoteRef(note=label) for label in labels)))


def notes(*labels: str) -> Back:
    return Back(footnotes=tuple(Footnote(label=label, blocks=(paragraph(f"Note {label}."),)) for label in labels))


def arabic() -> Article:
    """From right to left, with a quote, verse and a note."""
    verse = Verse(stanzas=(Stanza(lines=(VerseLine(content=text("يا بحر هل من خبر"), indent=4),)),))
    quote = BlockQuote(blocks=(paragraph("البحر يعرف أبناءه."),), attribution=Phrase(text="شاعر محلي"))
    return article(
        noted("وصلت السفينة الأولى صباح الثلاثاء إلى الميناء الجديد.", "1"),
        section("ماذا يقول السكان", paragraph("قال أحد الصيادين إن البحر لم يتغير."), quote, verse),
        language="ar",
        title="الميناء الجديد يستقبل أول سفينة",
        back=notes("1"),
        contributors=(Contributor(name=PersonName(literal="ليلى حداد"), position="مراسلة"),),
    )


def japanese() -> Article:
    """A name whose family comes first, and words without blanks between them."""
    name = PersonName(literal="佐藤花子", family="佐藤", given="花子", family_first=True)
    return article(
        noted("港町で日曜日、新しい橋が開通した。", "1"),
        section("住民の声", paragraph("「フェリーにはコーヒーがある」と漁師は笑う。")),
        language="ja",
        title="新しい橋が開通",
        back=notes("1"),
        contributors=(Contributor(name=name, affiliation="社会部"),),
    )


def long() -> Article:
    """Too long for one page: chapters that fit, a part that does not, and notes from all over."""
    chapters = [section(f"Chapter {number}", *_filling(90)) for number in range(1, 8)]
    part = section("Part Two", *_filling(10), *(section(f"Scene {number}", *_filling(200)) for number in (1, 2)))
    plain = section("Part Three", *_filling(700))
    return article(noted("It begins.", "1"), *chapters, part, plain, title="A long book", back=notes("1", "2", "*"))


def _filling(many: int) -> Iterator[Paragraph]:
    """Paragraphs of about 500 bytes; the first refers to a note."""
    for number in range(many):
        yield noted("It was a long way to the harbour, and nobody spoke. " * 10, *(["2"] if number == 0 else []))


def drawn(many: int) -> list[Article]:
    """Valid articles of all kinds, the same at every run."""
    found: list[Article] = []

    @settings(max_examples=many, derandomize=True, database=None, phases=[Phase.generate], deadline=None)
    @given(articles())
    def draw(one: Article) -> None:
        found.append(one)

    draw()
    return found
