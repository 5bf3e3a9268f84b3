"""Bylines: who signs a line with what, who might have signed a page, and what is no byline."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import page_of

from convert.reading.fields.byline import candidates, parse_byline
from convert.reading.fields.candidate import Candidate
from convert.reading.lexicon import Lexicon, Roles, Vocabulary, lexicon_for
from formats.tree import Contributor, Organisation, PersonName


class Said(NamedTuple):
    """What a line says of somebody."""

    name: str
    position: str | None = None
    affiliation: str | None = None
    place: str | None = None
    email: str | None = None
    role: str = "author"


class House(Said):
    """What a line says of an organisation."""


def said(contributor: Contributor) -> Said:
    kind = House if isinstance(contributor.name, Organisation) else Said
    name = contributor.name.literal if isinstance(contributor.name, PersonName) else contributor.name.name
    return kind(
        name,
        contributor.position,
        contributor.affiliation,
        contributor.place,
        contributor.email,
        contributor.role,
    )


def lexicon_with(language: str, vocabulary: Vocabulary) -> Lexicon:
    return Lexicon(*lexicon_for(language).vocabularies, vocabulary)


def read(language: str, text: str, lexicon: Lexicon | None = None) -> list[Said]:
    people = parse_byline(text, lexicon or lexicon_for(language), language)
    return [said(person.contributor) for person in people]


BYLINES = [
    (
        "en",
        "By Satoru Ogata, Kiel Bureau; Kenta Kamiya, political reporter",
        [Said("Satoru Ogata", affiliation="Kiel Bureau"), Said("Kenta Kamiya", position="political reporter")],
    ),
    (
        "en",
        "By Ann Lee and Carl Dorn, Associated Press",
        [Said("Ann Lee", affiliation="Associated Press"), Said("Carl Dorn", affiliation="Associated Press")],
    ),
    (
        "en",
        "By John Smithee, M.D., Ph.D., Northport Clinic, Westhaven, Minn.",
        [Said("John Smithee, M.D., Ph.D.", affiliation="Northport Clinic", place="Westhaven, Minn.")],
    ),
    (
        "en",
        "By Martin Luther Kingston, Jr., and Byrne Holt",
        [Said("Martin Luther Kingston, Jr."), Said("Byrne Holt")],
    ),
    ("en", "By Ann Lee", [Said("Ann Lee")]),
    ("en", "BYLINE: ANN LEE", [Said("Ann Lee")]),
    ("en", "E. Lund1, T. O. Abarra2 and J. Moro1", [Said("E. Lund"), Said("T. O. Abarra"), Said("J. Moro")]),
    (
        "en",
        "Marit A. Sol 1,*, Ji-woo Bek 2, T. R. Oka 1",
        [Said("Marit A. Sol"), Said("Ji-woo Bek"), Said("T. R. Oka")],
    ),
    ("en", "Ann Lee¹,², Bo Ek†", [Said("Ann Lee"), Said("Bo Ek")]),
    ("en", "Author: Okon, Anna", [Said("Anna Okon")]),
    ("en", "Author: van der Berg, A. B.", [Said("A. B. van der Berg")]),
    ("en", "Authors: Okon, Zbyk; Lee, Bo", [Said("Zbyk Okon"), Said("Bo Lee")]),
    ("en", "Author: Anna, Berta", [Said("Anna", place="Berta")]),  # two people, or one and where she is
    ("en", "Author: Reuters, Paris", [House("Reuters", place="Paris")]),
    ("en", "Posted by Ann Lee » Wed Aug 30, 2023 8:14 am", [Said("Ann Lee")]),
    ("en", "BY ANN LEE", [Said("Ann Lee")]),
    ("en", "By Will Smithee", [Said("Will Smithee")]),
    ("en", "By Ann Lee and Edward Said", [Said("Ann Lee"), Said("Edward Said")]),
    ("en", "Abby Byron", [Said("Abby Byron")]),
    ("en", "By Ann Lee, Bo Ek and Cy Fox", [Said("Ann Lee"), Said("Bo Ek"), Said("Cy Fox")]),
    ("en", "By Ann Lee, Reuters, and Bo Ek, AFP", [Said("Ann Lee", None, "Reuters"), Said("Bo Ek", None, "AFP")]),
    ("en", "By Ann Lee | Northport News", [Said("Ann Lee", affiliation="Northport News")]),
    ("en", "By Ann Lee (Reuters)", [Said("Ann Lee", affiliation="Reuters")]),
    ("en", "By Dora Chang For Dailycopy.Com", [Said("Dora Chang", affiliation="Dailycopy.Com")]),
    (
        "en",
        "Glenn Onn And Brenda Carl For The Copy On Sunday",
        [Said("Glenn Onn", affiliation="The Copy On Sunday"), Said("Brenda Carl", affiliation="The Copy On Sunday")],
    ),
    ("en", "By Ann Lee, Special to The Northport Copy", [Said("Ann Lee", affiliation="The Northport Copy")]),
    ("en", "By Ann Lee, city desk", [Said("Ann Lee", affiliation="city desk")]),
    (
        "en",
        "By Ann Lee in New York and Bo Ek in Kiel",
        [Said("Ann Lee", place="New York"), Said("Bo Ek", place="Kiel")],
    ),
    ("en", "By Jon Kong, News Reporter", [Said("Jon Kong", position="News Reporter")]),
    ("en", "By Jon Kong in Kiel and agencies", [Said("Jon Kong", place="Kiel")]),
    ("en", "By Jon Kong, Bo Ek and staff", [Said("Jon Kong"), Said("Bo Ek")]),
    ("en", "By Jon Kong with wires", [Said("Jon Kong")]),
    ("en", "Jon Kong and the agencies struck a deal", []),
    ("en", "By Al Jazeera and News Agencies", [House("Al Jazeera"), House("News Agencies")]),
    ("en", "By Jon Kong, Health and Science Reporter", [Said("Jon Kong", position="Health and Science Reporter")]),
    (
        "en",
        "By Ann Lee, Arts and Culture Editor and Bo Ek, Data Journalist",
        [Said("Ann Lee", position="Arts and Culture Editor"), Said("Bo Ek", position="Data Journalist")],
    ),
    (
        "en",
        "By Mia Moll ’27 and Abel Osk ’28 | Staff Writers",
        [Said("Mia Moll", position="Staff Writer"), Said("Abel Osk", position="Staff Writer")],
    ),
    (
        "en",
        "By ANN LEE and BO EK Associated Press",
        [Said("Ann Lee", affiliation="Associated Press"), Said("Bo Ek", affiliation="Associated Press")],
    ),
    (
        "en",
        "NBC’s Ann Lee, Bo Ek and Cy Fox contributed to this report.",
        [Said("Ann Lee", role="contributor"), Said("Bo Ek", role="contributor"), Said("Cy Fox", role="contributor")],
    ),
    (
        "en",
        "Associated Press writer Ann Lee in Kiel contributed to this report.",
        [Said("Ann Lee", position="Associated Press writer", place="Kiel", role="contributor")],
    ),
    (
        "en",
        "Moll reported from Oslo. Example Wire writer Ann Lee contributed to this report.",
        [Said("Ann Lee", position="Example Wire writer", role="contributor")],
    ),
    (
        "en",
        "Ann Lee contributed reporting from Kiel. Bo Ek contributed research.",
        [Said("Ann Lee", place="Kiel", role="contributor"), Said("Bo Ek", role="contributor")],
    ),
    ("en", "Jon Kong, Communications Officer", [Said("Jon Kong", position="Communications Officer")]),
    ("en", "June 11, 2023 / by Ann Lee / in Gardening / 7 Comments", [Said("Ann Lee")]),
    ("de", "11. Juni 2023 / von Ann Lee / in Garten, Winter", [Said("Ann Lee")]),
    ("de", "Ein Rezept von Bo Ek, 3. Mai 2024", [Said("Bo Ek")]),
    ("es", "Receta de Ann Lee", [Said("Ann Lee")]),
    ("en", "Thea Moke Parliamentary editor", [Said("Thea Moke", position="Parliamentary editor")]),
    ("en", "By Tim Childe - Science Contributor", [Said("Tim Childe", position="Science Contributor")]),
    (
        "en",
        "By Ann Lee and Bo Ek, staff writers",
        [Said("Ann Lee", position="staff writer"), Said("Bo Ek", position="staff writer")],
    ),
    ("en", "Associated Press in Valencia", [House("Associated Press", place="Valencia")]),
    ("en", "AFP, MANILA", [House("AFP", place="MANILA")]),
    ("en", "By THE ASSOCIATED PRESS", [House("THE ASSOCIATED PRESS")]),
    ("en", "By The Copy Coolest", [House("The Copy Coolest")]),
    ("en", "Jane Rowe and the Courier staff", [Said("Jane Rowe"), House("the Courier staff")]),
    ("en", "Greg Iacone@GregIacone", [Said("Greg Iacone")]),
    ("en", "Cath Shu @cathshu / 2 days", [Said("Cath Shu")]),
    (
        "en",
        "By TPX, in News, Northport, Business, Property, Tourism · 31 Jan 2025, 20:02 · 0 Comments",
        [House("TPX")],
    ),
    (
        "en",
        "Published 12 March 2019, 10:22 am by Sarah O'Brine | Reuters",
        [Said("Sarah O'Brine", affiliation="Reuters")],
    ),
    (
        "en",
        "Jasmin Hassel · NBC News · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8",
        [Said("Jasmin Hassel", affiliation="NBC News")],
    ),
    (
        "en",
        "Ashish Saxon / COURIEROFINDIA.COM / Sep 2, 2024, 17:07 IST",
        [Said("Ashish Saxon", affiliation="COURIEROFINDIA.COM")],
    ),
    ("en", "Jen MilnePublished Jul 17, 2024, 11:21am|Updated Jul 17, 2024, 6:39pm", [Said("Jen Milne")]),
    ("en", "by Northport TimesNovember 21, 202501747", [House("Northport Times")]),
    ("en", "byAnn Lee", [Said("Ann Lee")]),
    ("en", "ByAnn Lee", [Said("Ann Lee")]),
    ("en", "By Sarah LazarTwitter", [Said("Sarah Lazar")]),
    ("en", "Emma MackieLifestyle Writer", [Said("Emma Mackie", position="Lifestyle Writer")]),
    ("en", "By Jane Slatter on Thu, Nov 9, 2023 at 4:00 am", [Said("Jane Slatter")]),
    ("en", "By Alexis Villa Last updated Nov 8, 2023 Share with new partner:", [Said("Alexis Villa")]),
    ("en", "Fouad Van Der Forth|Published 4 months ago", [Said("Fouad Van Der Forth")]),
    ("en", "Matt Sebus/Mona Phake", [Said("Matt Sebus"), Said("Mona Phake")]),
    ("en", "By ANN LEE\nStaff Writer", [Said("Ann Lee", position="Staff Writer")]),
    ("en", "Ann Lee Deputy Content Hub Director", [Said("Ann Lee", position="Deputy Content Hub Director")]),
    (
        "en",
        "By Ann Lee\nStaff Writer\nann.lee@example.com",
        [Said("Ann Lee", position="Staff Writer", email="ann.lee@example.com")],
    ),
    ("en", "By Ann Lee | alee@example.com", [Said("Ann Lee", email="alee@example.com")]),
    ("en", "Jan Cooper | Oct 24, 2023", [Said("Jan Cooper")]),
    (
        "de",
        "Von Felix Schroth und Jörg Solders, dpa",
        [Said("Felix Schroth", None, "dpa"), Said("Jörg Solders", None, "dpa")],
    ),
    ("de", "Von Johannes Reiter, Zürich", [Said("Johannes Reiter", place="Zürich")]),
    (
        "de",
        "Von Anna Martens und Lea Wagener, Nairobi",
        [Said("Anna Martens", place="Nairobi"), Said("Lea Wagener", place="Nairobi")],
    ),
    ("fr", "Par Diane Resch avec Belga", [Said("Diane Resch")]),
    ("de", "Von Diana Resch mit AP", [Said("Diana Resch"), House("AP")]),
    ("de", "Von: JÖRG ZSCHOPPE", [Said("Jörg Zschoppe")]),
    ("de", "Von Ulrich ExmerKorrespondent", [Said("Ulrich Exmer", position="Korrespondent")]),
    ("de", "Ralf Eulner\nRedakteur in der Wirtschaft.", [Said("Ralf Eulner", position="Redakteur in der Wirtschaft")]),
    (
        "de",
        "Anna Ritt\nKorrespondentin für Politik und Wirtschaft in der Schweiz.",
        [Said("Anna Ritt", position="Korrespondentin für Politik und Wirtschaft in der Schweiz")],
    ),
    ("de", "Kolumne von Lars Brunck", [Said("Lars Brunck")]),
    ("de", "Von Anna Roth publiziert am 25. September 2018", [Said("Anna Roth")]),
    ("de", "Veröffentlicht am 13. März 2019 von Michael Veese-Dombrow", [Said("Michael Veese-Dombrow")]),
    ("de", "Von dpa 30.04.2024, 18:58", [House("dpa")]),
    ("de", "NPZ-Redaktion 18.07.2024, 11.08 Uhr 7 min", [House("NPZ-Redaktion")]),
    (
        "de",
        "Markus M. Häfner, London, Beat Bumbach 19.10.2019, 23:38 Uhr",
        [Said("Markus M. Häfner", place="London"), Said("Beat Bumbach")],
    ),
    ("de", "Von Matthias", [Said("Matthias")]),
    ("de", "xsi, dax", [Said("xsi"), Said("dax")]),
    ("de", "Reuters/kxa Frankfurt", [House("Reuters", place="Frankfurt"), Said("kxa", place="Frankfurt")]),
    ("de", "Jürgen von der Lühe", [Said("Jürgen von der Lühe")]),
    ("de", "Text: Anna Roth, Fotos: Bo Ek", [Said("Anna Roth"), Said("Bo Ek", role="photographer")]),
    (
        "fr",
        "Par Jean-Pierre Dupond, envoyé spécial à Kiev",
        [Said("Jean-Pierre Dupond", "envoyé spécial", None, "Kiev")],
    ),
    ("fr", "J.-B. Solard", [Said("J.-B. Solard")]),
    ("fr", "Par Le Courrier et AFP", [House("Le Courrier"), House("AFP")]),
    ("fr", "Par Nicolas Guttierre le 14.09.2020 à 11h46", [Said("Nicolas Guttierre")]),
    ("es", "Marta Cañas\nCorresponsal en Atenas", [Said("Marta Cañas", position="Corresponsal", place="Atenas")]),
    ("es", "Por Mariano Marín mmarin@ejemplo.example", [Said("Mariano Marín", email="mmarin@ejemplo.example")]),
    ("es", "José Ortiz y Gasca", [Said("José Ortiz y Gasca")]),
    ("it", "di Luca Monari", [Said("Luca Monari")]),
    ("it", "di Anna Rossini e Marco Bianchini", [Said("Anna Rossini"), Said("Marco Bianchini")]),
    ("nb", "Nils Holmen og Åse Bergen", [Said("Nils Holmen"), Said("Åse Bergen")]),
    ("ja", "大波 美咲", [Said("大波 美咲")]),
    ("ja", "ワシントン支局　小川聡", [Said("小川聡", affiliation="ワシントン支局")]),
    ("ja", "小川聡記者", [Said("小川聡", position="記者")]),
    ("ja", "文・小川聡", [Said("小川聡")]),
    ("zh", "新华社记者 王小明", [Said("王小明", position="记者", affiliation="新华社")]),
    ("zh", "(责编：牛镜、岳弘文)", [Said("牛镜", role="editor"), Said("岳弘文", role="editor")]),
    ("ko", "배윤아 기자", [Said("배윤아", position="기자")]),
    ("ko", "김철순·이영하 기자", [Said("김철순", position="기자"), Said("이영하", position="기자")]),
    ("ru", "Ярослав Кузнецкий, Антон Зелёный 8 января, 17:46", [Said("Ярослав Кузнецкий"), Said("Антон Зелёный")]),
    ("tr", "HABER MERKEZİ", [House("HABER MERKEZİ")]),
    ("tr", "Seher Karsan | 05.04.2025 - Güncelleme : 05.04.2025", [Said("Seher Karsan")]),
    ("vi", "Lê Phượng", [Said("Lê Phượng")]),
    # parts in brackets behind the names
    (
        "de",
        "VON ANNA ROTH (TEXT) UND JENS BREMER (FOTOS)",
        [Said("Anna Roth"), Said("Jens Bremer", role="photographer")],
    ),
    ("de", "Anna Roth (Text) Jens Bremer (Bilder)", [Said("Anna Roth"), Said("Jens Bremer", role="photographer")]),
    (
        "de",
        "Anna Roth (Text), Jens Bremer (Bilder), Val Bondo",
        [Said("Anna Roth"), Said("Jens Bremer", role="photographer")],
    ),
    ("de", "Protokolle: Anna Roth und Jens Bremer", [Said("Anna Roth"), Said("Jens Bremer")]),
    ("fr", "Par Anne Lelong (texte) et Luc Rivet (texte et photos)", [Said("Anne Lelong"), Said("Luc Rivet")]),
    ("en", "By Ann Lee and Bo Ek (photos)", [Said("Ann Lee"), Said("Bo Ek", role="photographer")]),
    ("en", "Ann Lee (now) and Cy Foxton (earlier)", [Said("Ann Lee"), Said("Cy Foxton")]),
    ("en", "BY ANN-MAE COLE '24 AND PETE LORD '25", [Said("Ann-Mae Cole"), Said("Pete Lord")]),
    ("nl", "Tekst Lotte van Rijn Beeld Daan Mol", [Said("Lotte van Rijn"), Said("Daan Mol", role="photographer")]),
    # a position before a name
    ("en", "Ann Lee, Reporter Bo Ek", [Said("Ann Lee"), Said("Bo Ek", position="Reporter")]),
    ("nl", "Door Piet Leeuw in Heerlen", [Said("Piet Leeuw", place="Heerlen")]),
    ("en", "By Ann Lee, Contributing Carpenter", [Said("Ann Lee", position="Contributing Carpenter")]),
    # houses with a number, or a word that no mouth can say
    ("en", "By Channel 17 Digital Team", [House("Channel 17 Digital Team")]),
    ("en", "By Ann Lee, MVR Online", [Said("Ann Lee", affiliation="MVR Online")]),
    ("cs", "ČTK, redakce kultury", [House("ČTK"), House("redakce kultury")]),
    # East Asian role lines
    ("zh", "编辑｜周小山", [Said("周小山", role="editor")]),
    ("zh", "文丨许白 编辑丨李四光", [Said("许白"), Said("李四光", role="editor")]),
    (
        "zh",
        "记者 王小明 李四光 编辑 陈大文",
        [Said("王小明", "记者"), Said("李四光"), Said("陈大文", "编辑", role="editor")],
    ),
    ("zh", "記者林家平攝", [Said("林家平", position="記者", role="photographer")]),
    ("zh", "記者林家平／台南報導", [Said("林家平", position="記者", place="台南")]),
    ("zh", "本报记者王小明报道", [Said("王小明", position="本报记者")]),
    ("zh", "文／黃士文（高中教師）", [Said("黃士文", position="高中教師")]),
    ("ja", "聞き手・小川航　撮影・辻まり", [Said("小川航"), Said("辻まり", role="photographer")]),
    ("ja", "文・写真／石川しおり", [Said("石川しおり")]),
    ("ko", "글·사진=김철순 기자", [Said("김철순", position="기자")]),
    # a place before an equals sign
    ("ko", "은하=김철순 기자", [Said("김철순", position="기자", place="은하")]),
    ("ko", "은하=김철순기자", [Said("김철순", position="기자", place="은하")]),
    (
        "ko",
        "은하=김철순·이영하 기자",
        [Said("김철순", position="기자", place="은하"), Said("이영하", position="기자", place="은하")],
    ),
    ("ko", "(은하=남도통신) 김철순 기자", [Said("김철순", "기자", "남도통신", "은하")]),
    ("ja", "【白浜＝小川聡】", [Said("小川聡", place="白浜")]),
    ("ja", "小川聡＝白浜通信員", [Said("小川聡", position="白浜通信員")]),
    # a place in capitals behind a stroke
    ("tr", "Seher KARSAN/KARAPINAR, (KHA)", [Said("Seher Karsan", affiliation="KHA", place="KARAPINAR")]),
    ("tr", "YAZI: SEHER KARSAN", [Said("Seher Karsan")]),
    # hyphens and apostrophes of Hebrew
    ("he", "דנה אלון, נועם בן־פלד | פורסם: 03.02.26", [Said("דנה אלון"), Said("נועם בן־פלד")]),
    ("he", "מאת ז׳אן פלד", [Said("ז׳אן פלד")]),
    # joints that are written together with the name behind them
    ("he", "דנה אלון ונועם פלד", [Said("דנה אלון"), Said("נועם פלד")]),
    ("ar", "بقلم أحمد عليان ومنى سالمي", [Said("أحمد عليان"), Said("منى سالمي")]),
    ("ar", "سلمى الدبّاغي", [Said("سلمى الدبّاغي")]),
    # languages of which little more is known than the words of bylines
    ("sw", "Na Neema Kibwana", [Said("Neema Kibwana")]),
    ("fil", "Ni Ligaya Santolan", [Said("Ligaya Santolan")]),
    ("hu", "Szerkesztette: Kovács Réka", [Said("Kovács Réka", role="editor")]),
    ("id", "Editor: Sari Lestarini", [Said("Sari Lestarini", role="editor")]),
    # who asked, not who answered
    ("pl", "Z dr. Haliną Wrońską, geolożką, rozmawia Ewa Dorsz", [Said("Ewa Dorsz")]),
    ("de", "Mit Karl Lang sprach Anna Roth", [Said("Anna Roth")]),
    ("sv", "Hans Almkvist", [Said("Hans Almkvist")]),
    ("ro", "de Mara Codreșan", [Said("Mara Codreșan")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), BYLINES)
def test_byline(language: str, text: str, expected: list[Said]) -> None:
    people = read(language, text)
    assert people == expected
    assert [type(person) for person in people] == [type(person) for person in expected]


def test_a_verb_before_the_place() -> None:
    icelandic = lexicon_with("is", Vocabulary(language="is", place_joints=("frá",)))
    assert read("is", "Atli Steinn Guðmundar\nskrifar frá Porsgrunn", icelandic) == [
        Said("Atli Steinn Guðmundar", place="Porsgrunn")
    ]


CREDITS = [
    (
        "(Reporting by Ann Lee in Madrid and Bo Ek in Oslo; Additional reporting by Cy Fox; Editing by Di Roe)",
        [
            Said("Ann Lee", place="Madrid"),
            Said("Bo Ek", place="Oslo"),
            Said("Cy Fox", role="contributor"),
            Said("Di Roe", role="editor"),
        ],
    ),
    ("Translated by Bo Ek", [Said("Bo Ek", role="translator")]),
    ("Photo by Bo Ek", [Said("Bo Ek", role="photographer")]),
    ("Image: Fouad Van Der Forth", [Said("Fouad Van Der Forth", role="photographer")]),
    ("The ferry on Monday. (Photo by Sarah Lazar)", [Said("Sarah Lazar", role="photographer")]),
    (
        "With files from The Associated Press and Omar El Sadek",
        [House("The Associated Press", role="contributor"), Said("Omar El Sadek", role="contributor")],
    ),
    (
        "Ann Lee in Madrid and Bo Ek contributed to this report.",
        [Said("Ann Lee", place="Madrid", role="contributor"), Said("Bo Ek", role="contributor")],
    ),
    ("Text: Ann Lee, Photos: Bo Ek", [Said("Ann Lee"), Said("Bo Ek", role="photographer")]),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_credit(text: str, expected: list[Said]) -> None:
    more = Vocabulary(
        language="und",
        byline_cues=("text:",),
        credit_roles=Roles(contributor=("additional reporting by",)),
    )
    people = read("en", text, lexicon_with("en", more))
    assert people == expected
    assert [type(person) for person in people] == [type(person) for person in expected]


PROSE = [
    ("en", ""),
    ("en", "By"),
    ("en", "By the time Ann Lee arrived, Bo Ek had left."),
    ("en", "By Monday, Ann Lee and Bo Ek were gone"),
    ("en", "By far the best bridge in Northport"),
    ("en", "He was hit by John Smithee on Monday."),
    ("en", "Anna Lee, who lives in Rome, said the plan was dead."),
    ("en", "The reporter said that she was late."),
    ("en", "Council keeps the ferry, for now"),
    ("en", "Ann Lee said on Monday that the bridge would be closed."),
    ("en", "Read more"),
    ("en", "news"),
    ("en", "31 Jan 2025, 20:02"),
    ("en", "By " + "Ann Lee, " * 60),
    ("de", "Von der Linde sagt Europa Hilfe zu"),
    ("de", "Von der Linde"),
    ("de", "Von Montag an fährt die Fähre wieder."),
    ("fr", "Par ailleurs, Jean Dupond a quitté la salle."),
    ("ko", "이 다리는 내년 봄까지 모두 완공될 예정입니다"),
    ("ja", "市議会は火曜日、渡し船を残すことを決めた。"),
    ("ja", "（2023年9月17日 23時40分更新）"),
]


@pytest.mark.parametrize(("language", "text"), PROSE)
def test_is_no_byline(language: str, text: str) -> None:
    assert read(language, text) == []


def test_places_in_the_line() -> None:
    text = "By Ann Lee and Bo Ek, Kiel Bureau; Cy Fox, political reporter"
    people = parse_byline(text, lexicon_for("en"), "en")
    assert [text[person.start : person.end] for person in people] == ["Ann Lee", "Bo Ek", "Cy Fox"]
    assert [text[slice(*person.segment)] for person in people] == [
        "By Ann Lee",
        "Bo Ek, Kiel Bureau",
        "Cy Fox, political reporter",
    ]
    assert [person.cue for person in people] == ["By", "By", "By"]


# --- candidates ---------------------------------------------------------------------------------------------------


def proposed(text: str, language: str = "en") -> list[Candidate]:
    return list(candidates(page_of(text, language)))


def names(found: list[Candidate]) -> list[str]:
    return [said(candidate.value).name for candidate in found if isinstance(candidate.value, Contributor)]


def one(text: str, language: str = "en") -> Candidate:
    (candidate,) = proposed(text, language)
    return candidate


def test_a_cue_on_the_line_above() -> None:
    found = proposed("Ferry stays\n\nVon\nJasper Riem\n,\nBarbara Schnell\n\nDie Fähre bleibt bis zum Herbst.", "de")
    assert [(name, candidate.cue) for name, candidate in zip(names(found), found, strict=True)] == [
        ("Jasper Riem", "Von"),
        ("Barbara Schnell", "Von"),
    ]


def test_a_cue_counts_beyond_a_line_that_only_joins_names() -> None:
    found = proposed("Ferry stays\n\nBy\nAnn Lee\n,\nBo Ek\nand\nCy Fox\n\nThe ferry stays until the autumn.")
    assert [(name, candidate.cue) for name, candidate in zip(names(found), found, strict=True)] == [
        ("Ann Lee", "By"),
        ("Bo Ek", "By"),
        ("Cy Fox", "By"),
    ]


def test_a_name_that_a_line_says_twice_is_one_name() -> None:
    assert names(proposed("Ann Mari Lee Ann Mari Lee")) == names(proposed("Ann Mari Lee"))
    assert "Ann Lee" in names(proposed("By Ann Lee By Ann Lee"))


def test_a_lone_first_name_counts_below_a_cue_only() -> None:
    assert names(proposed("Author of the article:\nAnnika\n")) == ["Annika"]
    assert names(proposed("Share\nAnnika\n")) == []


def test_a_cue_does_not_reach_the_menu_below_the_names() -> None:
    assert names(proposed("Author:\nAnn Lee\nBo Ek\nCartoons\nInfographics\nCy Fox\n"))[:2] == ["Ann Lee", "Bo Ek"]
    announced = [candidate for candidate in proposed("Author:\nAnn Lee\nCartoons\nCy Fox\n") if candidate.cue]
    assert names(announced) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tanja Brought\nJournalist", "en", Said("Tanja Brought", position="Journalist")),
        ("Marta Cañas\nCorresponsal en Atenas", "es", Said("Marta Cañas", position="Corresponsal", place="Atenas")),
        ("배윤아 기자\nbykj@example.kr", "ko", Said("배윤아", position="기자", email="bykj@example.kr")),
        (
            "By ANN LEE\nStaff Writer\nann@example.com",
            "en",
            Said("Ann Lee", position="Staff Writer", email="ann@example.com"),
        ),
        ("Ann Lee\nNews", "en", Said("Ann Lee")),  # the section
        (
            "Ann Lee is a politics reporter for Northport News.",
            "en",
            Said("Ann Lee", position="politics reporter", affiliation="Northport News"),
        ),
        (
            "Ann Lee is a freelance journalist based in Northport, where she has lived for thirty years, in a house by"
            " the pier that she shares with three cats, two dogs and a parrot that knows the names of all the ferries"
            " and calls them every morning.",
            "en",
            Said("Ann Lee", position="freelance journalist"),
        ),
        (
            "Lars van der Berg is a politics reporter for Northport News.",
            "en",
            Said("Lars van der Berg", position="politics reporter", affiliation="Northport News"),
        ),
        ("Lt. Col. Ann Lee is a politics reporter.", "en", Said("Lt. Col. Ann Lee", position="politics reporter")),
        (
            "Anna Roth ist ZPF-Reporterin für das Berichtsgebiet Ostsee.",
            "de",
            Said("Anna Roth", position="ZPF-Reporterin"),
        ),
    ],
)
def test_what_the_line_below_says(text: str, language: str, expected: Said) -> None:
    value = proposed(text, language)[0].value
    assert isinstance(value, Contributor)
    assert said(value) == expected


def test_the_line_of_somebody_else_says_nothing() -> None:
    found = proposed("Ann Lee Reporter\nBo Ek Staff Writer\nCy Fox\nDi Roe\n")
    assert [said(candidate.value) for candidate in found if isinstance(candidate.value, Contributor)] == [
        Said("Ann Lee", position="Reporter"),
        Said("Bo Ek", position="Staff Writer"),
        Said("Cy Fox"),
        Said("Di Roe"),
    ]


def test_photographers_are_known_for_what_they_are() -> None:
    candidate = one("Foto: LISA MATTSEN", "sv")
    assert isinstance(candidate.value, Contributor)
    assert (candidate.value.role, candidate.cue) == ("photographer", "Foto:")


def test_a_credit_at_the_end_of_a_paragraph() -> None:
    prose = "The council voted on Tuesday to keep the ferry until the new bridge is paid for, said the mayor. " * 4
    text = f"  • {prose}(Reporting by Ann Lee in Madrid; Editing by Di Roe)"
    found = proposed(text)
    assert names(found) == ["Ann Lee", "Di Roe"]
    for candidate, role in zip(found, ["author", "editor"], strict=True):
        assert isinstance(candidate.value, Contributor)
        assert candidate.value.role == role
        span = candidate.value.name.span
        assert span is not None
        assert text[span.start : span.end] == said(candidate.value).name


def test_a_credit_at_the_end_of_a_paragraph_without_blanks() -> None:
    (candidate,) = proposed("市议会星期二决定，在新桥的钱付清以前保留渡轮，市长说。" * 5 + "（责编：王小明）", "zh")
    assert isinstance(candidate.value, Contributor)
    assert said(candidate.value) == Said("王小明", role="editor")


@pytest.mark.parametrize(
    ("opening", "language", "expected"),
    [
        (
            "本报讯（记者 王小明 李四光 通讯员 陈大文）",
            "zh",
            [("王小明", "author"), ("李四光", "author"), ("陈大文", "contributor")],
        ),
        ("〔記者林家平／台南報導〕", "zh", [("林家平", "author")]),
        ("（图一）", "zh", []),
    ],
)
def test_reporters_in_brackets_before_a_paragraph(opening: str, language: str, expected: list[tuple[str, str]]) -> None:
    found = proposed(opening + "市议会星期二决定，在新桥的钱付清以前保留渡轮，市长说。" * 5, language)
    people = [each.value for each in found if isinstance(each.value, Contributor)]
    assert [(said(person).name, person.role) for person in people] == expected


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("【岸川直人】", ["岸川直人"]),
        ("（小川聡）", ["小川聡"]),
        ("（図参照）", []),
        ("（写真提供・町役場）", ["町役場"]),
    ],
)
def test_a_name_in_brackets_ends_a_paragraph_in_japanese(closing: str, expected: list[str]) -> None:
    assert (
        names(proposed("市議会は火曜日、橋の費用を払い終えるまで渡し船を残すことを決めた。" * 5 + closing, "ja"))
        == expected
    )


def test_prose_proposes_nobody() -> None:
    text = (
        "The council voted on Tuesday to keep the ferry, Ann Lee told the Northport Courier, until it is paid for.\n"
        "By the time Bo Ek arrived the vote was over, and the mayor, Cy Fox, had gone home without a word to anyone.\n"
    )
    assert proposed(text) == []


def test_spans_lead_to_the_source() -> None:
    text = "Ferry stays\n\n  • By Ann Lee and Bo Ek\n  Staff Writer\n"
    page = page_of(text)
    first, second = (each.value for each in candidates(page))
    assert isinstance(first, Contributor)
    assert isinstance(second, Contributor)
    spans = [first.span, first.name.span, second.span, second.name.span]
    assert [text[span.start : span.end] for span in spans if span is not None] == [
        "By Ann Lee",
        "Ann Lee",
        "Bo Ek\n  Staff Writer",
        "Bo Ek",
    ]
    assert second.position == "Staff Writer"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Pamela Wills Follow", "Pamela Wills"),
        ("Pamela Wills Kitchen 30 October 2023", "Pamela Wills"),
        ("30 October 2023 Carola Poen Culture", "Carola Poen"),
        ("Stefan Rice Deputy Content Hub Leader", "Stefan Rice"),
        ("Posted on 2015-04-05 by mark | Leave a comment", "mark"),
        ("Posted by u/annlee_ 3 years ago", "annlee_"),
        ("Posted by annlee » Wed Aug 30, 2023 8:14 am", "annlee"),
        ("Posted by Ann Lee in cakes", "Ann Lee"),
    ],
)
def test_other_cuts_of_a_line(text: str, expected: str) -> None:
    assert expected in names(proposed(text))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ann Lee and Bo Ekman, data team", "en", ["Ann Lee", "Bo Ekman"]),
        ("Anne Lelong, géographe, professeur émérite à l'université de Nordville", "fr", ["Anne Lelong"]),
        ("Anne Lelong, géographe, a quitté la salle avant la fin du vote, a dit le maire.", "fr", []),
        ("The ferry and the bridge and the council, data team", "en", []),
    ],
)
def test_words_that_stand_beside_names_hide_none(text: str, language: str, expected: list[str]) -> None:
    assert names(proposed(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "nobody"),
    [
        ("Posted by annlee » Wed Aug 30, 2023 8:14 am", "en", "Wed"),
        ("Not yet followed by anyone", "en", "anyone"),
        ("By accident. I was going to be late.", "en", "accident"),
        ("Posted by u/annlee_ 3 years ago", "en", "u"),
        ("Dopo due anni di restauri, ingresso libero sabato 15 giugno", "it", "restauri"),
        ("Precios (euros por kilo)", "es", "kilo"),
        ("1 minuto di lettura", "it", "lettura"),
        ("It costs 70p per square metre and can be painted on by hand", "en", "hand"),
        ("By Ann Lee | 2 May 2024 | Mindset | 14 Comments", "en", "Mindset"),
        ("Oprac.: redakcja", "pl", "redakcja"),
        ("Manure, bagged, by the gate at Ann's Farm", "en", "Ann's Farm"),
        ("Results: Ellerby District Council election 2023", "en", "Ellerby District"),
    ],
)
def test_no_cut_is_a_lone_word_or_a_place_that_prose_leads_to(text: str, language: str, nobody: str) -> None:
    assert nobody not in names(proposed(text, language))


def test_a_name_that_was_turned_leads_to_where_it_stands() -> None:
    text = "Ferry stays\n\nAuthors: Okon, Anna; Lee, Bo\n"
    found = proposed(text)
    spans = [candidate.value.span for candidate in found if isinstance(candidate.value, Contributor)]
    assert names(found) == ["Anna Okon", "Bo Lee"]
    assert [text[span.start : span.end] for span in spans if span is not None] == ["Authors: Okon, Anna", "Lee, Bo"]


def test_numbers_behind_words_that_are_no_names_stay() -> None:
    assert read("en", "Ferry stays1, bridge opens2") == []
    assert read("en", "Ann Lee1, Bo Ek2, room 3") == read("en", "Ann Lee1") == [Said("Ann Lee")]


def test_no_cut_ends_in_the_first_word_of_a_position() -> None:
    assert "Stefan Rice Deputy" not in names(proposed("Stefan Rice Deputy Content Hub Leader"))


def test_who_asked_is_looked_for_far_from_the_start_of_a_line() -> None:
    found = proposed("Z dr. Haliną Wrońską, geolożką, rozmawia Ewa Dorsz", "pl")
    assert (names(found)[0], found[0].cue) == ("Ewa Dorsz", "rozmawia")


def test_a_cue_in_small_letters_is_glued_to_the_name_behind_it() -> None:
    assert names(proposed("Story byStefan Rice")) == ["Stefan Rice"]


# --- laws ---------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "By", "Von", "Par", "by", "Foto:", "Ann Lee", "BO EK", "José de la Cruz", "小川 聡", "배윤아 기자",
        "新华社记者 王小明", "编辑｜", "(photos)", "(now)", "'24", "【岸川直人】", "（记者 王小明）", "וסיון ברק",
        "and", "und", ",", ";", " | ", "/", "·", "\n", "(", ")", "Reuters", "dpa", "Kiel Bureau", "political reporter",
        "in Madrid", "Jr.", "M.D.", "3 March 2026, 10:22 am", "Published", "2 hours ago", "ann@example.com", "@annlee",
        "Reporting by", "Editing by", "said that it was late", "Annika", "kxa", "LeePublished", "\x00", "\u202e",
        "e\u0301",
    ]
)  # fmt: skip
LINES = st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.text(max_size=120))
LANGUAGES = st.sampled_from(["en", "de", "fr", "ja", "ko", "zh", "he", "und"])


@given(LINES, LANGUAGES)
@settings(max_examples=500)
def test_people_stand_in_order_and_apart(text: str, language: str) -> None:
    people = parse_byline(text, lexicon_for(language), language)
    end = 0
    for person in people:
        start, stop = person.segment
        assert end <= start <= person.start < person.end <= stop <= len(text)
        end = stop
    assert people == parse_byline(text, lexicon_for(language), language)


@given(st.lists(LINES, max_size=6).map("\n".join), LANGUAGES)
@settings(max_examples=500)
def test_candidates_stand_in_their_chunk(text: str, language: str) -> None:
    page = page_of(text, language)
    for candidate in candidates(page):
        chunk = page.chunks[candidate.chunk]
        assert 0 <= candidate.start < candidate.end <= len(chunk.text)
        assert isinstance(candidate.value, Contributor)
        span, inner = candidate.value.span, candidate.value.name.span
        assert span is not None
        assert inner is not None
        assert chunk.span.start <= span.start <= inner.start < inner.end <= span.end <= len(text)


@pytest.mark.parametrize(
    ("contact", "language"),
    [
        ("Contact:\nAnn Lee\nDirector of Communications, Harbour Works\n+44 1632 960 417", "en"),
        ("Media contact: Ann Lee, Harbour Works\nlee@harbour.example", "en"),
        ("Media Contact:\n\nAnn Lee\n\nHarbour Works\n\n(555) 010-4417", "en"),
        ("Pressekontakt:\nAnn Lee\nPressesprecherin\nTel.: 0999 / 12 34 - 310", "de"),
        ("Contact presse :\nAnn Lee\nAttachée de presse\n01 99 00 45 12", "fr"),
    ],
)
def test_a_press_contact_signs_nothing(contact: str, language: str) -> None:
    assert proposed(contact, language) == []
    assert names(proposed(f"{contact}\n\nBy Bo Ek", language)) == ["Bo Ek"]


@pytest.mark.parametrize(
    "text",
    [
        "Contact:\nBy Ann Lee\nlee@harbour.example",
        "Contact:\nAnn Lee\nHarbour Courier",
        "Contact\nAnn Lee\na@b.example",
    ],
)
def test_what_only_looks_like_a_press_contact_may_sign(text: str) -> None:
    assert "Ann Lee" in names(proposed(text))


def test_the_head_and_the_covering_note_of_a_release_name_no_author() -> None:
    head = "Von: Ann Lee\nAn: Bo Ek\nBetreff: Pressemitteilung: Die Fähre fährt wieder"
    note = "Guten Tag,\n\nanbei unser Text.\n\nMit freundlichen Grüßen\nAnn Lee"
    assert names(proposed(f"{head}\n\n{note}\n\nDie Fähre fährt wieder\n\nVon Eva Roth", "de")) == ["Eva Roth"]
    assert names(proposed(f"{head}\n\nVon Eva Roth", "de")) == ["Eva Roth"]


def test_three_signs_of_those_who_sent_the_copy_of_an_agency_are_no_authors() -> None:
    assert proposed("gl/rt/vk") == []
    assert names(proposed("gl/rt")) == ["gl", "rt"]
