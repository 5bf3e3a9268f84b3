"""The command: trees that come back, options of writers, filters, publications, and the report of losses."""

import json
from pathlib import Path

import pytest
from test_cli import STORY, copydesk, files, here, only_line, story  # noqa: F401 - fixtures

import formats
from formats.alike import alike

FURNITURE = "Share this article\n\n" + STORY


def tree(name):
    return formats.read_json(Path(name).read_bytes())


# --- trees that come back ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("written", "name"), [("markdown", "story.md"), ("json", "story.tree.json")])
def test_what_was_written_is_an_input_again(story, written, name):  # noqa: F811
    copydesk("convert", story, "-t", f"{written},json", "-o", "first")
    assert copydesk("convert", f"first/{name}", "-t", "json,jats", "-o", "second").exit_code == 0
    assert files("second") == ["story.jats.xml", "story.tree.json"]
    assert alike(tree("first/story.tree.json"), tree("second/story.tree.json"))


def test_a_correction_reaches_all_formats(story):  # noqa: F811
    copydesk("convert", story, "-t", "markdown")
    corrected = Path("story.md").read_text().replace("Ann Lee", "Anne Leigh")
    Path("corrected.md").write_text(corrected)
    assert copydesk("convert", "corrected.md", "-t", "jats,epub").exit_code == 0
    jats = Path("corrected.jats.xml").read_text()
    assert "Anne Leigh" in jats
    assert "Ann Lee" not in jats


def test_markdown_does_not_replace_itself(story):  # noqa: F811
    copydesk("convert", story, "-t", "markdown")
    ended = copydesk("convert", "story.md", "-t", "markdown")
    assert ended.exit_code == 1
    assert "story.md is an input itself and is not overwritten" in ended.stderr


BROKEN = {
    "line 3: the front matter is no YAML": "---\ntitle: a\n b: c\n---\n",
    "line 1: the front matter begins with --- and ends nowhere": "---\ntitle: a\n\nText.\n",
    "line 2: the front matter has no keys": "---\n- a\n---\n",
    "line 2: the front matter is no TOML": "+++\ntitle =\n+++\n",
}


@pytest.mark.parametrize(("message", "text"), BROKEN.items())
def test_broken_front_matter_is_one_line_and_leaves_no_file(here, message, text):  # noqa: F811
    Path("bad.md").write_text(text)
    ended = copydesk("convert", "bad.md", "-o", "out", "-q")
    assert ended.exit_code == 1
    assert only_line(ended.stderr).startswith(f"copydesk: bad.md: {message}")
    assert [name for name in files("out") if not name.startswith(".")] == []


def test_a_broken_tree_is_one_line(here):  # noqa: F811
    Path("bad.tree.json").write_text('{"type":"Article"}')
    ended = copydesk("convert", "bad.tree.json", "-o", "out", "-q")
    assert ended.exit_code == 1
    assert only_line(ended.stderr).startswith("copydesk: bad.tree.json: not a canonical tree: ")


def test_a_tree_in_another_encoding_is_read_when_that_is_said(here):  # noqa: F811
    Path("old.md").write_bytes("---\ntitle: Straße\n---\n\nÄrger.\n".encode("windows-1252"))
    ended = copydesk("convert", "old.md", "-t", "json", "-q")
    assert (ended.exit_code, only_line(ended.stderr)) == (
        1,
        "copydesk: old.md: byte 15 (0xdf) is not utf-8; pass --encoding",
    )
    assert copydesk("convert", "old.md", "-t", "json", "--encoding", "windows-1252").exit_code == 0
    assert tree("old.tree.json").front.title.text == "Straße"


# --- options -----------------------------------------------------------------------------------------------------


def test_options_of_markdown_have_names_of_their_own(story):  # noqa: F811
    options = ("--front-matter", "hugo", "--heading", "--links", "reference", "--wrap", "60")
    assert copydesk("convert", story, "-t", "markdown", *options).exit_code == 0
    written = Path("story.md").read_text()
    assert "\nparams:\n" in written
    assert "\n  lang: en\n" in written
    assert "\n# Council keeps the ferry, for now\n" in written
    assert max(map(len, written.split("---\n", 2)[2].split("\n"))) <= 60


def test_options_of_any_format_can_be_set(story):  # noqa: F811
    assert copydesk("convert", story, "-t", "json", "--set", "json.indent=0").exit_code == 0
    assert Path("story.tree.json").read_text().count("\n") == 1


WRONG = {
    "the option wrap of markdown cannot be 'wide'; it takes a whole number from 20 or none": ("--wrap", "wide"),
    "--heading: markdown is not among the formats that are written; add it with -t": ("--heading", "-t", "jats"),
    "--set markdown: write it as FORMAT.OPTION=VALUE, for example markdown.wrap=72": ("--set", "markdown"),
    "the format json has no option 'wrap'; known options: indent": ("-t", "json", "--set", "json.wrap=7"),
}


