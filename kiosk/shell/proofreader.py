"""What breaks a rule in a pack that was not published is left out as well, and the log says why."""

from __future__ import annotations

import logging
from pathlib import PurePath

from PySide6.QtCore import QObject

from kiosk.machine.tasks import Task
from kiosk.screens.staff.desk import Checked, checked
from kiosk.show.session import Session

log = logging.getLogger(__name__)


class Proofreader(QObject):
    """Has the pack on the screen checked, by a process of its own."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def read(self) -> None:
        """Begin; to be called once the kiosk has warmed up."""
        folder = str(self._session.pack.folder)
        task = Task(self, lambda: checked(folder))
        task.done.connect(self._leave_out)
        task.start()

    def _leave_out(self, found: object) -> None:
        assert isinstance(found, Checked)
        if str(self._session.pack.folder) != found.folder:
            return
        for error in found.errors:
            log.error("%s: %s: %s", found.folder, error.place, error.words)
        faulty = set(filter(None, (_slide_of(error.place) for error in found.errors)))
        self._session.leave_out_later(faulty)
        if faulty:
            log.error("%s: these slides are left out: %s", found.folder, ", ".join(sorted(faulty)))


def _slide_of(place: str) -> str:
    """The slide whose file this is, such as ``sections/park/facts.yaml:12``; empty for other files."""
    path = PurePath(place.partition(":")[0])
    inside = len(path.parts) == 3 and path.parts[0] == "sections" and path.suffix == ".yaml"
    return f"{path.parts[1]}/{path.stem}" if inside else ""
