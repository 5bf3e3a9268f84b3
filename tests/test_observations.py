"""Every observation of a chunk sees what it says, and does not see what it does not say."""

import textwrap

import pytest

from convert.reading.layout import split
from convert.reading.observations import observation
from formats.tree import Source

PROSE = (
    "The night ferries will cross the sound again from Friday, the harbour office said, five months after a storm tore "
    "the landing stage from its piles."
)
MORE = (
    "Nobody was hurt when the storm came, but the repairs took the whole of the winter and cost more than the council "
    "had put aside for them."
)
GULLS = "The gulls sat on the quay all night long, and nobody there minded them at all, the office said."
LINE = "Ferries return"
STEPS = (("none", 0, 1), ("one", 1, 2), ("2_to_3", 3, 4), ("4_to_8", 8, 9), ("9_or_more", 9, 8))
CUT = "\n\n".join([textwrap.fill(PROSE[:87], 40), "12", *(textwrap.fill(each, 40) for each in (PROSE[88:], MORE))])
BIO = "teaches geography in the town where she was born, and swims whenever the harbour office lets her do so."
FAR_TEXT = "{P}" + "\n\nMenu" * 9 + "\n\n{P}\n\n{M}"  # a paragraph far above two others


def filled(text: str) -> str:
    """The text of a row, with its two paragraphs `{P}` and `{M}`."""
    return text.replace("{P}", PROSE).replace("{M}", MORE)


