"""Graphs one can touch: the only home of pyqtgraph and numpy, made of widgets and the look.

pyqtgraph imports QtOpenGL for items that no graph here has.  Names stand in for it: the libraries take 3 MB.
"""

import sys
from types import ModuleType


class _Nameless(ModuleType):
    """A module whose every class is there and does nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


for _name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules.setdefault(_name, _Nameless(_name))
