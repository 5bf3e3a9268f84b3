"""The texts that were read worst, field by field: what gold says beside what was read.

    copydesk train CORPUS --folds 5 --save-pred predictions.jsonl
    python benchmarks/misses.py CORPUS predictions.jsonl authors [--form article] [--language en] [--most 30]

CORPUS is a folder with a scorer in it or above it; its functions decide what is a miss. One text a block: its name,
then what is missing (-) and what is too much (+). With --count only the sums by publisher are shown, the worst first.
"""

import argparse
import importlib.util
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from convert.learning.folds import scorer_of

Gold = dict[str, Any]
Read = dict[str, Any]


class Miss(NamedTuple):
    """What of one field of one text is not as gold has it."""

    name: str
    group: str
    missing: tuple[str, ...]
    surplus: tuple[str, ...]


def main() -> None:
    """Print the misses of one field."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("field", choices=sorted(FIELDS))
    parser.add_argument("--form", help="one form of the texts only")
    parser.add_argument("--language", help="one language only")
    parser.add_argument("--most", type=int, default=30)
    parser.add_argument("--count", action="store_true", help="only how many misses each publisher has")
    arguments = parser.parse_args()
    found = sorted(misses(arguments), key=lambda miss: -len(miss.missing) - len(miss.surplus))
    if arguments.count:
        show_counts(found)
    else:
        show(found[: arguments.most])
    print(f"{len(found)} texts with misses")


def misses(arguments: argparse.Namespace) -> Iterator[Miss]:
    """The texts whose field is not as gold has it."""
    scorer = loaded(scorer_of(arguments.corpus))
    index = {each["id"]: each for each in msgspec.json.decode((arguments.corpus / "index.json").read_bytes())}
    for line in arguments.predictions.read_bytes().splitlines():
        read = msgspec.json.decode(line)
        entry = index[read["id"]]
        if arguments.form not in (None, read["variant"]) or arguments.language not in (None, entry["lang"]):
            continue
        gold = msgspec.json.decode((arguments.corpus / f"{read['id']}.json").read_bytes())
        compared = FIELDS[arguments.field](scorer, gold, read["variant"], read["output"])
        if compared is not None:
            missing, surplus = (tuple(sorted(each.elements())) for each in compared)
            if missing or surplus:
                yield Miss(f"{read['id']}.{read['variant']} ({entry['lang']})", entry["group"], missing, surplus)


def loaded(path: Path) -> ModuleType:
    """The scorer as a module."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Compared = tuple[Counter[str], Counter[str]] | None


def compared(right: Iterable[str], read: Iterable[str]) -> Compared:
    """What is missing, and what is too much."""
    right, read = Counter(filter(None, right)), Counter(filter(None, read))
    return right - read, read - right


def of_title(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The title, where the text shows one."""
    if not gold["present"][form]["title"]:
        return None
    return compared([scorer.c_title(gold["title"])], [scorer.c_title(read["title"])])


def of_authors(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The authors that the text names."""
    if gold["authors"] is None:
        return None
    right = {scorer.c_author(each) for each in gold["present"][form]["authors"]}
    elsewhere = {scorer.c_author(each) for each in gold["authors"]} - right
    return compared(right, {scorer.c_author(each) for each in read["authors"]} - elsewhere)


def of_date(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The day of publication, where the text shows it."""
    days = gold["present"][form]["date"]
    if not days or (read["date"] or "")[:10] in days:
        return None
    return compared(days[:1], [read["date"] or ""])


def of_topics(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The topics, where gold has some; those that count neither way are left out."""
    if not gold["topics"]:
        return None
    right = {scorer.c_topic(each) for each in gold["topics"] or ()}
    beside = {scorer.c_topic(each) for each in gold.get("topics_all") or ()} - right
    return compared(right, {scorer.c_topic(each) for each in read["topics"]} - beside)


def of_paragraphs(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The paragraphs, as they stand."""
    if gold["blocks"] is None:
        return None
    right = gold["blocks"] if gold["paragraphs"] is None else gold["paragraphs"]
    return compared(map(scorer.canon, right), map(scorer.canon, read["paragraphs"]))


def of_subheads(scorer: ModuleType, gold: Gold, form: str, read: Read) -> Compared:
    """The subheads, where gold has them."""
    if gold["blocks"] is None or gold["subheads"] is None:
        return None
    return compared(map(scorer.c_title, gold["subheads"]), map(scorer.c_title, read["subheads"]))


FIELDS: dict[str, Callable[[ModuleType, Gold, str, Read], Compared]] = {
    "title": of_title,
    "authors": of_authors,
    "date": of_date,
    "topics": of_topics,
    "paragraphs": of_paragraphs,
    "subheads": of_subheads,
}


def show(found: Iterable[Miss]) -> None:
    """A block for each text."""
    for miss in found:
        print(miss.name)
        for sign, texts in (("-", miss.missing), ("+", miss.surplus)):
            for text in texts:
                print(f"  {sign} {text[:150]}")


def show_counts(found: Iterable[Miss]) -> None:
    """A line for each publisher: missing, too much, texts."""
    missing: Counter[str] = Counter()
    surplus: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for miss in found:
        missing[miss.group] += len(miss.missing)
        surplus[miss.group] += len(miss.surplus)
        texts[miss.group] += 1
    for group in sorted(texts, key=lambda each: -missing[each] - surplus[each]):
        print(f"{missing[group]:5} missing {surplus[group]:5} too much in {texts[group]:3} texts  {group}")


if __name__ == "__main__":
    main()
