"""Another program, beside a kiosk and above it: it gives a file and words away, or takes what it gets.

It asks no window manager for its place, as menus do not, and tells on its output what it does.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QWidget

FILE, WORDS = "/etc/hostname", "words of a stranger"


def say(*words):
    print(*words, flush=True)


class Giver(QWidget):
    def mouseMoveEvent(self, event):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(FILE)])
        data.setText(WORDS)
        drag = QDrag(self)
        drag.setMimeData(data)
        say("drags")
        say("ended with", drag.exec(Qt.DropAction.CopyAction).name)


class Taker(QWidget):
    def __init__(self):
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event):
        say("is offered", event.mimeData().text())
        event.acceptProposedAction()

    def dropEvent(self, event):
        say("takes", event.mimeData().text(), event.mimeData().urls()[0].toLocalFile())
        event.acceptProposedAction()


def main():
    role, *place = sys.argv[1:]
    application = QApplication([])
    window = {"giver": Giver, "taker": Taker}[role]()
    flags = Qt.WindowType.BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint
    window.setWindowFlags(flags)
    window.setGeometry(*map(int, place))
    window.show()
    application.processEvents()
    say("window", int(window.winId()))
    application.exec()


if __name__ == "__main__":
    main()
