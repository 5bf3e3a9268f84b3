"""What a candidate is seen in: the page, its labels, and the title once it is chosen."""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import TypeVar, cast

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label, LabelledChunk
from convert.reading.observations.registry import Observations
from convert.reading.page import Chunk, Page
from convert.reading.ranking.story import Story

Fact = TypeVar("Fact")


class Surroundings(msgspec.Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """All that an observation of a candidate may look at."""

    page: Page
    story: Story
    candidates: tuple[Candidate, ...]  # all of the same field
    title: Candidate | None = None

    @cached_property
    def lines(self) -> tuple[LabelledChunk, ...]:
        """The chunks of the page with their labels."""
        return self.story.lines

    @cached_property
    def body(self) -> range:
        """From the first paragraph to behind the last, as labelled."""
        return self.story.body

    def chunk(self, candidate: Candidate) -> Chunk:
        """The chunk in which `candidate` stands."""
        return self.page.chunks[candidate.chunk]

    def label(self, candidate: Candidate) -> Label:
        """What that chunk was labelled."""
        return self.lines[candidate.chunk].label

    def below_the_title(self, candidate: Candidate) -> int | None:
        """How many chunks below the title it stands; negative above it, None where there is no title."""
        return None if self.title is None else candidate.chunk - self.title.chunk

    @cached_property
    def first_below_the_title(self) -> int | None:
        """The first chunk below the title in which a candidate stands."""
        if self.title is None:
            return None
        above = self.title.chunk
        return next((candidate.chunk for candidate in self.candidates if candidate.chunk > above), None)

    @cached_property
    def per_chunk(self) -> dict[int, int]:
        """How many candidates stand in each chunk."""
        counts: dict[int, int] = {}
        for candidate in self.candidates:
            counts[candidate.chunk] = counts.get(candidate.chunk, 0) + 1
        return counts


LABEL_NAMES = {label: f"stands_in_a_{label.name.lower()}" for label in Label}


def once(compute: Callable[[Surroundings], Fact]) -> Callable[[Surroundings], Fact]:
    """Keep what `compute` finds out of surroundings with them, so that it is computed once."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def look_up(around: Surroundings) -> Fact:
        facts = around.__dict__
        if key not in facts:
            facts[key] = compute(around)
        return cast(Fact, facts[key])

    return look_up


def observe_labels(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see what the candidate's line was labelled."""
    sentences = {name: f"its line reads as this: {label}" for label, name in LABEL_NAMES.items()}
    observations.add_family(sentences, _label)


def _label(candidate: Candidate, around: Surroundings) -> tuple[str, ...]:
    return (LABEL_NAMES[around.label(candidate)],)
