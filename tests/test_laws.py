"""What holds for every text: shaped copy is drawn, read, and looked at."""

import re
import subprocess
import sys

import msgspec
from hypothesis import HealthCheck, assume, example, given, settings
from strategies import everything, placed, shaped_copy

import convert
import formats
from formats.check import check
from formats.check.spans import MARKED, marker
from formats.registry import BUILT_IN
from formats.tree import (
    Article,
    Cell,
    Code,
    Credit,
    Heading,
    Link,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Phrase,
    Preformatted,
    PullQuote,
    SetAside,
    Span,
    Text,
    VerseLine,
)
from formats.walk import rewrite, walk

# The same examples in every run, so that a change that breaks a law is to blame for it. Drawing a whole text takes
# longer than Hypothesis likes, and a shrunk one has many parts.
law = settings(
    max_examples=500,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

# Texts that broke a law once, or might.
HARD = (
    "",
    "\n \n",
    "\x00",
    "\ud800",
    "\u200b",
    "A",
    "By",
    "> " * 200 + "deep",
    "".join(" " * depth + "- item\n" for depth in range(200)),
    "# One\n###### Six\n\nText.\n\n# Two",
    "| a | b |\n|---|---|\n| c |",
    "[1] Note\n\nText[1] and [2].\n\n[2]",
    "```\nnever closed",
    "*" * 500,
    "[" * 500,
    "Title\n\nTitle\n\nTitle",
)


def hard_texts(test):
    """Also try the texts that are known to be hard."""
    for text in HARD:
        test = example(text)(test)
    return test


def read(text: str) -> Article:
    """What the reader makes of `text`."""
    return convert.read(text)


@hard_texts
@given(shaped_copy())
@law
def test_reading_gives_a_valid_tree_and_loses_nothing(text):
    article = read(text)
    assert check(article) == ()
    assert rewrite(article, lambda node: node) is article


@hard_texts
@given(shaped_copy())
@law
def test_words_are_those_of_the_source(text):
    article = read(text)
    assert [complaint for node in walk(article) for complaint in changed_letters(node, article)] == []


@hard_texts
@given(shaped_copy())
@law
def test_line_ends_do_not_matter(text):
    article = read(text)
    assert read(text.replace("\n", "\r\n")) == article
    assert read(text.replace("\n", "\r")) == article


@hard_texts
@given(shaped_copy())
@law
def test_bytes_and_characters_give_the_same_tree(text):
    text = text.lstrip("\ufeff").encode("utf-8", "replace").decode("utf-8")
    assume(not looks_binary(text))
    article = read(text)
    from_bytes = convert.read(text.encode("utf-8"))
    assert from_bytes.source.text == article.source.text
    assert msgspec.structs.replace(from_bytes, source=article.source) == article


def looks_binary(text: str) -> bool:
    """Bytes with as many controls are taken for no text at all."""
    return len(re.findall(r"[\x00-\x07\x0e-\x1f]", text)) > len(text) / 20


@hard_texts
@given(shaped_copy())
@law
def test_every_text_can_be_written_and_gives_the_same_bytes_again(text):
    article = read(text)
    copied = formats.read_json(formats.write(article, "json"))
    assert copied == article
    assert [name for name in BUILT_IN if formats.write(copied, name) != formats.write(article, name)] == []


HASHING = """
import hashlib, sys
import formats
from formats.registry import BUILT_IN
article = formats.read_json(sys.stdin.buffer.read())
print(*(hashlib.sha256(formats.write(article, name)).hexdigest() for name in BUILT_IN))
"""


def test_bytes_depend_on_no_hash_seed_clock_or_time_zone():
    tree = formats.write(placed(everything()), "json")
    printed = {
        subprocess.run(
            [sys.executable, "-c", HASHING],
            input=tree,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"), ("3", "America/St_Johns"))
    }
    assert len(printed) == 1


# --- letters


# Nodes with words of their own, which are letter for letter those of their span ...
LITERAL = (Text, Code, Preformatted, SetAside)
# ... and those whose words are in what they hold.
RUNS = (Paragraph, Heading, PullQuote, Cell, VerseLine, Note, Credit)
HELD = (Text, Code, Link, NoteRef, Phrase)
LETTER = re.compile(r"[^\W_]")


def changed_letters(node: Node, article: Article):
    """What is wrong with the letters of a node: they are those of its span, in order, none missing and none added.

    Blanks, hyphens at the ends of lines, marks of emphasis and the like are no letters; markers of items do not count.
    """
    if node.span is None:
        return
    if isinstance(node, LITERAL):
        kept, found = letters(node.text), letters(source_of(node, article))
        if kept != found:
            yield f"{type(node).__name__} {node.span}: {kept!r} is not {found!r}"
    # Phrases may stand beside the label or the mark that announces them: "Tags: ferry".
    if isinstance(node, Phrase) and letters(node.text) not in letters(source_of(node, article)):
        yield f"Phrase {node.span}: {node.text!r} is not there"
    if isinstance(node, RUNS):
        left = letters(source_of(node, article, without=[below for below in walk(node) if isinstance(below, HELD)]))
        if left:
            yield f"{type(node).__name__} {node.span}: {left!r} is in nothing that it holds"


def letters(text: str) -> str:
    """The letters and digits of `text`."""
    return "".join(LETTER.findall(text))


def source_of(node: Node, article: Article, without=()) -> str:
    """The characters in the span of `node`, but for those in spans `without`, those set aside, and markers."""
    removed = [*markers(article), *(other.span for other in (*without, *article.set_aside) if other is not node)]
    start, end = node.span
    pieces, at = [], start
    for other in sorted(span for span in removed if span is not None):
        if other.start < end and other.end > at:
            pieces.append(article.source.text[at : max(at, other.start)])
            at = max(at, other.end)
    return "".join((*pieces, article.source.text[min(at, end) : end]))


def markers(article: Article) -> list[Span]:
    """The spans of bullets, numerals of items, and labels of footnotes."""
    nodes = (node for node in walk(article) if isinstance(node, MARKED) and node.span is not None)
    return [marker(node, article.source.text) for node in nodes]
