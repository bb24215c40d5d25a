"""Draws a pack once, off screen, before it is published."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.compiled import Unusable, open_pack
from kiosk.content.failures import Failures
from kiosk.design.look import Frame, Look
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.machine.settings import Settings
from kiosk.model.preferences import Preferences
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Home, Reading, Route, Visit
from kiosk.pages.context import PageContext
from kiosk.publish.publishing import PART
from kiosk.shared import forget_shared
from kiosk.shell.factory import KioskFactory
from kiosk.show.session import Session
from kiosk.watch.process import be_modest
from kiosk.widgets.page import Page

MEMORY = 2_000_000_000
"""Bytes that drawing a pack may cost."""
FRAME = Frame(1920, 1080, 32.0)
DECODING_MS = 30_000


class Rehearsal(QObject):
    """Makes and draws pages of a pack, each as a visitor would see it."""

    def __init__(self, folder: Path) -> None:
        """Raises Unusable or OSError."""
        super().__init__()
        self._pack, _ = open_pack(folder, paths.compiled_packs())
        self._stage = QWidget()
        self._stage.resize(FRAME.width, FRAME.height)
        self._session = Session(self._pack, Failures(paths.failures(), self._pack.fingerprint), Settings())
        self._factory = KioskFactory(self._session)
        self._broken = ""

    def pages(self) -> Iterator[tuple[str, Route]]:
        """Everything there is to draw, by the file that it is made of."""
        yield "pack.yaml", Attract()
        yield "pack.yaml", Home()
        for section in self._pack.head.contents:
            yield from ((f"sections/{slide}.yaml", Reading(slide)) for slide in section.slides)

    def complaint(self, route: Route, language: Language) -> str:
        """Why a page cannot be shown in a language; empty if it can."""
        self._broken = ""
        visit = Visit(preferences=Preferences(language=language), route=route)
        try:
            page = self._factory.page(self._context(Look.of(FRAME, visit.preferences)), visit, self._stage, _unheeded)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        self._draw(page)
        return self._broken

    def _context(self, look: Look) -> PageContext:
        """Also of what is not shown at this moment."""
        state = replace(self._session.state, contents=self._pack.head.contents)
        return self._session.context(look, state, fresh=False)

    def _draw(self, page: Page) -> None:
        page.broken.connect(self._note)
        page.grab()
        QThreadPool.globalInstance().waitForDone(DECODING_MS)
        QApplication.processEvents()  # What was decoded arrives, and so does what failed.
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _note(self, reason: str) -> None:
        self._broken = reason

    def close(self) -> None:
        """Take everything down."""
        self._stage.deleteLater()
        self._session.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._pack.close()
        forget_shared()


def rehearse(folder: Path) -> int:
    """What the process that draws a pack does; says on stderr which page it is at, and what is wrong with it."""
    be_modest(MEMORY)
    logging.getLogger().addHandler(logging.NullHandler())
    application = QApplication(["kiosk", "-platform", "offscreen"])
    load_fonts()
    try:
        rehearsal = Rehearsal(folder)
    except (Unusable, OSError) as error:
        _tell("pack.yaml", str(error))
        return 1
    found = _perform(rehearsal)
    rehearsal.close()
    del application
    return 1 if found else 0


def _perform(rehearsal: Rehearsal) -> bool:
    """Draw everything in every language; tells whether something was wrong."""
    found = False
    for file, route in rehearsal.pages():
        _tell(file)
        for language in Language:
            if reason := rehearsal.complaint(route, language):
                _tell(file, reason)
                found = True
                break
    return found


def _unheeded(slide: str) -> None:
    del slide


def _tell(file: str, reason: str = "") -> None:
    print(f"{file}{PART}{' '.join(reason.split())}", file=sys.stderr, flush=True)
