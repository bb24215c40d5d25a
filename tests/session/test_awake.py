"""The screen stays on: neither a desktop nor the X server darkens it, or locks it, because nobody touched anything."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest

from kiosk.machine.awake import SAVER
from kiosk.machine.journal import JOURNAL
from kiosk.machine.paths import NAME
from tests.journeys.test_real_window import PATIENCE_S, display

XSET = shutil.which("xset")
pytestmark = pytest.mark.skipif(
    not (XSET and all(map(shutil.which, ("Xvfb", "dbus-daemon")))), reason="needs what `make test` installs"
)


@ClassInfo({"D-Bus Interface": SAVER})  # type: ignore[call-arg]
class Desktop(QObject):  # type: ignore[operator]  # It is a decorator, whatever its stub says.
    """Answers on the session bus as desktops do."""

    def __init__(self):
        super().__init__()
        self.wishes = []

    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        self.wishes.append((who, why))
        return 1


@pytest.fixture
def bus():
    """The address of a session bus of its own."""
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def desktop(bus):
    connection = QDBusConnection.connectToBus(bus, "desktop")
    desktop = Desktop()
    assert connection.registerService(SAVER)
    whole = QDBusConnection.RegisterOption.ExportAllSlots
    assert connection.registerObject("/org/freedesktop/ScreenSaver", desktop, whole)
    yield desktop
    QDBusConnection.disconnectFromBus("desktop")


@contextmanager
def kiosk(folder, screen, bus, *words):
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_DATA_HOME": str(folder),
        "DBUS_SESSION_BUS_ADDRESS": bus,
    }
    with subprocess.Popen([sys.executable, "-m", "kiosk", "run", *words], env=environment) as process:
        yield
        process.terminate()
    journal = (folder / NAME / "logs" / JOURNAL).read_text("utf-8")
    assert "ERROR" not in journal, journal


def blanks_after(screen):
    """Seconds until the X server blanks by itself; 0 for never."""
    told = subprocess.run(
        [XSET, "q"], env={**os.environ, "DISPLAY": screen}, check=True, capture_output=True, text=True
    )
    return int(told.stdout.partition("timeout:")[2].split()[0])


def becomes(true):
    for _ in range(PATIENCE_S * 10):
        if true():
            return True
        QTest.qWait(100)
    return False


def test_a_locked_kiosk_keeps_the_screen_on(tmp_path, bus, desktop):
    with display() as screen, kiosk(tmp_path, screen, bus, "--kiosk"):
        assert becomes(lambda: desktop.wishes == [("great-stone-kiosk", "an exhibition is shown")])
        assert becomes(lambda: blanks_after(screen) == 0)


def test_a_presenter_s_x_server_blanks_again_after_the_show(tmp_path, bus, desktop):
    with display() as screen, kiosk(tmp_path, screen, bus):
        assert becomes(lambda: desktop.wishes)
        QTest.qWait(500)
        assert blanks_after(screen) > 0


def test_a_window_beside_others_asks_for_nothing(tmp_path, bus, desktop):
    with display() as screen, kiosk(tmp_path, screen, bus, "--size", "1280x720"):
        QTest.qWait(5000)
        assert not desktop.wishes
