"""Tokens of the design: colours, threads, type and durations.  No other module holds a colour or a font size.

Sizes are in design units: one pixel on a picture of 1920x1080 (or 1080x1920).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from PySide6.QtGui import QColor

from kiosk.model.preferences import Colours

Hex = NewType("Hex", str)
"""A colour as ``#rrggbb``, or ``#aarrggbb`` with its opacity."""

RED, RED_DEEP, RED_DARK = Hex("#BE222B"), Hex("#A81C26"), Hex("#8A161E")
INK, PAPER = Hex("#14211F"), Hex("#FCF9F3")
NIGHT_GROUND = Hex("#0E1817")


Ink = StrEnum(
    "Ink",
    "GROUND PAPER FLAX RULE RULE_STRONG INK INK_2 INK_3 RED RED_DEEP RED_WORDS RED_PRESSED ON_RED JADE GOLD TWIST TRACK"
    " LAND COAST SCRIM",
)
"""The colours of a palette by their names."""

Colour = Ink | Hex
"""A colour of whichever palette is shown, or one that stays the same in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one theme."""

    name: str
    ground: Hex
    paper: Hex
    flax: Hex
    rule: Hex
    rule_strong: Hex
    ink: Hex
    ink_2: Hex
    ink_3: Hex
    red: Hex
    """The thread, and the largest numerals."""
    red_deep: Hex
    """Filled buttons and the red tile."""
    red_words: Hex
    """Small words, such as dates."""
    red_pressed: Hex
    on_red: Hex
    """Words on ``red_deep``."""
    jade: Hex
    gold: Hex
    twist: Hex
    """The second strand of the cord."""
    track: Hex
    land: Hex
    """Woven cells of the map."""
    coast: Hex
    scrim: Hex
    cloth: str | None
    """Texture of the page ground, a file in ``assets``."""
    rule_width: int = 2

    def colour(self, colour: Colour) -> QColor:
        """What a name stands for here, or the colour as it is."""
        return QColor(getattr(self, colour) if isinstance(colour, Ink) else colour)


DAY = Palette(
    name="day",
    ground=Hex("#F6F1E7"),
    paper=PAPER,
    flax=Hex("#EBE3D3"),
    rule=Hex("#D8CDB8"),
    rule_strong=Hex("#7A807B"),
    ink=INK,
    ink_2=Hex("#4A5450"),
    ink_3=Hex("#5B635F"),
    red=RED,
    red_deep=RED_DEEP,
    red_words=RED_DEEP,
    red_pressed=RED_DARK,
    on_red=PAPER,
    jade=Hex("#0B6B58"),
    gold=Hex("#A06D12"),
    twist=Hex("#E9A9A2"),
    track=Hex("#C9BEA8"),
    land=Hex("#E8DDC8"),
    coast=Hex("#BFB193"),
    scrim=Hex("#9E0E1817"),
    cloth="linen-day.png",
)
NIGHT = Palette(
    name="night",
    ground=NIGHT_GROUND,
    paper=Hex("#16231F"),
    flax=Hex("#1F2E2A"),
    rule=Hex("#33443F"),
    rule_strong=Hex("#8F9792"),
    ink=Hex("#F3ECDD"),
    ink_2=Hex("#C9CDC3"),
    ink_3=Hex("#AEB5AE"),
    red=Hex("#EA4B50"),
    red_deep=Hex("#C8282F"),
    red_words=Hex("#F0656A"),
    red_pressed=RED_DEEP,
    on_red=PAPER,
    jade=Hex("#4FC3A5"),
    gold=Hex("#E0AE4A"),
    twist=Hex("#FBC4BE"),
    track=Hex("#4A5A55"),
    land=Hex("#1F2E2A"),
    coast=Hex("#4A5A55"),
    scrim=Hex("#BD040808"),
    cloth="linen-night.png",
)
CONTRAST = Palette(
    name="contrast",
    ground=Hex("#070D0C"),
    paper=Hex("#070D0C"),
    flax=Hex("#16231F"),
    rule=Hex("#AEB5AE"),
    rule_strong=Hex("#FFFFFF"),
    ink=Hex("#FFFFFF"),
    ink_2=Hex("#FFFFFF"),
    ink_3=Hex("#E6E9E4"),
    red=Hex("#FF7A7C"),
    red_deep=Hex("#FF7A7C"),
    red_words=Hex("#FF7A7C"),
    red_pressed=Hex("#FFC9BF"),
    on_red=Hex("#070D0C"),
    jade=Hex("#6BE0C1"),
    gold=Hex("#FFD27A"),
    twist=Hex("#FFFFFF"),
    track=Hex("#8F9792"),
    land=Hex("#16231F"),
    coast=Hex("#AEB5AE"),
    scrim=Hex("#D1000000"),
    cloth=None,
    rule_width=3,
)
PALETTES = {Colours.DAY: DAY, Colours.NIGHT: NIGHT, Colours.CONTRAST: CONTRAST}

