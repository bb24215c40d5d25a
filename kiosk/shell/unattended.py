"""What a kiosk needs that runs for weeks with nobody looking after it."""

from __future__ import annotations

from kiosk.machine import paths
from kiosk.machine.settings import ScreenSettings
from kiosk.model.hours import Hours
from kiosk.shell.attendant import Attendant
from kiosk.shell.heartbeat import Heartbeat
from kiosk.shell.lockdown import LockDown
from kiosk.shell.night import Night
from kiosk.shell.safe import WayBack
from kiosk.shell.shift import Shift
from kiosk.shell.suspicion import Suspicion
from kiosk.shell.window import Window
from kiosk.watch.opened import Note
from kiosk.watch.watchdog import Notifier


def look_after(window: Window, attendant: Attendant, settings: ScreenSettings, *, locked: bool, safe: bool) -> Notifier:
    """Give a window that is not shown yet its pulse, hours and shift; returns its line.

    In kiosk mode it gets its locks as well, and a slide that brings the process down is found out.
    """
    notifier = Notifier.of_environment()
    if notifier.is_heard:
        Heartbeat(window, notifier)
    Shift(window, attendant, settings)
    if settings.on_from:
        hours = Hours.parse(settings.on_from, settings.on_until)
        Night(window, attendant, hours, attendant.session.now)
    if locked:
        LockDown(window)
        Suspicion(attendant.view, Note(paths.opened()))
    if safe:
        WayBack(attendant.session)
    return notifier
