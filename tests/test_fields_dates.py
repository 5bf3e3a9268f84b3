"""Dates: every form that papers write, what only looks like one, and which of them could be the article's."""

import re

import pytest
from dated_pages import lexicon_of, page_of
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.dates import find_dates
from convert.reading.fields.moments import candidates
from convert.reading.lexicon import lexicon_for
from formats.tree import Date

ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?")

# (language, the text, the date in it as written, its value)
DATES = [
    ("en", "November 18, 2019 | 4:10pm", "November 18, 2019 | 4:10pm", "2019-11-18T16:10"),
    ("en", "18 November 2019", "18 November 2019", "2019-11-18"),
    ("en", "Nov. 18, 2019", "Nov. 18, 2019", "2019-11-18"),
    ("en", "the 3rd of May 2024", "3rd of May 2024", "2024-05-03"),
    ("en", "May 3rd, 2024", "May 3rd, 2024", "2024-05-03"),
    ("en", "this 9th day of May 2024", "9th day of May 2024", "2024-05-09"),
    ("de", "bsd0231 091012 Jan 22", "091012 Jan 22", "2022-01-09"),
    ("en", "091012Z JAN 2022", "091012Z JAN 2022", "2022-01-09"),
    ("en", "28-Apr-2024", "28-Apr-2024", "2024-04-28"),
    ("en", "2024-Apr-03", "2024-Apr-03", "2024-04-03"),
    ("en", "12 March 2019, 10:22 am", "12 March 2019, 10:22 am", "2019-03-12T10:22"),
    ("en", "March 12, 2019 12:05 a.m.", "March 12, 2019 12:05 a.m.", "2019-03-12T00:05"),
    ("en", "March 12, 2019 12:05 p.m. ", "March 12, 2019 12:05 p.m.", "2019-03-12T12:05"),
    ("en", "Nov 18, 2019 @17:19 PM", "Nov 18, 2019 @17:19 PM", "2019-11-18T17:19"),
    ("en", "Friday, 22 Nov 2024 4:55 PM MYT", "Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22T16:55+08:00"),
    ("en", "March 2019", "March 2019", "2019-03"),
    ("en", "2019", "2019", "2019"),
    ("en", "Published 2019", "2019", "2019"),
    ("en", "2024/04/24", "2024/04/24", "2024-04-24"),
    ("en", "2024-04-24T10:22:05+02:00", "2024-04-24T10:22:05+02:00", "2024-04-24T10:22+02:00"),
    ("en", "2024-04-24T10:22:05.120Z", "2024-04-24T10:22:05.120Z", "2024-04-24T10:22Z"),
    ("en", "2024-04-24 10:15:01 -0500", "2024-04-24 10:15:01 -0500", "2024-04-24T10:15-05:00"),
    # the time first
    ("en", "11:58, 23 APR 2024", "11:58, 23 APR 2024", "2024-04-23T11:58"),
    ("en", "4:10 PM EST, Mon November 18, 2019", "4:10 PM EST, Mon November 18, 2019", "2019-11-18T16:10-05:00"),
    ("en", "Updated 2010 GMT (0410 HKT) March 14, 2021", "2010 GMT (0410 HKT) March 14, 2021", "2021-03-14T20:10Z"),
    # zones
    ("en", "3 May 2024 10:22 (GMT+7)", "3 May 2024 10:22 (GMT+7)", "2024-05-03T10:22+07:00"),
    ("en", "3 May 2024 10:22 UTC-03:30", "3 May 2024 10:22 UTC-03:30", "2024-05-03T10:22-03:30"),
    ("en", "3 May 2024 10:22 +0900", "3 May 2024 10:22 +0900", "2024-05-03T10:22+09:00"),
    ("en", "3 May 2024 10:22 IST", "3 May 2024 10:22 IST", "2024-05-03T10:22+05:30"),
    ("de", "3. Mai 2024, 10:22 Uhr MESZ", "3. Mai 2024, 10:22 Uhr MESZ", "2024-05-03T10:22+02:00"),
    ("en", "May 3, 2024, 10 a.m. ET", "May 3, 2024, 10 a.m. ET", "2024-05-03T10:00-04:00"),
    ("en", "Jan. 3, 2024, 10 a.m. ET", "Jan. 3, 2024, 10 a.m. ET", "2024-01-03T10:00-05:00"),
    ("en", "March 10, 2024 10 a.m. ET", "March 10, 2024 10 a.m. ET", "2024-03-10T10:00-04:00"),
    ("en", "Nov 2, 2024 10 a.m. PT", "Nov 2, 2024 10 a.m. PT", "2024-11-02T10:00-07:00"),
    ("en", "Nov 3, 2024 10 a.m. PT", "Nov 3, 2024 10 a.m. PT", "2024-11-03T10:00-08:00"),
    ("en", "May 3, 1999, 10 a.m. ET", "May 3, 1999, 10 a.m. ET", "1999-05-03T10:00"),
    # nothing between fields that stood in boxes of their own
    ("en", "Apr 28 20232:23 PM EDT", "Apr 28 20232:23 PM EDT", "2023-04-28T14:23-04:00"),
    ("en", "by Harbour TimesNovember 21, 202501747", "November 21, 2025", "2025-11-21"),
    ("en", "Ann LeeFri, Apr 28 2023", "Fri, Apr 28 2023", "2023-04-28"),
    ("de", "17.04.2024, 12:24Lesezeit: 5 Min.", "17.04.2024, 12:24", "2024-04-17T12:24"),
    ("de", "06/11/20230 Kommentare", "06/11/2023", "2023-11-06"),
    ("de", "28.04.2023-19:20", "28.04.2023-19:20", "2023-04-28T19:20"),
    ("es", "miércoles, 4 de mayo de 202200:00 hs", "miércoles, 4 de mayo de 202200:00", "2022-05-04T00:00"),
    # other languages
    ("de", "18. November 2019, 16.10 Uhr", "18. November 2019, 16.10 Uhr", "2019-11-18T16:10"),
    ("de", "18. November 2019 um 9 Uhr", "18. November 2019 um 9 Uhr", "2019-11-18T09:00"),
    ("de", "05.04.2025", "05.04.2025", "2025-04-05"),
    ("de", "06. 01. 2026, 14:59 Uhr", "06. 01. 2026, 14:59 Uhr", "2026-01-06T14:59"),
    ("de", "Mi, 03.01.24", "Mi, 03.01.24", "2024-01-03"),
    ("de", "am Mi, 03.01.24", "Mi, 03.01.24", "2024-01-03"),
    ("de", "12.03.19", "12.03.19", "2019-03-12"),
    ("de", "Erstveröffentlichung: 4.4.18", "4.4.18", "2018-04-04"),
    ("de", "12.03.98", "12.03.98", "1998-03-12"),
    ("de", "bis zum 31.1.2024.", "31.1.2024", "2024-01-31"),
    ("fr", "17 avril 2024 à 10h22", "17 avril 2024 à 10h22", "2024-04-17T10:22"),
    ("fr", "le 1er mars 2024 à 16 h 04", "1er mars 2024 à 16 h 04", "2024-03-01T16:04"),
    ("es", "el 3 de mayo de 2024", "3 de mayo de 2024", "2024-05-03"),
    ("es", "mayo 3 de 2024", "mayo 3 de 2024", "2024-05-03"),
    ("es", "mayo del 2019", "mayo del 2019", "2019-05"),
    ("pt", "quarta-feira, 3 de maio de 2024", "quarta-feira, 3 de maio de 2024", "2024-05-03"),
    ("sv", "23 okt 2025 kl 10.23", "23 okt 2025 kl 10.23", "2025-10-23T10:23"),
    ("da", "3. maj 2024", "3. maj 2024", "2024-05-03"),
    ("ru", "8 января 2026 г., 10:22 МСК", "8 января 2026 г., 10:22 МСК", "2026-01-08T10:22+03:00"),
    ("ru", "8 января 2026, четверг", "8 января 2026, четверг", "2026-01-08"),
    ("hu", "2024. április 3. 10:22", "2024. április 3. 10:22", "2024-04-03T10:22"),
    ("lt", "2024 m. balandžio 24", "2024 m. balandžio 24", "2024-04-24"),
    ("tr", "24 mayo 2024 Çarşamba 10:22", "24 mayo 2024 Çarşamba 10:22", "2024-05-24T10:22"),
    ("vi", "Thứ tư, 22/10/2025, 19:25 (GMT+7)", "Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25+07:00"),
    ("vi", "ngày 22 tháng 10 năm 2025", "22 tháng 10 năm 2025", "2025-10-22"),
    ("ja", "2024年4月24日 10:22", "2024年4月24日 10:22", "2024-04-24T10:22"),
    ("ja", "２０２４年４月２４日　１０時２２分", "２０２４年４月２４日　１０時２２分", "2024-04-24T10:22"),
    ("ja", "２０２４年４月２４日（水）", "２０２４年４月２４日（水）", "2024-04-24"),
    ("ja", "2024年4月24日水曜日 10時22分", "2024年4月24日水曜日 10時22分", "2024-04-24T10:22"),
    ("ja", "令和6年4月24日 午後3時12分", "令和6年4月24日 午後3時12分", "2024-04-24T15:12"),
    ("ja", "2024年4月", "2024年4月", "2024-04"),
    ("ko", "2024년 4월 24일 오후 3시 12분", "2024년 4월 24일 오후 3시 12분", "2024-04-24T15:12"),
    ("ko", "2024. 4. 24. 오전 9:05", "2024. 4. 24. 오전 9:05", "2024-04-24T09:05"),
    ("zh", "2024年4月24日 晚上8:30", "2024年4月24日 晚上8:30", "2024-04-24T20:30"),
    ("th", "24 เมษายน 2567", "24 เมษายน 2567", "2024-04-24"),
    ("th", "5 ม.ค. 2567", "5 ม.ค. 2567", "2024-01-05"),
    ("th", "24 เม.ย. 2567", "24 เม.ย. 2567", "2024-04-24"),
    ("he", "24 באפריל 2024", "24 באפריל 2024", "2024-04-24"),
    ("ar", "٢٤ أبريل ٢٠٢٤", "٢٤ أبريل ٢٠٢٤", "2024-04-24"),
    ("ar", "24 أبريل 2024 07:04 م", "24 أبريل 2024 07:04 م", "2024-04-24T19:04"),
    ("ar", "24 أبريل/نيسان 2024", "24 أبريل/نيسان 2024", "2024-04-24"),
    ("ar", "أبريل 24، 2024", "أبريل 24، 2024", "2024-04-24"),
    # eras and numerals of words
    ("ja", "令和元年5月1日", "令和元年5月1日", "2019-05-01"),
    ("ja", "令和六年四月十日", "令和六年四月十日", "2024-04-10"),
    ("ja", "令和元年十二月三十一日", "令和元年十二月三十一日", "2019-12-31"),
    ("zh", "中華民國113年4月24日", "民國113年4月24日", "2024-04-24"),
    ("zh", "二〇二四年四月二十四日 晚上8:30", "二〇二四年四月二十四日 晚上8:30", "2024-04-24T20:30"),
    ("zh", "2024 04/24 20:16:38", "2024 04/24 20:16:38", "2024-04-24T20:16"),
    ("th", "24 เม.ย. 67 10:22 น.", "24 เม.ย. 67 10:22", "2024-04-24T10:22"),
    ("th", "24/04/2567", "24/04/2567", "2024-04-24"),
    ("th", "๒๔ เมษายน ๒๕๖๗", "๒๔ เมษายน ๒๕๖๗", "2024-04-24"),
    # two figures for the year, between hyphens
    ("nl", "24-04-24, 07:48 Laatste update: 13:20", "24-04-24, 07:48", "2024-04-24T07:48"),
    ("nl", "24-04-24", "24-04-24", "2024-04-24"),
]

