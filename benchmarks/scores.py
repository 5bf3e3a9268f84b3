"""The figures of the model card, from what was read in cross-validation.

    copydesk train CORPUS ... --folds 5 --save-pred predictions.jsonl
    python benchmarks/scores.py CORPUS predictions.jsonl

Prints, in percent, the scorer's figures by form, by source, by language and over all news texts; those of the texts
whose gold a person made; how many texts that show no topic were given one; and how much the gold of the whole corpus
leaves to be found.
"""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from misses import loaded

from convert.learning.folds import scorer_of

COLUMNS = {
    "title": "title_exact",
    "authors": "authors_f1",
    "false authors": "authors_false",
    "date": "date_exact",
    "topics": "topics_f1",
    "body": "tok_f1",
    "paragraphs": "para_f1",
    "subheads": "sub_f1",
    "leak": "leak_mean",
}
GRADED = {"title": "title", "authors": "authors", "date": "date", "tok": "body", "para": "body", "sub": "body"}
FEWEST = 5  # texts of a language that has a row of its own

Row = tuple[dict[str, Any], str, dict[str, Any], dict[str, Any]]  # entry of the index, form, gold, score


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("predictions", type=Path)
    arguments = parser.parse_args()
    scorer = loaded(scorer_of(arguments.corpus))
    rows = list(scored_rows(scorer, arguments.corpus, arguments.predictions))
    news = [row for row in rows if row[0]["source"] != "blog"]
    print("| texts | n | " + " | ".join(COLUMNS) + " |\n|---|---|" + "---|" * len(COLUMNS))
    show(scorer, "all news", news)
    show_each(scorer, news, lambda row: row[1])
    show_each(scorer, rows, lambda row: f"source {row[0]['source']}")
    show_each(scorer, news, lambda row: f"language {row[0]['lang']}")
    show(scorer, "gold made by hand", [without_guesses(row) for row in news])
    none = [row for row in news if row[2]["topics"] is not None and not row[2]["topics"]]
    print(f"\ntexts that show no topic: {len(none)}; given one all the same: {false_topics(none)}")


def scored_rows(scorer: ModuleType, corpus: Path, predictions: Path) -> Iterable[Row]:
    """Every prediction beside its gold, with its score."""
    index = {each["id"]: each for each in msgspec.json.decode((corpus / "index.json").read_bytes())}
    for line in predictions.read_bytes().splitlines():
        read = msgspec.json.decode(line)
        gold = msgspec.json.decode((corpus / f"{read['id']}.json").read_bytes())
        score = scorer.score_item(gold, read["variant"], read["output"])
        yield index[read["id"]], read["variant"], gold, score | {"read": read["output"]}


def without_guesses(row: Row) -> Row:
    """`row` without the scores of fields whose gold comes from a page's metadata or another program."""
    entry, form, gold, score = row
    sure = {name for name, field in GRADED.items() if gold["tier"].get(field) == "gold"}
    return entry, form, gold, {name: value for name, value in score.items() if name not in GRADED or name in sure}


def false_topics(rows: Iterable[Row]) -> int:
    """How many of these were given a topic."""
    return sum(bool(score["read"]["topics"]) for _, _, _, score in rows)


def show_each(scorer: ModuleType, rows: list[Row], name: Callable[[Row], str]) -> None:
    """A line for each name, the most frequent first; none for a few texts."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(name(row), []).append(row)
    for each, found in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len({row[0]["id"] for row in found}) >= FEWEST:
            show(scorer, each, found)


def show(scorer: ModuleType, name: str, rows: list[Row]) -> None:
    """One line of the table."""
    found = scorer.agg([score for _, _, _, score in rows])
    figures = ("-" if found.get(key) is None else f"{100 * found[key]:.1f}" for key in COLUMNS.values())
    print(f"| {name} | {len(rows)} | " + " | ".join(figures) + " |")


if __name__ == "__main__":
    main()
