"""The name that an article has of itself, the same in every format."""

import uuid

from formats.tree import Article
from formats.walk import plain_text

FAMILY = uuid.UUID("2b0f5a0e-6a3c-5f4e-9d55-3c1f0e7a9b64")  # sets our identifiers apart from other people's


def identity(article: Article) -> str:
    """A URN that follows from the title and the words alone: the same text has the same one everywhere."""
    title = article.front.title.text if article.front.title else ""
    words = "\n".join([title, *map(plain_text, article.body)])
    return f"urn:uuid:{uuid.uuid5(FAMILY, words)}"
