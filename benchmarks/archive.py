"""What it costs to convert an archive, beside pandoc and beside the least that it could cost, in the same run.

    python benchmarks/archive.py FOLDER [--articles 1000] [--names 1000000] [--single 30] [--rounds 3] [--only speed-up]
    python benchmarks/archive.py FOLDER --articles 10000 --only cluster

FOLDER holds plain texts (*.txt, at any depth). CPU is user and system time of a whole process and of all that it
started; memory is the peak of the parent alone. Only the ratios travel to other machines. The speed-up of two workers
is one of wall-clock time: on a machine that others use as well, look at the control beside it, which has the same luck,
and at the share of the cores that each had. What is compared takes turns, over several rounds.
"""

import argparse
import ctypes
import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from statistics import median

import msgspec
import pypandoc

LOOP = Path(__file__).with_name("pandoc_loop.lua")
PANDOCS = ("jats", "gfm", "epub3")
FEW = 100
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux

CONVERT = """
import resource, sys
from convert.cli import app
try:
    app(["convert", *sys.argv[1:]])
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""
LEAST = """
import sys
from pathlib import Path
import convert
for line in Path(sys.argv[1]).read_text().splitlines():
    convert.read(Path(line).read_bytes())
for path in sorted(Path(sys.argv[2]).rglob("*")):
    if path.is_file():
        place = Path(sys.argv[3], path.relative_to(sys.argv[2]))
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
"""
NAMES = """
import resource, sys
from pathlib import Path
from convert.archive.chunks import Grain, Job
from convert.archive.engines.protocol import Finished
from convert.archive.inputs import Asked, gather
from convert.archive.ledger import Ledger
from convert.archive.run import run
from convert.archive.stores.protocol import Placed
from convert.archive.work import Done
class NullEngine:
    width, grain = 2, Grain(first=64, most=64, size=256_000)
    def __init__(self): self.events = []
    def submit(self, chunk): self.events.append(Finished(chunk, [Done(digest="0")] * len(chunk.jobs)))
    def wait(self, seconds): events, self.events = self.events, []; return events
class NullStore:
    parts = None
    def jobs(self, found, ledger): return (Job(number=number, item=item) for number, item in enumerate(found))
    def ahead(self, steps): return steps
    def place(self, job, done): return Placed((str(job.item),), 0)
    def finish(self): pass
found = gather(Asked(names=(sys.argv[1],)))
count = sum(1 for outcome in run(found, engine=NullEngine(), store=NullStore(), ledger=Ledger(None)) if outcome)
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


class Spent(msgspec.Struct, frozen=True):
    """What a process took."""

    cpu: float  # seconds of it and of all that it started
    wall: float
    said: str  # on standard error


