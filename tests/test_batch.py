"""Many documents: which files are read, where outputs go, and what happens when one fails."""

import subprocess
import sys
from pathlib import Path

import pytest
from strategies import article_of, paragraph

import formats
from convert.archive import report
from convert.archive.errors import CannotRead, CannotWrite, NoTexts, NothingThere, WrongUsage
from convert.archive.inputs import Input, Unreadable, gather, one_file
from convert.archive.outputs import make_folder, put
from convert.archive.plan import chosen_formats, only_one, output_folder
from convert.archive.run import Converted, Failed, Task, convert_one, run
from convert.archive.shown import shown
from convert.errors import UndecodableText
from formats.notice import Notice
from formats.tree import Span


def read_all(data, /, *, encoding=None, language=None, report):
    """Stands in for the reader: an article for each part between lines of "%", bytes beyond ASCII are an error."""
    for part in data.split(b"%\n"):
        try:
            text = part.decode("ascii")
        except UnicodeDecodeError as error:
            raise UndecodableText(error.start, part[error.start], "utf-8", "windows-1252") from error
        if "!" in text:
            report(Notice("loud", "somebody shouts", Span(text.index("!"), text.index("!") + 1)))
        yield article_of(paragraph(" ".join(text.split())), source=text)


def task(**fields):
    return Task(**{"formats": ("json", "jats"), "read_all": read_all, **fields})


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(**texts):
    """Files by their names, with "__" for "/" and "_" for "."."""
    for name, text in texts.items():
        path = Path(name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def files(folder="out"):
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def paths(names):
    return [item.path.as_posix() if isinstance(item, Input) else item.name for item in gather(names)]


# --- inputs


def test_a_file_named_outright_is_read_whatever_its_name(here):
    write(story_copy="a", README="b")
    assert paths(["story.copy", "README"]) == ["story.copy", "README"]


def test_a_folder_is_walked_for_texts_in_alphabetical_order(here):
    write(in__b_txt="", in__a_text="", in__c_TXT="", in__d_md="", in__e__z_txt="", in__e__y_txt="", in__D__x_txt="")
    assert paths(["in"]) == ["in/a.text", "in/b.txt", "in/c.TXT", "in/D/x.txt", "in/e/y.txt", "in/e/z.txt"]


def test_hidden_files_and_folders_are_passed_over(here):
    write(in__a_txt="", in__b_txt="")
    Path("in/.git").mkdir()
    Path("in/.git/c.txt").write_text("")
    Path("in/.hidden.txt").write_text("")
    assert paths(["in"]) == ["in/a.txt", "in/b.txt"]


def test_a_folder_that_links_to_itself_ends(here):
    write(in__a_txt="")
    Path("in/round").symlink_to(Path("../in"), target_is_directory=True)
    assert paths(["in"]) == ["in/a.txt"]


def test_sub_folders_are_kept(here):
    write(in__a__b__c_txt="")
    (item,) = gather(["in"])
    assert item.stem == Path("a/b/c")


def test_a_file_named_outright_has_no_sub_folder(here):
    write(in__a__b_txt="")
    (item,) = gather(["in/a/b.txt"])
    assert item.stem == Path("b")


def test_a_pattern_is_expanded_and_sub_folders_are_kept_from_where_it_begins(here):
    write(in__2025__a_txt="", in__2026__b_txt="", in__2026__c_md="")
    found = gather(["in/20*/*.txt"])
    assert [(item.path.as_posix(), item.stem.as_posix()) for item in found] == [
        ("in/2025/a.txt", "2025/a"),
        ("in/2026/b.txt", "2026/b"),
    ]


def test_a_pattern_reaches_through_folders(here):
    write(in__a__b__c_txt="", in__d_txt="")
    assert paths(["in/**/*.txt"]) == ["in/a/b/c.txt", "in/d.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(here):
    Path("what[1].txt").write_text("")
    assert paths(["what[1].txt"]) == ["what[1].txt"]


@pytest.mark.parametrize("name", ["nope.txt", "nope/*.txt", "*.nope", "[[bad"])
def test_what_is_not_there_is_named(here, name):
    (item,) = gather([name])
    assert (item.name, type(item.error)) == (name, NothingThere)


def test_a_folder_without_texts_is_named(here):
    write(in__a_md="")
    (item,) = gather(["in"])
    assert item.name == "in"
    assert isinstance(item.error, NoTexts)


def test_each_file_is_read_once(here):
    write(a_txt="", b_txt="")
    assert paths(["a.txt", "./a.txt", ".", "a.txt"]) == ["a.txt", "b.txt"]
    assert [item.path for item in gather(["-", "-"])] == [None]


def test_file_names_need_not_be_utf_8(here):
    name = b"caf\xe9.txt"
    Path(name.decode("utf-8", "surrogateescape")).write_text("a")
    (item,) = gather(["."])
    assert str(item) == "caf\\udce9.txt"
    assert item.read() == b"a"


def test_what_cannot_be_read_says_why(here):
    write(a_txt="")
    (item,) = gather(["a.txt"])
    Path("a.txt").unlink()
    with pytest.raises(CannotRead, match="cannot be read: No such file or directory"):
        item.read()


def test_one_file_is_one_file(here):
    write(in__a_txt="")
    assert one_file("in/a.txt").path == Path("in/a.txt")
    assert one_file("-").path is None
    with pytest.raises(WrongUsage, match="in: is a folder"):
        one_file("in")
    with pytest.raises(WrongUsage, match="nope: no such file"):
        one_file("nope")


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
    assert folder is None or folder.is_dir()


def test_a_file_where_the_folder_should_be_is_refused(here):
    write(out="", a__b="")
    for folder in ("out", "out/deep", "a/b/c"):
        with pytest.raises(CannotWrite, match=f"cannot write {folder}: a file stands where a folder should be"):
            output_folder(["a.txt"], folder)


def test_standard_output_takes_one_document_in_one_format():
    one = Input(path=None)
    assert only_one([one], ["json"]) is one
    with pytest.raises(WrongUsage, match="takes one format"):
        only_one([one], ["json", "jats"])
    with pytest.raises(WrongUsage, match="takes one document, not 2"):
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
    outcomes = list(run(gather(["in"]), task(folder=Path("out"))))
    assert outcomes == [
        Converted(name="in/a.txt", documents=1, written=2),
        Converted(name="in/b/c.txt", documents=1, written=2),
    ]
    assert files() == ["a.jats.xml", "a.tree.json", "b/c.jats.xml", "b/c.tree.json"]
    assert formats.read_json(Path("out/a.tree.json").read_bytes()).source.text == "One."


def test_names_keep_their_inner_dots(here):
    Path("a.b.txt").write_text("One.")
    list(run(gather(["a.b.txt"]), task(formats=("json",))))
    assert files(".") == ["a.b.tree.json", "a.b.txt"]


def test_several_documents_in_a_file_are_numbered(here):
    write(digest_txt="One.%\nTwo.%\nThree.")
    outcomes = list(run(gather(["digest.txt"]), task(formats=("json",), folder=Path("out"))))
    assert outcomes == [Converted(name="digest.txt", documents=3, written=3)]
    assert files() == ["digest-001.tree.json", "digest-002.tree.json", "digest-003.tree.json"]
    assert formats.read_json(Path("out/digest-002.tree.json").read_bytes()).source.text == "Two."


def test_one_that_fails_leaves_nothing_and_does_not_stop_the_others(here):
    write(a_txt="One.", c_txt="Three.")
    Path("b.txt").write_bytes(b"Two.%\n caf\xe9")
    one, two, gone, three = run(gather(["a.txt", "b.txt", "nope.txt", "c.txt"]), task(folder=Path("out")))
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
    one, two = run(gather(["a.txt", "b.txt"]), task(formats=("json",), folder=Path("out")))
    assert str(one.error) == "cannot write out/a.tree.json: Is a directory; choose another folder with -o"
    assert isinstance(two, Converted)


def test_two_inputs_never_share_an_output(here):
    write(a__x_txt="One.", b__x_txt="Two.", a__x_text="Three.")
    one, two, three = run(gather(["a/x.txt", "b/x.txt", "a/x.text"]), task(formats=("json",)))
    assert isinstance(one, Converted)
    assert str(two.error) == (
        "x.tree.json was already written for a/x.txt; rename one, or give each its own folder with -o"
    )
    assert isinstance(three, Failed)
    assert formats.read_json(Path("x.tree.json").read_bytes()).source.text == "One."


def test_no_output_overwrites_an_input(here):
    Path("a.txt").write_text("One.")
    Path("a.tree.json").write_text("Two.")
    one, two = run(gather(["a.txt", "a.tree.json"]), task(formats=("json",)))
    assert str(one.error) == "a.tree.json is an input itself and is not overwritten; choose another folder with -o"
    assert isinstance(two, Converted)
    assert Path("a.tree.json").read_text() == "Two."


def test_outputs_that_are_there_can_be_left(here):
    write(a_txt="One.", b_txt="Two.%\nThree.", c_txt="Four.")
    list(run(gather(["a.txt", "b.txt"]), task(formats=("json",), folder=Path("out"))))
    write(a_txt="Other.", b_txt="Other.%\nOther.")
    outcomes = list(run(gather(["a.txt", "b.txt", "c.txt"]), task(folder=Path("out"), overwrite=False)))
    assert [(outcome.written, outcome.left) for outcome in outcomes] == [(1, 1), (2, 2), (2, 0)]
    assert formats.read_json(Path("out/a.tree.json").read_bytes()).source.text == "One."
    again = list(run(gather(["a.txt"]), task(folder=Path("out"), overwrite=False)))
    assert again == [Converted(name="a.txt", documents=1, left=2)]


def test_notices_come_with_their_line_and_once(here):
    write(a_txt="One.\n\nTwo!")
    (outcome,) = run(gather(["a.txt"]), task(folder=Path("out")))
    assert [(told.notice.code, told.line) for told in outcome.notices] == [("loud", 3)]


def test_one_document_goes_to_standard_output(here):
    write(a_txt="One!", b_txt="One.%\nTwo.")
    payload, outcome = convert_one(one_file("a.txt"), task(formats=("json",)))
    assert formats.read_json(payload).source.text == "One!"
    assert len(outcome.notices) == 1
    with pytest.raises(formats.CopydeskError, match="holds 2 documents, and standard output takes one"):
        convert_one(one_file("b.txt"), task(formats=("json",)))
    assert files(".") == ["a.txt", "b.txt"]


def test_a_mistake_of_ours_is_a_crash_that_names_the_document(here):
    write(a_txt="One.")

    def mistaken(data, /, **_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        list(run(gather(["a.txt"]), task(read_all=mistaken)))
    assert caught.value.__notes__ == ["while converting a.txt"]


def test_the_same_inputs_give_the_same_bytes(here):
    write(in__a_txt="One.", in__b_txt="Two.%\nThree.")
    for folder in ("one", "two"):
        list(run(gather(["in"]), task(folder=Path(folder))))
    assert files("one") == files("two")
    assert all((Path("one") / name).read_bytes() == (Path("two") / name).read_bytes() for name in files("one"))


# --- the report


def test_a_failure_is_one_line():
    assert list(report.lines(Failed("a\nb.txt", NothingThere()))) == ["a\\nb.txt: no such file or folder"]


def test_notices_are_lines_on_request(here):
    write(a_txt="One.\n\nTwo!")
    (outcome,) = run(gather(["a.txt"]), task(folder=Path("out")))
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
    ],
)
def test_the_summary_counts(outcomes, text):
    assert report.summary(outcomes) == text


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
