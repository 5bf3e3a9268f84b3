"""What an article has once, or a few times: its title, people, dates and keywords, chosen among candidates."""

from collections.abc import Iterable, Iterator

import msgspec

from convert.reading.fields import byline, keywords, moments, title
from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label, LabelledChunk
from convert.reading.model import Model, default_model
from convert.reading.page import Form, Page
from convert.reading.ranking.announced import announced_beside
from convert.reading.ranking.lists import filled, weighed_with_their_list
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.ranker import Finding, best_of_all, each_by_itself, likely, ranker_of
from convert.reading.ranking.signers import name_of, signers
from convert.reading.ranking.signing import ground
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation
from convert.reading.ranking.twins import without_what_was_run_on
from convert.reading.words import folded
from formats.tree import Contributor, Date, Phrase

MOST_ABOVE = 0.25  # of the words of the story: what may stand above its title
KICKER_WORDS = 8  # of a line that leads to the title
HALF = 0.5  # the probability that is enough where the model names no other


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """The chosen candidates, in the order of the text."""

    title: Finding | None
    people: tuple[Finding, ...]
    published: Finding | None
    updated: Finding | None
    keywords: tuple[Finding, ...]
    kicker: int | None = None  # the chunk above the title that leads to it with a colon


def choose(page: Page, lines: tuple[LabelledChunk, ...], model: Model | None = None) -> Findings:
    """The findings of a page: exactly one title unless the text is empty, no person and no date that is not there."""
    weights = model or default_model()
    enough, story = weights.enough, Story(lines)
    headline = chosen_title(page, story, weights)
    below = headline.candidate if headline else None
    names = Surroundings(page=page, story=story, title=below, candidates=byline.candidates(page))
    days = Surroundings(page=page, story=story, title=below, candidates=moments.candidates(page))
    topics = Surroundings(page=page, story=story, title=below, candidates=keywords.candidates(page))
    people = tuple(_by_part(names, weights))
    dated = each_by_itself(ranker_of("published", date_observation, weights), days)
    published = announced_beside(_most_likely(dated, enough.get("published", HALF)), dated, days)
    updated = (
        finding
        for finding in each_by_itself(ranker_of("updated", date_observation, weights), days)
        if published is None or _is_later(finding, published)
    )
    listed = weighed_with_their_list(each_by_itself(ranker_of("keywords", keyword_observation, weights), topics), page)
    least = enough.get("keywords", HALF)
    tags = (finding for finding in likely(filled(listed, least, page), least) if _may_be_a_tag(finding, topics))
    signing = signers(people, enough.get("people", HALF), ground(page, below))
    return Findings(
        title=headline,
        people=signing,
        published=published,
        updated=_most_likely(updated, enough.get("updated", HALF)),
        keywords=tuple(_distinct(tags, set(map(name_of, signing)))),
        kicker=_leading_to(below, page) if below else None,
    )


def chosen_title(page: Page, story: Story, model: Model) -> Finding | None:
    """The title of a page; None for an empty text. It stands below teasers at most, not below much of the story."""
    candidates = title.candidates(page)
    lowest = story.where_told(MOST_ABOVE)
    above = tuple(each for each in candidates if each.chunk <= lowest)
    around = Surroundings(page=page, story=story, candidates=above or candidates)
    best = best_of_all(ranker_of("title", title_observation, model), around)
    return without_what_was_run_on(best, around) if best is not None else None


def _leading_to(title: Candidate, page: Page) -> int | None:
    """The short line right above the title that ends in a colon and opens like nothing else: "Housing shortage:"."""
    at = title.chunk - 1
    if at < 0 or title.end < len(page.chunks[title.chunk].text):
        return None
    chunk = page.chunks[at]
    leads = chunk.form is Form.PROSE and chunk.words <= KICKER_WORDS and chunk.text.endswith((":", "："))
    return at if leads and not page.openings[at] else None


def _by_part(names: Surroundings, model: Model) -> Iterator[Finding]:
    """Authors are ranked by what gold taught, those who had another part by the weights that were set."""
    signing = [candidate for candidate in names.candidates if _signs(candidate)]
    others = [candidate for candidate in names.candidates if not _signs(candidate)]
    authors = iter(each_by_itself(ranker_of("people", person_observation, model), names, signing))
    desk = iter(each_by_itself(ranker_of("desk", person_observation, model), names, others))
    return (next(authors if _signs(candidate) else desk) for candidate in names.candidates)


def _signs(candidate: Candidate) -> bool:
    assert isinstance(candidate.value, Contributor)
    return candidate.value.role == "author"


def _may_be_a_tag(finding: Finding, around: Surroundings) -> bool:
    if keywords.is_a_button(finding.candidate, around.page):
        return False
    return finding.confidence >= HALF or not _is_an_item_of_the_story(finding, around)


def _is_an_item_of_the_story(finding: Finding, around: Surroundings) -> bool:
    """Whether the words are those of a list between paragraphs, which are keywords only for a good reason."""
    place = finding.candidate.chunk
    return place in around.body and around.lines[place].label is Label.LIST_ITEM


def _most_likely(findings: Iterable[Finding], enough: float) -> Finding | None:
    """The most probable of those that are probable enough; the first of equals."""
    return max(likely(tuple(findings), enough), key=lambda finding: finding.confidence, default=None)


def _is_later(finding: Finding, published: Finding) -> bool:
    mine, theirs = finding.candidate.value, published.candidate.value
    assert isinstance(mine, Date)
    assert isinstance(theirs, Date)
    return finding.candidate != published.candidate and mine.value >= theirs.value[: len(mine.value)]


def _distinct(findings: Iterable[Finding], seen: set[str]) -> Iterator[Finding]:
    """Each keyword once, and none that is `seen` already: who signs is no keyword."""
    for each in findings:
        assert isinstance(each.candidate.value, Phrase)
        key = folded(each.candidate.value.text)
        if key not in seen:
            seen.add(key)
            yield each
