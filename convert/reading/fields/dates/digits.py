"""The digits of all scripts that dates are written in, as those that the forms of dates know."""

# '２０２４年４月２４日', '٢٤ أبريل ٢٠٢٤', '۶ آبان ۱۴۰۲', '२४ अप्रैल २०२४', '১৭ এপ্রিল ২০২৩', '๒๔ เมษายน ๒๕๖๗'
ZEROS = "０٠۰०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐"
DIGITS = {ord(zero) + value: str(value) for zero in ZEROS for value in range(10)}


def with_latin_digits(text: str) -> str:
    """`text` with "2024" in the place of "২০২৪", character for character."""
    return text if text.isascii() else text.translate(DIGITS)
