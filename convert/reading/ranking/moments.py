"""What can be seen of a date that might be the day of publication, or of an update."""

from collections import Counter

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.dateline import find_dateline
from convert.reading.labels import Label
from convert.reading.observations.registry import Observations
from convert.reading.ranking.company import observe_company
from convert.reading.ranking.surroundings import Surroundings, observe_labels, once
from formats.tree import Date

date_observation: Observations[Candidate, Surroundings] = Observations()
DAY_LENGTH = len("2019-03-12")


observe_labels(date_observation)
observe_company(date_observation)


@date_observation("words such as “published” announce it")
def follows_a_published_cue(candidate: Candidate, around: Surroundings) -> bool:
    return is_announced(candidate, around, "published_cues")


@date_observation("words such as “updated” announce it")
def follows_an_updated_cue(candidate: Candidate, around: Surroundings) -> bool:
    return is_announced(candidate, around, "updated_cues")


@date_observation("it says the time of day")
def has_a_time(candidate: Candidate, around: Surroundings) -> bool:
    return "T" in _date(candidate).value


@date_observation("it does not say the day")
def has_no_day(candidate: Candidate, around: Surroundings) -> bool:
    return len(_date(candidate).value) < DAY_LENGTH


@date_observation("it stands within four lines below the title")
def stands_right_below_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and 1 <= distance <= 4


@date_observation("it stands right above the title")
def stands_right_above_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and -3 <= distance < 0


@date_observation("it stands in a dateline")
def stands_in_a_dateline(candidate: Candidate, around: Surroundings) -> bool:
    if around.label(candidate) is not Label.PARAGRAPH:
        return False
    dateline = find_dateline(around.chunk(candidate), around.page)
    return dateline is not None and candidate.start < dateline.end


@date_observation("it stands in the title")
def stands_in_the_title(candidate: Candidate, around: Surroundings) -> bool:
    return around.below_the_title(candidate) == 0


@date_observation("it stands before the first paragraph")
def stands_before_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and candidate.chunk < around.body.start


@date_observation("it stands between paragraphs")
def stands_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk in around.body


@date_observation("it stands after the last paragraph")
def stands_after_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and candidate.chunk >= around.body.stop


@date_observation("it fills its line")
def fills_its_line(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.end - candidate.start >= 0.7 * len(around.chunk(candidate).text)


@date_observation("the same day stands elsewhere as well")
def stands_there_twice(candidate: Candidate, around: Surroundings) -> bool:
    return _days(around)[day_of(candidate)] > 1


@date_observation("it is the latest day")
def is_the_latest_day(candidate: Candidate, around: Surroundings) -> bool:
    return day_of(candidate) == max(_days(around))


@date_observation("another date stands in its line")
def shares_its_line(candidate: Candidate, around: Surroundings) -> bool:
    return around.per_chunk[candidate.chunk] > 1


@date_observation("it is the first date of the text")
def is_the_first_date(candidate: Candidate, around: Surroundings) -> bool:
    return candidate == around.candidates[0]


def is_announced(candidate: Candidate, around: Surroundings, cues: str) -> bool:
    """Whether the whole cue is one of `cues`: "Date modified" is none of those that open with "date"."""
    found = around.page.lexicon.opening(cues).match(candidate.cue)
    return found is not None and found.end() == len(candidate.cue)


@once
def _days(around: Surroundings) -> Counter[str]:
    return Counter(map(day_of, around.candidates))


def day_of(candidate: Candidate) -> str:
    return _date(candidate).value[:DAY_LENGTH]


def _date(candidate: Candidate) -> Date:
    assert isinstance(candidate.value, Date)
    return candidate.value
