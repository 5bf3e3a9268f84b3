"""Writers in packages of their own: the example is found once it is installed, and a broken one is named."""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from rich_article import everything
from strategies import articles, empty

import formats
from formats import Notice, registry

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "copydesk-tei"
TEI = "{http://www.tei-c.org/ns/1.0}"

drawn = settings(max_examples=100, deadline=None, derandomize=True)


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs distributions for one test: pip would write the same files beside the other packages."""

    def install(distribution, points, source):
        info = tmp_path / f"{distribution.replace('-', '_')}-0.1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 0.1.0\n")
        lines = [f"{name} = {value}\n" for name, value in points.items()]
        (info / "entry_points.txt").write_text(f"[{registry.GROUP}]\n{''.join(lines)}")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.syspath_prepend(source)
        forget()

    def forget():
        registry._plug_ins.cache_clear()
        registry.writer.cache_clear()

    yield install
    monkeypatch.undo()
    for module in {"copydesk_tei", "half_a_writer", "lost_its_parser"} & set(sys.modules):
        del sys.modules[module]
    forget()


@pytest.fixture
def tei(install):
    """The example, installed as its own pyproject.toml says."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]
    install(project["name"], project["entry-points"][registry.GROUP], EXAMPLE / "src")


@pytest.fixture
def broken(install, tmp_path):
    """Modules that are no writers."""
    (tmp_path / "half_a_writer.py").write_text("media_type = 'text/plain'\n")
    (tmp_path / "lost_its_parser.py").write_text("import no_such_parser\n")
    points = {"half": "half_a_writer", "lost": "lost_its_parser", "gone": "no_such_writer", "object": "json:no_such"}
    install("copydesk-broken", points, tmp_path)


def valid(payload: bytes) -> etree._Element:
    """The root of a TEI document that keeps to the part of TEI which the example uses."""
    root = etree.fromstring(payload)
    dtd = etree.DTD(Path(__file__).with_name("tei_subset.dtd"))
    assert dtd.validate(root), [error.message for error in dtd.error_log]
    return root


def test_the_example_is_listed_behind_the_built_in_writers(tei):
    assert formats.names() == (*registry.BUILT_IN, "tei")


def test_the_example_keeps_the_contract(tei):
    writer = formats.writer("tei")
    assert (writer.media_type, writer.suffix) == ("application/tei+xml", ".tei.xml")


def test_the_example_writes_every_node(tei):
    root = valid(formats.write(everything(), "tei"))
    assert root.tag == f"{TEI}TEI"
    assert [title.text for title in root.iterfind(f".//{TEI}titleStmt/{TEI}title")] == [
        "The bridge that nobody wanted is full by noon",
        "Ten years of quarrels, one ribbon, and a queue of bicycles",
        "Harbour life",
    ]
    assert root.find(f".//{TEI}publicationStmt/{TEI}date").get("when") == "2026-05-03T18:40:00+02:00"
    assert {ref.get("target") for ref in root.iter(f"{TEI}ref") if ref.get("type") == "note"} == {
        f"#{note.get('{http://www.w3.org/XML/1998/namespace}id')}" for note in root.iterfind(f".//{TEI}back//{TEI}note")
    }


def test_the_example_tells_what_it_leaves_out(tei):
    notices: list[Notice] = []
    formats.write(everything(), "tei", report=notices.append)
    assert [notice.code for notice in notices] == ["set-aside", "set-aside"]


def test_the_example_writes_an_empty_article(tei):
    assert valid(formats.write(empty(), "tei")).find(f"{TEI}text/{TEI}body/{TEI}p") is not None


def test_the_example_holds_for_every_article(tei):
    @given(articles())
    @settings(drawn, suppress_health_check=[HealthCheck.too_slow])
    def holds(article):
        payload = formats.write(article, "tei")
        body = valid(payload).find(f"{TEI}text/{TEI}body")
        jats = etree.fromstring(formats.write(article, "jats")).find("body")
        words = "" if jats is None else "".join(jats.itertext())
        assert "".join("".join(body.itertext()).split()) == "".join(words.split())
        assert formats.write(article, "tei") == payload

    holds()


def test_a_plug_in_does_not_stand_in_for_a_built_in_writer(install):
    install("copydesk-usurper", dict.fromkeys(registry.BUILT_IN, "copydesk_tei"), EXAMPLE / "src")
    assert formats.names() == tuple(registry.BUILT_IN)
    assert formats.writer("jats").suffix == ".jats.xml"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("half", "the writer 'half' from half_a_writer cannot be used: it has no suffix and no write"),
        ("lost", "the writer 'lost' from lost_its_parser cannot be used: No module named 'no_such_parser'"),
        ("gone", "the writer 'gone' from no_such_writer cannot be used: No module named 'no_such_writer'"),
        ("object", "the writer 'object' from json:no_such cannot be used: module 'json' has no attribute 'no_such'"),
    ],
)
def test_a_broken_plug_in_is_named(broken, name, message):
    assert name in formats.names()
    with pytest.raises(formats.BadWriter) as caught:
        formats.write(everything(), name)
    assert str(caught.value) == message


def test_a_broken_plug_in_leaves_the_others_alone(tei, broken):
    assert valid(formats.write(everything(), "tei")) is not None
