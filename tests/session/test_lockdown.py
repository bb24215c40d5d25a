"""Attempts to get out of a locked kiosk, by real X events under a window manager; docs/lock-down.md lists them."""

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.session.screen import FULL, HEIGHT, WIDTH, kiosk_on_a_desktop, until

TOOLS = ("Xvfb", "xdotool", "openbox", "wmctrl", "xprop")
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs a screen and a window manager")
DOCS = Path(__file__).parents[2] / "docs" / "lock-down.md"
NAME = "Great Stone Kiosk"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    with kiosk_on_a_desktop(tmp_path_factory.mktemp("lockdown")) as visitor:
        yield visitor


def keys(*names):
    return lambda visitor: visitor.do("key", "--delay", 60, *names)


def edge_swipes(visitor):
    for (x, y), (to_x, to_y) in (
        ((0, 500), (900, 500)),
        ((WIDTH - 1, 500), (900, 500)),
        ((900, 0), (900, 700)),
        ((900, HEIGHT - 1), (900, 300)),
    ):
        steps = [(x + (to_x - x) * step // 10, y + (to_y - y) * step // 10) for step in range(11)]
        moves = [word for place in steps for word in ("mousemove", *place, "sleep", 0.02)]
        visitor.do("mousemove", x, y, "mousedown", 1, *moves, "mouseup", 1)


def other_buttons(visitor):
    for button in (2, 3, 8, 9):
        visitor.do("mousemove", 700, 400, "click", button, "sleep", 0.1)


def with_the_window_key(visitor):
    visitor.do("keydown", "Super_L", "mousemove", 500, 500, "mousedown", 1, "mousemove", 900, 800, "mouseup", 1)
    visitor.do("keyup", "Super_L")
    visitor.do("keydown", "Alt_L", "mousemove", 500, 500, "mousedown", 1, "mousemove", 900, 800, "mouseup", 1)
    visitor.do("keyup", "Alt_L", "keydown", "Alt_L", "click", 3, "keyup", "Alt_L")


def hammering(visitor):
    for x in range(60, WIDTH, 240):
        visitor.do("mousemove", x, 1010, "click", "--repeat", 6, "--delay", 15, 1)


def another_layout(visitor):
    visitor.answer("setxkbmap", "ru")
    visitor.do("key", "--delay", 40, "alt+F4", "ctrl+q", "ctrl+w")
    visitor.answer("setxkbmap", "us")


def asked_to_close(visitor):
    visitor.answer("wmctrl", "-c", NAME)


def made_small(visitor):
    visitor.answer("wmctrl", "-r", NAME, "-b", "remove,fullscreen")


def made_invisible(visitor):
    window = visitor.answer("xdotool", "search", "--onlyvisible", "--name", f"^{NAME}$").splitlines()[-1]
    visitor.answer("xdotool", "windowminimize", window)


def another_in_front(visitor):
    visitor.answer("wmctrl", "-a", "Behind")


def dropped(visitor):
    visitor.do("mousemove", 10, 10, "mousedown", 1, "mousemove", 400, 400, "mousemove", 900, 500, "mouseup", 1)


ATTEMPTS = {
    "Alt+F4": keys("alt+F4", "alt+F4"),
    "Alt+Tab": keys("alt+Tab", "alt+shift+Tab"),
    "Alt+Esc, Alt+F9, Alt+Space": keys("alt+Escape", "alt+F9", "alt+space"),
    "Ctrl+W, Ctrl+Q, Ctrl+N, Ctrl+T, Ctrl+P, Ctrl+O": keys("ctrl+w", "ctrl+q", "ctrl+n", "ctrl+t", "ctrl+p", "ctrl+o"),
    "F1 to F12, F11": keys(*(f"F{number}" for number in range(1, 13))),
    "Esc, many times": keys(*["Escape"] * 12),
    "Super, Super+D, Super+E": keys("Super_L", "super+d", "super+e"),
    "Print, Alt+Print": keys("Print", "alt+Print", "shift+Print"),
    "Menu, Shift+F10": keys("Menu", "shift+F10"),
    "dead keys, Compose": keys("dead_acute", "e", "dead_diaeresis", "Multi_key", "quotedbl", "u"),
    "Ctrl+Alt+arrows": keys("ctrl+alt+Left", "ctrl+alt+Right", "ctrl+alt+Up", "ctrl+alt+Down"),
    "Ctrl+Alt+Del, Ctrl+Alt+F2, Ctrl+Alt+Backspace": keys("ctrl+alt+Delete", "ctrl+alt+F2", "ctrl+alt+BackSpace"),
    "right, middle, back and forward buttons": other_buttons,
    "Alt or Super and dragging": with_the_window_key,
    "swipes from every edge": edge_swipes,
    "hammering along the lower edge": hammering,
    "drag and drop": dropped,
    "a keyboard with another layout": another_layout,
    "asked to close": asked_to_close,
    "taken out of full screen": made_small,
    "minimised": made_invisible,
    "another window called to the front": another_in_front,
}


@pytest.mark.parametrize("attempt", list(ATTEMPTS))
def test_nothing_gets_out(visitor, attempt):
    before = (NAME, visitor.under_the_finger(), FULL, visitor.desktop())
    ATTEMPTS[attempt](visitor)
    time.sleep(0.3)
    until(lambda: visitor.kiosk.poll() is not None or visitor.everything() == before)
    assert visitor.kiosk.poll() is None, visitor.kiosk.stderr.read()
    assert visitor.everything() == before


def test_a_second_start_says_so_and_leaves_the_first_alone(visitor):
    command = [sys.executable, "-m", "kiosk", "run", "--kiosk"]
    second = subprocess.run(command, check=False, env=visitor.environment, capture_output=True, text=True)
    assert second.returncode == 3
    assert "another kiosk fills the screen already" in second.stderr
    assert visitor.kiosk.poll() is None


def test_the_window_behind_is_reached_where_there_is_no_lock(tmp_path, visitor):
    """The attempts are worth something: a kiosk that is not locked goes when it is asked to."""
    trace = tmp_path / "trace.jsonl"
    command = [sys.executable, "-m", "kiosk", "run", "--size", "800x600", "--trace", str(trace)]
    with subprocess.Popen(command, env=visitor.environment) as open_one:
        until(trace.exists)
        time.sleep(1)
        pid = str(open_one.pid)
        window = visitor.answer("xdotool", "search", "--onlyvisible", "--pid", pid).splitlines()[-1]
        visitor.answer("wmctrl", "-i", "-c", window)
        assert open_one.wait(20) == 0


def test_the_docs_list_every_attempt():
    listed = set(re.findall(r"^\| ([^|]+?) \|", DOCS.read_text("utf-8"), re.MULTILINE))
    assert set(ATTEMPTS) <= listed
