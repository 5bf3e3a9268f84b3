"""Printed pages end amid sentences: the paragraph stays whole, and number and head are set aside once."""

import convert
from formats.check import check
from formats.tree import Paragraph
from formats.walk import plain_text

COPY = """\
Soil moisture in terraced gardens

By Jo Harrow

Terraces hold water. How long they hold it depends
on the wall, on the soil and on who looks after
both. Earlier work looked at the soil alone, and
found that the depth of the soil explained a third

                         1
Soil moisture in terraced gardens

of what was seen, as https://soil.example/walls
says. We wanted to know what explains the rest,
and whether walls count.

Probes were put at three depths. Each was read once
a week by volunteers, who also noted the state of
the wall and the time of the day.
"""


def test_a_paragraph_is_whole_and_what_stands_amid_it_is_set_aside() -> None:
    article = convert.read(COPY)
    paragraphs = [plain_text(block) for block in article.body if isinstance(block, Paragraph)]
    assert [paragraph.split()[-1] for paragraph in paragraphs] == ["count.", "day."]
    assert "explained a third of what was seen, as https://soil.example/walls says." in paragraphs[0]
    assert [aside.text for aside in article.set_aside] == ["1", "Soil moisture in terraced gardens"]
    assert check(article) == ()


def test_each_line_is_explained_once_and_in_its_place() -> None:
    lines = list(convert.explain(COPY))
    assert [line.line for line in lines] == [at for at, line in enumerate(COPY.splitlines(), 1) if line]
    assert [line.line for line in lines if line.label == "furniture"] == [10, 11]


SUBTITLES = """\
1
00:00:04,120 --> 00:00:07,640
The village moved its church
four hundred yards up the hill,

2
00:00:12,480 --> 00:00:14,200
stone by stone, in one summer.
"""


def test_the_times_of_subtitles_are_set_aside() -> None:
    lines = list(convert.explain(SUBTITLES))
    assert [line.line for line in lines if line.label == "furniture"] == [1, 2, 6, 7]
    assert lines[0].why == ("it says when a subtitle is shown",)
    assert check(convert.read(SUBTITLES)) == ()
