"""Rows that are the same for titles, people and dates: what stands above and below a candidate's line."""

from collections.abc import Mapping

# "headline", "byline", ...: the labels of neighbours that are told apart.
BESIDE = ("headline", "deck", "byline", "date line", "paragraph", "subhead", "caption", "keyword", "furniture")
SIZES = {"1_to_3": 3, "4_to_8": 8, "9_to_16": 16, "17_to_40": 40, "41_or_more": 60}


def company_rows(candidate: str) -> Mapping[str, tuple[str, str]]:
    """For each observation of company a scene in which it holds for `candidate`, and one in which it does not."""
    marked = f"«{candidate}»"
    rows = {}
    for label in BESIDE:
        name = label.replace(" ", "_")
        rows[f"follows_a_{name}"] = (f"{label}: One\nquote: {marked}", f"quote: {marked}\n{label}: One")
        rows[f"precedes_a_{name}"] = (f"quote: {marked}\n{label}: One", f"{label}: One\nquote: {marked}")
    for size, words in SIZES.items():
        more = "word " * (words - len(candidate.split()))
        other = "word " * (1 if words > 8 else 30)
        rows[f"stands_in_{size}_words"] = (f"quote: {more}{marked}", f"quote: {other}{marked}")
    rows["is_the_first_below_the_title"] = (
        f"headline: One\nquote: {marked}",
        f"headline: One\nquote: <Two>\nquote: {marked}",
    )
    return rows
