"""Where outputs go: into the place of a file, whole or not at all, and straight into what is no file."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

from convert.archive.errors import StoreLost
from convert.archive.outputs import deliver, put
from convert.cli import app

STORY = "Bridge opens\n\nBy Ann Lee\n\nThe bridge over the river was opened on Monday, in the rain.\n"
COMMAND = [sys.executable, "-c", "from convert.cli import app; app(prog_name='copydesk')"]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY)


@contextmanager
def pipe(name):
    """A pipe of that name; what comes out of it is in the list, when all is over."""
    os.mkfifo(name)
    heard: list[bytes] = []
    listener = Thread(target=lambda: heard.append(Path(name).read_bytes()), daemon=True)
    listener.start()
    yield heard
    listener.join(timeout=60)
    assert Path(name).is_fifo()
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".copydesk")) == []


def copydesk(*words):
    return CliRunner().invoke(app, list(words), prog_name="copydesk")


def test_what_goes_to_a_file_takes_its_place():
    Path("out").write_text("what was there before")
    put(Path("out"), b"new")
    assert Path("out").read_bytes() == b"new"
    Path("part").write_bytes(b"newer")
    deliver(Path("part"), Path("out"))
    assert (Path("out").read_bytes(), Path("part").exists()) == (b"newer", False)


def test_what_goes_to_a_pipe_comes_out_of_it():
    with pipe("pipe") as heard:
        put(Path("pipe"), b"new")
    assert heard == [b"new"]


def test_a_book_goes_through_a_pipe():
    with pipe("book.epub") as heard:
        assert copydesk("bind", "--no-cover", "story.txt", "-o", "book.epub").exit_code == 0
    assert heard[0].startswith(b"PK")


def test_a_report_goes_through_a_pipe():
    with pipe("losses") as heard:
        assert copydesk("convert", "story.txt", "missing.txt", "-o", "out", "--report", "losses").exit_code == 1
    assert b"missing.txt" in heard[0]


def test_a_pack_goes_through_a_pipe():
    with pipe("pack.jsonl") as heard:
        assert copydesk("convert", "story.txt", "-t", "markdown", "-o", "pack.jsonl").exit_code == 0
    assert b"Bridge opens" in heard[0]


def test_a_report_goes_to_what_is_open():
    with Path("said").open("wb") as said:
        command = [*COMMAND, "convert", "story.txt", "missing.txt", "-o", "out", "--report", "/dev/fd/1"]
        ended = subprocess.run(command, stdout=said, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert "missing.txt" in Path("said").read_text()


def test_a_full_device_is_said_and_stays():
    Path("full").symlink_to("/dev/full")
    with pytest.raises(StoreLost, match="full: No space left on device"):
        put(Path("full"), b"new")
    assert Path("full").is_symlink()
