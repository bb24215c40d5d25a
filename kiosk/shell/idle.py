"""Noticing that nobody is there: asks, counts down, and ends the visit."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

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


class Idle(QObject):
    """Counts the quiet time of a visit.  ``asked`` opens the question, ``ticked`` counts down, ``gone`` ends it."""

    asked = Signal()
    ticked = Signal(int)
    gone = Signal()

    def __init__(self, parent: QObject, glass: QWindow, ask_after: float, countdown: float) -> None:
        """Watches ``glass`` for signs of life; both times in seconds."""
        super().__init__(parent)
        self._ask_after, self._countdown = ask_after, countdown
        self._patience = 1.0
        self._left = 0
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self._tick)
        glass.installEventFilter(self)

    @property
    def seconds(self) -> int:
        """How long a visitor has to answer."""
        return round(self._countdown * self._patience)

    @property
    def quiet_for(self) -> float:
        """Seconds without a touch, as far as a visit is under way; otherwise for ever."""
        running = self._quiet.isActive()
        return (self._quiet.interval() - self._quiet.remainingTime()) / SECOND if running else inf

    def watch(self, patience: float = 1.0) -> None:
        """Begin to count anew; ``patience`` stretches both times."""
        self._patience = patience
        self._second.stop()
        self._quiet.start(round(self._ask_after * patience * SECOND))

    def rest(self) -> None:
        """Nobody is expected: do not count."""
        self._quiet.stop()
        self._second.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in SIGNS_OF_LIFE and self._quiet.isActive():
            self._quiet.start()
        return False

    def _ask(self) -> None:
        self._left = self.seconds
        self.asked.emit()
        self._second.start()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.ticked.emit(self._left)
            return
        self._second.stop()
        self.gone.emit()
