"""A real X screen with a window manager, a kiosk on it, and somebody who tries to get out."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kiosk.bench.display import virtual_screen
from tests.journeys.test_real_window import (
    FIRST_TILE,
    HEIGHT,
    HOME_BUTTON,
    LANGUAGE_BUTTON,
    PATIENCE_S,
    WIDTH,
    Hand,
)
from tests.session.watch import Watch

NAME, FULL = "Great Stone Kiosk", f"{WIDTH}x{HEIGHT}"
SOURCE = (sys.executable, "-m", "kiosk")
SESSION = Path(__file__).parents[2] / "build" / "session" / "kiosk-session"
DESKTOP = "<openbox_config xmlns='http://openbox.org/3.4/rc'><keyboard>{}</keyboard>{}</openbox_config>"
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
GLASS = (
    "<applications><application class='*'><decor>no</decor><fullscreen>yes</fullscreen></application></applications>"
)
"""Every window is a screen of its own: what cage draws on here stands for a real screen."""
STAYS = ("-nolisten", "tcp", "-noreset")
"""A server that does not begin anew when the first who ask it something have gone."""
STUB = """#!/bin/sh
echo "$WAYLAND_DISPLAY" >"$XDG_RUNTIME_DIR/name"
cat
"""
"""Stands for ``kiosk`` in a session until its input is closed: the tests start theirs from outside."""
TOUCH_S = 1
"""After how long a touch is given again: a page that is just coming takes none."""
BEHIND = "Behind"
TRIES = 5
"""Of a command that reads what the window manager says."""


class Visitor(Hand):
    """Somebody who tries to get out, and somebody who looks what is on the screen."""

    def __init__(self, screen, trace, environment, kiosk):
        super().__init__(screen, trace)
        self.environment, self.kiosk = environment, kiosk
        self.watch = self.window = self.behind = self.session = None
        """Who looks at the window of the kiosk, the numbers of that and of the one that it covers, and the session."""

    def answer(self, *words):
        """What a command says; asked again where the list of windows was rewritten under its eyes."""
        for tries in range(TRIES, 0, -1):
            done = subprocess.run(
                list(words), check=tries == 1, env=self._environment, capture_output=True, text=True, timeout=20
            )
            if done.returncode == 0:
                break
            time.sleep(0.1)
        return done.stdout.strip()

    def knows(self, *words):
        """Whether a command has an answer yet."""
        return subprocess.run(list(words), check=False, env=self._environment, capture_output=True).returncode == 0

    def find(self, name):
        """The number of a window, when it is on the screen."""
        until(lambda: self.knows("xdotool", "search", "--onlyvisible", "--name", f"^{name}$"))
        return self.answer("xdotool", "search", "--onlyvisible", "--name", f"^{name}$").splitlines()[-1]

    def titles(self):
        """The windows that the window manager looks after."""
        return [line.split(maxsplit=3)[-1] for line in self.answer("wmctrl", "-l").splitlines()]

    def in_front(self):
        """Name of the window that gets the keys."""
        return self.answer("xdotool", "getwindowfocus", "getwindowname")

    def size(self):
        return self.answer("xdotool", "getwindowgeometry", self.window).splitlines()[-1].split()[-1]

    def everything(self):
        """All that must be as it was after an attempt."""
        return self.in_front(), self.size(), self.watch.whole

    def settle(self):
        """Wait until the window manager and the kiosk have dealt with all that was done before, and nobody is away."""
        before = self.answer("xprop", "-id", self.behind, "_NET_WM_STATE")
        self.answer("wmctrl", "-i", "-r", self.behind, "-b", "toggle,skip_pager")
        until(lambda: self.answer("xprop", "-id", self.behind, "_NET_WM_STATE") != before)
        self.watch.catch_up(PATIENCE_S)
        until(lambda: self.watch.whole or self.kiosk.poll() is not None)

    def insist(self, do, name):
        """Do something each second until the kiosk shows a screen: while one is just coming, it takes no touch."""
        seen = len(self.events())
        until(lambda: self._shows(do, name, seen))

    def _shows(self, do, name, seen):
        assert self.kiosk.poll() is None, "the kiosk is gone"
        do()
        end = time.monotonic() + TOUCH_S
        while time.monotonic() < end:
            if any(event.get("name") == name for event in self.events()[seen:]):
                return True
            time.sleep(0.02)
        return False

    def goes_on(self):
        """The kiosk answers a touch, wherever it was: the sheet of languages comes up, and goes with Escape."""

        def ask():
            self.do("key", "Escape")
            self.touch(LANGUAGE_BUTTON)

        self.insist(ask, "sheet languages")
        self.do("key", "Escape")

    def open_a_picture(self):
        def open_the_first_section():
            self.touch(HOME_BUTTON)
            self.touch(FIRST_TILE)

        self.goes_on()
        self.insist(open_the_first_section, "park/cover")

    def holds_the_keyboard(self):
        """Whether the window manager hears nothing of a key on which it would minimise the kiosk."""
        seen = len(self.watch.glimpses)
        self.do("key", "alt+F9")
        self.settle()
        return len(self.watch.glimpses) == seen


@contextmanager
def kiosk_on_a_desktop(folder, program=SOURCE):
    """A locked kiosk before a window that it covers, under a window manager with the usual keys."""
    keys = "".join(BINDING.format(*key) for key in DESKTOP_KEYS)
    with ExitStack() as stack:
        screen, _ = stack.enter_context(virtual_screen(*STAYS))
        start, environment = _starter(stack, screen, folder)
        trace = folder / "trace.jsonl"
        visitor = Visitor(screen, trace, environment, None)
        _manage_windows(visitor, start, folder, DESKTOP.format(keys, ""))
        start(sys.executable, "-m", "tests.session.behind", BEHIND)
        visitor.behind = visitor.find(BEHIND)
        visitor.kiosk = start(*program, "run", "--kiosk", "--trace", trace)
        visitor.wait_for(event="first-frame")
        until(lambda: visitor.in_front() == NAME)
        visitor.window = visitor.find(NAME)
        visitor.watch = Watch(visitor.window, WIDTH, HEIGHT, environment)
        stack.callback(visitor.watch.close)
        visitor.watch.catch_up(PATIENCE_S)  # What happened before it listens would be taken for nothing.
        until(visitor.holds_the_keyboard)
        yield visitor


@contextmanager
def kiosk_in_its_session(folder, program=SOURCE):
    """A locked kiosk in the installed session, whose compositor takes an X screen and its keys for the machine's."""
    with ExitStack() as stack:
        screen, _ = stack.enter_context(virtual_screen(*STAYS, "-ac"))
        start, environment = _starter(stack, screen, folder)
        trace = folder / "trace.jsonl"
        visitor = Visitor(screen, trace, environment, None)
        _manage_windows(visitor, start, folder, DESKTOP.format("", GLASS))
        place = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-session-"))
        )  # Short: it has a socket.
        visitor.session = stack.enter_context(_session(place, environment))
        until(lambda: (place / "name").exists() and (place / "name").read_text().endswith("\n"))
        until(lambda: f" 0 0 {WIDTH} {HEIGHT} " in " ".join(visitor.answer("wmctrl", "-lG").split()))
        wayland = {"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": str(place)}
        environment |= wayland | {"WAYLAND_DISPLAY": (place / "name").read_text().strip()}
        visitor.kiosk = start(*program, "run", "--kiosk", "--trace", trace)
        visitor.wait_for(event="first-frame")
        yield visitor


