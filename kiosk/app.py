"""The composition root: builds the parts of the kiosk in order and hands each what it needs."""

from __future__ import annotations

import logging
import signal
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.content.compiled import OpenPack, Unusable, open_pack
from kiosk.services import kept, paths
from kiosk.services.clock import Clock, system_clock
from kiosk.services.fonts import load_fonts
from kiosk.services.housekeeping import Housekeeper
from kiosk.services.journal import on_uncaught, open_journal
from kiosk.services.process import since_process_start
from kiosk.services.settings import Settings
from kiosk.services.shared import forget_shared
from kiosk.shell.controller import Controller
from kiosk.shell.newsroom import Newsroom
from kiosk.shell.window import Window

if TYPE_CHECKING:
    from kiosk.services.news import News

log = logging.getLogger(__name__)

LAST_TASKS_MS = 5000
"""How long the end waits for work that is still under way, rather than pull Qt from under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the kiosk is started."""

    settings: Settings
    pack: Path | None = None
    """Instead of the pack in the settings."""
    size: QSize | None = None
    """Of a window; the whole screen if None."""
    trace: Path | None = None
    """A file for JSON lines on what took how long."""


class Kiosk:
    """The visitor's app, ready to be shown."""

    def __init__(
        self,
        settings: Settings,
        pack: OpenPack,
        size: QSize,
        *,
        clock: Clock = system_clock,
        window: Window | None = None,
    ) -> None:
        self.pack = pack
        self._settings = settings
        self.window = window or Window()
        self.window.resize(size)
        self.controller = Controller(self.window, pack, settings, clock)
        self.controller.start()
        self._news: News | None = None
        if settings.news.feeds:
            QTimer.singleShot(0, self.window, self._start_news)
        if settings.autoplay.on:
            QTimer.singleShot(0, self.window, self._start_autoplay)
        self._housekeeper = Housekeeper(self.window, self.controller.is_moving)
        self.controller.warm.connect(self._housekeeper.keep)

    def _start_news(self) -> None:
        from kiosk.services.news import News  # noqa: PLC0415  (a kiosk without feeds, and the first picture, do without)

        self._news = News(self.window, self._settings.news, paths.news())
        self._news.changed.connect(Newsroom(self.controller).receive)
        self._news.start()

    def _start_autoplay(self) -> None:
        from kiosk.shell.autoplay import Autoplay  # noqa: PLC0415  (most kiosks, and the first picture, do without)

        Autoplay(self.controller, self._settings.autoplay)

    def close(self) -> None:
        """Take everything down in order."""
        if self._news is not None:
            self._news.stop()
        self._housekeeper.stop()
        QThreadPool.globalInstance().waitForDone(LAST_TASKS_MS)
        self.window.close()
        self.window.deleteLater()
        self.pack.close()


class Trace(QObject):
    """Appends what happened, and how many milliseconds it took, to a file of JSON lines."""

    def __init__(self, path: Path, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self._path = path
        self._waiting = True
        kiosk.controller.traced.connect(self._write)
        kiosk.window.painted.connect(self._first_frame)

    def _first_frame(self) -> None:
        if self._waiting:
            self._waiting = False
            self._write({"event": "first-frame", "ms": round(since_process_start(), 1)})

    def _write(self, event: dict[str, object]) -> None:
        import json  # noqa: PLC0415

        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(event, ensure_ascii=False) + "\n")
        except OSError as error:
            log.warning("%s: nothing more is traced: %s", self._path, error)


def open_some_pack(wanted: Path) -> OpenPack:
    """The wanted pack, or the one that is always there when nothing in the wanted one can be shown."""
    choices = [wanted, paths.default_pack()]
    for folder in choices:
        try:
            pack, problems = open_pack(folder, paths.compiled_packs())
        except (Unusable, OSError) as error:
            log.error("%s: this pack cannot be shown: %s", folder, error)  # noqa: TRY400  (the text says all)
            continue
        for problem in problems:
            log.warning("%s", problem)
        return pack
    raise Unusable("not even the default pack can be shown; the installation is damaged")


def _quit(number: int, frame: FrameType | None) -> None:
    del frame
    log.info("closing on signal %s", number)
    QApplication.quit()


def run(options: Options) -> int:
    """Show the kiosk until it is closed; returns the exit code."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["kiosk"])
    application.setApplicationName("great-stone-kiosk")
    open_journal(paths.logs())
    load_fonts()
    application.aboutToQuit.connect(forget_shared)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _quit)  # Heard within a second: a timer of the housekeeper lets Python look.
    settings = kept.laid_over(options.settings, paths.kept())
    pack = open_some_pack(
        options.pack or (Path(settings.pack.folder) if settings.pack.folder else paths.default_pack())
    )
    screen = application.primaryScreen()
    kiosk = Kiosk(settings, pack, options.size or screen.size())
    on_uncaught(lambda: QTimer.singleShot(0, kiosk.controller, kiosk.controller.end_visit))
    if options.trace is not None:
        Trace(options.trace, kiosk)
    kiosk.controller.leaving.connect(application.exit)
    if options.size is None:
        kiosk.window.showFullScreen()
    else:
        kiosk.window.show()
    code = application.exec()
    kiosk.close()
    return code
