"""Runs first in the bundle: names in place of QtOpenGL, which pyqtgraph imports for items that charts never make."""

import sys
from types import ModuleType


class Nameless(ModuleType):
    """A module whose every class is there and does nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = Nameless(name)
