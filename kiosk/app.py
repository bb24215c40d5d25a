"""The composition root: builds the parts of the kiosk in order and hands each what it needs."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.clock import Clock, system_clock
from kiosk.content.compiled import CompiledPack, Unusable, open_pack
from kiosk.content.failures import Failures
from kiosk.machine import kept, paths
from kiosk.machine.alone import take_the_screen
from kiosk.machine.awake import keep_the_screen_on
from kiosk.machine.ending import Ending
from kiosk.machine.fonts import load_fonts
from kiosk.machine.housekeeping import Housekeeper
from kiosk.machine.journal import JOURNAL, on_uncaught, open_journal
from kiosk.machine.packs import Source, own_pack, wanted_packs
from kiosk.machine.settings import Settings
from kiosk.machine.tasks import finish_tasks
from kiosk.model.pack import Pack
from kiosk.publish.versions import Versions
from kiosk.shared import forget_shared
from kiosk.shell.attendant import Attendant
from kiosk.shell.factory import KioskFactory
from kiosk.shell.newsroom import Newsroom
from kiosk.shell.publications import Publications
from kiosk.shell.unattended import look_after
from kiosk.shell.window import Window
from kiosk.show.session import Session
from kiosk.show.view import View
from kiosk.stitch.grid import NotAGrid, load_grid
from kiosk.watch.crashes import BlackBox
from kiosk.watch.opened import blame_the_last
from kiosk.watch.process import keep_memory_together, since_process_start
from kiosk.watch.watchdog import STOPPING, TAKEN

if TYPE_CHECKING:
    from kiosk.machine.news import News

log = logging.getLogger(__name__)

SETTLED_MS = 2000
"""After the start, when the first picture stands."""
LAST_TASKS_MS = 5000
"""How long the end waits for work that is still under way, rather than pull Qt from under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the kiosk is started."""

    settings: Settings
    pack: Path | None = None
    """Instead of what is published, and of the pack in the settings."""
    size: QSize | None = None
    """Of a window; the whole screen if None."""
    trace: Path | None = None
    """A file for JSON lines on what took how long."""
    locked: bool = False
    """Whether visitors must not be able to leave it."""
    safe: bool = False
    """Whether to show as little as can go wrong."""


class Kiosk:
    """The visitor's app, ready to be shown."""

    def __init__(
        self,
        settings: Settings,
        pack: CompiledPack,
        size: QSize,
        *,
        clock: Clock = system_clock,
        versions: Versions | None = None,
        source: Source = Source.NAMED,
    ) -> None:
        """With ``versions`` the kiosk takes up what is published while it runs; ``source`` is that of the pack."""
        self._settings = settings
        failures = Failures(paths.failures(), pack.fingerprint)
        self.session = Session(pack, failures, settings, clock, source=source)
        self.factory = KioskFactory(self.session)
        self.view = View(self.session, self.factory, bar=True)
        self.window = Window(self.view)
        self.window.resize(size)
        self.session.stand_on(size.width(), size.height())
        self.window.resized.connect(self._resized)
        self.view.resize(size)
        self.view.take_touches(self.window.glass)
        self.view.start()
        self.attendant = Attendant(self.window, self.session)
        self._publications = Publications(self.attendant, versions, own_pack(settings)) if versions else None
        self._news: News | None = None
        if settings.news.feeds:
            QTimer.singleShot(0, self.window, self._start_news)
        if settings.autoplay.on:
            QTimer.singleShot(0, self.window, self._start_autoplay)
        self._housekeeper = Housekeeper(self.window, self.is_moving)
        self.attendant.warm.connect(self._housekeeper.keep)
        self.attendant.forgotten.connect(self._housekeeper.give_back_soon)

    @property
    def pack(self) -> Pack:
        """The pack that is shown."""
        return self.session.pack

    def is_moving(self) -> bool:
        """Whether a change of screen or a swipe is under way."""
        return self.view.stage.moving

    def _resized(self) -> None:
        self.session.stand_on(self.window.width(), self.window.height())

    def _start_news(self) -> None:
        from kiosk.machine.news import News  # noqa: PLC0415  (a kiosk without feeds, and the first picture, do without)

        self._news = News(self.window, self._settings.news, paths.news(), self.pack.head.pack.timezone)
        self._news.changed.connect(Newsroom(self.attendant).receive)
        self._news.start()

    def _start_autoplay(self) -> None:
        from kiosk.shell.autoplay import Autoplay  # noqa: PLC0415  (most kiosks, and the first picture, do without)

        Autoplay(self.attendant, self._settings.autoplay)

    def close(self) -> None:
        """Take everything down in order."""
        if self._news is not None:
            self._news.stop()
        self._housekeeper.stop()
        finish_tasks(LAST_TASKS_MS)
        if self._publications is not None:
            self._publications.stop()
        self.window.locked = False
        self.window.close()
        self.window.deleteLater()
        self.session.deleteLater()
        self.pack.close()


