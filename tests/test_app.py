"""The program from outside: it starts whatever lies in its data folder, and closes in order when it is asked to."""

import os
import signal
import subprocess
import sys
import time

import pytest

STARTED_S = 30


@pytest.fixture
def kiosk(tmp_path):
    """Starts the program on a data folder of its own; gives the process once its first frame is painted."""
    trace = tmp_path / "trace.jsonl"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    started = []

    def start(*words):
        command = [sys.executable, "-m", "kiosk", "run", "--trace", str(trace), *words]
        trace.unlink(missing_ok=True)
        started.append(subprocess.Popen(command, env=environment))
        deadline = time.monotonic() + STARTED_S
        while not (trace.is_file() and "first-frame" in trace.read_text("utf-8")):
            assert started[-1].poll() is None, "it ended before its first frame"
            assert time.monotonic() < deadline
            time.sleep(0.05)
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def data(tmp_path):
    """The data folder."""
    return tmp_path / "great-stone-kiosk"


def journal(data):
    return (data / "logs" / "kiosk.log").read_text("utf-8", "replace")


@pytest.mark.parametrize("asked_by", [signal.SIGINT, signal.SIGTERM])
def test_it_closes_in_order_when_a_terminal_or_a_service_manager_asks(kiosk, data, asked_by):
    process = kiosk("--size", "640x360")
    process.send_signal(asked_by)
    assert process.wait(10) == 0
    assert "closing on signal" in journal(data)


KEPT = ("packs/versions", "packs/refusal.json", "packs/shown", "failures.json", "opened", "staff/kept.json",
        "crashes/running.txt", "logs/kiosk.log", "logs/kiosk.log.1")  # fmt: skip


def fill_with(content):
    def fill(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return fill


def put_a_pipe(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(fill_with(b""), id="empty", marks=pytest.mark.slow),
        pytest.param(fill_with(b"\x00\xff\x1b[2J" * 999), id="noise"),
        pytest.param(fill_with(b"[" * 100_000), id="deeply nested", marks=pytest.mark.slow),
        pytest.param(lambda path: (path / "inside").mkdir(parents=True), id="a folder in its place"),
        pytest.param(put_a_pipe, id="a pipe"),
    ],
)
def test_nothing_that_lies_in_its_data_folder_stops_it(kiosk, data, spoil):
    """The locked kiosk, which keeps the most; each file is spoilt at once, the compiled pack after the first start."""
    for name in KEPT:
        spoil(data / name)
    for _ in range(2):
        process = kiosk("--kiosk")
        process.terminate()
        assert process.wait(10) == 0
        (compiled,) = (data / "compiled").glob("*.pack")
        compiled.unlink()
        spoil(compiled)
    assert "closing on signal" in journal(data)


def test_files_in_the_place_of_its_folders_do_not_stop_it_either(kiosk, data):
    folders = ("packs", "logs", "crashes", "compiled", "staff", "news")
    for name in folders:
        fill_with(b"in the way")(data / name)
    process = kiosk("--kiosk")
    process.terminate()
    assert process.wait(10) == 0
    assert "closing on signal" in journal(data)
    versions = [sys.executable, "-m", "kiosk", "versions"]
    run = subprocess.run(
        versions, check=False, env={**os.environ, "XDG_DATA_HOME": str(data.parent)}, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout) == (0, "nothing is published\n")
