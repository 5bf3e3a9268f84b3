import pytest
from pages import page_of

import convert
from convert.reading.fields.keywords import candidates, is_a_button

BODY = (
    "The rain fell on the hills and in the valley, said the mayor of the town, and nobody knew how long it would go on "
    "like that, or who would pay for the bridge.\n\n"
)


def keywords(text, language="en"):
    return [(candidate.value.text, candidate.cue) for candidate in candidates(page_of(text, language))]


def names(text, language="en"):
    return [name for name, _ in keywords(text, language)]


@pytest.mark.parametrize(
    ("language", "line", "cue", "expected"),
    [
        ("en", "Tags: rain, snow, ice", "Tags:", ["rain", "snow", "ice"]),
        ("en", "Tags: rain; snow | ice · hail • fog", "Tags:", ["rain", "snow", "ice", "hail", "fog"]),
        ("en", "Filed Under: Rain / Snow", "Filed Under:", ["Rain", "Snow"]),
        ("en", "Topics: Rain", "Topics:", ["Rain"]),
        ("en", "Keywords Rain, Summer rain", "Keywords", ["Rain", "Summer rain"]),
        ("en", "Posted by Ann at 18:52 Tagged with: rain, snow", "Tagged with:", ["rain", "snow"]),
        ("en", "Related Topics: PoliticsEconomyEurope", "Related Topics:", ["Politics", "Economy", "Europe"]),
        ("en", "tags: [rain, snow, ice]", "tags:", ["rain", "snow", "ice"]),
        ("en", 'tags: ["rain", "rock \'n\' roll"]', "tags:", ["rain", "rock 'n' roll"]),
        ("en", "Tags: [[rain]] [[summer rain]]", "Tags:", ["rain", "summer rain"]),
        ("de", "Schlagwörter Regen, Schnee", "Schlagwörter", ["Regen", "Schnee"]),
        ("de", "Getaggt mit Anna Lee, Regen", "Getaggt mit", ["Anna Lee", "Regen"]),
        ("de", "Von Bo Ek getaggt mit Anna Lee  Regen", "getaggt mit", ["Anna Lee", "Regen"]),
        ("fr", "Mots-clés : pluie, neige", "Mots-clés :", ["pluie", "neige"]),
        ("es", "Etiquetas: lluvia, nieve", "Etiquetas:", ["lluvia", "nieve"]),
        ("ja", "タグ：雨、雪、氷", "タグ：", ["雨", "雪", "氷"]),
        ("ja", "関連トピック・ジャンル：雨、雪", "関連トピック・ジャンル：", ["雨", "雪"]),
        ("zh", "关键词：雨 雪 冰".replace(" ", "，"), "关键词：", ["雨", "雪", "冰"]),
        ("zh", "标签：随笔 渡船", "标签：", ["随笔", "渡船"]),
        ("zh", "标签：渡船 Nordhafen", "标签：", ["渡船 Nordhafen"]),
        ("ko", "태그: 비, 눈", "태그:", ["비", "눈"]),
        ("ru", "Теги: дождь, снег", "Теги:", ["дождь", "снег"]),
        ("fa", "برچسب‌ها: باران، برف", "برچسب‌ها:", ["باران", "برف"]),
        ("he", "תגיות: גשם, שלג", "תגיות:", ["גשם", "שלג"]),
        ("hi", "टैग: बारिश, बर्फ", "टैग:", ["बारिश", "बर्फ"]),
    ],
)
def test_a_labelled_line(language, line, cue, expected):
    assert keywords(BODY + line, language) == [(name, cue) for name in expected]


@pytest.mark.parametrize("button", ["Share", "Sign in", "Facebook", "Share on Facebook"])
def test_a_button_below_a_list_is_no_keyword(button):
    page = page_of(f"{BODY}Topics\nRain\nSummer rain\n{button}")
    assert [each.value.text for each in candidates(page) if is_a_button(each, page)] == [button]


def test_what_the_text_speaks_of_is_no_button():
    text = (
        "The mayor of the town said that Facebook had shown pictures of the flood for so long that nobody saw the rain."
    )
    page = page_of(f"{BODY}{text}\n\nTopics\nRain\nFacebook")
    assert not any(is_a_button(each, page) for each in candidates(page))


