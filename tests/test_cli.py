"""The command: its contracts, its exit codes, and what bad input gets."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner

import formats
from convert.cli import app

STORY = """\
Council keeps the ferry, for now

By Ann Lee, Kiel Bureau

The council voted on Tuesday to keep the ferry until the new bridge is paid for, and nobody objected.

“We have waited for ten years,” the mayor said, “and we can wait for one more.” The ferry sails every hour.
"""
DIGEST = "Document 1 of 2\n\nRain\n\nIt rained all day.\n\nDocument 2 of 2\n\nSun\n\nThe sun shone all day.\n"
COMMAND = [sys.executable, "-c", "from convert.cli import app; app(prog_name='copydesk')"]
FOUR = [".epub", ".jats.xml", ".jsonld", ".md"]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


@pytest.fixture
def story(here):
    Path("story.txt").write_text(STORY)
    return "story.txt"


def copydesk(*arguments, data=None):
    """The command, in this process."""
    return CliRunner().invoke(app, list(arguments), input=data, prog_name="copydesk")


def ran(*arguments, **options):
    """The command, in a process of its own."""
    return subprocess.run([*COMMAND, *arguments], capture_output=True, check=False, **options)


def files(folder="."):
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def only_line(text):
    """The one line of `text`."""
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text.removesuffix("\n")


# --- convert: what it writes


def test_the_four_formats_are_the_default(story):
    ended = copydesk("convert", story, "-o", "out")
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert files("out") == [f"story{suffix}" for suffix in FOUR]


def test_the_current_folder_is_the_default(story):
    assert copydesk("convert", story).exit_code == 0
    assert files() == sorted([f"story{suffix}" for suffix in FOUR] + ["story.txt"])


@pytest.mark.parametrize(
    ("wanted", "suffixes"),
    [
        (["-t", "jats"], [".jats.xml"]),
        (["-t", "json,epub"], [".epub", ".tree.json"]),
        (["-t", "json", "--to", "markdown"], [".md", ".tree.json"]),
        (["-t", "all"], sorted(formats.writer(name).suffix for name in formats.names())),
    ],
)
def test_formats_are_chosen(story, wanted, suffixes):
    assert copydesk("convert", story, *wanted, "-o", "out").exit_code == 0
    assert files("out") == [f"story{suffix}" for suffix in suffixes]


def test_sub_folders_are_kept(here):
    for name in ("in/a.txt", "in/b/c.text"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(STORY)
    assert copydesk("convert", "in", "-t", "markdown", "-o", "out").exit_code == 0
    assert files("out") == ["a.md", "b/c.md"]


def test_patterns_that_the_shell_left_are_expanded(here):
    for name in ("a1.txt", "a2.txt", "b1.txt"):
        Path(name).write_text(STORY)
    assert copydesk("convert", "a*.txt", "-t", "markdown", "-o", "out").exit_code == 0
    assert files("out") == ["a1.md", "a2.md"]


def test_a_file_of_several_documents_gives_numbered_outputs(here):
    Path("digest.txt").write_text(DIGEST)
    ended = copydesk("convert", "digest.txt", "-t", "markdown", "-o", "out")
    assert files("out") == ["digest-001.md", "digest-002.md"]
    assert ended.stdout.startswith("2 documents converted, 2 files written")


def test_a_run_ends_with_a_summary(story):
    ended = copydesk("convert", story, "-t", "json")
    assert only_line(ended.stdout) == "1 document converted, 1 file written, no notices, no failures"


def test_quiet_runs_say_nothing(story):
    ended = copydesk("convert", story, "-q")
    assert (ended.exit_code, ended.stdout, ended.stderr) == (0, "", "")


def test_notices_are_said_on_request(here):
    Path("odd.txt").write_bytes(
        STORY.encode() + b"\nThe bridge\x00 is new, and so is the queue of bicycles before it.\n"
    )
    quiet = copydesk("convert", "odd.txt", "-t", "json")
    assert (quiet.exit_code, quiet.stderr) == (0, "")
    assert ", 1 notice, " in quiet.stdout
    loud = copydesk("convert", "odd.txt", "-t", "json", "--verbose")
    assert only_line(loud.stderr).startswith("copydesk: odd.txt:9: ")


def test_outputs_are_replaced_or_left(story):
    copydesk("convert", story, "-t", "json")
    before = Path("story.tree.json").read_bytes()
    Path("story.txt").write_text(STORY.replace("Council", "Parliament"))
    left = copydesk("convert", story, "-t", "json", "--no-overwrite")
    assert (left.exit_code, Path("story.tree.json").read_bytes()) == (0, before)
    assert "1 file left as it was" in left.stdout
    copydesk("convert", story, "-t", "json", "--overwrite")
    assert b"Parliament" in Path("story.tree.json").read_bytes()


def test_encoding_and_language_are_passed_on(here):
    Path("latin.txt").write_bytes(STORY.replace("“", "").replace("”", "").replace("Kiel", "Königs").encode("cp1252"))
    ended = copydesk("convert", "latin.txt", "-t", "json", "--encoding", "cp1252", "--language", "nb")
    assert ended.exit_code == 0, ended.stderr
    article = formats.read_json(Path("latin.tree.json").read_bytes())
    assert "Königs" in article.source.text
    assert article.front.language.tag == "nb"


def test_two_runs_give_the_same_bytes(story):
    for folder, seed in (("one", "1"), ("two", "2")):
        ran(
            "convert", story, "-t", "all", "-o", folder, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"}
        )
    assert files("one") == files("two") != []
    for name in files("one"):
        assert (Path("one") / name).read_bytes() == (Path("two") / name).read_bytes(), name


def test_what_a_person_should_look_at(story):
    Path("doubtful.txt").write_text("one two\n\nthree, four\n\nfive six seven\n")
    ended = copydesk(
        *("convert", story, "doubtful.txt", "nope.txt", "-t", "json", "-o", "out"),
        *("--fail-under", "0.7", "--needs-review", "review.list", "--report-html", "report.html"),
    )
    assert ended.exit_code == 1
    assert "copydesk: doubtful.txt: the " in ended.stderr
    assert "story.txt" not in ended.stderr
    assert Path("review.list").read_text() == "nope.txt\ndoubtful.txt\n"
    assert b"doubtful.txt" in Path("report.html").read_bytes()
    assert copydesk("convert", story, "-t", "json", "-o", "out", "--fail-under", "0.7").exit_code == 0


def test_the_status_is_told(here):
    Path("in").mkdir()
    Path("in/a.txt").write_text(STORY)
    assert copydesk("status", "out").exit_code == 2
    copydesk("convert", "in", "-t", "json", "-o", "out")
    ended = copydesk("status", "out")
    assert ended.exit_code == 0
    assert ended.stdout.startswith("1 input converted: 1 document, ")


# --- convert: standard input and output


def test_standard_output_takes_one_format(story):
    ended = copydesk("convert", story, "-t", "json", "-o", "-")
    assert formats.read_json(ended.stdout).front.title.text == "Council keeps the ferry, for now"
    assert files() == ["story.txt"]


def test_from_standard_input_to_standard_output():
    ended = copydesk("convert", "-", "-t", "markdown", data=STORY.encode())
    assert ended.exit_code == 0
    assert "We have waited" in ended.stdout


def test_bytes_go_through_as_they_are(story):
    ended = ran("convert", story, "-t", "epub", "-o", "-")
    assert (ended.returncode, ended.stdout[:2], ended.stderr) == (0, b"PK", b"")


def test_standard_input_can_go_to_a_folder():
    assert copydesk("convert", "-", "-t", "markdown", "-o", "out", data=STORY.encode()).exit_code == 0
    assert files("out") == ["stdin.md"]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-"], "one format: choose it with -t, or choose a folder with -o"),
        (["story.txt", "-o", "-"], "one format: choose it with -t, or choose a folder with -o"),
        (
            ["story.txt", "-", "-t", "json", "-o", "-"],
            "one document: choose a folder with -o",
        ),
    ],
)
def test_what_standard_output_does_not_take(story, arguments, complaint):
    ended = copydesk("convert", *arguments, data=b"")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert only_line(ended.stderr) == f"copydesk: standard output takes {complaint}"


def test_several_documents_do_not_go_to_standard_output():
    ended = copydesk("convert", "-", "-t", "json", data=DIGEST.encode())
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "standard input: holds 2 documents" in only_line(ended.stderr)


def test_a_pipe_that_closes_early_is_no_drama(here):
    Path("long.txt").write_text(
        STORY + "\n".join(f"\nThe ferry sailed {n} times on that day in May." for n in range(9999))
    )
    running = subprocess.Popen(
        [*COMMAND, "convert", "long.txt", "-t", "json", "-o", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout.read(10) == b'{\n "type":'[:10]
    running.stdout.close()
    said = running.stderr.read()
    running.stderr.close()
    running.wait()
    assert said == b""


def test_a_full_disk_behind_standard_output_is_one_line(story):
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "convert", story, "-t", "json", "-o", "-"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert "No space left on device" in only_line(ended.stderr.decode())


# --- what bad input gets


def test_undecodable_bytes_are_named_and_the_others_done(story):
    Path("bad.txt").write_bytes(b"A caf\xe9\xff\xfe\x81 in town\n" * 3)
    ended = copydesk("convert", "bad.txt", story, "--encoding", "utf-8", "-t", "json", "-o", "out")
    assert ended.exit_code == 1
    line = only_line(ended.stderr)
    assert line.startswith("copydesk: bad.txt: byte 5 (0xe9) is not utf-8")
    assert "pass --encoding" in line
    assert files("out") == ["story.tree.json"]
    assert only_line(ended.stdout).endswith("1 failure: bad.txt")


def test_windows_1252_asked_for_as_utf_8_names_it():
    text = STORY.replace("hour.", "hour, past cafés and “Straßen” in Königsberg, à la carte — naïvely, for 5 €.") * 3
    Path("latin.txt").write_bytes(text.encode("cp1252"))
    ended = copydesk("convert", "latin.txt", "--encoding", "utf-8", "-t", "json", "-o", "out")
    assert ended.exit_code == 1
    assert "it looks like windows-1252: pass --encoding windows-1252" in only_line(ended.stderr)
    assert files("out") == []


DAMAGED = STORY.replace("Ann Lee", "René Müller").encode().replace(b"every hour", b"every \x9d\x9d hour")


def test_a_damaged_text_is_read_on_demand_and_what_was_lost_is_counted(here):
    Path("bad.txt").write_bytes(DAMAGED)
    ended = copydesk("convert", "bad.txt", "-t", "json", "-o", "out")
    assert ended.exit_code == 1
    assert only_line(ended.stderr).endswith("the file is damaged or cut off; mend it, or pass --replace-undecodable")
    assert files("out") == []
    ended = copydesk("convert", "bad.txt", "-t", "json", "-o", "out", "--replace-undecodable", "-v")
    assert ended.exit_code == 0
    lost = "2 characters lost in decoding, U+FFFD in their place (replacement-character)"
    assert only_line(ended.stderr) == f"copydesk: bad.txt:7: {lost}"
    text = formats.read_json(Path("out/bad.tree.json").read_bytes()).source.text
    assert "The ferry sails every \ufffd\ufffd hour." in text


@pytest.mark.parametrize("command", [("bind", "-o", "book.epub"), ("explain",)])
def test_other_commands_read_a_damaged_text_as_well(here, command):
    Path("bad.txt").write_bytes(DAMAGED)
    assert copydesk(*command, "bad.txt").exit_code == 1
    assert copydesk(*command, "bad.txt", "--replace-undecodable").exit_code == 0


@pytest.mark.parametrize("content", [b"", b" \n\t\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_gives_an_empty_article_with_a_notice(content):
    Path("empty.txt").write_bytes(content)
    ended = copydesk("convert", "empty.txt", "-v", "-o", "out", "-t", "all")
    assert ended.exit_code == 0
    assert "(empty-text)" in ended.stderr
    assert set(FOUR) < {name.removeprefix("empty") for name in files("out")}
    assert formats.read_json(Path("out/empty.tree.json").read_bytes()).body == ()


@pytest.mark.parametrize("command", [("convert", "-o", "out"), ("bind", "-o", "book.epub")])
def test_a_page_in_html_is_told_of_unasked(here, command):
    Path("page.txt").write_text("<!DOCTYPE html>\n<p>The ferry sails every hour.</p>\n")
    ended = copydesk(*command, "page.txt")
    assert ended.exit_code == 0
    assert "page.txt" in ended.stderr
    assert "this looks like HTML" in ended.stderr


def test_a_missing_file_is_one_line(story):
    ended = copydesk("convert", "nope.txt", "-o", "out")
    assert ended.exit_code == 2
    assert only_line(ended.stderr) == "copydesk: nope.txt: no such file or folder"
    assert not Path("out").exists()


def test_a_missing_file_does_not_stop_the_others(story):
    ended = copydesk("convert", "nope.txt", story, "-t", "json", "-o", "out")
    assert ended.exit_code == 1
    assert only_line(ended.stderr) == "copydesk: nope.txt: no such file or folder"
    assert files("out") == ["story.tree.json"]


def test_a_folder_without_texts_is_one_line(story):
    Path("pictures").mkdir()
    Path("pictures/a.png").write_bytes(b"")
    ended = copydesk("convert", "pictures", "-o", "out")
    assert ended.exit_code == 2
    assert only_line(ended.stderr).startswith("copydesk: pictures: no *.txt or *.text files in this folder")


@pytest.mark.parametrize("wanted", ["docx", "jats,docx"])
def test_an_unknown_format_is_named_with_the_known_ones(story, wanted):
    ended = copydesk("convert", story, "-t", wanted, "-o", "out")
    assert ended.exit_code == 2
    line = only_line(ended.stderr)
    assert line.startswith("copydesk: unknown format 'docx'; known formats: jats, jsonld, epub, markdown, json, html")
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        ("--encoding", "utf-9", "copydesk: unknown encoding 'utf-9'"),
        ("--language", "klingon!", "copydesk: 'klingon!' is no language tag"),
    ],
)
@pytest.mark.parametrize("command", ["convert", "explain"])
def test_unknown_names_are_wrong_usage(story, command, option, value, complaint):
    ended = copydesk(command, story, option, value)
    assert ended.exit_code == 2
    assert only_line(ended.stderr).startswith(complaint)
    assert files() == ["story.txt"]


def test_a_file_where_the_output_folder_should_be_is_one_line(story):
    ended = copydesk("convert", story, "-o", "story.txt/out")
    assert ended.exit_code == 2
    assert only_line(ended.stderr) == (
        "copydesk: cannot write story.txt/out: a file stands where a folder should be; choose another folder with -o"
    )
    assert Path("story.txt").read_text() == STORY


def test_an_output_that_cannot_be_written_is_a_failure(story):
    Path("out/story.md").mkdir(parents=True)
    ended = copydesk("convert", story, "-t", "markdown", "-o", "out")
    assert ended.exit_code == 1
    assert only_line(ended.stderr).startswith("copydesk: story.txt: cannot write out/story.md: Is a directory")
    assert files("out") == []


def test_no_input_is_overwritten():
    Path("notes.md").write_text(STORY)
    ended = copydesk("convert", "notes.md", "-t", "markdown")
    assert ended.exit_code == 1
    assert "notes.md is an input itself" in only_line(ended.stderr)
    assert Path("notes.md").read_text() == STORY


def test_names_that_are_not_utf_8_are_fine():
    name = b"caf\xe9\n.txt"
    Path(os.fsdecode(name)).write_text(STORY)
    Path(os.fsdecode(b"bad\xff.txt")).write_bytes(b"\xff\xff")
    ended = ran(
        "convert", ".", "-t", "json", "--encoding", "utf-8", env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}
    )
    assert ended.returncode == 1
    assert only_line(ended.stderr.decode("ascii")).startswith("copydesk: bad\\udcff.txt: byte 0 (0xff) is not utf-8")
    assert "caf\udce9\n.tree.json" in files()


HARD = {
    "NULs": b"\x00A line of words.\x00\n\n" * 500,
    "form feeds": b"\x0c\x0cOne.\x0c\n\x0cTwo.\x0c",
    "a line of a megabyte": b"word " * 200_000,
    "a word of a megabyte": b"w" * 1_000_000,
    "100,000 blank lines": b"One.\n" + b"\n" * 100_000 + b"Two.\n",
    "10,000 nested quotes": b">" * 10_000 + b" Quoted.\n",
    "10,000 nested quotes with blanks": b"> " * 10_000 + b"Quoted.\n",
    "10,000 levels of lists": b"".join(b" " * n + b"- item\n" for n in range(0, 1000)),
    "10,000 brackets": b"A " + b"[" * 10_000 + b"\n\n" + b"*" * 10_000 + b"a" + b"_" * 10_000,
}


@pytest.mark.parametrize("content", HARD.values(), ids=HARD)
def test_hard_texts_give_a_tree(content):
    Path("hard.txt").write_bytes(content)
    ended = copydesk("convert", "hard.txt", "-o", "out", "-t", "all", "-q")
    assert (ended.exit_code, ended.stderr) == (0, ""), ended.exception
    assert formats.read_json(Path("out/hard.tree.json").read_bytes()).front.title is not None


# --- interruption and the terminal


def on_a_terminal(arguments, **environment):
    """What the command shows on a terminal of 200 columns, both streams together."""
    ours, its = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    running = subprocess.Popen(
        [*COMMAND, *arguments], stdout=its, stderr=its, env={**env, "TERM": "xterm-256color", **environment}
    )
    os.close(its)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux's way of saying that the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert running.wait() == 0
    return shown.decode()


def test_a_bar_is_shown_on_a_terminal_only(here):
    for number in range(3):
        Path(f"{number}.txt").write_text(STORY)
    assert "Converting" in on_a_terminal(["convert", ".", "-t", "json", "-o", "out"])
    assert "Converting" not in on_a_terminal(["convert", ".", "-t", "json", "-o", "out", "--quiet"])
    assert b"Converting" not in ran("convert", ".", "-t", "json", "-o", "out").stderr


SLOW = """
import sys, time
from convert.archive.engines import processes
from convert.cli import app
swift = processes.work
def slow(*arguments):
    print("ready", flush=True)
    time.sleep(0.3)
    return swift(*arguments)
