"""Writers are found by name: built-in ones in the table, others through entry points."""

import sys
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest
from strategies import everything

import formats
from formats import registry


@pytest.fixture
def plug_ins(monkeypatch):
    """Installs entry points by name and value, for one test."""

    def install(**values):
        points = [EntryPoint(name, value, registry.GROUP) for name, value in values.items()]
        monkeypatch.setattr(registry, "entry_points", lambda group: points)
        forget()

    def forget():
        registry._plug_ins.cache_clear()
        registry.writer.cache_clear()

    yield install
    monkeypatch.undo()
    forget()


@pytest.fixture
def shout(monkeypatch):
    """A module that is a writer."""
    module = ModuleType("shout")
    module.media_type = "text/plain"
    module.suffix = ".shout.txt"
    module.write = lambda article, *, report=formats.ignore: article.front.title.text.upper().encode()
    monkeypatch.setitem(sys.modules, "shout", module)
    return module


def test_the_four_come_first_then_json_and_the_bridges():
    assert formats.names()[:5] == ("jats", "jsonld", "epub", "markdown", "json")
    assert formats.names()[5:9] == ("html", "text", "pandoc", "jsonl")


@pytest.mark.parametrize("name", registry.BUILT_IN)
def test_every_built_in_writer_keeps_the_contract(name):
    writer = formats.writer(name)
    assert "/" in writer.media_type
    assert writer.suffix.startswith(".")
    assert isinstance(writer.write(everything()), bytes)


def test_the_suffixes_are_the_promised_ones():
    suffixes = [formats.writer(name).suffix for name in registry.BUILT_IN]
    assert suffixes[:5] == [".jats.xml", ".jsonld", ".epub", ".md", ".tree.json"]
    assert suffixes[5:] == [".html", ".plain.txt", ".pandoc.json", ".jsonl"]


def test_no_file_of_one_format_is_taken_for_that_of_another():
    suffixes = [formats.writer(name).suffix for name in registry.BUILT_IN]
    assert not [(one, other) for one in suffixes for other in suffixes if one != other and one.endswith(other)]


def test_a_plug_in_writes(plug_ins, shout):
    plug_ins(shout="shout")
    assert formats.names()[-1] == "shout"
    assert formats.write(everything(), "shout") == b"THE BRIDGE THAT NOBODY WANTED IS FULL BY NOON"


def test_a_plug_in_does_not_replace_a_built_in_writer(plug_ins, shout):
    plug_ins(jats="shout")
    assert formats.names().count("jats") == 1
    assert formats.writer("jats") is not shout


def test_plug_ins_are_named_in_alphabetical_order(plug_ins, shout):
    plug_ins(tei="shout", nitf="shout")
    assert formats.names()[-2:] == ("nitf", "tei")


def test_an_unknown_format_is_named_with_the_known_ones(plug_ins):
    plug_ins()
    with pytest.raises(formats.UnknownFormat) as caught:
        formats.write(everything(), "docx")
    assert str(caught.value) == f"unknown format 'docx'; known formats: {', '.join(registry.BUILT_IN)}"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no_such_module", "No module named 'no_such_module'"),
        ("shout:no_such_object", "no_such_object"),
        ("json", "it has no media_type and no suffix and no write"),
    ],
)
def test_a_plug_in_that_cannot_be_used_is_named(plug_ins, shout, value, reason):
    plug_ins(broken=value)
    with pytest.raises(formats.BadWriter) as caught:
        formats.write(everything(), "broken")
    assert f"the writer 'broken' from {value} cannot be used: " in str(caught.value)
    assert reason in str(caught.value)
