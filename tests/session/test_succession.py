"""A kiosk ends with its supervisor, and a supervisor that cannot go on makes room: real processes, really killed."""

import os
import signal
import subprocess
import time
from contextlib import suppress

import psutil
import pytest

from kiosk.watch.process import our_environment, ourselves
from tests.bench.recovery import watched_by

PAST_ANY_WAIT_S = 60
pytestmark = pytest.mark.skipif(os.name == "nt", reason="stops processes with signals")


class Desktop:
    """The session of a desktop: what is started in it is not ended as a group."""

    def __init__(self, folder):
        self._folder = folder
        self._started = []

    def supervise(self):
        environment = {**our_environment(), "XDG_DATA_HOME": str(self._folder), "QT_QPA_PLATFORM": "offscreen"}
        trace = self._folder / f"trace-{len(self._started)}"
        command = ourselves("supervise", "--trace", str(trace))
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        self._started.append(process)
        return process

    def shows(self, supervisor):
        """The kiosk of a supervisor, once its picture stands."""
        trace = self._folder / f"trace-{self._started.index(supervisor)}"
        kiosk = watched_by(supervisor.pid)
        end = time.monotonic() + PAST_ANY_WAIT_S
        while not trace.is_file() and time.monotonic() < end:
            time.sleep(0.05)
        assert trace.is_file()
        return kiosk

    def close(self):
        for process in self._started:
            with suppress(psutil.NoSuchProcess):
                for child in psutil.Process(process.pid).children():
                    child.kill()
            process.kill()
            process.wait()


@pytest.fixture
def desktop(tmp_path):
    session = Desktop(tmp_path)
    yield session
    session.close()


@pytest.mark.parametrize("frozen", [False, True])
def test_a_kiosk_ends_with_a_supervisor_that_is_killed(desktop, frozen):
    supervisor = desktop.supervise()
    kiosk = desktop.shows(supervisor)
    if frozen:
        kiosk.suspend()
    supervisor.kill()
    kiosk.wait(PAST_ANY_WAIT_S)


def test_a_second_supervisor_is_refused_and_takes_over_from_one_that_is_frozen(desktop):
    first = desktop.supervise()
    kiosk = desktop.shows(first)
    assert desktop.supervise().wait(PAST_ANY_WAIT_S) == 3
    first.send_signal(signal.SIGSTOP)
    desktop.shows(desktop.supervise())
    assert not kiosk.is_running()
    assert first.wait(PAST_ANY_WAIT_S) == -signal.SIGKILL
