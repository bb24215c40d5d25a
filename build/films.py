"""The films of the default pack: stitched pictures and graphs from the pack's own data, rendered frame by frame.

``python build/films.py [NAME …]`` writes media/NAME.mp4 through ffmpeg, H.264 and AAC.  No letters are burnt in, only
figures: what is said stands in media/NAME.LANGUAGE.vtt, whose times follow the films.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import wave
from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path

import numpy as np

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPixmap

from kiosk.design.theme import DAY, LETTERBOX, NIGHT, Ink, Palette
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.stitch.grid import Grid, load_grid
from kiosk.stitch.paint import blank, painted, tile
from kiosk.widgets.thread import draw_cord, draw_knot, polyline

WIDTH, HEIGHT, RATE = 1440, 642, 30
"""The room that a film has on a landscape screen, 1920x856, with as many pixels as 1280x720."""
FOOT = 510
"""Everything to look at is above; subtitles may lie below."""
PACK = paths.default_pack()
SOUND_RATE = 44_100
SCALE = (0, 3, 5, 7, 10, 12, 15, 17)
"""Semitones of the tune: five notes that both countries sing in."""
FIRST_NOTE = 220.0
BEAT = 0.5
LOUDNESS = 0.16
LEFT = 80
"""Pixels before the skyline of the park."""
CAR = 12
"""Pixels of a stitch of the train."""
Keys = tuple[tuple[float, float], ...]
"""A value at some seconds; straight in between."""


def value_at(keys: Keys, second: float) -> float:
    """The value between the keys around ``second``."""
    return float(np.interp(second, [key for key, _ in keys], [value for _, value in keys]))


def figures(size: float, weight: int = 600) -> QFont:
    """The face of numerals."""
    font = QFont("Woven Display")
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(round(size))
    return font


def write(painter: QPainter, text: str, box: QRectF, size: float, colour: str, align: Qt.AlignmentFlag) -> None:
    """Figures in a box."""
    painter.setFont(figures(size))
    painter.setPen(QColor(colour))
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, text)


def grid(name: str) -> Grid:
    """A pattern of the pack."""
    return load_grid(PACK / "media" / f"{name}.txt")


class Cloth:
    """The ground of a film."""

    def __init__(self, palette: Palette, border: str, look: str) -> None:
        self.palette = palette
        assert palette.cloth is not None
        self._weave = QPixmap(str(paths.asset(palette.cloth)))

        self._border = painted(load_grid(paths.asset("stitch", f"border-{border}.txt")), 5, look)

    def paint(self, painter: QPainter) -> None:
        """Fill the frame, with a border along its lower edge."""
        painter.drawTiledPixmap(0, 0, WIDTH, HEIGHT, self._weave)
        painter.setOpacity(0.4)
        high = self._border.height()
        painter.drawTiledPixmap(0, HEIGHT - 28 - high, WIDTH, high, self._border)
        painter.setOpacity(1)


class Trade:
    """The turnover of goods as a cord that grows from 1992 to 2020."""

    seconds = 32.0
    years: Keys = ((0, 1992), (5, 1992), (9, 2000), (11, 2000), (15, 2007), (16.5, 2007), (18.5, 2008), (20, 2009),
                   (21.5, 2009), (25, 2013), (26, 2013), (29, 2020))  # fmt: skip

    def __init__(self) -> None:
        self._cloth = Cloth(DAY, "by", "day")
        rows = csv.DictReader((PACK / "series" / "trade.csv").read_text("utf-8").splitlines())
        turnover = {int(row["year"]): float(row["value"]) for row in rows if row["flow"] == "turnover"}
        self._values = {year: value for year, value in turnover.items() if year <= 2020}
        self._crane = painted(grid("trade"), 4, "day")
        self._star = painted(grid("ornament-by"), 5, "day")
        self._cloud = painted(grid("ornament-cn"), 5, "day")

    def _point(self, year: float) -> QPointF:
        millions = np.interp(year, list(self._values), list(self._values.values())) / 1e6
        return QPointF(110 + (year - 1992) * 1200 / 28, 466 - millions * 320 / 4500)

    def frame(self, painter: QPainter, second: float) -> None:
        """One picture."""
        palette, year = DAY, value_at(self.years, second)
        self._cloth.paint(painter)
        painter.setOpacity(0.14)
        painter.drawPixmap(WIDTH - 700, 130, self._star)
        painter.drawPixmap(WIDTH - 420, 130, self._cloud)
        painter.setOpacity(1)
        painter.setPen(QPen(palette.colour(Ink.RULE_STRONG), 2))
        painter.drawLine(90, 466, 1350, 466)
        for mark in range(1992, 2021, 4):
            x = self._point(mark).x()
            painter.drawLine(QPointF(x, 460), QPointF(x, 472))
            write(painter, str(mark), QRectF(x - 60, 474, 120, 34), 25, DAY.ink_3, Qt.AlignmentFlag.AlignHCenter)
        here = self._point(year)
        if year < 2009:
            painter.drawPixmap(round(here.x() + 30), 272, self._crane)
        points = [self._point(each) for each in range(1992, int(year) + 1)] + [here]
        area = QPainterPath(QPointF(110, 466))
        for point in [*points, QPointF(here.x(), 466)]:
            area.lineTo(point)
        painter.fillPath(area, QColor(190, 34, 43, 26))
        draw_cord(painter, polyline([point.toTuple() for point in points]), palette, 9)
        for point in points[:-1]:
            draw_knot(painter, point.x(), point.y(), 7, palette)
        draw_knot(painter, here.x(), here.y(), 20, palette)
        shown = round(year)
        money = f"${round(self._values[shown], -6):,.0f}".replace(",", "\u202f")
        write(painter, str(shown), QRectF(110, 84, 500, 62), 52, DAY.ink, Qt.AlignmentFlag.AlignLeft)
        write(painter, money, QRectF(106, 140, 1000, 104), 82, DAY.red, Qt.AlignmentFlag.AlignLeft)


class Train:
    """A train from the east to the west, past what one sees on the way."""

    seconds = 27.0
    way = ("great-wall", "gates", "tea", "lantern", "microchip", "peony", "confucius", "timber", "stork", "flax",
           "house", "swan", "history")  # fmt: skip

    def __init__(self) -> None:
        self._cloth = Cloth(NIGHT, "cn", "dusk")
        rows = grid("train").rows
        self._rows = rows[: 1 + max(row for row, threads in enumerate(rows) if set(threads) > {"."} and "k" in threads)]
        self._train = painted(Grid(self._rows), CAR, "dusk")
        self._places = [painted(grid(name), 4, "dusk") for name in self.way]
        starts = [0]
        for place in self._places:
            starts.append(starts[-1] + place.width() + 150)
        self._starts = starts

    def frame(self, painter: QPainter, second: float) -> None:
        """One picture."""
        self._cloth.paint(painter)
        gone = (self._starts[-1] - 400) * second / self.seconds
        for start, place in zip(self._starts, self._places, strict=False):
            # The train heads west, to the left: what lies ahead comes in from there.
            x = round(980 - start + gone) - place.width()
            if -place.width() < x < WIDTH:
                painter.drawPixmap(x, 400 - place.height(), place)
        painter.fillRect(0, 402, WIDTH, 4, NIGHT.colour(Ink.RULE))
        left, top = (WIDTH - self._train.width()) // 2, FOOT - 18 - self._train.height()
        sway = round(2 * np.sin(second * 9))
        for row, threads in enumerate(self._rows):  # The train hides what it passes.
            first, last = (len(threads) - len(threads.lstrip("."))), len(threads.rstrip("."))
            box = QRectF(left + first * CAR, top + sway + row * CAR, (last - first) * CAR, CAR)
            painter.fillRect(box, NIGHT.colour(Ink.GROUND))
        painter.drawPixmap(left, top + sway, self._train)
        slide = (second * 560) % 80
        for sleeper in range(-80, WIDTH + 80, 80):
            painter.fillRect(QRectF(sleeper + slide, FOOT - 6, 46, 8), NIGHT.colour(Ink.TRACK))
        draw_cord(painter, polyline([(-20, FOOT - 14), (WIDTH + 20, FOOT - 14)]), NIGHT, 10)


class Park:
    """The skyline of the park grows with the number of its residents."""

    seconds = 26.0
    steps = ((1.0, "2015-09-11"), (7.0, "2019-12"), (13.0, "2023-10"), (19.0, "2026-01"))

    def __init__(self) -> None:
        self._cloth = Cloth(DAY, "star", "day")
        rows = csv.reader((PACK / "series" / "park.csv").read_text("utf-8").splitlines())
        counts = {row[0]: int(row[2]) for row in rows if row[1] == "residents"}
        self._counts = [counts[date] for _, date in self.steps]
        self._grid = grid("park-skyline")
        self._sewn = blank(self._grid, 4)
        self._column = 0
        self._square = tile(DAY.red, 20)

    def frame(self, painter: QPainter, second: float) -> None:
        """One picture."""
        self._cloth.paint(painter)
        index = bisect_right([start for start, _ in self.steps], second) - 1
        before = self._counts[index - 1] if index > 0 else 0
        target = self._counts[index] if index >= 0 else 0
        start = self.steps[max(0, index)][0]
        part = min(1.0, max(0.0, (second - start) / 1.6))
        count = round(before + (target - before) * (1 - (1 - part) ** 3))
        self._sew(round(320 * count / self._counts[-1]))
        date = self.steps[max(0, index)][1][:4]
        write(painter, date, QRectF(90, 84, 400, 62), 52, DAY.ink, Qt.AlignmentFlag.AlignLeft)
        write(painter, str(count), QRectF(84, 140, 600, 150), 150, DAY.red, Qt.AlignmentFlag.AlignLeft)
        for resident in range(count):
            column, row = divmod(resident, 9)
            painter.drawPixmap(690 + column * 29, 100 + row * 26, self._square)
        painter.drawPixmap(LEFT, FOOT - 12 - 128, self._sewn)
        draw_cord(painter, polyline([(-20, FOOT - 8), (LEFT + 4 * self._column, FOOT - 8)]), DAY, 9)
        draw_knot(painter, LEFT + 4 * self._column, FOOT - 8, 18, DAY)

    def _sew(self, columns: int) -> None:
        painter = QPainter(self._sewn)
        for column in range(self._column, columns):
            for row in range(self._grid.height):
                letter = self._grid.rows[row][column]
                if letter != ".":
                    painter.drawPixmap(column * 4, row * 4, painted(Grid((letter,)), 4, "day"))
        painter.end()
        self._column = max(self._column, columns)


def tune(seconds: float, seed: int) -> np.ndarray:
    """Soft plucked notes, as 16-bit samples."""
    chance = np.random.default_rng(seed)
    sound = np.zeros(int(seconds * SOUND_RATE))
    step = 0
    for start in np.arange(0.5, seconds - 2.5, BEAT):
        step = int(np.clip(step + chance.integers(-2, 3), 0, len(SCALE) - 1))
        if chance.random() < 0.3:
            continue
        pitch = FIRST_NOTE * 2 ** (SCALE[step] / 12)
        times = np.arange(int(2.2 * SOUND_RATE)) / SOUND_RATE
        parts = [np.sin(2 * np.pi * pitch * part * times) * np.exp(-times * (2 + part)) / part for part in (1, 2, 3)]
        note = np.sum(parts, axis=0)
        begin = int(start * SOUND_RATE)
        sound[begin : begin + len(note)] += note[: len(sound) - begin]
    fade = np.clip(np.minimum(np.arange(len(sound)), np.arange(len(sound))[::-1]) / SOUND_RATE, 0, 1)
    loud: np.ndarray = sound / np.abs(sound).max() * fade * LOUDNESS * 32767
    return loud.astype("<i2")


def render(name: str, film: Trade | Train | Park, seed: int) -> Path:
    """Write one film."""
    target = PACK / "media" / f"{name}.mp4"
    with tempfile.TemporaryDirectory() as scratch:
        sound = Path(scratch) / "sound.wav"
        with wave.open(str(sound), "wb") as file:
            file.setparams((1, 2, SOUND_RATE, 0, "NONE", "not compressed"))
            file.writeframes(tune(film.seconds, seed).tobytes())
        command = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra",
                   "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-", "-i", str(sound),
                   "-c:v", "libx264", "-preset", "medium", "-crf", "25", "-pix_fmt", "yuv420p", "-threads", "1",
                   "-c:a", "aac", "-b:a", "64k", "-movflags", "+faststart", "-fflags", "+bitexact",
                   "-map_metadata", "-1", "-flags:v", "+bitexact", "-flags:a", "+bitexact", str(target)]  # fmt: skip
        with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
            assert encoder.stdin is not None
            image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
            for number in range(round(film.seconds * RATE)):
                image.fill(QColor(LETTERBOX))
                painter = QPainter(image)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                film.frame(painter, number / RATE)
                painter.end()
                encoder.stdin.write(bytes(image.constBits()))
        if encoder.returncode:
            sys.exit(f"ffmpeg ended with {encoder.returncode}")
    return target


FILMS: dict[str, Callable[[], Trade | Train | Park]] = {"film-trade": Trade, "film-train": Train, "film-park": Park}


def main(names: list[str]) -> None:
    """Render the named films, or all."""
    application = QGuiApplication([])
    load_fonts()
    for seed, (name, make) in enumerate(FILMS.items(), start=1):
        if not names or name in names:
            path = render(name, make(), seed)
            print(path, path.stat().st_size)
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
