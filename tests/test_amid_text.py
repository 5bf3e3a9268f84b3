"""Long texts amid others are paragraphs beyond doubt; whatever stands or reads otherwise is weighed."""

import pytest

from convert.reading.amid_text import SURELY, WHY, amid_text
from convert.reading.label import label
from convert.reading.labels import Label
from convert.reading.layout import split
from convert.reading.page import Page
from formats.tree import Source

LONG = (
    "The night ferries will cross the sound again from Friday, the harbour office said, five months after a storm tore "
    "the landing stage from its piles. Nobody was hurt."
)
OTHERS = tuple(f"{LONG} That was on day {number} of the long winter of the islands." for number in range(4))
LONGER = f"{LONG} The boats carry forty cars each, and they sail at seven in the morning and at nine at night."
SHORT = "Nobody was hurt. It was a quiet night for the men on the piles of the harbour."


def page_of(text: str) -> Page:
    return split(Source(text=text), language="en")


@pytest.mark.parametrize(
    ("above", "middle", "below", "amid"),
    [
        (OTHERS[:1], LONG, OTHERS[1:2], True),
        (OTHERS[:2], LONG, ("The last boat", OTHERS[2]), True),
        (OTHERS[:1], LONG, ("The last boat", OTHERS[2]), False),
        (OTHERS[:1], LONGER, ("The last boat", OTHERS[2]), True),
        (OTHERS[:1], LONGER, ("The last boat", "The first boat"), False),
        ((), LONG, OTHERS[:2], False),
        ((), LONGER, OTHERS[:2], True),
        (OTHERS[:1], SHORT, OTHERS[1:2], False),
        (OTHERS[:1], f"Read more: {LONG}", OTHERS[1:2], False),
        (OTHERS[:1], f"• {LONG}", OTHERS[1:2], False),
        (OTHERS[:1], f"> {LONG}", OTHERS[1:2], False),
        (OTHERS[:1], LONG.removesuffix(".") + " and", OTHERS[1:2], False),
    ],
)
def test_only_a_long_text_with_texts_around_it_is_beyond_doubt(
    above: tuple[str, ...], middle: str, below: tuple[str, ...], amid: bool
) -> None:
    page = page_of("\n\n".join((*above, middle, *below)))
    assert (len(above) in amid_text(page)) is amid


def test_a_speech_is_weighed() -> None:
    turns = "\n\n".join(f"{name}: {LONG} {text}" for name, text in zip("ABAB", OTHERS, strict=True))
    assert not amid_text(page_of(turns.replace("A:", "Ann Lee:").replace("B:", "Bo Ek:")))


def test_what_is_beyond_doubt_is_a_paragraph_and_says_why() -> None:
    lines = label(page_of("\n\n".join(("Ferries return", *OTHERS, "Share this"))))
    assert [line.label for line in lines if line.confidence == SURELY and line.why == WHY] == [Label.PARAGRAPH] * len(
        OTHERS
    )
