import pytest
from pages import page_of

from convert.reading.fields.notes import credits, is_end_mark, notes
from formats.tree import Credit, Note


def found(look, text, language="en"):
    page = page_of(text, language)
    return [(candidate, candidate.value) for chunk in page.chunks for candidate in look(chunk, page)]


def words(value):
    return "".join(text.text for text in value.content)


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("en", "editorial", "Editor's note: Names have been changed."),
        ("en", "editorial", "EDITOR’S NOTE — Names have been changed."),
        ("en", "editorial", "This article was originally published in The Daily Example."),
        ("en", "editorial", "A version of this article appears in print on page 12 of the State edition."),
        ("en", "editorial", "This interview has been edited for length."),
        ("en", "correction", "Correction: An earlier version of this article misstated the year."),
        ("en", "correction", "Correction, 4 March 2025: An earlier version of this article misstated the year."),
        ("en", "correction", "An earlier version of this story said that it rained."),
        ("en", "update", "UPDATE: The council has since agreed to the plan."),
        ("en", "update", "Update (March 3): The council has since agreed to the plan."),
        ("en", "update", "This story has been updated with a comment by the mayor."),
        ("en", "disclosure", "Disclosure: the author holds shares in Example Corp."),
        ("de", "editorial", "Anmerkung der Redaktion: Die Namen wurden geändert."),
        ("de", "editorial", "Dieser Artikel wurde zuerst im Beispielblatt veröffentlicht."),
        ("de", "editorial", "Dieser Artikel wurde im Original veröffentlicht auf Englisch"),
        ("de", "correction", "In einer früheren Version dieses Artikels hieß es, es habe geregnet."),
        ("de", "editorial", "Dieser Artikel ist Teil von Beispiel am Wochenende, Ausgabe 43/2026."),
        ("de", "correction", "Korrektur 4. März 2025: Die Brücke ist von 1903."),
        ("fr", "editorial", "NDLR : les prénoms ont été modifiés."),
        ("fr", "correction", "Rectificatif : le pont date de 1903."),
        ("es", "correction", "Fe de errores: el puente es de 1903."),
        ("it", "editorial", "Nota della redazione: i nomi sono di fantasia."),
        ("pt", "correction", "Errata: a ponte é de 1903."),
        ("nl", "editorial", "Een versie van dit artikel verscheen ook in de krant van 31 oktober 2026."),
        ("pt", "correction", "Artigo corrigido às 23h04: a ponte é de 1903."),
        ("ca", "correction", "Fe d'errades: el pont és del 1903."),
        ("gl", "correction", "Fe de erros: a ponte é de 1903."),
        ("nl", "correction", "Correctie: de brug is uit 1903."),
        ("sv", "editorial", "Ljuduppspelningen är AI-genererad. Fel kan förekomma."),
        ("sv", "editorial", "Artikeln ingår i vår serie om broar."),
        ("sv", "correction", "Rättelse: Bron är från 1903."),
        ("sv", "correction", "Rättelse 3/5 kl 9.12: Bron är från 1903."),
        ("da", "correction", "Rettelse: Broen er fra 1903."),
        ("fi", "correction", "Juttua korjattu 27.10. kello 9.12: silta on vuodelta 1903."),
        ("nb", "editorial", "Sammendraget er laget av en maskin og godkjent av en redaktør."),
        ("ja", "correction", "訂正：橋の完成は1903年でした。"),
        ("zh", "editorial", "编者按：以下为节选。"),
        ("ko", "correction", "정정: 다리는 1903년에 지어졌다."),
        ("ru", "editorial", "От редакции: имена изменены."),
    ],
)  # fmt: skip
def test_a_line_is_a_note(language, kind, text):
    ((candidate, note),) = found(notes, text, language)
    assert isinstance(note, Note)
    assert (note.kind, words(note)) == (kind, text)
    assert (candidate.start, candidate.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        (
            "(Corrects 10th paragraph to show that it snowed, not rained.)",
            "correction",
            "Corrects 10th paragraph to show that it snowed, not rained.",
        ),
        ("[Editor's note: This is fiction.]", "editorial", "Editor's note: This is fiction."),
        ("(Adds quote by the mayor)", "update", "Adds quote by the mayor"),
        ("(Slightly abridged)", "editorial", "Slightly abridged"),
        ("*Editor's note: This is fiction.*", "editorial", "Editor's note: This is fiction."),
        ("— Editor's note: This is fiction.", "editorial", "Editor's note: This is fiction."),
    ],
)
def test_brackets_and_marks_are_no_part_of_a_note(text, kind, content):
    ((candidate, note),) = found(notes, text)
    assert (note.kind, words(note)) == (kind, content)
    assert (candidate.start, candidate.end) == (0, len(text))


