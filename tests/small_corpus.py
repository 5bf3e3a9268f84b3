"""A few invented documents with gold, in the layout of a corpus."""

import json
from pathlib import Path
from typing import Any

PLACES = ("Ellery", "Quarrow", "Tambling", "Osmere", "Pinfold", "Varley")
WRITERS = ("Marta Quillfeather", "Tobin Hale", "Ines Abernathy", "Odo Winterbourne", "Lena Marsh", "Piet Calder")


def write_corpus(folder: Path) -> Path:
    """Six stories, each as an article and as a page with menus."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (place, writer) in enumerate(zip(PLACES, WRITERS, strict=True)):
        gold = gold_of(number, place, writer)
        (folder / f"{gold['id']}.json").write_text(json.dumps(gold), "utf-8")
        (folder / f"{gold['id']}.article.txt").write_text(article_of(gold, writer), "utf-8")
        (folder / f"{gold['id']}.page.txt").write_text(page_of(gold, writer), "utf-8")
    return folder


def gold_of(number: int, place: str, writer: str) -> dict[str, Any]:
    paragraphs = [
        f"The council of {place} agreed on Monday evening to mend the old bridge before the winter comes.",
        f"The work will take four months, said the mayor of {place}, and the ferry will carry people meanwhile.",
        f"Shopkeepers had asked for an earlier start, because the road to {place} is closed at night.",
    ]
    return {
        "id": f"story-{number}",
        "group": f"house-{number % 3}",
        "title": f"{place} agrees to mend its old bridge",
        "authors": [writer],
        "date": f"2024-03-1{number}",
        "topics": ["Bridges", f"{place} council"],
        "summary": [f"The council of {place} wants the ferry to run while the work goes on"],
        "paragraphs": paragraphs,
        "subheads": ["What the shops say"],
        "blocks": [*paragraphs[:2], "What the shops say", paragraphs[2]],
        "captions": [],
    }


def article_of(gold: dict[str, Any], writer: str) -> str:
    day = int(gold["date"][-2:])
    front = [gold["title"], *gold["summary"], f"By {writer}", f"Published {day} March 2024"]
    return "\n\n".join([*front, *gold["blocks"], "Tags: " + ", ".join(gold["topics"])]) + "\n"


def page_of(gold: dict[str, Any], writer: str) -> str:
    menu = "Skip to main content\nMenu\nHome\nNews\nSport\nWeather\n\n"
    foot = "\nMost read\nWhy the lighthouse keeps its lamp\nPrivacy policy\n© 2024 The Example Courier\n"
    return menu + article_of(gold, writer) + foot
