"""The name that an article has of itself, the same in every format."""

import uuid
from hashlib import sha1

from formats.plain_text import plain_paragraphs
from formats.tree import Article, Phrase

FAMILY = uuid.UUID("2b0f5a0e-6a3c-5f4e-9d55-3c1f0e7a9b64")  # sets our identifiers apart from other people's
VARIANTS = "89ab"  # digits whose first bits are 1 and 0


def identity(article: Article) -> str:
    """A URN that follows from the title and the words alone: the same text has the same one everywhere."""
    return named(article.front.title, plain_paragraphs(article.body).encode())


def named(title: Phrase | None, body: bytes) -> str:
    """The same, where the body is at hand as plain text in UTF-8: a `uuid.uuid5`, which takes no bytes before 3.12."""
    digest = sha1(FAMILY.bytes + f"{title.text if title else ''}\n".encode(), usedforsecurity=False)
    digest.update(body)
    return _urn(digest.hexdigest())


def _urn(digest: str) -> str:
    """What `uuid.UUID(..., version=5).urn` makes of a digest, without the way through a number (RFC 9562, 5.5)."""
    variant = VARIANTS[int(digest[16], 16) % len(VARIANTS)]
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"
