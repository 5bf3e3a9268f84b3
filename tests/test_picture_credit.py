"""The credit at the end of a caption is parted from what the caption says."""

import pytest

from convert.reading.fields.picture_credit import credit_start, credit_words
from convert.reading.lexicon import lexicon_for


@pytest.mark.parametrize(
    ("tag", "caption", "credit"),
    [
        ("en", "The ferry in Kiel. ", "(Photo: Ann Lee)"),
        ("pt", "O galpão depois do incêndio ", "— Foto: Ana Melo/TV Exemplo"),
        ("de", "Die Fähre in Kiel ", "| Bild: Bo Ek"),
        ("ca", "El mercat, divendres al matí ", "| Oriol Puig"),
        ("fr", "Le chantier, lundi. ", "| LE COURRIER DU FLEUVE"),
        ("fr", "Le pont, le 20 octobre 2026. ", "MARC FERRAND POUR « LE COURRIER DU FLEUVE »"),
        ("fr", "Le stade, hier. ", "J. FERRAND / AFP"),
        ("fr", "Dans son bus, le 9 octobre. ", "(Léo Vasseur/L’Estuaire)"),
        ("es", "Camiones en el acceso al puerto.", "ÓSCAR PAZ"),
        ("en", "The ferry in Kiel. ", "Ann Lee/Getty Images"),
        ("en", "", "Image source, Getty Images"),
        ("es", "", "Fuente de la imagen, Cortesía familia Paz"),
        # What looks like a cue belongs to a sentence, and what looks like a name is said of those in the picture.
        ("es", "Pie de foto, Eva Paz, en la linterna del faro, en 1986.", ""),
        ("fr", "Le chantier avec le Dr Marc Ferrand", ""),
        ("en", "Ann Lee, left, and Bo Ek (right)", ""),
        ("en", "A treaty with NATO. NATO", ""),
        ("en", "Image caption, The Ferry In Kiel", ""),
        ("en", "The ferry at noon ", "Photo: Tobin Hale"),
        ("en", "The ferry, May 4. ", "Courtesy photo"),
        ("en", "The ferry at noon.", "Credit...Tobin Hale for The Courier"),
        ("en", "The ferry at noon. ", "Tobin Hale via Getty Images"),
        ("en", "The ferry at noon. ", "(Tobin Hale / The Courier)"),
        ("de", "Die Fähre am Mittag ", "Foto Anna Meier"),
        ("de", "Die Fähre am Mittag ", "Quelle: dpa"),
        ("en", "A photographer’s year on the water", ""),
        ("en", "A photo of Tobin Hale", ""),
        ("en", "The ferries in the 2025/26 season (2025/26)", ""),
        ("de", "„Ich schreibe jetzt mit Foto“", ""),
        ("de", "Ein Foto von Anna Meier", ""),
        ("de", "Ein Foto von meinen Eltern", ""),
        ("de", "Das Bild: ein Hof", ""),
    ],
)
def test_the_credit_of_a_caption(tag: str, caption: str, credit: str) -> None:
    start = credit_start(caption + credit, lexicon_for(tag))
    assert (caption + credit)[start:] == credit


@pytest.mark.parametrize(
    ("language", "text", "caption", "credit"),
    [
        (
            "en",
            "The hive on the roof at noon (Ann Lee/The Courier)",
            "The hive on the roof at noon",
            "Ann Lee/The Courier",
        ),
        ("en", "The hive at noon. Ann Lee/Getty Images", "The hive at noon.", "Ann Lee/Getty Images"),
        ("en", "Bo Ek holds a photo of his bees.", "Bo Ek holds a photo of his bees.", ""),
        ("en", "Ann Lee (photo left) on the roof.", "Ann Lee (photo left) on the roof.", ""),
        ("de", "Anna Roth zeigt ein Foto ihrer Mutter.", "Anna Roth zeigt ein Foto ihrer Mutter.", ""),
        ("de", "Das Rathaus im Regen. Foto: Anna Roth (dpa)", "Das Rathaus im Regen.", "Foto: Anna Roth (dpa)"),
        ("hu", "Az üres medence – Fotó: Kis Ákos / Hírlap", "Az üres medence", "Fotó: Kis Ákos / Hírlap"),
        ("cs", "Věž měří 31 metrů. | foto: Eva Malá", "Věž měří 31 metrů.", "foto: Eva Malá"),
        ("uk", "Перші буханці. Усі фото: Роман Явір", "Перші буханці.", "Усі фото: Роман Явір"),
        ("ja", "新型の電車=2026年3月2日、白浜市、大槻健吾撮影", "新型の電車=2026年3月2日、白浜市", "大槻健吾撮影"),
        ("ja", "1960年代の停留所=白浜市提供", "1960年代の停留所", "白浜市提供"),
        ("ja", "撮影に応じる市長", "撮影に応じる市長", ""),
        ("zh", "候鸟在水库栖息。记者 沈若溪 摄", "候鸟在水库栖息。", "记者 沈若溪 摄"),
        ("zh", "攤車起火。（記者游承翰攝）", "攤車起火。", "記者游承翰攝"),
        ("ko", "시민들이 배에 오르고 있다. /오가람 기자", "시민들이 배에 오르고 있다.", "오가람 기자"),
        ("ko", "[은하군 제공. 재판매 및 DB 금지]", "", "은하군 제공. 재판매 및 DB 금지"),
    ],
)
def test_where_a_credit_begins(language: str, text: str, caption: str, credit: str) -> None:
    at = credit_start(text, lexicon_for(language))
    assert (text[:at].rstrip(), credit_words(text[at:])) == (caption, credit)