def main() -> None:
    """Measure everything in turn, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--single", type=int, default=30, help="texts that pandoc gets a process each for")
    parser.add_argument("--rounds", type=int, default=3, help="of the speed-up")
    parser.add_argument("--only", choices=("cpu", "speed-up", "memory", "cluster"), help="one of the parts")
    arguments = parser.parse_args()
    adopt_orphans()
    paths = [path.absolute() for path in sorted(arguments.folder.rglob("*.txt"))[: arguments.articles]]
    for path in paths:
        path.read_bytes()  # so that whoever comes first does not wait for the disk
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        parts: dict[str, Callable[[], None]] = {
            "cpu": lambda: show_cpu(paths, arguments.single, room),
            "speed-up": lambda: show_speed_up(paths, arguments.rounds, room),
            "memory": lambda: show_memory(paths, arguments.names, room),
            "cluster": lambda: show_cluster(paths, room),
        }
        for part in [arguments.only] if arguments.only else parts:
            parts[part]()


def show_cpu(paths: list[Path], single: int, room: Path) -> None:
    """One worker, beside pandoc and beside reading the texts and writing the ready bytes."""
    ours = converted(paths, room / "out", jobs=1)
    least = spent([sys.executable, "-c", LEAST, str(listed(paths, room)), str(room / "out"), str(room / "copy")])
    loop = sum(looped(name, paths, room).cpu for name in PANDOCS)
    each = (
        sum(one_by_one(name, paths[:single], room).cpu for name in PANDOCS)
        * len(paths)
        / max(1, min(single, len(paths)))
    )
    print(f"CPU seconds for {len(paths)} articles, four formats, one worker: {ours.cpu:.2f}")
    ratio("pandoc's three passes, best batch mode", loop, ours.cpu)
    ratio("pandoc, a process a file", each, ours.cpu)
    times = ours.cpu / least.cpu
    print(f"  reading the texts and writing the ready bytes: {least.cpu:.2f}; ours is {times:.2f} times that")


def show_speed_up(paths: list[Path], rounds: int, room: Path) -> None:
    """Two workers beside two processes that know nothing of each other and do a half each; and one, beside both."""
    runs: dict[str, Callable[[], Spent]] = {
        "one worker": lambda: converted(paths, room / "alone", jobs=1),
        "two workers": lambda: converted(paths, room / "together", jobs=2),
        "two free processes": lambda: spent(*[command(paths[i::2], room / f"half{i}", jobs=1) for i in (0, 1)]),
    }
    taken: dict[str, list[Spent]] = {name: [] for name in runs}
    print(f"\nwall-clock seconds for {len(paths)} articles, and the share of two cores that was had:")
    for turn in range(rounds):
        for name in [*runs][:: -1 if turn % 2 else 1]:
            os.sync()  # what the one before has written is not for this one to wait for
            taken[name].append(runs[name]())
    for name, each in taken.items():
        print(f"  {name}: {', '.join(f'{one.wall:.1f} ({one.cpu / one.wall / 2:.0%})' for one in each)}")
    alone, together, free = ([one.wall for one in each] for each in taken.values())
    print(f"speed-up of two workers {_middle(alone, together):.2f}, of two free processes {_middle(alone, free):.2f};")
    print(f"of the second the first is {_middle(free, together):.3f} (medians of {rounds} rounds)")


def _middle(longer: list[float], shorter: list[float]) -> float:
    return median(one / other for one, other in zip(longer, shorter, strict=True))


def show_memory(paths: list[Path], names: int, room: Path) -> None:
    """The parent's peak for many and for few; and for names that nobody works at."""
    few = peak(converted(paths[:FEW], room / "few", jobs=2))
    many = peak(converted(paths, room / "many", jobs=2))
    print(
        f"\npeak memory of the parent: {few / 1024:.0f} MB for {FEW}, {many / 1024:.0f} MB for {len(paths)}: ", end=""
    )
    print(f"{many / few:.2f} times")
    found = {count: names_peak(count, room) for count in (names // 100, names)}
    low, high = found.values()
    print(f"names alone: {low / 1024:.0f} MB for {names // 100:,}, {high / 1024:.0f} MB for {names:,}: ", end="")
    print(f"{high / low:.2f} times")


def ratio(name: str, theirs: float, ours: float) -> None:
    """A line that compares."""
    print(f"  {name}: {theirs:.2f}, 1 to {theirs / ours:.1f}")


def converted(paths: list[Path], out: Path, *, jobs: int, engine: str = "processes") -> Spent:
    """The command over a list of texts."""
    return spent(command(paths, out, jobs=jobs, engine=engine))


def command(paths: list[Path], out: Path, *, jobs: int, engine: str = "processes") -> list[str]:
    """The command for a list of texts, of which nothing is done yet."""
    shutil.rmtree(out, ignore_errors=True)
    out.with_name(f"{out.name}.copydesk.sqlite").unlink(missing_ok=True)
    names = out.with_name(f"{out.name}.list")
    names.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    options = ("-o", str(out), "--jobs", str(jobs), "--engine", engine, "--quiet")
    return [sys.executable, "-c", CONVERT, "--files-from", str(names), *options]


def looped(name: str, paths: list[Path], room: Path) -> Spent:
    """One pandoc process for all texts."""
    (room / f"pandoc-{name}").mkdir(exist_ok=True)
    return spent(
        [pypandoc.get_pandoc_path(), "lua", str(LOOP), name, str(room / f"pandoc-{name}"), str(listed(paths, room))]
    )


def one_by_one(name: str, paths: list[Path], room: Path) -> Spent:
    """One pandoc process for each text."""
    script = 'while read -r path; do "$1" -f markdown -t "$2" -s -o "$3" "$path"; done < "$4"'
    out, names = str(room / "single"), str(listed(paths, room))
    return spent(["sh", "-c", script, "sh", pypandoc.get_pandoc_path(), name, out, names])


def show_cluster(paths: list[Path], room: Path) -> None:
    """Two workers of a Dask cluster on this machine beside two of the pool, and whether the outputs are equal."""
    pool, cluster = (converted(paths, room / name, jobs=2, engine=name) for name in ("processes", "dask"))
    print(f"\nCPU seconds for {len(paths)} articles, two workers: {pool.cpu:.1f}; Dask: {cluster.cpu:.1f}, ", end="")
    print(f"{cluster.cpu / pool.cpu:.2f} times that")
    mine, theirs = (digests(room / name) for name in ("processes", "dask"))
    print(f"{len(mine)} files of the pool, {len(theirs)} of Dask: {'equal' if mine == theirs else 'NOT EQUAL'}")


def digests(folder: Path) -> dict[str, str]:
    """What each file below `folder` holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names_peak(count: int, room: Path) -> int:
    """The peak of a process that streams `count` texts of an archive through a run, and works at none of them."""
    archive = room / "names.jsonl"
    with archive.open("w", encoding="utf-8") as file:
        file.writelines(f'{{"id": "{number}", "text": "Text {number}."}}\n' for number in range(count))
    told, peak_size = spent([sys.executable, "-c", NAMES, str(archive)]).said.split()[-2:]
    assert int(told) == count
    return int(peak_size)


def listed(paths: list[Path], room: Path) -> Path:
    """A file that names `paths`."""
    names = room / "list"
    names.write_text("".join(f"{path}{os.linesep}" for path in paths), encoding="utf-8")
    return names


def peak(process: Spent) -> int:
    """What the command said last: the peak of its memory, in KB."""
    return int(process.said.split()[-1])


def adopt_orphans() -> None:
    """What a command leaves behind (the server that forks a cluster's workers) becomes ours, and its CPU is counted."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1)


def reap_orphans() -> None:
    """Wait for all that a command has left behind."""
    with suppress(ChildProcessError):
        while True:
            os.wait()


def spent(*commands: list[str]) -> Spent:
    """What `commands` took that run at the same time, from their start to the end of the last."""
    with tempfile.TemporaryFile() as errors:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        running = [subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=errors) for each in commands]
        failed = [process.args for process in running if process.wait()]
        reap_orphans()
        wall = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    if failed:
        sys.exit(f"{failed[0]} failed: {said}")
    return Spent(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall, said)


if __name__ == "__main__":
    main()
