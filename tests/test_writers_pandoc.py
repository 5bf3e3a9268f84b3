"""pandoc's tree: pandoc itself reads it, and its formats keep the words, the notes and the metadata."""

import json
import re
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from rich_article import article_of, everything, paragraph, text
from strategies import empty

from formats import Notice, pandoc
from formats.tree import (
    Back,
    BlockQuote,
    Contributor,
    Date,
    Footnote,
    Heading,
    Language,
    List,
    ListItem,
    NoteRef,
    Paragraph,
    PersonName,
    Phrase,
    Section,
    SetAside,
)

pypandoc = pytest.importorskip("pypandoc", reason="pypandoc_binary, which brings pandoc, is not installed")

WORD = re.compile(r"[^\W_]+")


def document(article):
    return json.loads(pandoc.write(article))


def converted(payload, to, *options):
    """What pandoc makes of a document."""
    command = [pypandoc.get_pandoc_path(), "--from=json", f"--to={to}", "--standalone", "--wrap=none", *options]
    ended = subprocess.run(command, input=payload, capture_output=True, check=True)
    assert ended.stderr == b""
    return ended.stdout


def words_of(text):
    return WORD.findall(text)


def noted(*labels):
    """A paragraph that refers to notes, and a note for the label "1"."""
    content = (*text("Full."), *(NoteRef(note=label) for label in labels))
    return article_of(Paragraph(content=content), back=Back(footnotes=(Footnote(label="1", blocks=(paragraph("n"),)),)))


# --- what pandoc makes of it -------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["docx", "odt", "epub3", "latex", "jats", "html5", "rst", "gfm", "native"])
def test_pandoc_writes_it_in_its_formats(to):
    assert converted(pandoc.write(everything()), to)
    assert converted(pandoc.write(empty()), to, "--metadata=title:Untitled")


def test_pandoc_gives_the_same_tree_back():
    payload = pandoc.write(everything())
    ended = json.loads(converted(payload, "json"))
    assert ended["blocks"] == json.loads(payload)["blocks"]
    assert ended["meta"] == json.loads(payload)["meta"]


def test_the_words_are_in_the_word_processor_s_file():
    docx = ZipFile(BytesIO(converted(pandoc.write(everything()), "docx")))
    found = words_of(" ".join(etree.fromstring(docx.read("word/document.xml")).itertext()))
    for words in ("The bridge that nobody wanted", "Mara Okafor", "the river never minds", "Paint primer", "ribbon"):
        assert set(words_of(words)) <= {*found}
    notes = " ".join(etree.fromstring(docx.read("word/footnotes.xml")).itertext())
    assert "Counted" in notes
    assert "It went on counting." in " ".join(notes.split())
    core = " ".join(etree.fromstring(docx.read("docProps/core.xml")).itertext())
    assert "Coastal News Agency" in core


def test_a_text_goes_through_both_programs(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Bridge opens\n\nBy Ann Lee\n\nThe bridge over the river was opened on Monday, and it was full.\n")
    program = "from convert.cli import app; app()"
    ours = [sys.executable, "-c", program, "convert", str(story), "-t", "pandoc", "-o", "-"]
    payload = subprocess.run(ours, capture_output=True, check=True).stdout
    markdown = converted(payload, "markdown").decode()
    assert "title: Bridge opens" in markdown
    assert "author:\n- Ann Lee" in markdown
    assert markdown.endswith("The bridge over the river was opened on Monday, and it was full.\n")


def test_the_metadata_are_in_pandoc_s_jats():
    root = etree.fromstring(converted(pandoc.write(everything()), "jats"), etree.XMLParser(load_dtd=False))
    assert root.findtext(".//article-title") == "The bridge that nobody wanted is full by noon"
    assert root.findtext(".//journal-title") == "The Westhaven Courier"
    assert root.findtext(".//contrib/string-name") == "Dr. Mara Okafor-Lind, Jr."
    assert root.findtext(".//article-id") == "10.5555/courier.2026.118"
    assert root.findtext(".//issue") == "118"
    assert root.find(".//pub-date").get("iso-8601-date") == "2026-05-03"
    assert len(root.findall(".//fn")) == 2


# --- the tree ----------------------------------------------------------------------------------------------------


def test_words_and_blanks_are_pieces_of_their_own():
    found = document(article_of(Paragraph(content=text("a  b\u00a0c "))))["blocks"]
    space = {"t": "Space"}
    assert found == [{"t": "Para", "c": [{"t": "Str", "c": "a"}, space, {"t": "Str", "c": "b\u00a0c"}, space]}]


def test_sections_are_headings_by_their_depth():
    inner = Section(title=Heading(content=text("B")), blocks=())
    outer = Section(title=Heading(content=text("A")), blocks=(inner,))
    assert [block["c"][0] for block in document(article_of(outer))["blocks"]] == [1, 2]


def test_a_note_stands_where_it_is_referred_to_each_time():
    (found,) = document(noted("1", "1"))["blocks"]
    note = {"t": "Note", "c": [{"t": "Para", "c": [{"t": "Str", "c": "n"}]}]}
    assert found["c"] == [{"t": "Str", "c": "Full."}, note, note]


def test_a_note_that_nothing_refers_to_stands_below_the_story():
    _, lonely = document(noted())["blocks"]
    assert lonely["c"][0] == ["", ["footnote"], []]
    assert lonely["c"][1][0]["c"][0] == {"t": "Str", "c": "[1]"}


def test_a_reference_to_no_note_is_told():
    told: list[Notice] = []
    pandoc.write(noted("2"), report=told.append)
    assert [notice.code for notice in told] == ["no-such-note"]


def test_lists_are_tight_where_their_items_are_short():
    quote = BlockQuote(blocks=(paragraph("b"),))
    tight, loose = ListItem(blocks=(paragraph("a"),)), ListItem(blocks=(paragraph("a"), quote))
    (found,) = document(article_of(List(items=(tight, loose), ordered=True, start=3)))["blocks"]
    assert found["c"][0] == [3, {"t": "Decimal"}, {"t": "Period"}]
    assert [item[0]["t"] for item in found["c"][1]] == ["Plain", "Para"]


def test_metadata_that_are_not_known_are_not_there():
    assert document(empty())["meta"] == {}


def test_metadata_have_the_names_that_pandoc_knows():
    ann = Contributor(name=PersonName(literal="Ann Lee"))
    day = Date(value="2026-05-03T10:22Z", literal="May 3")
    article = article_of(
        contributors=(ann,), published=day, keywords=(Phrase(text="a b"),), language=Language(tag="ar")
    )
    meta = document(article)["meta"]
    assert [[word.get("c") for word in author["c"]] for author in meta["author"]["c"]] == [["Ann", None, "Lee"]]
    assert {name: meta[name]["c"][0]["c"] for name in ("date", "published", "lang", "dir")} == {
        "date": "2026-05-03",
        "published": "2026-05-03T10:22Z",
        "lang": "ar",
        "dir": "rtl",
    }


def test_what_was_set_aside_is_told():
    told: list[Notice] = []
    pandoc.write(article_of(set_aside=(SetAside(text="print PRINT", reason="controls"),)), report=told.append)
    assert [notice.code for notice in told] == ["set-aside"]
