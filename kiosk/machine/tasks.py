"""Work off the GUI thread: a function with an owner, and what happens with its result."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

log = logging.getLogger(__name__)


class Task(QObject):
    """Runs ``work`` on a thread of its own; ``done`` arrives on the GUI thread while ``owner`` lives.

    So nothing waits behind what waits itself, for a feed, a stick or another process.  ``work`` gets no Qt objects of
    the owner.  An exception in it becomes ``failed`` with its text.
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
        """Begin the work."""
        _Thread(self._work, self._reporter).start()

    def _end(self) -> None:
        self.deleteLater()


class Decoding(Task):
    """A task that keeps a core busy and does not wait: as many run at once as there are cores."""

    def start(self) -> None:
        """Queue the work behind what is being decoded."""
        QThreadPool.globalInstance().start(_Job(self._work, self._reporter))


def finish_tasks(milliseconds: int) -> bool:
    """Wait until no task is under way, at most so long; returns whether that is so."""
    end = time.monotonic() + milliseconds / 1000
    for thread in threading.enumerate():
        if isinstance(thread, _Thread):
            thread.join(max(0.0, end - time.monotonic()))
            if thread.is_alive():
                return False
    return QThreadPool.globalInstance().waitForDone(max(0, round((end - time.monotonic()) * 1000)))


class _Reporter(QObject):
    """Carries a result across threads; outlives the task if the job does."""

    done = Signal(object)
    failed = Signal(str)


class _Thread(threading.Thread):
    def __init__(self, work: Callable[[], Any], reporter: _Reporter) -> None:
        super().__init__(name="task", daemon=True)  # The end of the program does not wait for it.
        self._work, self._reporter = work, reporter

    def run(self) -> None:
        _report(self._work, self._reporter)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], reporter: _Reporter) -> None:
        super().__init__()
        self._work = work
        self._reporter = reporter

    def run(self) -> None:
        _report(self._work, self._reporter)


def _report(work: Callable[[], Any], reporter: _Reporter) -> None:
    try:
        result = work()
    except Exception as error:
        log.exception("background work failed")
        reporter.failed.emit(str(error))
    else:
        reporter.done.emit(result)
