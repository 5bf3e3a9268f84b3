"""Drills on a disk that is really full: the run stops with one line, and goes on when there is room again."""

import importlib.util
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from archives import files

TEXTS = 30
STORY = """\
Sign up  |  Log in

Council keeps ferry {number}, for now

By Ann Lee, Kiel Bureau

The council voted on Tuesday to keep the ferry until the new bridge is paid for, and nobody objected.

“We have waited for {number} years,” the mayor said, “and we can wait for one more.” The ferry sails every hour.
"""
COMMAND = [sys.executable, "-c", "from convert.cli import app; app(prog_name='copydesk')"]
FULL = "No space left on device; the run has stopped: mend this and start it again"
GOES_ON = "; it goes on from there"

parquet_wanted = pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="needs the extra parquet")
KINDS = ["zip", "jsonl", pytest.param("parquet", marks=parquet_wanted)]


class SmallDisk:
    """A disk of its own, in memory, below the folder `path`."""

    def __init__(self, path):
        self.path = path
        path.mkdir()
        self._mount("-t", "tmpfs", "-o", "size=4m", "tmpfs")

    def resize(self, kilobytes):
        self._mount("-o", f"remount,size={kilobytes}k")

    def leave(self, kilobytes):
        """Let there be so much room besides what is taken."""
        disk = os.statvfs(self.path)
        self.resize((disk.f_blocks - disk.f_bfree) * disk.f_frsize // 1024 + kilobytes)

    def remove(self):
        subprocess.run(["umount", self.path], check=True)

    def _mount(self, *how):
        subprocess.run(["mount", *how, self.path], check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for number in range(TEXTS):
        Path(f"in/{number:02}.txt").write_text(STORY.format(number=number))
    try:
        small = SmallDisk(tmp_path / "small")
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk can be mounted here, which is for root: {error}")
    yield small
    small.remove()


def converted(*arguments):
    """The exit code of a run over all texts, and what it said on standard error."""
    ended = subprocess.run(
        [*COMMAND, "convert", "in", "--quiet", *arguments], capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stderr


def contents(folder):
    return {name: Path(folder, name).read_bytes() for name in files(folder) if "sqlite" not in name}


def in_ledger(path):
    """The names of the inputs that a ledger has, which is whole."""
    base = sqlite3.connect(path)
    try:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {Path(name).stem for (name,) in base.execute("SELECT name FROM documents")}
    finally:
        base.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_that_fills_stops_the_run_and_with_more_room_it_goes_on(disk, jobs):
    assert converted("-o", "straight") == (0, "")
    disk.resize(400)
    run = ("-o", "small/out", "--jobs", jobs)
    assert converted(*run) == (1, f"copydesk: cannot write small/out: {FULL}{GOES_ON}\n")
    part = contents("small/out")
    assert 0 < len(part) < 4 * TEXTS
    assert part.items() <= contents("straight").items()
    assert in_ledger("small/out.copydesk.sqlite") <= {name[:2] for name in part}
    disk.resize(4000)
    assert converted(*run) == (0, "")
    assert contents("small/out") == contents("straight")
    assert len(in_ledger("small/out.copydesk.sqlite")) == TEXTS


@pytest.mark.parametrize("shard", [(), ("--shard", "6")])
@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_for_which_there_is_no_room_leaves_nothing_and_with_more_room_it_is_made(disk, kind, shard):
    assert converted("-o", f"straight/all.{kind}", *shard) == (0, "")
    room = sum(map(len, contents("straight").values())) // 1024
    disk.resize(room // 2 + 80)
    code, told = converted("-o", f"small/all.{kind}", *shard)
    assert (code, told.count("\n")) == (1, 1), told
    assert told.startswith("copydesk: cannot write small/all")
    assert told.endswith(f"{FULL}{GOES_ON if shard else ''}\n")
    assert contents("small").items() <= contents("straight").items()
    disk.resize(4000)
    assert converted("-o", f"small/all.{kind}", *shard) == (0, "")
    assert contents("small") == contents("straight")


def test_a_ledger_that_has_no_room_stops_the_run_and_with_more_room_it_goes_on(disk):
    assert converted("-o", "straight") == (0, "")
    Path("roomy").mkdir()
    Path("small/out").symlink_to(Path("roomy").absolute())
    disk.resize(80)
    code, told = converted("-o", "small/out")
    assert (code, told.count("\n")) == (1, 1), told
    assert told.startswith("copydesk: cannot write small/out.copydesk.sqlite: ")
    assert told.endswith(f"the run has stopped: mend this and start it again{GOES_ON}\n")
    assert contents("roomy").items() <= contents("straight").items()
    assert len(in_ledger("small/out.copydesk.sqlite")) < TEXTS
    disk.resize(4000)
    assert converted("-o", "small/out") == (0, "")
    assert contents("roomy") == contents("straight")
    assert len(in_ledger("small/out.copydesk.sqlite")) == TEXTS


def test_where_the_ledger_cannot_even_begin_nothing_is_converted(disk):
    Path("roomy").mkdir()
    Path("small/out").symlink_to(Path("roomy").absolute())
    Path("small/filling").write_bytes(bytes(40_000))
    disk.leave(0)
    code, told = converted("-o", "small/out")
    assert (code, told.count("\n")) == (1, 1), told
    assert told.startswith("copydesk: cannot write small/out.copydesk.sqlite: ")
    assert files("roomy") == []
    disk.resize(4000)
    assert converted("-o", "small/out") == (0, "")
    assert len(files("roomy")) == 4 * TEXTS


def test_a_report_for_which_there_is_no_room_stops_the_run(disk):
    disk.resize(4)
    code, told = converted("-o", "out", "--report", "small/report.jsonl")
    assert (code, told) == (1, f"copydesk: cannot write small/report.jsonl: {FULL}{GOES_ON}\n")
    assert files("small") == []
    disk.resize(400)
    assert converted("-o", "out", "--report", "small/report.jsonl") == (0, "")
    assert Path("small/report.jsonl").read_bytes().count(b"\n") >= TEXTS