# The same, by the calendars that are shipped.
DATES_OF_CALENDARS = [
    ("bn", "প্রকাশ: ২৪ জানুয়ারি ২০২৪, ১০: ৩০", "২৪ জানুয়ারি ২০২৪, ১০: ৩০", "2024-01-24T10:30"),
    ("bn", "২৪ জানুয়ারী ২০২৪", "২৪ জানুয়ারী ২০২৪", "2024-01-24"),
    ("hi", "२४ फरवरी २०२४, १०:२२", "२४ फरवरी २०२४, १०:२२", "2024-02-24T10:22"),
    ("hi", "24 सितम्बर 2024", "24 सितम्बर 2024", "2024-09-24"),
    ("mr", "24 एप्रिल 2024", "24 एप्रिल 2024", "2024-04-24"),
    ("ta", "ஏப்ரல் 24, 2024", "ஏப்ரல் 24, 2024", "2024-04-24"),
    ("ml", "24 ഒക്\u200cടോബർ 2024", "24 ഒക്\u200cടോബർ 2024", "2024-10-24"),
    ("my", "၂၄ အောက်တိုဘာ ၂၀၂၄", "၂၄ အောက်တိုဘာ ၂၀၂၄", "2024-10-24"),
    ("ur", "24 اپریل 2024", "24 اپریل 2024", "2024-04-24"),
    ("fil", "Oktubre 24, 2024 6:24PM", "Oktubre 24, 2024 6:24PM", "2024-10-24T18:24"),
    ("sw", "Jumatano, Aprili 24, 2024", "Jumatano, Aprili 24, 2024", "2024-04-24"),
    ("id", "Rabu, 24 Apr 2024 10:22 WIB", "Rabu, 24 Apr 2024 10:22 WIB", "2024-04-24T10:22+07:00"),
    ("ka", "24 აპრილს, 2024", "24 აპრილს, 2024", "2024-04-24"),
    ("hy", "24 ապրիլի, 2024", "24 ապրիլի, 2024", "2024-04-24"),
    ("kk", "2024 жылғы 24 сәуір", "2024 жылғы 24 сәуір", "2024-04-24"),
    ("lv", "2024. gada 24. aprīlī", "2024. gada 24. aprīlī", "2024-04-24"),
    ("et", "24. aprillil 2024", "24. aprillil 2024", "2024-04-24"),
    ("eu", "2024ko apirilak 24", "2024ko apirilak 24", "2024-04-24"),
    ("sr", "24. април 2024.", "24. април 2024", "2024-04-24"),
    ("hr", "24. travnja 2024.", "24. travnja 2024", "2024-04-24"),
    ("be", "24 красавіка 2024", "24 красавіка 2024", "2024-04-24"),
    # the solar calendar: leap years, the last day of one, the first of the next
    ("fa", "۵ اردیبهشت ۱۴۰۳ - ۱۰:۳۷", "۵ اردیبهشت ۱۴۰۳ - ۱۰:۳۷", "2024-04-24T10:37"),
    ("fa", "سه\u200cشنبه ۴ اردیبهشت\u200cماه ۱۴۰۳", "سه\u200cشنبه ۴ اردیبهشت\u200cماه ۱۴۰۳", "2024-04-23"),
    ("fa", "۱۱:۰۲ - ۱۴۰۳/۰۲/۰۵", "۱۱:۰۲ - ۱۴۰۳/۰۲/۰۵", "2024-04-24T11:02"),
    ("fa", "1403/02/05", "1403/02/05", "2024-04-24"),
    ("fa", "۳۰ اسفند ۱۳۹۹", "۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("fa", "۱ فروردین ۱۴۰۰", "۱ فروردین ۱۴۰۰", "2021-03-21"),
    ("fa", "۲۲ بهمن ۱۳۵۷", "۲۲ بهمن ۱۳۵۷", "1979-02-11"),
    ("fa", "24 آوریل 2024", "24 آوریل 2024", "2024-04-24"),
]

NO_DATES = [
    "31 February 2024",
    "June 31, 2024",
    "31.02.2024",
    "32/13/2024",
    "2024-13-01",
    "0.0.2024",
    "12 March 1449",
    "12 March 2100",
    "Aug 8",
    "Spring 2019",
    "Smith 18, 2019",
    "in 2019",
    "half of 2024 was wet",
    "1/2 cup",
    "room 321012 Jan 22",
    "091072 Jan 22",
    "091012 Jan 22.5",
    "open 24/7",
    "9/11",
    "version 3.5.1",
    "macOS 10.4.11 and v3.5.19",
    "parts 24-04-24 or 30-12-45 fit",
    "2021 11/04 of it",
    "1403/02/05",
    "二〇二四年十三月四日",
    "24 เม.ย. 67.5",
    "call 212-555-0147 or +49 40 3012-45",
    "in 2000 um 4,5 Prozent",
    "ISBN 978-3-16-148410-0",
    "won 3-2",
    "Covid-19, part 1",
    "192.168.10.12",
    "they set 2000 records",
    "https://example.org/2024/04/24/story",
    "5. 17.42",
    "12.30 - 14.30",
    "$1/2/2024",
    "",
]


@pytest.mark.parametrize(("tag", "text", "literal", "value"), DATES)
def test_a_date_is_read(tag: str, text: str, literal: str, value: str) -> None:
    found = find_dates(text, lexicon_of(tag))
    assert [(text[each.start : each.end], each.value) for each in found] == [(literal, value)]


@pytest.mark.parametrize(("text", "value"), [("8 KASIM 2026", "2026-11-08"), ("20 NİSAN 2026", "2026-04-20")])
def test_months_in_capitals_of_turkish(text: str, value: str) -> None:
    assert [each.value for each in find_dates(text, lexicon_for("tr"))] == [value]


@pytest.mark.parametrize(("tag", "text", "literal", "value"), DATES_OF_CALENDARS)
def test_a_date_of_any_calendar_is_read(tag: str, text: str, literal: str, value: str) -> None:
    found = find_dates(text, lexicon_for(tag))
    assert [(text[each.start : each.end], each.value) for each in found] == [(literal, value)]


@pytest.mark.parametrize("text", ["۳۰ اسفند ۱۴۰۲", "۳۱ مهر ۱۴۰۳", "۵ اردیبهشت ۱۴۵۰", "اردیبهشت ۱۴۰۳"])
def test_what_the_solar_calendar_does_not_have_is_no_date(text: str) -> None:
    assert find_dates(text, lexicon_for("fa")) == ()


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, lexicon_of("en")) == ()


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "02/12/2024", "2024-02-12"),
        ("en", "02/12/2024 10:22 am", "2024-02-12T10:22"),
        ("en", "02/12/2024 10:22 EST", "2024-02-12T10:22-05:00"),
        ("en", "02/12/2024 16:22", "2024-12-02T16:22"),
        ("en", "02/12/2024 16:22 PM", "2024-12-02T16:22"),
        ("en", "02.12.2024", "2024-12-02"),
        ("es", "02/12/2024", "2024-12-02"),
        ("es", "02/12/2024 10:22 pm", "2024-12-02T22:22"),
    ],
)
def test_numbers_that_allow_both_orders_are_read_by_time_and_language(tag: str, text: str, value: str) -> None:
    (found,) = find_dates(text, lexicon_of(tag))
    assert (found.value, found.ambiguous) == (value, True)


