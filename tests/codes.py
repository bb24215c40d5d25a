"""Codes as a telephone reads them: from the screen."""

from __future__ import annotations

from kiosk.widgets.qr import QrCode


def read(code: QrCode) -> list[list[int]]:
    """The modules of a code that is shown, 1 where one is dark."""
    image = code.grab().toImage()
    dark = [[image.pixelColor(x, y).lightness() < 128 for x in range(image.width())] for y in range(image.height())]
    columns = [x for x in range(image.width()) if any(row[x] for row in dark)]
    rows = [y for y in range(image.height()) if any(dark[y])]
    first = dark[rows[0]][columns[0] :]
    module = first.index(False) // 7  # The upper edge of the mark in the corner.
    assert module >= 4, "too fine to be read from where one stands"
    half = module // 2
    return [
        [int(dark[y][x]) for x in range(columns[0] + half, columns[-1], module)]
        for y in range(rows[0] + half, rows[-1], module)
    ]
