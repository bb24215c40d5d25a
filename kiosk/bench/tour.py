"""A whole visit in each language, made off screen by a finger, with a picture of all that it comes to."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QPoint, QSize, QThreadPool, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import Kiosk, open_some_pack
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.machine.journal import leave_qt_unheard
from kiosk.machine.packs import wanted_packs
from kiosk.machine.settings import IdleSettings, Settings
from kiosk.model.pack import Section
from kiosk.model.text import Language
from kiosk.model.video import Video
from kiosk.model.visit import Reading, Sheet
from kiosk.publish.versions import Versions
from kiosk.screens.attract import AttractPage, Invitation
from kiosk.shared import forget_shared
from kiosk.slides.video.page import VideoPage
from kiosk.widgets.buttons import Chip
from kiosk.widgets.sheet import SheetHost
from kiosk.widgets.touch import Touchable
from kiosk.words.language import catalogue

Thing = TypeVar("Thing", bound=Touchable)

FRAME_MS = 8
"""Milliseconds between two looks at the glass."""
QUIET_S = 5.0
"""Seconds without a touch until the kiosk asks whether anybody is there."""
ENTRANCE_MS = 6000
"""The longest animation with which a page comes."""
QUIET_FRAMES = 20
"""Frames without an animation after which no other begins by itself."""
SLOW_MS = 60_000
"""Milliseconds that anything may take on a busy machine."""
WOVEN = 0.86
"""How far the attract picture is sewn when it is taken."""


class Lost(Exception):
    """What was to be touched or waited for is not there; says what."""


class Visitor:
    """Eyes, a finger and a camera in front of a kiosk off screen."""

    def __init__(self, folder: Path, pack: Path | None, size: QSize) -> None:
        settings, versions = Settings(idle=IdleSettings(ask_after=QUIET_S)), Versions(paths.published_packs())
        opened = open_some_pack(*wanted_packs(pack, settings, versions))
        self.kiosk = Kiosk(settings, opened, size)
        self.kiosk.window.show()
        self._glass = QTest.createTouchDevice()
        self._folder = folder
        self._language = Language.EN
        self._taken = 0
        self._sources_unseen = True

    def visit(self, language: Language) -> Iterator[Path]:
        """From the attract screen through all sections and back to it; yields each picture that was taken."""
        self._language, self._taken, self._sources_unseen = language, 0, True
        yield self._attract()
        self._press(next(each for each in self._things(Invitation) if each.look.language == language))
        yield self._picture("home")
        for section in self.kiosk.session.contents:
            yield from self._section(section)
            self._touch(catalogue(self._language).translate("Bar", "Home"))
        yield from self._sheets()
        self._wait(lambda: self.kiosk.session.visit.sheet == Sheet.STILL_THERE, "the question whether you are there")
        yield self._picture("still-there")
        self._touch(catalogue(self._language).translate("StillThere", "Start over"))
        self._wait(lambda: isinstance(self._page, AttractPage), "the attract screen")

    # Ways

    def _section(self, section: Section) -> Iterator[Path]:
        self._touch(section.title.say(self._language))
        yield self._picture(section.id)
        if section.cover is not None:
            self._swipe()
        for chapter in section.chapters:
            if self._slide not in chapter.slides:  # The tab of the chapter that is open leads to all its slides.
                self._touch(chapter.title.say(self._language))
            yield self._picture(self._slide)
            yield from self._closer_look()

    def _closer_look(self) -> Iterator[Path]:
        """The film of a page with films; elsewhere the source of a number, once in a visit."""
        slide = self.kiosk.pack.slide(self._slide)
        if isinstance(slide, Video):
            name = self._slide
            self._touch(slide.films[0].title.say(self._language))
            self._wait(self._film_plays, f"a picture of {slide.films[0].video}")
            yield self._picture(f"{name}-film")
            self._touch(catalogue(self._language).translate("Film", "Close"))
        elif self._sources_unseen and (chips := self._things(Chip)):
            self._sources_unseen = False
            self._press(chips[0])
            yield self._picture(f"{self._slide}-source")
            self._touch(catalogue(self._language).translate("Sheet", "Close"))

    def _sheets(self) -> Iterator[Path]:
        for name, words in (
            ("display", catalogue(self._language).translate("Bar", "Display")),
            ("info", catalogue(self._language).translate("Bar", "Info")),
        ):
            self._touch(words)
            yield self._picture(name)
            self._touch(catalogue(self._language).translate("Sheet", "Close"))
        self._touch(self._language.own_name)
        yield self._picture("languages")
        self._touch(catalogue(self._language).translate("Sheet", "Close"))

    # Eyes

    @property
    def _page(self) -> QWidget | None:
        return self.kiosk.window.stage.page

    @property
    def _slide(self) -> str:
        """The slide that is shown."""
        route = self.kiosk.session.visit.route
        if not isinstance(route, Reading):
            raise Lost(f"a slide is not shown, but {route}")
        return route.slide

    def _film_plays(self) -> bool:
        page = self._page
        return isinstance(page, VideoPage) and page.projector is not None and page.projector.frames > 0

    def _things(self, kind: type[Thing]) -> list[Thing]:
        """What can be touched now."""
        hosts = [host for host in self.kiosk.window.findChildren(SheetHost) if host.isVisible()]
        top: QWidget = hosts[-1] if hosts else self.kiosk.window
        return [thing for thing in top.findChildren(kind) if thing.isVisible() and thing.isEnabled()]

    # A finger

    def _touch(self, name: str) -> None:
        """Touch what has that name, or begins with it."""
        things = {thing.accessibleName(): thing for thing in self._things(Touchable)}
        found = [thing for said, thing in things.items() if said.startswith(name)]
        if not found:
            raise Lost(f"nothing is called {name!r} among {', '.join(things)}")
        self._press(things.get(name, found[0]))

    def _press(self, thing: Touchable) -> None:
        place = thing.mapTo(self.kiosk.window, thing.face.center())
        self._finger("press", place)
        self._finger("release", place)
        self._settle()

    def _swipe(self) -> None:
        """Turn to the next slide."""
        wide, high = self.kiosk.window.width(), self.kiosk.window.height()
        path = [QPoint(wide * (9 - step) // 10, high // 4) for step in range(9)]
        self._finger("press", path[0])
        for place in path[1:]:
            self._finger("move", place)
        self._finger("release", path[-1])
        self._settle()

    def _finger(self, deed: str, place: QPoint) -> None:
        touch = QTest.touchEvent(self.kiosk.window, self._glass, autoCommit=False)
        getattr(touch, deed)(0, place, self.kiosk.window)
        touch.commit()
        QTest.qWait(FRAME_MS)

    # Patience

    def _settle(self) -> None:
        """Let what moves come to its end, and photographs be decoded."""
        QTest.qWait(FRAME_MS)
        QThreadPool.globalInstance().waitForDone(SLOW_MS)
        self.kiosk.view.settle()
        QTest.qWait(FRAME_MS)

    def _come_to_rest(self) -> None:
        """Let all that begins by itself begin, and show its end."""
        quiet = 0
        while quiet < QUIET_FRAMES:
            quiet = 0 if self._finish_animations() else quiet + 1
            QTest.qWait(FRAME_MS)

    def _finish_animations(self) -> bool:
        """Show the end of what is woven, drawn or counted up; a countdown goes on.  Tells whether there was any."""
        moving = [
            animation
            for animation in self.kiosk.window.findChildren(QVariantAnimation)
            if animation.state() == QVariantAnimation.State.Running and 0 < animation.totalDuration() <= ENTRANCE_MS
        ]
        for animation in moving:
            animation.setCurrentTime(animation.totalDuration())
        return bool(moving)

    def _wait(self, true: Callable[[], bool], what: str) -> None:
        waited = QElapsedTimer()
        waited.start()
        while not true():
            if waited.elapsed() > SLOW_MS:
                raise Lost(f"{what} has not come within {SLOW_MS // 1000} s")
            QTest.qWait(FRAME_MS)
        self._settle()

    # A camera

    def _attract(self) -> Path:
        page = self._page
        assert isinstance(page, AttractPage)
        page.show_moment(WOVEN)
        return self._picture("attract")

    def _picture(self, name: str) -> Path:
        self._come_to_rest()
        self._taken += 1
        path = self._folder / self._language / f"{self._taken:02}-{name.replace('/', '-')}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.kiosk.window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")
        return path


def tour(folder: Path, pack: Path | None, languages: Iterable[Language], size: tuple[int, int]) -> Iterator[Path]:
    """Visit the kiosk in each of the languages; yields each picture that was taken, raises Lost and OSError."""
    leave_qt_unheard()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(Path(scratch), size)}"
        application = QApplication(["kiosk"])
        load_fonts()
        visitor = Visitor(folder, pack, QSize(*size))
        try:
            for language in languages:
                yield from visitor.visit(language)
        finally:
            visitor.kiosk.close()
            forget_shared()
            del application


def _screen(folder: Path, size: tuple[int, int]) -> Path:
    """A file by which Qt draws off screen on a screen of that size: what lies outside of one cannot be touched."""
    glass = {"name": "glass", "x": 0, "y": 0, "width": size[0], "height": size[1], "dpr": 1}
    glass |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    path = folder / "screen.json"
    path.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [glass]}), "utf-8")
    return path