@pytest.mark.parametrize(
    ("text", "value", "day_first"), [("22/10/2025", "2025-10-22", True), ("10/22/2025", "2025-10-22", False)]
)
def test_a_number_above_twelve_is_the_day(text: str, value: str, day_first: bool) -> None:
    for told in (None, True, False):
        (found,) = find_dates(text, lexicon_of("en"), day_first=told)
        assert (found.value, found.ambiguous, found.day_first) == (value, False, day_first)


def test_the_caller_settles_the_order() -> None:
    assert [find_dates("02/12/2024", lexicon_of("en"), day_first=told)[0].value for told in (True, False)] == [
        "2024-12-02",
        "2024-02-12",
    ]
    assert find_dates("11.03.17", lexicon_of("en"), day_first=False)[0].value == "2017-11-03"


def test_equal_numbers_are_not_ambiguous() -> None:
    assert not find_dates("03/03/2024", lexicon_of("en"))[0].ambiguous


def test_each_date_of_a_line_is_read_with_its_own_time() -> None:
    text = "PUBLISHED: 00:01, Tue, Nov 19, 2019 | UPDATED: 10:14, Wed, Nov 20, 2019"
    assert [found.value for found in find_dates(text, lexicon_of("en"))] == ["2019-11-19T00:01", "2019-11-20T10:14"]


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("on April 23, 2021", "April 23, 2021"),  # "on" is Wednesday in Norwegian
        ("22 mai 2018 qui passe", "22 mai 2018"),  # "qui" is Thursday in Portuguese
        ("Dec 9, 2019 3:50 min", "Dec 9, 2019"),  # how long, not when
        ("May 3, 2024, 2 hours ago", "May 3, 2024"),
        ("28 Apr 2024 10:00-11:00", "28 Apr 2024 10:00"),  # a span of hours, not a zone
        ("3 Nov 2023, 09:25 GMT- 3 min read", "3 Nov 2023, 09:25 GMT"),
        ("Tuesday, (8 Dec 2020)", "8 Dec 2020"),
        ("3 mai 2024 à 10h22 et mis à jour", "3 mai 2024 à 10h22"),  # "et" is no zone
        ("25 March 2024 (16:10)", "25 March 2024 (16:10)"),
    ],
)
def test_a_date_ends_where_other_words_begin(text: str, literal: str) -> None:
    (found,) = find_dates(text, lexicon_of("fr"))
    assert text[found.start : found.end] == literal


