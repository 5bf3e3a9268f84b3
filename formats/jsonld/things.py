"""Things as schema.org has them, a class for each type of them, properties in the order in which they are written.

What has no value is None, and has no key in the output.
"""

from typing import TypeAlias

import msgspec


class Thing(msgspec.Struct, kw_only=True, omit_defaults=True, rename="camel", tag_field="@type", tag=True, gc=False):
    """What all things have; the name of the class says the type."""


class Person(Thing, kw_only=True):
    """Somebody."""

    name: str | None
    given_name: str | None = None
    family_name: str | None = None
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    job_title: str | None = None
    affiliation: "Organization | None" = None
    work_location: "Place | None" = None
    email: str | None = None
    description: str | None = None


class Organization(Thing, kw_only=True):
    """A house, a desk or an agency."""

    name: str
    disambiguating_description: str | None = None
    parent_organization: "Organization | None" = None
    location: "Place | None" = None
    email: str | None = None
    description: str | None = None


class Place(Thing, kw_only=True):
    """A place of which no more than its name is known."""

    name: str


class Periodical(Thing, kw_only=True):
    """A newspaper, a magazine or a site."""

    name: str | None = None
    url: str | None = None
    issn: str | list[str] | None = None


class PublicationIssue(Thing, kw_only=True):
    """An issue of a periodical."""

    issue_number: str
    is_part_of: Periodical | None = None


class PropertyValue(Thing, kw_only=True):
    """An identifier; `property_id` says of which kind."""

    property_id: str = msgspec.field(name="propertyID")
    value: str


class ContactPoint(Thing, kw_only=True):
    """Where somebody can be written to."""

    name: str | None
    email: str


class CreativeWork(Thing, kw_only=True):
    """A part of an article, or a work that it refers to."""

    genre: str | None = None
    name: str | None = None
    url: str | None = None
    text: msgspec.Raw | None = None
    has_part: list["CreativeWork"] | None = None


Agent: TypeAlias = Person | Organization


class NewsArticle(msgspec.Struct, kw_only=True, omit_defaults=True, rename="camel", gc=False):
    """An article; which kind of article it is, `type` says."""

    context: str = msgspec.field(name="@context")
    type: str = msgspec.field(name="@type")
    id: str | None = msgspec.field(name="@id", default=None)
    headline: str | None = None
    alternative_headline: str | None = None
    author: list[Agent] | None = None
    editor: list[Agent] | None = None
    translator: list[Agent] | None = None
    contributor: list[Agent] | None = None
    date_published: str | None = None
    date_modified: str | None = None
    dateline: str | None = None
    location_created: Place | None = None
    publisher: Organization | None = None
    is_part_of: Periodical | PublicationIssue | None = None
    print_edition: str | None = None
    print_page: str | None = None
    article_section: str | list[str] | None = None
    genre: str | None = None
    keywords: list[str] | None = None
    in_language: str | None = None
    description: str | None = None
    abstract: str | None = None
    copyright_year: int | None = None
    copyright_holder: Agent | None = None
    copyright_notice: str | None = None
    identifier: list[PropertyValue] | None = None
    url: str | list[str] | None = None
    main_entity_of_page: str | None = None
    credit_text: str | None = None
    correction: str | list[str] | None = None
    backstory: str | list[str] | None = None
    citation: list[CreativeWork] | None = None
    mentions: list[ContactPoint] | None = None
    article_body: bool | None = None  # whether there is one: its words are put in its place at the end
    word_count: int | None = None
    has_part: list[CreativeWork] | None = None
