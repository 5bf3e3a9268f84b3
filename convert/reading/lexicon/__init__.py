"""Words, cues and months of a language, read from the YAML files beside this one."""

import re
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, cast

import msgspec
import yaml

from convert.reading.words import UNSPACED

Words = tuple[str, ...]

# Cues that may stand anywhere are looked for in every text: most pages mix English labels with their own language.
EVERYWHERE = ("universal", "en")


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases of page furniture, by the reason for which its lines are set aside."""

    navigation: Words = ()
    share: Words = ()
    related: Words = ()
    advertisement: Words = ()
    newsletter: Words = ()
    subscription: Words = ()
    comments: Words = ()
    legal: Words = ()
    controls: Words = ()  # audio and video players, accessibility labels, "View image in fullscreen"
    metadata: Words = ()  # reading times, view counts: "min read"
    contact: Words = ()  # "Media contact", "Notes to editors"


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Openings of a credit, by the role of the people behind them: "Reporting by" is author, "Editing by" editor."""

    author: Words = ()
    photographer: Words = ()
    editor: Words = ()
    translator: Words = ()
    contributor: Words = ()


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file. All entries are lower case; each list may be empty."""

    language: str
    # bylines
    byline_cues: Words = ()  # "by", "written by", "von", "text:"
    name_joints: Words = ()  # between people: "and", "und", "&"
    place_joints: Words = ()  # before a place: "in", "from", "aus"
    name_particles: Words = ()  # inside a name, lower case: "von", "de la", "bin"
    name_prefixes: Words = ()  # "dr.", "sir", "prof."
    name_suffixes: Words = ()  # "jr.", "iii", "m.d."
    positions: Words = ()  # heads of a position: "reporter", "correspondent", "editor"
    desks: Words = ()  # heads of an affiliation: "bureau", "desk", "staff", "newsroom"
    credit_roles: Roles = Roles()
    credit_closings: Words = ()  # end a credit that opens with names: "contributed to this report"
    source_cues: Words = ()  # before an agency or a house: "source", "quelle"
    bio_cues: Words = ()  # verbs of an author bio: "is a reporter", "covers"
    agencies: Words = ()  # "reuters", "associated press", "ap", "dpa"
    # dates
    published_cues: Words = ()
    updated_cues: Words = ()
    relative_dates: Words = ()  # "hours ago", "yesterday", "heute"
    clock_words: Words = ()  # stand beside a time: "at", "uhr", "kl."
    # labels of lines
    keyword_cues: Words = ()  # "tags", "related topics", "schlagwörter"
    section_cues: Words = ()  # "section", "rubrik", "filed under"
    caption_cues: Words = ()  # "pictured:", "image:", "bild:"
    photo_credit_cues: Words = ()  # "photo by", "photo:", "foto:"
    editors_note_cues: Words = ()  # "editor's note", "slightly abridged"
    correction_cues: Words = ()  # "correction:", "an earlier version of this article"
    update_note_cues: Words = ()  # "update:", "this story has been updated"
    disclosure_cues: Words = ()  # "disclosure:", "conflict of interest"
    end_marks: Words = ()  # whole lines that close a story: "-30-", "ends", "- ende -"
    pull_quote_cues: Words = ()
    press_release_cues: Words = ()  # "for immediate release"
    letter_salutations: Words = ()  # "dear", "sehr geehrte"
    opinion_cues: Words = ()  # "opinion", "commentary", "kommentar"
    interview_cues: Words = ()
    question_marks: Words = ()  # who asks in an interview: "q:", "question:", "frage:"
    furniture: Furniture = Furniture()  # open a line of page furniture
    furniture_lines: Furniture = Furniture()  # are furniture only if the line holds nothing else: "news", "share"
    common_words: Words = ()  # 60 to 120 words of any running text: "the", "of", "der", "que"


class Lexicon:
    """The words of a text's own language, with those that stand in texts of every language.

    Patterns are compiled once a language, each as one alternation, the longest phrase first.
    """

    def __init__(self, *vocabularies: Vocabulary) -> None:
        self.vocabularies = vocabularies
        self._openings: dict[str, re.Pattern[str]] = {}
        self._closings: dict[str, re.Pattern[str]] = {}

    def words(self, name: str) -> frozenset[str]:
        """All entries of the list called `name`: `words("name_joints")`, `words("credit_roles.editor")`."""
        return frozenset(word for vocabulary in self.vocabularies for word in _entries(vocabulary, name))

    def opening(self, name: str) -> re.Pattern[str]:
        """Matches at the start of a text an entry of `name`, whole words only, with a colon and blanks behind it.

        `opening("byline_cues").match("By: Ann Lee").end()` is 4; it does not match "Byron Lee".
        """
        if name not in self._openings:
            self._openings[name] = re.compile(rf"\s*(?:{_alternation(self.words(name))})\s*[:：]?\s*", re.IGNORECASE)
        return self._openings[name]

    def anywhere(self, name: str) -> re.Pattern[str]:
        """Finds an entry of `name` anywhere in a text, whole words only."""
        if name not in self._closings:
            self._closings[name] = re.compile(_alternation(self.words(name)), re.IGNORECASE)
        return self._closings[name]

    @cached_property
    def furniture(self) -> re.Pattern[str]:
        """Matches at the start of a text a phrase of furniture; `lastgroup` is the reason."""
        reasons = Furniture.__struct_fields__
        branches = (rf"(?P<{reason}>{_alternation(self.words(f'furniture.{reason}'))})" for reason in reasons)
        return re.compile(rf"\s*(?:{'|'.join(branches)})", re.IGNORECASE)

    @cached_property
    def months(self) -> dict[str, int]:
        """Names and abbreviations of months, case folded, in many languages; the text's own wins where two clash."""
        names: dict[str, int] = {}
        for calendar in (*_calendars().values(), *self._own_calendars()):
            names |= calendar.months
        return names

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Names and abbreviations of weekdays, case folded, in many languages."""
        return frozenset(day for calendar in _calendars().values() for day in calendar.weekdays)

    def _own_calendars(self) -> list["Calendar"]:
        tags = [vocabulary.language for vocabulary in self.vocabularies]
        return [_calendars()[tag] for tag in tags if tag in _calendars()]


class Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the months and days of the week are called in one language; from the Unicode CLDR."""

    months: dict[str, int]
    weekdays: Words


