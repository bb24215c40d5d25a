"""What this machine takes for plain things: bounds on time are multiples of these, so that they hold on any machine.

``python -m kiosk.bench.reference WIDTH HEIGHT`` prints the milliseconds as one line of JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.machine.images import decode

TIMES = 40
"""Measurements of each, of which the median counts."""


class TwoPictures(QWidget):
    """A window that paints two pictures of its size, the second half transparent, as a change of screen must."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.resize(width, height)
        self._pictures = QPixmap(width, height), QPixmap(width, height)
        for picture, colour in zip(self._pictures, ("#14211f", "#b3262d"), strict=True):
            picture.fill(QColor(colour))
        self.taken: list[float] = []
        """Milliseconds of each painting."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        since = time.perf_counter()
        painter = QPainter(self)
        for picture, opacity in zip(self._pictures, (1.0, 0.5), strict=True):
            painter.setOpacity(opacity)
            painter.drawPixmap(0, 0, picture)
        painter.end()
        self.taken.append(1000 * (time.perf_counter() - since))


def painted(application: QApplication, width: int, height: int) -> float:
    """Milliseconds in which two pictures of the window's size are painted."""
    window = TwoPictures(width, height)
    window.show()
    while len(window.taken) < TIMES:
        window.repaint()
        application.processEvents()
    return statistics.median(window.taken)


def decoded(width: int, height: int) -> float:
    """Milliseconds in which a JPEG of that size is decoded."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter, ground = QPainter(image), QLinearGradient(0, 0, width, height)
    ground.setColorAt(0, QColor("#14211f"))
    ground.setColorAt(1, QColor("#f3efe6"))
    painter.fillRect(image.rect(), ground)
    painter.end()
    taken = []
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "picture.jpg"
        image.save(str(path), "JPEG", 90)  # type: ignore[call-overload]
        for _ in range(TIMES):
            since = time.perf_counter()
            decode(path, QSize(width, height))
            taken.append(1000 * (time.perf_counter() - since))
    return statistics.median(taken)


def main(width: int, height: int) -> None:
    """Measure both."""
    application = QApplication([])
    print(json.dumps({"painted": painted(application, width, height), "decoded": decoded(width, height)}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