@pytest.mark.parametrize(("message", "options"), WRONG.items())
def test_options_that_cannot_be_meant(story, message, options):  # noqa: F811
    ended = copydesk("convert", story, *options)
    assert (ended.exit_code, only_line(ended.stderr)) == (2, f"copydesk: {message}")
    assert files() == ["story.txt"]


# --- filters and publications ------------------------------------------------------------------------------------


def test_a_filter_of_the_current_folder_changes_what_is_written(story):  # noqa: F811
    Path("louder.py").write_text(
        "from msgspec.structs import replace\n"
        "def shout(article):\n"
        "    title = replace(article.front.title, text=article.front.title.text.upper())\n"
        "    return replace(article, front=replace(article.front, title=title))\n"
        "def stumble(article):\n    raise ValueError('no')\n"
        "def forget(article):\n    pass\n"
    )
    assert copydesk("convert", story, "-t", "json", "--filter", "louder:shout").exit_code == 0
    assert tree("story.tree.json").front.title.text == "COUNCIL KEEPS THE FERRY, FOR NOW"


FAILING = {
    "louder:stumble": "the filter 'louder:stumble' failed: it raised ValueError: no",
    "louder:forget": "the filter 'louder:forget' failed: it gave back no article, but NoneType",
}


@pytest.mark.parametrize(("name", "message"), FAILING.items())
def test_a_filter_that_fails_is_one_line_and_leaves_no_file(story, name, message):  # noqa: F811
    Path("louder.py").write_text("def stumble(article):\n    raise ValueError('no')\ndef forget(article):\n    pass\n")
    ended = copydesk("convert", story, "-o", "out", "--filter", name, "-q")
    assert (ended.exit_code, only_line(ended.stderr)) == (1, f"copydesk: story.txt: {message}")
    assert files("out") == []


def test_a_filter_that_is_not_there_is_wrong_usage(story):  # noqa: F811
    ended = copydesk("convert", story, "--filter", "nobody:knows")
    assert (ended.exit_code, only_line(ended.stderr)) == (
        2,
        "copydesk: no filter 'nobody:knows': No module named 'nobody'",
    )


def test_a_publication_fills_what_texts_leave_out(story):  # noqa: F811
    Path("courier.yaml").write_text("title: The Courier\nissn: 2049-3630\n")
    assert copydesk("convert", story, "-t", "jats", "--publication", "courier.yaml").exit_code == 0
    jats = Path("story.jats.xml").read_text()
    assert "<journal-title>The Courier</journal-title>" in jats
    assert "<issn>2049-3630</issn>" in jats


def test_a_broken_publication_file_is_wrong_usage(story):  # noqa: F811
    Path("courier.yaml").write_text("title: The Courier\nissn: 2049-3631\n")
    ended = copydesk("convert", story, "--publication", "courier.yaml")
    reason = "is no ISSN; it wants one like 2049-3630, whose last digit is right"
    assert (ended.exit_code, only_line(ended.stderr)) == (2, f"copydesk: courier.yaml:2: issn: '2049-3631' {reason}")


# --- the report --------------------------------------------------------------------------------------------------


def report_of(*arguments):
    ended = copydesk("convert", *arguments, "--report", "report.jsonl", "-o", "out", "-q")
    return ended, [json.loads(line) for line in Path("report.jsonl").read_text().splitlines()]


def test_the_report_has_a_line_for_each_thing_and_each_failure(here):  # noqa: F811
    Path("a.txt").write_text(FURNITURE)
    Path("b.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    ended, lines = report_of("a.txt", "b.txt", "-t", "jats,markdown")
    assert ended.exit_code == 1
    set_aside = [line for line in lines if line.get("code") == "set-aside"]
    assert set_aside == [
        {
            "input": "a.txt",
            "document": 1,
            "formats": ["jats", "markdown"],
            "code": "set-aside",
            "text": "share: Share this article",
            "span": [0, 18],
            "line": 1,
        }
    ]
    assert [(line["input"], line["phase"]) for line in lines if "error" in line] == [("b.txt", "read")]


def test_what_is_not_done_again_is_reported_again(here):  # noqa: F811
    Path("in").mkdir()
    Path("in/a.txt").write_text(FURNITURE)
    first, lines = report_of("in", "-t", "markdown")
    second, again = report_of("in", "-t", "markdown")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert lines == again != []


def test_the_report_of_standard_output(story):  # noqa: F811
    Path("story.txt").write_text(FURNITURE)
    assert copydesk("convert", "story.txt", "-t", "markdown", "-o", "-", "--report", "report.jsonl").exit_code == 0
    assert json.loads(Path("report.jsonl").read_text())["code"] == "set-aside"
