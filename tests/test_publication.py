"""Publications: what a file may say, what it may not, and what articles take from it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from rich_article import article_of, everything
from strategies import articles

from formats.check import check
from formats.errors import PublicationError
from formats.publication import Imprint, load_imprint, read_imprint, with_imprint
from formats.publication.imprint import RightsOf
from formats.tree import Identifier, Language, Phrase, Publication, Rights

STATEMENT = "© 2026 Courier Press Ltd. All rights reserved."
KNOWN = "title, publisher, issn, url, rights, language, sections"
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "publication.yaml"


def test_the_example_says_everything():
    assert load_imprint(EXAMPLE) == Imprint(
        title="The Westhaven Courier",
        publisher="Courier Press Ltd.",
        issn="2049-3630",
        url="https://courier.example/",
        rights=RightsOf(statement=STATEMENT, year="2026", holder="Courier Press Ltd."),
        language="en",
        sections={"Cty": "City", "Local news": "City"},
    )


def test_rights_may_be_words_alone_and_all_may_be_missing():
    assert read_imprint("rights: CC BY 4.0\n").rights == RightsOf(statement="CC BY 4.0")
    assert read_imprint("{}") == Imprint()


WRONG = {
    "titel: A\n": "p.yaml:1: titel: is not known here; known keys: " + KNOWN,
    "title: A\nissn: 2049-3631\n": "p.yaml:2: issn: '2049-3631' is no ISSN; "
    "it wants one like 2049-3630, whose last digit is right",
    "title:\n  - A\n": "p.yaml:2: title: wants words on one line",
    "url: courier.example\n": "p.yaml:1: url: 'courier.example' is no address; it wants one like https://courier.example/",
    "language: English\n": 'p.yaml:1: language: \'English\' is no language tag; it wants one like "en" or "pt-BR"',
    "rights:\n  year: 2026\n": "p.yaml:1: rights: has no statement",
    "rights:\n  statement: A\n  year: 26\n": "p.yaml:3: rights.year: '26' wants four digits",
    "rights:\n  owner: A\n": "p.yaml:2: rights.owner: is not known here; known keys: statement, year, holder",
    "sections: City\n": "p.yaml:1: sections: wants a map, from what texts call a section to what it is called",
    "sections:\n  Cty: []\n": "p.yaml:2: sections.Cty: wants words on one line",
    "title: A: b\n": "p.yaml:1: is no YAML: mapping values are not allowed here",
    "- a\n": "p.yaml:1: has no keys; known ones: " + KNOWN,
}


@pytest.mark.parametrize(("yaml", "message"), WRONG.items())
def test_what_is_wrong_is_named_with_line_and_key(yaml, message):
    with pytest.raises(PublicationError) as caught:
        read_imprint(yaml, "p.yaml")
    assert str(caught.value) == message


def test_a_file_that_is_not_there():
    with pytest.raises(PublicationError, match=r"^nope\.yaml: No such file or directory$"):
        load_imprint(Path("nope.yaml"))


def test_an_article_takes_what_it_lacks():
    article = article_of(section=Phrase(text="Cty", confidence=0.5), language=Language(tag="und"))
    front = with_imprint(article, load_imprint(EXAMPLE)).front
    assert front.publication == Publication(
        title="The Westhaven Courier", publisher="Courier Press Ltd.", url="https://courier.example/"
    )
    assert front.identifiers == (Identifier(kind="issn", value="2049-3630"),)
    assert front.rights == Rights(
        statement="© 2026 Courier Press Ltd. All rights reserved.", year="2026", holder="Courier Press Ltd."
    )
    assert (front.section, front.language.tag) == (Phrase(text="City", confidence=0.5), "en")


def test_an_article_keeps_what_it_says():
    imprint = Imprint(publisher="Another", issn="2049-3630", language="de", rights=RightsOf(statement="Another"))
    front, before = with_imprint(everything(), imprint).front, everything().front
    assert (front.publication, front.rights, front.language) == (before.publication, before.rights, before.language)
    assert front.identifiers == (*before.identifiers, Identifier(kind="issn", value="2049-3630"))


def test_another_paper_s_publisher_is_not_ours():
    article = article_of(publication=Publication(title="The Northport Post"))
    assert with_imprint(article, load_imprint(EXAMPLE)) is article


def test_nothing_changes_where_nothing_is_known():
    assert with_imprint(everything(), Imprint()) is everything()


@given(articles())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_what_comes_of_it_is_a_valid_tree(article):
    assert check(with_imprint(article, load_imprint(EXAMPLE))) == ()
