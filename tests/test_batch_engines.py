"""Engines are found by their names, ours and those of others."""

import pytest
from archives import converted, files, read_all, write
from typer.testing import CliRunner

from convert.archive.chunks import Chunk, Grain, Job
from convert.archive.engines import finding
from convert.archive.engines.errors import BadEngine, UnknownEngine
from convert.archive.engines.protocol import Finished
from convert.archive.inputs import Input
from convert.archive.work import work
from convert.cli import app


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("convert.archive.readers.read_all", read_all)


class Slow:
    """An engine that works at everything at the last moment, and hands on the last first."""

    width, grain = 3, Grain(first=2, most=2, size=1000)

    def __init__(self, place, setting):
        self.place, self.chunks = place, []

    def submit(self, chunk):
        self.chunks.append(chunk)

    def wait(self, seconds):
        chunk = self.chunks.pop()
        return [Finished(chunk, [work(job.input(), self.place, job.known) for job in chunk.jobs])]

    def close(self):
        assert not self.chunks


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs an engine, as pip would do it."""

    def install(name, target):
        info = tmp_path / "slow-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: slow\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[{finding.GROUP}]\n{name} = {target}\n")
        monkeypatch.syspath_prepend(tmp_path)

    return install


def test_an_engine_of_others_gives_the_same_outputs(install):
    write(**{f"in__{number}_txt": f"Text {number}." for number in range(9)})
    install("slow", "test_batch_engines:Slow")
    outcomes = converted(["in"], engine="slow")
    assert [outcome.name for outcome in outcomes] == [f"in/{number}.txt" for number in range(9)]
    assert len(files()) == 18


def test_an_unknown_engine_is_named_with_the_known_ones(install):
    install("slow", "test_batch_engines:Slow")
    with pytest.raises(UnknownEngine, match="unknown engine 'ray'; known engines: processes, dask, slow"):
        finding.starter("ray")
    write(a_txt="One.")
    ended = CliRunner().invoke(app, ["convert", "a.txt", "--engine", "ray"])
    assert (ended.exit_code, ended.stderr.count("\n")) == (2, 1)


def test_an_engine_that_cannot_be_used_is_named(install):
    install("slow", "no_such_module:Slow")
    with pytest.raises(BadEngine, match="the engine 'slow' from no_such_module:Slow cannot be used: No module named"):
        finding.starter("slow")


def test_a_missing_package_is_named_with_the_way_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    write(a_txt="One.")
    ended = CliRunner().invoke(app, ["convert", "a.txt", "--engine", "dask"])
    assert ended.exit_code == 2
    assert ended.stderr == "copydesk: the engine dask needs another package: pip install 'copydesk[dask]'\n"


@pytest.mark.parametrize("count", [1, 2, 4, 5, 9])
def test_a_lost_chunk_is_taken_apart_until_nothing_is_left(count):
    chunk = Chunk(tuple(Job(number=number, item=Input()) for number in range(count)))
    parts = chunk.parts()
    assert [job.number for part in parts for job in part.jobs] == list(range(count))
    assert all(len(part.jobs) < count for part in parts) or count == 1
