"""The ledger: what is done is passed over, what has changed is done again."""

from pathlib import Path

import pytest
from archives import converted, files, read_all, write

from convert.archive.ledger import ledger_of


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.work.read_all", read_all)
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
