"""Names of outputs that are made from what articles say."""

from pathlib import Path

import pytest
from archives import converted, files, read_all, write

from convert.archive.errors import WrongUsage
from convert.archive.facts import Facts
from convert.archive.ledger import ledger_of
from convert.archive.names import known_template, named, safe, slug

STORY = Facts(
    title="Crème: 1/2 price!",
    authors=("Ann Lee", "Bob"),
    published="2026-05-03T10:20",
    section="City / Ferries",
    language="en",
    genre="news",
)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{date}/{slug}", "2026-05-03/creme-1-2-price"),
        ("{year}/{month}/{day}/{name}", "2026/05/03/a.b"),
        ("{author} - {title}", "Ann Lee - Crème 1 2 price!"),
        ("{section}/{genre}.{language}", "City Ferries/news.en"),
        ("/{folder}/../{name}", "wire/x/a.b"),
    ],
)
def test_templates_are_filled_in(template, name):
    assert named(known_template(template), STORY, Path("wire/x/a.b")) == name


def test_what_an_article_does_not_say_has_a_word():
    blank = named("{date}/{month}/{author}/{section}/{genre}/{slug}/{title}", Facts(), Path("a b"))
    assert blank == "undated/undated/unknown/unknown/unknown/a-b/a b"
    assert named("{date}", Facts(published="2019-03"), Path("a")) == "2019-03"
    assert named("{slug}", Facts(title="..."), Path("?")) == "unknown"


@pytest.mark.parametrize("template", ["{nope}", "{title!r}", "{title:>9}", "{", "{}", "", "//"])
def test_what_is_no_template_is_refused(template):
    with pytest.raises(WrongUsage, match="--name"):
        known_template(template)


@pytest.mark.parametrize(
    ("part", "as_safe"),
    [
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("console", "console"),
        ("a.", "a"),
        (" ", "_"),
        ("a\x00\n\udcff<b>", "a b"),
        ("e\u0301", "é"),
        ("東" * 100, "東" * 40),
    ],
)
def test_names_are_safe_on_every_system(part, as_safe):
    assert safe(part) == as_safe


def test_slugs_keep_letters_of_every_script():
    assert slug("東京の橋, 2026年!") == "東京の橋-2026年"
    assert slug("Ёлка и Йод") == "ёлка-и-йод"
    assert slug("word " * 40) == "-".join(["word"] * 16)


def test_outputs_of_one_name_are_numbered_in_the_order_of_the_inputs():
    write(in__a_txt="One.", in__b_txt="Two.%\nThree.", in__c_txt="Four.")
    outcomes = converted(["in"], formats=("json",), name="{date}/{slug}")
    assert [outcome.written for outcome in outcomes] == [1, 2, 1]
    assert files() == [f"undated/a-bridge{number}.tree.json" for number in ("-2", "-3", "-4", "")]
    texts = [Path(f"out/undated/a-bridge{n}.tree.json").read_text() for n in ("", "-2", "-3", "-4")]
    assert [text in found for text, found in zip(["One.", "Two.", "Three.", "Four."], texts, strict=True)] == [True] * 4


def test_numbers_stay_when_an_input_is_added_or_changed():
    write(in__b_txt="One.", in__c_txt="Two.")
    kept = {"formats": ("json",), "name": "{slug}", "ledger": ledger_of(Path("out"))}
    converted(["in"], **kept)
    write(in__a_txt="New.", in__c_txt="Two, changed.")
    converted(["in"], **kept)
    texts = [Path(f"out/a-bridge{n}.tree.json").read_text() for n in ("", "-2", "-3")]
    assert [text in found for text, found in zip(["One.", "Two, changed.", "New."], texts, strict=True)] == [True] * 3
    assert len(files()) == 3
