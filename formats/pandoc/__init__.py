"""The document as pandoc's own tree in JSON, from which pandoc 3 makes what it can write: DOCX, ODT, LaTeX, PDF ...

copydesk convert story.txt -t pandoc -o - | pandoc -f json -o story.docx
"""

import msgspec

from formats.legal import legal
from formats.notice import Report, ignore, tell_set_aside
from formats.pandoc.blocks import blocks
from formats.pandoc.closing import above, below
from formats.pandoc.inlines import Context
from formats.pandoc.meta import meta
from formats.tree import Article

media_type = "application/json"
suffix = ".pandoc.json"

# Of pandoc-types; pandoc 3 reads any that begins with 1.23.
API_VERSION = (1, 23, 1)


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as one line of JSON in UTF-8."""
    tell_set_aside(article, report)
    whole = legal(article, report)
    bare = Context(report=report)  # a note holds no notes
    context = Context({note.label: blocks(note.blocks, bare) for note in whole.back.footnotes}, report=report)
    document = {
        "pandoc-api-version": API_VERSION,
        "meta": meta(whole.front, context),
        "blocks": [*above(whole.front, context), *blocks(whole.body, context), *below(whole, context)],
    }
    return msgspec.json.encode(document) + b"\n"
