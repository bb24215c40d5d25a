"""Noticing that nobody is there: tells when the quiet time is over, and counts down."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from kiosk.model.attendance import Phase, Wait

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
SECOND = 1000
"""Milliseconds."""


class Idle(QObject):
    """The timers behind a ``Wait``."""

    quiet = Signal()
    """Nobody has touched anything for as long as was to be waited."""
    ticked = Signal(int)
    """So many seconds are left to answer."""
    gone = Signal()
    """Nobody has answered."""

    def __init__(self, parent: QObject, glass: QWindow) -> None:
        """Watches ``glass`` for signs of life."""
        super().__init__(parent)
        self._wait = Wait()
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self.quiet)
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self._tick)
        glass.installEventFilter(self)

    @property
    def quiet_for(self) -> float:
        """Seconds without a touch, as far as a visit is under way; otherwise for ever."""
        running = self._quiet.isActive()
        return (self._quiet.interval() - self._quiet.remainingTime()) / SECOND if running else inf

    def begin(self, wait: Wait) -> None:
        """Wait in this way from now on."""
        self._wait = wait
        self._quiet.stop()
        self._second.stop()
        if wait.phase is Phase.WATCHING:
            self._quiet.start(round(wait.seconds * SECOND))
        elif wait.phase is Phase.ASKING:
            self._second.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in SIGNS_OF_LIFE and self._quiet.isActive():
            self._quiet.start()
        return False

    def _tick(self) -> None:
        self._wait = self._wait.after_second()
        if self._wait.phase is Phase.OVER:
            self._second.stop()
            self.gone.emit()
        else:
            self.ticked.emit(round(self._wait.seconds))
