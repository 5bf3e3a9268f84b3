"""CPU time of the JATS and JSON-LD writers, beside the least that the same output could cost, in the same run.

    python benchmarks/writers.py FOLDER [--articles 200] [--rounds 5]

FOLDER holds plain texts (*.txt, at any depth). JATS stands beside lxml building the same elements, attributes and
texts from a list, and serialising them; JSON-LD beside msgspec encoding the same object, and indenting it as well.
Each round times everything in turn; the median of the rounds is shown, in microseconds of user and system time an
article. Only the ratios travel to other machines.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import msgspec
from lxml import etree

import convert
import formats
from formats import html, jats, jsonl, jsonld, pandoc, text
from formats.tree import Article

OTHERS = {"html": html, "text": text, "pandoc": pandoc, "jsonl": jsonl}


class Step(NamedTuple):
    """An element, and the place of its parent among those before it."""

    parent: int
    tag: str
    attributes: dict[str, str]
    text: str | None
    tail: str | None


def main() -> None:
    """Time everything, round by round, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))[: arguments.articles]
    articles = [convert.read(path.read_bytes()) for path in paths]
    rounds = [{name: timed(job) for name, job in jobs(articles).items()} for _ in range(arguments.rounds)]
    show({name: median(each[name] for each in rounds) / len(articles) for name in rounds[0]}, len(articles))


def jobs(articles: list[Article]) -> dict[str, Callable[[], object]]:
    """What is timed: our writers, and the least that could be done in their stead."""
    plans = [plan(jats.write(article)) for article in articles]
    # New objects each time, and for each job: strings keep the UTF-8 that they were written as once.
    things, again = ([json.loads(jsonld.write(article)) for article in articles] for _ in range(2))
    return {
        "jats": lambda: [jats.write(article) for article in articles],
        "bare lxml": lambda: [build(steps) for steps in plans],
        "jsonld": lambda: [jsonld.write(article) for article in articles],
        "bare msgspec": lambda: [msgspec.json.encode(thing) for thing in things],
        "indented": lambda: [msgspec.json.format(msgspec.json.encode(thing), indent=2) for thing in again],
        **{name: lambda writer=writer: written(writer, articles) for name, writer in OTHERS.items()},
    }


def written(writer: formats.Writer, articles: Iterable[Article]) -> list[bytes]:
    """What a writer makes of each."""
    return [writer.write(article) for article in articles]


def timed(work: Callable[[], object]) -> float:
    """Microseconds of CPU that `work` takes in this process."""
    start = time.process_time()
    work()
    return 1_000_000 * (time.process_time() - start)


def plan(payload: bytes) -> list[Step]:
    """The elements of a document in their order, without the blanks that only indent."""
    root = etree.fromstring(payload, etree.XMLParser(remove_blank_text=True))
    places: dict[Any, int] = {element: place for place, element in enumerate(root.iter())}
    return [
        Step(places.get(element.getparent(), -1), element.tag, dict(element.attrib), element.text, element.tail)
        for element in root.iter()
    ]


def build(steps: list[Step]) -> bytes:
    """The document from its elements, as straight as lxml does it."""
    first, *others = steps
    made = [etree.Element(first.tag, first.attributes, nsmap=jats.NAMESPACES)]
    for parent, tag, attributes, words, tail in others:
        element = etree.SubElement(made[parent], tag, attributes)
        if words is not None:
            element.text = words
        if tail is not None:
            element.tail = tail
        made.append(element)
    return etree.tostring(made[0], encoding="UTF-8", xml_declaration=False, pretty_print=True)


def show(times: dict[str, float], articles: int) -> None:
    """Print the table and the ratios that matter."""
    print(f"CPU microseconds an article, {articles} articles")
    for name, microseconds in times.items():
        print(f"{name:14}{microseconds:9.1f}")
    print(f"\njats {times['jats'] / times['bare lxml']:.2f} times a bare lxml build of the same elements")
    print(f"jsonld {times['jsonld'] / times['bare msgspec']:.2f} times msgspec's encoding of the same object")
    print(f"jsonld {times['jsonld'] / times['indented']:.2f} times msgspec's encoding and indenting it")


if __name__ == "__main__":
    main()
