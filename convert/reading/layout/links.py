"""The numbers that text browsers set before links, whose addresses they list at the end: "the [12]mill"."""

import re

# " 12. https://mill.example/": an address in that list
REFERENCE = re.compile(r"^[ \t]*(\d{1,4})\. (?:https?|ftp|mailto|javascript|file):\S+[ \t]*$", re.MULTILINE)
FEWEST = 3
# "[12]" in "the [12]mill", "«[12]Mill»"; not in "the war[12]"
MARK = re.compile(r"(?<!\w)\[(?P<number>\d{1,4})\](?=[^\s.,;:!?)\]])")


def link_marks(text: str) -> frozenset[str]:
    """The numbers of the links in `text` if a list of their addresses, which counts from one, stands below."""
    if "[1]" not in text or "://" not in text:
        return frozenset()
    numbers = {int(found[1]) for found in REFERENCE.finditer(text)}
    is_whole = len(numbers) >= FEWEST and numbers == set(range(1, len(numbers) + 1))
    return frozenset(map(str, numbers)) if is_whole else frozenset()