# Grounds that stay the same in every theme but high contrast: the ink tile, and the gold on it.
INK_TILE = INK
ON_INK = PAPER
ON_INK_2 = Hex("#D5D8CF")
GOLD_ON_INK = Hex("#F0C065")
LETTERBOX, PLATE, PLATE_INK = INK, NIGHT_GROUND, Hex("#FFFFFF")
"""Around a film, under its subtitles and controls, and the subtitles themselves: the same in every theme."""
QR_INK, QR_PAPER = INK, PAPER

THREADS: dict[str, dict[str, str]] = {
    "day": {
        "r": RED,
        "d": RED_DARK,
        "p": "#DB8A80",
        "j": "#0B6B58",
        "l": "#69AD99",
        "g": "#AC771A",
        "k": INK,
        "s": "#7E847E",
        "w": "#FFFFFF",
        "b": "#2F6699",
    },
    "night": {
        "r": "#E5464B",
        "d": "#A92A30",
        "p": "#F0A79B",
        "j": "#3BA88D",
        "l": "#8ED0BD",
        "g": "#DDAA48",
        "k": "#E9E1CF",
        "s": "#8F9792",
        "w": "#F7F1E4",
        "b": "#7FB0DC",
    },
    "contrast": {
        "r": "#FF7A7C",
        "d": "#C8282F",
        "p": "#FFC9BF",
        "j": "#3BA88D",
        "l": "#8EE6CF",
        "g": "#FFD27A",
        "k": "#6F7C77",
        "s": "#AEB5AE",
        "w": "#FFFFFF",
        "b": "#A9D2FA",
    },
    "dusk": {
        "r": "#E5464B",
        "d": "#B13138",
        "p": "#F0A79B",
        "j": "#3BA88D",
        "l": "#8ED0BD",
        "g": "#DDAA48",
        "k": "#5B6A66",
        "s": "#AEB5AE",
        "w": "#FBF6EA",
        "b": "#7FB0DC",
    },
    "red": {
        "r": "#FBF4E6",
        "d": "#E9B9A6",
        "p": "#F3CDBB",
        "j": "#F0C987",
        "l": "#FBF4E6",
        "g": "#F0C065",
        "k": "#4E0A10",
        "s": "#D58F82",
        "w": "#FFFFFF",
        "b": "#FBF4E6",
    },
}
"""Thread colours by the letters of the grids; ``dusk`` for dark cards, ``red`` for the red tile."""