@pytest.mark.parametrize(
    ("language", "before", "brackets", "content"),
    [
        ("en", "His stance is believed to remain unchanged. ", "(Slightly abridged)", "Slightly abridged"),
        ("en", "His stance is believed to remain unchanged. ", "[Slightly abridged]", "Slightly abridged"),
        ("en", "“It rained,” she said. ", "(Editor's note: It snowed.)", "Editor's note: It snowed."),
        ("en", "She left. ", "(Abridged)", "Abridged"),
        ("de", "So sagt es Maria L. ", "(Name von der Redaktion geändert)", "Name von der Redaktion geändert"),
        ("fr", "Ainsi parle Marie. ", "(Le prénom a été modifié)", "Le prénom a été modifié"),
        ("ja", "雨が降った。", "（一部省略）", "一部省略"),
        ("ja", "山田氏が話した。", "（敬称略）", "敬称略"),
    ],
)
def test_a_note_in_brackets_behind_a_paragraph(language, before, brackets, content):
    ((candidate, note),) = found(notes, before + brackets, language)
    assert words(note) == content
    assert (before + brackets)[candidate.start : candidate.end] == brackets


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Note that it rained all day."),
        ("en", "The bridge is old (built in 1903)"),
        ("en", "It fell in 1903. (Nobody was hurt.)"),
        ("en", "He knew. (Note that he had been told.)"),
        ("en", "He knew. (Note: everybody did.)"),
        ("en", "Update: March 3, 2024, 5 pm"),
        ("en", "Updates are expected on Monday."),
        ("en", "Corrections officers went on strike."),
        ("en", "Correction 12 of the plan: nobody read it."),
        ("en", "Corrections, the minister said: nobody makes any."),
        ("en", "A previous version of the bill failed."),
        ("en", "(Slightly abridged) it was not, said the author."),
        ("en", "()"),
        ("de", "Korrekturen am Kurs lehnt er ab."),
        ("de", "In einer früheren Version des Gesetzes fehlte der Satz."),
        ("es", "Aclaración pide la oposición."),
        ("ja", "訂正を求める声が上がった。"),
    ],
)
def test_other_lines_are_no_notes(language, text):
    assert found(notes, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        (
            "en",
            "(Reporting by Ann Lee in Madrid; Editing by Bo Ek)",
            "Reporting by Ann Lee in Madrid; Editing by Bo Ek",
        ),
        ("en", "Reporting by Ann Lee; Editing by Bo Ek", None),
        ("en", "Additional reporting by Cy Dee.", None),
        ("en", "With files from The Example Press and Cy Dee", None),
        ("en", "Example News’ Ann B. Lee contributed to this report.", None),
        ("en", "Associated Press writers Ann Lee in Bo, Ala., and Cy Dee in Rome contributed to this report.", None),
        ("en", "— Compiled by Ann Lee", "Compiled by Ann Lee"),
        ("en", "Lee reported from Kiel.", None),
        ("en", "Ann Lee reported from Kiel, and Bo Ek from Oslo, Norway.", None),
        ("en", "Lee reported from Kiel. Example Wire writer Bo Ek in Oslo contributed to this report.", None),
        ("en", "Ann Lee contributed reporting from Kiel. Bo Ek contributed research.", None),
        ("de", "© dpa-infocom, dpa:240516-99-53606/3", None),
        ("de", "© dpa-infocom, dpa:240516-99-53606/3 (dpa)", None),
        ("de", "(Quelle: APA/sda/dpa)", "Quelle: APA/sda/dpa"),
        ("de", "Quelle: dpa", None),
        ("de", "Mit Agenturmaterial.", None),
        ("de", "Aus dem Englischen von Anna Lee", None),
        ("fr", "Avec la collaboration d’Anne Lee", None),
        ("es", "Con información de EFE y AFP", None),
        ("nl", "Bron: BELGA", None),
        ("da", "Artiklen er skrevet med bidrag fra Ritzau.", None),
        ("ja", "翻訳＝山田花子", None),
        ("zh", "责任编辑：李明", None),
    ],
)
def test_a_line_is_a_credit(language, text, content):
    ((candidate, credit),) = found(credits, text, language)
    assert isinstance(credit, Credit)
    assert words(credit) == (content or text)
    assert (candidate.start, candidate.end) == (0, len(text))