def test_no_button_is_chosen():
    tags = "Explore more on these topics\nRain\nRivers\nnews\nShare\nReuse this content"
    text = f"Town has rain\n\nBy Ann Lee\n\n{BODY}{BODY}{BODY}{tags}"
    assert [tag.text for tag in convert.read(text).front.keywords] == ["Rain", "Rivers", "news"]


FILED = "Posted in Garden, Winter and tagged frost, leeks"


@pytest.mark.parametrize(
    "line",
    [
        f"{FILED}.",
        f"{FILED} by Hetty Marlow.",
        f"{FILED}. Bookmark the permalink.",
        f"{FILED} by Hetty Marlow. Bookmark the permalink.",
        f"This entry was {FILED[0].lower()}{FILED[1:]}. Bookmark the permalink.",
    ],
)
def test_a_sentence_that_says_how_a_post_was_filed(line):
    assert names(BODY + line) == ["Garden", "Winter", "frost", "leeks"]


@pytest.mark.parametrize(
    "line",
    [
        "Posted in Leith, a harbour, the ship was lost.",
        "Posted in Leith and tagged by the police, Ann, Bo, and Cy were lost. Nobody minded.",
    ],
)
def test_a_sentence_that_says_something_else_announces_none(line):
    assert not any(cue for _, cue in keywords(BODY + line))


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Related Topics:"),
        ("en", "TAGS"),
        ("de", "Schlagwörter"),
        ("es", "Más temas:"),
        ("ja", "関連トピック・ジャンル"),
    ],
)
def test_a_label_on_the_line_above(language, label):
    assert keywords(f"{BODY}{label}\n\n  • Rain\n  • Snow", language) == [("Rain", label), ("Snow", label)]


def test_a_label_above_lines_without_bullets():
    assert keywords(f"{BODY}Related Topics:\n\nRain\n\nSnow\n\n{BODY}") == [
        ("Rain", "Related Topics:"),
        ("Snow", "Related Topics:"),
    ]


def test_what_a_page_puts_below_a_list_ends_it():
    text = BODY + "Archivado en\nPuertos\nSociedad\nMás información\nLa lluvia llega"
    assert [name for name, cue in keywords(text, "es") if cue] == ["Puertos", "Sociedad"]


def test_a_label_above_a_long_line_of_hashtags():
    tags = ["rain", "snow", "ice", "hail", "fog", "wind", "frost", "thaw"]
    assert keywords(f"{BODY}Tags\n\n{' '.join(f'#{tag}' for tag in tags)}") == [(tag, "Tags") for tag in tags]


@pytest.mark.parametrize("behind", ["Why the people of the old town will not leave", "It rained."])
def test_what_is_no_keyword_ends_the_list_below_a_label(behind):
    found = keywords(f"{BODY}Topics\nRain\nSnow\n{behind}\nLast one")
    assert [name for name, cue in found if cue] == ["Rain", "Snow"]


def test_a_label_above_one_line():
    assert keywords(f"{BODY}Tags\n\nRain, snow, ice") == [("Rain", "Tags"), ("snow", "Tags"), ("ice", "Tags")]


def test_two_labels_in_one_line():
    assert keywords(BODY + "Tags: rain, snow Category: weather") == [
        ("rain", "Tags:"),
        ("snow", "Tags:"),
        ("weather", "Category:"),
    ]


