import subprocess
import sys
import time

import pytest

from kiosk.cli import run_command
from kiosk.cli.commands import WRONG_USE
from kiosk.watch.process import has_display, memory, since_process_start


def test_the_time_since_the_start_runs_with_the_clock():
    before, began = since_process_start(), time.monotonic()
    time.sleep(0.05)
    after, ended = since_process_start(), time.monotonic()
    assert 45 < after - before < 1000 * (ended - began) + 20


def test_a_process_counts_from_its_own_start():
    code = "from kiosk.watch.process import since_process_start; print(since_process_start())"
    began = time.monotonic()
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    took = (time.monotonic() - began) * 1000
    assert -20 < float(run.stdout) < took + 20


def test_memory_is_told_in_megabytes_and_grows_with_what_is_held():
    before = memory()
    held = bytearray(b"x" * 50_000_000)
    assert memory() - before == pytest.approx(50, abs=10)
    del held


@pytest.mark.skipif(sys.platform != "linux", reason="other allocators give memory back by themselves")
def test_most_of_what_pictures_leave_goes_back_at_once_though_small_things_lie_between_them():
    code = """
from kiosk.watch.process import PICTURE, keep_memory_together, memory
keep_memory_together()
pictures, small = [], []
for _ in range(2000):
    pictures.append(bytearray(PICTURE))
    small.append(bytes(1000))
held = memory()
pictures.clear()
print((held - memory()) * 1e6 / (2000 * PICTURE))
"""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert float(run.stdout) > 0.5


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display has a name")
@pytest.mark.parametrize("display", ["", ":4711", ":4711.0", "nonsense", "127.0.0.1:59"])
def test_a_display_that_does_not_answer_is_none(monkeypatch, display):
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert not has_display()
    assert run_command(["supervise"]) == WRONG_USE