# name: (a text, the index of the chunk that shows it), (a text, the index of a chunk that does not)
ROWS: dict[str, tuple[tuple[str, int], tuple[str, int]]] = {
    "has_1_to_1_words": (("News", 0), ("Old news", 0)),
    "has_2_to_3_words": (("Old news today", 0), ("News", 0)),
    "has_4_to_7_words": (("Ferries return to the harbour", 0), (LINE, 0)),
    "has_8_to_14_words": (("Ferries return to the harbour after a long winter", 0), (LINE, 0)),
    "has_15_to_24_words": ((" ".join(["word"] * 20), 0), (LINE, 0)),
    "has_25_to_44_words": ((" ".join(["word"] * 30), 0), (LINE, 0)),
    "has_45_to_99_words": ((" ".join(["word"] * 60), 0), (LINE, 0)),
    "has_100_words_or_more": ((" ".join(["word"] * 120), 0), (LINE, 0)),
    "has_the_form_of_prose": ((LINE, 0), ("> quoted words", 0)),
    "has_the_form_of_list_item": (("- one\n- two\n- three", 0), (LINE, 0)),
    "has_the_form_of_heading": (("## Ferries return\n\n{P}", 0), (LINE, 0)),
    "has_the_form_of_quoted": (("> quoted words", 0), (LINE, 0)),
    "has_the_form_of_table": (("| a | b |\n|---|---|\n| 1 | 2 |", 0), (LINE, 0)),
    "has_the_form_of_verse": (
        ("{P}\n\nThe sea is grey,\nthe boat is red,\nthe gulls have all\nbeen put to bed.\n\n{M}", 1),
        (LINE, 0),
    ),
    "has_the_form_of_preformatted": (("```\nmake all\n```", 0), (LINE, 0)),
    "has_the_form_of_note": (("It rained.[1] {P}\n\n[1] On the whole island.", 1), (LINE, 0)),
    "has_the_form_of_turn": ((CUT, 1), (LINE, 0)),
    "has_the_form_of_rule": (("{P}\n\n* * *\n\n{M}", 1), (LINE, 0)),
    "ends_like_a_sentence": (("He left.”", 0), (LINE, 0)),
    "ends_with_a_question_mark": (("Who pays?”", 0), (LINE, 0)),
    "ends_with_a_colon": (("Read more:", 0), (LINE, 0)),
    "ends_with_three_dots": (("And then it rained…", 0), ("It rained.", 0)),
    "ends_in_mid_sentence": (("Yours truly,", 0), (LINE, 0)),
    "holds_several_sentences": (
        ("The ferry left at noon. Then the storm came.", 0),
        ("The ferry left at 3.5 knots.", 0),
    ),
    "is_all_capitals": (("FERRIES RETURN", 0), ("Ferries RETURN", 0)),
    "has_capitalised_words": (("Ferries Return To The Harbour", 0), ("Ferries return to the harbour", 0)),
    "has_no_words": (("★★★★☆", 0), (LINE, 0)),
    "opens_with_a_small_letter": (("and then it rained", 0), (LINE, 0)),
    "opens_with_a_quotation_mark": (("“Never again", 0), (LINE, 0)),
    "is_quoted_throughout": (("“We are back.”", 0), ("“We” are back", 0)),
    "opens_with_a_dash": (("— Ann Lee", 0), (LINE, 0)),
    "is_in_brackets": (("(Slightly abridged)", 0), ("Lee (left)", 0)),
    "holds_separators": (("Home | News | Sport", 0), (LINE, 0)),
    "holds_digits": (("Route 66", 0), (LINE, 0)),
    "has_few_letters": (("12:40 / 13.55", 0), (LINE, 0)),
    "holds_a_web_address": (("See https://example.org/a", 0), (LINE, 0)),
    "holds_an_email_address": (("ann@example.org", 0), ("@ann", 0)),
    "holds_browser_marks": (("(BUTTON) Menu", 0), ("Menu (button)", 0)),
    "stands_in_a_browser_dump": (
        ("[logo.png]\n\nIFRAME: ad\n\n(BUTTON) Menu\n\n" + LINE, 3),
        ("[logo.png]\n\n(BUTTON) Menu\n\n" + LINE, 2),
    ),
    "has_no_blanks_between_words": (("山あいの駅に図書室", 0), (LINE, 0)),
    "opens_with_byline_cues": (("By Ann Lee", 0), ("Byron Lee", 0)),
    "opens_with_published_cues": (("Published 3 May 2024", 0), (LINE, 0)),
    "opens_with_updated_cues": (("Updated 3 May 2024", 0), (LINE, 0)),
    "opens_with_keyword_cues": (("Tags: ferries, harbour", 0), (LINE, 0)),
    "opens_with_caption_cues": (("Pictured: the ferry at noon", 0), (LINE, 0)),
    "opens_with_photo_credit_cues": (("Photo: Tobin Hale", 0), (LINE, 0)),
    "opens_with_editors_note_cues": (("Editor's note: the ferry is late", 0), (LINE, 0)),
    "opens_with_correction_cues": (("Correction: the ferry is red", 0), (LINE, 0)),
    "opens_with_press_release_cues": (("FOR IMMEDIATE RELEASE", 0), (LINE, 0)),
    "opens_like_a_chapter": (("Chapter IV. The ferry", 0), ("Part of the ferry", 0)),
    "reads_like_a_salutation": (("Dear Madam,", 0), ("Dear old thing returns", 0)),
    "closes_a_letter": (
        ("Dear Madam,\n\n{P}\n\nYours faithfully,\nAnn Lee", 3),
        ("{P}\n\nYours faithfully,\nAnn Lee", 2),
    ),
    "opens_with_question_marks": (("Q: Who pays?", 0), ("Quite so", 0)),
    "opens_with_positions": (("Reporter", 0), (LINE, 0)),
    "opens_with_credit_roles_author": (("Reporting by Ann Lee", 0), (LINE, 0)),
    "opens_with_credit_roles_photographer": (("Photography by Ann Lee", 0), (LINE, 0)),
    "opens_with_credit_roles_editor": (("Editing by Ann Lee", 0), (LINE, 0)),
    "opens_with_credit_roles_translator": (("Translated by Ann Lee", 0), (LINE, 0)),
    "opens_with_credit_roles_contributor": (("With files from Ann Lee", 0), (LINE, 0)),
    "opens_with_furniture_navigation": (("Skip to main content", 0), (LINE, 0)),
    "opens_with_furniture_share": (("Share this article", 0), (LINE, 0)),
    "opens_with_furniture_related": (("Read more", 0), (LINE, 0)),
    "opens_with_furniture_advertisement": (("Advertisement", 0), (LINE, 0)),
    "opens_with_furniture_newsletter": (("Sign up to our newsletter", 0), (LINE, 0)),
    "opens_with_furniture_subscription": (("Subscribe now", 0), (LINE, 0)),
    "opens_with_furniture_comments": (("Join the conversation", 0), (LINE, 0)),
    "opens_with_furniture_legal": (("All rights reserved", 0), (LINE, 0)),
    "opens_with_furniture_controls": (("View image in fullscreen", 0), (LINE, 0)),
    "opens_with_furniture_metadata": (("Reading time: 4 minutes", 0), (LINE, 0)),
    "opens_with_furniture_contact": (("Media contact", 0), (LINE, 0)),
    "has_common_words": (("{P}", 0), ("Ferries harbour storm winter council repairs", 0)),
    "holds_a_date": (("3 May 2024", 0), (LINE, 0)),
    "reads_like_a_name": (("Ann Lee", 0), ("the harbour office", 0)),
    "names_a_position": (("Ann Lee, political reporter", 0), (LINE, 0)),
    "names_an_agency": (("Reuters", 0), (LINE, 0)),
    "reads_like_an_author_bio": (("Ann Lee is a politics reporter for the Courier.", 0), (LINE, 0)),
    "opens_with_a_name_of_the_byline": (("By Ann Lee\n\nAnn Lee writes about the sea", 1), ("By Ann Lee\n\n{P}", 1)),
    "opens_with_a_dateline": (("HARLOW, Calif. (AP) — {P}", 0), ("{P}", 0)),
    "is_wholly_a_note": (("(Slightly abridged)", 0), ("{P}", 0)),
    "is_wholly_a_correction": (
        ("A correction was made on May 3, 2024: the ferry is red, not blue.", 0),
        ("Correction officers struck on Monday. (Correction: the ferry is red, not blue.)", 0),
    ),
    "tells_of_an_author_at_the_end": (
        (f"By Ann Lee\n\n{{P}}\n\n{{M}}\n\nAnn Lee {BIO}", 3),
        (f"By Ann Lee\n\n{{P}}\n\n{{M}}\n\nAnn Ek {BIO}", 3),
    ),
    "is_wholly_a_credit": (("(Reporting by Ann Lee; Editing by Bo Ek)", 0), ("{P}", 0)),
    "is_a_fact": (("Roof: 3,900", 0), ("Roofs are dear", 0)),
    "stands_among_facts": (("Roof: 3,900\n\nTea: 211", 1), ("Roof: 3,900\n\nTea is cheap", 0)),
    "ends_with_an_amount": (("Hire of hall £9,412", 0), ("Hire of the hall", 0)),
    "stands_among_amounts": (("Duck £2.20\n\nHam 1.90 €", 0), ("Duck £2.20\n\nHam", 0)),
    "says_how_to_reach_somebody": (("Tel. 01632 960 123", 0), ("In 2019 and 2020", 0)),
    "stands_among_entries": (
        ("1956: a mill\n\n1968: a fire\n\n1971: a library", 1),
        ("1956: a mill\n\n1968: a fire\n\nNow: a library", 1),
    ),
    "is_only_a_year": (("{P}\n\n1956", 1), ("{P}\n\n1956 again", 1)),
    "is_a_lone_number": (("{P}\n\n12:30", 1), ("{P}\n\n1956\n\n1968", 1)),
    "is_numbered_like_a_heading": (("2.1 How it was built", 0), ("2.1 It was built.", 0)),
    "ends_with_a_word_in_brackets": (("History [edit]", 0), ("History", 0)),
    "heads_a_run": (("Fares\n\nDuck £2.20\n\nHam 1.90 €", 0), ("Fares\n\nDuck\n\nHam", 0)),
    "stands_in_a_headed_run": (("Fares\n\nDuck £2.20\n\nHam 1.90 €", 2), ("Duck £2.20\n\nHam 1.90 €", 1)),
    "follows_no_furniture": (("{P}\n\nTea: 211", 1), ("{P}\n\nShare this article\n\nTea: 211", 2)),
    "follows_furniture_below_the_text": (("{P}\n\nShare this article\n\nTea: 211", 2), ("{P}\n\nTea: 211", 1)),
    "says_how_it_was_filed": (
        ("{P}\n\nPosted in Garden and tagged frost, leeks. Bookmark the permalink.", 1),
        ("{P}\n\nPosted in Leith, a harbour, the ship was lost.", 1),
    ),
    "is_the_slug_of_a_wire": (
        ("BC-EU--Harrow-Lighthouse,1st Ld-Writethru/412", 0),
        ("So--called ferries return, says the office", 0),
    ),
    "is_a_mark_of_the_end": (("{P}\n\n-30-", 1), (LINE, 0)),
    "opens_like_an_attribution": (("— Ann Lee, harbour master", 0), (LINE, 0)),
    "shares_two_lines_with_a_photo_credit": (
        ("Rain fell.\n\nThe ferry at noon\nPhoto: Tobin Hale\n\nMore", 1),
        ("Rain fell.\n\nThe ferry at noon\n\nPhoto: Tobin Hale", 1),
    ),
    "is_the_photo_credit_of_two_lines": (
        ("Rain fell.\n\nPhoto: Tobin Hale\nThe ferry at noon", 1),
        ("Rain fell.\n\nPhoto: Tobin Hale\n\nThe ferry at noon", 1),
    ),
    "ends_with_a_photo_credit": (
        ("The ferry at noon. (Photo: Tobin Hale)", 0),
        ("A photographer’s year on the water", 0),
    ),
    "ends_with_a_bare_credit": (("The ferry at noon. (Tobin Hale/The Courier)", 0), ("The ferry (left) at noon", 0)),
    "follows_the_time_of_a_post": (
        ("10:05 Ann Lee\nRain\n{P}\n\n11:20 Bo Ek\nSnow\n{P}\n\n12:40\nHail\n{P}", 4),
        ("10:05 Ann Lee\nRain\n{P}\n\nSnow\n{P}\n\n12:40\nHail\n{P}", 1),
    ),
    "heads_a_post": (
        ("10:05 Ann Lee\nRain\n{P}\n\n11:20 Bo Ek\nSnow falls on the quay\n{P}\n\n12:40\nHail\n{P}", 4),
        ("10:05 Ann Lee\nRain\n{P}\n\n11:20 Bo Ek\nSnow falls on the quay\n\n12:40\nHail\n\nRain\n\n{P}", 4),
    ),
    "is_named_in_the_contents": (
        ("- What the ferry office says\n- Rain\n\n{P}\n\nWhat the ferry office says\n\n{P}", 3),
        ("- What the ferry office says\n- Rain\n\n{P}\n\nWhat the harbour office says\n\n{P}", 3),
    ),
    "is_taken_up_below": (
        (
            f"Ferries and gulls\n\n{GULLS}",
            0,
        ),
        (
            f"Ferries and terns\n\n{GULLS}",
            0,
        ),
    ),
    "is_not_taken_up_below": (
        (
            f"Ferries and terns\n\n{GULLS}",
            0,
        ),
        (
            f"Ferries and gulls\n\n{GULLS}",
            0,
        ),
    ),
    "stands_alone": (("{P}\n\nThe ferry\n\n{P}", 1), ("{P}\n\nThe ferry\nA storm\n\n{P}", 1)),
    "opens_a_block": (("{P}\n\nThe ferry\nA storm\n\n{P}", 1), ("{P}\n\nThe ferry\nA storm\n\n{P}", 2)),
    "stands_among_short_lines": (
        ("{P}\n\nThe ferry\nA storm\nMore\n\n{P}", 2),
        ("{P}\n\nThe ferry\nA storm\n{M}\n\n{P}", 2),
    ),
    "is_headed_by_related_words": (
        ("{P}\n\nRelated articles\nA storm\nThe ferry\n\n{P}", 3),
        ("{P}\n\nRelated articles\nA storm\n\nThe ferry\n\n{P}", 3),
    ),
    "is_headed_by_furniture_words": (
        ("{P}\n\nShare this\nA storm\nThe ferry\n\n{P}", 3),
        ("{P}\n\nShare this\nA storm\n\nThe ferry\n\n{P}", 3),
    ),
    "is_said_again_by_a_caption": (
        ("The ferry at noon\nThe ferry at noon, on Friday. (Photo: Tobin Hale)", 0),
        ("The ferry at noon\nThe ferry at noon was late on Friday.", 0),
    ),
    "opens_with_a_speaker": (
        ("Ann Lee: Who pays?\n\nBo Ek: Nobody.\n\nAnn Lee: And then?\n\nBo Ek: Then it rains.", 0),
        ("Note: it rains.\n\n{P}", 0),
    ),
    "stands_before_the_running_text": ((f"{LINE}\n\n{{P}}", 0), (f"{{P}}\n\n{LINE}", 1)),
    "stands_amid_the_running_text": ((f"{{P}}\n\n{LINE}\n\n{{M}}", 1), (f"{{P}}\n\n{LINE}", 1)),
    "stands_after_the_running_text": ((f"{{P}}\n\n{LINE}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "page_has_no_running_text": ((LINE, 0), ("{P}", 0)),
    "is_the_first": ((f"{LINE}\n\n{{P}}", 0), (f"{LINE}\n\n{{P}}", 1)),
    "is_one_of_the_first_three": ((f"{LINE}\n\n{{P}}", 1), ("{P}\n\n{M}\n\n{P}\n\nEnd", 3)),
    "is_one_of_the_last_three": ((f"{LINE}\n\n{{P}}", 1), ("Top\n\n{P}\n\n{M}\n\n{P}", 0)),
    "running_text_follows_soon": ((f"{LINE}\n\nToday\n\n{{P}}", 0), (f"{{P}}\n\n{LINE}", 1)),
    "running_text_follows_at_once": ((f"{LINE}\n\n{{P}}", 0), (f"{LINE}\n\nToday\n\n{{P}}", 0)),
    "running_text_stands_right_above": ((f"{{P}}\n\n{LINE}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "is_far_from_running_text": (("One\n\nTwo\n\nThree\n\nFour\n\nFive\n\n{P}", 0), (f"{LINE}\n\n{{P}}", 0)),
    "repeats_an_earlier_line": ((f"{LINE}\n\n{{P}}\n\n{LINE.upper()}", 2), (f"{LINE}\n\n{{P}}\n\n{LINE}", 0)),
    "words_recur_in_the_body": (("Night ferries cross the sound\n\n{P}", 0), ("Dogs bark at the moon\n\n{P}", 0)),
    "words_are_strange_to_the_body": (("Dogs bark at midnight\n\n{P}", 0), ("Night ferries cross the sound\n\n{P}", 0)),
    "is_contained_in_a_paragraph": (
        ("{P}\n\n“Nobody was hurt when the storm came”\n\n{M}", 1),
        ("{P}\n\nSomebody was hurt when the storm came\n\n{M}", 1),
    ),
    "follows_a_blank_line": ((f"{LINE}\n\n{{P}}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "follows_a_wide_gap": ((f"{LINE}\n\n\n\n{{P}}", 1), (f"{LINE}\n\n{{P}}", 1)),
    "follows_a_short_line": ((f"{LINE}\n\n{{P}}", 1), ("{P}\n\n{M}", 1)),
    "precedes_a_short_line": ((f"{{P}}\n\n{LINE}", 0), ("{P}\n\n{M}", 0)),
    "follows_a_sentence": (("{P}\n\n{M}", 1), (f"{LINE}\n\n{{P}}", 1)),
    "follows_a_colon": (("You need:\n\n{P}", 1), ("{P}\n\n{M}", 1)),
    "follows_a_list_item": (("- one\n- two\n\n{P}", 1), ("{P}\n\n{M}", 1)),
    "precedes_a_list_item": (("You need:\n- one\n- two", 0), ("{P}\n\n{M}", 0)),
    "follows_a_byline_cue": (("By Ann Lee\n\n{P}", 1), ("{P}\n\n{M}", 1)),
    "precedes_a_byline_cue": ((f"{LINE}\n\nBy Ann Lee", 0), ("{P}\n\n{M}", 0)),
    "follows_a_keyword_cue": (("Tags\n\nFerries", 1), ("{P}\n\n{M}", 1)),
    "follows_related_words": (("Read more\n\nFerries return", 1), ("{P}\n\n{M}", 1)),
    "follows_furniture_words": (("Share this article\n\nFerries return", 1), ("{P}\n\n{M}", 1)),
    "precedes_furniture_words": (("Ferries return\n\nShare this article", 0), ("{P}\n\n{M}", 0)),
    "follows_a_quotation": (("“We are back.”\n\n— Ann Lee", 1), ("{P}\n\n{M}", 1)),
    "precedes_a_date": ((f"{LINE}\n\n3 May 2024", 0), ("{P}\n\n{M}", 0)),
    "is_text_of_the_main_run": (("{P}\n\n{M}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "is_text_outside_the_main_run": ((FAR_TEXT, 0), ("{P}\n\n{M}", 0)),
    "stands_between_texts": ((f"{{P}}\n\n{LINE}\n\n{{M}}", 1), (f"{LINE}\n\n{{M}}", 0)),
    "stands_between_texts_as_others_do": (
        (f"{{P}}\n\n{LINE}\n\n{{M}}\n\nOld news\n\n{{P}}", 1),
        (f"{{P}}\n\n{LINE}\n\n{{M}}", 1),
    ),
    "page_has_hardly_any_text": (("{P}" + "\n\nMenu" * 20, 0), ("{P}", 0)),
    "page_has_little_text": (("{P}" + "\n\nMenu" * 9, 0), ("{P}", 0)),
    "page_has_some_text": (("{P}" + "\n\nMenu" * 4, 0), ("{P}", 0)),
    "page_has_much_text": (("{P}\n\nMenu", 0), ("{P}", 0)),
    "page_has_most_text": (("{P}", 0), (LINE, 0)),
    "stands_before_the_main_run": ((f"{LINE}\n\n{{P}}", 0), ("{P}", 0)),
    "stands_in_the_main_run": ((f"{{P}}\n\n{LINE}\n\n{{M}}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "stands_after_the_main_run": ((f"{{P}}\n\n{LINE}", 1), (f"{LINE}\n\n{{P}}", 0)),
    "leads_to_the_main_run": ((f"{LINE}\n\n{{P}}", 0), (LINE + "\n\nMenu" * 9 + "\n\n{P}", 0)),
    "trails_the_main_run": ((f"{{P}}\n\n{LINE}", 1), ("{P}" + "\n\nMenu" * 9, 9)),
    "has_none_of_the_text_above": ((f"{LINE}\n\n{{P}}", 0), (f"{{P}}\n\n{LINE}", 1)),
    "has_a_tenth_or_less_of_the_text_above": (("{P}" + "\n\n{M}" * 12, 1), ("{P}\n\n{M}", 1)),
    "has_less_than_half_of_the_text_above": (("{P}\n\n{M}\n\n{M}", 1), ("{P}", 0)),
    "has_more_than_half_of_the_text_above": (("{P}\n\n{M}\n\n{M}", 2), ("{P}", 0)),
    "has_nearly_all_of_the_text_above": (("{P}" + "\n\n{M}" * 12, 12), ("{P}", 0)),
    "has_all_of_the_text_above": ((f"{{P}}\n\n{LINE}", 1), ("{P}", 0)),
    **{
        f"has_{size}_short_lines_above": (("Menu\n\n" * lines + "{P}", lines), ("Menu\n\n" * others + "{P}", others))
        for size, lines, others in (
            ("none", 0, 1),
            ("one", 1, 2),
            ("2_to_3", 3, 4),
            ("4_to_8", 8, 9),
            ("9_or_more", 9, 8),
        )
    },
    **{
        f"has_{size}_short_lines_below": (("{P}" + "\n\nMenu" * lines, 0), ("{P}" + "\n\nMenu" * others, 0))
        for size, lines, others in (
            ("none", 0, 1),
            ("one", 1, 2),
            ("2_to_3", 3, 4),
            ("4_to_8", 8, 9),
            ("9_or_more", 9, 8),
        )
    },
    **{
        f"has_{size}_texts_around": ((LINE + "\n\n{P}" * texts, 0), (LINE + "\n\n{P}" * others, 0))
        for size, texts, others in (("none", 0, 1), ("one", 1, 2), ("2_to_3", 3, 4))
    },
    "has_4_to_8_texts_around": ((LINE + "\n\n{P}" * 4, 0), (LINE + "\n\n{P}" * 3, 0)),
    "follows_a_byline_or_date_closely": (("By Ann Lee\n\n{P}", 1), ("{P}\n\n{M}", 1)),
    "follows_a_byline_or_date": (("By Ann Lee" + "\n\n{P}" * 5, 5), ("By Ann Lee\n\n{P}", 1)),
    "has_no_byline_or_date_above": (("{P}\n\n{M}", 1), ("By Ann Lee\n\n{P}", 1)),
    "stands_there_twice": ((f"{LINE}\n\n{{P}}\n\n{LINE.upper()}", 0), (f"{LINE}\n\n{{P}}", 0)),
    "opens_like_other_lines": (("Watch now: ferries\n\nWatch now: dogs", 0), ("Watch now: ferries\n\nRead: dogs", 0)),
    "is_a_sentence_among_short_lines": (
        (f"{LINE}\n\nDogs are welcome on the boats.\n\n{LINE}", 1),
        (f"Dogs are welcome on the boats.\n\n{LINE}", 0),
    ),
    "is_long_without_an_end": ((" ".join(["word"] * 20), 0), (LINE, 0)),
}


def seen(text: str, index: int) -> tuple[str, ...]:
    page = split(Source(text=filled(text)), language="en")
    return observation.of(page.chunks[index], page)


def test_every_observation_has_a_row() -> None:
    assert {one.name for one in observation.all} == set(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_sees_what_is_there(name: str) -> None:
    assert name in seen(*ROWS[name][0])


@pytest.mark.parametrize("name", ROWS)
def test_does_not_see_what_is_not_there(name: str) -> None:
    assert name not in seen(*ROWS[name][1])


def test_each_says_what_it_sees_in_words_of_its_own() -> None:
    sentences = [one.sentence for one in observation.all]
    assert len(set(sentences)) == len(sentences)
    assert all((sentence and sentence[-1].isalnum()) or sentence.endswith(")") for sentence in sentences)
