"""What a book claims of its accessibility, as EPUB Accessibility 1.1 wants it: only what is true."""

from collections.abc import Iterator

from formats.epub.said import Meta

ALWAYS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
)
WITH_COVER = (("schema:accessMode", "visual"), ("schema:accessibilityFeature", "alternativeText"))
SUMMARY = (
    "All of it is text that can be enlarged, reflowed and read aloud. Headings, lists, tables, quotations and notes "
    "are marked up as such, and a table of contents leads to every heading. "
)
PICTURES = {
    False: "There are no pictures, sounds or scripts.",
    True: "The only picture is the cover, which is described.",
}


def accessibility(*, cover: bool) -> Iterator[Meta]:
    """The claims for a book with or without a picture on its cover."""
    for name, value in (*ALWAYS, *(WITH_COVER if cover else ())):
        yield Meta(name, value)
    yield Meta("schema:accessibilitySummary", SUMMARY + PICTURES[cover])
