"""The ledger: what is done is passed over, what has changed is done again."""

import re
from pathlib import Path

import pytest
from archives import converted, files, read_all, task, write

from convert.archive.errors import BadLedger, NoLedger
from convert.archive.ledger import ledger_of
from convert.archive.status import status


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)
    write(in__a_txt="One.", in__b_txt="Two.", in__c_txt="Three!")


def again(**fields):
    """Which inputs are passed over."""
    outcomes = converted(["in"], **{"ledger": ledger_of(Path("out")), **fields})
    return "".join(Path(outcome.name).stem for outcome in outcomes if getattr(outcome, "unchanged", False))


def test_what_is_done_is_passed_over():
    assert again() == ""
    assert again() == "abc"


def test_what_was_told_is_told_again():
    again()
    *_, outcome = converted(["in"], ledger=ledger_of(Path("out")))
    assert [(told.notice.code, told.line) for told in outcome.notices] == [("loud", 1)]
    assert outcome.facts[0].title == "A bridge"


def test_a_changed_text_is_done_again():
    again()
    write(in__b_txt="Two, again.")
    assert again() == "ac"
    assert "Two, again." in Path("out/b.tree.json").read_text()


@pytest.mark.parametrize("change", [{"formats": ("json",)}, {"name": "{slug}"}])
def test_another_task_is_done_again(change):
    again()
    assert again(**change) == ""
    assert again(**change) == "abc"


def test_another_filter_of_the_same_name_is_another_task(monkeypatch):
    monkeypatch.syspath_prepend(".")
    Path("house.py").write_text("def change(article):\n    return article\n")
    assert again(filters=("house:change",)) == ""
    assert again(filters=("house:change",)) == "abc"
    Path("house.py").write_text("def change(article):\n    return article  # and more\n")
    assert again(filters=("house:change",)) == ""


def test_filters_without_a_file_are_known_by_their_names(monkeypatch):
    monkeypatch.setattr("convert.archive.task.filter_called", lambda name: len)
    assert task(filters=("a",)).fingerprint() != task(filters=("b",)).fingerprint()


def test_another_version_does_all_again(monkeypatch):
    again()
    monkeypatch.setattr("convert.archive.task.VERSION", "99")
    assert again() == ""


def test_a_lost_output_is_made_again():
    again()
    Path("out/b.tree.json").unlink()
    assert again() == "ac"
    assert len(files()) == 6


def test_what_failed_is_tried_again():
    Path("in/b.txt").write_bytes(b"caf\xe9")
    again()
    assert again() == "ac"
    write(in__b_txt="Two.")
    assert again() == "ac"
    assert again() == "abc"


def test_all_is_done_again_on_request():
    again()
    assert again(resume=False) == ""
    assert again() == "abc"


def test_names_that_are_no_text_are_remembered():
    Path("in/caf\udce9.txt").write_text("Four.")
    again()
    assert again() == "abccaf\\udce9"


@pytest.mark.parametrize(
    ("output", "ledger"),
    [("out", "out.copydesk.sqlite"), ("a/out.zip", "a/out.zip.copydesk.sqlite"), (".", ".copydesk.sqlite")],
)
def test_the_ledger_is_beside_the_output(output, ledger):
    assert ledger_of(Path(output)) == Path(ledger)


# --- what it tells


def told(**options):
    return list(status(Path("out"), **options))


def test_the_status_of_an_archive():
    write(**{f"in__bad{number:02}_txt": "A MISTAKE." for number in range(22)})
    again()
    lines = told()
    assert lines[0].startswith("3 inputs converted: 3 documents, ")
    assert lines[1] == "22 inputs failed"
    assert re.fullmatch(r"last run: \d{4}-\d\d-\d\d \d\d:\d\d, copydesk \S+: not all done, after \S+ seconds", lines[2])
    assert lines[3].startswith("in/bad00.txt (read): a mistake of copydesk's (ZeroDivisionError")
    assert lines[-1] == "and 2 more: --failures names them all"
    assert len(told(every_failure=True)) == 3 + 22


def test_the_status_of_a_run_that_was_killed(monkeypatch):
    monkeypatch.setattr("convert.archive.ledger.Ledger.close", lambda self, ending: self.commit())
    again()
    ending = "it is still at work, was killed, or could not note its end; the same command goes on from there"
    assert told()[2].endswith(ending)


def test_there_is_no_status_without_a_ledger():
    with pytest.raises(NoLedger, match=r"out: no run has left a ledger \(out.copydesk.sqlite\)"):
        told()
    Path("out.copydesk.sqlite").write_text("something else, that is long enough to be looked at by SQLite" * 10)
    with pytest.raises(BadLedger, match="is no ledger of this version"):
        told()
    with pytest.raises(BadLedger, match="is no ledger of this version"):
        again()


def test_what_goes_elsewhere_now_is_done_again():
    again()
    converted(["in/a.txt"], ledger=ledger_of(Path("out")))
    write(in__sub__d_txt="Four.")
    assert again() == "abc"
    outcomes = converted(["in/sub"], ledger=ledger_of(Path("out")))
    assert [outcome.unchanged for outcome in outcomes] == [False]
    assert {"sub/d.tree.json", "d.tree.json"} <= set(files())
