"""What lines say of themselves in so many words, whatever else is seen of them."""

from collections.abc import Collection

import msgspec

from convert.reading.labels import CLASS_OF, Label


class Saying(msgspec.Struct, frozen=True):
    """What a line says of itself in so many words: with this sign, and standing so, it is this and not one of those."""

    sign: str
    standing: frozenset[str]  # observations that must hold besides
    label: Label
    instead_of: frozenset[Label]


TAKEN_FOR_TEXT = frozenset(CLASS_OF)
TAKEN_FOR_FURNITURE = frozenset({Label.FURNITURE})
TAKEN_FOR_A_HEAD = frozenset({Label.HEADLINE, Label.DECK, Label.KICKER})
# Chunks that keep their lines are of one kind, or none of the story's: no paragraph has lines.
KEPT_LINES = {"table": Label.TABLE, "verse": Label.VERSE, "preformatted": Label.PREFORMATTED}
OF_ONE_LINE = frozenset(Label) - {Label.FURNITURE, Label.KEYWORD, Label.BYLINE, Label.DATE_LINE, Label.HEADLINE}
PLAIN_WORDS = (
    *(
        Saying(f"has_the_form_of_{form}", frozenset(), label, OF_ONE_LINE - {label})
        for form, label in KEPT_LINES.items()
    ),
    Saying("is_a_mark_of_the_end", frozenset(), Label.END_MARK, TAKEN_FOR_TEXT),
    Saying("is_a_lone_number", frozenset(), Label.PARAGRAPH, frozenset({Label.SUBHEAD})),
    Saying("has_no_words", frozenset({"has_the_form_of_prose"}), Label.PARAGRAPH, frozenset({Label.SUBHEAD})),
    Saying(
        "opens_like_an_attribution",
        frozenset({"follows_a_quotation"}),
        Label.ATTRIBUTION,
        TAKEN_FOR_FURNITURE | {Label.PARAGRAPH, Label.SUBHEAD},
    ),
    Saying("heads_a_post", frozenset(), Label.SUBHEAD, TAKEN_FOR_FURNITURE),
    Saying("is_named_in_the_contents", frozenset(), Label.SUBHEAD, TAKEN_FOR_FURNITURE),
    Saying("says_how_it_was_filed", frozenset(), Label.KEYWORD, TAKEN_FOR_TEXT | TAKEN_FOR_FURNITURE),
    Saying("is_wholly_a_note", frozenset({"is_in_brackets"}), Label.EDITORS_NOTE, TAKEN_FOR_TEXT),
    Saying("is_wholly_a_correction", frozenset(), Label.EDITORS_NOTE, frozenset({Label.PARAGRAPH})),
    Saying("opens_with_furniture_metadata", frozenset(), Label.FURNITURE, frozenset({Label.DECK})),
    Saying("is_the_slug_of_a_wire", frozenset(), Label.FURNITURE, TAKEN_FOR_A_HEAD),
    Saying("tells_of_an_author_at_the_end", frozenset(), Label.TAGLINE, frozenset({Label.PARAGRAPH})),
    Saying("is_wholly_a_credit", frozenset({"is_in_brackets"}), Label.CREDIT_LINE, TAKEN_FOR_TEXT),
    Saying(
        "shares_two_lines_with_a_photo_credit",
        frozenset(),
        Label.CAPTION,
        TAKEN_FOR_FURNITURE | {Label.PARAGRAPH, Label.SUBHEAD, Label.DECK},
    ),
    Saying(
        "is_the_photo_credit_of_two_lines",
        frozenset(),
        Label.PHOTO_CREDIT,
        TAKEN_FOR_FURNITURE | {Label.PARAGRAPH, Label.SUBHEAD, Label.CAPTION},
    ),
    *(
        Saying("ends_with_a_photo_credit", frozenset({place}), Label.CAPTION, TAKEN_FOR_FURNITURE)
        for place in ("leads_to_the_main_run", "stands_in_the_main_run")
    ),
)
SAID = 0.5  # what a line says counts for at least as much as all else that is seen
SIGNS = frozenset(saying.sign for saying in PLAIN_WORDS)
SAYING = SIGNS.union(*(saying.standing for saying in PLAIN_WORDS))


def in_plain_words(taken_for: Label, seen: Collection[str]) -> Saying | None:
    """What a line says that it is, where it would be taken for something else."""
    if SIGNS.isdisjoint(seen):
        return None
    possible = (each for each in PLAIN_WORDS if each.sign in seen and taken_for in each.instead_of)
    return next((each for each in possible if each.standing.issubset(seen)), None)
