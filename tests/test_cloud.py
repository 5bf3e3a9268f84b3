"""Object stores as inputs and outputs, in front of an S3 that fails on demand."""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from archives import converted, files, read_all
from clouds import Cloud, need_cloud, settings

import convert
from convert.archive.containers import Terms
from convert.archive.errors import SourceLost, StoreLost
from convert.archive.ledger import ledger_of
from convert.archive.outcome import Converted, Failed
from convert.archive.remote.address import address_of
from convert.archive.remote.courier import courier
from convert.archive.status import status

IN, OUT = "s3://wire/in", address_of("s3://wire/out")


@pytest.fixture(scope="module")
def server():
    need_cloud()
    cloud = Cloud()
    yield cloud
    cloud.close()


@pytest.fixture
def cloud(server, tmp_path, monkeypatch):
    server.clear()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)
    for name, value in settings(server).items():
        monkeypatch.setenv(name, value)
    return server


def archive(cloud, count=3, **others):
    """The same texts in the store and in a folder."""
    texts = {f"{number:03}.txt": f"Text {number}." for number in range(count)} | others
    for name, text in texts.items():
        cloud.put(f"in/{name}", text)
        Path("in", name).parent.mkdir(parents=True, exist_ok=True)
        Path("in", name).write_text(text)


def put(cloud, names=(IN,), **fields):
    return converted(names, folder=OUT, ledger=ledger_of(OUT), **fields)


def local(folder="out"):
    return {name: Path(folder, name).read_bytes() for name in files(folder)}


def remote(cloud):
    return {key: cloud.get(f"out/{key}") for key in cloud.keys("out/")}


def test_four_formats_from_a_prefix_to_a_prefix_are_those_of_folders(cloud):
    archive(cloud, **{"sub/a.txt": "One%\n%\nTwo", "sub/deep/b c.txt": "Three.", "z.md": "No text", ".x.txt": "Hidden"})
    formats = ("jats", "jsonld", "epub", "markdown")
    converted(["in"], formats=formats)
    outcomes = put(cloud, formats=formats)
    assert [outcome.name for outcome in outcomes][-2:] == [f"{IN}/sub/a.txt", f"{IN}/sub/deep/b c.txt"]
    assert remote(cloud) == local()
    assert len(local()) == 4 * 7


def test_what_is_done_is_passed_over_and_nothing_is_put_again(cloud):
    archive(cloud)
    put(cloud)
    cloud.requests()
    assert [outcome.unchanged for outcome in put(cloud)] == [True] * 3
    assert "PUT" not in {method for method, _ in cloud.requests()}
    cloud.put("in/001.txt", "Changed.")
    assert [outcome.unchanged for outcome in put(cloud)] == [True, False, True]
    assert b"Changed." in cloud.get("out/001.tree.json")


def test_the_status_of_what_goes_to_a_store(cloud):
    archive(cloud, **{"bad.txt": "A MISTAKE."})
    put(cloud)
    lines = list(status(OUT))
    assert lines[0].startswith("3 inputs converted: 3 documents")
    assert lines[3].startswith("s3://wire/in/bad.txt (read): a mistake of copydesk's")
    assert ledger_of(OUT) == Path("s3-wire-out-c9e10c4d.copydesk.sqlite")


def test_from_a_store_to_a_folder_and_from_a_folder_to_a_store(cloud):
    archive(cloud)
    converted(["in"])
    put(cloud, ["in"])
    assert remote(cloud) == local()
    converted([IN], folder="back")
    assert local("back") == local()


def test_an_object_that_is_named_is_read_whatever_its_name(cloud):
    archive(cloud, **{"a.md": "# Title\n\nText."})
    (outcome,) = put(cloud, [f"{IN}/a.md"])
    assert (outcome.name, outcome.facts[0].title) == (f"{IN}/a.md", "Title")
    assert cloud.keys("out/") == ["a.jats.xml", "a.tree.json"]


def test_names_on_a_list_are_read_once(cloud):
    archive(cloud)
    Path("list").write_text(f"{IN}/001.txt\nin/002.txt\n{IN}/001.txt\n{IN}/none.txt\n")
    outcomes = converted([], folder=OUT, lists=("list",))
    assert [outcome.name for outcome in outcomes] == [f"{IN}/001.txt", "in/002.txt", f"{IN}/none.txt"]
    assert str(outcomes[-1].error) == "no such object, and no *.txt or *.text objects below this prefix"


def test_who_comes_first_has_the_name(cloud):
    archive(cloud, **{"a/x.txt": "One.", "b/x.txt": "Two.", "c/x.txt": "MISTAKE"})
    outcomes = put(cloud, [f"{IN}/000.txt", f"{IN}/a/x.txt", f"{IN}/b/x.txt", f"{IN}/c/x.txt", f"{IN}/001.txt"])
    assert [type(outcome) for outcome in outcomes] == [Converted, Converted, Failed, Failed, Converted]
    assert str(outcomes[2].error).startswith("the outputs called x are those of s3://wire/in/a/x.txt")
    assert b"One." in cloud.get("out/x.tree.json")


