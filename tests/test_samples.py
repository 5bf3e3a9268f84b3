"""The shipped samples give outputs that every judge accepts, and articles that keep the tree's promises."""

import json
from functools import cache
from pathlib import Path

import pytest
from epubcheck_runner import epubcheck_complaints, needs_epubcheck
from validators_jats import jats4r_errors, jats_dtd_errors, needs_dtd, needs_jats4r
from vocabulary import needs_vocabulary, vocabulary

import convert
import formats
from formats.check import check
from formats.tree import Article

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
NAMES = [path.stem for path in SEEDS]


@cache
def article(path: Path) -> Article:
    return convert.read(path.read_bytes())


def test_there_are_samples() -> None:
    assert len(SEEDS) >= 15


@pytest.mark.parametrize("path", SEEDS, ids=NAMES)
def test_the_tree_keeps_its_promises(path: Path) -> None:
    assert check(article(path)) == ()


@pytest.mark.parametrize("path", SEEDS, ids=NAMES)
def test_the_canonical_tree_comes_back(path: Path) -> None:
    assert formats.read_json(formats.write(article(path), "json")) == article(path)


@needs_dtd
@pytest.mark.parametrize("path", SEEDS, ids=NAMES)
def test_jats_is_valid(path: Path) -> None:
    assert jats_dtd_errors(formats.write(article(path), "jats")) == []


@needs_jats4r
@pytest.mark.parametrize("path", SEEDS, ids=NAMES)
def test_jats_follows_the_recommendations(path: Path) -> None:
    assert jats4r_errors(formats.write(article(path), "jats")) == []


@needs_vocabulary
@pytest.mark.parametrize("path", SEEDS, ids=NAMES)
def test_json_ld_speaks_the_vocabulary(path: Path) -> None:
    assert vocabulary().findings(json.loads(formats.write(article(path), "jsonld"))) == []


@needs_epubcheck
def test_every_book_is_valid() -> None:
    books = [formats.write(article(path), "epub") for path in SEEDS]
    verdicts = zip(NAMES, epubcheck_complaints(books), strict=True)
    assert {name: complaints for name, complaints in verdicts if complaints} == {}


def test_the_first_sample_is_read_right() -> None:
    """What the project was begun with, in the tree and in the words of all four outputs."""
    seed = article(next(path for path in SEEDS if path.stem.startswith("000_")))
    front = seed.front
    assert front.title is not None
    assert front.title.text == (
        "Boosting arms sales to Japan, ROK may signal change in U.S. stance on alliance with Japan"
    )
    ogawa, kamimura = front.contributors
    assert (ogawa.name.literal, ogawa.affiliation, ogawa.position) == ("Satoshi Ogawa", "Washington Bureau", None)
    assert (kamimura.name.literal, kamimura.position) == ("Kenta Kamimura", "political reporter")
    assert [phrase.text for phrase in front.keywords] == ["Ambassador", "G7 Summit", "Ukraine"]
    assert (front.language.tag, front.published, front.updated) == ("en", None, None)
    assert len(seed.body) == 10
    [note] = seed.back.notes
    assert [inline.text for inline in note.content] == ["Slightly abridged"]
    assert [(aside.text, aside.reason) for aside in seed.set_aside] == [("print PRINT", "share")]
    for name in ("jats", "jsonld", "markdown"):
        words = formats.write(seed, name).decode("utf-8")
        assert all(word in words for word in ("Tomahawk", "THAAD", "“spear and shield”", "Japan’s"))
        assert "believed to remain unchanged." in words
