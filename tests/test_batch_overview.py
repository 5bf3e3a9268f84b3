"""What is written about a run: a page, and a list of what a person should look at."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from archives import converted, write
from msgspec.structs import replace
from strategies import article_of, paragraph

import convert.archive.readers
from convert.archive.facts import Facts, facts_of
from convert.archive.inputs import Asked, gather
from convert.archive.ledger import ledger_of
from convert.archive.report import doubts
from formats.tree import Contributor, Date, Organisation, PersonName, Phrase

SURENESS = {"one": 0.95, "two": 0.31, "three": 0.6, "<four> & more": 0.42}


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(convert.archive.readers, "read_all", read_all)
    write(in__a_txt="one", in__b_txt="two", in__c_txt="three\n<four> & more", in__d_txt="A MISTAKE")


def read_all(data, /, **_):
    """An article for each line, that is called by it."""
    for title in data.decode().splitlines():
        article = article_of(paragraph("Words."), source=title)
        yield with_front(article, title=Phrase(text=title, confidence=SURENESS[title]))


def with_front(article, **fields):
    return replace(article, front=replace(article.front, **fields))


class Texts(HTMLParser):
    """The words of a page, and its tags."""

    def __init__(self, page):
        super().__init__()
        self.words, self.tags = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words.append(data)


def page(**fields):
    converted(["in"], page=Path("report.html"), **fields)
    return Path("report.html").read_text()


def test_the_least_sure_come_first_and_failures_have_their_reasons():
    words = " ".join(" ".join(Texts(page()).words).split())
    assert "3 inputs converted: 4 documents; 1 input failed" in words
    order = [
        words.index(title)
        for title in ("0.31 title two", "0.42 title <four> & more", "0.60 title three", "0.95 title one")
    ]
    assert order == sorted(order)
    assert "in/d.txt read Mistake a mistake of copydesk's (KeyError" in words


def test_the_page_needs_nothing_from_elsewhere():
    found = Texts(page())
    assert not {tag for tag, _ in found.tags} & {"script", "link", "img", "iframe"}
    assert not re.search(r"https?://|url\(", Path("report.html").read_text())
    labels = [attributes["aria-label"] for tag, attributes in found.tags if tag == "svg"]
    assert labels[0] == "0.3 to 0.4 1, 0.4 to 0.5 1, 0.6 to 0.7 1, 0.9 to 1.0 1"


def test_the_page_is_the_same_for_a_run_that_was_resumed():
    ledger = ledger_of(Path("out"))
    assert page(ledger=ledger) == page(ledger=ledger) == page()


def test_the_page_tells_of_this_run_alone():
    converted(["in"], ledger=ledger_of(Path("out")))
    converted(["in/a.txt"], ledger=ledger_of(Path("out")), page=Path("report.html"))
    words = " ".join(Texts(Path("report.html").read_text()).words)
    assert "1 input converted: 1 document" in words
    assert "two" not in words


def test_the_review_list_names_failures_and_doubts_and_can_be_read_as_a_list():
    converted(["in"], review=Path("review"))
    assert Path("review").read_text() == "in/d.txt\nin/b.txt\nin/c.txt\n"
    assert [str(item) for item in gather(Asked(lists=("review",)))] == ["in/d.txt", "in/b.txt", "in/c.txt"]
    converted(["in"], review=Path("review"), doubtful=0.4)
    assert Path("review").read_text() == "in/d.txt\nin/b.txt\n"


def test_doubts_are_lines():
    outcomes = converted(["in/b.txt", "in/d.txt"])
    assert [line for outcome in outcomes for line in doubts(outcome, 0.5)] == [
        "in/b.txt: the title of “two” is 0.31 sure, below 0.5"
    ]


def test_facts_are_those_of_the_front_and_the_least_certain_part():
    article = with_front(
        article_of(paragraph("Words.")),
        title=Phrase(text="Title", confidence=0.9),
        contributors=(
            Contributor(name=PersonName(literal="Ann Lee"), confidence=0.8),
            Contributor(name=Organisation(name="The Desk"), confidence=1.0),
            Contributor(name=PersonName(literal="Bob"), role="photographer", confidence=0.9),
        ),
        published=Date(value="2026-05-03", literal="3 May", confidence=0.7),
        section=Phrase(text="City"),
    )
    assert facts_of(article) == Facts(
        title="Title",
        authors=("Ann Lee", "The Desk"),
        published="2026-05-03",
        section="City",
        language="en",
        confidence=0.7,
        doubt="date",
    )
