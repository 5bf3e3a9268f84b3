"""A guess at one field: what it might be, and where it stands."""

import msgspec

from formats.tree import Node


class Candidate(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Something that might be the title, a person, a date or a keyword.

    `value` is the node it would become, without confidence and reasons, which the choice adds. `start` and `end` are
    offsets into the text of the chunk at `chunk`: what the candidate itself takes up, without its cue.
    """

    chunk: int  # index into Page.chunks
    start: int
    end: int
    value: Node
    cue: str = ""  # the words that announce it, as written: "By", "Updated:", "Foto:"; may stand on the line above
