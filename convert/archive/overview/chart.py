"""Bars, drawn as a picture that a reader of screens can read as well."""

from collections.abc import Iterator

from convert.archive.ledger.reader import Share
from formats.markup import Markup, container, element, escape, void

WIDTH, LINE, LABELS = 640, 24, 150
NUMBERS = 70  # what is kept free to the right of the longest bar
UNNAMED = "none"


def chart(shares: tuple[Share, ...]) -> Markup:
    """A bar for each share, the number beside it."""
    height = LINE * len(shares)
    most = max(share.count for share in shares)
    text = ", ".join(f"{share.name or UNNAMED} {share.count}" for share in shares)
    attributes = {"viewBox": f"0 0 {WIDTH} {height}", "role": "img", "aria-label": text}
    return container(
        "svg", [part for place, share in enumerate(shares) for part in _bar(place, share, most)], attributes
    )


def _bar(place: int, share: Share, most: int) -> Iterator[Markup]:
    top = place * LINE
    width = round((WIDTH - LABELS - NUMBERS) * share.count / most, 1)
    base = str(top + LINE - 8)
    yield element("text", escape(share.name or UNNAMED), {"x": str(LABELS - 8), "y": base, "text-anchor": "end"})
    yield void("rect", {"x": str(LABELS), "y": str(top + 4), "width": str(max(width, 1)), "height": str(LINE - 8)})
    yield element("text", escape(f"{share.count:,}"), {"x": str(LABELS + width + 6), "y": base})
