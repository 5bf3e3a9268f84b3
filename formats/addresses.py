"""Addresses that a link may lead to."""

import re
from urllib.parse import quote

LETTER = r"\w\u0300-\u036f\u0900-\u0fff"  # of any script, with the marks that words of Indic ones are spelled with

# "https://example.org:8080/a?b=c#d"
WEB = re.compile(
    rf"(?:https?|ftp)://[{LETTER}\-]++(?:\.[{LETTER}\-]++)*+\.?+(?::[0-5]?\d{{1,4}})?(?:[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
OTHER = re.compile(r"(?:mailto|tel):[^\s/].*", re.IGNORECASE | re.DOTALL)  # "mailto:ann@example.org"
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")  # "50%-off"
UNSAFE = re.compile(rf"[^{LETTER}!#$%&'()*+,/:;=?@~.\-]+")  # "a b": what an address holds only percent-encoded


def web_address(target: str) -> str | None:
    """`target` with what an address cannot hold percent-encoded; None where it is of no kind that readers open."""
    if WEB.fullmatch(target) is None and OTHER.fullmatch(target) is None:
        return None
    address, mark, fragment = target.partition("#")
    whole = address + mark + fragment.replace("#", "%23")
    return UNSAFE.sub(lambda found: quote(found[0], errors="replace"), STRAY_PERCENT.sub("%25", whole))
