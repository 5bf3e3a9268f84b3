"""Rows that are of titles alone: what stands around their line, what the text says again of it, and their kickers."""

from collections.abc import Mapping
from itertools import pairwise

Rows = Mapping[str, tuple[str, str]]

MARKED = "headline: «Ferries return»"
TEXT = "paragraph: {P}"
# Lines with rarer words of which the text says so many again.
ECHOES = {
    "none": "Mayor greets sailors",
    "a_few": "Mayor greets happy sailors, ferries",
    "a_third": "Mayor greets ferries",
    "half": "Mayor, ferries",
    "many": "Night ferries, mayor",
    "most": "Night ferries, storm, harbour, mayor",
    "all": "Night ferries",
}
DISTANCES = {"1": 1, "2_to_3": 3, "4_to_7": 5, "8_to_12": 12}
DATED = (
    ("hardly", "A night of storms and ferries and floods in the harbour on 3 May 2024"),
    ("by_a_third", "Ferries and floods on 3 May 2024"),
    ("mostly", "Floods: 3 May 2024"),
    ("nearly", "On 3 May 2024"),
    ("wholly", "3 May 2024"),
    ("", "Floods: 3 May 2024"),
)

NEIGHBOURS: Rows = {
    "precedes_a_longer_line": (
        f"{MARKED}\ndeck: At last, they say",
        "headline: «Ferries return at last»\ndeck: They say",
    ),
    "precedes_a_line_like_a_deck": (
        f"{MARKED}\ndeck: They are at last back after so long",
        f"{MARKED}\ndeck: They are at last back after all",
    ),
    "precedes_a_sentence": (
        f"{MARKED}\ndeck: They are at last back after so long.",
        f"{MARKED}\ndeck: They are at last back after so long",
    ),
    "precedes_a_short_line": (f"{MARKED}\nbyline: By Ann Lee", f"{MARKED}\nbyline: By Ann Lee Ek"),
    "shares_words_with_the_line_below": (
        "headline: «Night ferries return»\ndeck: Ferries cross at night",
        "headline: «Night ferries return»\ndeck: Ferries cross at noon",
    ),
    "follows_a_shorter_line": (
        "kicker: Harbour news from Ostrand\nheadline: «The night ferries return today»",
        "kicker: Harbour news from the coast\nheadline: «The night ferries of Ostrand return»",
    ),
    "follows_a_longer_line": (
        "deck: They are at last back\nheadline: «The night ferries return today»",
        "deck: They are at last back\nheadline: «The night ferries of Ostrand return»",
    ),
    "is_quoted_throughout": ("headline: «“Night ferries return”»", "headline: «“Night ferries” return»"),
    "follows_a_colon": (
        "kicker: Harbour news:\nheadline: «Night ferries return»",
        "kicker: Harbour news\nheadline: «Night ferries return»",
    ),
    "precedes_words_of_a_picture": (
        f"{MARKED}\ncaption: The ferry at noon. (Photo: Tobin Hale)",
        f"{MARKED}\ncaption: The ferry at noon.",
    ),
    "is_the_upper_of_a_pair": (
        "headline: «Night ferries return»\ndeck: They are at last back after so long\nbyline: By Ann Lee",
        "headline: «Night ferries return»\ndeck: They are back\nbyline: By Ann Lee",
    ),
    "is_the_lower_of_a_pair": (
        "headline: Night ferries return\ndeck: «They are at last back after so long»\nbyline: By Ann Lee",
        "headline: Night ferries return.\ndeck: «They are at last back after so long»\nbyline: By Ann Lee",
    ),
    "shares_words_with_the_line_above": (
        "deck: Ferries cross at night\nheadline: «Night ferries return»",
        "deck: Ferries cross at noon\nheadline: «Night ferries return»",
    ),
}
HEADS: Rows = {
    "stands_above_all_headlines": ("kicker: «Harbour»\nheadline: One", "headline: One\nkicker: «Harbour»"),
    "stands_below_a_headline": ("headline: One\nkicker: «Harbour»", "kicker: «Harbour»\nheadline: One"),
    "is_the_only_headline": (f"{MARKED}\ndeck: One", f"{MARKED}\nheadline: One"),
    "is_the_first_headline": (f"{MARKED}\nheadline: One", f"headline: One\n{MARKED}"),
    "is_the_second_headline": (f"headline: One\n{MARKED}", f"{MARKED}\nheadline: One"),
    "is_the_third_headline": (f"headline: One\nheadline: Two\n{MARKED}", f"headline: One\n{MARKED}"),
    "is_the_last_headline": (f"headline: One\n{MARKED}", f"{MARKED}\nheadline: One"),
    "is_the_first_of_four_words": (
        f"kicker: At the harbour\nheadline: «The night ferries return»\n{TEXT}",
        f"kicker: Today at the harbour\nheadline: «The night ferries return»\n{TEXT}",
    ),
    "is_the_last_of_four_words": (
        f"headline: «The night ferries return»\nbyline: By Ann Lee\n{TEXT}",
        f"headline: «The night ferries return»\nbyline: By Ann Lee and Ek\n{TEXT}",
    ),
}
LINES: Rows = {
    "reads_like_a_house": ("furniture: «University of Ostrand»", MARKED),
    **{
        f"is_{share}_a_date": (f"headline: «{words}»", f"headline: «{other}»")
        for (share, words), (_, other) in pairwise(DATED)
    },
}
KICKERS: Rows = {
    "kicker_stands_alone_elsewhere": (
        "furniture: Opinion\nheadline: Opinion «Why ferries return»",
        "furniture: Why ferries return\nheadline: Opinion «Why ferries return»",
    ),
    "may_leave_a_kicker": ("headline: «Council:The ferries return»", MARKED),
    "holds_a_colon": ("headline: «Council: ferries return»", MARKED),
    "holds_a_colon_behind_a_blank": ("headline: «Council : ferries return»", "headline: «Council: ferries return»"),
    "words_before_its_colon_stand_alone": (
        "furniture: Council\nheadline: «Council: ferries return»",
        "furniture: Ferries return\nheadline: «Council: ferries return»",
    ),
    "words_before_its_colon_recur": (
        f"headline: «Harbour: ferries return»\n{TEXT}",
        f"headline: «Council: ferries return»\n{TEXT}",
    ),
    **{
        f"kicker_has_{count}_words": (
            f"headline: {'Harbour ' * words}«Why ferries return»",
            f"headline: {'Harbour ' * (words % 5 + 1)}«Why ferries return»",
        )
        for words, count in enumerate(("1", "2", "3", "4", "5_or_more"), 1)
    },
}


