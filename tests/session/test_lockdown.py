"""Attempts to get out of a locked kiosk, by real X events under a window manager; docs/lock-down.md lists them."""

import re
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.test_real_window import HEIGHT, WIDTH
from tests.session.keyboard import Keyboard
from tests.session.screen import (
    BEHIND,
    FULL,
    NAME,
    kiosk_in_its_session,
    kiosk_on_a_desktop,
    until,
)
from tests.session.stranger import FILE, WORDS

TOOLS = ("Xvfb", "xdotool", "openbox", "wmctrl", "xprop", "xev", "setxkbmap")
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs a screen and a window manager")
needs_cage = pytest.mark.skipif(
    not all(map(shutil.which, ("cage", "Xwayland"))), reason="needs cage, which `make test` installs"
)
DOCS = Path(__file__).parents[2] / "docs" / "lock-down.md"
GLIMPSE_S = 3
"""For how long something else may be seen; here it is a tenth of a second, or one where the lock must look for itself.

It is less than the five seconds after which the lock looks by itself, so that it has been told.
"""
GIVER, TAKER = (100, 100, 200, 200), (1500, 100, 200, 200)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    with kiosk_on_a_desktop(tmp_path_factory.mktemp("lockdown")) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def in_the_session(tmp_path_factory):
    with kiosk_in_its_session(tmp_path_factory.mktemp("session")) as visitor:
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


def minimised(visitor):
    visitor.answer("xdotool", "windowminimize", visitor.window)


def unmapped(visitor):
    visitor.answer("xdotool", "windowunmap", visitor.window)


def another_in_front(visitor):
    visitor.answer("wmctrl", "-a", BEHIND)


def bare_desktop(visitor):
    visitor.answer("wmctrl", "-k", "on")


def another_desktop(visitor):
    here = int(visitor.answer("xdotool", "get_desktop"))
    visitor.answer("wmctrl", "-s", str((here + 1) % 4))


def sent_away(visitor):
    here = int(visitor.answer("xdotool", "get_desktop"))
    visitor.answer("wmctrl", "-r", NAME, "-t", str((here + 1) % 4))


def opened(*above):
    """Another program opens its window, as file managers do for a stick."""

    def attempt(visitor):
        words = [sys.executable, "-m", "tests.session.behind", "Opened", *above]
        with subprocess.Popen(words, env=visitor.environment) as program:
            until(lambda: "Opened" in visitor.titles())
            visitor.settle()
            visitor.goes_on()
            program.terminate()
        until(lambda: "Opened" not in visitor.titles())

    return attempt


BY_HAND = {
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
    "a keyboard with another layout": another_layout,
}
"""What hands can do at a machine; nothing else is ever seen, not for a moment."""

BY_PROGRAMS = {
    "asked to close": asked_to_close,
    "taken out of full screen": made_small,
    "minimised": minimised,
    "taken off the screen": unmapped,
    "another window called to the front": another_in_front,
    "another program opens a window": opened(),
    "another program opens a window above all others": opened("above"),
    "the bare desktop shown": bare_desktop,
    "another desktop shown": another_desktop,
    "sent to another desktop": sent_away,
}
"""What programs can ask of the window manager, which obeys them before the kiosk hears of it."""

REFUSED = {"asked to close"}
"""What is not done even for a moment."""


def try_to_get_out(visitor, attempt):
    """Nothing else is seen, or only for a glimpse; the kiosk answers as before, and has the keyboard."""
    seen = len(visitor.watch.glimpses)
    {**BY_HAND, **BY_PROGRAMS}[attempt](visitor)
    visitor.settle()
    visitor.goes_on()
    glimpses = visitor.watch.glimpses[seen:]
    if attempt in BY_HAND or attempt in REFUSED:
        assert not glimpses
    else:
        assert glimpses, "this was no attempt"
        assert max(glimpses) < GLIMPSE_S
        until(visitor.holds_the_keyboard, GLIMPSE_S)
    assert visitor.everything() == (NAME, FULL, True)


