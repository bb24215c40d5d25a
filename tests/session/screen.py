"""A real X screen with a window manager, a kiosk on it, and somebody who tries to get out."""

import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager

from tests.journeys.test_real_window import HEIGHT, PATIENCE_S, WIDTH, Hand, display

SHORTCUTS = "<openbox_config xmlns='http://openbox.org/3.4/rc'><keyboard>{}</keyboard></openbox_config>"
BINDING = "<keybind key='{}'><action name='{}'>{}</action></keybind>"
DESKTOP_KEYS = [
    ("A-F4", "Close", ""),
    ("A-Tab", "NextWindow", ""),
    ("A-Escape", "Lower", ""),
    ("A-F9", "Iconify", ""),
    ("W-d", "ToggleShowDesktop", ""),
    ("W-e", "Execute", "<command>xmessage escaped</command>"),
    ("C-A-Left", "GoToDesktop", "<to>left</to>"),
    ("C-A-Right", "GoToDesktop", "<to>right</to>"),
    ("C-A-Up", "GoToDesktop", "<to>2</to>"),
    ("C-A-Down", "GoToDesktop", "<to>2</to>"),
    ("F11", "ToggleFullscreen", ""),
    ("Print", "Lower", ""),
    ("A-space", "Iconify", ""),
]
"""What the window manager does on keys, as desktops do."""


class Visitor(Hand):
    """Somebody who tries to get out, and somebody who looks what is on the screen."""

    def answer(self, *words):
        return subprocess.run(
            list(words), check=True, env=self._environment, capture_output=True, text=True, timeout=20
        ).stdout.strip()

    def in_front(self):
        """Name of the window that gets the keys."""
        return self.answer("xdotool", "getwindowfocus", "getwindowname")

    def under_the_finger(self):
        """The window in the middle of the screen."""
        self.do("mousemove", WIDTH // 2, 20)
        return self.answer("xdotool", "getmouselocation", "--shell").splitlines()[-1]

    def states(self):
        """What the window manager says of the kiosk."""
        window = self.answer("xdotool", "search", "--name", "^Great Stone Kiosk$").splitlines()[-1]
        return self.answer("xprop", "-id", window, "_NET_WM_STATE", "WM_STATE")

    def size(self):
        window = self.answer("xdotool", "search", "--onlyvisible", "--name", "^Great Stone Kiosk$").splitlines()[-1]
        return self.answer("xdotool", "getwindowgeometry", window).splitlines()[-1].split()[-1]

    def desktop(self):
        return self.answer("xdotool", "get_desktop")

    def everything(self):
        """All that must be as it was after an attempt."""
        return self.in_front(), self.under_the_finger(), self.size(), self.desktop()


@contextmanager
def kiosk_on_a_desktop(folder):
    """A locked kiosk before a window that it covers, under a window manager with the usual keys."""
    keys = "".join(BINDING.format(*key) for key in DESKTOP_KEYS)
    (folder / "rc.xml").write_text(SHORTCUTS.format(keys), "utf-8")
    with ExitStack() as stack:
        screen = stack.enter_context(display())
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": str(folder)}

        def start(*words):
            process = stack.enter_context(subprocess.Popen(words, env=environment, stderr=subprocess.PIPE, text=True))
            stack.callback(process.terminate)
            return process

        start("openbox", "--config-file", str(folder / "rc.xml"))
        time.sleep(1)
        start(sys.executable, "-m", "tests.session.behind")
        time.sleep(1)
        trace = folder / "trace.jsonl"
        kiosk = start(sys.executable, "-m", "kiosk", "run", "--kiosk", "--trace", str(trace))
        visitor = Visitor(screen, trace)
        visitor.wait_for(event="first-frame")
        until(lambda: visitor.in_front() == "Great Stone Kiosk")
        time.sleep(1.5)  # It takes the keyboard.
        visitor.kiosk, visitor.environment = kiosk, environment
        yield visitor


def until(true):
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "it never became so"
        time.sleep(0.1)


FULL = f"{WIDTH}x{HEIGHT}"