def test_texts_in_a_zip_in_a_store(cloud):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a.txt", "One.")
        file.writestr("../b.txt", "Two.")
    cloud.put("in/wire.zip", packed.getvalue())
    done, barred = put(cloud, [f"{IN}/wire.zip"])
    assert (done.name, barred.name) == (f"{IN}/wire.zip:a.txt", f"{IN}/wire.zip:../b.txt")
    assert "leads out of the output folder" in str(barred.error)
    assert cloud.keys("out/") == ["wire/a.jats.xml", "wire/a.tree.json"]


@pytest.mark.parametrize("suffix", ["zip", "jsonl"])
def test_packs_are_put_into_a_store(cloud, suffix):
    archive(cloud, 5)
    goal = address_of(f"s3://wire/out/all.{suffix}")
    converted(["in"], folder=f"packs/all.{suffix}", shard=2)
    for unchanged in (False, True):
        outcomes = converted([IN], folder=goal, ledger=ledger_of(goal), shard=2)
        assert {outcome.unchanged for outcome in outcomes} == {unchanged}
        packs = {name: cloud.get(f"out/{name}") for name in cloud.keys("out/")}
        assert sorted(packs) == [f"all-0000{number}.{suffix}" for number in (1, 2, 3)]
        if suffix == "zip":
            assert packs == local("packs")


def test_a_text_that_is_too_large_is_not_fetched(cloud):
    archive(cloud, **{"large.txt": "x" * 200})
    cloud.requests()
    outcomes = put(cloud, terms=Terms(max_bytes=100))
    assert [str(outcome.error) for outcome in outcomes if isinstance(outcome, Failed)] == [
        "has more than 100 bytes and is not read; allow more with --max-bytes"
    ]
    assert ("GET", "/wire/in/large.txt") not in cloud.requests()


def test_outputs_that_are_there_are_left_on_request(cloud):
    archive(cloud)
    cloud.put("out/001.tree.json", "mine")
    outcomes = put(cloud, overwrite=False)
    assert [(outcome.written, outcome.left) for outcome in outcomes] == [(2, 0), (1, 1), (2, 0)]
    assert cloud.get("out/001.tree.json") == b"mine"


def test_no_output_is_put_onto_an_input(cloud):
    archive(cloud, **{"a.md": "# Title\n\nText."})
    (outcome,) = converted([f"{IN}/a.md"], folder=address_of(IN), formats=("markdown",))
    assert str(outcome.error).startswith("s3://wire/in/a.md is an input itself and is not overwritten")


def test_outputs_below_the_inputs_are_not_read(cloud):
    archive(cloud, **{"out/x.txt": "No."})
    outcomes = converted([IN], folder=address_of(f"{IN}/out"))
    assert [outcome.name for outcome in outcomes] == [f"{IN}/00{number}.txt" for number in range(3)]


# --- faults


@pytest.mark.parametrize("fault", [("GET", "001.txt", 503, 2), ("PUT", "out/", 500, 3), ("GET", "list-type", 503, 2)])
def test_a_store_that_fails_a_few_times_is_asked_again(cloud, fault):
    archive(cloud)
    cloud.fail(fault)
    assert all(isinstance(outcome, Converted) for outcome in put(cloud))
    assert len(remote(cloud)) == 6


def test_a_store_that_takes_no_more_stops_the_run_and_the_next_goes_on(cloud):
    archive(cloud, 6)
    cloud.fail(("PUT", "out/003", 503, -1))
    with pytest.raises(
        StoreLost, match=r"cannot write s3://wire/out/003\S*: 503 Service Unavailable; the run has stopped: mend"
    ):
        put(cloud)
    cloud.fail()
    assert [outcome.unchanged for outcome in put(cloud)] == [True] * 3 + [False] * 3
    assert len(remote(cloud)) == 12


def test_a_store_that_gives_no_more_stops_the_run_and_the_next_goes_on(cloud):
    archive(cloud, 6)
    cloud.fail(("GET", "in/003", 500, -1))
    with pytest.raises(
        SourceLost, match=r"cannot read s3://wire/in/003.txt: 500 Internal Server Error; the run has stopped: mend"
    ):
        put(cloud)
    cloud.fail()
    assert all(isinstance(outcome, Converted) for outcome in put(cloud))
    assert len(remote(cloud)) == 12


def test_a_courier_that_is_killed_stops_the_run_and_the_next_goes_on(cloud):
    archive(cloud, 200)
    running = convert.batch(IN, "s3://wire/out", formats=["json"])
    assert isinstance(next(running), Converted)
    courier().process.kill()
    with pytest.raises((SourceLost, StoreLost), match="the process that talks to object stores has ended; the run has"):
        list(running)
    assert all(isinstance(outcome, Converted) for outcome in convert.batch(IN, "s3://wire/out", formats=["json"]))
    assert len(cloud.keys("out/")) == 200


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "cannot be read: there is no such object any more"), (403, "cannot be read: 403 Forbidden")],
)
def test_an_object_that_cannot_be_had_is_named_and_the_others_are_done(cloud, status, reason):
    archive(cloud)
    cloud.fail(("GET", "in/001.txt", status, -1))
    outcomes = put(cloud)
    assert [outcome.name for outcome in outcomes if isinstance(outcome, Failed)] == [f"{IN}/001.txt"]
    assert str(outcomes[1].error) == reason
    assert len(remote(cloud)) == 4


