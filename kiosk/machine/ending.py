"""How the kiosk ends when a signal asks it to: within two seconds, at any moment, with the exit code of an orderly end.

While it starts there is nothing to take down, so it ends where it stands.  Once its event loop runs it leaves that
first.  An end that does not come to its end is cut short.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

from kiosk.watch.watchdog import LEAVE

log = logging.getLogger(__name__)

SIGNALS = (signal.SIGINT, signal.SIGTERM)
LONGEST_S = 1.5
"""From the end of the event loop to that of the process."""


class Ending(QObject):
    """Hears the signals that end the kiosk, from now on to the end of the process."""

    def __init__(self, application: QCoreApplication, last_words: Callable[[], None]) -> None:
        """``last_words`` is called where the process ends without taking anything else down."""
        super().__init__(application)
        self._last_words = last_words
        self._running = False
        for number in SIGNALS:
            signal.signal(number, self._asked)
        # A loop that sleeps inside Qt lets Python look only when something happens, and this makes it happen.
        self._heard, wakes = socket.socketpair()
        self._heard.settimeout(0)
        wakes.settimeout(0)
        signal.set_wakeup_fd(wakes.detach(), warn_on_full_buffer=False)
        self._bell = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._hear)
        QTimer.singleShot(0, self, self._run)

    def _run(self) -> None:
        """The event loop runs: before, its end could not be asked for."""
        self._running = True

    def _hear(self) -> None:
        self._heard.recv(4096)

    def _asked(self, number: int, frame: FrameType | None) -> None:
        del frame
        log.info("closing on signal %s", number)
        if self._running:
            QCoreApplication.exit(LEAVE)  # To quit would ask the window first, and a locked one says no.
        else:
            self._cut(LEAVE)

    def begin(self, code: int) -> None:
        """The event loop has ended: take things down from here on, with this exit code, while there is time."""
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        timer = threading.Timer(LONGEST_S, self._cut, [code])
        timer.daemon = True
        timer.start()

    def _cut(self, code: int) -> None:
        self._last_words()
        logging.shutdown()
        os._exit(code)
