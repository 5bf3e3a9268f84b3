"""The abstract of an article: its description, and the Markdown behind that."""

from typing import Any

from formats.markdown.front.fields import described
from formats.markdown.reading.inlines import Inlines
from formats.markdown.reading.parser import parse
from formats.markdown.reading.tidying import legal, tidied
from formats.markdown.reading.values import many
from formats.tree import Paragraph, Text

PARTING = "\n\n"


def read_abstract(description: Any, remembered: Any, inlines: Inlines) -> tuple[Paragraph, ...]:
    """The paragraphs of a description; with their marks as long as their words are still the same."""
    words = PARTING.join(many(description)).strip()
    if isinstance(remembered, str):
        contents = [inlines.run(node) for node in parse(remembered) if node.type == "paragraph"]
        paragraphs = tuple(Paragraph(content=content) for content in contents if content)
        if described(paragraphs) == " ".join(words.split()):
            return paragraphs
    runs = [tidied([Text(text=legal(part))]) for part in words.split(PARTING)]
    return tuple(Paragraph(content=content) for content in runs if content)