def test_a_bucket_that_is_not_there_is_named(cloud):
    archive(cloud)
    (outcome,) = converted(["s3://nowhere/in"])
    assert str(outcome.error) == "cannot be read: NoSuchBucket: The specified bucket does not exist"
    with pytest.raises(StoreLost, match=r"cannot write s3://nowhere/out/000\S*: NoSuchBucket: The specified bucket"):
        converted(["in"], folder="s3://nowhere/out")


def test_a_key_that_leads_out_is_named_and_nothing_is_put(cloud):
    archive(cloud)
    cloud.put("in/../x.txt", "Out.")
    (outcome,) = put(cloud)
    assert 'Error parsing Path "in/../x.txt"' in str(outcome.error)
    assert cloud.keys("out/") == []


def test_names_that_some_system_does_not_take_are_mended(cloud):
    cloud.put("in/what?/a:b.txt", "One.")
    converted([IN])
    assert files() == ["what/a b.jats.xml", "what/a b.tree.json"]


def command(cloud, *arguments):
    program = [sys.executable, "-m", "convert", *arguments]
    return subprocess.Popen(program, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_the_command(cloud):
    archive(cloud)
    running = command(cloud, "convert", IN, "-o", "s3://wire/out", "-t", "markdown")
    assert running.communicate() == ("3 documents converted, 3 files written, no notices, no failures\n", "")
    assert cloud.keys("out/") == ["000.md", "001.md", "002.md"]
    told, _ = command(cloud, "status", "s3://wire/out/").communicate()
    assert told.startswith("3 inputs converted: 3 documents")
    running = command(cloud, "convert", "s3://wire/empty", "-o", "out")
    no_texts = "copydesk: s3://wire/empty: no such object, and no *.txt or *.text objects below this prefix\n"
    assert (running.communicate(), running.returncode) == (("", no_texts), 2)
    cloud.fail(("PUT", "other/", 503, -1))
    running = command(cloud, "convert", IN, "-o", "s3://wire/other", "-t", "markdown")
    _, told = running.communicate()
    lost = "cannot write s3://wire/other/000.md: 503 Service Unavailable; the run has stopped"
    assert told == f"copydesk: {lost}: mend this and start it again; it goes on from there\n"
    assert running.returncode == 1


def test_reports_go_to_the_store(cloud):
    archive(cloud)
    cloud.put("in/bad.txt", b"caf\xe9 \x9d")
    command(cloud, "convert", IN, "-o", "here", "--report", "report.jsonl", "--needs-review", "doubtful").communicate()
    reports = {"--report": "report.jsonl", "--needs-review": "doubtful", "--report-html": "page.html"}
    options = [part for option, name in reports.items() for part in (option, f"s3://wire/told/{name}")]
    running = command(cloud, "convert", IN, "-o", "s3://wire/out", *options)
    _, told = running.communicate()
    assert (running.returncode, told.count("\n")) == (1, 1), told
    assert cloud.keys("told/") == ["doubtful", "page.html", "report.jsonl"]
    assert b"s3://wire/in/bad.txt" in cloud.get("told/report.jsonl")
    assert cloud.get("told/report.jsonl") == Path("report.jsonl").read_bytes()
    assert cloud.get("told/doubtful") == Path("doubtful").read_bytes()
    assert cloud.get("told/page.html").startswith(b"<!DOCTYPE html>")


def test_a_report_that_a_store_does_not_take_is_one_line(cloud):
    archive(cloud)
    cloud.fail(("PUT", "told/", 503, -1), ("POST", "told/", 503, -1))
    running = command(cloud, "convert", IN, "-o", "out", "-q", "--report", "s3://wire/told/report.jsonl")
    lost = "cannot write s3://wire/told/report.jsonl: 503 Service Unavailable; the run has stopped"
    assert running.communicate() == ("", f"copydesk: {lost}: mend this and start it again; it goes on from there\n")
    assert running.returncode == 1
    assert len(files()) == 3 * 4


def test_a_run_that_is_killed_and_started_again_gives_the_same_bytes(cloud):
    archive(cloud, 60)
    options = ("-t", "json,markdown", "-j", "2")
    command(cloud, "convert", "in", "-o", "straight", *options).communicate()
    for most in (20, 70):
        running = command(cloud, "convert", IN, "-o", "s3://wire/out", *options)
        while running.poll() is None and len(cloud.keys("out/")) < most:
            time.sleep(0.01)
        running.kill()
        running.communicate()
        assert remote(cloud).items() <= local("straight").items()
    command(cloud, "convert", IN, "-o", "s3://wire/out", *options).communicate()
    assert remote(cloud) == local("straight")


def test_a_program_converts_from_a_store_to_a_store(cloud):
    archive(cloud)
    outcomes = list(convert.batch(IN, "s3://wire/out", formats=["json"], jobs=1))
    assert [outcome.written for outcome in outcomes] == [1, 1, 1]
    assert len(remote(cloud)) == 3
