"""All outputs say the same: words, title, authors, dates, language, keywords, headings, lists, links and notes."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from agreement import READERS, disagreements
from hypothesis import HealthCheck, given, settings
from rich_article import article_of, everything, paragraph, text
from samples import SAMPLES
from strategies import articles

import convert
import formats
from formats.tree import Article, Heading, Section

every_format = pytest.mark.parametrize("name", READERS)


@settings(max_examples=500, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(articles())
def test_all_outputs_of_every_article_agree(article: Article) -> None:
    for name in READERS:
        assert disagreements(article, name, formats.write(article, name)) == [], name


@every_format
def test_an_article_that_has_everything(name: str) -> None:
    assert disagreements(everything(), name, formats.write(everything(), name)) == []


@every_format
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_samples(sample: Path, name: str) -> None:
    article = convert.read(sample.read_bytes())
    assert disagreements(article, name, formats.write(article, name)) == []


@every_format
def test_an_article_of_many_pages(name: str) -> None:
    chapter = Section(title=Heading(content=text("On it went")), blocks=(paragraph("The bridge is long. " * 60),) * 30)
    article = article_of(paragraph("It begins. " * 30_000), *[chapter] * 20)
    assert disagreements(article, name, formats.write(article, name)) == []


# What must not go unnoticed: something in an output that is not what the tree has.
FLAWS = {
    "jats": {
        b"<article-title>The bridge": b"<article-title>A bridge",
        b"<surname>Okafor-Lind": b"<surname>Okafor",
        b'xml:lang="en"': b'xml:lang="de"',
        b"<kwd>Bridges</kwd>": b"",
        b"<title>What it cost": b"<title>It cost",
        b"<p>for walkers</p>": b"<p>for</p><p>walkers</p>",
        b"office?day=3": b"office?day=4",
        b"<italic>say</italic>": b"say",
        b'rid="fn2"': b'rid="fn1"',
        b"It went on counting.": b"It stopped.",
        b"Every day.": b"Day every.",
    },
    "epub": {
        b'<dc:title id="title">The bridge': b'<dc:title id="title">A bridge',
        b">Coastal News Agency</dc:creator>": b">Coastal</dc:creator>",
        b"<dc:language>en": b"<dc:language>de",
        b"<dc:subject>Bridges</dc:subject>": b"",
        b'<h3 id="section-2">What it cost</h3>': b"<h2>What it cost</h2>",
        b"<li>for walkers</li>": b"<li>for</li><li>walkers</li>",
        b"office?day=3": b"office?day=4",
        b"<em>say</em>": b"say",
        b'href="article.xhtml#note-2"': b'href="article.xhtml#note-1"',
        b"It went on counting.": b"It stopped.",
        b"Every day.": b"Day every.",
    },
    "markdown": {
        b"title: The bridge": b"title: A bridge",
        b"lang: en": b"lang: de",
        b"  - Coastal News Agency\n": b"",
        b"date: 2026-05-03": b"date: 2026-05-02",
        b"  - Westhaven\n": b"",
        b"### What it cost": b"## What it cost",
        b"   - for walkers": b"- for walkers",
        b"office?day=3": b"office?day=4",
        b"_say_": b"say",
        b"said.[^1]": b"said.[^2]",
        b"It went on counting.": b"It stopped.",
        b"**Olu Brandt:** Every day.": b"Every day.",
        b"| Ribbon          |": b"| Riband          |",
    },
    "jsonld": {
        b'"headline": "The': b'"headline": "A',
        b'"inLanguage": "en"': b'"inLanguage": "de"',
        b'"name": "Coastal News Agency"': b'"name": "Coastal"',
        b'"name": "What it cost"': b'"name": "It cost"',
        b"office?day=3": b"office?day=4",
        b"It went on counting.": b"It stopped.",
        b"for walkers\\n\\nfor bicycles": b"for bicycles\\n\\nfor walkers",
    },
    "html": {
        b'<h1 id="title">The bridge': b'<h1 id="title">A bridge',
        b'content="Coastal News Agency"': b'content="Coastal"',
        b'<html lang="en"': b'<html lang="de"',
        b'"Bridges",': b"",
        b'<h3 id="section-2">What it cost</h3>': b"<h2>What it cost</h2>",
        b"<li>for walkers</li>": b"<li>for</li><li>walkers</li>",
        b'<a href="https://harbour.example/office?day=3': b'<a href="https://harbour.example/office?day=4',
        b"<em>say</em>": b"say",
        b'href="#note-2"': b'href="#note-1"',
        b"<p>It went on counting.": b"<p>It stopped.",
        b"</b> Every day.": b"</b> Day every.",
    },
    "text": {
        b"The bridge that": b"A bridge that",
        b"Coastal News Agency": b"Coastal",
        b"Sunday, May 3": b"Monday, May 3",
        b"Bridges, Westhaven": b"Westhaven",
        b"What it cost\n": b"It cost\n",
        b"- for walkers\n   - for bicycles": b"- for bicycles\n   - for walkers",
        b"[*] It has": b"[1] It has",
        b"It went on counting.": b"It stopped.",
        b"Olu Brandt: Every day.": b"Every day.",
        b"Steel  ": b"Iron   ",
    },
    "pandoc": {
        b'{"t":"Str","c":"nobody"}': b'{"t":"Str","c":"everybody"}',
        b'{"t":"Str","c":"Coastal"}': b'{"t":"Str","c":"Inland"}',
        b'{"t":"Str","c":"en"}': b'{"t":"Str","c":"de"}',
        b'"Header","c":[2,': b'"Header","c":[1,',
        b"office?day=3": b"office?day=4",
        b'"Emph"': b'"Strong"',
        b'"c":"counting."': b'"c":"counting!"',
        b'["unnumbered","unlisted"]': b"[]",
        b'["attribution"]': b'["speech"]',
        b'["bio"]': b'["speech"]',
    },
    "jsonl": {
        b'"title":"The': b'"title":"A',
        b'"authors":["Dr. ': b'"authors":["',
        b'"language":"en"': b'"language":"de"',
        b'"keywords":["Bridges",': b'"keywords":[',
        b'"type":"Heading"': b'"type":"Paragraph"',
        b'["Section","Section","ListItem"]': b'["Section","Section"]',
        b"office?day=3": b"office?day=4",
        b"It went on counting.": b"It stopped.",
        b"Slightly abridged": b"Abridged",
    },
}


@pytest.mark.parametrize(
    ("name", "right", "wrong"), [(name, *flaw) for name, flaws in FLAWS.items() for flaw in flaws.items()]
)
def test_a_flaw_is_noticed(name: str, right: bytes, wrong: bytes) -> None:
    payload = formats.write(everything(), name)
    flawed = flawed_book(payload, right, wrong) if name == "epub" else payload.replace(right, wrong)
    assert flawed != payload
    assert disagreements(everything(), name, flawed)


def flawed_book(payload: bytes, right: bytes, wrong: bytes) -> bytes:
    """The book with the flaw in all of its members."""
    flawed = BytesIO()
    with ZipFile(BytesIO(payload)) as book, ZipFile(flawed, "w") as copy:
        for name in book.namelist():
            copy.writestr(name, book.read(name).replace(right, wrong))
    assert any(right in ZipFile(BytesIO(payload)).read(name) for name in book.namelist())
    return flawed.getvalue()
