"""The log: bounded files, Qt's own messages, and errors that nobody caught."""

from __future__ import annotations

import atexit
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.content.disk import make_folder, make_room
from kiosk.lines import SHAPE, Lines

FILE_BYTES = 1_000_000
FILES = 5
JOURNAL = "kiosk.log"
"""The newest of them."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _Journal(RotatingFileHandler):
    """The files; a disk that takes no more lines is told to the terminal once, in one line."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:
        del record
        if not self._told:
            self._told = True
            print(f"{self.baseFilename}: the journal cannot be written: {sys.exception()}", file=sys.stderr)


def open_journal(folder: Path) -> None:
    """Log to ``folder``, at most FILES files of FILE_BYTES, and warnings to the terminal as well."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    shape = Lines(SHAPE)
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(shape)
    root.addHandler(terminal)
    try:
        make_folder(folder)
        for number in range(FILES):
            make_room(folder / (f"{JOURNAL}.{number}" if number else JOURNAL))
        file = _Journal(folder / JOURNAL, maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8")
    except OSError as error:
        root.warning("no journal in %s: %s", folder, error)
    else:
        file.setFormatter(shape)
        root.addHandler(file)
    _hear_qt(_qt_message)


def leave_qt_unheard() -> None:
    """Let Qt's messages go by, in commands that say in words of their own what is wrong; all but its last."""
    _hear_qt(_only_the_last)


def _hear_qt(handler: Callable[[QtMsgType, QMessageLogContext, str], None]) -> None:
    """Let Qt tell ``handler`` what it has to say, until Python ends: it would crash if it called it later."""
    qInstallMessageHandler(handler)
    atexit.register(qInstallMessageHandler, None)


def _only_the_last(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del context
    if kind == QtMsgType.QtFatalMsg:
        print(message, file=sys.stderr)


def on_uncaught(notify: Callable[[], None]) -> None:
    """Log every exception that reaches the top, then call ``notify``; the visitor must see nothing of it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("kiosk").error("nobody caught this", exc_info=(kind, error, trace))
        notify()

    sys.excepthook = hook
    threading.excepthook = _thread_failed
    sys.unraisablehook = _unraisable


def _thread_failed(args: threading.ExceptHookArgs) -> None:
    name = args.thread.name if args.thread is not None else "a thread"
    logging.getLogger("kiosk").error("nobody caught this in %s", name, exc_info=args.exc_value)


def _unraisable(args: sys.UnraisableHookArgs) -> None:
    logging.getLogger("kiosk").error("nobody could catch this: %r", args.object, exc_info=args.exc_value)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