class Trace(QObject):
    """Appends what happened, and how many milliseconds it took, to a file of JSON lines.

    Each second with frames is a line of its own: how many there were, and the milliseconds of the slowest.
    """

    def __init__(self, path: Path, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self._path = path
        self._waiting = True
        self._frames: list[float] = []
        kiosk.view.traced.connect(self._write)
        kiosk.window.painted.connect(self._take_frame)
        second = QTimer(self, interval=1000)
        second.timeout.connect(self._tell_frames)
        second.start()

    def _take_frame(self, milliseconds: float) -> None:
        self._frames.append(milliseconds)
        if self._waiting:
            self._waiting = False
            self._write({"event": "first-frame", "ms": round(since_process_start(), 1)})

    def _tell_frames(self) -> None:
        if self._frames:
            slowest = round(max(self._frames), 1)
            self._write({"event": "frames", "count": len(self._frames), "ms": slowest})
            self._frames.clear()

    def _write(self, event: dict[str, object]) -> None:
        import json  # noqa: PLC0415

        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(event, ensure_ascii=False) + "\n")
        except OSError as error:
            log.warning("%s: nothing more is traced: %s", self._path, error)


def open_some_pack(*wanted: Path) -> CompiledPack:
    """The first of the wanted packs of which anything can be shown, or else the one that is always there."""
    for folder in dict.fromkeys((*wanted, paths.default_pack())):
        try:
            pack, problems = open_pack(folder, paths.compiled_packs())
            load_grid(pack.media(pack.head.pack.attract.ornament.file))  # Without it there is no first picture.
        except (Unusable, OSError, NotAGrid) as error:
            log.error("%s: this pack cannot be shown: %s", folder, error)  # noqa: TRY400  (the text says all)
            continue
        for problem in problems:
            log.warning("%s", problem)
        return pack
    raise Unusable("not even the default pack can be shown; the installation is damaged")


def run(options: Options) -> int:
    """Show the kiosk until it is closed; returns the exit code."""
    keep_memory_together()
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["kiosk"])
    application.setApplicationName("great-stone-kiosk")
    open_journal(paths.logs())
    box = BlackBox(paths.crashes(), paths.logs() / JOURNAL)
    ending = Ending(application, box.close)
    if not options.locked:
        return _show(application, options, ending)
    lock = take_the_screen(paths.lock())
    if lock is None:
        log.error("another kiosk fills the screen already; nothing was started")
        return TAKEN
    box.open()
    blame_the_last(paths.opened(), paths.failures())
    code = _show(application, options, ending)
    box.close()
    lock.unlock()
    return code


def _show(application: QApplication, options: Options, ending: Ending) -> int:
    load_fonts()
    application.aboutToQuit.connect(forget_shared)
    settings = kept.laid_over(options.settings, paths.kept())
    if options.safe:
        settings = settings.safe()
    versions = Versions(paths.published_packs())
    pack = open_some_pack(*([] if options.safe else wanted_packs(options.pack, settings, versions)))
    size = options.size or application.primaryScreen().size()
    source = Source.NAMED if options.pack else Source.SHIPPED if options.safe else Source.PUBLISHED
    kiosk = Kiosk(settings, pack, size, versions=versions if source is Source.PUBLISHED else None, source=source)
    if pack.folder != paths.default_pack() and not pack.folder.is_relative_to(versions.folder):
        from kiosk.shell.proofreader import Proofreader  # noqa: PLC0415  (what is published was checked)

        kiosk.attendant.warm.connect(Proofreader(kiosk.session).read)
    on_uncaught(lambda: QTimer.singleShot(0, kiosk.session, kiosk.session.end_visit))
    notifier = look_after(kiosk.window, kiosk.attendant, settings.screen, locked=options.locked, safe=options.safe)
    if options.trace is not None:
        Trace(options.trace, kiosk)
    kiosk.factory.leaving.connect(application.exit)
    if options.size is None:
        kiosk.window.showFullScreen()
        QTimer.singleShot(SETTLED_MS, kiosk.window, lambda: keep_the_screen_on(for_good=options.locked))
    else:
        kiosk.window.show()
    code = application.exec()
    ending.begin(code)
    notifier.tell(STOPPING)
    kiosk.close()
    return code
