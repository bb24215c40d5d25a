"""A window on the whole screen, with a title and perhaps above all others; whoever sees it has got out."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

title, *above = sys.argv[1:]
application = QApplication([])
window = QWidget()
window.setWindowTitle(title)
window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, bool(above))
window.showFullScreen()
application.exec()
