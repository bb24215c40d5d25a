"""How the kiosk and its peers are measured: what is seen, what processes take, what packages take."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from kiosk.content.loader import load
from kiosk.machine import paths
from tests.bench.peers import tree
from tests.bench.peers.contestants import KIOSK_NEEDS, kiosk
from tests.bench.peers.disk import Packages, folder_size
from tests.bench.peers.measure import running
from tests.bench.peers.watch import STANDS_S, Pictures

MEGABYTES = 30
HOLDING = f"held = bytearray(b'x' * {MEGABYTES}_000_000); print('held', flush=True); input()"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLDING!r}])"
LEAVER = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {HOLDING!r}])"

WORKING = """
import os, time
os.fork()
while time.process_time() < 0.2:
    pass
print("done", flush=True)
time.sleep(9)
"""


@pytest.fixture
def holder():
    """Starts a Python program whose child holds memory, and waits until it does."""
    started = []

    def start(program):
        process = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield start
    for process in started:
        tree.end(process, tree.descendants())
        process.stdin.close()
        process.stdout.close()


def test_memory_is_that_of_all_processes(holder):
    process = holder(PARENT)
    everybody = tree.descendants()
    alone = tree.memory([psutil.Process(process.pid)])
    assert tree.memory(everybody) > alone + MEGABYTES
    assert tree.memory(everybody) == pytest.approx(sum(tree.memory([one]) for one in everybody), rel=0.1)


def test_a_process_whose_parent_has_gone_is_still_counted(holder):
    with tree.adopting_orphans():
        process = holder(LEAVER)
        process.wait(10)
        assert tree.memory(tree.descendants()) > MEGABYTES
        tree.end(process, tree.descendants())


def test_those_who_are_no_part_of_the_program_are_left_out(holder):
    process = holder(PARENT)
    assert process.pid in [one.pid for one in tree.descendants()]
    assert process.pid not in [one.pid for one in tree.descendants({process.pid})]


def test_work_of_all_processes_is_seen():
    process = subprocess.Popen([sys.executable, "-c", WORKING], stdout=subprocess.PIPE)
    assert process.stdout.readline() + process.stdout.readline() == b"done\ndone\n"
    assert tree.processor_seconds(tree.descendants()) >= 0.4
    tree.end(process, tree.descendants())
    process.stdout.close()
    assert process.pid not in [one.pid for one in tree.descendants()]


SCREEN = (135, 240)


def screen(ground, *boxes):
    """A screen of one colour with boxes on it: (left, right, colour), all high."""
    look = np.full(SCREEN, ground, np.uint32)
    for left, right, colour in boxes:
        look[20:110, left:right] = colour
    return look


def found(*changes, until=20.0):
    """When the first picture was there, given what is seen from when on."""
    pictures, now = Pictures(), 0.0
    while now < until:
        look = [look for since, look in changes if since <= now][-1]
        seen = pictures.see(look, now)
        if seen is not None:
            return seen
        now += 0.05
    return None


BLACK, WHITE = screen(0), screen(0xFFFFFF)
SLIDE = screen(0xFFFFFF, (20, 90, 0xAA0000), (120, 200, 0x00AA00))
WINDOW = screen(0xF0F0F0, (10, 230, 0xFFFFFF))


def test_the_first_picture_is_the_one_that_stays():
    assert found((0, BLACK), (1, SLIDE)) == pytest.approx(1, abs=0.06)


def test_a_blank_page_and_a_window_that_goes_are_no_picture():
    assert found((0, BLACK), (1, WHITE), (1.5, WINDOW), (2.5, SLIDE)) == pytest.approx(2.5, abs=0.06)
    assert found((0, BLACK), (1, WHITE)) is None
    assert found((0, BLACK), (1, WHITE), until=STANDS_S) is None


def test_a_picture_in_which_a_little_moves_counts_from_its_beginning():
    moving = [(1 + step / 10, screen(0, (20, 120, 0xAA0000), (125, 126 + step // 8, step))) for step in range(60)]
    assert found((0, BLACK), *moving) == pytest.approx(1, abs=0.06)


STATUS = """\
base\tbase\t100\trequired\t\tlibc\t\tinstalled
libc\tlibc\t1000\toptional\t\t\t\tinstalled
show\tsuite\t10\toptional\t\tsuite-core (= 7), player | viewer, absent | libc (>= 2)\t\tinstalled
suite-core\tsuite\t200\toptional\tlibc (>= 2)\tfonts:any\t\tinstalled
vlc\tvlc\t3000\toptional\t\tlibc\tviewer (= 1), player\tinstalled
fonts\tfonts\t40\toptional\t\tshow\t\tinstalled
other\tother\t9999\toptional\t\tlibc\t\tinstalled
gone\tother\t7777\toptional\t\t\tplayer\tconfig-files
"""


def test_the_size_of_a_package_is_that_of_all_it_needs_and_not_every_system_has():
    packages = Packages(STATUS)
    assert packages.whole_size("show") == (10 + 200 + 3000 + 40) * 1024
    assert packages.own_size("show") == (10 + 200) * 1024
    assert packages.whole_size() == 0


def test_the_size_of_a_folder_counts_no_file_twice(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "file").write_bytes(bytes(5000))
    (tmp_path / "link").symlink_to("below")
    assert 5000 <= folder_size(tmp_path) < 5100
    assert folder_size(tmp_path / "below" / "file") == 5000


def test_the_kiosk_needs_what_its_package_says(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "build"))
    import deb

    session = {"adduser", "cage", "libpam-systemd", "xwayland"}
    assert {"libc6", *deb.DEPENDS} - session == set(KIOSK_NEEDS)


def test_the_keys_of_the_kiosk_lead_through_all_slides():
    contents = load(paths.default_pack()).contents
    contestant = kiosk(None, contents)
    assert contestant.onward.count("Right") + len(contents.sections) == sum(len(each.slides) for each in contents)
    assert contestant.onward.count("Escape") == len(contents.sections) - 1


@pytest.mark.slow
def test_the_kiosk_shows_every_slide_to_the_keys_that_are_pressed(tmp_path):
    contents = load(paths.default_pack()).contents
    trace = tmp_path / "trace.jsonl"
    contestant = kiosk(None, contents)
    contestant = replace(contestant, command=(*contestant.command, "--trace", str(trace)))
    with tree.adopting_orphans(), running(contestant, tmp_path) as run:
        assert 0 < run.first_picture < 30_000
        assert run.memory() > 50
        run.press(contestant.opening)
        assert 0 < run.turn(contestant.onward[0]) < 2000
        run.press(contestant.onward[1:])
    shown = [json.loads(line).get("name") for line in trace.read_text("utf-8").splitlines()]
    assert {slide for section in contents for slide in section.slides} <= set(shown)
