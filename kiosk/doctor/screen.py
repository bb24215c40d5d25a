"""The glass: its pixels, its size, its touch."""

from __future__ import annotations

import os
import sys
from math import hypot
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputDevice, QScreen

from kiosk.design.look import MOST_TARGET_UNITS, TARGET_MM, Frame
from kiosk.machine.settings import MILLIMETRES_PER_INCH, ScreenSettings
from kiosk.words.findings import Finding, Verdict

LEAST_PIXELS = (720, 1280)
"""Shorter and longer side."""
DOUBTFUL_INCHES = 0.12
"""Part by which the size that a screen tells of itself may differ from the settings."""
PLAUSIBLE_INCHES = 5.0
"""Smaller sizes are what projectors and virtual screens tell."""
OUR_DESKTOP = "great-stone-kiosk"
"""As build/session names it; where no desktop is named, there is none besides the kiosk."""
MOST_ERROR_MM = 6.0
"""By which a touch may miss; targets are 20 mm."""


def display() -> Finding:
    """Whether there is a screen, large enough."""
    screen: QScreen | None = QGuiApplication.primaryScreen()
    if screen is None or QGuiApplication.platformName() in ("offscreen", "minimal"):
        return Finding("display", Verdict.FIX, "display-none")
    ratio = screen.devicePixelRatio()
    across, down = round(screen.size().width() * ratio), round(screen.size().height() * ratio)
    pixels = f"{across} × {down}"
    short, long = sorted((across, down))
    if short < LEAST_PIXELS[0] or long < LEAST_PIXELS[1]:
        return Finding("display", Verdict.FIX, "display-small", (pixels,))
    return Finding("display", Verdict.FINE, "display", (pixels, f"{ratio:g}", f"{screen.refreshRate():.0f}"))


def touch() -> Finding:
    """Whether a touch screen answers."""
    QCoreApplication.processEvents()  # Wayland tells of its devices a moment after the start.
    kind = QInputDevice.DeviceType.TouchScreen
    names = sorted({device.name() for device in QInputDevice.devices() if device.type() == kind})
    if not names:
        return Finding("touch", Verdict.FIX, "touch-none")
    return Finding("touch", Verdict.FINE, "touch", (", ".join(names),))


def keys() -> Finding:
    """Whether a locked kiosk can keep the keys and gestures of the desktop from visitors."""
    wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland" or bool(os.environ.get("WAYLAND_DISPLAY"))
    ours = os.environ.get("XDG_CURRENT_DESKTOP", OUR_DESKTOP) == OUR_DESKTOP
    if sys.platform == "darwin" or (wayland and not ours):
        return Finding("keys", Verdict.FIX, "keys-open")
    return Finding("keys", Verdict.FINE, "keys")


def size(settings: ScreenSettings) -> Finding:
    """Whether the inches in the settings agree with the screen, and leave room for 20 mm."""
    screen = QGuiApplication.primaryScreen()
    told = screen.physicalSize()
    inches = hypot(told.width(), told.height()) / MILLIMETRES_PER_INCH
    real = QGuiApplication.platformName() not in ("offscreen", "minimal") and inches > PLAUSIBLE_INCHES
    if real and abs(inches - settings.inches) > DOUBTFUL_INCHES * settings.inches:
        values = (f"{settings.inches:g}", f"{inches:.1f}")
        measured = settings.touch_error >= 0
        return Finding("size", Verdict.NOTE if measured else Verdict.FIX, "size-other", values)
    frame = Frame(screen.size().width(), screen.size().height(), settings.inches)
    pixels = TARGET_MM * hypot(frame.width, frame.height) / (settings.inches * MILLIMETRES_PER_INCH)
    if pixels / frame.scale > MOST_TARGET_UNITS:
        return Finding("size", Verdict.FIX, "size-low", (f"{pixels:.0f}",))
    return Finding("size", Verdict.FINE, "size", (f"{settings.inches:g}", f"{pixels:.0f}"))


def calibration(settings: ScreenSettings) -> Finding:
    """How far touches miss, as staff measured it at the kiosk."""
    error = settings.touch_error
    if error < 0:
        return Finding("calibration", Verdict.FIX, "calibration-never")
    if error > MOST_ERROR_MM:
        return Finding("calibration", Verdict.FIX, "calibration-off", (f"{error:.0f}",))
    return Finding("calibration", Verdict.FINE, "calibration", (f"{error:.0f}",))


def gpu() -> Finding:
    """Whether there is anything that draws besides the processor."""
    if sys.platform != "linux":
        return Finding("gpu", Verdict.NOTE, "gpu-unknown")
    nodes = sorted(Path("/sys/class/drm").glob("renderD*/device/driver"))
    if not nodes:
        return Finding("gpu", Verdict.NOTE, "gpu-none")
    return Finding("gpu", Verdict.FINE, "gpu", (", ".join(sorted({node.resolve().name for node in nodes})),))
