"""What holds for every article: the Markdown that is written comes back as an equal tree."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import MIXED_LINES, PLAIN_LINES, articles, empty, everything

from formats import markdown
from formats.alike import alike, told
from formats.check import check
from formats.dump import dump
from formats.errors import MarkdownError
from formats.markdown.reading import read
from formats.tree import Article

law = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
fewer = settings(law, max_examples=30)

FORMS = (
    "{}", "# {}", "### {}", "> {}", "> > {}", "- {}", "  - {}", "3. {}", "    {}", "```\n{}\n```",
    "| {} | b |\n| - | - |\n| c | {} |",
    "**{}:** {}", "_{}_ ({})", "![{}](a.png)", "<div>{}</div>", "[^1]: {}", "{}[^1] {}", "~~{}~~", "{}\\\n{}", "> — {}",
    '[//]: # "{}"', "---", "***", "<br>", "[{}](/b)", "&nbsp;{}", "\u3000{}", "{}  \n{}", "- {}\n\n  # {}",
    "1. > {}\n   > - {}",
)  # fmt: skip
MARKS = [
    "speech", "verse", "figure", "aside", "pull quote", "title", "caption", "empty header", "end of verse", "note",
    "bio: 1", "credit", "footnote: *",
    "paragraph", "break: x", "closing update", "end of speech", "figure: as it stands", "todo",
]  # fmt: skip


def hand_written() -> st.SearchStrategy[str]:
    """Pieces of Markdown with hostile words in them, and marks where they do not belong."""
    words = st.sampled_from(MIXED_LINES) | st.sampled_from(PLAIN_LINES)
    filled = st.tuples(st.sampled_from(FORMS), words, words).map(lambda drawn: drawn[0].format(*drawn[1:]))
    marks = st.sampled_from(MARKS).map('[//]: # "{}"'.format)
    pieces = st.lists(st.tuples(filled | marks, st.sampled_from(["\n\n", "\n\n", "\n"])), max_size=8)
    return pieces.map(lambda drawn: "".join(piece + end for piece, end in drawn))


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


@given(hand_written())
@settings(law, max_examples=1000)
def test_whatever_people_write_gives_a_valid_tree(text):
    try:
        found = read(text)
    except MarkdownError:
        return
    assert check(found) == ()
    comes_back(found)