processes.work = slow
app(["convert", *sys.argv[1:]], prog_name="copydesk")
"""


def interrupted(*arguments, times=1):
    """A slow run, and what it said, that was interrupted as soon as it had begun with a document."""
    command = [sys.executable, "-c", SLOW, *arguments, "--jobs", "1"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout.readline() == b"ready\n"
    for _ in range(times):
        running.send_signal(signal.SIGINT)
        time.sleep(0.05)
    output, errors = running.communicate()
    return running.returncode, output.decode(), errors.decode()


def test_an_interruption_lets_the_running_document_finish_and_the_next_run_goes_on(here):
    for name in "abc":
        Path("in").mkdir(exist_ok=True)
        Path(f"in/{name}.txt").write_text(STORY)
    code, output, errors = interrupted("in", "-o", "out", "-t", "json")
    assert code == 130
    assert only_line(errors) == "copydesk: interrupted after 1 input; the same command goes on from there"
    assert output == "1 document converted, 1 file written, no notices, no failures\n"
    assert files("out") == ["a.tree.json"]
    again = copydesk("convert", "in", "-o", "out", "-t", "json")
    assert again.exit_code == 0
    assert again.stdout.startswith("2 documents converted, 2 files written, 1 unchanged since an earlier run")
    assert files("out") == ["a.tree.json", "b.tree.json", "c.tree.json"]


def test_a_second_interruption_is_meant(story):
    code, _, errors = interrupted(story, times=2)
    assert code == 130
    assert only_line(errors) == "copydesk: interrupted after no inputs"
    assert files() == ["story.txt"]


# --- explain


def test_each_line_is_explained(story):
    ended = copydesk("explain", story)
    assert (ended.exit_code, ended.stderr) == (0, "")
    rows = [line.split(None, 3) for line in ended.stdout.splitlines() if not line.startswith(" " * 7)]
    assert [(row[0], row[1]) for row in rows] == [
        ("1", "headline"),
        ("3", "byline"),
        ("5", "paragraph"),
        ("7", "paragraph"),
    ]
    assert "Council keeps the ferry, for now" in ended.stdout
    assert "because: " in ended.stdout


def test_explanations_come_as_json(story):
    rows = [json.loads(line) for line in copydesk("explain", story, "--json").stdout.splitlines()]
    assert rows[0]["line"] == 1
    assert rows[0]["label"] == "headline"
    assert rows[0]["text"] == "Council keeps the ferry, for now"
    assert 0 <= rows[0]["confidence"] <= 1
    assert all(isinstance(reason, str) for reason in rows[0]["why"])


def test_standard_input_is_explained():
    assert "headline" in copydesk("explain", "-", data=STORY.encode()).stdout


def test_colours_are_for_terminals_and_for_who_wants_them(story):
    assert "\x1b[" in on_a_terminal(["explain", story])
    assert "\x1b[" not in on_a_terminal(["explain", story], NO_COLOR="1")
    assert b"\x1b[" not in ran("explain", story).stdout


def test_a_text_does_not_steer_the_terminal():
    Path("evil.txt").write_bytes(
        STORY.encode() + "\nRed \x1b[31malert and \x9b31m more in the harbour today.\n".encode()
    )
    assert "\x1b[31m" not in on_a_terminal(["explain", "evil.txt"], NO_COLOR="1")


@pytest.mark.parametrize(
    ("name", "complaint"), [("nope.txt", "nope.txt: no such file or folder"), (".", ".: is a folder; name one file")]
)
def test_what_cannot_be_explained(name, complaint):
    ended = copydesk("explain", name)
    assert ended.exit_code == 2
    assert only_line(ended.stderr) == f"copydesk: {complaint}"


def test_undecodable_bytes_are_not_explained():
    Path("bad.txt").write_bytes(b"A caf\xe9\xff\n")
    ended = copydesk("explain", "bad.txt", "--encoding", "utf-8")
    assert ended.exit_code == 1
    assert only_line(ended.stderr).startswith("copydesk: bad.txt: byte 5 (0xe9) is not utf-8")


# --- the rest


def test_formats_are_listed():
    lines = copydesk("formats").stdout.splitlines()
    assert lines[0].split() == ["name", "suffix", "media", "type", "from"]
    assert [line.split()[0] for line in lines[1:]] == list(formats.names())
    assert lines[1].split() == ["jats", ".jats.xml", "application/jats+xml", "copydesk"]


def test_the_schema_is_printed():
    assert json.loads(copydesk("schema").stdout) == json.loads(json.dumps(formats.schema()))


def test_the_version_is_that_of_the_distribution():
    assert copydesk("--version").stdout == f"copydesk {version('copydesk')}\n"


def test_help_shows_examples():
    for command in ("convert", "explain"):
        assert f"  copydesk {command} story.txt" in copydesk(command, "--help").stdout
    assert "Exit codes: 0 all done, 1 some documents failed, 2 wrong usage." in copydesk("--help").stdout


def test_no_arguments_show_the_help():
    assert "Usage: copydesk" in copydesk().output


@pytest.mark.parametrize("arguments", [["convert"], ["convert", "--nope"], ["nope"], ["explain"]])
def test_what_is_no_command_is_wrong_usage(arguments):
    ended = copydesk(*arguments)
    assert ended.exit_code == 2
    assert "Usage: copydesk" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_shells_can_complete():
    assert "--show-completion" in copydesk("--help").stdout


LEAN = """
import atexit, sys
atexit.register(lambda: print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr))
from convert.__main__ import main
sys.argv = ["copydesk", *sys.argv[1:]]
main()
"""
HEAVY = {"formats", "msgspec", "lxml", "yaml", "ebooklib", "rich", "chardet", "ftfy", "nameparser"}


@pytest.mark.parametrize(("arguments", "is_parsed"), [(["--version"], False), (["--help"], True)])
def test_what_reads_nothing_imports_nothing_heavy(arguments, is_parsed):
    ended = subprocess.run([sys.executable, "-c", LEAN, *arguments], capture_output=True, text=True, check=True)
    imported = set(ended.stderr.split())
    assert "copydesk" in ended.stdout
    assert ("typer" in imported) is is_parsed
    assert not imported & HEAVY


def test_the_package_runs_like_the_command():
    for arguments in (["--version"], ["formats"]):
        command = [sys.executable, "-m", "convert", *arguments]
        ended = subprocess.run(command, capture_output=True, text=True, check=True)
        assert ended.stdout == copydesk(*arguments).stdout
