"""An empty window of PySide6: prints the milliseconds from process start to its first painted frame."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Empty(QWidget):
    """Nothing."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.painted = True


def main(width: int, height: int) -> None:
    """Show it once."""
    application = QApplication([])
    window = Empty()
    window.resize(width, height)
    window.show()
    while not window.painted:
        application.processEvents()
    from kiosk.watch.process import since_process_start  # noqa: PLC0415  (not part of what is measured)

    print(since_process_start())


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
