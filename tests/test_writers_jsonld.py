"""JSON-LD: what each field becomes, that schema.org's vocabulary holds, and that nothing is made up."""

import json
import uuid
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rich_article import article_of, everything, paragraph, text
from strategies import articles, empty
from vocabulary import Thing, needs_vocabulary, vocabulary

import formats
from formats import Notice, jsonld
from formats.identity import FAMILY, named
from formats.plain_text import PlainText
from formats.tree import (
    Article,
    Aside,
    Back,
    Block,
    BlockQuote,
    Break,
    Cell,
    Code,
    Contributor,
    Date,
    Dateline,
    Emphasis,
    Figure,
    Footnote,
    Genre,
    Heading,
    Identifier,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    Organisation,
    Paragraph,
    PersonName,
    Phrase,
    Preformatted,
    Publication,
    PullQuote,
    Rights,
    Row,
    Section,
    SetAside,
    Span,
    Speech,
    Stanza,
    Table,
    Verse,
    VerseLine,
)

drawn = settings(max_examples=500, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def written(article: Article) -> Thing:
    return json.loads(jsonld.write(article))


def person(**fields: Any) -> Thing:
    """The one author of an article."""
    name = fields.pop("name", PersonName(literal="Ann Lee"))
    (author,) = written(article_of(contributors=(Contributor(name=name, **fields),)))["author"]
    return author


# --- what fields become ------------------------------------------------------------------------------------------


def test_an_article_of_which_nothing_is_known_says_nothing() -> None:
    assert written(empty()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_nothing_is_made_up() -> None:
    assert written(article_of(paragraph("One two."))) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "urn:uuid:007a124c-20f2-5479-b006-c43f6a865bc0",
        "headline": "A bridge",
        "inLanguage": "en",
        "articleBody": "One two.",
        "wordCount": 2,
    }


def test_titles_dates_and_keywords() -> None:
    found = written(everything())
    assert found["headline"] == "The bridge that nobody wanted is full by noon"
    assert found["alternativeHeadline"] == "Ten years of quarrels, one ribbon, and a queue of bicycles"
    assert found["articleSection"] == ["City", "Harbour life"]
    assert (found["datePublished"], found["dateModified"]) == ("2026-05-03T18:40+02:00", "2026-05-04")
    assert found["keywords"] == ["Bridges", "Westhaven", "Cycling & walking"]
    assert found["dateline"].startswith("WESTHAVEN, May 3")
    assert found["locationCreated"] == {"@type": "Place", "name": "WESTHAVEN"}


def test_a_section_alone_is_no_list() -> None:
    assert written(article_of(section=Phrase(text="City")))["articleSection"] == "City"


TYPES = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "background": "BackgroundNewsArticle",
    "reportage": "ReportageNewsArticle",
    "blog": "BlogPosting",
    "interview": "NewsArticle",
    "press-release": "NewsArticle",
    "opinion": "OpinionNewsArticle",
    "editorial": "OpinionNewsArticle",
    "review": "ReviewNewsArticle",
    "letter": "Article",
    "poem": "Article",
}


@pytest.mark.parametrize(("kind", "expected"), TYPES.items())
def test_the_genre_says_the_type(kind: Any, expected: str) -> None:
    found = written(article_of(genre=Genre(kind=kind)))
    assert (found["@type"], found["genre"]) == (expected, kind.replace("-", " "))


def test_a_letter_that_was_filed_by_a_correspondent_is_news() -> None:
    dateline = Dateline(literal="Kiel (dpa)", place="Kiel")
    assert written(article_of(genre=Genre(kind="letter"), dateline=dateline))["@type"] == "NewsArticle"


def test_the_standfirst_is_the_description_on_one_line() -> None:
    broken = Paragraph(content=(*text("One"), LineBreak(), *text("two.")))
    assert written(article_of(abstract=(broken,)))["description"] == "One two."
    found = written(article_of(abstract=(broken, paragraph("Three."))))
    assert (found["description"], found["abstract"]) == ("One two. Three.", "One\ntwo.\n\nThree.")


# --- people ------------------------------------------------------------------------------------------------------


def test_an_author_and_where_they_belong() -> None:
    found = person(position="political reporter", affiliation="Washington Bureau", place="Washington", email="a@b.org")
    assert found == {
        "@type": "Person",
        "name": "Ann Lee",
        "jobTitle": "political reporter",
        "affiliation": {"@type": "Organization", "name": "Washington Bureau"},
        "workLocation": {"@type": "Place", "name": "Washington"},
        "email": "a@b.org",
    }


