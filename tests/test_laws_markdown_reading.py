"""What holds for every article: the Markdown that is written comes back as an equal tree."""

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import articles, empty, everything

from formats import markdown
from formats.alike import alike, told
from formats.check import check
from formats.dump import dump
from formats.markdown.reading import read
from formats.tree import Article

law = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
fewer = settings(law, max_examples=30)

WAYS = {
    "plain": {},
    "heading": {"heading": True},
    "reference": {"links": "reference"},
    "wrapped": {"wrap": 40},
    "hugo": {"front_matter": "hugo"},
    "jekyll": {"front_matter": "jekyll"},
    "pandoc": {"front_matter": "pandoc"},
    "obsidian": {"front_matter": "obsidian"},
}
every_way = pytest.mark.parametrize("options", WAYS.values(), ids=WAYS)


def comes_back(article: Article, **options: object) -> None:
    written = markdown.write(article, **options)
    found = read(written)
    assert dump(told(found)) == dump(told(article)), written.decode()
    assert alike(found, article)
    assert check(found) == ()


@every_way
def test_everything_comes_back(options):
    comes_back(everything(), **options)
    comes_back(empty(), **options)


@given(articles())
@law
def test_every_tree_comes_back(article):
    comes_back(article)


@every_way
@given(articles())
@fewer
def test_every_tree_comes_back_whatever_the_options(options, article):
    comes_back(article, **options)
