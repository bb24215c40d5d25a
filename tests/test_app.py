"""The program from outside: it starts, says so in its trace, and closes in order when it is asked to."""

import os
import signal
import subprocess
import sys
import time

import pytest

STARTED_S = 30


@pytest.mark.parametrize("asked_by", [signal.SIGINT, signal.SIGTERM])
def test_it_closes_in_order_when_a_terminal_or_a_service_manager_asks(tmp_path, asked_by):
    trace = tmp_path / "trace.jsonl"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "kiosk", "run", "--size", "640x360", "--trace", str(trace)]
    process = subprocess.Popen(command, env=environment)
    try:
        deadline = time.monotonic() + STARTED_S
        while not trace.is_file() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert "first-frame" in trace.read_text("utf-8")
        process.send_signal(asked_by)
        assert process.wait(10) == 0
    finally:
        process.kill()
    log = tmp_path / "great-stone-kiosk" / "logs" / "kiosk.log"
    assert "closing on signal" in log.read_text("utf-8")
