"""How a run tells how far it is."""

import json

import pytest
from archives import write

from convert.archive.errors import NothingThere
from convert.archive.inputs import Asked
from convert.archive.outcome import Converted, Failed
from convert.archive.progress import KINDS, watched
from convert.archive.progress.pace import Pace, Stand
from convert.archive.progress.total import Total


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(in__a_txt="", in__b_txt="", list="in", wire_jsonl="")


def outcomes():
    yield Converted(name="a", documents=2, written=2)
    yield None
    yield Converted(name="b", documents=1, unchanged=True)
    yield Failed("c", NothingThere())


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        (Asked(names=("in",)), 2),
        (Asked(names=("nope", "in")), 3),
        (Asked(lists=("list",)), 2),
        (Asked(names=("in", "-")), None),
        (Asked(names=("in", "wire.jsonl")), None),
    ],
)
def test_inputs_are_counted_where_that_can_be_done(asked, total):
    counting = Total(asked)
    assert counting.known() is None
    for _ in range(3):
        counting.count_on()
    assert counting.known() == total


def test_a_run_adds_up():
    pace = Pace(Total(Asked(names=("in",))))
    for outcome in outcomes():
        pace.add(outcome)
    stand = pace.stand()
    assert (stand.inputs, stand.documents, stand.unchanged, stand.failures, stand.total) == (3, 2, 1, 1, 2)


def test_a_stand_in_words():
    stand = Stand(
        inputs=1200,
        documents=1200,
        unchanged=0,
        failures=2,
        total=10_000,
        seconds=14.1,
        per_second=85.11,
        seconds_left=103.4,
    )
    assert str(stand) == "1,200 of 10,000 inputs, 85.1 a second, 2 failures, 1 min 43 s left"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_all_outcomes_pass_by_whoever_watches(kind, capsys):
    passed = list(watched(outcomes(), Total(Asked(names=("in",))), kind))
    assert [outcome.name for outcome in passed] == ["a", "b", "c"]
    assert capsys.readouterr().out == ""


def test_for_nobody_nothing_is_counted():
    total = Total(Asked(names=("in",)))
    list(watched(outcomes(), total, "none"))
    assert total.known() is None
    list(watched(outcomes(), total, "plain"))
    assert total.known() == 2


def test_machines_get_objects(capsys):
    list(watched(outcomes(), Total(Asked(names=("in",))), "json"))
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["inputs"] == 3


def test_short_runs_say_nothing_in_logs(capsys):
    list(watched(outcomes(), Total(Asked(names=("in",))), "plain"))
    assert capsys.readouterr().err == ""
