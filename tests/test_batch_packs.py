"""Packs of outputs: zip, JSON Lines and Parquet, one file or a series."""

import base64
import importlib.util
import json
import time
import zipfile
from multiprocessing import get_context
from pathlib import Path

import pytest
from archives import converted, files, read_all, write

import convert.archive.readers
import formats
from convert.archive.errors import OutputIsInput, WrongUsage
from convert.archive.ledger import ledger_of
from convert.archive.outcome import Failed
from convert.archive.plan import check_pack

parquet_wanted = pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="needs the extra parquet")
KINDS = ["zip", "jsonl", pytest.param("parquet", marks=parquet_wanted)]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(convert.archive.readers, "read_all", read_all)
    write(**{f"in__{number:02}_txt": f"Text {number}." for number in range(25)}, in__sub__digest_txt="One.%\nTwo.")


def rows(path):
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


def packs(name="out"):
    return sorted(path.name for path in Path().iterdir() if path.name.startswith(name) and "sqlite" not in path.name)


def test_a_zip_holds_what_a_folder_would():
    converted(["in"])
    outcomes = converted(["in"], folder="out.zip")
    assert sum(outcome.written for outcome in outcomes) == 2 * 27
    with zipfile.ZipFile("out.zip") as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == {
            name: Path("out", name).read_bytes() for name in files()
        }
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_json_lines_hold_facts_and_outputs():
    converted(["in"], folder="out.jsonl", formats=("json", "epub"))
    found = rows("out.jsonl")
    assert [row["name"] for row in found[-3:]] == ["24", "sub/digest-001", "sub/digest-002"]
    assert (found[-1]["source"], found[-1]["title"], found[-1]["language"]) == ("in/sub/digest.txt", "A bridge", "en")
    assert formats.read_json(found[3]["json"].encode()).source.text == "Text 3."
    assert base64.b64decode(found[3]["epub"]).startswith(b"PK")


@parquet_wanted
def test_parquet_holds_facts_and_outputs():
    from pyarrow import parquet  # noqa: PLC0415

    converted(["in"], folder="out.parquet", formats=("json", "epub"))
    table = parquet.read_table("out.parquet")
    assert table.num_rows == 27
    row = table.slice(3, 1).to_pylist()[0]
    assert (row["name"], row["authors"], row["confidence"]) == ("03", [], 1.0)
    assert formats.read_json(row["json"].encode()).source.text == "Text 3."
    assert row["epub"].startswith(b"PK")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [None, 10])
def test_the_same_inputs_give_the_same_packs(kind, size):
    contents = []
    for jobs in (1, 3):
        converted(["in"], folder=f"out.{kind}", shard=size, jobs=jobs)
        contents.append({name: Path(name).read_bytes() for name in packs()})
    assert list(contents[0]) == ([f"out.{kind}"] if size is None else [f"out-{n:05}.{kind}" for n in (1, 2, 3)])
    assert contents[0] == contents[1]


def test_a_series_takes_so_many_inputs_a_pack():
    write(in__05_txt="A MISTAKE")
    converted(["in"], folder="out.jsonl", shard=10)
    assert [len(rows(name)) for name in packs()] == [9, 10, 7]


def again(**fields):
    outcomes = converted(["in"], folder="out.jsonl", shard=10, ledger=ledger_of(Path("out.jsonl")), **fields)
    return [getattr(outcome, "unchanged", None) for outcome in outcomes]


def test_packs_that_are_whole_and_unchanged_stay():
    assert again() == [False] * 26
    before = {name: Path(name).stat().st_ino for name in packs()}
    assert again() == [True] * 26
    assert {name: Path(name).stat().st_ino for name in packs()} == before


@pytest.mark.parametrize(
    ("harm", "redone"),
    [
        (lambda: write(in__12_txt="Changed."), [1]),
        (lambda: write(in__03a_txt="New."), [0, 1, 2]),
        (lambda: Path("out-00003.jsonl").unlink(), [2]),
        (lambda: Path("in/00.txt").unlink(), [0, 1, 2]),
    ],
)
def test_only_what_has_changed_is_made_anew(harm, redone):
    again()
    harm()
    stays = again()
    assert [not all(stays[first : first + 10]) for first in (0, 10, 20)] == [number in redone for number in range(3)]
    made = {name: Path(name).read_bytes() for name in packs()}
    assert again(resume=False) == [False] * len(stays)
    assert {name: Path(name).read_bytes() for name in packs()} == made


def test_a_pack_that_lacks_an_input_is_tried_again():
    write(in__05_txt="A MISTAKE")
    again()
    assert again() == [False] * 5 + [None] + [False] * 4 + [True] * 16


def test_a_run_that_is_killed_leaves_whole_packs_and_is_resumed():
    converted(["in"], folder="straight.jsonl", shard=4)
    for number in (1, 2, 4):
        running = get_context("fork").Process(target=slowly_converted)
        running.start()
        while running.is_alive() and len(packs()) < number:
            time.sleep(0.001)
        running.kill()
        running.join()
    converted(["in"], folder="out.jsonl", shard=4, ledger=ledger_of(Path("out.jsonl")))
    assert [Path(name).read_bytes() for name in packs()] == [Path(name).read_bytes() for name in packs("straight")]
    assert not list(Path().glob(".copydesk-*"))


def slowly_converted():
    convert.archive.readers.read_all = slowly_read
    converted(["in"], folder="out.jsonl", shard=4, ledger=ledger_of(Path("out.jsonl")))


def slowly_read(*arguments, **options):
    time.sleep(0.01)
    return read_all(*arguments, **options)


def test_names_are_numbered_in_packs_too():
    converted(["in"], folder="out.jsonl", name="{slug}")
    assert [row["name"] for row in rows("out.jsonl")][:3] == ["a-bridge", "a-bridge-2", "a-bridge-3"]


def test_two_inputs_never_share_a_name_in_a_pack():
    write(other__01_txt="Other.")
    outcomes = converted(["in", "other"], folder="out.jsonl")
    assert isinstance(outcomes[-1], Failed)
    assert len(rows("out.jsonl")) == 27


def test_a_pack_is_not_put_onto_an_input():
    Path("wire.jsonl").write_text('{"text": "One."}\n')
    with pytest.raises(OutputIsInput, match="is an input itself"):
        converted(["wire.jsonl"], folder="wire.jsonl")
    assert Path("wire.jsonl").read_text() == '{"text": "One."}\n'


def test_what_packs_cannot_do_is_wrong_usage():
    with pytest.raises(
        WrongUsage, match=r"--shard is for packs: give -o a name that ends in \.zip, \.jsonl, \.parquet"
    ):
        check_pack(Path("out"), shard=5, overwrite=True)
    with pytest.raises(WrongUsage, match=r"--no-overwrite is for folders: out\.zip is made anew as a whole"):
        check_pack(Path("out.zip"), shard=None, overwrite=False)
    Path("folder.zip").mkdir()
    check_pack(Path("folder.zip"), shard=None, overwrite=False)


def test_nothing_to_pack_makes_no_pack():
    write(bad__a_txt="A MISTAKE")
    converted(["bad"], folder="out.zip")
    assert packs() == []
