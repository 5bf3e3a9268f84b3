"""The same runs on a Dask cluster: the same bytes, whatever happens to its workers."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from archives import converted, files, write
from msgspec.structs import replace
from typer.testing import CliRunner

from convert.archive.engines import on_dask as on_dask_module
from convert.archive.engines.errors import NoScheduler
from convert.archive.engines.finding import Setting, starter
from convert.archive.outcome import Converted, Failed
from convert.archive.task import Task
from convert.archive.work import Workplace
from convert.cli import app

distributed = pytest.importorskip("distributed", reason="needs the extra dask")


@pytest.fixture(scope="module")
def cluster():
    """Workers that find the filters of the tests; more than two, so that nobody waits while a killed one comes back."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYTHONPATH", str(Path(__file__).parent))
        with on_dask_module._cluster(distributed, 3) as cluster:
            yield cluster


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def archive(count, **others):
    write(
        **{f"in__{number:03}_txt": f"Text {number}.\n\nIt has words, and then some." for number in range(count)}
        | others
    )


def on_dask(cluster, **fields):
    return converted(["in"], engine="dask", scheduler=cluster.scheduler_address, filters=("harm:do_harm",), **fields)


def contents(folder):
    return {name: Path(folder, name).read_bytes() for name in files(folder)}


def test_the_outputs_are_those_of_processes(cluster):
    archive(60)
    assert all(isinstance(outcome, Converted) for outcome in on_dask(cluster, folder="out"))
    converted(["in"], folder="processes", filters=("harm:do_harm",))
    assert contents("out") == contents("processes")


def test_documents_that_kill_or_hang_their_worker_are_found(cluster):
    archive(40, in__007_txt="KILL", in__021_txt="HANG")
    outcomes = on_dask(cluster, timeout=2)
    failed = [outcome for outcome in outcomes if isinstance(outcome, Failed)]
    assert [outcome.name for outcome in failed] == ["in/007.txt", "in/021.txt"]
    assert str(failed[0].error).startswith("ends the process that works at it (KilledWorker)")
    assert len(files()) == 2 * 38


def test_workers_that_are_lost_in_mid_run_cost_nothing(cluster):
    archive(80)
    killer = threading.Thread(target=kill_twice, args=(cluster,))
    killer.start()
    outcomes = on_dask(cluster)
    killer.join()
    assert all(isinstance(outcome, Converted) for outcome in outcomes)
    converted(["in"], folder="processes", filters=("harm:do_harm",))
    assert contents("out") == contents("processes")


def kill_twice(cluster):
    for moment in (10, 80):
        while sum("parts" not in name for name in files()) < moment:
            time.sleep(0.005)
        alive = [worker.pid for worker in cluster.workers.values() if worker.pid]
        os.kill(alive[0], signal.SIGKILL)


def test_where_workers_have_no_such_folder_they_hand_over_the_outputs(cluster, monkeypatch):
    archive(30)
    plain = on_dask_module.Dask.__init__
    monkeypatch.setattr(
        on_dask_module.Dask,
        "__init__",
        lambda self, client, place, setting: plain(self, client, replace(place, parts=Path("/nowhere")), setting),
    )
    on_dask(cluster)
    assert len(files()) == 60


def test_a_scheduler_that_is_not_there_is_one_line(monkeypatch):
    archive(1)
    monkeypatch.setattr("convert.archive.engines.on_dask.PATIENCE", 0.5)
    with pytest.raises(NoScheduler, match=r"no Dask scheduler answers at tcp://127.0.0.1:1 \(.*\); start one with"):
        starter("dask")(Workplace(Task(formats=("json",))), Setting(jobs=1, scheduler="tcp://127.0.0.1:1"))
    ended = CliRunner().invoke(
        app, ["convert", "in", "-o", "out", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1"]
    )
    assert ended.exit_code == 2
    assert ended.stderr.count("\n") == 1
