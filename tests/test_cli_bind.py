"""`copydesk bind`: texts in, one book out; its exit codes, and what bad input gets."""

import os
import pty
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner

import formats
from convert import read
from convert.archive.inputs import gather
from convert.cli import app

BRIDGE = "Bridge opens\n\nBy Ann Lee\n\n4 May 2026\n\nThe bridge over the river was opened on Monday, in the rain.\n"
FERRY = "Ferry sails\n\nBy Tom Baum\n\n3 May 2026\n\nThe ferry sailed on Sunday with nobody on board but the crew.\n"
DIGEST = "Document 1 of 2\n\nRain\n\nIt rained all day.\n\nDocument 2 of 2\n\nSun\n\nThe sun shone all day.\n"
COMMAND = [sys.executable, "-c", "from convert.cli import app; app(prog_name='copydesk')"]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    Path("week").mkdir()
    Path("week/a.txt").write_text(BRIDGE)
    Path("week/b.txt").write_text(FERRY)
    return tmp_path


def bind(*arguments, data=None):
    return CliRunner().invoke(app, ["bind", "--no-cover", *arguments], input=data, prog_name="copydesk")


def titles(book="out.epub"):
    """What the contents list."""
    with ZipFile(book) as archive:
        lines = archive.read("EPUB/nav.xhtml").decode().partition("</nav>")[0].split("\n")
    return [line.partition("<a ")[2].partition('">')[2].partition("</a>")[0] for line in lines if "<a " in line]


def test_a_folder_becomes_a_book():
    ended = bind("week", "-o", "out.epub", "--title", "The week")
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert ended.stdout == "2 articles bound, no notices, no failures\n"
    assert titles() == ["2026-05-03", "Ferry sails", "2026-05-04", "Bridge opens"]


def test_articles_are_grouped_as_is_wanted():
    assert bind("week", "-o", "out.epub", "--by", "author").exit_code == 0
    assert titles() == ["Tom Baum", "Ferry sails", "Ann Lee", "Bridge opens"]
    wrong = bind("week", "-o", "out.epub", "--by", "length")
    assert wrong.exit_code == 2 and "'length' is not one of 'section', 'date', 'author'" in wrong.stderr


def test_trees_are_taken_as_they_are_and_files_of_several_documents_are_parted():
    Path("ferry.tree.json").write_bytes(formats.write(read(FERRY), "json"))
    Path("digest.txt").write_text(DIGEST)
    ended = bind("ferry.tree.json", "digest.txt", "-o", "out.epub")
    assert ended.exit_code == 0 and ended.stdout.startswith("3 articles bound, ")
    assert [title for title in titles() if title in ("Ferry sails", "Rain", "Sun")] == ["Ferry sails", "Rain", "Sun"]


def test_a_publication_and_filters_have_their_say():
    Path("courier.yaml").write_text("title: The Courier\n")
    assert bind("week", "-o", "out.epub", "--publication", "courier.yaml").exit_code == 0
    with ZipFile("out.epub") as archive:
        assert b">The Courier, 2026-05-03 \xe2\x80\x93 2026-05-04</dc:title>" in archive.read("EPUB/content.opf")
    unknown = bind("week", "-o", "out.epub", "--filter", "no-such-filter")
    assert unknown.exit_code == 2 and "no-such-filter" in unknown.stderr


def test_standard_input_and_output_will_do():
    ended = subprocess.run(
        [*COMMAND, "bind", "--no-cover", "-", "-o", "-"], input=BRIDGE.encode(), capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr, ended.stdout[:2]) == (0, b"", b"PK")


def test_inputs_can_be_named_in_a_list():
    Path("list").write_text("week/b.txt\nweek/a.txt\n")
    assert bind("--files-from", "list", "-o", "out.epub").exit_code == 0
    assert "Bridge opens" in titles()