@contextmanager
def _session(place, environment):
    """The installed session with a stub for the kiosk; cage refuses to be root."""
    user = "nobody" if os.geteuid() == 0 else None
    shutil.copy(SESSION, place)
    (place / "kiosk").write_text(STUB, "utf-8")
    (place / "kiosk").chmod(0o755)
    if user is not None:
        shutil.chown(place, user)
    here = {"XDG_RUNTIME_DIR": str(place), "TMPDIR": str(place), "PATH": f"{place}:{os.environ['PATH']}"}
    wlroots = {"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
    with subprocess.Popen(
        [place / SESSION.name],
        env=environment | here | wlroots,
        cwd=place,
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        user=user,
        group="nogroup" if user else None,
        extra_groups=[] if user else None,
    ) as session:
        yield session
        session.stdin.close()
        assert session.wait(PATIENCE_S) == 0


def _starter(stack, screen, folder):
    """Starts programs that end with the stack; what they hear of the environment may still be added to."""
    environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": str(folder)}

    def start(*words):
        command = list(map(str, words))
        process = stack.enter_context(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True))
        stack.callback(process.terminate)
        return process

    return start, environment


def _manage_windows(visitor, start, folder, configuration):
    (folder / "rc.xml").write_text(configuration, "utf-8")
    start("openbox", "--config-file", folder / "rc.xml")
    until(lambda: visitor.knows("wmctrl", "-m"))


def until(true, patience=PATIENCE_S):
    """Wait until something is so, and return what it is."""
    end = time.monotonic() + patience
    while not (answer := true()):
        assert time.monotonic() < end, "it never became so"
        time.sleep(0.05)
    return answer
