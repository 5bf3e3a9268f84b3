"""CPU time of reading and of each writer per article, beside pandoc's best batch mode in the same run.

    python benchmarks/speed.py FOLDER [--articles 100] [--rounds 9]

FOLDER holds plain texts (*.txt, at any depth). pandoc comes from the package pypandoc_binary and loops over the files
in one process (`pandoc lua`), which is faster by far than one process a file. Each round times everything in turn; the
median of the rounds is shown, in milliseconds of user and system time an article. Only the ratios travel to other
machines: each is the median of those of the rounds, since a machine may be faster in one round than in another.
"""

import argparse
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pypandoc

import convert
import formats

LOOP = Path(__file__).with_name("pandoc_loop.lua")
OURS = ("jats", "jsonld", "epub", "markdown")
PANDOCS = ("jats", "gfm", "epub3")


def main() -> None:
    """Time everything, round by round, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))[: arguments.articles]
    rounds = [one_round(paths) for _ in range(arguments.rounds)]
    show(rounds, len(paths))


def one_round(paths: list[Path]) -> dict[str, float]:
    """Milliseconds of CPU an article for reading, each writer, and pandoc in each of its formats."""
    texts = [path.read_bytes() for path in paths]
    articles = [convert.read(text) for text in texts]
    for name in OURS:
        formats.write(articles[0], name)
    times = {"read": timed(lambda: [convert.read(text) for text in texts])}
    for name in OURS:
        times[name] = timed(lambda name=name: [formats.write(article, name) for article in articles])
    times |= {f"pandoc {name}": pandoc_time(name, paths) for name in PANDOCS}
    return {name: 1000 * seconds / len(paths) for name, seconds in times.items()}


def timed(work: Callable[[], object]) -> float:
    """Seconds of CPU that `work` takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def pandoc_time(name: str, paths: list[Path]) -> float:
    """Seconds of CPU that one pandoc process takes for all of `paths`."""
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder, "list")
        names.write_text("".join(f"{path.absolute()}{os.linesep}" for path in paths), encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [pypandoc.get_pandoc_path(), "lua", str(LOOP), name, folder, str(names)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def show(rounds: list[dict[str, float]], articles: int) -> None:
    """Print the table and the ratios that matter."""
    print(f"CPU milliseconds an article, {articles} articles, {len(rounds)} rounds")
    for name in rounds[0]:
        print(f"{name:14}{median(each[name] for each in rounds):9.2f}")
    ours, theirs = ("read", *OURS), tuple(f"pandoc {name}" for name in PANDOCS)
    print(f"\nreading and four outputs beside pandoc's three: 1 to {ratio(rounds, ours, theirs)}")
    print(f"reading alone beside pandoc's jats: 1 to {ratio(rounds, ('read',), ('pandoc jats',))}")


def ratio(rounds: list[dict[str, float]], ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """How many times as much theirs takes as ours: the median, and the least and the most of the rounds."""
    ratios = [sum(each[name] for name in theirs) / sum(each[name] for name in ours) for each in rounds]
    return f"{median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})"


if __name__ == "__main__":
    main()
