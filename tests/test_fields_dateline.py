"""Datelines: what opens a story, in the forms of many wires, and what only looks like it."""

import pytest
from dated_pages import page_of
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.fields.dateline import find_dateline
from formats.tree import Dateline

REST = "harbour office said on Tuesday that the ferries would cross the sound again before the end of the month."

# (language, the paragraph's opening, literal, place, agency)
YES: list[tuple[str, str, str, str, str | None]] = [
    ("en", "HAYWARD, Calif. (AP) — The", "HAYWARD, Calif. (AP)", "HAYWARD, Calif.", "AP"),
    ("en", "HANOI, Vietnam (AP) — The", "HANOI, Vietnam (AP)", "HANOI, Vietnam", "AP"),
    ("en", "SAINT-DENIS (Reuters) The", "SAINT-DENIS (Reuters)", "SAINT-DENIS", "Reuters"),
    ("en", "Lisbon (Reuters) - The", "Lisbon (Reuters)", "Lisbon", "Reuters"),
    ("en", "AUSTIN (KZYX) — The", "AUSTIN (KZYX)", "AUSTIN", "KZYX"),
    ("en", "CORVENA (Meridian News) - The", "CORVENA (Meridian News)", "CORVENA", "Meridian News"),
    ("en", "Corvena, Sept 3 (Meridian News) - The", "Corvena, Sept 3 (Meridian News)", "Corvena", "Meridian News"),
    ("en", "Lisbon (QNN) -- The", "Lisbon (QNN)", "Lisbon", "QNN"),
    ("en", "WASHINGTON, March 12 (Reuters) - The", "WASHINGTON, March 12 (Reuters)", "WASHINGTON", "Reuters"),
    ("en", "HONOLULU (Aug. 13) -- The", "HONOLULU (Aug. 13)", "HONOLULU", None),
    ("en", "PUTRAJAYA, Nov 22 — The", "PUTRAJAYA, Nov 22", "PUTRAJAYA", None),
    ("en", "NEW YORK--(BUSINESS WIRE)--The", "NEW YORK--(BUSINESS WIRE)", "NEW YORK", "BUSINESS WIRE"),
    ("en", "BERLIN -- The", "BERLIN", "BERLIN", None),
    ("en", "CHICAGO—The", "CHICAGO", "CHICAGO", None),
    ("en", "KOBE – “The", "KOBE", "KOBE", None),
    ("en", "NEW DELHI: The", "NEW DELHI", "NEW DELHI", None),
    ("en", "Hayward, Calif. — The", "Hayward, Calif.", "Hayward, Calif.", None),
    ("de", "Kiel (dpo) - Das", "Kiel (dpo)", "Kiel", "dpo"),
    ("de", "Kiel (dpa/lno) - Das", "Kiel (dpa/lno)", "Kiel", "dpa/lno"),
    ("de", "Kiel (dpa). Das", "Kiel (dpa)", "Kiel", "dpa"),
    ("de", "London/Teheran - Das", "London/Teheran", "London/Teheran", None),
    ("de", "Kiel - Das", "Kiel", "Kiel", None),
    ("de", "Frankfurt am Main – Das", "Frankfurt am Main", "Frankfurt am Main", None),
    ("sv", "Malmö - Den", "Malmö", "Malmö", None),
    ("fr", "PARIS, 12 mars (Reuters) - Le", "PARIS, 12 mars (Reuters)", "PARIS", "Reuters"),
    ("es", "MADRID, 3 (EUROPA PRESS) - La", "MADRID, 3 (EUROPA PRESS)", "MADRID", "EUROPA PRESS"),
    ("es", "Madrid, 12 mar (EFE).- La", "Madrid, 12 mar (EFE)", "Madrid", "EFE"),
    ("it", "ROMA, 12 MAR - La", "ROMA, 12 MAR", "ROMA", None),
    ("it", "FELTRE (Belluno) - La", "FELTRE (Belluno)", "FELTRE (Belluno)", None),
    ("it", "FELTRE (Ansa) - La", "FELTRE (Ansa)", "FELTRE", "Ansa"),
    ("it", "(ANSA) - ROMA, 12 MAR - La", "(ANSA) - ROMA, 12 MAR", "ROMA", "ANSA"),
    ("ru", "МОСКВА, 8 янв - РИА Новости. В", "МОСКВА, 8 янв - РИА Новости", "МОСКВА", "РИА Новости"),
    ("ru", "МОСКВА, 8 января. /ТАСС/. В", "МОСКВА, 8 января. /ТАСС/", "МОСКВА", "ТАСС"),
    ("ja", "東京＝新しい", "東京", "東京", None),
    ("ja", "【東京時事】新しい", "【東京時事】", "東京", "時事"),
    ("ja", "[東京 24日 ロイター] - 新しい", "[東京 24日 ロイター]", "東京", "ロイター"),
    ("ja", "【ソウル＝山田太郎】新しい", "【ソウル＝山田太郎】", "ソウル", None),
    ("ko", "(서울=연합뉴스) 항만", "(서울=연합뉴스)", "서울", "연합뉴스"),
    ("ko", "[부산·울산=한강일보] 항만", "[부산·울산=한강일보]", "부산·울산", "한강일보"),
    ("zh", "新华社北京4月24日电（记者李明）新", "新华社北京4月24日电（记者李明）", "北京", "新华社"),
    ("zh", "（中央社台北24日電）新", "（中央社台北24日電）", "台北", "中央社"),
]

