"""Where on a page a name is likely to sign the story, and where it signs a picture."""

from collections.abc import Iterator

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.letters import below_closes
from convert.reading.fields.moments import dates_of
from convert.reading.page import Page

PICTURE_CUES = "photo_credit_cues"
BELOW_THE_TITLE = 5  # chunks


class Ground(msgspec.Struct, frozen=True):
    """Chunks of a page by what a name in them may be, beside what is seen of the name itself."""

    closes: frozenset[int] = frozenset()  # right below the close of a letter
    dated: frozenset[int] = frozenset()  # soon below the title, with a date in their line or the next
    pictured: frozenset[int] = frozenset()  # right above the credit of a picture
    last: int = -1  # the last chunk of the page


def ground(page: Page, title: Candidate | None) -> Ground:
    """What stands where on `page`."""
    return Ground(
        closes=frozenset(below_closes(page)),
        dated=frozenset(_beside_dates(page, title)),
        pictured=frozenset(chunk.index - 1 for chunk in page.chunks if PICTURE_CUES in page.openings[chunk.index]),
        last=len(page.chunks) - 1,
    )


def _beside_dates(page: Page, title: Candidate | None) -> Iterator[int]:
    if title is None:
        return
    dates = dates_of(page)
    for index in range(title.chunk + 1, min(title.chunk + 1 + BELOW_THE_TITLE, len(page.chunks))):
        if any(dates[index : index + 2]):
            yield index
