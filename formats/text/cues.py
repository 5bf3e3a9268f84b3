"""The words that announce a byline and keywords in a plain text, in the language of the article."""

from functools import cache
from importlib.resources import files

import msgspec
import yaml


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Forms with a place for names and for keywords."""

    by: str = "{}"
    keywords: str = "{}"


def cues(tag: str) -> Cues:
    """Those of the language with this BCP 47 tag; bare places where it is not listed."""
    return _by_language().get(tag.partition("-")[0], Cues())


@cache
def _by_language() -> dict[str, Cues]:
    text = files("formats.text").joinpath("cues.yaml").read_bytes()
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), dict[str, Cues])
