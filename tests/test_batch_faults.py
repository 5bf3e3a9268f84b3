"""Fault drills: whatever befalls a worker, a file or the run, nothing is lost or doubled, the fault named."""

import contextlib
import random
import time
from multiprocessing import get_context
from pathlib import Path

import pytest
from archives import converted, files, read_all, write

import convert.archive.readers
from convert.archive.ledger import ledger_of
from convert.archive.outcome import Converted, Failed


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)
    return tmp_path


def archive(count, **others):
    """A folder of texts, and some others."""
    write(**{f"in__{number:03}_txt": f"Text {number}." for number in range(count)} | others)


def by_name(outcomes):
    return {Path(outcome.name).stem: outcome for outcome in outcomes}


def contents(folder="out"):
    found = {}
    for name in files(folder):
        with contextlib.suppress(FileNotFoundError):  # what is laid ready moves on at any time
            found[name] = Path(folder, name).read_bytes()
    return found


@pytest.fixture
def fast_chunks(monkeypatch):
    """Chunks that are large from the beginning, so that there are innocents in that of a culprit."""
    monkeypatch.setattr("convert.archive.window.Window.most", lambda self: 16)


def test_a_document_that_kills_its_worker_is_named_and_the_others_are_done(fast_chunks):
    archive(40, in__007_txt="KILL", in__023_txt="KILL")
    outcomes = by_name(converted(["in"]))
    assert len(outcomes) == 40
    failed = {name: outcome for name, outcome in outcomes.items() if isinstance(outcome, Failed)}
    assert sorted(failed) == ["007", "023"]
    assert failed["007"].phase == "work"
    assert str(failed["007"].error) == (
        "ends the process that works at it (Killed); it was tried twice and is left out"
    )
    assert len(files()) == 76


def test_a_worker_that_is_killed_once_costs_nothing(fast_chunks):
    archive(40, in__011_txt="KILL ONCE")
    assert all(isinstance(outcome, Converted) for outcome in converted(["in"]))
    assert Path("killed").exists()
    assert len(files()) == 80


def test_a_document_that_hangs_is_named_and_the_others_are_done(fast_chunks):
    archive(40, in__007_txt="HANG")
    outcomes = by_name(converted(["in"], timeout=0.3))
    (failed,) = (outcome for outcome in outcomes.values() if isinstance(outcome, Failed))
    assert (failed.name, failed.phase) == ("in/007.txt", "work")
    assert "was not done in 0.3 seconds" in str(failed.error)
    assert len(files()) == 78


def test_an_unreadable_file_and_one_that_vanishes_are_named():
    archive(3)
    Path("in/001.txt").unlink()
    Path("in/001.txt").symlink_to("001.txt")
    outcomes = by_name(converted(["in"]))
    assert "cannot be read: Too many levels of symbolic links" in str(outcomes["001"].error)
    assert outcomes["001"].phase == "open"
    Path("list").write_text("in/000.txt\nin/009.txt\n")
    assert len(files()) == 4


def test_a_run_that_is_killed_again_and_again_gives_the_same_bytes(here):
    archive(100)
    converted(["in"], folder="straight")
    for moment in sorted(random.Random(5).sample(range(1, 200), 10)):
        running = get_context("fork").Process(target=slowly_converted)
        running.start()
        while running.is_alive() and sum("parts" not in name for name in files()) < moment:
            time.sleep(0.001)
        running.kill()
        running.join()
        assert placed().items() <= contents("straight").items()
    converted(["in"], ledger=ledger_of(Path("out")))
    assert contents() == contents("straight")


def slowly_converted():
    convert.archive.readers.read_all = slowly_read
    converted(["in"], ledger=ledger_of(Path("out")))


def slowly_read(*arguments, **options):
    time.sleep(0.002)
    return read_all(*arguments, **options)


def placed():
    """The outputs that are in their places, whatever else a killed run has left."""
    return {name: payload for name, payload in contents().items() if not name.startswith(".copydesk-")}
