"""A slide that takes the whole kiosk down with it is found out by the next start, and left out after three times."""

import json
import os
import subprocess
import sys
from time import process_time

import pytest

from kiosk.content.failures import Failures
from kiosk.machine import paths
from kiosk.model.visit import EnterItem, OpenOverview
from kiosk.shell import suspicion
from kiosk.shell.suspicion import Suspicion
from kiosk.watch.crashes import reports
from kiosk.watch.opened import Note, blame_the_last
from kiosk.watch.supervisor import Patience, Supervisor
from kiosk.watch.watchdog import LAST_END, Notifier

SLIDE = "park/facts"
KIOSK = """
import os, signal, sys, time
from kiosk.cli import run_command
from kiosk.slides.facts.page import FactsPage

build = FactsPage.__init__

def build_or_not(page, context, key, *more):
    if key == "{slide}":
        {deed}
    build(page, context, key, *more)

FactsPage.__init__ = build_or_not
sys.exit(run_command(sys.argv[1:]))
"""
SETTINGS = f"""
[autoplay]
on = true
seconds = 2
slides = ["{SLIDE}"]
"""


class Play:
    """A supervised kiosk that plays one slide by itself; ends when the slide was left alone for once."""

    def __init__(self, folder, deed):
        self._script = KIOSK.format(deed=deed, slide=SLIDE)
        self._environment = {**os.environ, "XDG_DATA_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
        self._settings = folder / "kiosk.toml"
        self._settings.write_text(SETTINGS, "utf-8")
        self.starts = 0
        patience = Patience(frame=3, stacks=1, steady=60)
        self.supervisor = Supervisor(self._start, Notifier(""), patience)

    def _start(self, safe, variables):
        assert not safe
        self.starts += 1
        command = [sys.executable, "-c", self._script, "run", "--kiosk", "--config", str(self._settings)]
        process = subprocess.Popen(command, env={**self._environment, **variables}, stderr=subprocess.DEVNULL)
        if self.starts == 4:
            self._ended_by_staff(process)
        return process

    def _ended_by_staff(self, process):
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(6)
        self.supervisor.leave()


@pytest.mark.expects_log("failure")
@pytest.mark.parametrize("deed", ["os.kill(os.getpid(), signal.SIGSEGV)", "time.sleep(60)"], ids=["dies", "hangs"])
def test_a_slide_that_takes_the_kiosk_down_three_times_is_left_out(tmp_path, monkeypatch, deed):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    play = Play(tmp_path, deed)
    play.supervisor.run()
    left = "".join(report.path.read_text("utf-8") for report in reports(paths.crashes()))
    assert play.starts == 4, left
    kept = json.loads(paths.failures().read_bytes())
    assert [(slide, times, fatal) for slide, (times, _, fatal) in kept["slides"].items()] == [(SLIDE, 3, True)], left
    assert not paths.opened().exists(), "an orderly end blames nobody"


def noted():
    return paths.opened().read_text("utf-8").split()


@pytest.fixture
def watched(visitor, monkeypatch):
    """A visitor at a kiosk that keeps note of what is opened, with half a second of probation."""
    monkeypatch.setattr(suspicion, "PROBATION_MS", 500)
    visitor.pack = visitor.kiosk.pack.fingerprint
    note = Note(paths.opened())
    Suspicion(visitor.kiosk.view, note)
    yield visitor
    note.close()


def test_a_slide_is_suspected_while_it_is_new_and_no_longer(watched):
    watched.tap("Touch to begin")
    watched.tap("Great Stone")
    here = watched.kiosk.session.visit.route.slide
    assert noted() == [watched.pack, here]
    watched.until(lambda: noted() == [])


def test_what_a_touch_opens_in_a_slide_is_suspected_anew(watched):
    watched.tap("Touch to begin")
    watched.tap("Great Stone")
    watched.until(lambda: noted() == [])
    watched.kiosk.session.do(EnterItem(1))
    assert noted() == [watched.pack, watched.kiosk.session.visit.route.slide]


def test_nothing_is_suspected_where_there_is_no_slide(watched):
    watched.tap("Touch to begin")
    watched.tap("Great Stone")
    watched.kiosk.session.end_visit()
    assert noted() == []


def test_a_slide_that_is_drawn_behind_the_scenes_is_suspected_while_it_is_drawn(watched):
    watched.tap("Touch to begin")
    watched.tap("Great Stone")
    kiosk, suspects = watched.kiosk, []
    here = kiosk.session.visit.route.slide
    make = kiosk.factory.page

    def page(*words, **more):
        suspects.append(noted()[1])
        return make(*words, **more)

    kiosk.factory.page = page
    watched.until(lambda: suspects)
    assert here not in suspects
    assert noted() in ([watched.pack, here], []), "the slide that is shown, or none any more"


def test_the_small_pictures_of_an_overview_are_suspected_each_in_turn(watched, monkeypatch):
    watched.tap("Touch to begin")
    watched.tap("Great Stone")
    seen = []
    watched.kiosk.view.glancing.connect(lambda slide: seen.append((slide, noted()[1])))
    watched.kiosk.session.do(OpenOverview())
    watched.until(lambda: seen)
    assert all(slide == suspect for slide, suspect in seen)


def test_an_end_that_nobody_saw_counts_against_nobody(tmp_path, monkeypatch):
    """Power was lost, or the machine was switched off, while a slide stood there."""
    note, failures = tmp_path / "opened", tmp_path / "failures.json"
    monkeypatch.delenv(LAST_END, raising=False)
    note.write_text(f"pack {SLIDE}", "utf-8")
    blame_the_last(note, failures)
    assert not failures.exists()


@pytest.mark.expects_log("while it was opened")
@pytest.mark.parametrize(("left", "counted"), [(f"pack {SLIDE}", 1), ("", 0), ("pack", 0), ("\0" * 512, 0)])
def test_only_a_note_that_names_a_slide_counts(tmp_path, monkeypatch, left, counted):
    note, failures = tmp_path / "opened", tmp_path / "failures.json"
    monkeypatch.setenv(LAST_END, "was ended by Aborted")
    note.write_text(left, "utf-8")
    for _ in range(3):
        blame_the_last(note, failures)
    assert len(Failures(failures, "pack").left_out) == counted


@pytest.mark.expects_log("is not found out")
def test_where_no_note_can_be_kept_the_visit_goes_on(tmp_path):
    (tmp_path / "file").touch()
    note = Note(tmp_path / "file" / "opened")
    note.write("pack", SLIDE)
    note.close()


def test_a_note_costs_next_to_nothing(tmp_path):
    note = Note(tmp_path / "opened")
    began = process_time()
    for _ in range(1000):
        note.write("0123456789ab", SLIDE)
    assert process_time() - began < 1.0, "even a millisecond each would be an eighth of a frame"
    note.close()
    note = Note(tmp_path / "opened")
    note.write("0123456789ab", SLIDE * 100)
    assert (tmp_path / "opened").stat().st_size == 512
    note.close()
