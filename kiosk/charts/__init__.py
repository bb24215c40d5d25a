"""Graphs one can touch: the only home of pyqtgraph and numpy, made of widgets and the look."""