def test_a_name_is_told_without_its_title() -> None:
    name = PersonName(literal="Dr. Ann Lee, Jr.", given="Ann", family="Lee", prefix="Dr.", suffix="Jr.")
    assert person(name=name) == {
        "@type": "Person",
        "name": "Ann Lee, Jr.",
        "givenName": "Ann",
        "familyName": "Lee",
        "honorificPrefix": "Dr.",
        "honorificSuffix": "Jr.",
    }


def test_an_organisation_may_sign() -> None:
    assert person(name=Organisation(name="Coastal News"), affiliation="Courier", place="Kiel") == {
        "@type": "Organization",
        "name": "Coastal News",
        "parentOrganization": {"@type": "Organization", "name": "Courier"},
        "location": {"@type": "Place", "name": "Kiel"},
    }


def test_everyone_stands_where_their_role_says() -> None:
    found = written(everything())
    names = {key: [one["name"] for one in found[key]] for key in ("author", "editor", "translator", "contributor")}
    assert names == {
        "author": ["Mara Okafor-Lind, Jr.", "Coastal News Agency"],
        "editor": ["Ines Prado"],
        "translator": ["Tom Baum"],
        "contributor": ["佐藤花子", "Lee Ashe"],
    }
    assert found["contributor"][0]["jobTitle"] == "photographer"


def test_a_house_that_edited_is_a_contributor_since_editors_are_persons() -> None:
    house = Contributor(name=Organisation(name="Courier"), role="editor")
    assert written(article_of(contributors=(house,)))["contributor"] == [{"@type": "Organization", "name": "Courier"}]


# --- where it appeared, and whose it is --------------------------------------------------------------------------


def test_a_publication_with_its_issue() -> None:
    publication = Publication(title="The Courier", publisher="Courier Press", edition="Late", issue="7", page="A4")
    found = written(article_of(publication=publication, identifiers=(Identifier(kind="issn", value="1234-5679"),)))
    periodical = {"@type": "Periodical", "name": "The Courier", "issn": "1234-5679"}
    assert found["isPartOf"] == {"@type": "PublicationIssue", "issueNumber": "7", "isPartOf": periodical}
    assert found["publisher"] == {"@type": "Organization", "name": "Courier Press"}
    assert (found["printEdition"], found["printPage"]) == ("Late", "A4")
    assert "identifier" not in found


def test_identifiers_and_address() -> None:
    found = written(everything())
    assert found["identifier"][0] == {
        "@type": "PropertyValue",
        "propertyID": "doi",
        "value": "10.5555/courier.2026.118",
    }
    assert found["url"] == found["mainEntityOfPage"] == "https://courier.example/city/bridge?id=118&view=full"


def test_rights() -> None:
    rights = Rights(statement="© 2026 Ann Lee", year="2026", holder="Ann Lee")
    found = written(article_of(rights=rights))
    assert (found["copyrightYear"], found["copyrightNotice"]) == (2026, "© 2026 Ann Lee")
    assert found["copyrightHolder"]["@type"] == "Organization"
    author = Contributor(name=PersonName(literal="Ann Lee"))
    assert written(article_of(rights=rights, contributors=(author,)))["copyrightHolder"]["@type"] == "Person"


def test_words_of_the_desk() -> None:
    found = written(everything())
    assert found["creditText"] == "Reporting by Mara Okafor-Lind in Westhaven; Editing by Ines Prado"
    assert found["correction"] == "An earlier version of this report misspelled the name of Olu Brandt."
    assert "Slightly abridged" in found["backstory"]
    single = article_of(back=Back(notes=(Note(content=text("Slightly abridged")),)))
    assert written(single)["backstory"] == "Slightly abridged"


# --- the story ---------------------------------------------------------------------------------------------------

