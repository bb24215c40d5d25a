"""One process after another is watched, real ones, small enough to do what the kiosk would do only in bad times."""

import subprocess
import sys
import threading
import time

import pytest

from kiosk.watch.supervisor import Patience, Supervisor
from kiosk.watch.watchdog import Listener, Notifier

QUICK = Patience(picture=3, frame=1.5, farewell=2, stacks=0.3, steady=0.5, failures=3, longest_pause=0.1)
PRELUDE = """
import os, signal, socket, sys, time
line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
def tell(words): line.sendto(words.encode(), os.environ["NOTIFY_SOCKET"])
def live(seconds):
    tell("READY=1")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.1)
        tell("WATCHDOG=1")
"""

pytestmark = pytest.mark.expects_log("failure", "safe mode")


class Theatre:
    """Plays one small program after another under a supervisor; the last one is repeated."""

    def __init__(self, *acts, outer=None):
        self._acts = acts
        self.played = []
        """Whether each was safe, what it was told, and when it began."""
        self.supervisor = Supervisor(self._start, outer or Notifier(""), QUICK)

    def _start(self, safe, variables):
        act = self._acts[min(len(self.played), len(self._acts) - 1)]
        self.played.append((safe, variables["KIOSK_LAST_END"], time.monotonic()))
        return subprocess.Popen([sys.executable, "-S", "-c", PRELUDE + act], env=variables)

    def play(self):
        return self.supervisor.run()


def test_a_kiosk_that_staff_leave_is_not_started_again():
    theatre = Theatre("live(0.2); sys.exit(0)")
    assert theatre.play() == 0
    assert len(theatre.played) == 1


def test_a_second_kiosk_is_no_failure_but_the_end():
    theatre = Theatre("sys.exit(3)")
    assert theatre.play() == 3
    assert len(theatre.played) == 1


def test_one_that_crashes_after_its_picture_is_there_again_at_once():
    theatre = Theatre("live(0.2); os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(0)")
    theatre.play()
    assert [safe for safe, _, _ in theatre.played] == [False, False]
    assert theatre.played[1][1] == "was ended by Killed"


def test_one_that_lives_but_paints_nothing_is_killed():
    theatre = Theatre("live(0.2); time.sleep(60)", "sys.exit(0)")
    theatre.play()
    assert "showed nothing new" in theatre.played[1][1]


def test_one_that_is_stopped_and_one_that_ignores_every_signal_are_killed_too():
    deaf = "[signal.signal(number, signal.SIG_IGN) for number in (signal.SIGABRT, signal.SIGTERM)]; live(0.2)\n"
    theatre = Theatre("live(0.2); os.kill(os.getpid(), signal.SIGSTOP)", deaf + "time.sleep(60)", "sys.exit(0)")
    theatre.play()
    assert len(theatre.played) == 3


def test_one_that_never_shows_a_picture_gets_twice_the_time_after_each_failure():
    theatre = Theatre("time.sleep(60)", "time.sleep(4); live(0.2); sys.exit(0)")
    assert theatre.play() == 0
    assert len(theatre.played) == 2


def test_after_some_failures_in_a_row_comes_the_safe_mode_and_staff_can_leave_it():
    theatre = Theatre(*["sys.exit(1)"] * 3, "live(0.2); sys.exit(75)", "sys.exit(0)")
    theatre.play()
    assert [safe for safe, _, _ in theatre.played] == [False, False, False, True, False]


def test_wrong_settings_lead_to_the_safe_mode_without_delay():
    theatre = Theatre("sys.exit(2)", "live(0.2); sys.exit(0)")
    theatre.play()
    assert [safe for safe, _, _ in theatre.played] == [False, True]


def test_failures_with_good_times_between_them_are_not_in_a_row():
    theatre = Theatre(*["live(0.9); sys.exit(1)"] * 4, "sys.exit(0)")
    theatre.play()
    assert not any(safe for safe, _, _ in theatre.played)


def test_pauses_double_and_have_an_end():
    usual = Patience()
    assert [usual.pause_after(failures) for failures in (1, 2, 3, 4, 5, 6, 5000)] == [0, 1, 3, 7, 15, 30, 30]


def test_who_watches_the_supervisor_hears_of_pictures_and_of_the_end(tmp_path):
    systemd = Listener(str(tmp_path))
    line = Notifier(systemd.address)
    Theatre("live(0.3); sys.exit(0)", outer=line).play()
    line.close()
    heard = [systemd.hear(0.01) for _ in range(10)]
    assert heard[0] == {"WATCHDOG=1"}, "it was started"
    assert {"READY=1"} in heard
    assert {"STOPPING=1"} in heard
    systemd.close()


def test_in_safe_mode_only_pictures_count_for_systemd(tmp_path):
    systemd = Listener(str(tmp_path))
    line = Notifier(systemd.address)
    Theatre(*["sys.exit(1)"] * 5, "sys.exit(0)", outer=line).play()
    line.close()
    heard = [systemd.hear(0.01) for _ in range(10)]
    assert heard.count(frozenset({"WATCHDOG=1"})) == QUICK.failures
    systemd.close()


def test_it_ends_the_kiosk_and_itself_when_it_is_asked_to():
    theatre = Theatre("live(60)")
    threading.Timer(0.7, theatre.supervisor.leave).start()
    began = time.monotonic()
    assert theatre.play() == 0
    assert time.monotonic() - began < 30
