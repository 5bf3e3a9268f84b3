"""Options of writers: read off their `write`, checked before they are used."""

from typing import Annotated, Literal

import msgspec
import pytest
from strategies import everything

import formats
from formats.tree import Article
from formats.writer_options import checked, options_of


def write(  # noqa: PLR0913 - one of each kind
    article: Article,
    *,
    report: formats.Report = formats.ignore,
    heading: bool = False,
    wrap: Annotated[int, msgspec.Meta(ge=20)] | None = None,
    links: Literal["inline", "reference"] = "inline",
    label: str = "",
) -> bytes:
    return b""


def test_options_are_the_parameters_behind_report():
    assert [str(option) for option in options_of(write)] == [
        "heading (true or false)",
        "wrap (a whole number from 20 or none)",
        "links (inline or reference)",
        "label (words)",
    ]


TAKEN = [
    ({}, {}),
    ({"heading": True}, {"heading": True}),
    ({"heading": "true"}, {"heading": True}),
    ({"wrap": "72"}, {"wrap": 72}),
    ({"wrap": 72}, {"wrap": 72}),
    ({"wrap": "none"}, {"wrap": None}),
    ({"wrap": None}, {"wrap": None}),
    ({"links": "reference"}, {"links": "reference"}),
    ({"label": "none"}, {"label": "none"}),
]


@pytest.mark.parametrize(("given", "taken"), TAKEN)
def test_words_are_read_as_what_the_option_takes(given, taken):
    assert checked("demo", write, given) == taken


REFUSED = {
    "the option heading of demo cannot be 'maybe'; it takes true or false": {"heading": "maybe"},
    "the option wrap of demo cannot be '7'; it takes a whole number from 20 or none": {"wrap": "7"},
    "the option wrap of demo cannot be 'wide'; it takes a whole number from 20 or none": {"wrap": "wide"},
    "the option links of demo cannot be 'both'; it takes inline or reference": {"links": "both"},
    "the format demo has no option 'colour'; known options: heading, wrap, links, label": {"colour": "red"},
}


@pytest.mark.parametrize(("message", "given"), REFUSED.items())
def test_what_is_not_taken_is_named(message, given):
    with pytest.raises(formats.CopydeskError) as caught:
        checked("demo", write, given)
    assert str(caught.value) == message


def test_options_reach_the_writer():
    assert b"\n " not in formats.write(everything(), "json", indent="0")
    with pytest.raises(formats.UnknownOption, match="no option 'wrap'; known options: indent"):
        formats.write(everything(), "json", wrap=72)


def test_a_writer_without_options_says_so():
    with pytest.raises(formats.UnknownOption, match="it has none"):
        checked("demo", lambda article, *, report=formats.ignore: b"", {"wrap": 72})