ROWS = (Row(cells=(Cell(content=text("a")), Cell())), Row(cells=(Cell(content=text("b")), Cell(content=text("c")))))
BODIES: list[tuple[Block, str]] = [
    (Paragraph(content=(*text("a"), LineBreak(), Code(text="b"))), "a\nb"),
    (BlockQuote(blocks=(paragraph("a"),), attribution=Phrase(text="Ann")), "a\n\n— Ann"),
    (PullQuote(content=text("a")), "a"),
    (List(items=(ListItem(blocks=(paragraph("a"),)), ListItem(blocks=(paragraph("b"),)))), "a\n\nb"),
    (Table(rows=ROWS, caption=text("Costs")), "Costs\n\na\t\nb\tc"),
    (Figure(caption=text("The bridge"), credit=Phrase(text="AP")), "The bridge (AP)"),
    (Verse(stanzas=(Stanza(lines=(VerseLine(content=text("a")), VerseLine(content=text("b"), indent=2))),)), "a\n  b"),
    (Preformatted(text="a\n  b"), "a\n  b"),
    (Speech(speaker=Phrase(text="Ann"), blocks=(paragraph("a"), paragraph("b"))), "Ann: a\n\nb"),
    (Aside(title=Heading(content=text("In short")), blocks=(paragraph("a"),)), "In short\n\na"),
    (Section(title=Heading(content=text("A")), blocks=(paragraph("b"),)), "A\n\nb"),
]


@pytest.mark.parametrize(("block", "expected"), BODIES)
def test_blocks_as_plain_text(block: Block, expected: str) -> None:
    plain = PlainText()
    plain.add((block, Break(text="* * *")))
    assert str(plain) == expected


def test_sections_are_parts_of_the_article_and_of_each_other() -> None:
    inner = Section(title=Heading(content=text("B")), blocks=(paragraph("Two."),))
    outer = Section(title=Heading(content=text("A")), blocks=(paragraph("One."), inner))
    found = written(article_of(outer))
    part = {"@type": "CreativeWork", "name": "B", "text": "Two."}
    assert found["hasPart"] == [{"@type": "CreativeWork", "name": "A", "text": "One.", "hasPart": [part]}]
    assert found["articleBody"] == "A\n\nOne.\n\nB\n\nTwo."


def test_footnotes_are_parts_and_no_words_of_the_body() -> None:
    back = Back(footnotes=(Footnote(label="*", blocks=(paragraph("Counted twice."),)),))
    found = written(article_of(Paragraph(content=(*text("Full."), NoteRef(note="*"))), back=back))
    assert found["articleBody"] == "Full."
    assert found["hasPart"] == [{"@type": "CreativeWork", "genre": "footnote", "name": "*", "text": "Counted twice."}]


def test_links_are_citations_and_addresses_of_people_are_mentions() -> None:
    site = Link(target="https://example.org/a", content=text("the report"))
    mail = Link(target="mailto:ann@example.org", content=text("write to us"))
    found = written(article_of(Paragraph(content=(site, *text(" or "), mail))))
    assert found["citation"] == [{"@type": "CreativeWork", "name": "the report", "url": "https://example.org/a"}]
    assert found["mentions"] == [{"@type": "ContactPoint", "name": "write to us", "email": "ann@example.org"}]


def test_references_stand_in_the_order_of_the_story_its_standfirst_and_its_people() -> None:
    story, standfirst, person = (text_of_link(name) for name in ("story", "standfirst", "person"))
    author = Contributor(name=PersonName(literal="Ann Lee"), bio=(person,))
    found = written(
        article_of(Paragraph(content=(story,)), abstract=(Paragraph(content=(standfirst,)),), contributors=(author,))
    )
    assert [work["name"] for work in found["citation"]] == ["story", "standfirst", "person"]


def text_of_link(words: str) -> Link:
    return Link(target=f"https://example.org/{words}", content=text(words))


def test_words_are_not_counted_where_no_blanks_part_them() -> None:
    assert "wordCount" not in written(article_of(paragraph("東京で会見した。"), language=Language(tag="ja")))
    assert written(article_of(paragraph("Kiel ist voll."), language=Language(tag="de-AT")))["wordCount"] == 3


def test_the_name_of_an_article_follows_from_its_title_and_words_alone() -> None:
    one = written(article_of(paragraph("a")))["@id"]
    assert one == written(article_of(paragraph("a"), kicker=Phrase(text="Harbour")))["@id"]
    assert one == json.loads(formats.write(article_of(paragraph("a")), "jsonl"))["id"]
    assert one != written(article_of(paragraph("b")))["@id"]
    assert one != written(article_of(paragraph("a"), title=Phrase(text="Two bridges")))["@id"]


# --- notices -----------------------------------------------------------------------------------------------------


