"""What a chunk that gold does not name may be: labels that its observations admit, each by a rule."""

from collections.abc import Collection

from convert.reading.labels import Label
from convert.reading.page import Form

# Labels that gold says nothing of, and the observations that let a chunk outside the story have one of them.
GATES: dict[Label, frozenset[str]] = {
    Label.PHOTO_CREDIT: frozenset({"opens_with_photo_credit_cues", "opens_with_credit_roles_photographer"}),
    Label.CREDIT_LINE: frozenset(
        {"is_wholly_a_credit", *(f"opens_with_credit_roles_{role}" for role in ("author", "editor", "contributor"))}
    ),
    Label.EDITORS_NOTE: frozenset({"is_wholly_a_note", "opens_with_editors_note_cues", "opens_with_correction_cues"}),
    Label.TAGLINE: frozenset({"reads_like_an_author_bio"}),
    Label.BREAK: frozenset({"has_the_form_of_rule"}),
    Label.END_MARK: frozenset({"is_a_mark_of_the_end"}),
    Label.ATTRIBUTION: frozenset({"opens_like_an_attribution"}),
    Label.PULL_QUOTE: frozenset({"is_contained_in_a_paragraph"}),
    Label.FOOTNOTE: frozenset({"has_the_form_of_note"}),
}
# Labels that gold names where it was recorded; the gate counts where it was not.
UNRECORDED: dict[str, dict[Label, frozenset[str]]] = {
    "authors": {Label.BYLINE: frozenset({"opens_with_byline_cues", "reads_like_a_name", "follows_a_byline_cue"})},
    "date": {Label.DATE_LINE: frozenset({"holds_a_date"})},
    "topics": {Label.KEYWORD: frozenset({"opens_with_keyword_cues", "follows_a_keyword_cue"})},
    "captions": {Label.CAPTION: frozenset({"opens_with_caption_cues", "ends_with_a_photo_credit"})},
}
# What running text is called, by the form of its lines.
STORY_FORMS: dict[Form, frozenset[Label]] = {
    Form.PROSE: frozenset({Label.PARAGRAPH}),
    Form.HEADING: frozenset({Label.SUBHEAD}),
    Form.LIST_ITEM: frozenset({Label.LIST_ITEM}),
    Form.QUOTED: frozenset({Label.QUOTE}),
    Form.TABLE: frozenset({Label.TABLE}),
    Form.VERSE: frozenset({Label.VERSE}),
    Form.PREFORMATTED: frozenset({Label.PREFORMATTED}),
    Form.NOTE: frozenset({Label.FOOTNOTE, Label.PARAGRAPH}),
    Form.RULE: frozenset({Label.BREAK}),
}


def outside_the_story(seen: Collection[str], unrecorded: Collection[str]) -> frozenset[Label]:
    """The labels of a chunk that is no part of the story: furniture, and what the gates admit."""
    gates = dict(GATES)
    for field in unrecorded:
        gates |= UNRECORDED.get(field, {})
    return frozenset({Label.FURNITURE, *(label for label, names in gates.items() if not names.isdisjoint(seen))})


def within_the_story(form: Form, seen: Collection[str]) -> frozenset[Label]:
    """The labels of a paragraph of the story."""
    labels = STORY_FORMS[form]
    return labels | {Label.SPEECH} if form is Form.PROSE and "opens_with_a_speaker" in seen else labels
