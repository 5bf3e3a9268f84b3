"""Which files are read: those named outright, those in folders, those that patterns match, those on lists."""

import os
from pathlib import Path

import pytest
from archives import converted, write

import formats
from convert.archive.errors import CannotRead, NoTexts, NothingThere, WrongUsage
from convert.archive.inputs import Asked, Input, gather, one_file
from convert.archive.inputs.order import in_order
from convert.archive.inputs.rule import Rule


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(names, **fields):
    found = gather(Asked(names=tuple(names), **fields))
    return [item.path.as_posix() if isinstance(item, Input) else item.name for item in found]


def test_a_file_named_outright_is_read_whatever_its_name():
    write(story_copy="a", README="b")
    assert paths(["story.copy", "README"]) == ["story.copy", "README"]


def test_a_folder_is_walked_for_texts_in_alphabetical_order():
    write(in__b_txt="", in__a_text="", in__c_TXT="", in__d_md="", in__e__z_txt="", in__e__y_txt="", in__D__x_txt="")
    assert paths(["in"]) == ["in/a.text", "in/b.txt", "in/c.TXT", "in/D/x.txt", "in/e/y.txt", "in/e/z.txt"]


def test_what_the_writer_of_plain_text_made_is_passed_over():
    write(in__a_txt="")
    Path("in", "a" + formats.writer("text").suffix).write_text("")
    assert paths(["in"]) == ["in/a.txt"]


def test_hidden_files_and_folders_are_passed_over():
    write(in__a_txt="", in__b_txt="")
    Path("in/.git").mkdir()
    Path("in/.git/c.txt").write_text("")
    Path("in/.hidden.txt").write_text("")
    assert paths(["in"]) == ["in/a.txt", "in/b.txt"]


def test_a_folder_that_links_to_itself_ends():
    write(in__a_txt="")
    Path("in/round").symlink_to(Path("../in"), target_is_directory=True)
    assert paths(["in"]) == ["in/a.txt"]


def test_sub_folders_are_kept():
    write(in__a__b__c_txt="")
    (item,) = gather(["in"])
    assert item.stem == Path("a/b/c")


def test_a_file_named_outright_has_no_sub_folder():
    write(in__a__b_txt="")
    (item,) = gather(["in/a/b.txt"])
    assert item.stem == Path("b")


def test_a_pattern_is_expanded_and_sub_folders_are_kept_from_where_it_begins():
    write(in__2025__a_txt="", in__2026__b_txt="", in__2026__c_md="")
    found = gather(["in/20*/*.txt"])
    assert [(item.path.as_posix(), item.stem.as_posix()) for item in found] == [
        ("in/2025/a.txt", "2025/a"),
        ("in/2026/b.txt", "2026/b"),
    ]