def test_what_is_lost_is_told() -> None:
    told: list[Notice] = []
    content = (*text("a "), Emphasis(content=text("b")))
    piece = SetAside(text="print PRINT", reason="controls", span=Span(3, 14))
    note = Footnote(label="1", blocks=(List(items=(ListItem(blocks=(paragraph("c"),)),)),))
    article = article_of(Paragraph(content=content), back=Back(footnotes=(note,)), set_aside=(piece,))
    jsonld.write(article, report=told.append)
    assert [(notice.code, notice.span) for notice in told] == [("plain-text", None), ("set-aside", Span(3, 14))]
    assert "1 Emphasis, 1 List" in told[0].text


def test_nothing_is_told_where_nothing_is_lost() -> None:
    told: list[Notice] = []
    jsonld.write(article_of(paragraph("a")), report=told.append)
    assert told == []


# --- laws --------------------------------------------------------------------------------------------------------

ORDER = list(written(everything()))


@needs_vocabulary
@drawn
@given(articles())
def test_the_vocabulary_holds_for_every_article(article: Article) -> None:
    payload = jsonld.write(article)
    found = json.loads(payload)
    assert vocabulary().findings(found) == []
    assert found.get("wordCount", 0) in (0, len(found.get("articleBody", "").split()))
    assert payload == jsonld.write(article)
    assert payload.endswith(b"}\n")


@needs_vocabulary
def test_the_vocabulary_holds_for_one_that_has_everything() -> None:
    assert vocabulary().findings(written(everything())) == []


def test_keys_always_stand_in_the_same_order() -> None:
    dated = article_of(paragraph("a"), published=Date(value="2019", literal="2019"), section=Phrase(text="City"))
    keys = list(written(dated))
    assert keys == [key for key in ORDER if key in keys]


WRONG: list[tuple[Thing, str]] = [
    ({"@type": "NewsPaperArticle"}, "there is no type"),
    ({"@type": "NewsArticle", "subtitle": "a"}, "there is no property"),
    ({"@type": "NewsArticle", "jobTitle": "reporter"}, "does not belong to NewsArticle"),
    ({"@type": "Article", "dateline": "Kiel"}, "does not belong to Article"),
    ({"@type": "NewsArticle", "copyrightHolder": "Ann Lee"}, "is no Organization or Person"),
    ({"@type": "NewsArticle", "author": {"@type": "Place", "name": "Kiel"}}, "a Place is no"),
    ({"@type": "NewsArticle", "author": [{"@type": "Person", "title": "Dr."}]}, "author[0].title"),
    ({"@type": "NewsArticle", "datePublished": "May 3, 2026"}, "is no Date or DateTime"),
    ({"@type": "NewsArticle", "url": "see below"}, "is no URL"),
    ({"@type": "NewsArticle", "wordCount": "213"}, "is no Integer"),
    ({"@type": "NewsArticle", "wordCount": True}, "is no Integer"),
    ({"@type": "NewsArticle", "headline": ""}, "is no Text"),
    ({"@type": "NewsArticle", "@id": "a bridge"}, "is no name of a thing"),
    ({"@type": "NewsArticle", "keywords": []}, "is empty"),
]


@needs_vocabulary
@pytest.mark.parametrize(("thing", "complaint"), WRONG)
def test_the_vocabulary_can_object(thing: Thing, complaint: str) -> None:
    (finding,) = vocabulary().findings({"@context": "https://schema.org", **thing})
    assert complaint in finding


@needs_vocabulary
def test_the_context_must_be_schema_org() -> None:
    assert vocabulary().findings({"@context": "http://schema.org", "@type": "Article"})


@pytest.mark.parametrize(("title", "body"), [("Straße", "Łódź — 東京\n\nb"), ("", "a"), ("a\nb", "")])
def test_an_article_is_named_by_a_uuid_of_its_title_and_words(title, body):
    assert named(Phrase(text=title) if title else None, body.encode()) == uuid.uuid5(FAMILY, f"{title}\n{body}").urn


@pytest.mark.parametrize("words", ['"articleBody": true', '"articleBody": ', "true"])
def test_the_body_goes_where_it_belongs_whatever_the_words_are(words):
    found = json.loads(jsonld.write(article_of(paragraph(words), title=Phrase(text=words))))
    assert (found["headline"], found["articleBody"]) == (words, words)
    assert list(found)[-1] == "wordCount"