def try_to_leave_the_session(visitor, attempt):
    """The compositor gives touches to what it shows, so that who answers them is seen."""
    BY_HAND[attempt](visitor)
    visitor.goes_on()
    assert visitor.session.poll() is None


@pytest.mark.parametrize("attempt", [*BY_HAND, *BY_PROGRAMS])
def test_nothing_gets_out(visitor, attempt):
    try_to_get_out(visitor, attempt)


def test_a_keyboard_that_nobody_holds_gives_a_glimpse_at_most(tmp_path):
    """The worst case: a keyboard that is plugged in joins the one that is held, but X can also have a second one."""
    with kiosk_on_a_desktop(tmp_path) as visitor:
        seen = len(visitor.watch.glimpses)
        keyboard = Keyboard(visitor.environment["DISPLAY"], "Plugged in")
        for names in (("Alt_L", "F4"), ("Alt_L", "Tab"), ("Alt_L", "F9"), ("Super_L", "d")):
            keyboard.press_together(*names)
            visitor.settle()
        keyboard.close()
        visitor.goes_on()
        glimpses = visitor.watch.glimpses[seen:]
        assert glimpses, "the desktop heard nothing"
        assert max(glimpses) < GLIMPSE_S
        assert visitor.everything() == (NAME, FULL, True)


@needs_cage
@pytest.mark.parametrize("attempt", list(BY_HAND))
def test_nothing_gets_out_of_the_installed_session(in_the_session, attempt):
    try_to_leave_the_session(in_the_session, attempt)


@needs_cage
def test_keys_come_through_the_compositor_of_the_installed_session(in_the_session):
    """The attempts there are worth something: a key that the kiosk knows does what it does."""
    in_the_session.open_a_picture()
    in_the_session.insist(lambda: in_the_session.do("key", "Right"), "park/facts")


