"""One line of JSON a document for work with data: its fields, its text, and a label for every piece of the text."""

import msgspec

from formats.identity import identity
from formats.jsonl.passages import Passage, passages
from formats.jsonl.record import Label, Link, Person, Record
from formats.notice import Report, ignore, tell_set_aside
from formats.people import name_of
from formats.plain_words import PlainWords
from formats.tree import Article, Contributor, Date, Footnote, Organisation, Phrase

media_type = "application/jsonl"
suffix = ".jsonl"

JOINT = "\n\n"  # between two passages of the text


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as one line in UTF-8; what is not known is null or an empty list, so all lines have all fields."""
    tell_set_aside(article, report)
    words = PlainWords()
    record = _record(article, words)
    if notice := words.loss("JSON Lines"):
        report(notice)
    return msgspec.json.encode(record) + b"\n"


def _record(article: Article, words: PlainWords) -> Record:
    front, back = article.front, article.back
    labels = _labels(passages(article.body, words))
    paper, rights = front.publication, front.rights
    return Record(
        id=identity(article),
        language=front.language.tag,
        title=_text(front.title),
        subtitle=_text(front.subtitle),
        kicker=_text(front.kicker),
        section=_text(front.section),
        genre=front.genre.kind if front.genre else None,
        abstract=[words.line(paragraph.content) for paragraph in front.abstract],
        authors=[name_of(one) for one in front.contributors if one.role == "author"],
        contributors=[_person(one, words) for one in front.contributors],
        published=_value(front.published),
        updated=_value(front.updated),
        dateline=front.dateline.literal if front.dateline else None,
        place=front.dateline.place if front.dateline else None,
        agency=front.dateline.agency if front.dateline else None,
        keywords=[keyword.text for keyword in front.keywords],
        publication=paper.title if paper else None,
        publication_url=paper.url if paper else None,
        publisher=paper.publisher if paper else None,
        edition=paper.edition if paper else None,
        issue=paper.issue if paper else None,
        page=paper.page if paper else None,
        identifiers=[f"{one.kind}:{one.value}" for one in front.identifiers],
        rights=rights.statement if rights else None,
        rights_holder=rights.holder if rights else None,
        text=JOINT.join(label.text for label in labels),
        labels=labels,
        notes=[words.line(note.content) for note in (*front.notes, *back.notes)],
        credits=[words.line(credit.content) for credit in back.credits],
        footnotes={note.label: _footnote(note, words) for note in back.footnotes},
        links=[Link(reference.words, reference.target) for reference in words.references],
    )


def _labels(run: list[Passage]) -> list[Label]:
    """The passages with their places in the text that they make when `JOINT` stands between them."""
    labels, start = [], 0
    for passage in run:
        end = start + len(passage.text)
        labels.append(Label(passage.type, passage.text, (start, end), passage.within, passage.source))
        start = end + len(JOINT)
    return labels


def _footnote(note: Footnote, words: PlainWords) -> str:
    return JOINT.join(passage.text for passage in passages(note.blocks, words) if passage.type != "Break")


def _person(contributor: Contributor, words: PlainWords) -> Person:
    return Person(
        name=name_of(contributor),
        type="Organization" if isinstance(contributor.name, Organisation) else "Person",
        role=contributor.role,
        position=contributor.position,
        affiliation=contributor.affiliation,
        place=contributor.place,
        email=contributor.email,
        bio=words.line(contributor.bio) or None,
    )


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _value(date: Date | None) -> str | None:
    return date.value if date else None
