"""A document as a row of a table: its name, its facts, and each of its outputs."""

import re
from typing import Any

import formats
from convert.archive.inputs import Input
from convert.archive.shown import shown
from convert.archive.task import Task
from convert.archive.work import Product

# "text/markdown", "application/ld+json", "application/jats+xml", and not "application/epub+zip"
TEXT = re.compile(r"text/|.*[/+](?:json|xml|x-ndjson|jsonl)\b")


def row(place: str, item: Input, product: Product) -> dict[str, Any]:
    """The row of a document, whose outputs are in fields with the names of their formats."""
    facts = product.facts
    return {
        "name": shown(place),
        "source": str(item),
        "title": facts.title,
        "authors": list(facts.authors),
        "published": facts.published,
        "section": facts.section,
        "language": facts.language,
        "genre": facts.genre,
        "confidence": facts.confidence,
        **product.payloads,
    }


def textual(task: Task) -> frozenset[str]:
    """The formats whose outputs are text, in UTF-8."""
    return frozenset(name for name in task.formats if TEXT.match(formats.writer(name).media_type))