@cache
def lexicon_for(tag: str) -> Lexicon:
    """The lexicon for a BCP 47 tag; a language without a file gets what stands in texts of every language."""
    own = tag.partition("-")[0]
    names = [*EVERYWHERE, own] if own not in EVERYWHERE and own in languages() else list(EVERYWHERE)
    return Lexicon(*(_vocabulary(name) for name in names))


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that have a file here."""
    names = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if re.fullmatch(r"[a-z]{2,3}\.yaml", name)))


@cache
def _vocabulary(name: str) -> Vocabulary:
    return msgspec.convert(_load(f"{name}.yaml"), Vocabulary)


@cache
def _calendars() -> dict[str, Calendar]:
    return msgspec.convert(_load("calendars.yaml"), dict[str, Calendar])


def _load(name: str) -> Any:
    return yaml.load(files(__package__).joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader)


def _entries(vocabulary: Vocabulary, name: str) -> Words:
    entries: Any = vocabulary
    for part in name.split("."):
        entries = getattr(entries, part)
    return cast(Words, entries)


def _alternation(phrases: frozenset[str]) -> str:
    """One group of all phrases, each of them whole words in scripts that part words by blanks."""
    if not phrases:
        return r"(?!)"
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(_bounded, ordered)) + ")"


def _bounded(phrase: str) -> str:
    before = r"(?<!\w)" if _has_bounds(phrase[0]) else ""
    after = r"(?!\w)" if _has_bounds(phrase[-1]) else ""
    return before + r"\s+".join(map(re.escape, phrase.split())) + after


def _has_bounds(character: str) -> bool:
    return character.isalnum() and UNSPACED.match(character) is None
