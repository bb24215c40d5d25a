"""A window that a kiosk covers; whoever sees it has got out."""

from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
window = QWidget()
window.setWindowTitle("Behind")
window.showFullScreen()
application.exec()