@pytest.mark.parametrize(
    ("language", "before", "behind"),
    [
        ("en", "It was over. ", "(Reporting by Ann Lee in Madrid; Editing by Bo Ek)"),
        ("en", "It was over, said Mr. Smith. ", "Ann Lee contributed to this report."),
        ("en", "It was over. ", "Reporting by Ann Lee; Editing by Bo Ek"),
        ("en", "It was over. ", "Lee reported from Kiel. Bo Ek contributed to this report."),
        ("en", "It was over. ", "(AP)"),
        ("de", "Es war vorbei. ", "(dpa/gem)"),
        ("de", "Es war vorbei. ", "(Quelle: APA/dpa)"),
        ("de", "„Es ist vorbei.“ ", "(SID)"),
        ("fr", "C’était fini. ", "(ats/nxp)"),
    ],
)
def test_a_credit_behind_a_paragraph(language, before, behind):
    ((candidate, _),) = found(credits, before + behind, language)
    assert (before + behind)[candidate.start : candidate.end] == behind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "By Ann Lee"),
        ("en", "Reporting by the newspaper shows that the mayor knew of it."),
        ("en", "China contributed to this growth."),
        ("en", "She works for the Associated Press (AP)"),
        ("en", "He left. (Ann Lee, AP)"),
        ("en", "© 2024 The Associated Press. All rights reserved."),
        ("en", "© Getty Images"),
        ("en", "Sources said that it rained."),
        ("en", "He reported from Kiel."),
        ("en", "Police reported from Kiel that it rained."),
        ("en", "It was over. Lee reported from Kiel."),
        ("en", "It rained. Ann Lee contributed to the growth."),
        ("en", "Photo by Ann Lee"),
        ("de", "Mit ihm kamen drei."),
        ("de", "Quelle: Bundesamt"),
        ("fr", "Avec elle sont venus trois autres."),
    ],
)
def test_other_lines_are_no_credits(language, text):
    assert found(credits, text, language) == []


def test_a_note_and_a_credit_behind_one_paragraph():
    text = "It was over. (Slightly abridged) (Reporting by Ann Lee)"
    ((note, _),) = found(notes, text)
    ((credit, _),) = found(credits, text)
    assert text[note.start : note.end] == "(Slightly abridged)"
    assert text[credit.start : credit.end] == "(Reporting by Ann Lee)"


def test_what_stands_before_other_words_is_left_in_its_place():
    text = "It was over. (Slightly abridged) (Nobody was hurt.)"
    assert found(notes, text) == []


def test_the_content_has_its_place_in_the_source():
    text = "A title\n\nIt was over. (Slightly abridged)"
    ((_, note),) = found(notes, text)
    (content,) = note.content
    assert text[slice(*note.span)] == "(Slightly abridged)"
    assert text[slice(*content.span)] == "Slightly abridged"


@pytest.mark.parametrize(
    "text",
    [
        *("-30-", "- 30 -", "– 30 –", "—30—", "-0-", "###", "# # #", "ENDS", "  END ", "-ENDE-", "- Ende -", "(ends)"),
        *("(Ende)", "— Ends —", "** ENDS **", "[END]", "***", "Ende der Meldung", "-fine-"),
        *("（了）", "【完】", "(끝)", "(Конец)"),
    ],
)
def test_end_marks(text):
    assert is_end_mark(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30",
        "(0)",
        "(2019)",
        "- 3 -",
        "* * *",
        "---",
        "#",
        "Fine",
        "Slut",
        "Ends meet",
        "The end of the road",
        "x" * 9999,
    ],
)
def test_no_end_marks(text):
    assert not is_end_mark(text)


@pytest.mark.parametrize(
    "text", ["(", ")", "()", "( )", "***", "[", "（）", "(((())))", "-", "©", "Quelle:", "(" * 500 + ")" * 500]
)
def test_odd_lines_raise_nothing(text):
    assert found(notes, text) == found(credits, text) == []