def title_rows() -> Rows:
    """For each observation of titles alone a scene in which it holds, and one in which it does not."""
    return {**NEIGHBOURS, **HEADS, **_near("byline"), **_near("date line"), **_echoes(), **LINES, **KICKERS}


def _near(label: str) -> Rows:
    rows, name = {}, label.replace(" ", "_")
    for distance, lines in DISTANCES.items():
        below, above = f"{MARKED}\n{_fill(lines)}{label}: Two", f"{label}: Two\n{_fill(lines)}{MARKED}"
        rows[f"has_a_{name}_{distance}_below"] = (below, above)
        rows[f"has_a_{name}_{distance}_above"] = (above, below)
    rows[f"has_no_{name}_near"] = (f"{MARKED}\n{_fill(13)}{label}: Two", f"{MARKED}\n{_fill(12)}{label}: Two")
    return rows


def _fill(lines: int) -> str:
    """What stands between, so that the next line is so many lines away."""
    return "furniture: One\n" * (lines - 1)


def _echoes() -> Rows:
    rows = {}
    for share, line in ECHOES.items():
        other = ECHOES["none" if share == "all" else "all"]
        scenes = (f"headline: «{line}»\n{TEXT}", f"headline: «{other}»\n{TEXT}")
        rows[f"has_{share}_of_its_words_in_the_text"] = rows[f"has_{share}_of_its_words_right_below"] = scenes
    return rows
