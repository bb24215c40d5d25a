"""Somebody who never takes the eyes off a window, and notes when it was not all that is on the screen."""

import itertools
import re
import subprocess
import threading
import time

PLACE = re.compile(r"window 0x\w+, (\(-?\d+,-?\d+\), width \d+, height \d+)")
FOCUS = re.compile(r"mode Notify(?:Normal|WhileGrabbed), detail Notify(?!Pointer)")
"""A grab of the keyboard moves no focus, and neither does the pointer."""
MARK = "_KIOSK_TEST_MARK"


class Watch:
    """Reads what the X server tells ``xev`` of a window that fills the screen: every event, in order, as it happens."""

    def __init__(self, window, width, height, environment):
        self._window, self._environment = window, environment
        self._full = f"(0,0), width {width}, height {height}"
        self._state = {"shown": True, "uncovered": True, "place": self._full, "focused": True}
        self._glimpses, self._away_since = [], None
        self._numbers, self._marks, self._changed = itertools.count(), set(), threading.Condition()
        kinds = ("visibility", "structure", "focus", "property")
        words = ["xev", "-id", window, *(word for kind in kinds for word in ("-event", kind))]
        self._xev = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def close(self):
        self._xev.terminate()
        self._reader.join()
        self._xev.stdout.close()
        self._xev.wait()

    @property
    def glimpses(self):
        """Seconds for each time that something else was to be seen or typed into; the last may be going on."""
        with self._changed:
            going_on = [] if self._away_since is None else [time.monotonic() - self._away_since]
            return self._glimpses + going_on

    @property
    def whole(self):
        """Whether the window, and nothing else, is on the screen now."""
        with self._changed:
            return self._away_since is None

    def catch_up(self, patience):
        """Read everything that has happened until now; fails after so many seconds."""
        mark = f"{MARK}_{next(self._numbers)}"
        words = ["xprop", "-id", self._window, "-f", mark, "8s", "-set", mark, "1"]
        end = time.monotonic() + patience
        while not self._has_read(mark):  # At first xev may not listen yet.
            assert time.monotonic() < end, "the window tells nothing any more"
            subprocess.run(words, check=True, env=self._environment)
            with self._changed:
                self._changed.wait_for(lambda: mark in self._marks, 0.5)

    def _has_read(self, mark):
        with self._changed:
            return mark in self._marks

    def _read(self):
        header = ""
        for line in self._xev.stdout:
            header = line if " event, serial" in line else header
            with self._changed:
                self._take(header, line)
                self._judge()
                self._changed.notify_all()

    def _take(self, header, line):
        if header.startswith(("MapNotify", "UnmapNotify")):
            self._state["shown"] = header.startswith("MapNotify")
        elif header.startswith("DestroyNotify"):
            self._state["shown"] = False
        elif "state Visibility" in line:
            self._state["uncovered"] = "VisibilityUnobscured" in line
        elif header.startswith("ConfigureNotify") and (place := PLACE.search(line)):
            self._state["place"] = place[1]
        elif header.startswith("Focus") and FOCUS.search(line):
            self._state["focused"] = header.startswith("FocusIn")
        elif mark := re.search(rf"{MARK}_\d+", line):
            self._marks.add(mark[0])

    def _judge(self):
        whole = self._state == {"shown": True, "uncovered": True, "place": self._full, "focused": True}
        if whole and self._away_since is not None:
            self._glimpses.append(time.monotonic() - self._away_since)
            self._away_since = None
        elif not whole and self._away_since is None:
            self._away_since = time.monotonic()
