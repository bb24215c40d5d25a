"""Pictures of every screen, sheet and slide, drawn without a display."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, QThreadPool
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, open_some_pack
from kiosk.bench.staff import staff_rooms
from kiosk.charts.graphs import COMPARE, INDEX
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.machine.packs import Source
from kiosk.machine.settings import IdleSettings, Settings
from kiosk.model.archive import Archive
from kiosk.model.composition import Composition
from kiosk.model.data import DataSlide
from kiosk.model.graph import Graph
from kiosk.model.map import Map
from kiosk.model.news import News
from kiosk.model.preferences import Colours, Motion, Reach, TextSize
from kiosk.model.programme import Programme, days_from
from kiosk.model.ranking import Ranking
from kiosk.model.slide import Facts, Gallery, SlideRecord, Timeline
from kiosk.model.text import Language
from kiosk.model.video import Video
from kiosk.model.visit import (
    Back,
    Begin,
    Citation,
    CloseSheet,
    EndVisit,
    EnterItem,
    EventCard,
    GoHome,
    OpenOverview,
    OpenSheet,
    OpenSlide,
    PickItem,
    Prefer,
    Sheet,
    Switch,
    View,
)
from kiosk.pages.data import TABLE
from kiosk.screens.attract import AttractPage
from kiosk.screens.overview import OverviewPage
from kiosk.shared import forget_shared
from kiosk.slides.composition.basket import BESIDE, RANKED, SECOND
from kiosk.slides.map.view import MapView
from kiosk.slides.ranking import FIRST_YEAR
from kiosk.slides.video.films import torn
from kiosk.slides.video.page import VideoPage

WOVEN = 0.86
"""How far the attract picture is sewn when it is taken."""
EUROPE = View(zoom=3.0, x=0.24, y=0.28)
FILM_MS = 10_000
"""How long a film may take to show its picture."""
OPENED_GOOD = 2
"""The good that is shown opened."""
MOMENT = datetime(2026, 11, 23, 14, 20, tzinfo=ZoneInfo("Europe/Minsk"))
PATIENT = Settings(idle=IdleSettings(ask_after=3600.0))
"""On a slow machine a picture that waits for the doctor takes longer than a visit without touches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to draw and how."""

    size: tuple[int, int] = (1920, 1080)
    languages: tuple[Language, ...] = tuple(Language)
    only: str | None = None
    text_size: str = "normal"
    colours: str = "day"
    lowered: bool = False


class Studio:
    """A kiosk that stands still to be drawn."""

    def __init__(self, pack: Path | None, wish: Wish) -> None:
        self.application = QApplication.instance() or QApplication(["kiosk"])
        load_fonts()
        self.pack = open_some_pack(pack or paths.default_pack())
        size = QSize(*wish.size)
        self.kiosk = Kiosk(PATIENT, self.pack, size, clock=lambda: MOMENT, source=Source.PUBLISHED)
        self.kiosk.window.show()
        self._wish = wish

    def prefer(self, language: Language) -> None:
        """Begin a visit in a language, with the wished-for look."""
        kiosk = self.kiosk
        kiosk.session.do(EndVisit())
        wish = self._wish
        kiosk.session.do(
            Prefer(
                replace(
                    kiosk.session.visit.preferences,
                    language=language,
                    motion=Motion.CALM,
                    text_size=TextSize(wish.text_size),
                    colours=Colours(wish.colours),
                    reach=Reach.LOWER if wish.lowered else Reach.USUAL,
                )
            )
        )

    def settle(self) -> None:
        """Let everything that is under way finish, the decoding of photographs included."""
        for _ in range(3):
            self.kiosk.view.settle()
            QApplication.processEvents()
            QThreadPool.globalInstance().waitForDone()
        # Without a running event loop nothing else would carry out deleteLater().
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self) -> QPixmap:
        """The window as it is."""
        self.settle()
        return self.kiosk.window.grab()

    def screens(self, language: Language) -> Iterator[tuple[str, QPixmap]]:
        """Every screen by its name."""
        self.prefer(language)
        yield from self._wanted("attract", self._attract)
        yield from self._wanted("attract-teaser", self._teaser)
        self.kiosk.session.do(Begin(language))
        yield from self._wanted("home", self.picture)
        for sheet in Sheet:
            yield from self._wanted(f"sheet-{sheet.value}", lambda sheet=sheet: self._sheet(sheet))
        for section in self.kiosk.session.contents:
            for key in section.slides:
                yield from self._slide(key)
            yield from self._wanted(f"{section.id}-overview", lambda slides=section.slides: self._overview(slides[0]))
        self.kiosk.session.do(GoHome())
        for name, take in staff_rooms(self.kiosk, MOMENT).items():
            yield from self._wanted(name, lambda take=take: (take(), self.picture())[1])
        self.kiosk.session.do(EndVisit())

    def _wanted(self, name: str, take: object) -> Iterator[tuple[str, QPixmap]]:
        if self._wish.only is None or self._wish.only in name:
            yield name, take()  # type: ignore[operator]

    def _attract(self) -> QPixmap:
        page = self.kiosk.window.stage.page
        assert isinstance(page, AttractPage)
        page.show_moment(WOVEN)
        return self.picture()

    def _teaser(self) -> QPixmap:
        page = self.kiosk.window.stage.page
        assert isinstance(page, AttractPage)
        page.show_moment(1.0, teaser=0 if self.kiosk.view.look.language in (Language.BE, Language.ZH) else 1)
        return self.picture()

    def _sheet(self, sheet: Sheet | Citation | EventCard) -> QPixmap:
        kiosk = self.kiosk
        kiosk.session.do(OpenSheet(sheet))
        picture = self.picture()
        kiosk.session.do(CloseSheet())
        self.settle()
        return picture

    def _overview(self, slide: str) -> QPixmap:
        kiosk = self.kiosk
        kiosk.session.do(OpenSlide(slide))
        kiosk.session.do(OpenOverview())
        page = self.kiosk.window.stage.page
        assert isinstance(page, OverviewPage)
        page.shoot_all()
        return self.picture()

    def _near(self, key: str) -> QPixmap:
        """A map as one sees it from close by."""
        self.kiosk.session.do(GoHome())
        self.kiosk.session.do(OpenSlide(key))
        view = self.kiosk.window.findChild(MapView)
        assert view is not None
        view.look_at(EUROPE)
        self.settle()
        while view.weaving:
            QApplication.processEvents()
        return self.picture()

    def _opened(self, key: str) -> QPixmap:
        """A composition with one of its goods opened."""
        kiosk = self.kiosk
        kiosk.session.do(OpenSlide(key))
        kiosk.session.do(PickItem(OPENED_GOOD))
        picture = self.picture()
        kiosk.session.do(PickItem(0))
        return picture

    def _switched(self, key: str, options: tuple[str, ...], *, enter: int = 0) -> QPixmap:
        """A slide with something of it switched on."""
        kiosk = self.kiosk
        kiosk.session.do(OpenSlide(key))
        if enter:
            kiosk.session.do(EnterItem(enter))
        for option in options:
            kiosk.session.do(Switch(option, on=True))
        picture = self.picture()
        for option in options:
            kiosk.session.do(Switch(option, on=False))
        return picture

    def _slide(self, key: str) -> Iterator[tuple[str, QPixmap]]:
        kiosk, name = self.kiosk, key.replace("/", "-")
        slide = self.pack.slide(key)

        def take(item: int = 0, enter: int = 0) -> QPixmap:
            kiosk.session.do(OpenSlide(key))
            if enter:
                kiosk.session.do(EnterItem(enter))
            if item:
                kiosk.session.do(PickItem(item))
            return self.picture()

        yield from self._wanted(name, take)
        for view, options in _views(slide).items():
            yield from self._wanted(f"{name}-{view}", lambda options=options: self._switched(key, options))
        if isinstance(slide, Composition):
            yield from self._wanted(f"{name}-open", lambda: self._opened(key))
        if isinstance(slide, Timeline):
            yield from self._wanted(f"{name}-open", lambda: take(len(slide.entries) // 2))
        if isinstance(slide, Map):
            yield from self._wanted(f"{name}-city", lambda: take(3))
            yield from self._wanted(f"{name}-near", lambda: self._near(key))
        if isinstance(slide, News) and slide.milestones:
            yield from self._wanted(f"{name}-piece", lambda: take(enter=1))
        if isinstance(slide, Gallery) and len(slide.pictures) > 1:
            yield from self._wanted(f"{name}-second", lambda: take(1))
        if isinstance(slide, Video):
            yield from self._films(key, name)
        for sheet_name, sheet in self._sheets_of(key, slide).items():
            yield from self._wanted(f"{name}-{sheet_name}", lambda sheet=sheet: (take(), self._sheet(sheet))[1])

    def _films(self, key: str, name: str) -> Iterator[tuple[str, QPixmap]]:
        """A film in its middle, with and without controls, and one that does not play."""
        yield from self._wanted(f"{name}-film", lambda: self._film(key))
        yield from self._wanted(f"{name}-torn", lambda: self._switched(key, (torn(1),), enter=1))

    def _film(self, key: str) -> QPixmap:
        kiosk = self.kiosk
        kiosk.session.do(OpenSlide(key))
        kiosk.session.do(EnterItem(1))
        page = self.kiosk.window.stage.page
        assert isinstance(page, VideoPage)
        projector = page.projector
        assert projector is not None
        projector.pause()
        self._until(lambda: projector.length > 0)
        projector.seek(projector.length * 2 // 3)
        before = projector.frames
        self._until(lambda: projector.frames > before)
        picture = self.picture()
        kiosk.session.do(Back())
        return picture

    @staticmethod
    def _until(true: Callable[[], bool]) -> None:
        waited = QElapsedTimer()
        waited.start()
        while not true() and waited.elapsed() < FILM_MS:
            QApplication.processEvents()

    def _sheets_of(self, key: str, slide: SlideRecord) -> dict[str, Citation | EventCard]:
        """What a touch on a slide brings up, by the name of its picture."""
        sheets: dict[str, Citation | EventCard] = {}
        if isinstance(slide, Facts):
            figure = self.pack.figure(slide.hero.figure)
            sheets["source"] = Citation(
                sources=(figure.source,),
                figure=slide.hero.figure,
                label=slide.hero.label,
                counted=slide.hero.counted,
                newer=slide.hero.newer,
            )
        if isinstance(slide, Archive) and self.pack.events(key):
            sheets["event"] = EventCard(slide=key, number=0)
        if isinstance(slide, Programme) and (events := self.pack.events(key)):
            sheets["event"] = EventCard(slide=key, number=0, day=next(days_from(events[0], date.min)))
        if slide.sources:
            sheets["sources"] = Citation(sources=slide.sources)
        return sheets


def _views(slide: SlideRecord) -> dict[str, tuple[str, ...]]:
    """What there is to switch on of a slide, by the name of its picture."""
    views: dict[str, tuple[str, ...]] = {"table": (TABLE,)} if isinstance(slide, DataSlide) else {}
    if isinstance(slide, Composition):
        views |= {"bars": (RANKED,), "beside": (BESIDE,), "imports": (SECOND,)}
    if isinstance(slide, Graph) and slide.comparison is not None:
        views |= {"compare": (COMPARE,), "index": (COMPARE, INDEX)}
    if isinstance(slide, Ranking):
        views |= {"first": (FIRST_YEAR,)}
    return views


def shoot(folder: Path, pack: Path | None, wish: Wish) -> Iterator[Path]:
    """Draw the wished-for screens to ``FOLDER/<lang>/<name>.png``; yields each path, raises OSError."""
    studio = Studio(pack, wish)
    try:
        for language in wish.languages:
            for name, picture in studio.screens(language):
                path = folder / language.value / f"{name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                if not picture.save(str(path)):
                    raise OSError(f"{path} cannot be written")
                yield path
    finally:
        studio.kiosk.close()
        forget_shared()
