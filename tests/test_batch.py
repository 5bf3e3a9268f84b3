"""Many documents: where outputs go, and what happens when one fails."""

import subprocess
import sys
from pathlib import Path

import pytest
from archives import converted, files, read_all, task, write

import formats
from convert.archive import report
from convert.archive.errors import CannotWrite, NoTexts, NothingThere, WrongUsage
from convert.archive.facts import Facts
from convert.archive.inputs import Asked, Input, Unreadable, one_file
from convert.archive.outcome import Converted, Failed
from convert.archive.outputs import make_folder, put
from convert.archive.plan import chosen_formats, keeps_ledger, only_one, output_folder
from convert.archive.shown import shown
from convert.archive.single import convert_one
from convert.archive.tally import Tally


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- the plan


def test_formats_are_named_with_commas_or_in_turn_and_taken_once():
    assert chosen_formats(["json, jats,json", "jats"]) == ("json", "jats")


def test_all_is_what_is_installed():
    assert chosen_formats(["all"]) == formats.names()


def test_unknown_formats_are_refused_with_the_known_ones():
    with pytest.raises(formats.UnknownFormat, match=r"unknown format 'docx'; known formats: jats, jsonld"):
        chosen_formats(["json,docx"])


@pytest.mark.parametrize("options", [[], [""], [","]])
def test_no_format_at_all_is_refused(options):
    with pytest.raises(WrongUsage, match="no format is named"):
        chosen_formats(options)


@pytest.mark.parametrize(
    ("names", "output", "folder"),
    [
        (["a.txt"], None, Path()),
        (["a.txt"], "out/deep", Path("out/deep")),
        (["-"], "out", Path("out")),
        (["-"], None, None),
        (["-", "a.txt"], None, Path()),
        (["a.txt"], "-", None),
    ],
)
def test_where_outputs_go(here, names, output, folder):
    assert output_folder(names, output) == folder


def test_a_file_where_the_folder_should_be_is_refused(here):
    write(out="", a__b="")
    for folder in ("out", "out/deep", "a/b/c"):
        with pytest.raises(CannotWrite, match=f"cannot write {folder}: a file stands where a folder should be"):
            make_folder(Path(folder))


@pytest.mark.parametrize(
    ("asked", "output", "kept"),
    [
        (Asked(names=("in",)), "out", True),
        (Asked(names=("in/*.txt",)), "out", True),
        (Asked(lists=("list",)), "out", True),
        (Asked(names=("in/a.txt", "-")), "out", False),
        (Asked(names=("in/a.txt",)), "kept", True),
        (Asked(names=("in",)), None, False),
    ],
)
def test_a_ledger_is_kept_of_archives(here, asked, output, kept):
    write(in__a_txt="")
    Path("kept.copydesk.sqlite").touch()
    assert keeps_ledger(asked, output) is kept


def test_standard_output_takes_one_document_in_one_format():
    one = Input(path=None)
    assert only_one([one], ["json"]) is one
    with pytest.raises(WrongUsage, match="takes one format"):
        only_one([one], ["json", "jats"])
    with pytest.raises(WrongUsage, match="takes one document: choose"):
        only_one([one, one], ["json"])
    with pytest.raises(WrongUsage, match="nope: no such file or folder"):
        only_one([Unreadable("nope", NothingThere())], ["json"])


# --- outputs


def test_folders_are_made(here):
    put(Path("a/b/c.txt"), b"one")
    assert Path("a/b/c.txt").read_bytes() == b"one"
    assert files("a") == ["b/c.txt"]


def test_what_was_there_is_replaced_as_a_whole(here):
    put(Path("c.txt"), b"one, and more")
    put(Path("c.txt"), b"two")
    assert Path("c.txt").read_bytes() == b"two"


def test_files_have_the_usual_rights(here):
    put(Path("a.txt"), b"one")
    Path("b.txt").write_bytes(b"two")
    assert Path("a.txt").stat().st_mode == Path("b.txt").stat().st_mode


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("file/a.txt", "a file stands where a folder should be"),
        ("folder", "Is a directory"),
        ("x" * 300, "File name too long"),
    ],
)
def test_what_cannot_be_written_says_why_and_leaves_nothing(here, path, reason):
    write(file="")
    make_folder(Path("folder"))
    with pytest.raises(CannotWrite, match=f": {reason}; choose another folder with -o"):
        put(Path(path), b"one")
    assert files(".") == ["file"]


