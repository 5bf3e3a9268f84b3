"""Words, cues and months of a language, read from the YAML files beside this one."""

import re
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, cast

import msgspec
import yaml

from convert.reading.lexicon.vocabulary import Furniture, Roles, Vocabulary, Words
from convert.reading.phrases import PhraseIndex, alternation, from_capitals, plain

__all__ = ["Calendar", "Furniture", "Lexicon", "Roles", "Vocabulary", "languages", "lexicon_for"]

# Cues that may stand anywhere are looked for in every text: most pages mix English labels with their own language.
EVERYWHERE = ("universal", "en")
FEW_BLANKS = 3  # in a line that may be glued from words
# Other tags of a language that is known, and Malay, which is near enough to Indonesian.
SAME_LANGUAGE = {"no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "ms": "id"}
LONGEST_FURNITURE_LINE = 200  # characters: "Home News Sport Weather ..."; no phrase is longer
# '• ', '» ', '– ', '👉 ', '➡️ '
BULLETS = re.compile(r"[\s•▶►»›▸‣*·|+>–—\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f300-\U0001faff-]*+")
# ' | ', ' 3 (', ': '
NO_LETTERS = re.compile(r"[\W\d_]*+")
# 'FacebookTwitter', between "k" and "T"
JOINT = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")
REASONS = Furniture.__struct_fields__
NO_LISTS: frozenset[str] = frozenset()  # that a line opens with, as most: one for all of them
FURNITURE = tuple(f"furniture.{reason}" for reason in REASONS)
# What never opens a line as its cue.
NO_OPENINGS = (
    {"language", "credit_roles", "furniture", "furniture_lines", "common_words", "organisation_words", "desks"}
    | {"name_joints", "place_joints", "name_particles", "name_prefixes", "name_suffixes", "agencies", "clock_words"}
    | {"asking_cues", "glued_joints", "credit_closings", "photo_credit_closings", "reported_from"}
    | {"end_marks", "framed_end_marks"}
    | {"jump_cues", "page_words"}
    | {"document_words", "document_ends"}
    | {"chapter_words", "kind_cues", "kitchen_measures", "recipe_heads", "pro_heads", "con_heads"}
    | {"title_cues", "record_cues", "other_day_cues", "day_first_signs", "month_first_signs"}
)
OPENINGS = (
    *(name for name in Vocabulary.__struct_fields__ if name not in NO_OPENINGS),
    *(f"credit_roles.{role}" for role in Roles.__struct_fields__),
    *FURNITURE,
)


class Lexicon:
    """The words of a text's own language, with those that stand in texts of every language.

    Regexes are compiled once a language, when they are first asked for.
    """

    def __init__(self, *vocabularies: Vocabulary) -> None:
        self.vocabularies = vocabularies
        self._words: dict[str, frozenset[str]] = {}
        self._openings: dict[str, re.Pattern[str]] = {}
        self._anywhere: dict[str, re.Pattern[str]] = {}

    @property
    def language(self) -> str:
        """The language of the text, without script and region; "en" stands for what is not known as well."""
        return self.vocabularies[-1].language

    def words(self, name: str) -> frozenset[str]:
        """All entries of the list called `name`: `words("name_joints")`, `words("credit_roles.editor")`."""
        if name not in self._words:
            self._words[name] = frozenset(word for each in self.vocabularies for word in _entries(each, name))
        return self._words[name]

    def opening(self, name: str) -> re.Pattern[str]:
        """Matches at the start of a text an entry of `name`, whole words only, with a colon and blanks behind it.

        `opening("byline_cues").match("By: Ann Lee").end()` is 4; it does not match "Byron Lee".
        """
        if name not in self._openings:
            self._openings[name] = re.compile(rf"\s*+{alternation(self.words(name))}\s*+[:：]?\s*+", re.IGNORECASE)
        return self._openings[name]

    def anywhere(self, name: str) -> re.Pattern[str]:
        """Finds an entry of `name` anywhere in a text, whole words only."""
        if name not in self._anywhere:
            self._anywhere[name] = re.compile(alternation(self.words(name)), re.IGNORECASE)
        return self._anywhere[name]

    def openings(self, text: str) -> frozenset[str]:
        """The lists of which an entry opens `text`: "byline_cues", "credit_roles.editor", "furniture.share".

        A line that holds nothing but entries of `furniture_lines`, with or without numbers ("Home News Sport",
        "3 Comments", "FacebookTwitterEmail"), has the `furniture` reason of the first of them.
        """
        line = plain(text[: LONGEST_FURNITURE_LINE + 1])
        start = BULLETS.match(line).end()  # type: ignore[union-attr] # it matches nothing, too
        names = {name for phrase in self._opening_index.at(line, start) for name in self._lists[phrase]}
        if len(text) <= LONGEST_FURNITURE_LINE and names.isdisjoint(FURNITURE):
            names |= self._whole_line(line) or self._whole_line(_taken_apart(text))
        return frozenset(names) if names else NO_LISTS

    @cached_property
    def months(self) -> dict[str, int]:
        """Names and abbreviations of months, case folded, in many languages; the text's own wins where two clash."""
        names: dict[str, int] = {}
        for calendar in (*_calendars().values(), *self._own_calendars()):
            names |= calendar.months
        return {from_capitals(name): month for name, month in names.items()} | names

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Names and abbreviations of weekdays, case folded, in many languages."""
        return frozenset(day for calendar in _calendars().values() for day in calendar.weekdays)

    def _own_calendars(self) -> list["Calendar"]:
        tags = [vocabulary.language for vocabulary in self.vocabularies]
        return [_calendars()[tag] for tag in tags if tag in _calendars()]

    def _whole_line(self, line: str) -> set[str]:
        """The reason of a line that holds nothing but entries of `furniture_lines`; none of any other line."""
        if not line:
            return set()
        first: str | None = None
        place = NO_LETTERS.match(line).end()  # type: ignore[union-attr] # it matches nothing, too
        while place < len(line):
            phrase = next(self._line_index.at(line, place), None)
            if phrase is None:
                return set()
            first = first or phrase
            place = NO_LETTERS.match(line, place + len(phrase)).end()  # type: ignore[union-attr] # likewise
        return {self._line_reasons[first]} if first else set()

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        """For each phrase that may open a line the lists that have it."""
        lists: dict[str, tuple[str, ...]] = {}
        for name in OPENINGS:
            for phrase in self.words(name):
                lists[phrase] = (*lists.get(phrase, ()), name)
        return lists

    @cached_property
    def _line_reasons(self) -> dict[str, str]:
        return {
            phrase: f"furniture.{reason}" for reason in REASONS for phrase in self.words(f"furniture_lines.{reason}")
        }

    @cached_property
    def _opening_index(self) -> PhraseIndex:
        return PhraseIndex(self._lists)

    @cached_property
    def _line_index(self) -> PhraseIndex:
        return PhraseIndex(self._line_reasons)


class Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the months and days of the week are called in one language; from the Unicode CLDR."""

    months: dict[str, int]
    weekdays: Words


@cache
def lexicon_for(tag: str) -> Lexicon:
    """The lexicon for a BCP 47 tag; without a file, its calendar, a few words if any, and what stands in all texts."""
    own = tag.partition("-")[0]
    own = SAME_LANGUAGE.get(own, own)
    shared = [_vocabulary(name) for name in EVERYWHERE]
    if own in ("und", *EVERYWHERE):
        return Lexicon(*shared)
    return Lexicon(*shared, _vocabulary(own) if own in languages() else _few_words(own))


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that have a file here."""
    names = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if re.fullmatch(r"[a-z]{2,3}\.yaml", name)))


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages, case folded."""
    return frozenset(_parted(_names()["given"]))


@cache
def first_family_names() -> frozenset[str]:
    """Family names of languages in which they come first, case folded."""
    return frozenset(_parted(_names()["family_first"]))


@cache
def _names() -> dict[str, str]:
    return cast("dict[str, str]", _load("names.yaml"))


@cache
def _vocabulary(name: str) -> Vocabulary:
    lists = _load(f"{name}.yaml")
    return msgspec.convert({"language": lists.pop("language"), **_parted(lists)}, Vocabulary)


@cache
def _few_words(tag: str) -> Vocabulary:
    """What is known of a language without a file of its own: words of its bylines, dates and pages, if any."""
    return msgspec.convert({"language": tag, **_parted(_load("few_words.yaml").get(tag, {}))}, Vocabulary)


@cache
def _calendars() -> dict[str, Calendar]:
    return {tag: _calendar(**lists) for tag, lists in _load("calendars.yaml").items()}


def _calendar(weekdays: str, months: str = "") -> Calendar:
    """A calendar as the file has it: the names of a month parted by semicolons, the months by bars."""
    names = {name: month for month, names in enumerate(months.split("|"), 1) for name in _parted(names)}
    return Calendar(months=names, weekdays=_parted(weekdays))


def _load(name: str) -> Any:
    return yaml.load(files(__package__).joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader)


def _parted(lists: Any) -> Any:
    """Lists that are written as one text, parted by semicolons, which loads ten times as fast as lists do."""
    if isinstance(lists, dict):
        return {name: _parted(entries) for name, entries in lists.items()}
    return tuple(entry for part in lists.split(";") if (entry := part.strip()))


def _taken_apart(text: str) -> str:
    """Glued words, each on its own: "FacebookTwitter"; "" where no two are glued."""
    is_glued = text.count(" ") <= FEW_BLANKS and JOINT.search(text) is not None
    return plain(JOINT.sub(" ", text)) if is_glued else ""


def _entries(vocabulary: Vocabulary, name: str) -> Words:
    entries: Any = vocabulary
    for part in name.split("."):
        entries = getattr(entries, part)
    return cast(Words, entries)