def test_dates_of_a_paragraph_stand_in_its_order() -> None:
    text = "Built 3 May 1998, sold on June 5, 2001, closed 07.08.2010 and opened again in March 2019."
    values = [found.value for found in find_dates(text, lexicon_of("en"))]
    assert values == ["1998-05-03", "2001-06-05", "2010-08-07", "2019-03"]


PIECES = (
    "12|3|31|2024|19|Nov|May|.|/|-|, | |:|10:22|am|GMT|+7|年|月|日|(|)|de |Mon|Up |｜|٣|\u200f|令和|h|T|Z|@|x|\n|\x00"
)
DATE_COPY = st.lists(st.sampled_from(PIECES.split("|")), max_size=30).map("".join)


@settings(max_examples=500, deadline=None)
@given(DATE_COPY | st.text(max_size=60))
def test_any_text_gives_ordered_dates_that_are_days(text: str) -> None:
    floor = 0
    for found in find_dates(text, lexicon_of("en")):
        assert floor <= found.start < found.end <= len(text)
        assert ISO.fullmatch(found.value) is not None
        floor = found.end


# --- candidates ---------------------------------------------------------------------------------------------------


def proposed(text: str, tag: str = "en") -> list[tuple[str, str]]:
    return [(_date(each).value, each.cue) for each in candidates(page_of(text, tag))]


