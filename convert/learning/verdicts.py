"""Says which candidates of a field gold calls right."""

from collections.abc import Sequence

from convert.learning.align import days_of
from convert.learning.comparing import name_form, title_form, topic_form
from convert.learning.corpus import Gold
from convert.reading.fields.candidate import Candidate
from formats.tree import Contributor, Date, Organisation, Phrase

DAY_LENGTH = len("2019-03-12")

Verdicts = tuple[bool | None, ...]  # for each candidate: right, wrong, or not known


def titles(candidates: Sequence[Candidate], gold: Gold) -> Verdicts:
    """The same words as the title, whatever quotes and dashes."""
    title = title_form(gold.title or "")
    return tuple(title_of(each) == title if title else None for each in candidates)


def people(candidates: Sequence[Candidate], gold: Gold) -> Verdicts:
    """Authors by name. Gold says nothing of those who had another part."""
    if not gold.authors:
        return (None,) * len(candidates)
    names = {name_form(author) for author in gold.authors}
    return tuple(name_of(each) in names if _contributor(each).role == "author" else None for each in candidates)


def published(candidates: Sequence[Candidate], gold: Gold) -> Verdicts:
    """Dates of the day of publication, if gold knows it."""
    days = days_of(gold)
    return tuple(day_of(each) in days if days else None for each in candidates)


def keywords(candidates: Sequence[Candidate], gold: Gold) -> Verdicts:
    """Topics. What a page names beside the topics that count is neither right nor wrong."""
    if gold.topics is None:
        return (None,) * len(candidates)
    right = {topic_form(topic) for topic in gold.topics}
    beside = {topic_form(topic) for topic in gold.topics_all or ()} - right
    forms = (topic_of(each) for each in candidates)
    return tuple(None if form in beside else form in right for form in forms)


def title_of(candidate: Candidate) -> str:
    """Which title a candidate is, for comparing."""
    return title_form(_phrase(candidate))


def name_of(candidate: Candidate) -> str:
    """Whom a candidate names, for comparing."""
    name = _contributor(candidate).name
    return name_form(name.name if isinstance(name, Organisation) else name.literal)


def day_of(candidate: Candidate) -> str:
    """Which day a candidate is."""
    return _date(candidate).value[:DAY_LENGTH]


def topic_of(candidate: Candidate) -> str:
    """Which keyword a candidate is, for comparing."""
    return topic_form(_phrase(candidate))


def _phrase(candidate: Candidate) -> str:
    assert isinstance(candidate.value, Phrase)
    return candidate.value.text


def _date(candidate: Candidate) -> Date:
    assert isinstance(candidate.value, Date)
    return candidate.value


def _contributor(candidate: Candidate) -> Contributor:
    assert isinstance(candidate.value, Contributor)
    return candidate.value
