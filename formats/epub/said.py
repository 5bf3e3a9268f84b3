"""What can be said in the package document of a book."""

from typing import NamedTuple, TypeAlias


class Element(NamedTuple):
    """An element of Dublin Core in the package document."""

    name: str
    value: str
    mark: str | None = None  # its id


class Meta(NamedTuple):
    """A meta element in the package document."""

    property: str
    value: str
    refines: str | None = None  # the id of the element that it is about; None: the whole book
    scheme: str | None = None


class OldMeta(NamedTuple):
    """A meta element of EPUB 2 in the package document."""

    name: str
    content: str


Said: TypeAlias = Element | Meta | OldMeta