def _date(candidate: Candidate) -> Date:
    assert isinstance(candidate.value, Date)
    return candidate.value


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "Ann LeePublished Jul 17, 2024, 11:21am", [("2024-07-17T11:21", "Published")]),
        (
            "en",
            "Published Jul 17, 2024, 11:21am|Updated Jul 18, 2024, 6:39pm",
            [("2024-07-17T11:21", "Published"), ("2024-07-18T18:39", "Updated")],
        ),
        (
            "pl",
            "Aktualizacja: 19.04.2026 19:45 Publikacja: 19.04.2026 19:05",
            [("2026-04-19T19:45", "Aktualizacja:"), ("2026-04-19T19:05", "Publikacja:")],
        ),
        ("en", "Published\nMay 07, 2025", [("2025-05-07", "Published")]),
        ("en", "Last updated:\nMay 07, 2025", [("2025-05-07", "Last updated:")]),
        ("en", "Published\nAnn Lee in May 2025, and May 07, 2025", [("2025-05-07", "")]),
        ("ko", "2025. 4. 24. 입력", [("2025-04-24", "입력")]),
        ("en", "3 May 2024 (updated)", [("2024-05-03", "updated")]),
        ("en", "12 March 2019, 10:22 am by Ann Lee", [("2019-03-12T10:22", "")]),
        (
            "sv",
            "Publicerad 23 okt 2025 kl 10.23Uppdaterad kl 12.17",
            [("2025-10-23T10:23", "Publicerad"), ("2025-10-23T12:17", "Uppdaterad")],
        ),
        (
            "en",
            "Published May 07, 2025\nUpdated 11:54 am",
            [("2025-05-07", "Published"), ("2025-05-07T11:54", "Updated")],
        ),
        ("en", "Published May 07, 2025\nLast updated 21 hours ago", [("2025-05-07", "Published")]),
        ("en", "Updated 11:54 am", []),
        ("en", "5 January 2025 Updated: 16:01", [("2025-01-05", ""), ("2025-01-05T16:01", "Updated:")]),
        ("en", "٥ يناير ٢٠٢٥ Updated: ١٦:٠١", [("2025-01-05", ""), ("2025-01-05T16:01", "Updated:")]),
        (
            "de",
            "Veröffentlicht am 25. Oktober 2023 16:0124. Oktober 2023 15:31",
            [("2023-10-25T16:01", "Veröffentlicht"), ("2023-10-24T15:31", "")],
        ),
        (
            "de",
            "Veröffentlicht am 10. Februar 20199. Februar 2019 von Ann Lee",
            [("2019-02-10", "Veröffentlicht"), ("2019-02-09", "")],
        ),
        ("de", "10.02.201909.02.2019", [("2019-02-10", ""), ("2019-02-09", "")]),
        (
            "fr",
            "Publié le 3 mai 2024 à 10h22, mis à jour à 12h10",
            [("2024-05-03T10:22", "Publié le"), ("2024-05-03T12:10", "mis à jour")],
        ),
        ("en", "The harbour opened in March 2019 for all ships", []),
        ("en", "Updated: March 2019, as every year in spring", [("2019-03", "Updated:")]),
    ],
)
def test_lines_with_dates_give_candidates_with_their_cues(tag: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert proposed(text, tag) == expected


FILLER = " ".join(["the harbour office said that the ferries would cross the sound again"] * 5)


def test_a_paragraph_gives_no_candidates_but_for_its_opening() -> None:
    assert proposed(f"On 3 May 2024 {FILLER}") == []
    assert proposed(f"Press release. Published on 3 May 2024: {FILLER}") == [("2024-05-03", "Published on")]
    assert proposed(f"NEW YORK, May 3, 2024 /PRNewswire/ -- The office, {FILLER}") == [("2024-05-03", "")]
    assert proposed(f"WASHINGTON, March 12 (Reuters) - The office, {FILLER}") == []


def test_other_dates_of_the_page_settle_the_order() -> None:
    assert proposed("02/12/2024\n\n12/25/2023")[0] == ("2024-02-12", "")
    assert proposed("02/12/2024\n\n25/12/2023")[0] == ("2024-12-02", "")
    assert proposed("02/12/2024", "vi") == [("2024-12-02", "")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Two rooms and a shed for £90", "2024-12-02"),
        ("Mind the colour of the door", "2024-12-02"),
        ("Mind the color of the door", "2024-02-12"),
        ("Viewings on 3 June", "2024-12-02"),
        ("Viewings from the 3rd of June", "2024-12-02"),
        ("Viewings on June 3rd", "2024-02-12"),
        ("Viewings on June 3, 4 June and 5 June", "2024-12-02"),
        ("£90, zip code", "2024-02-12"),  # they gainsay each other: the language decides
        ("Mind the door", "2024-02-12"),
        ("Room 3 May be let", "2024-12-02"),  # what looks like a day counts as one
        ("In June 2019 and 2019 June", "2024-02-12"),
    ],
)
def test_spelling_and_named_months_settle_the_order_of_a_language_that_has_two(words: str, value: str) -> None:
    assert proposed(f"Added on 02/12/2024\n\n{words}")[0] == (value, "")


