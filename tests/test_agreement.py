"""All outputs say the same: words, title, authors, dates, language, keywords, headings, lists, links and notes."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from agreement import disagreements
from goldens import GOLDEN
from hypothesis import HealthCheck, given, settings
from readers import READERS
from rich_article import everything
from strategies import articles

import convert
import formats
from formats.tree import Article

SEEDS = Path(__file__).parents[1] / "seeds"
SAMPLES = sorted([*SEEDS.glob("*.txt"), *GOLDEN.glob("*/input.*")])
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
