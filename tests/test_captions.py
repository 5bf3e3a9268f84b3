"""The credit at the end of a caption is parted from what the caption says."""

import pytest

from convert.reading.assembly.captions import credit_start
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
    ],
)
def test_the_credit_of_a_caption(tag: str, caption: str, credit: str) -> None:
    start = credit_start(caption + credit, lexicon_for(tag))
    assert (caption + credit)[start:] == credit
