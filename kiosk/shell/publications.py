"""Takes up what was published while the kiosk runs, at a moment when nobody sees it happen."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.content.compiled import CompiledPack, Unusable, open_pack
from kiosk.machine import paths
from kiosk.machine.tasks import Task
from kiosk.model.pack import Pack
from kiosk.publish.versions import Versions
from kiosk.shell.attendant import Attendant

log = logging.getLogger(__name__)

LOOK_MS = 1000


class Publications(QObject):
    """Looks which version is to be shown, opens it in the background, and hands it to the session when all is calm.

    A version that cannot be opened or begun is named in the log and in ``Versions.refusal``; the present one stays.
    """

    def __init__(self, attendant: Attendant, versions: Versions, own: Path) -> None:
        """``own`` is the pack to show where nothing is published."""
        super().__init__(attendant)
        self._attendant, self._versions, self._own = attendant, versions, own
        self._asked = attendant.session.pack.folder
        self._held: Path | None = None
        self._waiting: CompiledPack | None = None
        self._retired: list[Pack] = []
        self._opening = False
        self._mark: tuple[int, int] | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Do what there is to do now."""
        if (shown := self._attendant.session.pack.folder) != self._held:
            self._held = shown
            self._versions.hold(shown)
        if not self._attendant.view.stage.moving:
            self._retire()
        mark = self._versions.mark()
        if self._opening or (mark == self._mark and self._waiting is None):
            return
        self._mark = mark
        wanted = self._wanted()
        if wanted != self._asked:
            self._asked = wanted
            self._forget_waiting()
            if wanted != self._attendant.session.pack.folder:
                self._open(wanted)
        elif self._waiting is not None and self._attendant.attendance.vacant:
            pack, self._waiting = self._waiting, None
            self._take_up(pack)

    def stop(self) -> None:
        """Look no more, and close what is not shown."""
        self._timer.stop()
        self._forget_waiting()
        self._retire()

    def _wanted(self) -> Path:
        try:
            current = self._versions.current()
        except OSError:
            return self._asked  # A disk that does not answer publishes nothing.
        return current.folder if current is not None else self._own

    def _open(self, folder: Path) -> None:
        self._opening = True
        task = Task(self, lambda: _opened(folder))
        task.done.connect(self._arrived)
        task.start()

    def _arrived(self, result: CompiledPack | Exception) -> None:
        self._opening = False
        if isinstance(result, CompiledPack):
            self._waiting = result
            self.look()
        else:
            self._refuse(self._asked, result)

    def _take_up(self, pack: CompiledPack) -> None:
        former = self._attendant.session.pack
        try:
            self._attendant.change_pack(pack)
        except Exception as error:
            self._refuse(pack.folder, error)
            self._retired.append(pack)
        else:
            log.info("%s is shown from now on", pack.folder)
            self._retired.append(former)

    def _refuse(self, folder: Path, error: Exception) -> None:
        log.error("%s: this pack is not taken up: %s", folder, error, exc_info=error)
        self._versions.refuse(folder, [str(error)], datetime.now(UTC))

    def _forget_waiting(self) -> None:
        if self._waiting is not None:
            self._retired.append(self._waiting)
            self._waiting = None

    def _retire(self) -> None:
        """Close packs of which no page is left."""
        while self._retired:
            with suppress(OSError):
                self._retired.pop().close()


def _opened(folder: Path) -> CompiledPack | Exception:
    """A pack, or why there is none."""
    try:
        return open_pack(folder, paths.compiled_packs())[0]
    except (Unusable, OSError) as error:
        return error
