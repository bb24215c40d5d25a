"""What the machine offers: files, settings, fonts, time, pictures.  QtCore and QtGui, never QtWidgets."""