def test_a_pattern_reaches_through_folders():
    write(in__a__b__c_txt="", in__d_txt="")
    assert paths(["in/**/*.txt"]) == ["in/d.txt", "in/a/b/c.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file():
    Path("what[1].txt").write_text("")
    assert paths(["what[1].txt"]) == ["what[1].txt"]


@pytest.mark.parametrize("name", ["nope.txt", "nope/*.txt", "*.nope", "[[bad"])
def test_what_is_not_there_is_named(name):
    (item,) = gather([name])
    assert (item.name, type(item.error)) == (name, NothingThere)


def test_a_folder_without_texts_is_named():
    write(in__a_md="")
    (item,) = gather(["in"])
    assert item.name == "in"
    assert isinstance(item.error, NoTexts)


def test_each_file_is_read_once():
    write(a_txt="", b_txt="")
    assert paths(["a.txt", "./a.txt", ".", "a.txt"]) == ["a.txt", "b.txt"]
    assert [item.path for item in gather(["-", "-"])] == [None]


def test_file_names_need_not_be_utf_8():
    name = b"caf\xe9.txt"
    Path(name.decode("utf-8", "surrogateescape")).write_text("a")
    (item,) = gather(["."])
    assert str(item) == "caf\\udce9.txt"
    assert item.read() == b"a"


def test_what_cannot_be_read_says_why():
    write(a_txt="")
    (item,) = gather(["a.txt"])
    Path("a.txt").unlink()
    with pytest.raises(CannotRead, match="cannot be read: No such file or directory"):
        item.read()


def test_one_file_is_one_file():
    write(in__a_txt="")
    assert one_file("in/a.txt").path == Path("in/a.txt")
    assert one_file("-").path is None
    with pytest.raises(WrongUsage, match="in: is a folder"):
        one_file("in")
    with pytest.raises(WrongUsage, match="nope: no such file"):
        one_file("nope")


def test_the_folder_of_the_outputs_is_not_searched():
    write(in__a_txt="", in__out__b_txt="", in__c__out__d_txt="")
    assert paths(["in"], leave_out=Path("in/out")) == ["in/a.txt", "in/c/out/d.txt"]
    assert paths(["in/out"], leave_out=Path("in/out")) == ["in/out/b.txt"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_a_list_names_files_and_folders(separator):
    write(a_txt="", in__b_txt="", in__c_txt="")
    Path("list").write_bytes(separator.join(["a.txt", "in", "nope.txt", "in/b.txt", ""]).encode())
    assert paths([], lists=("list",)) == ["a.txt", "in/b.txt", "in/c.txt", "nope.txt"]


def test_a_list_of_names_with_newlines():
    Path("a\nb.txt").write_text("")
    Path("list").write_bytes(b"a\nb.txt\0" * 2)
    assert paths([], lists=("list",)) == ["a\nb.txt"]


def test_a_list_that_is_not_there_is_wrong_usage():
    with pytest.raises(WrongUsage, match=r"nope: cannot be read: No such file"):
        paths([], lists=("nope",))


def test_names_are_put_in_order_on_disk_where_they_are_many():
    names = [f"{number * 7919 % 1000:03}\n\udce9" for number in range(1000)]
    assert list(in_order(names, at_once=64)) == sorted(names)
    assert list(in_order([], at_once=64)) == []


@pytest.mark.parametrize(
    ("names", "path", "is_one"),
    [
        (["in/a.md"], "in/a.md", True),
        (["in/a.md"], "in/b.md", False),
        (["in"], "in/b/c.txt", True),
        (["in"], "in/a.md", False),
        (["in"], "other.txt", False),
        (["in/**/*.txt"], "in/b/c.txt", True),
        (["in/**/*.txt"], "in/c.txt", True),
        (["in/*.txt"], "in/c.txt", True),
        (["in/*.txt"], "in/b/c.txt", False),
        (["in/b[a-c]/*.m?"], "in/bc/c.md", True),
    ],
)
def test_what_is_an_input_is_told_by_rule(names, path, is_one):
    write(in__a_md="", in__b__c_txt="")
    assert Rule(Asked(names=tuple(names)))(Path(path)) is is_one


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("in/a.md", True), ("in/c.md", False), ("in/b/c.txt", True), ("link/a.md", True), ("in/b/c.md", False)],
)
def test_what_is_on_a_list_is_an_input(path, is_one):
    write(in__a_md="", in__b__c_txt="", list="in/a.md\nin/b\n")
    Path("link").symlink_to("in")
    rule = Rule(Asked(lists=("list",)))
    assert [rule(Path(path)) for _ in range(2)] == [is_one] * 2


def test_a_list_that_is_a_pipe_is_not_read_before_its_time():
    os.mkfifo("pipe")
    assert not Rule(Asked(lists=("pipe", "-")))(Path("in/a.md"))


def test_an_input_on_a_list_is_not_overwritten():
    write(in__a_md="# Title\n\nText.", list="in/a.md\n")
    (outcome,) = converted([], lists=("list",), folder="in", formats=("markdown",))
    assert str(outcome.error).startswith("in/a.md is an input itself and is not overwritten")
    assert Path("in/a.md").read_text() == "# Title\n\nText."