FULL_DISK = """
import resource, sys
from pathlib import Path
from convert.archive.errors import CannotWrite
from convert.archive.outputs import put
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    put(Path("a.txt"), b"x" * 2000)
except CannotWrite as error:
    print(error)
"""


def test_a_full_disk_leaves_what_was_there(here):
    Path("a.txt").write_bytes(b"before")
    ended = subprocess.run([sys.executable, "-c", FULL_DISK], capture_output=True, text=True, check=False)
    assert ended.stdout == "cannot write a.txt: File too large; choose another folder with -o\n", ended.stderr
    assert files(".") == ["a.txt"]
    assert Path("a.txt").read_bytes() == b"before"


def test_an_interruption_leaves_what_was_there(here, monkeypatch):
    Path("a.txt").write_bytes(b"before")

    def interrupted(path, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put(Path("a.txt"), b"after")
    assert files(".") == ["a.txt"]
    assert Path("a.txt").read_bytes() == b"before"


# --- the run


def test_every_input_is_written_in_every_format(here):
    write(in__a_txt="One.", in__b__c_txt="Two.")
    outcomes = converted(["in"], folder="out")
    facts = (Facts(title="A bridge", language="en"),)
    assert outcomes == [
        Converted(name="in/a.txt", documents=1, written=2, facts=facts),
        Converted(name="in/b/c.txt", documents=1, written=2, facts=facts),
    ]
    assert files() == ["a.jats.xml", "a.tree.json", "b/c.jats.xml", "b/c.tree.json"]
    assert formats.read_json(Path("out/a.tree.json").read_bytes()).source.text == "One."


def test_names_keep_their_inner_dots(here):
    Path("a.b.txt").write_text("One.")
    converted(["a.b.txt"], formats=("json",), folder=".")
    assert files(".") == ["a.b.tree.json", "a.b.txt"]


def test_several_documents_in_a_file_are_numbered(here):
    write(digest_txt="One.%\nTwo.%\nThree.")
    outcomes = converted(["digest.txt"], formats=("json",), folder="out")
    assert [(outcome.documents, outcome.written) for outcome in outcomes] == [(3, 3)]
    assert files() == ["digest-001.tree.json", "digest-002.tree.json", "digest-003.tree.json"]
    assert formats.read_json(Path("out/digest-002.tree.json").read_bytes()).source.text == "Two."


def test_one_that_fails_leaves_nothing_and_does_not_stop_the_others(here):
    write(a_txt="One.", c_txt="Three.")
    Path("b.txt").write_bytes(b"Two.%\n caf\xe9")
    one, two, gone, three = converted(["a.txt", "b.txt", "nope.txt", "c.txt"])
    assert isinstance(one, Converted) and isinstance(three, Converted)
    assert (two.name, str(two.error)) == (
        "b.txt",
        "byte 4 (0xe9) is not utf-8; it looks like windows-1252: pass --encoding windows-1252",
    )
    assert (gone.name, str(gone.error)) == ("nope.txt", "no such file or folder")
    assert files() == ["a.jats.xml", "a.tree.json", "c.jats.xml", "c.tree.json"]


def test_an_output_that_cannot_be_written_is_a_failure(here):
    write(a_txt="One.", b_txt="Two.")
    make_folder(Path("out/a.tree.json"))
    one, two = converted(["a.txt", "b.txt"], formats=("json",))
    assert str(one.error) == "cannot write out/a.tree.json: Is a directory; choose another folder with -o"
    assert isinstance(two, Converted)


def test_two_inputs_never_share_an_output(here):
    write(a__x_txt="One.", b__x_txt="Two.", a__x_text="Three.")
    one, two, three = converted(["a/x.txt", "b/x.txt", "a/x.text"], formats=("json",), folder=".")
    assert isinstance(one, Converted)
    assert str(two.error) == (
        "the outputs called x are those of a/x.txt; "
        "rename one, give each its own folder with -o, or let --name number them"
    )
    assert isinstance(three, Failed)
    assert formats.read_json(Path("x.tree.json").read_bytes()).source.text == "One."


def test_no_output_overwrites_an_input(here):
    Path("a.txt").write_text("One.")
    Path("a.tree.json").write_text("Two.")
    one, two = converted(["a.txt", "a.tree.json"], formats=("json",), folder=".")
    assert str(one.error) == "a.tree.json is an input itself and is not overwritten; choose another folder with -o"
    assert str(two.error).startswith("not a canonical tree")
    assert Path("a.tree.json").read_text() == "Two."


def test_outputs_that_are_there_can_be_left(here):
    write(a_txt="One.", b_txt="Two.%\nThree.", c_txt="Four.")
    converted(["a.txt", "b.txt"], formats=("json",), folder="out")
    write(a_txt="Other.", b_txt="Other.%\nOther.")
    outcomes = converted(["a.txt", "b.txt", "c.txt"], folder="out", overwrite=False)
    assert [(outcome.written, outcome.left) for outcome in outcomes] == [(1, 1), (2, 2), (2, 0)]
    assert formats.read_json(Path("out/a.tree.json").read_bytes()).source.text == "One."
    again = converted(["a.txt"], folder="out", overwrite=False)
    assert again == [Converted(name="a.txt", documents=1, left=2)]


def test_notices_come_with_their_line_and_once(here):
    write(a_txt="One.\n\nTwo!")
    (outcome,) = converted(["a.txt"])
    assert [(told.notice.code, told.line) for told in outcome.notices] == [("loud", 3)]


def test_one_document_goes_to_standard_output(here):
    write(a_txt="One!", b_txt="One.%\nTwo.")
    payload, outcome = convert_one(one_file("a.txt"), task(formats=("json",)))
    assert formats.read_json(payload).source.text == "One!"
    assert len(outcome.notices) == 1
    with pytest.raises(formats.CopydeskError, match="holds 2 documents, and standard output takes one"):
        convert_one(one_file("b.txt"), task(formats=("json",)))
    assert files(".") == ["a.txt", "b.txt"]


def test_a_mistake_of_ours_fails_one_document_and_says_where_it_is(here):
    write(a_txt="One.", b_txt="A MISTAKE.", c_txt="Three.")
    one, two, three = converted(["a.txt", "b.txt", "c.txt"])
    assert isinstance(one, Converted) and isinstance(three, Converted)
    assert (two.name, two.phase) == ("b.txt", "read")
    assert "a mistake of copydesk's (ZeroDivisionError: for once in _do_harm, archives.py:" in str(two.error)


def test_the_same_inputs_give_the_same_bytes(here):
    write(in__a_txt="One.", in__b_txt="Two.%\nThree.")
    for folder in ("one", "two"):
        converted(["in"], folder=folder)
    assert files("one") == files("two")
    assert all((Path("one") / name).read_bytes() == (Path("two") / name).read_bytes() for name in files("one"))


# --- the report


def test_a_failure_is_one_line():
    assert list(report.lines(Failed("a\nb.txt", NothingThere()))) == ["a\\nb.txt: no such file or folder"]


def test_notices_are_lines_on_request(here):
    write(a_txt="One.\n\nTwo!")
    (outcome,) = converted(["a.txt"])
    assert list(report.lines(outcome)) == []
    assert list(report.lines(outcome, verbose=True)) == ["a.txt:3: somebody shouts (loud)"]


@pytest.mark.parametrize(
    ("outcomes", "text"),
    [
        ([], "no documents converted, no files written, no notices, no failures"),
        (
            [Converted(name="a", documents=1, written=4)],
            "1 document converted, 4 files written, no notices, no failures",
        ),
        (
            [Converted(name="a", documents=2, written=1, left=1), Failed("b", NothingThere()), Failed("c", NoTexts())],
            "2 documents converted, 1 file written, 1 file left as it was, no notices, 2 failures: b, c",
        ),
        (
            [Converted(name="a", documents=2, unchanged=True), *(Failed(str(n), NoTexts()) for n in range(22))],
            "no documents converted, no files written, 2 unchanged since an earlier run, no notices, 22 failures: "
            "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 2 more",
        ),
    ],
)
def test_the_summary_counts(outcomes, text):
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
    assert str(tally) == text


@pytest.mark.parametrize(
    ("text", "as_shown"),
    [
        ("plain, 東京 é", "plain, 東京 é"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\x9b", "a\\nb\\x9b"),
        ("\udce9", "\\udce9"),
    ],
)
def test_nothing_shown_steers_a_terminal(text, as_shown):
    assert shown(text) == as_shown
    assert shown(shown(text)) == as_shown