NO = [
    ("en", "(QNN) President Mori of the"),  # an agency alone is no place
    ("en", "NATO - the alliance - said that the"),
    ("en", "NATO - The alliance wrote to the NATO"),
    ("en", "WARNING: this is not for the"),
    ("en", "WARNING: This warning is for the"),
    ("en", "NOTE - The"),
    ("en", "Q: The"),
    ("en", "UPDATED: The"),
    ("en", "FILE PHOTO: The"),
    ("en", "QF: The"),
    ("en", "HARBOUR FERRIES — The"),  # the words stand in lower case as well
    ("en", "BIDDY’S HARBOUR — The"),
    ("en", "Paris – the city of light – is the"),
    ("en", "Paris – The"),  # English papers write it in capitals
    ("en", "However, Ann — The"),
    ("en", "Ann Lee (CDX) – The"),  # a party
    ("en", "Ann Lee (Mayor of Corvena) – The"),
    ("en", "FERRY (not in use) – The"),
    ("en", "Ann Lee (AP), Ben Roe (Reuters) for the"),
    ("en", "The harbour office (Reuters) - The"),
    ("en", "Raspberry 3 - The"),
    ("en", "In 2014, a plan — The"),
    ("de", "Foto: Das"),
    ("de", "[Bild: dpa] Für das"),
    ("de", "Update - Das"),
    ("de", "Samstag, 4. November – Das"),
    ("de", "Sommer 2024 – Das"),
    ("de", "Nein. Das"),
    ("de", "HafenBoot – Das"),
    ("de", "Fischer Fritz Frisch – Das"),
    ("ja", "【独自】新しい"),
    ("ja", "新しいフェリー＝東京"),
    ("ko", "[칼럼나라=김철수의 바다 이야기] 항만"),
    ("en", ""),
]


def dateline_of(text: str, tag: str) -> Dateline | None:
    page = page_of(text, tag)
    found = find_dateline(page.chunks[0], page)
    if found is None:
        return None
    assert isinstance(found.value, Dateline)
    assert text[found.start : found.end] == found.value.literal
    assert found.value.span == (found.start, found.end)
    return found.value


@pytest.mark.parametrize(("tag", "opening", "literal", "place", "agency"), YES)
def test_a_dateline_is_read(tag: str, opening: str, literal: str, place: str, agency: str | None) -> None:
    found = dateline_of(f"{opening} {REST}", tag)
    assert found is not None
    assert (found.literal, found.place, found.agency, found.date) == (literal, place, agency, None)


@pytest.mark.parametrize(("tag", "opening"), NO)
def test_what_only_looks_like_a_dateline_is_none(tag: str, opening: str) -> None:
    assert dateline_of(f"{opening} {REST}", tag) is None


