"""Work off the GUI thread: a function with an owner, and what happens with its result."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

log = logging.getLogger(__name__)


class Task(QObject):
    """Runs ``work`` on a pool thread; ``done`` arrives on the GUI thread while ``owner`` lives.

    ``work`` gets no Qt objects of the owner.  An exception in it becomes ``failed`` with its text.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, owner: QObject, work: Callable[[], Any]) -> None:
        super().__init__(owner)
        self.done.connect(self._end)
        self.failed.connect(self._end)
        self._work = work
        self._reporter = _Reporter()
        self._reporter.done.connect(self.done)
        self._reporter.failed.connect(self.failed)

    def start(self) -> None:
        """Queue the work."""
        QThreadPool.globalInstance().start(_Job(self._work, self._reporter))

    def _end(self) -> None:
        self.deleteLater()


class _Reporter(QObject):
    """Carries a result across threads; outlives the task if the job does."""

    done = Signal(object)
    failed = Signal(str)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], reporter: _Reporter) -> None:
        super().__init__()
        self._work = work
        self._reporter = reporter

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            log.exception("background work failed")
            self._reporter.failed.emit(str(error))
        else:
            self._reporter.done.emit(result)