class Strangers:
    """Programs above the kiosk, what they tell, and a hand that drags from one to another."""

    def __init__(self, visitor, folder):
        self._visitor, self._folder = visitor, folder
        self._programs = ExitStack()

    def start(self, role, place):
        words = [sys.executable, "-m", "tests.session.stranger", role, *map(str, place)]
        environment = {**self._visitor.environment, "QT_LOGGING_RULES": "qt.qpa.xdnd=true"}
        output = self._programs.enter_context((self._folder / role).open("wb"))
        program = subprocess.Popen(words, env=environment, stdout=output, stderr=subprocess.STDOUT)
        self._programs.enter_context(program)
        self._programs.callback(program.terminate)
        until(lambda: self._number(role))

    def end(self):
        self._programs.close()

    def said(self, role):
        return (self._folder / role).read_text("utf-8")

    def window(self, role):
        return self._number(role)[1]

    def _number(self, role):
        return re.search(r"^window (\d+)\n", self.said(role), re.MULTILINE)

    def drag(self, start, end, target):
        """Take what the giver gives to a window, and let go there when it has said whether it wants it."""
        seen = len(self.said("giver"))
        try:
            self._visitor.do("mousemove", *start, "mousedown", 1, "mousemove", start[0] + 20, start[1] + 20)
            until(lambda: "drags" in self.said("giver")[seen:])
            self.move(start, end)
            until(lambda: self._has_answered(target, self.said("giver")[seen:]))
        finally:
            self._visitor.do("mouseup", 1)
        return until(lambda: re.search(r"ended with (\w+)\n", self.said("giver")[seen:]))[1]

    def move(self, start, end):
        steps = [
            (start[0] + (end[0] - start[0]) * step // 10, start[1] + (end[1] - start[1]) * step // 10)
            for step in range(1, 11)
        ]
        self._visitor.do(*[word for place in steps for word in ("mousemove", *place, "sleep", 0.02)])

    def _has_answered(self, target, said):
        *_, asked = said.rpartition(f"sending XdndEnter to target: {target}\n")
        return (
            asked != said and "XdndPosition" in asked and "received XdndStatus" in asked.rpartition("XdndPosition")[2]
        )


@pytest.fixture
def strangers(visitor, tmp_path):
    strangers = Strangers(visitor, tmp_path)
    strangers.start("giver", GIVER)
    strangers.start("taker", TAKER)
    yield strangers
    strangers.end()
    visitor.settle()


def middle(place):
    x, y, width, height = place
    return x + width // 2, y + height // 2


def test_a_file_dragged_onto_the_kiosk_is_refused(visitor, strangers):
    assert strangers.drag(middle(GIVER), middle(TAKER), strangers.window("taker")) == "CopyAction"
    until(lambda: f"takes {WORDS} {FILE}" in strangers.said("taker"))
    before = visitor.everything()
    assert strangers.drag(middle(GIVER), (900, 700), visitor.window) == "IgnoreAction"
    visitor.goes_on()
    assert visitor.everything() == before


def test_a_picture_dragged_out_of_the_kiosk_is_not_given(visitor, strangers):
    visitor.open_a_picture()
    visitor.do("mousemove", 900, 500, "mousedown", 1)
    strangers.move((900, 500), middle(TAKER))
    visitor.do("mouseup", 1)
    visitor.goes_on()
    assert "is offered" not in strangers.said("taker")
    assert strangers.drag(middle(GIVER), middle(TAKER), strangers.window("taker")) == "CopyAction"
    until(lambda: f"is offered {WORDS}" in strangers.said("taker"))


def test_a_second_start_says_so_and_leaves_the_first_alone(visitor):
    seen = len(visitor.watch.glimpses)
    command = [sys.executable, "-m", "kiosk", "run", "--kiosk"]
    second = subprocess.run(command, check=False, env=visitor.environment, capture_output=True, text=True)
    assert second.returncode == 3
    assert "another kiosk fills the screen already" in second.stderr
    visitor.settle()
    visitor.goes_on()
    assert len(visitor.watch.glimpses) == seen


def test_the_window_behind_is_reached_where_there_is_no_lock(tmp_path, visitor):
    """The attempts are worth something: a kiosk that is not locked goes when it is asked to."""
    trace = tmp_path / "trace.jsonl"
    command = [sys.executable, "-m", "kiosk", "run", "--size", "800x600", "--trace", str(trace)]
    with subprocess.Popen(command, env=visitor.environment) as open_one:
        until(trace.exists)
        pid = str(open_one.pid)
        until(lambda: visitor.knows("xdotool", "search", "--onlyvisible", "--pid", pid))
        window = visitor.answer("xdotool", "search", "--onlyvisible", "--pid", pid).splitlines()[-1]
        visitor.answer("wmctrl", "-i", "-c", window)
        assert open_one.wait(20) == 0
    visitor.settle()


OWN_TESTS = {
    "a file and words dragged onto it from another program": test_a_file_dragged_onto_the_kiosk_is_refused,
    "a picture dragged out of it to another program": test_a_picture_dragged_out_of_the_kiosk_is_not_given,
    "a keyboard plugged in that nobody holds": test_a_keyboard_that_nobody_holds_gives_a_glimpse_at_most,
    "a second start": test_a_second_start_says_so_and_leaves_the_first_alone,
}


def test_the_docs_list_every_attempt_and_no_other():
    lines = re.findall(r"^\| (.+) \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    rows = [tuple(line.split(" | ")) for line in lines if not line.startswith("attempt ")]
    assert [row[0] for row in rows] == [*BY_HAND, *BY_PROGRAMS, *OWN_TESTS]
    named = {row[0]: row[-1] for row in rows if row[0] in OWN_TESTS}
    assert named == {attempt: f"`{test.__name__}`" for attempt, test in OWN_TESTS.items()}