def test_a_clock_of_24_hours_says_more_than_the_spelling() -> None:
    assert proposed("02/12/2024 16:22\n\nMind the color of the door")[0] == ("2024-12-02T16:22", "")
    assert proposed("02/12/2024 4:22 pm\n\nMind the colour of the door")[0] == ("2024-12-02T16:22", "")


def test_other_numbers_say_more_than_the_spelling() -> None:
    assert proposed("02/12/2024\n\n12/25/2023\n\nThe colour cost £3")[0] == ("2024-02-12", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Born: 14 August 1944, Kiel", []),
        ("Start: 10 June 2024, 08:00", []),
        ("Start on 10 June 2024", [("2024-06-10", "")]),
        ("Hall report for the year to 31 March 2024", []),
        ("Retrieved on 3 May 2024.", []),
        ("Born in Kiel, 3 May 2024", [("2024-05-03", "")]),
        ("Born 3 May 1944. Published 5 May 2024", [("2024-05-05", "Published")]),
        ("Ann Lee (2 February 1871 – 14 November 1949) flew", []),
        ("Ann Lee (* 2 February 1871 - † 14 November 1949)", []),
        ("Issue of 2 December 2023 – 14 January 2024", [("2023-12-02", ""), ("2024-01-14", "")]),
        ("2 February 1871, 14 November 1949", [("1871-02-02", ""), ("1949-11-14", "")]),
        ("1926\nA choir.\n1931\nA concert.", []),
        ("1926\nA choir.", [("1926", "")]),
        ("Published 1926\nA choir.\n1931\n1932", [("1926", "Published")]),
    ],
)
def test_days_of_something_else_are_no_candidates(text: str, expected: list[tuple[str, str]]) -> None:
    assert proposed(text) == expected


def test_a_candidate_knows_its_place() -> None:
    text = "News\n\n  Published: Fri, 3 May 2024 | 10:22 GMT+7 by Ann Lee"
    (found,) = candidates(page_of(text))
    date = _date(found)
    assert (found.chunk, date.literal) == (1, "Fri, 3 May 2024 | 10:22 GMT+7")
    assert date.span is not None
    assert text[date.span.start : date.span.end] == date.literal


def test_hostile_lines_are_read_through() -> None:
    for piece in (
        "1",
        "1.",
        "12:30 ",
        "2024-",
        "Nov. 18 ",
        "(0410 HKT)",
        "令和6年",
        "2024. gada ",
        "24 เม.ย. 67 ",
        "令和六年四月",
        "11-02-24,",
        "AaAa",
        "12.03.19 ",
    ):
        find_dates(piece * (200_000 // len(piece)) + " 2019", lexicon_of("en"))
