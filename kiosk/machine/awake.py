"""Keeps the screen on: systems darken it, or lock themselves, when nobody has touched anything for a while."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QProcess, QProcessEnvironment, QStandardPaths
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

SAVER = "org.freedesktop.ScreenSaver"
"""What GNOME, KDE, Xfce and MATE answer to on the session bus, by the idle inhibition specification of freedesktop."""
ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED, ES_CONTINUOUS = 1, 2, 0x80000000
"""Of SetThreadExecutionState in the Windows API."""


def keep_the_screen_on(*, for_good: bool) -> None:
    """Let this system leave its screen on as long as this process lives; to be called on the main thread.

    An X server blanks by itself where no desktop does it; it stops that ``for_good``, until somebody logs in again.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.kernel32.SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED)
    elif sys.platform == "darwin":
        _start("caffeinate", "-d", "-w", str(os.getpid()))
    else:
        _ask_the_desktop()
        if for_good and QGuiApplication.platformName() == "xcb":
            _start("xset", "s", "off", "-dpms")


def _ask_the_desktop() -> None:
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return  # There is no desktop, and looking for its bus would start one.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415  (the first picture does without)

    wish = QDBusMessage.createMethodCall(SAVER, f"/{SAVER.replace('.', '/')}", SAVER, "Inhibit")
    wish.setArguments(["great-stone-kiosk", "an exhibition is shown"])
    wish.setAutoStartService(False)
    QDBusConnection.sessionBus().send(wish)


def _start(program: str, *arguments: str) -> None:
    """Run a program of the system, without the libraries of the bundle."""
    if not QStandardPaths.findExecutable(program):
        log.warning("there is no %s here, which would keep the screen on", program)
        return
    environment = QProcessEnvironment.systemEnvironment()
    environment.remove("LD_LIBRARY_PATH")
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setProcessEnvironment(environment)
    process.startDetached()
