"""The picture: black on white, as e-ink has it."""

import unicodedata
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

from formats.epub.cover.breaking import broken, cut
from formats.epub.cover.errors import CannotDraw
from formats.epub.cover.fonts import Face, Weight, face_for, missing
from formats.epub.cover.told import Told
from formats.epub.page import BookSetting
from formats.notice import Notice, Report

WIDTH, HEIGHT = 1200, 1600  # pixels: three to four, as reading devices are
MARGIN = 96
COLUMN = WIDTH - 2 * MARGIN
BLACK, WHITE = 0, 255
LEADING = 1.22

BAND, NARROW_BAND = 190, 48  # the height of the black band across the top, with the publication and without
TITLE_TOP, TITLE_BOTTOM, TITLE_SIZES = 290, 1080, range(132, 47, -6)  # the largest that fits
RULE = 1130
PEOPLE_TOP, PEOPLE_SIZE, MOST_PEOPLE = 1170, 54, 4
SMALL = 44
DATE_TOP = HEIGHT - MARGIN - SMALL

RIGHT_TO_LEFT = ("R", "AL")  # kinds of letters, as Unicode calls them
UNSEEN = ("Cc", "Cs", "Co", "Cn")
PICTURES = ("So", "Sk")  # 🎉: no text font has them, and a title can do without


def draw(told: Told, setting: BookSetting, font: Path | None, report: Report) -> bytes:
    """A PNG. Raises `CannotDraw` where no font has the characters, `BadFont` if `font` is none."""
    easel = _Easel(setting, font)
    easel.band(told.publication)
    easel.title(told.title)
    easel.people(told.people)
    if told.date:
        easel.line(told.date, DATE_TOP, SMALL, "Regular")
    for face in sorted(easel.borrowed):
        report(Notice("cover-font", f"the cover is drawn with {face.path.name}, a font of this machine"))
    target = BytesIO()
    easel.image.save(target, "PNG", compress_level=9)
    return target.getvalue()


class _Easel:
    """The picture while it is drawn, and the fonts that were borrowed from the machine."""

    def __init__(self, setting: BookSetting, font: Path | None) -> None:
        self.image = Image.new("L", (WIDTH, HEIGHT), WHITE)
        self.pen = ImageDraw.Draw(self.image)
        self.setting, self.font = setting, font
        self.borrowed: set[Face] = set()

    def band(self, publication: str | None) -> None:
        """The publication, white on black, across the top."""
        self.pen.rectangle((0, 0, WIDTH, BAND if publication else NARROW_BAND), fill=BLACK)
        if publication:
            self.line(publication, (BAND - SMALL) // 2 - 6, SMALL, "Bold", WHITE)

    def title(self, text: str) -> None:
        """The title as large as it fits, and a rule below its field."""
        line = _drawable(text)
        face = self._face(line, "Bold")
        for size in TITLE_SIZES:
            font = _font(face, size)
            lines = broken(line, font.getlength, COLUMN)
            if len(lines) * size * LEADING <= TITLE_BOTTOM - TITLE_TOP and max(map(font.getlength, lines)) <= COLUMN:
                break
        many = int((TITLE_BOTTOM - TITLE_TOP) / (size * LEADING))
        for number, one in enumerate(cut(lines, many, font.getlength, COLUMN)):
            self._put(one, TITLE_TOP + int(number * size * LEADING), font, BLACK)
        self.pen.rectangle((MARGIN, RULE, WIDTH - MARGIN, RULE + 3), fill=BLACK)

    def people(self, names: tuple[str, ...]) -> None:
        """A name a line."""
        shown = names if len(names) <= MOST_PEOPLE else (*names[: MOST_PEOPLE - 1], "…")
        for number, name in enumerate(shown):
            self.line(name, PEOPLE_TOP + int(number * PEOPLE_SIZE * LEADING), PEOPLE_SIZE, "Regular")

    def line(self, text: str, top: int, size: int, weight: Weight, ink: int = BLACK) -> None:
        """One line, cut where it is too long."""
        line = _drawable(text)
        font = _font(self._face(line, weight), size)
        (shown,) = cut([line], 1, font.getlength, COLUMN)
        self._put(shown, top, font, ink)

    def _face(self, line: str, weight: Weight) -> Face:
        if not features.check("raqm") and any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in line):
            raise CannotDraw("Pillow was built without Raqm, which joins the letters of this script")
        face = face_for(line, weight, self.setting.language, self.font)
        if face is None:
            raise CannotDraw(self._obstacle(line))
        if not face.own and self.font is None:
            self.borrowed.add(face)
        return face

    def _obstacle(self, line: str) -> str:
        if self.font is None:
            return f"no font at hand has all characters of {line!r}; name one that has"
        return f"{self.font.name} has no {missing(line, Face(self.font))!r}"

    def _put(self, line: str, top: int, font: ImageFont.FreeTypeFont, ink: int) -> None:
        backwards = self.setting.direction == "rtl"
        where, anchor = ((WIDTH - MARGIN, top), "ra") if backwards else ((MARGIN, top), "la")
        way = ("rtl" if backwards else "ltr") if features.check("raqm") else None
        self.pen.text(where, line, fill=ink, font=font, anchor=anchor, direction=way)


def _drawable(text: str) -> str:
    """The line without what no font draws; what is left of a title that is nothing else is three points."""
    seen = (one for one in unicodedata.normalize("NFC", text) if unicodedata.category(one) not in (*UNSEEN, *PICTURES))
    return " ".join("".join(seen).split()) or "…"


def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face.path, size, index=face.number)