@pytest.mark.parametrize(
    ("opening", "literal", "place", "agency"),
    [
        ("SPRINGFIELD, Ill., May 3, 2024 – The", "SPRINGFIELD, Ill., May 3, 2024", "SPRINGFIELD, Ill.", None),
        ("NEW YORK, May 3, 2024 /PRNewswire/ -- The", "NEW YORK, May 3, 2024 /PRNewswire/", "NEW YORK", "PRNewswire"),
        ("SEOUL, 3 May 2024 (Reuters) - The", "SEOUL, 3 May 2024 (Reuters)", "SEOUL", "Reuters"),
    ],
)
def test_a_full_date_is_read(opening: str, literal: str, place: str, agency: str | None) -> None:
    found = dateline_of(f"{opening} {REST}", "en")
    assert found is not None
    assert (found.literal, found.place, found.agency) == (literal, place, agency)
    assert found.date is not None
    assert found.date.value == "2024-05-03"
    assert found.date.literal in opening
    assert found.date.span is not None
    assert opening[found.date.span.start : found.date.span.end] == found.date.literal


def test_a_wire_may_put_its_dateline_on_a_line_of_its_own() -> None:
    found = dateline_of(f"MADRID, 3 (EUROPA PRESS) -\n\nThe {REST}", "es")
    assert found is not None
    assert found.literal == "MADRID, 3 (EUROPA PRESS)"
    assert dateline_of(f"Ann Lee (Reuters)\n\nThe {REST}", "en") is None


def test_a_place_with_a_full_stop_must_be_named_again() -> None:
    opening = f"Riad. Die Boote fahren. {REST}"
    found = dateline_of(f"{opening}\n\nDas Fest in Riad dauert drei Tage.", "de")
    assert found is not None
    assert found.place == "Riad"
    assert dateline_of(f"{opening}\n\nDas Fest dauert drei Tage.", "de") is None
    assert dateline_of(f"{opening}\n\nThe feast in Riad takes three days.", "en") is None


def test_a_single_word_before_a_colon_must_be_named_again() -> None:
    assert dateline_of(f"KARACHI: The {REST}\n\nA boat from Karachi was late.", "en") is not None
    assert dateline_of(f"KARACHI: The {REST}", "en") is None


def test_speakers_are_no_towns() -> None:
    interview = f"ANN LEE: The {REST}\n\nBEN ROE: Is it?\n\nANN LEE: It is.\n\nAnn Lee smiled."
    assert dateline_of(interview, "en") is None


def test_an_acronym_is_no_town() -> None:
    assert dateline_of(f"UNHCR — The {REST}\n\nThe UNHCR said so.", "en") is None
    assert dateline_of(f"CADIZ — The {REST}\n\nNobody in Cadiz said so. CADIZ!", "en") is not None


def test_terms_of_a_glossary_are_no_towns() -> None:
    terms = "\n\n".join(f"{term} - Das {REST}" for term in ("Kasse", "Zusage", "Fonds"))
    assert dateline_of(terms, "de") is None


def test_a_headline_has_no_dateline() -> None:
    assert dateline_of("LISBON — Ferries to Cross the Sound Again Before the End of the Month", "en") is None


HEADS = "OSLO|Kiel|東京| |, |(|)|AP|dpa|/|—| - |--|: |＝|=|【|】|Mar|12|2024|The|the|. |서울|电|新华社|4月24日|\n|\x00"


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(HEADS.split("|")), max_size=16).map("".join) | st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    page = page_of(text, "de")
    for chunk in page.chunks:
        found = find_dateline(chunk, page)
        if found is not None:
            assert isinstance(found.value, Dateline)
            assert found.value.place.strip()
            assert found.start < found.end <= len(chunk.text)


def test_long_openings_are_read_through() -> None:
    for piece in ("A", "A ", "(", "(A", "A, ", "12 ", "A-", "—", "【"):
        dateline_of(piece * (200_000 // len(piece)), "en")
