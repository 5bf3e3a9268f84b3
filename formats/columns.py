"""How wide a text is where all characters are set in columns: in terminals, and in plain text."""

import re
from unicodedata import category, east_asian_width

JOINED = re.compile(r"\u200d.")  # the rocket in a woman astronaut, who is one picture


def width_of(text: str) -> int:
    """How many columns `text` takes up."""
    return len(text) if text.isascii() else sum(map(_character_width, JOINED.sub("", text)))


def _character_width(character: str) -> int:
    """Characters of East Asia are two columns wide, marks above and below others take up none."""
    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