def test_a_list_below_the_body():
    assert keywords(BODY + "  • Ambassador\n  • G7 Summit\n  • Ukraine") == [
        ("Ambassador", ""),
        ("G7 Summit", ""),
        ("Ukraine", ""),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rain | Snow | Ice", ["Rain", "Snow", "Ice"]),
        ("Long Valley, Bridge, New Town, Hills", ["Long Valley", "Bridge", "New Town", "Hills"]),
        ("RainSnowSummer weather", ["Rain", "Snow", "Summer weather"]),
        ("Rain", ["Rain"]),
        ("Sea rescue", ["Sea rescue"]),
    ],
)
def test_a_line_without_a_label(line, expected):
    assert names(BODY + line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("#Rain #Snow", ["Rain", "Snow"]),
        ("#Rain", ["Rain"]),
        ("#山田花子 #雨", ["山田花子", "雨"]),
        ("＃雨 ＃雪", ["雨", "雪"]),
        ("#Rain#Snow", ["Rain", "Snow"]),
        ("#Rain#first snow#ice", ["Rain", "first snow", "ice"]),
        ("#first snow #ice", ["first snow", "ice"]),
        ("#Rain, #Snow", ["Rain", "Snow"]),
    ],
)
def test_hashtags(line, expected):
    assert names(BODY + line) == expected


def test_hashtags_as_list_items():
    assert names(BODY + "関連キーワード\n\n  • #雨\n  • #雪", "ja") == ["雨", "雪"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["Ambassador", "G7 Summit", "Ukraine3458"], ["Ambassador", "G7 Summit", "Ukraine"]),
        (["Rain2405", "Snow420", "Valley398"], ["Rain", "Snow", "Valley"]),
        (["Oberfranken 12204", "Kirche 3922"], ["Oberfranken", "Kirche"]),
        (["Rain (12)", "Snow (1.234)"], ["Rain", "Snow"]),
        (["مطر ٣٤٥", "ثلج ٢٣٤"], ["مطر", "ثلج"]),
        (["Bridge12", "Sun"], ["Bridge", "Sun"]),  # the body has "bridge"
        (["Apollo11", "COVID-19", "F-35", "G20", "B2B"], ["Apollo11", "COVID-19", "F-35", "G20", "B2B"]),
        (["iPhone 15", "Area 51 tours"], ["iPhone 15", "Area 51 tours"]),
        (["Euro2024", "Election 2024"], ["Euro2024", "Election 2024"]),
        (["Rain (1985)", "Granada (Provincia)"], ["Rain (1985)", "Granada (Provincia)"]),
    ],
)
def test_counts_are_no_part_of_a_keyword(items, expected):
    assert names(BODY + "\n".join(f"  • {item}" for item in items)) == expected


def test_a_number_that_the_page_knows_is_no_count():
    assert names(BODY + "The crew of Apollo 11 came to the town.\n\n  • Apollo11\n  • Moon") == ["Apollo11", "Moon"]


@pytest.mark.parametrize(
    "line",
    [
        "Topics discussed by the council were many, and the mayor left early.",
        "It rained.",
        "Did it rain?",
        "A headline of seven words is too long",
        "ann@example.com",
        "www.example.com",
        "17.04.2024",
        "Tags",
        "12",
        "Read more: https://example.com",
    ],
)
def test_what_is_no_keyword(line):
    assert keywords(BODY + line) == []


def test_a_menu_of_many_items_is_no_list_of_keywords():
    assert keywords(BODY + "\n".join(f"  • Item {'abcdefgh'[n % 8]}{'xyz'[n % 3]}" for n in range(100))) == []


def test_a_word_with_a_lower_case_joint_cannot_be_taken_apart():
    assert names(BODY + "Related Topics:\n\nbooksromanceauthor") == ["booksromanceauthor"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "#", "Tags:", "Tags:\n\nTags:", "#" * 5000, "Tags: " + "a, " * 5000, "," * 5000]
)
def test_odd_texts_raise_nothing(text):
    assert all(candidate.start < candidate.end for candidate in candidates(page_of(text)))


def test_candidates_point_at_their_words():
    text = f"{BODY}Tags: rain, snow\n\n  • Ukraine3458\n  • Sun"
    page = page_of(text)
    for candidate in candidates(page):
        assert page.chunks[candidate.chunk].text[candidate.start : candidate.end] == candidate.value.text
        assert text[slice(*candidate.value.span)] == candidate.value.text


def test_a_press_contact_has_none():
    assert names(BODY + "Harbour Works") == ["Harbour Works"]
    assert names(BODY + "Media contact:\nAnn Lee\nHarbour Works\n(555) 010-4417") == []