def test_inputs_that_fail_are_named_and_do_not_stop_the_others():
    Path("bad.txt").write_bytes(b"Caf\x8f\x9d\x81 " * 30)
    Path("empty.txt").write_text("\n")
    Path("broken.tree.json").write_text("{}")
    ended = bind("week", "bad.txt", "empty.txt", "broken.tree.json", "gone.txt", "-o", "out.epub")
    assert ended.exit_code == 1
    assert [line.split(": ")[1] for line in ended.stderr.splitlines()] == [
        "bad.txt", "empty.txt", "broken.tree.json", "gone.txt",
    ]  # fmt: skip
    assert "empty.txt: holds no text, and is left out" in ended.stderr
    assert ended.stdout.startswith("2 articles bound, ")
    assert ended.stdout.endswith("4 failures: bad.txt, empty.txt, broken.tree.json, gone.txt\n")
    assert "Ferry sails" in titles()


@pytest.mark.parametrize(("name", "code"), [("empty.txt", 1), ("gone.txt", 2)])
def test_no_article_is_no_book(name, code):
    Path("empty.txt").write_text("\n")
    ended = bind(name, "-o", "out.epub")
    assert ended.exit_code == code
    assert ended.stderr.splitlines()[-1] == "copydesk: out.epub: not written, as there is no article to bind"
    assert not Path("out.epub").exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["week", "-o", "week"], "week: is a folder; name a file, as in -o week/issue.epub"),
        (["week/a.txt", "-o", "week/a.txt"], "week/a.txt is an input itself"),
        (["week", "-o", "out.epub", "--encoding", "klingon"], "klingon"),
        (["week", "-o", "out.epub", "--model", "none.model"], "none.model"),
        (["-o", "out.epub"], "name files or folders"),
        (["week"], "Missing option '-o'"),
    ],
)
def test_a_wish_that_cannot_be_meant_is_wrong_usage(arguments, reason):
    ended = bind(*arguments)
    assert ended.exit_code == 2
    assert reason in ended.stderr and "Traceback" not in ended.stderr
    assert Path("week/a.txt").read_text() == BRIDGE


def test_a_font_that_is_none_is_said_before_anything_is_read():
    pytest.importorskip("fontTools", reason="there is no fontTools: pip install 'copydesk[cover]'")
    ended = bind("week", "-o", "out.epub", "--cover", "--cover-font", "week/a.txt")
    assert ended.exit_code == 2
    assert ended.stderr.startswith("copydesk: week/a.txt is no font to draw a cover with: ")
    assert ended.stderr.count("\n") == 1 and not Path("out.epub").exists()


def test_a_book_that_cannot_be_written_is_no_book():
    Path("file").write_text("")
    ended = bind("week", "-o", "file/out.epub")
    assert ended.exit_code == 1
    assert ended.stderr == "copydesk: cannot write file/out.epub: a file stands where a folder should be; " \
        "choose another folder with -o\n"  # fmt: skip


def test_notices_are_said_when_that_is_wanted():
    Path("week/a.txt").write_text(f"print PRINT\n\n{BRIDGE}")
    quiet, loud = bind("week", "-o", "out.epub", "-q"), bind("week", "-o", "out.epub", "-v")
    assert (quiet.stdout, quiet.stderr) == ("", "")
    assert "copydesk: week/a.txt: share: print PRINT (set-aside)\n" in loud.stderr


def test_what_a_cover_owes_to_the_machine_is_said_unasked(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.delitem(sys.modules, "formats.epub.cover.drawing", raising=False)
    ended = bind("week", "-o", "out.epub", "--cover")
    assert ended.exit_code == 0
    assert ended.stderr.startswith("copydesk: out.epub: there is a title page instead of a cover: PIL is not installed")


def test_somebody_who_watches_sees_how_far_it_is(here):
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, "bind", "--no-cover", "week", "-o", "out.epub"], stderr=theirs, cwd=here)
    os.close(theirs)
    shown = b""
    while piece := _read(ours):
        shown += piece
    assert process.wait() == 0
    assert b"Binding" in shown


def test_an_interrupted_run_leaves_no_book(monkeypatch):
    def interrupted(asked):
        yield from gather(asked)
        raise KeyboardInterrupt

    monkeypatch.setattr("convert.binding.session.gather", interrupted)
    ended = bind("week", "-o", "out.epub")
    assert ended.exit_code == 130
    assert ended.stderr == "copydesk: interrupted after 2 articles; out.epub: not written\n"
    assert not Path("out.epub").exists()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
