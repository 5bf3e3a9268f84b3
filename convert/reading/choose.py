"""What an article has once, or a few times: its title, people, dates and keywords, chosen among candidates."""

from collections.abc import Iterable, Iterator

import msgspec

from convert.reading.fields import byline, keywords, moments, title
from convert.reading.fields.candidate import Candidate
from convert.reading.label import Label, LabelledChunk
from convert.reading.model import Model, default_model
from convert.reading.page import Page
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.ranker import Finding, best_of_all, each_by_itself, likely, ranker_of
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation
from convert.reading.words import folded
from formats.tree import Contributor, Date, Organisation, Phrase

HALF = 0.5  # the probability that is enough where the model names no other
DETAILS = ("position", "affiliation", "place", "email")


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """The chosen candidates, in the order of the text."""

    title: Finding | None
    people: tuple[Finding, ...]
    published: Finding | None
    updated: Finding | None
    keywords: tuple[Finding, ...]


def choose(page: Page, lines: tuple[LabelledChunk, ...], model: Model | None = None) -> Findings:
    """The findings of a page: exactly one title unless the text is empty, no person and no date that is not there."""
    weights = (model or default_model()).fitting(len(page.chunks))
    enough, story = weights.enough, Story(lines)
    headline = chosen_title(page, story, weights)
    below = headline.candidate if headline else None
    names = Surroundings(page=page, story=story, title=below, candidates=byline.candidates(page))
    days = Surroundings(page=page, story=story, title=below, candidates=moments.candidates(page))
    topics = Surroundings(page=page, story=story, title=below, candidates=keywords.candidates(page))
    people = tuple(_by_part(names, weights))
    published = _most_likely(
        each_by_itself(ranker_of("published", date_observation, weights), days), enough.get("published", HALF)
    )
    updated = (
        finding
        for finding in each_by_itself(ranker_of("updated", date_observation, weights), days)
        if published is None or _is_later(finding, published)
    )
    tags = tuple(
        finding
        for finding in each_by_itself(ranker_of("keywords", keyword_observation, weights), topics)
        if finding.confidence >= HALF or not _is_an_item_of_the_story(finding, topics)
    )
    return Findings(
        title=headline,
        people=_people(people, enough.get("people", HALF)),
        published=published,
        updated=_most_likely(updated, enough.get("updated", HALF)),
        keywords=tuple(_distinct(likely(tags, enough.get("keywords", HALF)))),
    )


def chosen_title(page: Page, story: Story, model: Model) -> Finding | None:
    """The title of a page; None for an empty text."""
    around = Surroundings(page=page, story=story, candidates=title.candidates(page))
    return best_of_all(ranker_of("title", title_observation, model), around)


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


def _people(findings: tuple[Finding, ...], enough: float) -> tuple[Finding, ...]:
    """The probable ones without doubles; an organisation signs beside an author or where no person does."""
    chosen = tuple(_distinct_people(_apart(likely(findings, enough))))
    persons = [each for each in chosen if not isinstance(_contributor(each).name, Organisation)]
    authors = [each for each in persons if _contributor(each).role == "author"]
    lines = {each.candidate.chunk for each in authors}
    return tuple(each for each in chosen if each in persons or not authors or each.candidate.chunk in lines)


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of candidates of which one lies in what belongs to another, only the most probable; of equals the longest."""
    ordered = sorted(findings, key=lambda each: (-each.confidence, each.candidate.start - each.candidate.end))
    kept: list[Finding] = []
    for each in ordered:
        rivals = (other for other in kept if other.candidate.chunk == each.candidate.chunk)
        if not any(_lies_within(each, other) or _lies_within(other, each) for other in rivals):
            kept.append(each)
    return iter(sorted(kept, key=lambda each: (each.candidate.chunk, each.candidate.start)))


def _lies_within(each: Finding, other: Finding) -> bool:
    """The name of `each` stands in what belongs to `other`: its name, position and place."""
    name, whole = _contributor(each).name.span, _contributor(other).span
    return name is not None and whole is not None and name.start < whole.end and whole.start < name.end


def _distinct_people(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each person once for each role, at their first place, with what other places say about them besides."""
    first: dict[tuple[str, str], Finding] = {}
    for each in findings:
        key = (_name(each), _contributor(each).role)
        first[key] = _with_details(first[key], _contributor(each)) if key in first else each
    return iter(first.values())


def _with_details(finding: Finding, other: Contributor) -> Finding:
    known = _contributor(finding)
    missing = {name: getattr(other, name) for name in DETAILS if getattr(known, name) is None}
    value = msgspec.structs.replace(known, **missing)
    return msgspec.structs.replace(finding, candidate=msgspec.structs.replace(finding.candidate, value=value))


def _distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen = set()
    for each in findings:
        assert isinstance(each.candidate.value, Phrase)
        key = folded(each.candidate.value.text)
        if key not in seen:
            seen.add(key)
            yield each


def _contributor(finding: Finding) -> Contributor:
    assert isinstance(finding.candidate.value, Contributor)
    return finding.candidate.value


def _name(finding: Finding) -> str:
    name = _contributor(finding).name
    return folded(name.name if isinstance(name, Organisation) else name.literal)