class Face(StrEnum):
    """A role of type; which family plays it depends on language and contrast."""

    DISPLAY = "display"
    SERIF = "serif"
    SANS = "sans"


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text is set."""

    face: Face
    size: float
    line: float
    weight: int = 400
    chinese: tuple[float, float] | None = None
    """Size and line in Chinese, where they differ."""
    spacing: float = 0.0
    """Letter spacing as a part of the size."""
    large: float | None = None
    largest: float | None = None
    """Sizes for visitors who asked for larger text; None keeps the size."""


H0 = Style(Face.DISPLAY, 96, 104, 600, (88, 112), -0.015)
H1 = Style(Face.DISPLAY, 72, 84, 600, (68, 92), -0.01)
H1_PORTRAIT = Style(Face.DISPLAY, 88, 100, 600, (80, 104), -0.012)
H2 = Style(Face.DISPLAY, 44, 54, 600, (42, 60))
H2_BIG = Style(Face.DISPLAY, 76, 88, 600, (72, 92))
H3 = Style(Face.SERIF, 34, 44, 600, (34, 50))
COVER = Style(Face.DISPLAY, 150, 180, 600, (136, 176), -0.015)
COVER_PORTRAIT = Style(Face.DISPLAY, 118, 150, 600, (118, 160), -0.015)
QUOTE = Style(Face.DISPLAY, 120, 134, 600, (108, 140), -0.01)
QUOTE_LONG = Style(Face.DISPLAY, 96, 110, 600, (88, 118), -0.01)
QUOTE_LONGEST = Style(Face.DISPLAY, 76, 90, 600, (72, 100), -0.01)
ORIGINAL = Style(Face.SERIF, 40, 54, 500, (40, 56))
LEAD = Style(Face.SANS, 32, 48, 400, (32, 54), large=36, largest=42)
COVER_LEAD = Style(Face.SANS, 36, 54, 400, (36, 58), large=38, largest=42)
EVENT_LINE = Style(Face.SANS, 34, 48, 400, (34, 52), large=38, largest=42)
HERO_WORDS = Style(Face.SANS, 34, 50, 400, (34, 54), large=38, largest=40)
HERO_WORDS_PORTRAIT = Style(Face.SANS, 40, 56, 400, (40, 60), large=42, largest=44)
READING_PORTRAIT = Style(Face.SANS, 36, 54, 400, (36, 58), large=40, largest=46)
FACT_WORDS = Style(Face.SANS, 28, 38, 500, (28, 42), large=34, largest=40)
SIDE = Style(Face.SANS, 26, 36, 400, (26, 40), large=30, largest=34)
SIDE_STRONG = Style(Face.SANS, 24, 32, 600, (24, 34), large=28, largest=32)
EVENT_DATE = Style(Face.SANS, 30, 40, 600, large=34, largest=36)
RIBBON_TITLE = Style(Face.SERIF, 30, 38, 600, (30, 42), large=32, largest=34)
RIBBON_LABEL = Style(Face.SANS, 26, 32, 600, (26, 34), large=28, largest=30)
TILE_CAPTION = Style(Face.SANS, 24, 32, 400, (24, 34), large=28, largest=30)
KNOT_WORDS = Style(Face.SANS, 24, 31, 400, (24, 34), large=28, largest=30)
CARD_TITLE = Style(Face.DISPLAY, 48, 60, 600, (46, 62))
READING_LARGE = Style(Face.SANS, 34, 53, 400, (34, 58), large=38, largest=44)
READING = Style(Face.SANS, 30, 47, 400, (30, 52), large=34, largest=40)
BODY = Style(Face.SANS, 28, 40, 400, (28, 48), large=34, largest=40)
LABEL = Style(Face.SANS, 28, 38, 400, (28, 42), large=34, largest=40)
STRONG = Style(Face.SANS, 28, 38, 600, (28, 42), large=34, largest=40)
KICKER = Style(Face.SANS, 24, 32, 600, (24, 34), 0.02, large=30, largest=32)
CAPTION = Style(Face.SANS, 22, 30, 400, (22, 32), large=26, largest=30)
TOGGLE = Style(Face.SANS, 26, 34, 600, (26, 36), large=30, largest=34)
TABLE_HEAD = Style(Face.SANS, 24, 32, 600, (24, 34), large=28, largest=30)
TABLE_FIGURE = Style(Face.DISPLAY, 38, 48, 600, large=42, largest=46)
TABLE_FIGURE_HERE = Style(Face.DISPLAY, 44, 54, 600, large=48, largest=52)
TABLE_NAME = Style(Face.SANS, 28, 36, 500, (28, 38), large=32, largest=36)
TABLE_NOTE = Style(Face.SANS, 22, 30, 400, (22, 32), large=26, largest=30)
CELL_NAME = Style(Face.SERIF, 34, 44, 600, (34, 48), large=36, largest=40)
CELL_NAME_SMALL = Style(Face.SANS, 24, 31, 600, (24, 34), large=28, largest=30)
CELL_LINE = Style(Face.SANS, 28, 38, 400, (28, 42), large=32, largest=36)
BAR_VALUE = Style(Face.SANS, 22, 28, 600, large=24, largest=26)
BAR_YEAR = Style(Face.SANS, 22, 28, 400, large=24, largest=26)
ROW_NAME = Style(Face.SANS, 28, 38, 600, (28, 40), large=32, largest=36)
ROW_NAME_HERE = Style(Face.SERIF, 32, 40, 700, (32, 42), large=36, largest=40)
ROW_VALUE = Style(Face.DISPLAY, 38, 46, 600, (36, 46), large=40, largest=42)
ROW_SHARE = Style(Face.SANS, 26, 36, 400, large=28, largest=30)
AXIS = Style(Face.SANS, 22, 28, 400, large=26, largest=28)
AXIS_HERE = Style(Face.SANS, 24, 32, 600, (24, 34), large=28, largest=30)
SLOPE_YEAR = Style(Face.DISPLAY, 40, 48, 600)
POINT_VALUE = Style(Face.DISPLAY, 38, 46, 600, large=40, largest=44)
STRAND_NAME = Style(Face.SERIF, 30, 40, 600, (30, 42), large=32, largest=34)
STRAND_LINE = Style(Face.SANS, 24, 32, 400, (24, 34), large=28, largest=30)
SCRUBBER_YEAR = Style(Face.SERIF, 32, 40, 700)
BADGE = Style(Face.SANS, 28, 36, 600, (28, 38), large=32, largest=34)
LEGEND = Style(Face.SANS, 28, 38, 400, (28, 40), large=32, largest=34)
LEGEND_FIGURE = Style(Face.DISPLAY, 42, 50, 600, large=44, largest=46)
LEGEND_UNIT = Style(Face.SANS, 24, 34, 400, (24, 36), large=26, largest=28)
DIRECT = Style(Face.SANS, 22, 30, 600, (22, 32), large=26, largest=28)
CHIP = Style(Face.SANS, 22, 28, 500, (22, 32), large=25, largest=27)
BUTTON = Style(Face.SANS, 34, 40, 600, large=38, largest=40)
BAR = Style(Face.SANS, 22, 28, 500, (22, 30), large=26, largest=30)
TAB = Style(Face.SERIF, 30, 36, 500, large=36, largest=40)
TAB_HERE = Style(Face.SERIF, 30, 36, 700, large=36, largest=40)
CLOCK = Style(Face.SANS, 26, 36, 500)
DATE = Style(Face.SANS, 28, 36, 600, large=32, largest=36)
INVITATION = Style(Face.SERIF, 40, 54, 500, (42, 56))
NATION = Style(Face.DISPLAY, 92, 112, 600, (100, 112), -0.005)
ATTRACT_LINE = Style(Face.SANS, 26, 38, 400, (26, 40))
TEASER_WORDS = Style(Face.SERIF, 32, 44, 600, (32, 48))
SHEET_CAPTION = Style(Face.SANS, 24, 32, 400, (24, 34), large=26, largest=28)
SHEET_TEXT = Style(Face.SANS, 30, 42, 500, (30, 44), large=32, largest=34)
SHEET_NOTE = Style(Face.SANS, 26, 36, 400, (26, 38), large=28, largest=30)
COUNTDOWN = Style(Face.DISPLAY, 220, 250, 600)
OVERVIEW_NAME = Style(Face.SERIF, 28, 38, 500)
OVERVIEW_NAME_HERE = Style(Face.SERIF, 28, 38, 700)
CITY_NAME = Style(Face.DISPLAY, 60, 72, 600, (58, 76))
CARD_NAME = Style(Face.DISPLAY, 56, 68, 600, (54, 72))
NOW_TITLE = Style(Face.DISPLAY, 60, 70, 600, (58, 74))
NEWS_TITLE = Style(Face.DISPLAY, 52, 62, 600, (50, 66))
NEWS_TITLE_PORTRAIT = Style(Face.DISPLAY, 60, 70, 600, (58, 74))
FILM_TITLE = Style(Face.SERIF, 26, 34, 600, (26, 36), large=30, largest=34)
FILM_TIME = Style(Face.DISPLAY, 40, 48, 600)
FILM_LENGTH = Style(Face.DISPLAY, 44, 54, 600)
BADGE_LENGTH = Style(Face.SANS, 24, 32, 600)
SUBTITLE = Style(Face.SANS, 40, 54, 600, (40, 58), large=46, largest=52)
YEAR = Style(Face.DISPLAY, 56, 64, 600)
YEAR_HERE = Style(Face.DISPLAY, 64, 72, 600)
KEY = Style(Face.DISPLAY, 92, 108, 600)
ROW_TITLE = Style(Face.SANS, 30, 40, 600, (30, 42), large=32, largest=34)
MEASURE = Style(Face.DISPLAY, 44, 54, 600)
AMBER = Hex("#8A4B00")
"""What deserves a look; on dark grounds gold stands for it."""

DARKNESS = QColor("#000000")
"""The screen outside its hours."""

HERO, CALL_OUT, FACT = 272.0, 184.0, 112.0
"""Sizes of numerals."""

CORD_DATA, STITCH, LINE, LINE_QUIET, LINE_THIN = 8.0, 5.0, 5.0, 3.5, 3.0
"""Widths of the lines of a graph."""
TINT = 0.16
"""Opacity of the area under a line."""


class Ease(StrEnum):
    """Easing curves by their Qt names."""

    LINEAR = "Linear"
    IN_OUT_CUBIC = "InOutCubic"
    OUT_CUBIC = "OutCubic"
    IN_CUBIC = "InCubic"
    OUT_QUAD = "OutQuad"
    OUT_QUART = "OutQuart"
    OUT_BACK = "OutBack"
    IN_OUT_SINE = "InOutSine"


@dataclass(frozen=True, slots=True)
class Motion:
    """How long something moves, in milliseconds, and how."""

    time: int
    ease: Ease


FADE = Motion(150, Ease.LINEAR)
"""Stands in for every movement when the visitor asked for calm."""
SCREEN_CHANGE = Motion(320, Ease.OUT_CUBIC)
UNCOVER = Motion(64, Ease.LINEAR)
"""In which a page that has arrived takes the place of its picture."""
FROM_ATTRACT = Motion(600, Ease.IN_OUT_CUBIC)
TAB_CORD = Motion(420, Ease.OUT_CUBIC)
EMBLEM = Motion(900, Ease.OUT_QUAD)
NUMERAL = Motion(700, Ease.OUT_QUART)
GRAPH = Motion(1100, Ease.IN_OUT_SINE)
SCRUBBER = Motion(180, Ease.OUT_BACK)
PLAY_MS = 700
"""How long each year stands while the years are played."""
KNOT_OPENS = Motion(360, Ease.OUT_CUBIC)
MAP_ROUTE = Motion(2400, Ease.IN_OUT_SINE)
SHEET_UP = Motion(320, Ease.OUT_CUBIC)
SHEET_DOWN = Motion(240, Ease.IN_CUBIC)
CONTROLS_MS = 4000
"""Quiet time after which the controls of a film hide."""
