"""Staff come through the hidden door of the program itself, with a real pointer, and close or restart it."""

import os
import subprocess
import sys
import time

import pytest

from kiosk.machine import paths, pin
from kiosk.watch.watchdog import LEAVE, RESTART
from tests.journeys.test_real_window import HEIGHT, WIDTH, Hand, display, pytestmark  # noqa: F401

UPPER_LEFT, LOWER_RIGHT = (30, 30), (WIDTH - 30, HEIGHT - 30)
CARDS = {LEAVE: (1640, 584), RESTART: (1248, 584)}
YES = (260, 643)
DIGITS = "482913"


def key(name):
    """Where a key of the keypad is."""
    row, column = divmod([*"123456789", "done", "0"].index(name), 3)
    return 1176 + 224 * column + 100, 124 + 212 * row + 92


def give_the_pin(hand):
    hand.wait_for(event="screen", name="staff pin")
    time.sleep(0.8)
    for name in (*DIGITS, "done"):
        hand.touch(key(name))
        time.sleep(0.1)


def close_with_the_pin(hand, code):
    """Open the hidden door, type the PIN, and touch what ends the program with this code."""
    hand.do("mousemove", *UPPER_LEFT, "mousedown", 1, "sleep", 3.3, "mouseup", 1)
    hand.touch(LOWER_RIGHT)
    give_the_pin(hand)
    hand.wait_for(event="screen", name="staff sheet")
    time.sleep(0.8)
    hand.touch(CARDS[code])
    hand.wait_for(event="screen", name="staff ask")
    time.sleep(0.8)
    hand.touch(YES)
    if code == LEAVE:
        give_the_pin(hand)


@pytest.mark.parametrize("code", [LEAVE, RESTART])
def test_the_gesture_and_the_pin_close_the_program_with_the_code_that_was_asked_for(tmp_path, monkeypatch, code):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    pin.set_pin(paths.pin(), DIGITS)
    trace = tmp_path / "trace.jsonl"
    command = [sys.executable, "-m", "kiosk", "run", "--size", f"{WIDTH}x{HEIGHT}", "--trace", str(trace)]
    with display() as screen:
        kiosk = subprocess.Popen(command, env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"})
        try:
            hand = Hand(screen, trace)
            hand.wait_for(event="first-frame")
            time.sleep(0.5)
            close_with_the_pin(hand, code)
            assert kiosk.wait(20) == code
        finally:
            kiosk.kill()
            kiosk.wait()
    log = (paths.logs() / "kiosk.log").read_text("utf-8")
    assert "the staff door opens" in log
    assert DIGITS not in log
