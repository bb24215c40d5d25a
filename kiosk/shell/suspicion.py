"""Which slide is to blame if the kiosk dies at this moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.show.view import View
from kiosk.watch.opened import Note

PROBATION_MS = 5000
"""A slide that has stood for so long, and let the event loop run, is not to blame for what comes later."""


class Suspicion(QObject):
    """Keeps a note up to date until the application ends in order."""

    def __init__(self, view: View, note: Note) -> None:
        super().__init__(view)
        self._session, self._note = view.session, note
        self._shown = ""
        self._probation = QTimer(self, singleShot=True, interval=PROBATION_MS)
        self._probation.timeout.connect(self._acquit)
        self._made_ready = QTimer(self, singleShot=True, interval=0)
        self._made_ready.timeout.connect(self._come_back)
        view.opening.connect(self._open)
        view.glancing.connect(self._glance)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(note.close)

    def _open(self, slide: str) -> None:
        self._shown = slide
        self._made_ready.stop()
        self._come_back()
        self._probation.start()

    def _glance(self, slide: str) -> None:
        """Suspect a slide that is made and drawn behind the scenes, until the event loop goes on."""
        self._blame(slide)
        self._made_ready.start()

    def _come_back(self) -> None:
        self._blame(self._shown)

    def _acquit(self) -> None:
        self._shown = ""
        self._come_back()

    def _blame(self, slide: str) -> None:
        self._note.write(self._session.failures.pack, slide)
